#pragma once

#include "core/result.h"
#include "core/time.h"

#include <map>
#include <optional>

namespace core {

/// The State Council's yearly arrangements (国务院办公厅关于…年部分节假日安排的通知): days off and make-up working days.
class HolidayTable {
public:
    /// An empty table: every year is unknown.
    HolidayTable() = default;
    /// The tables shipped with the program (2021 to 2026). Built once; never fails.
    [[nodiscard]] static const HolidayTable& shipped();
    /// One year's notice, as an entry of "years" in resources/data/holidays.json. A failure changes nothing.
    /// Codes: "malformed" (fact "what"), also when the notice contradicts itself or an earlier one: a block that ends
    /// before it begins, a make-up day that is no weekend day, a day named twice.
    [[nodiscard]] Done addYear(const boost::json::value& year);

    [[nodiscard]] bool coversYear(int year) const;
    /// Monday to Friday that is no day off, or a make-up day. nullopt when the year has no table.
    [[nodiscard]] std::optional<bool> isWorkday(Day day) const;
    /// 春节, 国庆节 … for a listed day (off or make-up); empty otherwise.
    [[nodiscard]] std::string holidayName(Day day) const;
    /// A weekend day worked in exchange for a day off (调休上班).
    [[nodiscard]] bool isMakeUpDay(Day day) const;
    /// "国办发明电〔2025〕7号"; empty when the year has no table.
    [[nodiscard]] std::string notice(int year) const;
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
