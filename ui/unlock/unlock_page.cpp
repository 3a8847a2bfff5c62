#include "ui/unlock/unlock_page.h"

#include "ui/frame/file_dialog.h"
#include "ui/outbox/stick_card.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/posts.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/unlock/account_list.h"
#include "ui/unlock/account_row.h"
#include "ui/unlock/forgotten_form.h"
#include "ui/unlock/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/press_access.h"
#include "ui/widgets/strips.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>

namespace ui {
namespace {

constexpr int kBrandWidth = 380, kLongSeconds = 8;

qint64 fact(const core::Error& error, const char* key)
{
    const auto* value = error.facts.if_contains(key);
    return value && value->is_int64() ? value->get_int64() : value && value->is_uint64() ? qint64(value->get_uint64()) : 0;
}

} // namespace

UnlockPage::UnlockPage(Door& door, QWidget* parent)
    : QWidget(parent)
    , m_door(door)
    , m_timer(new QTimer(this))
    , m_stack(nullptr)
    , m_brand(nullptr)
{
    setObjectName(QStringLiteral("unlock"));
    auto* whole = new QHBoxLayout(this);
    setMargins(whole, 0);
    setGaps(whole, 0);
    m_brand = new QWidget;
    whole->addWidget(m_brand);
    auto* area = plainScroll(QStringLiteral("unlock.area"));
    auto* inner = new QWidget;
    m_stack = new QStackedLayout(inner);
    m_unlockForm = buildUnlock();
    m_firstForm = buildFirstStart();
    m_stack->addWidget(m_unlockForm);
    m_stack->addWidget(m_firstForm);
    m_forgottenForm = new ForgottenForm(m_door);
    m_stack->addWidget(m_forgottenForm);
    area->setWidget(inner);
    whole->addWidget(area, 1);

    connect(m_forgottenForm, &ForgottenForm::back, this, [this] { m_stack->setCurrentWidget(m_unlockForm); });
    connect(m_forgottenForm, &ForgottenForm::finished, this, [this] {
        waitFor(0);
        m_error->clear();
        m_password->say(Say::Ok, tr("The new password is set. Everything is where it was."));
        m_stack->setCurrentWidget(m_unlockForm);
        m_password->edit()->setFocus(Qt::OtherFocusReason);
    });

    m_second = new QTimer(this);
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &UnlockPage::showStep);
    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, [this] { waitFor(m_wait - 1); });
    connect(&m_door, &Door::accountsChanged, this, &UnlockPage::fillAccounts);
    fillAccounts();
}

QWidget* UnlockPage::buildUnlock()
{
    QVBoxLayout* column = nullptr;
    auto* form = narrowColumn(column);
    setGaps(column, 12);
    column->addStretch(1);
    m_error = new ErrorStrip;
    m_error->setObjectName(QStringLiteral("unlock.error"));
    column->addWidget(m_error);
    column->addWidget(new PlainLabel(tr("Who is working?"), TextRole::DisputeTitle, Token::Text));
    auto* card = new Card(8);
    m_accounts = new AccountList;
    sayOneOf(*m_accounts->widget(), tr("Who is working?"));
    card->box()->addWidget(m_accounts);
    column->addWidget(card);
    m_who = new PlainLabel(TextRole::Small, Token::Text2);
    m_password = secretField(tr("Password"), "unlock.password");
    m_password->edit()->installEventFilter(this);
    column->addWidget(m_password);
    auto* row = new QHBoxLayout;
    setGaps(row, 12);
    m_unlock = new Button(ButtonKind::Main, tr("Unlock"));
    m_unlock->setObjectName(QStringLiteral("unlock.unlock"));
    m_unlock->setKeyCap(QStringLiteral("Enter"));
    m_addAccount = new Button(ButtonKind::Link, tr("Add an account to this PC"), QStringLiteral("plus"));
    m_addAccount->setObjectName(QStringLiteral("unlock.add"));
    row->addWidget(m_unlock);
    row->addWidget(m_who, 1);
    column->addLayout(row);
    addGap(column, 8);
    m_forgot = new Button(ButtonKind::Link, tr("Forgot the password"), QStringLiteral("key"));
    m_forgot->setObjectName(QStringLiteral("unlock.forgot"));
    column->addWidget(m_forgot, 0, Qt::AlignLeft);
    column->addWidget(m_addAccount, 0, Qt::AlignLeft);
    m_carry = new Button(ButtonKind::Link, tr("Take what is not sent by USB stick"), QStringLiteral("usb"));
    m_carry->setObjectName(QStringLiteral("unlock.carry"));
    column->addWidget(m_carry, 0, Qt::AlignLeft);
    column->addStretch(2);
    m_sync = new PlainLabel(TextRole::Small, Token::Text2, Fit::Wrap);
    column->addWidget(m_sync);
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_addAccount, &QPushButton::clicked, this, [this] { m_stack->setCurrentWidget(m_firstForm); });
    connect(m_carry, &QPushButton::clicked, this, &UnlockPage::chooseWhere);
    connect(m_forgot, &QPushButton::clicked, this, &UnlockPage::forgot);
    return form;
}

QWidget* UnlockPage::buildFirstStart()
{
    QVBoxLayout* column = nullptr;
    auto* form = narrowColumn(column);
    setGaps(column, 12);
    column->addStretch(1);
    m_firstError = new ErrorStrip;
    m_firstError->setObjectName(QStringLiteral("enrol.error"));
    column->addWidget(m_firstError);
    column->addWidget(new PlainLabel(tr("Set up this PC"), TextRole::DisputeTitle, Token::Text));
    column->addWidget(new PlainLabel(tr("The court's administrator gave you a slip with the address and a one-time code."), TextRole::Body, Token::Text2, Fit::Wrap));
    m_server = new FormField(tr("Server address"));
    m_server->setFieldName(QStringLiteral("enrol.server"));
    m_code = new FormField(tr("One-time code"));
    m_code->setFieldName(QStringLiteral("enrol.code"));
    m_newPassword = secretField(tr("Choose a password"), "enrol.password");
    m_newPassword->say(Say::Hint, tr("At least 10 characters. Nobody else can find it out for you."));
    m_again = secretField(tr("The password once more"), "enrol.again");
    for (FormField* field : {m_server, m_code, m_newPassword, m_again})
        column->addWidget(field);
    auto* row = new QHBoxLayout;
    setGaps(row, 12);
    m_enrol = new Button(ButtonKind::Main, tr("Fetch the data"));
    m_enrol->setObjectName(QStringLiteral("enrol.start"));
    row->addWidget(m_enrol);
    m_back = new Button(ButtonKind::Tall, tr("Back"));
    m_back->setObjectName(QStringLiteral("enrol.back"));
    row->addWidget(m_back);
    row->addStretch();
    column->addLayout(row);
    m_progress = new PlainLabel(TextRole::Body, Token::Text2, Fit::Wrap);
    m_progress->setObjectName(QStringLiteral("enrol.progress"));
    column->addWidget(m_progress);
    column->addStretch(2);
    connect(m_enrol, &QPushButton::clicked, this, &UnlockPage::enrol);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_busy)
            return m_door.giveUpEnrolling();
        if (!m_door.accounts().isEmpty())
            m_stack->setCurrentWidget(m_unlockForm);
    });
    return form;
}

void UnlockPage::fillAccounts()
{
    QStringList before;
    for (const auto* row : m_accounts->findChildren<AccountRow*>())
        before << row->objectName();
    m_accounts->clear();
    const auto accounts = m_door.accounts();
    for (const Door::Account& account : accounts) {
        const QString used = account.lastUsed == core::Instant{} ? QString() : tr("last %1").arg(shortDay(core::dayInChina(account.lastUsed)));
        auto* row = new AccountRow(account.id, account.name, postsInWords(account.post), used);
        m_accounts->add(row);
        connect(row, &QAbstractButton::toggled, this, [this, id = account.id](bool chosen) {
            if (chosen)
                m_account = id;
        });
        connect(row, &QAbstractButton::clicked, this, [this] { m_password->edit()->setFocus(Qt::OtherFocusReason); });
        const bool added = !before.isEmpty() && !before.contains(row->objectName()); // whoever has just joined goes on as himself
        if (added || account.id == m_account || (m_account.isEmpty() && &account == &accounts.first())) {
            m_account = account.id;
            row->setChecked(true);
        }
    }
    giveRoom();
    // A profile that cannot be read is not a new one: whoever set it up again would leave unsent acts behind.
    if (const auto trouble = m_door.trouble())
        say(sentence(*trouble));
    m_enrol->setEnabled(!m_door.trouble());
    m_stack->setCurrentWidget(accounts.isEmpty() ? m_firstForm : m_unlockForm);
    (accounts.isEmpty() ? m_server : m_password)->edit()->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::forgot()
{
    if (m_busy)
        return;
    for (const Door::Account& account : m_door.accounts())
        if (account.id == m_account) {
            m_forgottenForm->setAccount(account.id, account.name);
            m_stack->setCurrentWidget(m_forgottenForm);
        }
}

void UnlockPage::chooseWhere()
{
    auto* dialog = newFileDialog(this, tr("Take what is not sent by USB stick"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedFile(m_door.stickPlaces()));
    connect(dialog, &QFileDialog::fileSelected, this, &UnlockPage::pack);
    dialog->open();
}

void UnlockPage::pack(const QString& path)
{
    m_carry->setEnabled(false);
    m_error->clear();
    setSyncText({});
    m_door.packFile(path, this, [this](core::Result<FileTrip> trip) {
        m_carry->setEnabled(true);
        if (trip)
            setSyncText(tr("Written, sealed: whoever carries it cannot read it. It holds the records of %n accounts; until the county's answer is read here, they still wait.",
                           nullptr, static_cast<int>(trip->others)));
        else
            m_error->show(sentence(trip.error()));
    });
}

void UnlockPage::setSyncText(const QString& text) { m_sync->setPlainText(text); }

void UnlockPage::setDemoPassword(const QString& password)
{
    m_sync->setPlainText(tr("This is a fictional county for trying out. The password of everybody here is %1").arg(password));
}

void UnlockPage::say(const QString& sentence)
{
    m_error->show(sentence);
    m_firstError->show(sentence);
    giveRoom();
}

void UnlockPage::unlock()
{
    if (m_busy || m_wait > 0 || m_account.isEmpty())
        return;
    if (m_password->text().isEmpty()) {
        m_password->say(Say::Hint, tr("Please type the password."));
        m_password->edit()->setFocus();
        return;
    }
    m_busy = true;
    emit asked();
    m_unlock->setEnabled(false);
    m_who->setPlainText(tr("Opening …"));
    const QString password = m_password->text();
    m_password->edit()->clear(); // it stays in no widget
    m_door.unlock(m_account, password, this, [this](core::Result<Port*> port) {
        m_busy = false;
        m_unlock->setEnabled(true);
        m_who->setPlainText({});
        if (port) {
            m_password->say(Say::Nothing);
            emit unlocked(*port);
            return;
        }
        m_password->say(Say::Error, sentence(port.error()));
        m_password->edit()->setFocus();
        waitFor(int(fact(port.error(), "wait_seconds")));
    });
}

void UnlockPage::waitFor(int seconds)
{
    m_wait = qMax(0, seconds);
    m_unlock->setEnabled(m_wait == 0 && !m_busy);
    m_who->setPlainText(m_wait > 0 ? tr("Can be tried again in %1 s").arg(m_wait) : QString());
    if (m_wait > 0 && !m_timer->isActive())
        m_timer->start();
    else if (m_wait == 0)
        m_timer->stop();
}

void UnlockPage::enrol()
{
    if (m_busy)
        return;
    const bool same = m_newPassword->text() == m_again->text();
    m_again->say(same ? Say::Nothing : Say::Error, same ? QString() : tr("The two passwords differ."));
    m_server->say(m_server->text().trimmed().isEmpty() ? Say::Error : Say::Nothing, tr("Please fill in."));
    m_code->say(m_code->text().trimmed().isEmpty() ? Say::Error : Say::Nothing, tr("Please fill in."));
    if (!same || m_server->said() == Say::Error || m_code->said() == Say::Error)
        return;
    setEnrolling(true);
    m_step = Door::EnrolStep::Looking;
    m_since.start();
    showStep();
    m_door.enrol(m_server->text().trimmed(), m_code->text().trimmed(), m_newPassword->text(), this,
        [this](Door::EnrolStep step) {
            m_step = step;
            m_since.start();
            showStep();
        },
        [this](core::Result<QString> county) { answered(county); });
}

void UnlockPage::setEnrolling(bool on)
{
    m_busy = on;
    m_enrol->setEnabled(!on && !m_door.trouble());
    for (FormField* field : {m_server, m_code, m_newPassword, m_again})
        field->setEnabled(!on);
    m_back->setEnabled(true);
    m_back->setLabel(on ? tr("Give up") : tr("Back"));
    m_progress->setPlainText({});
    on ? m_second->start() : m_second->stop();
    if (on)
        m_firstError->clear();
}

/// What is waited for, and since when: silence looks like a program that hangs.
void UnlockPage::showStep()
{
    if (!m_busy)
        return;
    const auto seconds = m_since.elapsed() / 1000;
    QString words;
    switch (m_step) {
    case Door::EnrolStep::Looking: words = tr("1 of 3: looking for the county's server"); break;
    case Door::EnrolStep::Asking: words = tr("2 of 3: the server is found, asking for the certificate"); break;
    case Door::EnrolStep::MakingDesk: words = tr("3 of 3: the certificate is here, setting up this PC. Please wait a moment"); break;
    }
    if (seconds > 0)
        words = tr("%1 … %2 s").arg(words).arg(seconds);
    if (m_step == Door::EnrolStep::Looking && seconds >= kLongSeconds)
        words += QLatin1Char('\n') + tr("No answer yet. Is this PC on the network? Is the address exactly as on the slip? You may give up, nothing is lost.");
    m_progress->setPlainText(words);
    m_back->setEnabled(m_step != Door::EnrolStep::MakingDesk);
}

void UnlockPage::answered(const core::Result<QString>& county)
{
    setEnrolling(false);
    if (county) {
        m_firstError->clear();
        for (FormField* field : {m_code, m_newPassword, m_again})
            field->setText({});
        emit enrolled();
        return;
    }
    const auto& error = county.error();
    const auto* sent = error.facts.if_contains("sent");
    const bool asked = sent && sent->is_bool() && sent->get_bool();
    if (error.code == "weak_password") {
        m_newPassword->say(Say::Error, sentence(error));
        m_newPassword->edit()->setFocus(Qt::OtherFocusReason);
    } else if (error.code == "bad_code" || error.code == "wrong_code" || error.code == "code_expired") {
        m_code->say(Say::Error, sentence(error));
        m_code->edit()->setFocus(Qt::OtherFocusReason);
    } else if (error.code == "given_up" && !asked) {
        m_progress->setPlainText(tr("Given up. Nothing was used up; press “Fetch the data” to try again."));
    } else if (error.code == "given_up" || (error.code == "no_network" && asked)) {
        m_firstError->show(tr("The county may have issued the certificate already, but its answer has not come. Leave this program open and press “Fetch the data” again: the same code still works."));
    } else if (error.code == "no_network") {
        m_firstError->show(tr("No answer from %1. Nothing was used up. Is this PC on the network? Is the address exactly as on the slip? Then press “Fetch the data” again.").arg(m_server->text().trimmed()));
    } else if (error.code == "county_untrusted") {
        m_firstError->show(tr("What answers at %1 does not fit the code on the slip, so nothing was sent. Please compare address and code with the slip; if both are right, tell the administrator.").arg(m_server->text().trimmed()));
    } else {
        m_firstError->show(sentence(error));
    }
}

bool UnlockPage::eventFilter(QObject* watched, QEvent* event)
{
    // Qt does not tell the state of caps lock: a capital without Shift gives it away.
    if (watched == m_password->edit() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QString typed = key->text();
        if (typed.size() == 1 && typed.at(0).isLetter() && m_password->said() != Say::Error) {
            const bool caps = typed.at(0).isUpper() != key->modifiers().testFlag(Qt::ShiftModifier);
            m_password->say(caps ? Say::Warn : Say::Nothing, caps ? tr("Caps lock is on.") : QString());
        }
    }
    return QWidget::eventFilter(watched, event);
}

void UnlockPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // At large type the brand gives room to the form.
    m_brand->setFixedWidth(qMin(themeOf(this).px(kBrandWidth), width() * 3 / 10));
    giveRoom();
    QTimer::singleShot(0, this, &UnlockPage::giveRoom); // what is shown for the first time has its type only now
}

/// The list of accounts gets what the rest of the form leaves.
void UnlockPage::giveRoom()
{
    // Layouts around the list keep what they measured until the next turn of the event loop: taken with the list of now, the
    // rest would come out too small.
    for (auto* around = m_accounts->parentWidget(); around && around != this; around = around->parentWidget())
        if (around->layout())
            around->layout()->invalidate();
    const int wide = width() - m_brand->width();
    const auto* form = m_unlockForm->layout();
    const int whole = form->hasHeightForWidth() ? form->totalHeightForWidth(wide) : form->totalSizeHint().height();
    m_accounts->setRoom(height() - (whole - m_accounts->sizeHint().height()));
}

void UnlockPage::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter p(this);
    p.fillRect(rect(), t.colour(Token::Bg));
    const QRect brand(0, 0, m_brand->width(), height());
    p.fillRect(brand, t.colour(Token::Rail));
    const int side = t.px(96);
    const int top = height() / 2 - t.px(120);
    drawBrand(p, QRectF(brand.center().x() - side / 2.0, top, side, side));
    drawLine(p, QRect(0, top + side + t.px(20), brand.width(), t.px(40)), tr("Fengqiao mediation"), t.font(TextRole::DisputeTitle), t.colour(Token::RailText), Qt::AlignCenter);
    drawLine(p, QRect(0, top + side + t.px(58), brand.width(), t.px(28)), tr("Station"), t.font(TextRole::Body), t.colour(Token::RailText), Qt::AlignCenter);
}

} // namespace ui
