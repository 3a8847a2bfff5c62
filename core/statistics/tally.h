#pragma once

#include "core/statistics/form.h"

#include <algorithm>
#include <map>
#include <utility>

/// Counting into cells: what the forms are made of.
namespace core::statistics {

inline constexpr std::int64_t kFew = 5;      ///< UI.md: under 5 in a cell
inline constexpr int kReadable = 2;          ///< class of content: names

/// What is being counted into one cell.
struct Tally {
    std::int64_t count = 0, of = 0;
    std::vector<std::string> list;
    bool veiled = false;              ///< something of it may not be read here

    void take(const std::string& subject, int sight)
    {
        ++count;
        list.push_back(subject);
        veiled = veiled || sight < kReadable;
    }
    void add(const Tally& other)
    {
        count += other.count;
        of += other.of;
        list.insert(list.end(), other.list.begin(), other.list.end());
        veiled = veiled || other.veiled;
    }
    [[nodiscard]] Cell cell(Unit unit = Unit::Count) const
    {
        Cell out;
        out.value = count;
        if (unit == Unit::Percent || unit == Unit::PerTenThousand)
            out.of = of;
        if (veiled && count > 0 && count < kFew)
            out.few = true;
        else
            out.list = list;
        return out;
    }
};

/// A sum or a number of days over what stands behind it: unknown where the count itself is withheld.
inline Cell over(std::int64_t value, const Tally& behind)
{
    Cell out = behind.cell();
    out.value = value;
    out.unknown = std::exchange(out.few, false);
    return out;
}

inline Cell words(std::string text)
{
    Cell out;
    out.text = std::move(text);
    return out;
}

inline bool in(const Question& q, const std::optional<Day>& day)
{
    return day && q.from <= *day && *day <= q.to;
}

inline bool inScope(const Question& q, const std::string& organisation)
{
    return q.organisations.empty() || std::find(q.organisations.begin(), q.organisations.end(), organisation) != q.organisations.end();
}

inline std::string nameOf(const directory::State& directory, const std::string& organisation)
{
    const auto* o = directory.organisation(organisation);
    return !o ? organisation : o->shortName.empty() ? o->name : o->shortName;
}

/// Half of them took this long or less: the smallest such number of days. Unknown without any.
inline Cell half(std::vector<std::pair<std::int64_t, std::string>> days, const Tally& behind)
{
    Cell out = over(0, behind);
    if (days.empty()) {
        out.unknown = true;
        return out;
    }
    std::sort(days.begin(), days.end());
    out.value = days[(days.size() - 1) / 2].first;
    return out;
}

inline Cell longest(const std::vector<std::pair<std::int64_t, std::string>>& days, const Tally& behind)
{
    Cell out = over(0, behind);
    if (days.empty()) {
        out.unknown = true;
        return out;
    }
    const auto worst = std::max_element(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    out.value = worst->first;
    if (!out.unknown)
        out.list = {worst->second};
    return out;
}

/// A status card says when it began, was settled or failed; the rest is not known of it.
inline bool isCard(const Matter& m)
{
    return m.sight == 0;
}

/// Where cards stand behind a row, nought of what they do not say would be taken for none.
inline Cell knownOnly(Cell cell, bool cards)
{
    cell.unknown = cell.unknown || (cards && cell.value == 0);
    return cell;
}

/// Rows by key; a last row sums them up. Units that cannot be added (medians) are summed by their own function.
template <class Line>
void lay(Form& form, const std::map<std::string, Line>& lines, const auto& title, const auto& cells)
{
    Line total;
    for (const auto& [key, line] : lines) {
        form.rows.push_back({key, title(key), cells(line), false, {}});
        total.add(line);
    }
    form.rows.push_back({"sum", "合计", cells(total), true, {}});
}

} // namespace core::statistics
