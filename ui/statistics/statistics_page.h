#pragma once

#include "core/desk/views.h"
#include "core/statistics/form.h"
#include "ui/frame/page.h"

class QComboBox;
class QHBoxLayout;

namespace ui {

class Button;
class Card;
class DataTable;
class DeskList;
class ErrorStrip;
class FigureModel;
class LoadingRows;
class NoteStrip;
class PlainLabel;
class Port;
class SidePane;

/// 统计: the forms of 5.36 and the registers of 5.35 from what this PC holds. Behind each figure stands its list; under
/// each form, as of when, who has sent nothing, and how it is reckoned. No ranking of people.
class StatisticsPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit StatisticsPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    void open(const QString& argument) override; ///< id of a form, or nothing
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool back() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< the table is as wide as its columns know

private:
    void fillChoices();
    void fitSources();
    void ask();
    [[nodiscard]] QString whatIsMissing() const;
    void present(core::statistics::Form form);
    void showCards(const core::statistics::Form& form);
    void showFoot(const core::statistics::Form& form);
    void fitColumns();
    void showList(int row, int column);
    void fillList();
    void savePdf();
    void saveTable();

    Port& m_port;
    ErrorStrip* m_error;
    NoteStrip* m_scope;
    QComboBox *m_form, *m_period, *m_by, *m_from;
    Button *m_more, *m_pdf, *m_csv;
    QWidget* m_cardRow;
    QHBoxLayout* m_cards;
    DataTable* m_table;
    LoadingRows* m_loading;
    FigureModel* m_model;
    Card* m_detail;
    PlainLabel *m_digest, *m_what, *m_none, *m_foot;
    DeskList* m_list;
    SidePane* m_panes;
    std::map<std::string, core::desk::DisputeRow> m_rows; ///< what a list's subjects are called
    std::vector<std::string> m_behind;
    core::statistics::Form m_made; ///< as core made it: what is saved; the model has it in the words of the screen
    QString m_notes;   ///< how the form is reckoned
    bool m_narrow = false;
    int m_asked = 0; ///< answers to earlier questions are not shown
};

} // namespace ui
