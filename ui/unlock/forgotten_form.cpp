#include "ui/unlock/forgotten_form.h"

#include "ui/frame/file_dialog.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/unlock/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

namespace ui {

ForgottenForm::ForgottenForm(Door& door, QWidget* parent) : QWidget(parent), m_door(door)
{
    setObjectName(QStringLiteral("forgotten"));
    auto* whole = new QVBoxLayout(this);
    setMargins(whole, 0);
    QVBoxLayout* column = nullptr;
    whole->addWidget(narrowColumn(column));
    setGaps(column, 12);
    column->addStretch(1);
    m_error = new ErrorStrip;
    m_error->setObjectName(QStringLiteral("forgotten.error"));
    column->addWidget(m_error);
    column->addWidget(new PlainLabel(tr("Forgot the password"), TextRole::DisputeTitle, Token::Text));
    m_who = new PlainLabel(TextRole::Body, Token::Text2);
    column->addWidget(m_who);
    column->addWidget(new PlainLabel(tr("Nobody can read the old one back. Two people of the county each keep half of a key; only together can they let you choose a new one. Everything on this PC stays, also what was not sent yet."),
                                     TextRole::Body, Token::Text2, Fit::Wrap));
    buildRequest(column);
    buildAnswer(column);
    column->addStretch(2);
}

void ForgottenForm::buildRequest(QVBoxLayout* column)
{
    column->addWidget(new PlainLabel(tr("1. Give the two people your request"), TextRole::RowTitle, Token::Text));
    m_save = new Button(ButtonKind::Tall, tr("Save the request"), QStringLiteral("usb"));
    m_save->setObjectName(QStringLiteral("forgotten.save"));
    column->addWidget(m_save, 0, Qt::AlignLeft);
    m_read = new PlainLabel(TextRole::Body, Token::Text2, Fit::Wrap);
    m_digits = new PlainLabel(TextRole::Number, Token::Text);
    m_digits->setObjectName(QStringLiteral("forgotten.digits"));
    for (auto* label : {m_read, m_digits}) {
        column->addWidget(label);
        label->hide();
    }
    connect(m_save, &QPushButton::clicked, this, &ForgottenForm::askWhere);
}

void ForgottenForm::buildAnswer(QVBoxLayout* column)
{
    column->addWidget(new PlainLabel(tr("2. With their answer, choose a new password"), TextRole::RowTitle, Token::Text));
    auto* row = new QHBoxLayout;
    setGaps(row, 12);
    m_choose = new Button(ButtonKind::Tall, tr("Choose their answer"), QStringLiteral("paperclip"));
    m_choose->setObjectName(QStringLiteral("forgotten.choose"));
    m_file = new PlainLabel(TextRole::Body, Token::Text2);
    m_file->setObjectName(QStringLiteral("forgotten.file"));
    row->addWidget(m_choose);
    row->addWidget(m_file, 1);
    column->addLayout(row);
    m_told = new FormField(tr("The 16 digits they told you"));
    m_told->setFieldName(QStringLiteral("forgotten.told"));
    m_told->edit()->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText);
    m_password = secretField(tr("Choose a password"), "forgotten.password");
    m_password->say(Say::Hint, tr("At least 10 characters. Nobody else can find it out for you."));
    m_again = secretField(tr("The password once more"), "forgotten.again");
    for (FormField* field : {m_told, m_password, m_again})
        column->addWidget(field);
    auto* buttons = new QHBoxLayout;
    setGaps(buttons, 12);
    m_finish = new Button(ButtonKind::Main, tr("Set the new password"));
    m_finish->setObjectName(QStringLiteral("forgotten.finish"));
    m_back = new Button(ButtonKind::Tall, tr("Back"));
    m_back->setObjectName(QStringLiteral("forgotten.back"));
    m_wait = new PlainLabel(TextRole::Small, Token::Text2);
    buttons->addWidget(m_finish);
    buttons->addWidget(m_back);
    buttons->addWidget(m_wait, 1);
    column->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &ForgottenForm::askWhich);
    connect(m_finish, &QPushButton::clicked, this, &ForgottenForm::finish);
    connect(m_back, &QPushButton::clicked, this, &ForgottenForm::back);
}

void ForgottenForm::setAccount(const QString& account, const QString& name)
{
    if (account != m_account) {
        for (FormField* field : {m_told, m_password, m_again})
            field->setText({});
        m_answer.clear();
        m_file->setPlainText({});
        m_read->hide();
        m_digits->hide();
    }
    m_account = account;
    m_error->clear();
    m_who->setPlainText(tr("For %1 (account %2)").arg(name, account));
}

void ForgottenForm::askWhere()
{
    auto* dialog = newFileDialog(this, tr("Save the request"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const auto places = m_door.stickPlaces();
    dialog->selectFile(QDir(places.isEmpty() ? startFolder() : places.first()).filePath(QStringLiteral("fengqiao-request-%1.txt").arg(m_account)));
    connect(dialog, &QFileDialog::fileSelected, this, &ForgottenForm::saveRequest);
    dialog->open();
}

void ForgottenForm::saveRequest(const QString& path)
{
    m_error->clear();
    setBusy(true);
    m_door.askRecovery(m_account, path, this, [this](core::Result<QString> digits) {
        setBusy(false);
        if (!digits)
            return m_error->show(sentence(digits.error()));
        m_read->setPlainText(tr("Saved. Read these digits to the two people, so that they know the request is yours. Each new request makes the older one void."));
        m_digits->setPlainText(*digits);
        m_read->show();
        m_digits->show();
    });
}

void ForgottenForm::askWhich()
{
    auto* dialog = newFileDialog(this, tr("Choose their answer"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (const auto places = m_door.stickPlaces(); !places.isEmpty())
        dialog->setDirectory(places.first());
    connect(dialog, &QFileDialog::fileSelected, this, &ForgottenForm::chooseAnswer);
    dialog->open();
}

void ForgottenForm::chooseAnswer(const QString& path)
{
    m_answer = path;
    m_file->setPlainText(QFileInfo(path).fileName());
    m_error->clear();
}

void ForgottenForm::finish()
{
    const bool same = m_password->text() == m_again->text();
    m_again->say(same ? Say::Nothing : Say::Error, same ? QString() : tr("The two passwords differ."));
    m_told->say(m_told->text().trimmed().isEmpty() ? Say::Error : Say::Nothing, tr("Please fill in."));
    if (m_answer.isEmpty())
        m_error->show(tr("Please choose the file with their answer first."));
    if (!same || m_told->said() == Say::Error || m_answer.isEmpty())
        return;
    m_error->clear();
    setBusy(true);
    m_door.recover(m_account, m_answer, m_told->text(), m_password->text(), this, [this](core::Result<bool> done) {
        setBusy(false);
        if (done) {
            setAccount({}, {}); // nothing typed stays in a widget
            emit finished();
            return;
        }
        // What was typed stays: a digit misheard is no reason to begin again.
        const auto& error = done.error();
        auto* field = error.code == "weak_password" ? m_password : error.code == "recovery_digits" ? m_told : nullptr;
        if (!field)
            return m_error->show(sentence(error));
        field->say(Say::Error, sentence(error));
        field->edit()->setFocus(Qt::OtherFocusReason);
    });
}

void ForgottenForm::setBusy(bool busy)
{
    for (Button* button : {m_save, m_choose, m_finish, m_back})
        button->setEnabled(!busy);
    for (FormField* field : {m_told, m_password, m_again})
        field->setEnabled(!busy);
    m_wait->setPlainText(busy ? tr("Please wait …") : QString());
}

} // namespace ui
