#include "ui/statistics/figure_model.h"

#include "core/statistics/overview.h"
#include "ui/statistics/figure_words.h"
#include "ui/text/dates.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

#include <algorithm>

namespace ui {

using core::statistics::Unit;

void FigureModel::setForm(core::statistics::Form form)
{
    beginResetModel();
    m_listed = !core::statistics::isReckoned(form.id) && !core::statistics::isOverview(form.id);
    m_form = std::move(form);
    m_offset = 0;
    endResetModel();
}

void FigureModel::setWindow(int offset, int count)
{
    const int all = static_cast<int>(m_form.columns.size());
    offset = std::clamp(offset, 0, std::max(0, all - 1));
    count = std::clamp(count, 1, std::max(1, all - offset));
    if (offset == m_offset && count == m_count)
        return;
    beginResetModel();
    m_offset = offset;
    m_count = count;
    endResetModel();
}

/// In an overview's last column: something is missing or late.
bool FigureModel::hasGap(const core::statistics::Row& row) const
{
    return !m_form.columns.empty() && m_form.columns.back().key == "gaps" && !row.cells.empty() && row.cells.back().text != "—";
}

int FigureModel::columnOf(int shown) const
{
    return m_listed ? m_offset + shown : shown == 0 ? -1 : m_offset + shown - 1;
}

int FigureModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_form.rows.size()); }

int FigureModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || m_form.columns.empty())
        return 0;
    return std::min(m_count, static_cast<int>(m_form.columns.size()) - m_offset) + (m_listed ? 0 : 1);
}

QVariant FigureModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& row = m_form.rows[static_cast<std::size_t>(index.row())];
    const int column = columnOf(index.column());
    if (role == StrongRole)
        return row.sum;
    if (role == TintRole) // 实施意见 1: a unit with a gap stands out, its name and what is missing; the word says what
        return hasGap(row) && (column < 0 || m_form.columns[static_cast<std::size_t>(column)].key == "gaps") ? QVariant(static_cast<int>(Token::OrangeWord)) : QVariant();
    if (column < 0)
        return role == Qt::DisplayRole ? QVariant(text(row.title)) : QVariant();
    const auto c = static_cast<std::size_t>(column);
    const auto unit = m_form.columns[c].unit;
    if (role == Qt::DisplayRole)
        return figureWord(row.cells[c], unit);
    if (role == Qt::ToolTipRole && unit == Unit::Text)
        return text(row.cells[c].text).toHtmlEscaped();
    if (role == Qt::TextAlignmentRole && unit != Unit::Text)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const int column = columnOf(section);
    if (role == Qt::TextAlignmentRole && column >= 0 && m_form.columns[static_cast<std::size_t>(column)].unit != Unit::Text)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return column < 0 ? QString() : text(m_form.columns[static_cast<std::size_t>(column)].title);
}

} // namespace ui
