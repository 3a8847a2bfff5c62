#pragma once

#include "core/desk/draft.h"
#include "core/desk/views.h"
#include "ui/frame/list_page.h"

namespace ui {

/// 排查: this window's state, the open patrol with its stops, the clue ledger, warnings, and where it is suddenly more.
/// Left a list, right what was chosen with what can be done about it.
class PatrolPage final : public ListPage {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit PatrolPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    void setNarrow(bool narrow) override;

private:
    void ask() override;
    void fillList() override;
    void write(QVBoxLayout* column) override;
    void fillWindow();
    void showClue(const core::desk::SubjectView& view, QVBoxLayout* box);
    void showPatrol(const core::desk::SubjectView& view, QVBoxLayout* box);
    void showTrend(QVBoxLayout* box);
    void showWarning(const core::desk::SubjectView& view, QVBoxLayout* box);
    void askDisputes();
    void perform(std::vector<core::desk::Draft> group, const QString& page = {}, const QString& argument = {});

    bool m_narrow = false, m_disputesKnown = false;
    std::vector<core::desk::SubjectView> m_clues, m_patrols, m_warnings, m_disputes;
    Card* m_window;
    QWidget* m_windowBody = nullptr;
    Button *m_quick, *m_warn;
};

} // namespace ui
