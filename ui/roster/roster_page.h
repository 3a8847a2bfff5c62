#pragma once

#include "core/desk/views.h"
#include "ui/frame/page.h"

class QCheckBox;
class QLineEdit;

namespace ui {

class Button;
class Card;
class ChipRow;
class DeskList;
class EmptyState;
class ErrorStrip;
class Port;
class SidePane;

/// 名册: people of the roster, proposals that wait, orders of supervision and complaints, with what may be done next.
class RosterPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit RosterPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override; ///< subject to stand on, or nothing
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool back() override;

private:
    void ask();
    void fillList();
    void showCurrent();
    [[nodiscard]] const core::desk::SubjectView* find(const QString& id) const;
    [[nodiscard]] std::string village() const;
    [[nodiscard]] Button* action(const QString& page, const QString& label, const QString& argument, bool main = false);

    Port& m_port;
    ErrorStrip* m_error;
    ChipRow* m_chips;
    DeskList* m_list;
    EmptyState* m_empty;
    Card* m_detail;
    SidePane* m_panes;
    Button *m_propose, *m_urge, *m_complain;
    QWidget *m_body = nullptr, *m_filter = nullptr;
    QLineEdit* m_search = nullptr;
    QCheckBox *m_local = nullptr, *m_qualified = nullptr, *m_available = nullptr;
    QString m_wanted;
    std::vector<core::desk::SubjectView> m_people, m_orders, m_complaints;
};

} // namespace ui
