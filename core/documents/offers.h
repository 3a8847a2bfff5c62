#pragma once

#include "core/documents/wording.h"

/// Which papers a subject can have, and one of them by its id.
namespace core::documents {

struct Offer {
    std::string id;     ///< "acceptance", "record-2", "agreement-draft" …
    std::string title;  ///< 人民调解记录（第2次）
    bool available = false;
    std::string whyNot; ///< Chinese sentence, empty when available
    bool operator==(const Offer&) const = default;
};

/// In the order of the dossier (DOMAIN 5.0).
[[nodiscard]] std::vector<Offer> papersOf(const SubjectState& state);

/// "record", "extension" and "appraisal" without a number mean the newest. "agreement-draft" is the agreement with the
/// watermark. Codes: "no_such_paper" (Usage), "paper_not_ready" (Refused, fact "why").
[[nodiscard]] Result<Paper> paperOf(const SubjectState& state, std::string_view id, const Occasion& occasion);

} // namespace core::documents
