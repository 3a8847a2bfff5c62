#pragma once

#include "core/desk/views.h"
#include "ui/frame/list_page.h"

class QLayout;

namespace ui {

/// 协作: questions to judge, police and justice office, errands between units, joint meetings, and people who only asked. Left a list,
/// right what was chosen with what can be done about it.
class OfficePage final : public ListPage {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit OfficePage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;

private:
    void ask() override;
    void fillList() override;
    void write(QVBoxLayout* column) override;
    void showGuidance(const core::desk::SubjectView& view, QVBoxLayout* box);
    void showOrder(const core::desk::SubjectView& view, QVBoxLayout* box);
    void saveForService(const core::SubjectId& id, const core::order::State& order);
    void showMeeting(const core::desk::SubjectView& view, QVBoxLayout* box);
    void showConsultation(const core::desk::SubjectView& view, QVBoxLayout* box);
    [[nodiscard]] Button* action(const QString& label, const QString& icon, const QString& page, const QString& argument, bool main = false);
    /// The same in `flow`, if core would take it from this person.
    void put(QLayout* flow, const core::desk::SubjectView& view, const QString& label, const QString& icon, const QString& page, bool main = false);
    [[nodiscard]] bool serves(const std::string& organisation) const;

    std::vector<core::desk::SubjectView> m_guidance, m_orders, m_meetings, m_consultations;
};

} // namespace ui
