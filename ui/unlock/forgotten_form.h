#pragma once

#include "ui/port.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Button;
class ErrorStrip;
class FormField;
class PlainLabel;

/// A forgotten password: the request for the two people who keep the halves of the county's key, then their answer, the digits
/// they told, and a new password. Days may lie between the two; nothing is asked of the line.
class ForgottenForm final : public QWidget {
    Q_OBJECT
public:
    /// `door` outlives the form.
    explicit ForgottenForm(Door& door, QWidget* parent = nullptr);
    /// Whose password. What was typed for somebody else is gone.
    void setAccount(const QString& account, const QString& name);
    void saveRequest(const QString& path);
    void chooseAnswer(const QString& path);

signals:
    void back();
    void finished(); ///< the new password holds

private:
    void buildRequest(QVBoxLayout* column);
    void buildAnswer(QVBoxLayout* column);
    void askWhere();
    void askWhich();
    void finish();
    void setBusy(bool busy);

    Door& m_door;
    QString m_account, m_answer;
    ErrorStrip* m_error;
    PlainLabel *m_who, *m_read, *m_digits, *m_file, *m_wait;
    Button *m_save, *m_choose, *m_finish, *m_back;
    FormField *m_told, *m_password, *m_again;
};

} // namespace ui
