#pragma once

#include "core/confirmation/ruling.h"
#include "core/kinds/rehearsal.h"

#include <span>

/// Acts in few words, for stories and for the matrix of rights: "consent p2 refused", "draft p2>p1:5000@06-30".
namespace core::test {

/// What a phrase may refer to.
struct Telling {
    Day today{};
    std::function<const SubjectState&(const SubjectId&)> state; ///< as the speaker holds it
};

/// A kind with the body that it has when nothing else is said. Places name what the words after it stand for.
struct Phrase {
    std::string_view kind;
    std::string_view places;
    std::string_view body;
};
[[nodiscard]] std::span<const Phrase> phrases();

/// The subject of a word: "register" the first dispute, "register#2" the second, "meeting.call" the first meeting.
[[nodiscard]] SubjectId subjectOf(std::string_view word);

/// One act out of words: the kind with or without "dispute.", then values for its places in order, "name=value" for any
/// member, and for agreements clauses: "p2>p1:5000@06-30" pays 5000 yuan by then, "=words" is a clause in words,
/// "names=甲,乙|丙" are the applicants and the respondents, "+ids" adds everybody's identity number, "+read_back" makes a
/// registration one that was typed for p1 and read back to him. Days may be "06-30" for 2026-06-30.
/// Throws std::invalid_argument for a kind or a place that does not exist: the test is wrong, not the program.
[[nodiscard]] Rehearsal::Step speak(std::string_view text, const Telling& telling);

/// The ruling that every court of the tests sends.
[[nodiscard]] const confirmation::CarriedRuling& sampleRuling();

/// Parts between " + ", " -> " and so on.
[[nodiscard]] std::vector<std::string> splitAt(std::string_view text, std::string_view separator);

} // namespace core::test
