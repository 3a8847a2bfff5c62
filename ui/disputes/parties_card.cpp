#include "ui/disputes/parties_card.h"

#include "core/dispute/catalogue.h"
#include "core/people/mask.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>
#include <QDialog>

namespace ui {
namespace {

using core::dispute::Consent;

/// A field of a party, plain when it was revealed, else as the desk shows it unasked.
QString identity(const core::dispute::State& state, const core::Fields& plain, const std::string& party, const char* field)
{
    const std::string name = party + "." + field;
    if (const auto found = plain.find(name); found != plain.end())
        return text(found->second.now.value);
    return text(core::people::mask(field, core::valueOf(state.identity.fields, name)));
}

QWidget* consentMark(const core::dispute::PartySteps& party)
{
    auto* mark = new QWidget;
    auto* row = new QHBoxLayout(mark);
    setMargins(row, 0);
    setGaps(row, 4);
    const bool agreed = party.consent == Consent::Agreed;
    const Token tint = agreed ? Token::Ok : party.consent == Consent::Refused || party.consent == Consent::Withdrawn ? Token::RedWord : Token::Text2;
    row->addWidget(new IconView(agreed ? QStringLiteral("circle-check") : QStringLiteral("info-circle"), tint, 16));
    QString words = named(core::dispute::consentName(party.consent));
    if (party.consentOn)
        words += QLatin1Char(' ') + shortDay(*party.consentOn);
    row->addWidget(new PlainLabel(words, TextRole::Small, tint, Fit::Whole));
    return mark;
}

} // namespace

PartiesCard::PartiesCard(QWidget* parent)
    : Card(16, parent)
{
    setObjectName(QStringLiteral("dispute.parties"));
}

void PartiesCard::setState(const core::dispute::State& state, core::Day today, const core::Fields& plain)
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater(); // 查看 may be the sender
    }
    m_body = new QWidget;
    auto* column = new QVBoxLayout(m_body);
    setMargins(column, 0);
    setGaps(column, 6);
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel(tr("Parties"), TextRole::RowTitle, Token::Text));
    auto* look = new Button(ButtonKind::Link, plain.empty() ? tr("Look") : tr("Shown, recorded"), QStringLiteral("eye"));
    look->setObjectName(QStringLiteral("dispute.reveal"));
    look->setEnabled(plain.empty());
    head->addStretch();
    if (m_amendable) {
        auto* amend = new Button(ButtonKind::Link, tr("Add or correct"), QStringLiteral("pencil"));
        amend->setObjectName(QStringLiteral("dispute.amend"));
        head->addWidget(amend);
        connect(amend, &QPushButton::clicked, this, &PartiesCard::amendAsked);
    }
    head->addWidget(look);
    connect(look, &QPushButton::clicked, this, &PartiesCard::revealAsked);
    column->addLayout(head);
    Q_UNUSED(today);
    for (const auto& party : state.steps.parties) {
        column->addWidget(new Rule);
        auto* top = new QHBoxLayout;
        setGaps(top, 8);
        top->addWidget(new PlainLabel(text(state.partyName(party.id)), TextRole::RowTitle, Token::Text, Fit::TwoLines));
        top->addWidget(new Tag(TagLook::Outline, named(core::dispute::sideName(party.side))));
        top->addStretch(1);
        top->addWidget(consentMark(party));
        column->addLayout(top);
        QStringList facts;
        for (const char* field : {"sex", "birth", "post"})
            if (const auto value = core::valueOf(state.content.fields, party.id + "." + field); !value.empty())
                facts << (std::string_view(field) == "birth" && value.size() >= 4 ? tr("born %1").arg(text(value.substr(0, 4))) : std::string_view(field) == "sex" ? named(value) : text(value));
        if (const QString address = identity(state, plain, party.id, "address"); !address.isEmpty())
            facts << address;
        if (!facts.isEmpty())
            column->addWidget(new PlainLabel(facts.join(QStringLiteral("・")), TextRole::Small, Token::Text2, Fit::Wrap));
        QStringList numbers;
        if (const QString id = identity(state, plain, party.id, "idNumber"); !id.isEmpty())
            numbers << (party.organisation ? tr("Credit code %1") : tr("ID %1")).arg(id);
        if (const QString phone = identity(state, plain, party.id, "phone"); !phone.isEmpty())
            numbers << tr("Phone %1").arg(phone);
        if (const QString agent = identity(state, plain, party.id, "agent"); !agent.isEmpty())
            numbers << tr("Agent %1").arg(agent);
        if (!numbers.isEmpty())
            column->addWidget(new PlainLabel(numbers.join(QStringLiteral("　")), TextRole::Small, Token::Text2, Fit::Wrap));
        if (const auto care = state.identity.care.find(party.id); care != state.identity.care.end()) {
            QStringList words;
            for (const auto& code : care->second)
                words << named(core::dispute::careFlagName(code));
            column->addWidget(new PlainLabel(series(words), TextRole::Small, Token::Accent, Fit::Wrap));
        }
    }
    box()->addWidget(m_body);
}

void askReason(QWidget* over, std::function<void(const QString&)> reason)
{
    auto* dialog = new QDialog(over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("reveal"));
    dialog->setWindowTitle(PartiesCard::tr("Look at identity"));
    dialog->setModal(true);
    auto* box = new QVBoxLayout(dialog);
    setMargins(box, 20);
    setGaps(box, 12);
    box->addWidget(new PlainLabel(PartiesCard::tr("Viewing is recorded; give a reason."), TextRole::Body, Token::Text, Fit::Wrap));
    auto* field = new FormField(PartiesCard::tr("What for"));
    field->setFieldName(QStringLiteral("reveal.reason"));
    field->setMostCharacters(100);
    atLeastWide(field, 360);
    box->addWidget(field);
    auto* row = new QHBoxLayout;
    setGaps(row, 8);
    row->addStretch();
    auto* cancel = new Button(ButtonKind::Plain, PartiesCard::tr("Do not look"));
    cancel->setObjectName(QStringLiteral("reveal.cancel"));
    auto* look = new Button(ButtonKind::Plain, PartiesCard::tr("Look and record"), QStringLiteral("eye"));
    look->setObjectName(QStringLiteral("reveal.look"));
    row->addWidget(cancel);
    row->addWidget(look);
    box->addLayout(row);
    const auto finish = [dialog, field, reason = std::move(reason)] {
        const QString words = field->text().trimmed();
        if (words.isEmpty()) {
            field->say(Say::Error, PartiesCard::tr("Please write what it is for."));
            field->edit()->setFocus();
            return;
        }
        reason(words);
        dialog->close();
    };
    QObject::connect(look, &QPushButton::clicked, dialog, finish);
    QObject::connect(field->edit(), &QLineEdit::returnPressed, dialog, finish);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::close);
    field->edit()->setFocus();
    dialog->open();
}

} // namespace ui
