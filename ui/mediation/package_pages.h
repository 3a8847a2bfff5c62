#pragma once

#include "ui/mediation/act_form.h"

class QCheckBox;
class QSpinBox;

/// The two pages that send a dispute to the court: each seals a package of its own and moves the dispute in the same group.
namespace ui {

class ChoiceRow;
class FormArea;

/// 退回法院: the return letter with an itemised list; the package and the dispute go in one group.
class ReturnPage final : public ActForm {
    Q_OBJECT
public:
    explicit ReturnPage(Port& port, QWidget* parent = nullptr);

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;

private:
    FormArea* m_result = nullptr;
    QWidget* m_card = nullptr;
    std::vector<std::pair<QString, QSpinBox*>> m_items;
};

/// 申请司法确认: who applies (all of them), the questions of 6.8, the package sealed and submitted in one press.
class ApplyPage final : public ActForm {
    Q_OBJECT
public:
    explicit ApplyPage(Port& port, QWidget* parent = nullptr);

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;

private:
    QWidget* m_card = nullptr;
    std::vector<std::pair<std::string, QCheckBox*>> m_by;
    std::vector<std::pair<std::string, ChoiceRow*>> m_flags;
    QCheckBox* m_promise = nullptr;
};

} // namespace ui
