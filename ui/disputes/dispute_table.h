#pragma once

#include "core/desk/views.h"
#include "core/directory/state.h"
#include "ui/widgets/clock_data.h"

#include <QAbstractTableModel>

namespace ui {

/// The dispute list's rows as the table shows them: number, parties and type, state, what is left, warning, mediator, sending.
class DisputeTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Parties, State, Left, Warning, Mediator, Sending, Columns };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<core::desk::DisputeRow> rows, core::Day today, const core::directory::State& directory);
    [[nodiscard]] const core::desk::DisputeRow* row(int index) const;
    /// The clock of one dispute, day by day, once it is known; kept when the rows are read again.
    void setStrip(const std::string& subject, const SmallStripData& strip);
    /// Strips only where the column has room for them.
    void showStrips(bool shown);
    /// The rows as a table for spreadsheets: UTF-8 with a byte order mark, the columns of the screen and the due day.
    [[nodiscard]] QByteArray csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::desk::DisputeRow> m_rows;
    std::map<std::string, QString> m_names;
    std::map<std::string, SmallStripData> m_strips;
    bool m_stripsShown = true;
    core::Day m_today{};
};

} // namespace ui
