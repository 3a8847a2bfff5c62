#pragma once

#include "core/statistics/form.h"

#include <QAbstractTableModel>

namespace ui {

/// A form as a table: the row's title, then as many of its columns as find room, from `offset` on.
class FigureModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setForm(core::statistics::Form form);
    void setWindow(int offset, int count);
    [[nodiscard]] const core::statistics::Form& form() const { return m_form; }
    /// Index into the form's columns; -1 for the title.
    [[nodiscard]] int columnOf(int shown) const;
    [[nodiscard]] bool listed() const { return m_listed; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool hasGap(const core::statistics::Row& row) const;
    core::statistics::Form m_form;
    bool m_listed = false; ///< a register: no title of its own
    int m_offset = 0, m_count = 0;
};

} // namespace ui
