#pragma once

#include "core/desk/draft.h"
#include "core/kinds/context.h"

namespace core::dispute {

/// Turns an intake as people and other systems write it into the act that registers it. The fields are those of an
/// imported record: type (code or Chinese name), source, parties [{name, sex, birth, id_number, phone, address, role,
/// credit_code, organisation, representative, care}], narrative, demand, amount ("1234.50"), place, occurred_on,
/// registered_on. Unknown fields are refused, so that nothing typed is silently left out.
/// channel, external_number and
/// arrived_at say how it came and its number there (the same slip is the same subject), facts the answers of the type's
/// fact sheet by code. At the court desk (`lodgesClaims`) the same intake is a claim, `dispute.lodge`: court_number, consent_manner, entrusted,
/// and for each party consented_on; source and registered_on do not exist there.
/// Codes: "malformed", "unknown_field", "bad_type", "bad_role", "bad_amount" with the fact "field".
[[nodiscard]] Result<desk::Draft> intakeDraft(const boost::json::value& intake, const Author& author, const SubjectId& subject);

/// Whether this author's intake is a claim handed to the court (posts CD, FC) and not a committee's own register.
[[nodiscard]] bool lodgesClaims(const Author& author);

/// Whether the assisted entry (told, read back, marked; 实施意见 17) is this author's only way to register: of his posts the clerk's
/// (EA) alone may register. A volunteer who types for others as well (EA and PV) is one, a mediator who does is not.
[[nodiscard]] bool onlyTypes(const Author& author);

} // namespace core::dispute
