#pragma once

#include "core/desk/views.h"
#include "ui/frame/page.h"

class QBoxLayout;
class QComboBox;

namespace ui {

class Button;
class Card;
class ChipRow;
class DeskList;
class EmptyState;
class ErrorStrip;
class FormField;
class NoteStrip;
class Port;
class SidePane;

/// 资料库: what the county published, by sort, with full-text search and a reading pane. Works without a line.
class LibraryPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit LibraryPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    /// "for/D03/village": what fits such a dispute; "?text": a search; a subject: that item; nothing: everything.
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool back() override;

private:
    void ask();
    void fillList();
    void showCurrent();
    void write(const core::desk::SubjectView& view);

    Port& m_port;
    ErrorStrip* m_error;
    FormField* m_search;
    NoteStrip* m_fit;
    Button *m_all, *m_whom;
    ChipRow* m_chips;
    QComboBox* m_sorts; ///< the same choice where the chips have no room
    QBoxLayout* m_top = nullptr;
    DeskList* m_list;
    EmptyState* m_empty;
    Card* m_detail;
    SidePane* m_panes;
    QWidget* m_body = nullptr;
    QString m_type, m_level, m_wanted, m_shown;
    core::library::State m_item;
    std::vector<core::desk::LibraryRow> m_rows;
};

} // namespace ui
