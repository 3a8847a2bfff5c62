#include "ui/settings/password_page.h"

#include "ui/port.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/strips.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

PasswordPage::PasswordPage(Port& port, QWidget* parent) : Page(QStringLiteral("password"), QStringLiteral("settings"), parent), m_port(port)
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    auto* scroll = plainScroll(QStringLiteral("password.scroll"), this);
    auto* column = new QWidget(scroll);
    auto* box = new QVBoxLayout(column);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    m_error = new ErrorStrip(column);
    m_error->setObjectName(QStringLiteral("password.error"));
    m_done = new NoteStrip(tr("The new password holds from now on. The old one opens nothing any more."), QStringLiteral("circle-check"), column);
    m_done->setObjectName(QStringLiteral("password.done"));
    m_done->hide();
    box->addWidget(m_error);
    box->addWidget(m_done);

    auto* card = new Card(16, column);
    for (const auto& rule : {tr("At least 10 characters, 5 of them different, and not your name."), tr("Three or four words that only you would put together are easy to keep and hard to guess."),
                             tr("Nobody can read it back. Who forgets it asks the county's administrator for a new one-time code."), tr("It holds on this PC and works without a line. Nothing that waits to be sent is touched.")})
        card->box()->addWidget(new PlainLabel(rule, TextRole::Body, Token::Text2, Fit::Wrap, card));
    const auto secret = [card](const QString& label, const char* name) {
        auto* field = new FormField(label, card);
        field->setFieldName(QLatin1String(name));
        field->edit()->setEchoMode(QLineEdit::Password);
        field->edit()->setMaxLength(200);
        atMostWide(field, 420);
        card->box()->addWidget(field);
        return field;
    };
    m_before = secret(tr("Password up to now"), "password.before");
    m_after = secret(tr("New password"), "password.after");
    m_again = secret(tr("The new password once more"), "password.again");
    auto* row = new QHBoxLayout;
    setGaps(row, 12);
    m_main = new Button(ButtonKind::Main, tr("Change the password"), {}, card);
    m_main->setObjectName(QStringLiteral("password.change"));
    m_main->setKeyCap(QStringLiteral("Ctrl+Enter"));
    auto* back = new Button(ButtonKind::Tall, tr("Back"), {}, card);
    back->setObjectName(QStringLiteral("password.back"));
    row->addWidget(m_main);
    row->addWidget(back);
    row->addStretch(1);
    card->box()->addLayout(row);
    box->addWidget(card);
    box->addStretch(1);
    scroll->setWidget(column);
    outer->addWidget(scroll);
    connect(m_main, &Button::clicked, this, [this] { finish(); });
    connect(back, &Button::clicked, this, [this] { this->back(); });
    connect(m_again->edit(), &QLineEdit::returnPressed, this, [this] { finish(); });
}

PageHead PasswordPage::head() const { return {QStringLiteral("settings"), tr("Settings"), tr("Change the password"), {}}; }

void PasswordPage::open(const QString&)
{
    m_error->clear();
    m_done->hide();
    empty();
    m_before->setFocus(Qt::OtherFocusReason);
}

/// No password stays on a page that nobody looks at.
void PasswordPage::leave() { empty(); }

void PasswordPage::empty()
{
    for (FormField* field : {m_before, m_after, m_again}) {
        field->setText({});
        field->say(Say::Nothing);
    }
}

bool PasswordPage::finish()
{
    if (m_busy)
        return true;
    m_error->clear();
    m_done->hide();
    const bool same = m_after->text() == m_again->text();
    m_before->say(m_before->text().isEmpty() ? Say::Error : Say::Nothing, tr("Please fill in."));
    m_after->say(m_after->text().isEmpty() ? Say::Error : Say::Nothing, tr("Please fill in."));
    m_again->say(same ? Say::Nothing : Say::Error, tr("The two passwords differ."));
    for (FormField* field : {m_before, m_after, m_again})
        if (field->said() == Say::Error) {
            field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    m_busy = true;
    m_main->setEnabled(false);
    m_port.changePassword(m_before->text(), m_after->text(), this, [this](core::Result<bool> done) {
        m_busy = false;
        m_main->setEnabled(true);
        if (!done) {
            m_error->show(sentence(done.error()));
            return;
        }
        empty();
        m_done->show();
    });
    return true;
}

bool PasswordPage::back()
{
    emit goTo(QStringLiteral("settings"), {});
    return true;
}

} // namespace ui
