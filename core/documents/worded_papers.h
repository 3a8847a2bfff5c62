#pragma once

#include "core/documents/county_wording.h"
#include "core/documents/offers.h"
#include "core/library/pack.h"

/// The papers whose words a county may choose, without a matter at hand: what a form for the county's wording begins with.
namespace core::documents {

struct WordedPaper {
    std::string id;     ///< as county_wording.h names it: "notice"
    std::string title;  ///< 人民调解当事人权利义务告知书
};
/// Papers of a dispute and of its confirmation, in the order of the dossier.
[[nodiscard]] std::vector<WordedPaper> wordedPapers();

/// Such a paper of an invented matter, in the shipped words: to be looked at. Code "no_such_paper" (Usage).
[[nodiscard]] Result<Paper> examplePaper(std::string_view id, const Occasion& occasion);

/// What of it is the same in every matter: the sentences a county may say in its own words, in the order of the paper. They are
/// those that two invented matters of different people, places, days and sums have in common. Empty for an unknown id.
[[nodiscard]] std::vector<std::string> wordedSentences(std::string_view id, const Occasion& occasion);

/// The next version of a paper's wording as a library item: sentences that stay as they are shipped are left out, the others
/// stand as `own` says. `version`: the newest that is held is one less. `checked` by whoever publishes it.
[[nodiscard]] library::Item wordingItem(const WordedPaper& paper, int version, Day from, const std::map<std::string, std::string>& own, bool checked);
/// The version that comes next: one more than the newest held, whatever its standing.
[[nodiscard]] int nextWording(std::string_view paper, const WordingItems& items);

} // namespace core::documents
