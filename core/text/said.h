#pragma once

#include "core/text/phrases.h"
#include "core/text/sentences.h"
#include "core/time.h"

#include <concepts>
#include <initializer_list>
#include <utility>

namespace core::text {

/// The same words for two readers.
struct Said {
    std::string chinese, english;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::Chinese ? chinese : english; }
    bool operator==(const Said&) const = default;
};

/// What stands in a sentence, as each language writes it: a number, a word of core's tables, a name, a day.
struct Fact : Said {
    template <std::integral Number>
    Fact(Number number) : Said{std::to_string(number), std::to_string(number)} {}
    Fact(Said said) : Said(std::move(said)) {}
    Fact(std::string_view words) : Said{std::string(words), text::english(words)} {}
    Fact(const std::string& words) : Fact(std::string_view(words)) {}
    Fact(const char* words) : Fact(std::string_view(words)) {}
};

/// One sentence in both languages; {0}, {1} … of each stand for the facts, in any order.
[[nodiscard]] Said say(std::string_view chinese, std::string_view english, std::initializer_list<Fact> facts = {});

/// "3月5日", "5 Mar"
[[nodiscard]] Said onDay(Day day);
/// "2026年3月5日", "5 Mar 2026"
[[nodiscard]] Said onDate(Day day);
/// "2026年3月5日（周四）", "Thu 5 Mar 2026"
[[nodiscard]] Said onWeekday(Day day);
/// "3月5日9时07分", "5 Mar 09:07"
[[nodiscard]] Said atMinute(Instant at);

} // namespace core::text
