#pragma once

#include "ui/mediation/act_form.h"

#include <map>

namespace ui {

class ChoiceRow;
class FieldFrame;
class FormField;

/// 补充、更正资料: what was not known when the dispute came in, or was wrong. Identity fields that are already there
/// stay masked: an empty field leaves them as they are, so nobody has to look at a number to add another.
class AmendPage final : public ActForm {
    Q_OBJECT
public:
    explicit AmendPage(Port& port, QWidget* parent = nullptr);
    /// The dispute, or "dispute/field" to stand in one field: "p1.idNumber", "p2.address".
    void open(const QString& argument) override;

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;

private:
    struct Line {
        std::string name;          ///< "p1.phone"
        bool identity = false;     ///< of class identity: shown masked only
        FormField* field = nullptr;
        ChoiceRow* choice = nullptr; ///< instead of a field: the sex
    };
    void addParty(const core::dispute::PartySteps& party);
    [[nodiscard]] QWidget* makeLine(const std::string& name, const QString& label, bool identity, QWidget* parent);
    /// What is wrong with what was typed; empty when nothing is.
    [[nodiscard]] QString wrong(const Line& line) const;
    void check(Line& line);
    /// Sex and birth follow from a number that was typed.
    void follow(const std::string& party, const std::string& sex, const std::string& birth);
    [[nodiscard]] Line* line(const std::string& name);
    [[nodiscard]] std::string typed(const Line& line) const;
    [[nodiscard]] std::map<std::string, std::string> changes(bool identity) const;
    void focusAsked();

    QWidget* m_lines = nullptr;
    std::vector<Line> m_all;
    QString m_wanted;
};

} // namespace ui
