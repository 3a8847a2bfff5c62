#pragma once

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

/// 协作: questions to judge, police and justice office, errands between units, joint meetings, and people who only asked. Left a list,
/// right what was chosen with what can be done about it.
class OfficePage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit OfficePage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    /// `argument` is the subject to be shown; may be empty.
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;

private:
    void ask();
    void fillList();
    void showCurrent();
    void showGuidance(const core::desk::SubjectView& view, QVBoxLayout* box);
    void showOrder(const core::desk::SubjectView& view, QVBoxLayout* box);
    void showMeeting(const core::desk::SubjectView& view, QVBoxLayout* box);
    void showConsultation(const core::desk::SubjectView& view, QVBoxLayout* box);
    [[nodiscard]] Button* action(const QString& label, const QString& icon, const QString& page, const QString& argument, bool main = false);
    /// The same in `flow`, if core would take it from this person.
    void put(QLayout* flow, const core::desk::SubjectView& view, const QString& label, const QString& icon, const QString& page, bool main = false);
    [[nodiscard]] const core::desk::SubjectView* find(const QString& id) const;
    [[nodiscard]] bool serves(const std::string& organisation) const;

    Port& m_port;
    QString m_wanted;
    std::vector<core::desk::SubjectView> m_guidance, m_orders, m_meetings, m_consultations;
    ErrorStrip* m_error;
    ChipRow* m_chips;
    DeskList* m_list;
    EmptyState* m_empty;
    Card* m_detail;
    QWidget* m_body = nullptr;
    SidePane* m_panes;
    Button *m_ask, *m_send, *m_call, *m_advise;
};

} // namespace ui
