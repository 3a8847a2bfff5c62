#pragma once

#include "core/desk/views.h"
#include "ui/frame/page.h"

namespace ui {

class Button;
class Card;
class ChipRow;
class DeskList;
class EmptyState;
class ErrorStrip;
class Port;
class SidePane;

/// 重点清单: key places, fields, people and times, and campaigns (002 二(一)): when somebody was last there, what lies in
/// nobody's sight, what a campaign came to. Names of key persons only for those who may read them.
class FocusPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit FocusPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    /// `argument` is the entry to be shown; may be empty.
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;

private:
    void ask();
    void fillList();
    void showCurrent();
    [[nodiscard]] bool mayList() const;
    [[nodiscard]] std::vector<const core::patrol::Steps*> walked() const;
    [[nodiscard]] const core::desk::SubjectView* find(const QString& id) const;

    Port& m_port;
    QString m_wanted;
    std::vector<core::desk::SubjectView> m_entries, m_patrols;
    ErrorStrip* m_error;
    ChipRow* m_chips;
    DeskList* m_list;
    EmptyState* m_empty;
    Card* m_detail;
    QWidget* m_body = nullptr;
    SidePane* m_panes;
    Button *m_add, *m_back;
};

} // namespace ui
