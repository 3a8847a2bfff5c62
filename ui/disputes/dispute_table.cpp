#include "ui/disputes/dispute_table.h"

#include "core/text/csv.h"
#include "ui/text/dates.h"
#include "ui/text/duty_words.h"
#include "ui/text/labels.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace ui {

void DisputeTableModel::setRows(std::vector<core::desk::DisputeRow> rows, core::Day today, const core::directory::State& directory)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_today = today;
    m_names.clear();
    for (const auto& row : m_rows)
        if (!row.mediator.empty())
            m_names.emplace(row.mediator, text(directory.accountName(row.mediator)));
    endResetModel();
}

const core::desk::DisputeRow* DisputeTableModel::row(int index) const
{
    return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr;
}

void DisputeTableModel::setStrip(const std::string& subject, const SmallStripData& strip)
{
    m_strips[subject] = strip;
    for (int i = 0; i < rowCount(); ++i)
        if (row(i)->subject == subject)
            emit dataChanged(index(i, Left), index(i, Left), {StripRole});
}

void DisputeTableModel::showStrips(bool shown)
{
    m_stripsShown = shown;
    if (rowCount() > 0)
        emit dataChanged(index(0, Left), index(rowCount() - 1, Left), {StripRole});
}

QByteArray DisputeTableModel::csv() const
{
    QByteArray out("\xEF\xBB\xBF"); // without it spreadsheets take Chinese for the local code page
    const auto put = [&out](const QStringList& cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            out += (i ? "," : "") + QByteArray::fromStdString(core::csvCell(cells[i].toStdString()));
        out += "\r\n";
    };
    const auto head = [this](Column column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
    put({head(Number), tr("Parties"), tr("Type"), head(State), tr("Due"), head(Left), head(Warning), head(Mediator), head(Sending)});
    for (int i = 0; i < rowCount(); ++i) {
        const auto& dispute = *row(i);
        const auto shown = [&](Column column) { return data(index(i, column), Qt::DisplayRole).toString(); };
        put({shown(Number), shown(Parties), typeWord(dispute.type), shown(State), dispute.due ? text(core::formatDay(*dispute.due)) : QString(), shown(Left),
             riskWord(riskOf(dispute.colour)), shown(Mediator), shown(Sending)});
    }
    return out;
}

int DisputeTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int DisputeTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant DisputeTableModel::data(const QModelIndex& index, int role) const
{
    const auto* dispute = row(index.row());
    if (!dispute)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Number: return text(dispute->number);
        case Parties: return text(dispute->title);
        case State: return stateWord(core::enumFromName<core::dispute::Main>(dispute->state).value_or(core::dispute::Main::None));
        case Left: return dueText(dispute->due, m_today);
        case Mediator: {
            const auto name = m_names.find(dispute->mediator);
            return name == m_names.end() ? QString() : name->second;
        }
        case Sending: return dispute->waiting > 0 ? tr("To be sent") : dispute->level == 0 ? tr("Card only") : QString();
        default: return {};
        }
    case SecondRole: return index.column() == Parties ? QVariant(typeWord(dispute->type)) : QVariant();
    case StripRole: {
        const auto strip = m_strips.find(dispute->subject);
        return index.column() == Left && m_stripsShown && dispute->due && strip != m_strips.end() ? QVariant::fromValue(strip->second) : QVariant();
    }
    case RiskRole: return index.column() == Warning && !dispute->colour.empty() ? QVariant(static_cast<int>(riskOf(dispute->colour))) : QVariant();
    case TintRole:
        if (index.column() == Left && dispute->due && *dispute->due <= m_today)
            return static_cast<int>(*dispute->due < m_today ? Token::RedWord : Token::OrangeWord);
        return index.column() == Parties ? QVariant() : QVariant(static_cast<int>(Token::Text2));
    case StrongRole: return index.column() == Parties;
    case IconNameRole: return index.column() == Sending && dispute->waiting > 0 ? QVariant(QStringLiteral("cloud-up")) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringList{text(dispute->number), text(dispute->title), typeWord(dispute->type), dueText(dispute->due, m_today)}.join(QLatin1Char(' '));
    default: return {};
    }
}

QVariant DisputeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString words[Columns]{tr("Number"), tr("Parties and type"), tr("State"), tr("Left"), tr("Warning"), tr("Mediator"), tr("Sending")};
    return section >= 0 && section < Columns ? words[section] : QString();
}

} // namespace ui
