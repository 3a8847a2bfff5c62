#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

enum class PhoneKind { Mobile, Landline, Service };
/// "mobile", "landline" or "service".
[[nodiscard]] std::string_view phoneKindName(PhoneKind kind);

struct Phone {
    PhoneKind kind;
    std::string digits; ///< as dialled inside China, extension behind a "-": "13812345678", "057762551234-8001"

    bool operator==(const Phone&) const = default;
};

/// Reads a number by the numbering plan (电信网编号计划). Blanks, hyphens, round brackets and full-width characters
/// are passed over; +86, 0086 and 86 may stand before mobile and landline numbers.
///
/// - mobile: 1, then 3–9, 11 digits in all;
/// - landline: 010 or 02x with 8 digits, or a four-digit area code 03xx–09xx with 7 or 8; a local number begins with
///   2–8 (1 and 9 open service numbers: 010-12345678 is nobody's). An extension of 1–6 digits may follow after "转",
///   "ext", "x", "#" or a hyphen. Without the area code a number is refused: nobody can call it from the county town of
///   another prefecture.
/// - service: 110, 112, 114, 117, 119, 120, 121, 122; 123xx, 100xx, 95xxx and longer, 96xxx(x) and a
///   few single ones (12110 takes what is written to the police), also behind an area code; 400 and 800 with 7 digits.
[[nodiscard]] std::optional<Phone> readPhone(std::string_view text);

/// Whether somebody can be reached under it at all: what readPhone reads, a local number without its area code (7 or 8
/// digits, 2–8 first), or one of another country or region: "+" or 00, then 7 to 15 digits (ITU-T E.164) that do not begin
/// with 0 or 86.
[[nodiscard]] bool mayBePhone(std::string_view text);

} // namespace core
