#pragma once

#include "ui/port.h"

#include <QElapsedTimer>
#include <QWidget>

class QLineEdit;
class QStackedLayout;
class QTimer;

namespace ui {

class AccountList;
class Button;
class ErrorStrip;
class ForgottenForm;
class FormField;
class PlainLabel;

/// Before an account is open: brand, accounts, password. At first start: server, one-time code, 核对县名.
/// Caps lock and the time to wait after wrong passwords are shown.
class UnlockPage final : public QWidget {
    Q_OBJECT
public:
    /// `door` outlives the page.
    explicit UnlockPage(Door& door, QWidget* parent = nullptr);

    /// The sync state of everybody's outbox, as the status bar has it; empty hides it.
    void setSyncText(const QString& text);
    /// For a fictional county only: whoever sees the door for the first time cannot know the password.
    void setDemoPassword(const QString& password);
    /// Everybody's sealed outbox into a file; the button asks where to.
    void pack(const QString& path);
    /// Why it did not open by itself, as a strip above the accounts.
    void say(const QString& sentence);

signals:
    void asked(); ///< a password is being tried
    void unlocked(ui::Port* port);
    void enrolled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildUnlock();
    QWidget* buildFirstStart();
    void fillAccounts();
    void giveRoom();
    void forgot();
    void unlock();
    void enrol();
    void answered(const core::Result<QString>& county);
    void showStep();
    void setEnrolling(bool on);
    void chooseWhere();
    void waitFor(int seconds);

    Door& m_door;
    QString m_account;
    int m_wait = 0;
    bool m_busy = false;
    QTimer* m_timer;
    QStackedLayout* m_stack;
    AccountList* m_accounts;
    QWidget *m_brand, *m_unlockForm, *m_firstForm;
    ForgottenForm* m_forgottenForm;
    Door::EnrolStep m_step{};
    QElapsedTimer m_since; ///< of the step
    QTimer* m_second;
    FormField *m_password, *m_server, *m_code, *m_newPassword, *m_again;
    Button *m_unlock, *m_enrol, *m_addAccount, *m_forgot, *m_carry, *m_back;
    PlainLabel *m_who, *m_sync, *m_progress;
    ErrorStrip *m_error, *m_firstError;
};

} // namespace ui
