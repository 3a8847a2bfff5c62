#include "ui/mediation/sheet_form.h"

#include "core/text/sentences.h"
#include "ui/mediation/answers.h"
#include "ui/mediation/asked_words.h"
#include "ui/mediation/promise_choices.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

/// The key; with its part when another question of the sheet has the same.
std::string answerName(const Sheet& sheet, const SheetField& field)
{
    const auto same = std::count_if(sheet.fields.begin(), sheet.fields.end(), [&](const SheetField& one) { return one.key == field.key; });
    return same > 1 ? field.part + "." + field.key : field.key;
}

} // namespace

SheetForm::SheetForm(Port& port, Sheet sheet, QWidget* parent)
    : ActForm(port, sheet.id, sheet.title, sheet.mainLabel, parent), m_sheet(std::move(sheet)), m_advice(new NoteStrip({}, QStringLiteral("info-circle"), column())), m_warning(new NoteStrip({}, QStringLiteral("alert-triangle"), column()))
{
    if (!m_sheet.lead.isEmpty())
        form()->addWidget(new PlainLabel(m_sheet.lead, TextRole::Body, Token::Text2, Fit::Wrap, column()));
    m_advice->hide();
    form()->addWidget(m_advice);
    m_warning->setObjectName(id() + QStringLiteral(".warning"));
    m_warning->hide();
    form()->addWidget(m_warning);
}

SheetForm::~SheetForm() = default;

void SheetForm::open(const QString& argument)
{
    m_argument = argument;
    m_gathered = {};
    ActForm::open(argument);
}

void SheetForm::fill()
{
    m_answers.clear();
    m_asked.clear();
    m_proposed.clear();
    delete m_body;
    m_body = nullptr;
    if (view().state.empty() && !m_sheet.creates)
        return;
    auto* card = new Card(16, column());
    card->box()->setSpacing(14);
    for (auto field : m_sheet.fields) {
        if (const auto found = m_gathered.choices.find(field.key); found != m_gathered.choices.end())
            field.choices = found->second;
        else if (m_sheet.options)
            if (auto choices = m_sheet.options(field.key, port(), m_sheet.creates ? source() : view()); !choices.isEmpty())
                field.choices = std::move(choices);
        if (field.type == SheetField::Type::Several && field.choices.isEmpty() && !field.required)
            continue; // nothing to choose from here: no grid units entered
        if (m_sheet.asks && !m_sheet.asks(field, m_sheet.creates ? source() : view()))
            continue;
        m_asked.push_back(field);
        const AnswerPlace place{card, m_sheet.id + QLatin1Char('.') + text(answerName(m_sheet, field)), parties(), core::dayInChina(port().now()), [this] {
                                    propose();
                                    touched();
                                    warn();
                                },
                                dispute() ? promiseChoices(*dispute()) : QList<Choice>(), dispute() ? slipChoices(*dispute()) : QList<Choice>(),
                                dispute() ? missingSheetChoices(*dispute()) : QList<Choice>()};
        m_answers.push_back(makeAnswer(field, place));
        card->box()->addWidget(m_answers.back()->widget());
    }
    m_body = card;
    form()->addWidget(card);
    if (m_answers.empty()) // the lead and the button say all
        card->hide();
    if (m_sheet.prefill)
        setAnswers(m_sheet.prefill(m_sheet.creates ? source() : view()));
    const auto* about = dispute() ? dispute() : source().state.as<core::dispute::State>();
    auto advice = m_sheet.advice && about ? m_sheet.advice(*about, port()) : QString();
    // Whoever answers the court must see what it asked.
    if (const auto* returning = view().state.as<core::returning::State>(); returning && m_sheet.kind == "return.answer" && !returning->content.query.empty())
        advice = tr("The court asks: %1").arg(text(returning->content.query));
    if (advice.isEmpty() && !m_sheet.creates)
        advice = askedWords(view(), m_sheet.kind);
    m_advice->setVisible(!advice.isEmpty());
    m_advice->setNote(advice);
    warn();
    if (m_sheet.gather && !m_filling)
        ask();
}

/// The form is shown at once; what the desk answers is put in beside what was written meanwhile.
void SheetForm::ask()
{
    m_sheet.gather(port(), m_sheet.creates ? source() : view(), this, [this, argument = m_argument](Gathered found) {
        if (argument != m_argument)
            return; // another subject is shown by now
        const auto written = answers();
        const auto writing = cursor();
        m_gathered = std::move(found);
        m_filling = true;
        fill();
        auto known = m_gathered.answers;
        for (const auto& [key, value] : written)
            if (!value.is_null())
                known[key] = value;
        setAnswers(known);
        m_filling = false;
        judge();
        if (writing) // the new widgets are shown by then
            QTimer::singleShot(0, this, [this, place = *writing] { setCursor(place); });
        else if (const auto* focus = window()->focusWidget(); !focus || focus == mainButton()) // there was nothing to write in yet
            QTimer::singleShot(0, this, &SheetForm::focusFirst);
    });
}

std::optional<SheetForm::Cursor> SheetForm::cursor() const
{
    const auto* focus = window()->focusWidget();
    for (std::size_t i = 0; focus && i < m_answers.size(); ++i) {
        const auto* widget = m_answers[i]->widget();
        if (widget != focus && !widget->isAncestorOf(focus))
            continue;
        const auto* line = qobject_cast<const QLineEdit*>(focus);
        const auto* text = qobject_cast<const QPlainTextEdit*>(focus);
        return Cursor{answerName(m_sheet, m_asked[i]), line ? line->cursorPosition() : text ? text->textCursor().position() : 0};
    }
    return std::nullopt;
}

void SheetForm::setCursor(const Cursor& cursor)
{
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        if (answerName(m_sheet, m_asked[i]) != cursor.answer)
            continue;
        auto* focus = m_answers[i]->focus();
        focus->setFocus(Qt::OtherFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>(focus))
            line->setCursorPosition(cursor.position);
        if (auto* text = qobject_cast<QPlainTextEdit*>(focus)) {
            auto place = text->textCursor();
            place.setPosition(std::min(cursor.position, text->document()->characterCount() - 1));
            text->setTextCursor(place);
        }
    }
}

void SheetForm::warn()
{
    static const core::dispute::State kNone; // a unit or an account is about no dispute
    const auto* about = dispute() || m_sheet.kind.starts_with("dispute.") ? dispute() : &kNone;
    const auto words = m_sheet.warning && about ? m_sheet.warning(*about, port(), answers()) : QString();
    m_warning->setNote(words);
    m_warning->setVisible(!words.isEmpty());
}

/// Where somebody wrote himself, or took away what was proposed, nothing is put any more.
void SheetForm::propose()
{
    if (!m_sheet.propose || m_proposing)
        return;
    m_proposing = true;
    const auto written = answers();
    for (const auto& [key, value] : m_sheet.propose(port(), written)) {
        const auto* last = m_proposed.if_contains(key);
        const auto* now = written.if_contains(key);
        const bool own = now && !now->is_null() && !(last && *now == *last);
        if (own || (last && *last == value))
            continue;
        m_proposed[key] = value;
        setAnswers({{key, value}});
    }
    m_proposing = false;
}

std::vector<Fault> SheetForm::faults() const
{
    std::vector<Fault> out;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const auto& field = m_asked[i];
        if (!field.required || !m_answers[i]->value().is_null())
            continue;
        out.push_back({field.missing.isEmpty() ? tr("Still missing: %1").arg(field.label) : field.missing, m_answers[i]->focus(), true});
    }
    return out;
}

std::vector<core::desk::Draft> SheetForm::drafts() const
{
    boost::json::object body = m_sheet.fixed;
    if (m_sheet.known)
        for (auto& [part, members] : m_sheet.known(m_sheet.creates ? source() : view())) {
            if (!body.contains(part))
                body[part] = boost::json::object{};
            for (auto& [name, value] : members.get_object())
                body[part].get_object()[name] = value;
        }
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        auto value = m_answers[i]->value();
        if (value.is_null())
            continue;
        const auto& field = m_asked[i];
        if (!body.contains(field.part))
            body[field.part] = boost::json::object{};
        body[field.part].get_object()[field.key] = std::move(value);
    }
    if (m_sheet.compose)
        return m_sheet.compose(std::move(body), view(), port());
    std::vector<core::desk::Draft> out{{m_sheet.kind, subject(), std::move(body)}};
    if (m_sheet.more)
        for (auto& draft : m_sheet.more(m_argument, subject()))
            out.push_back(std::move(draft));
    return out;
}

boost::json::object SheetForm::answers() const
{
    boost::json::object out;
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        out[answerName(m_sheet, m_asked[i])] = m_answers[i]->value();
    return out;
}

void SheetForm::setAnswers(const boost::json::object& stored)
{
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        if (const auto* value = stored.if_contains(answerName(m_sheet, m_asked[i])); value && !value->is_null())
            m_answers[i]->setValue(*value);
    if (m_sheet.propose && !m_proposing)
        m_proposed = m_sheet.propose(port(), answers());
    warn();
}

void SheetForm::done()
{
    if (m_sheet.after) {
        auto group = m_sheet.after(source(), drafts().front());
        if (!group.empty()) {
            // What was saved first stands whatever becomes of this.
            port().perform(group, this, [this](core::Result<core::desk::Saved> saved) {
                if (!saved)
                    showError(sentence(saved.error()));
                else
                    ActForm::done();
            });
            return;
        }
    }
    if (m_sheet.next.isEmpty())
        ActForm::done();
    else
        emit goTo(m_sheet.next, text(core::toText(subject())));
}

} // namespace ui
