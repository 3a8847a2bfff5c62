#pragma once

#include "ui/mediation/act_form.h"

class QCheckBox;

namespace ui {

class ChoiceRow;
class FormArea;

/// 别人交来的记录: what somebody wrote when the dispute had already moved on. The holder takes it over in his own name,
/// keeps it as a note, declines it with a reason, or passes it on where the dispute has gone further; its author reads what became of it and closes it.
class ProposalPage final : public ActForm {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit ProposalPage(Port& port, QWidget* parent = nullptr);

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;

private:
    QWidget* m_card = nullptr;
    ChoiceRow* m_way = nullptr;
    FormArea* m_reason = nullptr;
};

} // namespace ui
