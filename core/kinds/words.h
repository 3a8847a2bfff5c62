#pragma once

#include "core/kinds/kind.h"

#include <initializer_list>

/// Text members that hold one of a fixed list of words. A check and the schema that `acts kinds` prints read the same list.
namespace core {

using WordList = std::vector<std::string_view>;

struct MemberWords {
    std::string_view member; ///< "steps.result"; of a list or a map each of its entries: "content.participants.kind"
    WordList words;
};

[[nodiscard]] bool isAmong(std::span<const std::string_view> words, std::string_view word);

/// The words of a table of texts, of pairs (word, name) or of entries with a `code`.
template <class Table>
[[nodiscard]] WordList codesOf(const Table& table)
{
    WordList out;
    for (const auto& entry : table) {
        if constexpr (requires { entry.code; }) out.push_back(entry.code);
        else if constexpr (requires { entry.first; }) out.push_back(entry.first);
        else out.push_back(entry);
    }
    return out;
}

/// The four colours, blue first.
[[nodiscard]] WordList colourWords();
/// Those to which one can be lowered, "none" first.
[[nodiscard]] WordList lowerColourWords();

/// `kind` with its words in the schema. A member that the kind does not have is our bug.
[[nodiscard]] Kind withWords(Kind kind, std::initializer_list<MemberWords> members);

} // namespace core
