#pragma once

#include "ui/mediation/act_form.h"

namespace ui {

class ChoiceRow;
class FormField;

/// 指定调解员: the mediators of this organisation, each with what he has under way; the liaison may name himself.
class NamePage final : public ActForm {
    Q_OBJECT
public:
    explicit NamePage(Port& port, QWidget* parent = nullptr);

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;

private:
    ChoiceRow* m_choice = nullptr;
    FormField* m_reason = nullptr;
    QWidget* m_card = nullptr;
};

} // namespace ui
