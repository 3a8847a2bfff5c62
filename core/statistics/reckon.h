#pragma once

#include "core/calendar/holidays.h"
#include "core/kinds/context.h"
#include "core/statistics/form.h"

/// Figures of the whole county, reckoned where everything lies together (《非诉讼平台实施意见》四（一）3: the data centre stores,
/// counts, watches and warns). The same forms, overviews and registers as on a desk, by the same functions.
namespace core::statistics {

/// Calls back with every subject of a type, whole. The state is borrowed for the call.
using Take = std::function<void(const SubjectId&, const SubjectState&)>;
using Each = std::function<Done(std::string_view type, const Take&)>;

/// Whose figures an account is given: an empty list is the whole county, nullopt nobody's. Administrator and auditor those
/// of the county, the assessment post of a centre and the justice office those of their township; a centre or an office
/// without a township is the county's.
[[nodiscard]] std::optional<std::vector<std::string>> countyScope(const Author& author, const directory::State& directory);

struct Ground {
    const directory::State& directory;
    const HolidayTable& holidays;
    Author reader;          ///< who will read it; nobody = whoever keeps the server, who reads no dossier
    Instant asOf{};
    Each each;
};

/// Pure over what `each` brings. Counted is everything; names, words and the subjects behind a number under five show only what
/// the reader may read of them by the grants of section 3 (core::audiences), and no less than steps. `question.organisations`
/// is narrowed to countyScope(reader).
/// Codes: "no_such_form" (Usage), "no_right" (Refused): the posts have no figures, or the signals are not for them.
[[nodiscard]] Result<Form> reckon(std::string_view id, Question question, const Ground& ground);

} // namespace core::statistics
