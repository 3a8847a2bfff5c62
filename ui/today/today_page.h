#pragma once

#include "core/duty/duties.h"
#include "ui/frame/page.h"

#include <set>

class QStackedLayout;

namespace ui {

class Button;
class ChipRow;
class DeskList;
class EmptyState;
class ErrorStrip;
class LoadingRows;
class Port;
class Preview;
class SidePane;

/// 今日: what must be done, most urgent first. ↑↓ row, Enter = its main button, Space opens the dispute.
class TodayPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit TodayPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool back() override;
    /// Duties of this person that are due by today, for the badge of the rail.
    [[nodiscard]] int urgentCount() const;

signals:
    void countChanged(int urgent);

private:
    void refresh();
    void present();
    void presentNothing();
    void select(const QString& id);
    void doMain(const QString& id);
    void openDispute(const QString& id);
    [[nodiscard]] const core::duty::Duty* duty(const QString& id) const;
    [[nodiscard]] bool passes(const core::duty::Duty& duty, const QString& chip) const;

    Port& m_port;
    std::vector<core::duty::Duty> m_duties;
    std::set<std::string> m_fromCourt; ///< disputes that the court assigned
    bool m_loaded = false, m_busy = false;
    ErrorStrip* m_error;
    ChipRow* m_chips;
    DeskList* m_list;
    LoadingRows* m_loading;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    Preview* m_preview;
    SidePane* m_panes;
    Button* m_register;
};

} // namespace ui
