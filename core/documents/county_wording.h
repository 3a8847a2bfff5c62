#pragma once

#include "core/documents/paper.h"
#include "core/kinds/subject_state.h"

/// A county's own words for its papers (issue: templates as versioned data). Carried by the library: one item a version, of sort SampleForm,
/// with the id "wording-PAPER-N" ("wording-notice-2"); each section names a shipped sentence (title) and says what stands in
/// its place (text). It counts from the day it takes effect, when a court officer has checked it, and until it is repealed.
/// A paper that was signed keeps the words of its day (人民调解法 29: what was signed is what is kept).
namespace core::documents {

/// Library items that may hold wordings; borrowed.
using WordingItems = std::vector<const library::State*>;

inline constexpr int kMostWordings = 99; ///< versions of one paper

/// "notice", 2 → "wording-notice-2".
[[nodiscard]] std::string wordingItem(std::string_view paper, int version);
/// Papers of a state by the name a wording uses: "record-2" is "record", "agreement-draft" is "agreement".
[[nodiscard]] std::string wordingName(std::string_view paper);

struct CountyWording {
    std::int64_t version = 0;
    Day from{};
    std::map<std::string, std::string> sentences; ///< shipped → the county's
};
/// The newest version of this paper that was in force on `day`; nullopt: the shipped words.
[[nodiscard]] std::optional<CountyWording> wordingOf(std::string_view paper, Day day, const WordingItems& items);

/// The day whose words a paper bears: of an agreement in force that of its effect, of a record its session, else `today`.
[[nodiscard]] Day wordingDay(const SubjectState& state, std::string_view paper, Day today);

/// Puts the county's sentences in the place of the shipped ones and names the version at the foot of every page. A sentence
/// that this program no longer says is passed over.
void reword(Paper& paper, const CountyWording& wording);

/// What a county may change: paragraphs, headings and notes of the paper that hold no value of a case, each once.
[[nodiscard]] std::vector<std::string> fixedSentences(const Paper& paper);

} // namespace core::documents
