#include "ui/statistics/figure_words.h"

#include "core/text/phrases.h"
#include "ui/text/amounts.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QRegularExpression>

namespace ui {

namespace {

/// What a cell says may be several of core's words in a row, or a type with its number: 没有主任、没有备案; 邻里3件、物业2件.
std::string cellInEnglish(const std::string& words)
{
    if (const auto whole = core::text::englishOf(words))
        return *whole;
    static const QRegularExpression kNumbered(QStringLiteral("^(\\D+)(\\d+)件$"));
    static const QRegularExpression kBetween(QStringLiteral("[、；]"));
    QStringList parts;
    bool known = false;
    for (const auto& part : text(words).split(kBetween)) {
        const auto numbered = kNumbered.match(part);
        const auto word = core::text::englishOf((numbered.hasMatch() ? numbered.captured(1) : part).toStdString());
        known = known || word;
        parts += word ? text(*word) + (numbered.hasMatch() ? QLatin1Char(' ') + numbered.captured(2) : QString()) : part;
    }
    return known ? series(parts).toStdString() : words;
}

} // namespace

core::statistics::Form onScreen(core::statistics::Form form)
{
    if (inChinese())
        return form;
    form.title = core::text::english(form.title);
    for (auto& column : form.columns)
        column.title = core::text::english(column.title);
    for (auto& note : form.notes)
        note = core::text::english(note);
    for (auto& row : form.rows) {
        row.title = core::text::english(row.title);
        for (std::size_t i = 0; i < row.cells.size() && i < form.columns.size(); ++i)
            if (form.columns[i].unit == core::statistics::Unit::Text)
                row.cells[i].text = cellInEnglish(row.cells[i].text);
    }
    return form;
}

QString figureWord(const core::statistics::Cell& cell, core::statistics::Unit unit)
{
    if (unit == core::statistics::Unit::Money && !cell.few && !cell.unknown)
        return groupedAmount(cell.value);
    auto words = text(core::statistics::shown(cell, unit));
    if (!inChinese() && unit != core::statistics::Unit::Text)
        words.replace(QStringLiteral("（"), QStringLiteral(" (")).replace(QStringLiteral("）"), QStringLiteral(")"));
    return words;
}

} // namespace ui
