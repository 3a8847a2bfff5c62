#pragma once

#include "core/statistics/material.h"

/// A form of figures as a value: what the page shows, the paper prints and the table exports. 5.36, 6.7.
namespace core::statistics {

enum class Unit { Text, Count, Money, Percent, PerTenThousand, Days };

struct Column {
    std::string key, title;
    Unit unit = Unit::Count;
    bool operator==(const Column&) const = default;
};

/// One figure with what stands behind it. A rate keeps both its numbers: `value` of `of`; nothing asked (of = 0, or no
/// population) shows as a stroke, never as 0 % or 100 %.
struct Cell {
    std::int64_t value = 0;                 ///< Money in fen
    std::optional<std::int64_t> of;
    std::string text;                       ///< Unit::Text
    std::vector<std::string> list;          ///< subjects behind `value`, as text; empty when withheld
    bool few = false;                       ///< 1 to 4 of which some may not be read here: shown as <5, the list withheld
    bool unknown = false;                   ///< nothing to reckon it from
    bool operator==(const Cell&) const = default;
};

struct Row {
    std::string key, title;
    std::vector<Cell> cells;                ///< as many as columns
    bool sum = false;                       ///< 合计
    std::string subject;                    ///< a register's line: what it is about
    bool operator==(const Row&) const = default;
};

struct Form {
    std::string id, title, article;
    Day from{}, to{};
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<std::string> notes;         ///< how it is reckoned, in plain Chinese
    std::optional<Instant> asOf;
    std::int64_t waiting = 0;
    std::vector<std::string> silent;        ///< organisations of the scope that have sent nothing for so long
};

/// 12; 46300.00; 66.7%（2/3）; 25.00; 14; — for what nobody knows; <5.
[[nodiscard]] std::string shown(const Cell& cell, Unit unit);
/// A text as a cell shows it: a stroke for none.
[[nodiscard]] inline std::string orStroke(std::string_view text) { return text.empty() ? "—" : std::string(text); }

enum class By { Type, Source, Organisation, Month };

struct Question {
    Day from{}, to{};                       ///< both count
    Day today{};
    By by = By::Type;
    std::vector<std::string> organisations; ///< empty: all that this desk holds
};

/// "2026", "2026-H1", "2026-Q2", "2026-03", "2026-03-01..2026-04-15". nullopt for anything else.
struct Period {
    Day from{}, to{};
    bool operator==(const Period&) const = default;
};
[[nodiscard]] std::optional<Period> periodFrom(std::string_view text);

struct FormName {
    std::string_view id, title, article;
};
/// Every form, in the order of the page: cases, levels, suits, bulletin, rates, times, performance, scorecard, teams, trend.
[[nodiscard]] std::span<const FormName> forms();

/// One of forms(): reckoned from a Material. Registers are read line by line.
[[nodiscard]] bool isReckoned(std::string_view id);
/// Pure. Code "no_such_form" (Usage), fact "form".
[[nodiscard]] Result<Form> formOf(std::string_view id, const Material& material, const Question& question, const directory::State& directory);

/// How many full-time helpers a body needs (002 四(一)); 0 when the text names no number.
[[nodiscard]] std::int64_t fullTimeNeeded(directory::OrganisationKind kind);

} // namespace core::statistics
