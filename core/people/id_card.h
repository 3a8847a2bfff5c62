#pragma once

#include "core/result.h"
#include "core/time.h"

#include <string>
#include <string_view>

namespace core {

enum class Sex { Male, Female };
/// "男" or "女", as papers write it.
[[nodiscard]] std::string sexText(Sex sex);

/// A citizen identity number that can exist. Whether it was ever issued only the police know.
struct IdCard {
    std::string number; ///< 18 characters, capital X
    Day birth;
    Sex sex;

    bool operator==(const IdCard&) const = default;
};

/// Reads a number as people type it: full-width digits, blanks between the groups and a small x are accepted.
///
/// - 18 characters: GB 11643-1999. The check character is ISO 7064 MOD 11-2.
/// - 15 digits: GB 11643-1989, as old papers still quote it (the cards themselves ended on 2013-01-01, 居民身份证法
///   art. 23). Given back as 18 characters: century 19 put in, check character added.
/// - Residence permits of Hong Kong, Macao and Taiwan residents (81, 82, 83) follow the same rule.
/// - Permanent residence cards of foreigners since December 2023: 9, two digits of the province, three of the country,
///   then as above. Their 15-character predecessors (three letters, twelve digits) are not read: "characters".
///
/// Error codes, first that applies: "length", "characters", "region", "birth" (no such day, before 1850 or after
/// `today`), "check_digit". Their facts never hold the number.
[[nodiscard]] Result<IdCard> readIdCard(std::string_view text, Day today);

/// The check character that belongs to 17 digits: '0'–'9' or 'X'.
[[nodiscard]] char idCardCheckCharacter(std::string_view seventeenDigits);

} // namespace core
