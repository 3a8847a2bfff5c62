#include "ui/intake/intake_page.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/intake.h"
#include "core/dispute/reception.h"
#include "core/dispute/territory.h"
#include "core/text/sentences.h"
#include "ui/convert.h"
#include "ui/intake/checks_pane.h"
#include "ui/intake/outline.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kAutosaveMs = 600, kSimilarMs = 400;
constexpr int kAroundFault = 60; ///< its label and what is said below it are seen too

} // namespace

IntakePage::IntakePage(Port& port, QWidget* parent) : Page(QStringLiteral("intake"), port.courtDesk() ? QStringLiteral("dispatch") : QStringLiteral("intake"), parent), m_port(port), m_court(core::dispute::lodgesClaims(port.author()))
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    setGaps(outer, 0);
    // Above the columns: whoever presses the button at the foot of the long form must see why nothing happened.
    m_error = new ErrorStrip(this);
    auto* top = new QVBoxLayout;
    setMargins(top, 20, 0, 20, 0);
    top->addWidget(m_error);
    outer->addLayout(top);
    auto* across = new QHBoxLayout;
    setGaps(across, 0);
    outer->addLayout(across, 1);

    auto* left = new Card(0, this);
    left->setRadius(0);
    left->setBorder(false);
    fixWidth(left, inChinese() ? 176 : 212); // English words are longer
    m_outline = new Outline(left);
    left->box()->addWidget(m_outline, 1);
    m_hint = new PlainLabel(tr("Ctrl+↑↓ next section\nF8 next to be changed"), TextRole::Small, Token::Text2, Fit::Wrap, left);
    auto* hintBox = new QVBoxLayout;
    setMargins(hintBox, 12, 0, 12, 12);
    hintBox->addWidget(m_hint);
    left->box()->addLayout(hintBox);
    across->addWidget(left);
    across->addWidget(new Rule(Qt::Vertical, this));

    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("intake.scroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QWidget(m_scroll);
    auto* form = new QVBoxLayout(column);
    setMargins(form, 20, 12, 20, 16);
    setGaps(form, 12);
    build(form);
    form->addStretch(1);
    m_scroll->setWidget(column);

    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* right = new Card(0);
    right->setRadius(0);
    m_checks = new ChecksPane(right);
    auto* checksScroll = new QScrollArea(right);
    checksScroll->setObjectName(QStringLiteral("intake.checks"));
    checksScroll->setFrameShape(QFrame::NoFrame);
    checksScroll->setFocusPolicy(Qt::NoFocus);
    checksScroll->setWidgetResizable(true);
    checksScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    checksScroll->setWidget(m_checks);
    checksScroll->viewport()->setBackgroundRole(QPalette::Base);
    m_checks->setBackgroundRole(QPalette::Base);
    m_checks->setAutoFillBackground(true);
    right->box()->addWidget(checksScroll);
    m_panes = new SidePane(m_scroll, right, 282, this);
    across->addWidget(m_panes, 1);
    outer->addWidget(new Rule(Qt::Horizontal, this));
    outer->addWidget(makeBar());

    m_autosave.setSingleShot(true);
    m_autosave.setInterval(kAutosaveMs);
    connect(&m_autosave, &QTimer::timeout, this, &IntakePage::store);
    m_similar.setSingleShot(true);
    m_similar.setInterval(kSimilarMs);
    connect(&m_similar, &QTimer::timeout, this, &IntakePage::askSimilar);
    connect(m_outline, &Outline::chosen, this, &IntakePage::goToSection);
    connect(m_checks, &ChecksPane::openAsked, this, [this](const QString& subject) { emit goTo(QStringLiteral("dispute"), subject); });
    judge();
}

/// A field that loses the cursor while the page goes away still says "settled": nobody may listen any more.
IntakePage::~IntakePage()
{
    for (auto* child : findChildren<QObject*>())
        child->disconnect(this);
}

PageHead IntakePage::head() const
{
    if (m_court)
        return {QStringLiteral("dispatch"), tr("Dispatch"), tr("Register a claim"), m_courtNumber->text()};
    return {{}, {}, tr("Register a dispute"), m_source->currentText()};
}

void IntakePage::open(const QString& argument)
{
    // 000 三.17: who only types for others enters what is told, reads it back and has it marked.
    if (core::dispute::onlyTypes(m_port.author())) {
        emit goTo(QStringLiteral("assist"), {});
        return;
    }
    const auto consultation = argument.isEmpty() ? std::nullopt : core::subjectFromText(argument.toStdString());
    // What comes out of a consultation is typed beside what was begun before, and both are kept.
    const auto form = consultation && !m_court ? std::string(kForm) + "/" + argument.toStdString() : m_form;
    if (!m_opened || form != m_form) {
        leave();
        if (m_opened)
            clear();
        m_form = form;
        m_opened = true;
        restore();
    }
    if (m_court && m_courtNumber->text().isEmpty())
        m_courtNumber->edit()->setFocus();
    else
        m_parties.first()->focusFirst();
}

void IntakePage::leave()
{
    if (m_autosave.isActive()) {
        m_autosave.stop();
        store();
    }
}

void IntakePage::setNarrow(bool narrow)
{
    m_panes->setNarrow(narrow);
    m_outline->parentWidget()->setVisible(!narrow);
}

bool IntakePage::toggleDrawer() { return m_panes->toggleDrawer(); }

bool IntakePage::back() { return m_panes->closeDrawer(); }

void IntakePage::touched()
{
    if (m_filling || !m_opened) // fields that were emptied after a register come to rest later: that is nobody's answer
        return;
    // What becomes an act now would come back as a form; who types on is not waited for, nor is a disk that was full.
    if (!m_saving && (!m_autosave.isActive() || m_autosave.interval() != kAutosaveMs))
        m_autosave.start(kAutosaveMs);
    judge();
    emit headChanged();
}

std::vector<IntakeFault> IntakePage::faults() const
{
    std::vector<IntakeFault> out;
    if (m_court && m_courtNumber->text().trimmed().isEmpty())
        out.push_back({tr("Court number"), tr("Missing; it stands on the claim"), m_courtNumber->edit(), true});
    for (const auto* card : m_parties)
        for (auto& fault : card->faults())
            out.push_back(std::move(fault));
    // 实施意见 9: with every address known and none of them here, it may be another unit's, or theirs to agree to.
    if (const auto* own = m_court || m_port.author().posts.empty() ? nullptr : m_port.directory().organisation(m_port.author().posts.front().organisation)) {
        core::dispute::State told;
        for (const auto* card : m_parties) {
            auto& party = told.steps.parties.emplace_back();
            party.id = "p" + std::to_string(told.steps.parties.size());
            told.identity.fields[party.id + ".address"].now.value = card->address().toStdString();
        }
        if (const auto territory = core::dispute::territoryOf(told, *own); territory.known && territory.ground.empty())
            out.push_back({tr("Where they live"), tr("None of the addresses is in our area; ask whether all agree to mediate here (Implementing Opinions, art. 9)"), m_type, false});
    }
    if (m_type->currentData().toString().isEmpty())
        out.push_back({tr("Type of dispute"), tr("Not chosen yet"), m_type, true});
    if (!m_court && m_place->text().trimmed().isEmpty())
        out.push_back({tr("Where it happened"), tr("The register needs the place"), m_place->edit(), true});
    if (m_narrative->text().trimmed().isEmpty())
        out.push_back({tr("What happened"), tr("Write it in the party's own words"), m_narrative->edit(), true});
    for (const auto* area : {m_narrative, m_demand}) // the count at the field is red; here is why nothing can be registered
        if (area->tooLong())
            out.push_back({area->label(), tr("%1 characters are too many; at most %2").arg(characterCount(area->text())).arg(area->mostCharacters()), area->edit(), true});
    if (m_demand->text().trimmed().isEmpty())
        out.push_back({tr("What the applicant asks for"), tr("The register needs the demand"), m_demand->edit(), true});
    if (m_amount->said() == Say::Error)
        out.push_back({tr("Amount (yuan)"), m_amount->message(), m_amount->edit(), true});
    else if (m_amount->text().trimmed().isEmpty())
        out.push_back({tr("Amount (yuan)"), tr("No sum named; write into the demand if it is to be appraised"), m_amount->edit(), false});
    return out;
}

void IntakePage::judge()
{
    const auto list = faults();
    m_checks->setFaults(list);
    using Done = Outline::Done;
    int wrong = 0;
    for (const auto* card : m_parties)
        for (const auto& fault : card->faults())
            wrong += fault.blocking ? 1 : 0;
    const bool anybody = std::any_of(m_parties.begin(), m_parties.end(), [](const auto* card) { return !card->empty(); });
    const auto letters = characterCount(m_narrative->text());
    const bool asked = !m_demand->text().trimmed().isEmpty();
    const bool numbered = !m_court || !m_courtNumber->text().trimmed().isEmpty();
    m_outline->setEntries({{m_court ? tr("Number and consent") : tr("Source"), m_court ? m_courtNumber->text() : m_source->currentText(), numbered ? Done::Full : Done::Blank},
                           {tr("Parties"), wrong > 0 ? tr("%1 people, %2 to change").arg(m_parties.size()).arg(wrong) : tr("%1 people").arg(m_parties.size()), !anybody ? Done::Blank : wrong > 0 ? Done::Half : Done::Full},
                           {tr("What happened"), tr("%1 characters").arg(letters), letters == 0 ? Done::Blank : m_type->currentData().toString().isEmpty() ? Done::Half : Done::Full},
                           {tr("Demand"), m_amount->text().trimmed().isEmpty() ? tr("No amount yet") : m_amount->text(), !asked ? Done::Blank : m_amount->text().trimmed().isEmpty() ? Done::Half : Done::Full}});
}

void IntakePage::askSimilar()
{
    QStringList names, numbers;
    for (const auto* card : m_parties) {
        if (!card->name().isEmpty())
            names.append(card->name());
        for (const auto& number : {card->number(), card->phone()})
            if (!number.isEmpty())
                numbers.append(number);
    }
    if (names.isEmpty() && numbers.isEmpty())
        return;
    m_port.similar(names, numbers, this, [this](core::Result<std::vector<core::desk::DisputeRow>> rows) {
        if (!rows)
            return;
        m_checks->setSimilar(*rows);
        askOrigins(*rows);
    });
}

void IntakePage::askOrigins(const std::vector<core::desk::DisputeRow>& rows)
{
    constexpr std::size_t kMost = 3; // more are not shown
    for (std::size_t i = 0; i < rows.size() && i < kMost; ++i)
        if (const auto id = core::subjectFromText(rows[i].subject))
            m_port.show(*id, this, [this, subject = rows[i].subject](core::Result<core::desk::SubjectView> view) {
                const auto* state = view ? view->state.as<core::dispute::State>() : nullptr;
                if (!state || !state->steps.reception || state->steps.reception->channel.empty())
                    return;
                auto words = named(core::dispute::channelName(state->steps.reception->channel));
                if (!state->steps.reception->externalNumber.empty())
                    words += QLatin1Char(' ') + text(state->steps.reception->externalNumber);
                m_checks->setOrigin(text(subject), words);
            });
}

bool IntakePage::nextFault()
{
    const auto list = faults();
    if (list.empty())
        return false;
    m_fault = (m_fault + 1) % static_cast<int>(list.size());
    if (auto* widget = list[static_cast<std::size_t>(m_fault)].widget) {
        m_panes->closeDrawer();
        reach(widget);
    }
    return true;
}

void IntakePage::reach(QWidget* widget)
{
    widget->setFocus(Qt::TabFocusReason);
    // The strip that has just appeared takes its room first.
    QTimer::singleShot(0, widget, [this, widget] { m_scroll->ensureWidgetVisible(widget, 0, kAroundFault); });
}

bool IntakePage::finish()
{
    if (m_saving)
        return true;
    for (const auto& fault : faults()) {
        if (!fault.blocking)
            continue;
        m_error->show(fault.field + QStringLiteral("：") + fault.text);
        if (fault.widget)
            reach(fault.widget);
        return true;
    }
    auto draft = core::dispute::intakeDraft(intake(), m_port.author(), core::newSubjectId(m_port.now()));
    if (!draft) {
        m_error->show(sentence(draft.error()));
        return true;
    }
    m_error->clear();
    m_saving = true;
    m_autosave.stop();
    const auto subject = text(core::toText(draft->subject));
    draft->form = m_form;
    std::vector<core::desk::Draft> group{*draft};
    if (const auto consultation = core::subjectFromText(m_consultation)) // T04a, in one group with the register
        group.push_back({"consultation.to_dispute", *consultation, boost::json::object{{"steps", boost::json::object{{"dispute", core::toText(draft->subject)}}}}});
    m_port.perform(group, this, [this, subject](core::Result<core::desk::Saved> saved) {
        m_saving = false;
        if (!saved) {
            store(); // what was typed last is not on disk yet
            m_error->show(sentence(saved.error()));
            return;
        }
        clear();
        m_form = kForm;
        m_opened = false; // what else was begun comes back with the page
        emit goTo(m_court ? QStringLiteral("dispatch") : QStringLiteral("dispute"), subject);
    });
    return true;
}

void IntakePage::goToSection(int section)
{
    if (section < 0 || section >= m_sections.size())
        return;
    m_outline->setCurrent(section);
    m_scroll->ensureWidgetVisible(m_sections[section]);
    if (auto* first = m_sections[section]->findChild<QLineEdit*>())
        first->setFocus(Qt::TabFocusReason);
    else
        m_sections[section]->setFocus(Qt::TabFocusReason);
}

void IntakePage::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::ControlModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        goToSection(m_outline->current() + (event->key() == Qt::Key_Down ? 1 : -1));
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace ui
