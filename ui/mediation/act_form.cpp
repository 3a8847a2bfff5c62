#include "ui/mediation/act_form.h"

#include "core/codec/strict_json.h"
#include "core/dispute/title.h"
#include "core/text/sentences.h"
#include "ui/convert.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/strips.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kAroundFault = 60; ///< its label and what is said below it are seen too
constexpr int kAgainMs = 5'000;   ///< after a disk that was full
constexpr int kAutosaveMs = 600; ///< on disk within a second of the last keystroke

/// Which entry of the rail a form belongs to, by the kind of act it does.
QString railOf(const QString& id)
{
    for (const auto* prefix : {"clue.", "patrol.", "focus.", "warning."})
        if (id.startsWith(QLatin1String(prefix)))
            return QStringLiteral("patrol");
    if (id == QStringLiteral("court.query") || id == QStringLiteral("court.close_return"))
        return QStringLiteral("returns");
    if (id == QStringLiteral("court.recall"))
        return QStringLiteral("dispatch");
    if (id.startsWith(QStringLiteral("court.")))
        return QStringLiteral("confirmation");
    for (const auto* prefix : {"guidance.", "order.", "consultation.", "meeting."})
        if (id.startsWith(QLatin1String(prefix)))
            return QStringLiteral("office");
    for (const auto* prefix : {"person.", "supervision.", "complaint.", "directory.", "unit.", "account."})
        if (id.startsWith(QLatin1String(prefix)))
            return QStringLiteral("roster");
    for (const auto* prefix : {"library.", "rota."})
        if (id.startsWith(QLatin1String(prefix)))
            return QStringLiteral("library");
    return id == QStringLiteral("county_settings") ? QStringLiteral("settings") : QStringLiteral("disputes");
}

QString factOf(const core::Error& error, const char* name)
{
    const auto* value = error.facts.if_contains(name);
    return value && value->is_string() ? text(std::string_view(value->get_string())) : QString();
}

/// The field of the form that a refusal speaks of: the one that it names, that its code is called after, or where the day
/// stands that it gives. Null where it speaks of nothing that is asked here.
QWidget* spokenOf(const core::Error& error, const QWidget& column, const QString& form)
{
    const auto named = factOf(error, "field");
    const auto shown = column.findChildren<QWidget*>();
    for (const auto& key : {named, named.section(QLatin1Char('.'), -1), text(error.code)}) {
        const auto name = form + QLatin1Char('.') + key;
        for (auto* widget : shown)
            if (!key.isEmpty() && widget->isVisibleTo(&column) && (widget->objectName() == name || widget->objectName().startsWith(name + QLatin1Char('.'))))
                return widget;
    }
    const auto day = core::parseDay(factOf(error, "on").toStdString());
    for (auto* edit : column.findChildren<QDateEdit*>())
        if (day && edit->isVisibleTo(&column) && toDay(edit->date()) == *day)
            return edit;
    return nullptr;
}

} // namespace

ActForm::ActForm(Port& port, const QString& id, const QString& title, const QString& mainLabel, QWidget* parent)
    : Page(id, railOf(id), parent), m_port(port), m_title(title)
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    setGaps(outer, 0);

    auto* scroll = plainScroll(id + QStringLiteral(".scroll"), this);
    m_scroll = scroll;
    m_column = new QWidget(scroll);
    auto* columnBox = new QVBoxLayout(m_column);
    setMargins(columnBox, 20, 16, 20, 16);
    setGaps(columnBox, 12);
    m_form = new QVBoxLayout;
    setGaps(m_form, 12);
    columnBox->addLayout(m_form);
    columnBox->addStretch(1);
    scroll->setWidget(m_column);
    // Above the column, not in it: whoever presses the button at the foot of a long form must see why nothing happened.
    m_error = new ErrorStrip(this);
    auto* top = new QVBoxLayout;
    setMargins(top, 20, 0, 20, 0);
    top->addWidget(m_error);
    outer->addLayout(top);
    outer->addWidget(scroll, 1);

    outer->addWidget(new Rule(Qt::Horizontal, this));
    auto* bar = new Card(0, this);
    bar->setRadius(0);
    bar->setBorder(false);
    auto* barBox = new QHBoxLayout;
    setMargins(barBox, 20, 10, 20, 10);
    setGaps(barBox, 12);
    m_saved = new PlainLabel(QString(), TextRole::Small, Token::Ok, Fit::Whole, bar);
    m_saved->setObjectName(id + QStringLiteral(".saved"));
    m_missing = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Wrap, bar);
    m_missing->setObjectName(id + QStringLiteral(".missing"));
    m_main = new Button(ButtonKind::Main, mainLabel, {}, bar);
    m_main->setObjectName(id + QStringLiteral(".save"));
    m_main->setKeyCap(QStringLiteral("Ctrl+Enter"));
    barBox->addWidget(m_saved);
    barBox->addWidget(m_missing, 1);
    barBox->addWidget(m_main);
    bar->box()->addLayout(barBox);
    outer->addWidget(bar);
    m_bar = bar;

    m_autosave.setSingleShot(true);
    m_autosave.setInterval(kAutosaveMs);
    connect(&m_autosave, &QTimer::timeout, this, &ActForm::store);
    connect(m_main, &Button::clicked, this, [this] { finish(); });
}

/// A field that loses the cursor while the page goes away still says "settled": nobody may listen any more.
ActForm::~ActForm()
{
    for (auto* child : findChildren<QObject*>())
        child->disconnect(this);
}

PageHead ActForm::head() const
{
    QString subject;
    if (const auto* state = dispute())
        subject = text(core::dispute::titleOf(*state));
    else if (const auto* confirmation = m_view.state.as<core::confirmation::State>())
        subject = text(confirmation->content.title);
    else if (const auto* returning = m_view.state.as<core::returning::State>())
        subject = text(returning->content.title);
    else if (const auto* proposal = m_view.state.as<core::proposal::State>())
        subject = text(proposal->steps.disputeNumber);
    else if (const auto* clue = m_view.state.as<core::clue::State>())
        subject = text(core::clue::titleOf(*clue));
    else if (const auto* warning = m_view.state.as<core::warning::State>())
        subject = text(warning->content.place);
    else if (const auto* request = m_view.state.as<core::guidance::State>())
        subject = text(request->steps.number);
    else if (const auto* errand = m_view.state.as<core::order::State>())
        subject = text(errand->content.matter);
    else if (const auto* meeting = m_view.state.as<core::meeting::State>())
        subject = text(meeting->content.topic);
    else if (const auto* person = m_view.state.as<core::roster::State>())
        subject = text((person->content.pending ? *person->content.pending : person->content.entry).name);
    else if (const auto* urging = m_view.state.as<core::supervision::State>())
        subject = text(urging->steps.number);
    else if (const auto* complaint = m_view.state.as<core::complaint::State>())
        subject = text(complaint->steps.number);
    const auto [page, argument] = home();
    return {page, subject, m_title, {}, creates() ? QString() : argument};
}

QList<Choice> ActForm::parties() const
{
    QList<Choice> out;
    const auto add = [&out](const std::vector<core::dispute::PartySteps>& parties, const auto& nameOf) {
        for (const auto& party : parties)
            out.append({text(party.id), text(nameOf(party.id))});
    };
    const auto from = [](const std::map<std::string, std::string>& names) {
        return [&names](const std::string& id) {
            const auto name = names.find(id);
            return name == names.end() ? id : name->second;
        };
    };
    if (const auto* state = dispute())
        add(state->steps.parties, [state](const std::string& id) { return state->partyName(id); });
    else if (const auto* confirmation = m_view.state.as<core::confirmation::State>())
        add(confirmation->steps.parties, from(confirmation->content.names));
    else if (const auto* returning = m_view.state.as<core::returning::State>())
        add(returning->steps.parties, from(returning->content.names));
    return out;
}

/// Packages belong to their dispute's page.
QString ActForm::disputeId() const
{
    if (const auto* confirmation = m_view.state.as<core::confirmation::State>())
        return text(confirmation->steps.dispute);
    if (const auto* returning = m_view.state.as<core::returning::State>())
        return text(returning->steps.dispute);
    if (const auto* proposal = m_view.state.as<core::proposal::State>())
        return text(proposal->steps.dispute);
    return text(core::toText(m_view.id));
}

const core::dispute::State* ActForm::dispute() const { return m_view.state.as<core::dispute::State>(); }

/// What begins a subject of its own is written about where it comes from: what is kept of it must not come up elsewhere.
QString ActForm::formId() const
{
    const auto about = text(core::toText(creates() ? m_source.id : m_view.id));
    if (!creates())
        return id() + QLatin1Char('/') + about;
    return id() + QStringLiteral("/new") + (m_source.state.empty() ? QString() : QLatin1Char('/') + about);
}

std::pair<QString, QString> ActForm::home() const
{
    const auto subject = text(core::toText(m_view.id));
    for (const auto* kind : {"person.", "supervision.", "complaint."})
        if (id().startsWith(QLatin1String(kind)))
            return {QStringLiteral("roster"), subject};
    if (id().startsWith(QLatin1String("library.")))
        return {QStringLiteral("library"), subject};
    const auto kind = railOf(id()) == QStringLiteral("patrol");
    if (m_view.state.as<core::warning::State>() || (kind && id().startsWith(QStringLiteral("warning."))))
        return {QStringLiteral("warning"), subject};
    if (kind)
        return {QStringLiteral("patrol"), subject};
    // A judge has the package and not the dispute: back to where the package is worked on.
    if (m_port.courtDesk() && m_view.state.as<core::confirmation::State>())
        return {QStringLiteral("confirmation"), subject};
    if (m_port.courtDesk() && m_view.state.as<core::returning::State>())
        return {QStringLiteral("returns"), subject};
    if (id() == QStringLiteral("court.recall"))
        return {QStringLiteral("dispatch"), subject};
    if (railOf(id()) == QStringLiteral("office"))
        return {QStringLiteral("office"), subject};
    if (creates() && railOf(id()) == QStringLiteral("confirmation"))
        return {QStringLiteral("confirmation"), subject};
    return {QStringLiteral("dispute"), disputeId()};
}

void ActForm::open(const QString& argument)
{
    if (creates())
        begin(argument);
    else
        load(argument);
}

/// A subject of its own begins now; where it comes from is read first, to fill in what is known.
void ActForm::begin(const QString& source)
{
    m_error->clear();
    m_saved->setPlainText({});
    m_source = {};
    m_view = {};
    m_view.id = core::newSubjectId(m_port.now());
    const auto id = core::subjectFromText(source.section(QLatin1Char('/'), 0, 0).toStdString());
    if (!id) {
        present();
        return;
    }
    m_port.show(*id, this, [this](core::Result<core::desk::SubjectView> view) {
        if (view)
            m_source = std::move(*view);
        present();
    });
}

void ActForm::load(const QString& subject)
{
    const auto id = core::subjectFromText(subject.toStdString());
    m_error->clear();
    m_saved->setPlainText({});
    m_view = {};
    if (!id)
        return showError(absent().isEmpty() ? tr("This form goes on with something that stands in a list. Choose it there first.") : absent());
    m_view.id = *id;
    m_port.show(*id, this, [this](core::Result<core::desk::SubjectView> view) {
        if (!view) {
            showError(view.error().code == "not_found" && !absent().isEmpty() ? absent() : sentence(view.error()));
            return;
        }
        m_view = std::move(*view);
        present();
    });
}

void ActForm::present()
{
    m_filling = true;
    fill();
    m_filling = false;
    QTimer::singleShot(0, this, &ActForm::focusFirst); // new fields are shown by then
    emit headChanged();
    judge();
    m_port.forms(this, [this](core::Result<std::vector<core::desk::FormDraft>> forms) {
        if (!forms)
            return;
        for (const auto& form : *forms) {
            if (text(form.id) != formId())
                continue;
            const auto stored = core::decodeStrict(form.body);
            if (!stored || !stored->is_object())
                continue;
            m_filling = true;
            setAnswers(stored->get_object());
            m_filling = false;
            m_saved->setPlainText(tr("Saved on this PC %1").arg(clockText(form.saved)));
        }
        judge();
    });
}

/// The cursor stands in the first field, so that the form can be filled in without the mouse. Not on one answer of a free
/// choice, which would speak for it, but on all of them: the main button would act on a second Enter, before anything was
/// read. Not on a link beside the words either.
void ActForm::focusFirst()
{
    if (!isVisible())
        return;
    for (auto* widget : m_column->findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(m_column) && widget->isEnabled()) {
            if (qobject_cast<QRadioButton*>(widget))
                widget = widget->parentWidget();
            if (qobject_cast<QPushButton*>(widget))
                continue;
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    m_main->setFocus(Qt::OtherFocusReason);
}

void ActForm::leave()
{
    if (m_autosave.isActive()) {
        m_autosave.stop();
        store();
    }
}

void ActForm::touched()
{
    if (m_filling)
        return;
    // What becomes an act now would come back as a form; who types on is not waited for, nor is a disk that was full.
    if (!m_saving && (!m_autosave.isActive() || m_autosave.interval() != kAutosaveMs))
        m_autosave.start(kAutosaveMs);
    judge();
}

void ActForm::store()
{
    const auto now = m_port.now();
    const auto kept = answers();
    if (kept.empty()) // a form with nothing to keep claims nothing
        return;
    const core::desk::FormDraft form{formId().toStdString(), id().toStdString(), core::toText(m_view.id), core::encodeCanonical(kept), now};
    m_port.saveForm(form, this, [this, now](core::Result<bool> saved) {
        if (saved) {
            m_saved->setPlainText(tr("Saved on this PC %1").arg(clockText(now)));
            if (!m_storeError.isEmpty() && m_error->what() == m_storeError) // room again: what it said is over
                m_error->clear();
            m_storeError.clear();
            return;
        }
        m_storeError = sentence(saved.error());
        m_saved->setPlainText({});
        showError(m_storeError);
        m_autosave.start(kAgainMs); // by itself, also when nobody types any more
    });
}

void ActForm::judge()
{
    QString first;
    for (const auto& fault : faults())
        if (fault.blocking) {
            first = fault.text;
            break;
        }
    // What the strip asks for was filled in.
    if (const auto asked = m_main->accessibleDescription(); asked != first && m_error->what() == asked)
        m_error->clear();
    m_missing->setPlainText(first);
    // Not greyed out: the button says what is missing and leads there.
    m_main->setAccessibleDescription(first);
}

bool ActForm::nextFault()
{
    const auto list = faults();
    if (list.empty())
        return false;
    m_fault = (m_fault + 1) % static_cast<int>(list.size());
    const auto& fault = list[static_cast<std::size_t>(m_fault)];
    m_missing->setPlainText(fault.text);
    if (fault.widget)
        reach(fault.widget);
    return true;
}

void ActForm::reach(QWidget* widget)
{
    widget->setFocus(Qt::TabFocusReason);
    // The strip that has just appeared takes its room first.
    QTimer::singleShot(0, widget, [this, widget] { m_scroll->ensureWidgetVisible(widget, 0, kAroundFault); });
}

bool ActForm::finish()
{
    if (m_saving || (m_view.state.empty() && !creates()))
        return true;
    for (const auto& fault : faults()) {
        if (!fault.blocking)
            continue;
        showError(fault.text);
        if (fault.widget)
            reach(fault.widget);
        return true;
    }
    m_error->clear();
    m_saving = true;
    m_autosave.stop();
    auto group = drafts();
    if (!group.empty())
        group.front().form = formId().toStdString();
    m_port.perform(group, this, [this](core::Result<core::desk::Saved> saved) {
        m_saving = false;
        if (!saved) {
            store(); // what was typed last is not on disk yet
            showError(sentence(saved.error()));
            if (auto* field = spokenOf(saved.error(), *m_column, id()))
                reach(field);
            return;
        }
        done();
    });
    return true;
}

bool ActForm::back()
{
    leave();
    // A form that would have begun a subject goes back to where it came from.
    const auto [page, argument] = home();
    if (creates() && !m_source.state.empty() && m_source.state.as<core::dispute::State>())
        emit goTo(QStringLiteral("dispute"), text(core::toText(m_source.id)));
    else
        emit goTo(page, creates() ? QString() : argument);
    return true;
}

void ActForm::done()
{
    const auto [page, argument] = home();
    emit goTo(page, argument);
}

void ActForm::addSideButton(Button* button)
{
    auto* barBox = static_cast<QHBoxLayout*>(static_cast<Card*>(m_bar)->box()->itemAt(0)->layout());
    barBox->insertWidget(barBox->count() - 1, button);
}

void ActForm::setMainLabel(const QString& label) { m_main->setLabel(label); }

void ActForm::showError(const QString& sentence) { m_error->show(sentence); }

} // namespace ui
