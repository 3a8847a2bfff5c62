#pragma once

#include "ui/mediation/act_form.h"

#include <map>

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace ui {

class ChoiceRow;

/// 调解意愿: each party asked separately and alone; no answer is ticked or emphasised beforehand (人民调解法 17).
/// Withdrawal is one of the answers of a party that had agreed and takes effect at once, offline too.
class ConsentPage final : public ActForm {
    Q_OBJECT
public:
    explicit ConsentPage(Port& port, QWidget* parent = nullptr);

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;

private:
    struct Line {
        std::string party;
        core::dispute::Consent before = core::dispute::Consent::NotAsked;
        ChoiceRow* choice = nullptr;
        QDateEdit* on = nullptr;
        QComboBox *saidBy = nullptr, *manner = nullptr;
        QCheckBox* alone = nullptr;
    };
    void addLine(const core::dispute::PartySteps& party);
    [[nodiscard]] bool changed(const Line& line) const;

    QWidget* m_lines = nullptr;
    bool m_atCourt = false; ///< the claim is not assigned yet: nobody's refusal ends a mediation
    std::vector<Line> m_parties;
};

} // namespace ui
