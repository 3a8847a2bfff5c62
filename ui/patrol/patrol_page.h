#pragma once

#include "core/desk/draft.h"
#include "core/desk/views.h"
#include "ui/frame/page.h"

class QVBoxLayout;

namespace ui {

class Button;
class Card;
class ChipRow;
class DeskList;
class EmptyState;
class ErrorStrip;
class Port;
class SidePane;

/// 排查: this window's state, the open patrol with its stops, the clue ledger, warnings, and where it is suddenly more.
/// Left a list, right what was chosen with what can be done about it.
class PatrolPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit PatrolPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    /// `argument` is a clue or patrol to be shown; may be empty.
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;

private:
    void ask();
    void present();
    void fillWindow();
    void fillList();
    void showCurrent();
    void showClue(const core::desk::SubjectView& view);
    void showPatrol(const core::desk::SubjectView& view);
    void showTrend();
    void askDisputes();
    void perform(std::vector<core::desk::Draft> group, const QString& page = {}, const QString& argument = {});
    [[nodiscard]] Button* action(const QString& name, const QString& label, const QString& icon, const QString& page, const QString& argument, bool main = false);
    [[nodiscard]] const core::desk::SubjectView* find(const QString& id) const;

    Port& m_port;
    QString m_wanted;
    bool m_narrow = false, m_disputesKnown = false;
    std::vector<core::desk::SubjectView> m_clues, m_patrols, m_warnings, m_disputes;
    ErrorStrip* m_error;
    Card* m_window;
    QWidget* m_windowBody = nullptr;
    ChipRow* m_chips;
    DeskList* m_list;
    EmptyState* m_empty;
    Card* m_detail;
    QWidget* m_body = nullptr;
    SidePane* m_panes;
    Button *m_quick, *m_warn;
};

} // namespace ui
