#pragma once

#include "core/library/anonymise.h"
#include "core/library/flat_text.h"

/// The parts of the anonymiser: each finds one kind of thing in a text.
namespace core::library {

struct Hit {
    Leak sort = Leak::Name;
    std::size_t begin = 0, end = 0; ///< characters of the text
    std::string with;
};
using Hits = std::vector<Hit>;

void findPeople(std::u32string_view text, const std::vector<Known>& people, Hits& out);
void findWords(std::u32string_view text, const std::vector<std::pair<std::string, std::string>>& words, Leak sort, Hits& out);
void findExact(std::u32string_view text, const std::vector<std::string>& exact, Hits& out);
void findNumbers(std::u32string_view text, Hits& out);      ///< ids, phones, accounts, plates, case numbers, letters with digits
void findDates(std::u32string_view text, const std::vector<Day>& births, Hits& out);
void findAddresses(std::u32string_view text, Hits& out);

/// How many characters of a Chinese name are the surname: 2 for 欧阳, else 1.
[[nodiscard]] std::size_t surnameLength(std::u32string_view name);
/// One of the hundred most common surnames, or a compound one.
[[nodiscard]] bool beginsWithCommonSurname(std::u32string_view text);

} // namespace core::library
