#pragma once

#include "core/result.h"
#include "core/time.h"

#include <map>
#include <optional>

namespace core {

/// The State Council's yearly arrangements: days off and make-up working days.
class HolidayTable {
public:
    /// The tables shipped with the program (2021 to 2026). Built once; never fails.
    [[nodiscard]] static const HolidayTable& shipped();
    /// One year's table as in resources/data/holidays.json. Codes: "malformed".
    [[nodiscard]] Done addYear(const boost::json::value& year);

    [[nodiscard]] bool coversYear(int year) const;
    /// Monday to Friday that is no day off, or a make-up day. nullopt when the year has no table.
    [[nodiscard]] std::optional<bool> isWorkday(Day day) const;
    /// 春节, 国庆节 … for a listed day (off or make-up); empty otherwise.
    [[nodiscard]] std::string holidayName(Day day) const;
    /// "2021-2026", what findings record.
    [[nodiscard]] std::string version() const;

private:
    struct Listed {
        bool off = true;
        std::string name;
    };
    std::map<int, std::string> m_notices; ///< year → notice
    std::map<Day, Listed> m_days;
};

} // namespace core
