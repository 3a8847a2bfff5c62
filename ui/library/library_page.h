#pragma once

#include "core/desk/views.h"
#include "ui/frame/list_page.h"

class QBoxLayout;
class QComboBox;

namespace ui {

class FormField;
class NoteStrip;

/// 资料库: what the county published, by sort, with full-text search and a reading pane. Works without a line.
class LibraryPage final : public ListPage {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit LibraryPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    /// "for/D03/village": what fits such a dispute; "?text": a search; a subject: that item; nothing: everything.
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;

private:
    void ask() override;
    void fillList() override;
    /// Asks for the item: the list holds no texts.
    void showChosen() override;
    void write(QVBoxLayout* column) override;
    void take(core::desk::SubjectView view);

    FormField* m_search;
    NoteStrip* m_fit;
    Button *m_all, *m_whom, *m_wording;
    QComboBox* m_sorts; ///< the same choice where the chips have no room
    QBoxLayout* m_top = nullptr;
    QString m_type, m_level;
    std::optional<core::desk::SubjectView> m_item; ///< what the pane shows
    std::vector<core::desk::LibraryRow> m_rows;
};

} // namespace ui
