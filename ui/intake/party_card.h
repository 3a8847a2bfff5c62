#pragma once

#include "core/time.h"

#include <QWidget>

#include <boost/json.hpp>
#include <vector>

class QCheckBox;
class QDateEdit;
class QLayout;

namespace ui {

class Button;
class FormField;
class SegmentedChoice;

/// What stands against a field of the intake, or would be good to have.
struct IntakeFault {
    QString field, text;
    QWidget* widget = nullptr;
    bool blocking = true;
};

/// One party of the intake: person or body, number checked as it is typed, care flags. Keeps what was typed for the
/// other kind when the kind is switched.
class PartyCard : public QWidget {
    Q_OBJECT
public:
    /// At the court desk a party may already have agreed to mediation when the claim is entered.
    enum class Asks { Nothing, Consent };
    /// `prefix` is the object name of the fields: "intake.p1". `heading` as in 申请人.
    PartyCard(const QString& prefix, const QString& heading, const QString& role, core::Day today, Asks asks, QWidget* parent = nullptr);

    [[nodiscard]] boost::json::object answers() const;
    void setAnswers(const boost::json::object& stored);
    /// As the intake record wants it (core/dispute/intake.h).
    [[nodiscard]] boost::json::object party() const;
    [[nodiscard]] std::vector<IntakeFault> faults() const;
    [[nodiscard]] bool empty() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] QString address() const;
    void setRemovable(bool removable);
    void focusFirst();

signals:
    void edited();
    void settled();
    void removeAsked();

private:
    [[nodiscard]] QLayout* makeHead(const QString& prefix, const QString& heading);
    [[nodiscard]] QLayout* makeFields(const QString& prefix);
    void makeCare(const QString& prefix);
    [[nodiscard]] QLayout* makeConsent(const QString& prefix);
    void checkNumber();
    void checkPhone();
    void showKind();

    [[nodiscard]] QString spoken() const;

    QString m_heading, m_role;
    core::Day m_today;
    bool m_noPapers = false;
    QString m_sex, m_birth;
    SegmentedChoice* m_kind;
    Button* m_remove;
    FormField *m_name, *m_number, *m_code, *m_phone, *m_address, *m_representative;
    QWidget* m_careRow;
    QCheckBox* m_consented = nullptr;
    QDateEdit* m_consentedOn = nullptr;
    std::vector<std::pair<std::string, QCheckBox*>> m_care;
};

} // namespace ui
