#pragma once

#include "core/desk/views.h"
#include "ui/frame/page.h"

#include <set>

class QComboBox;

namespace ui {

class ChipRow;
class DataTable;
class DisputeTableModel;
class EmptyState;
class ErrorStrip;
class LoadingRows;
class NoteStrip;
class PlainLabel;
class Port;

/// 纠纷: list with chips, counts, search and order. An argument "?text" searches, anything else is a chip's id.
class DisputesPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit DisputesPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    void setNarrow(bool narrow) override;
    /// Every dispute of the present filter (not only the rows read so far) as a table for spreadsheets.
    void exportTo(const QString& path);

private:
    void ask();
    void refreshChips();
    void sayFoot();
    void askPath();
    /// Reads the clocks of the rows that are to be seen.
    void askStrips();
    [[nodiscard]] core::desk::DisputeFilter filter() const;
    void show(std::vector<core::desk::DisputeRow> rows);
    /// Why the list of somebody with this person's posts alone is empty by right (DOMAIN section 2), and where his work stands;
    /// empty for all others.
    [[nodiscard]] QString noneByRight() const;

    Port& m_port;
    QString m_search;
    ChipRow* m_chips;
    QComboBox* m_order;
    class Button* m_searchChip;
    DataTable* m_table;
    DisputeTableModel* m_model;
    EmptyState* m_empty;
    LoadingRows* m_loading;
    ErrorStrip* m_error;
    NoteStrip* m_done;
    NoteStrip* m_unsearched;
    class Button *m_export, *m_batches;
    std::set<std::string> m_asked; ///< whose clock was asked for since the rows came
    PlainLabel* m_foot;
    int m_all = 0;
    bool m_more = false; ///< than stand in the list
};

} // namespace ui
