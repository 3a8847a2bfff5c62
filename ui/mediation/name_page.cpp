#include "ui/mediation/name_page.h"

#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace json = boost::json;

NamePage::NamePage(Port& port, QWidget* parent) : ActForm(port, QStringLiteral("name_mediator"), tr("Name the mediator"), tr("Name"), parent)
{
    form()->addWidget(new PlainLabel(tr("Nobody who is a party's relative or has an interest of his own. You may name yourself."), TextRole::Body, Token::Text2, Fit::Wrap, column()));
}

void NamePage::fill()
{
    delete m_card;
    m_card = nullptr;
    m_choice = nullptr;
    m_reason = nullptr;
    const auto* state = dispute();
    if (!state)
        return;
    QList<Choice> people;
    for (const auto& [id, account] : port().directory().steps.accounts) {
        const bool here = std::any_of(account.posts.begin(), account.posts.end(), [&](const core::Post& post) {
            return post.organisation == state->steps.holder.organisation && (post.code == "VM" || post.code == "TM" || post.code == "PL" || post.code == "IF");
        });
        if (here && account.active)
            people.append({text(id), text(account.name)});
    }
    auto* card = new Card(16, column());
    if (people.isEmpty()) {
        card->box()->addWidget(new PlainLabel(tr("No mediator of this organisation is in the roster. Ask the county to enter one."), TextRole::Body, Token::Text, Fit::Wrap, card));
    } else {
        m_choice = new ChoiceRow(tr("Mediator"), people, card);
        m_choice->setObjectName(QStringLiteral("name.mediator"));
        card->box()->addWidget(m_choice);
        connect(m_choice, &ChoiceRow::chosenChanged, this, [this] { touched(); });
        m_reason = new FormField(tr("Why this person, if much is in hand already"), card);
        m_reason->setMostCharacters(200);
        m_reason->setFieldName(QStringLiteral("name.reason"));
        connect(m_reason, &FormField::edited, this, [this] { touched(); });
        card->box()->addWidget(m_reason);
    }
    m_card = card;
    form()->addWidget(card);
}

std::vector<Fault> NamePage::faults() const
{
    if (m_choice && !m_choice->chosen().isEmpty())
        return {};
    return {{tr("Choose who mediates"), m_choice, true}};
}

std::vector<core::desk::Draft> NamePage::drafts() const
{
    json::object body{{"steps", {{"mediator", m_choice->chosen().toStdString()}}}};
    if (const auto reason = m_reason->text().trimmed(); !reason.isEmpty())
        body["content"] = json::object{{"reason", reason.toStdString()}};
    return {{"dispute.name_mediator", subject(), std::move(body)}};
}

} // namespace ui
