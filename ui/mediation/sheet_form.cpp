#include "ui/mediation/sheet_form.h"

#include "ui/mediation/answers.h"
#include "ui/mediation/promise_choices.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QVBoxLayout>

namespace ui {

SheetForm::SheetForm(Port& port, Sheet sheet, QWidget* parent)
    : ActForm(port, sheet.id, sheet.title, sheet.mainLabel, parent), m_sheet(std::move(sheet)), m_advice(new NoteStrip({}, QStringLiteral("info-circle"), column()))
{
    if (!m_sheet.lead.isEmpty())
        form()->addWidget(new PlainLabel(m_sheet.lead, TextRole::Body, Token::Text2, Fit::Wrap, column()));
    m_advice->hide();
    form()->addWidget(m_advice);
}

SheetForm::~SheetForm() = default;

void SheetForm::fill()
{
    m_answers.clear();
    delete m_body;
    m_body = nullptr;
    if (view().state.empty())
        return;
    auto* card = new Card(16, column());
    card->box()->setSpacing(14);
    for (const auto& field : m_sheet.fields) {
        const AnswerPlace place{card, m_sheet.id + QLatin1Char('.') + text(field.key), parties(), core::dayInChina(port().now()), [this] { touched(); },
                                dispute() ? promiseChoices(*dispute()) : QList<Choice>(), dispute() ? slipChoices(*dispute()) : QList<Choice>(),
                                dispute() ? missingSheetChoices(*dispute()) : QList<Choice>()};
        m_answers.push_back(makeAnswer(field, place));
        card->box()->addWidget(m_answers.back()->widget());
    }
    m_body = card;
    form()->addWidget(card);
    const auto advice = m_sheet.advice && dispute() ? m_sheet.advice(*dispute(), port()) : QString();
    m_advice->setVisible(!advice.isEmpty());
    m_advice->setNote(advice);
}

std::vector<Fault> SheetForm::faults() const
{
    std::vector<Fault> out;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const auto& field = m_sheet.fields[i];
        if (!field.required || !m_answers[i]->value().is_null())
            continue;
        out.push_back({field.missing.isEmpty() ? tr("Still missing: %1").arg(field.label) : field.missing, m_answers[i]->focus(), true});
    }
    return out;
}

std::vector<core::desk::Draft> SheetForm::drafts() const
{
    boost::json::object body;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        auto value = m_answers[i]->value();
        if (value.is_null())
            continue;
        const auto& field = m_sheet.fields[i];
        if (!body.contains(field.part))
            body[field.part] = boost::json::object{};
        body[field.part].get_object()[field.key] = std::move(value);
    }
    if (m_sheet.compose)
        return m_sheet.compose(std::move(body), view(), port());
    return {{m_sheet.kind, subject(), std::move(body)}};
}

boost::json::object SheetForm::answers() const
{
    boost::json::object out;
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        out[m_sheet.fields[i].key] = m_answers[i]->value();
    return out;
}

void SheetForm::setAnswers(const boost::json::object& stored)
{
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        if (const auto* value = stored.if_contains(m_sheet.fields[i].key); value && !value->is_null())
            m_answers[i]->setValue(*value);
}

void SheetForm::done()
{
    if (m_sheet.next.isEmpty())
        ActForm::done();
    else
        emit goTo(m_sheet.next, text(core::toText(subject())));
}

} // namespace ui
