#pragma once

#include "ui/agreement/agreement_form.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace ui {

class Button;
class FormArea;
class FormField;
class PlainLabel;

/// A party as the row offers it.
struct PartyChoice {
    QString id, name;
};

/// One clause card: number, who to whom, and amount, capitals, day, way side by side; the rest behind 改.
class ClauseRow : public QWidget {
    Q_OBJECT
public:
    ClauseRow(const QList<PartyChoice>& parties, QWidget* parent = nullptr);

    /// `number` from 1, `title` 苏兴旺付给谢宇航，首期.
    void setHead(int number, const QString& title);
    void setForm(const ClauseForm& form);
    [[nodiscard]] const ClauseForm& form() const { return m_form; }
    /// Members with something to mend: "way", "due", "fen", "debtor" …; the row is tinted while there are any.
    void setFaults(const QStringList& members);
    void setFrozen(bool frozen);
    void setFirst(bool first);
    /// Two fields a line instead of four.
    void setNarrow(bool narrow);
    void focusMember(const QString& member);
    void openDetails(bool open);

signals:
    void edited();  ///< `form()` has a new value
    void settled(); ///< and rests: worth saving
    void removeAsked();
    void upAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeFields();
    QWidget* makeDetails();
    void listen(FormField* field, std::string ClauseForm::* member);
    void layFields(bool narrow);
    void showKind();
    void showCapitals();

    ClauseForm m_form;
    QList<PartyChoice> m_parties;
    QStringList m_faults;
    int m_number = 0;
    bool m_filling = false;
    class NumberBadge* m_badge;
    PlainLabel *m_title, *m_words;
    QWidget *m_fields, *m_money, *m_details;
    QGridLayout* m_grid;
    FormField *m_amount, *m_capitals, *m_due, *m_way, *m_object, *m_condition;
    FormArea* m_text;
    QComboBox *m_kind, *m_debtor, *m_creditor;
    Button *m_change, *m_up, *m_remove;
};

} // namespace ui
