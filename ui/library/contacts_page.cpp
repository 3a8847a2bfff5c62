#include "ui/library/contacts_page.h"

#include "core/rota/kinds.h"
#include "ui/frame/save_as.h"
#include "ui/port.h"
#include "ui/printing/off_thread.h"
#include "ui/printing/papers.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/strips.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kDays = 14; ///< of the roster on the screen

} // namespace

ContactsPage::ContactsPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("contacts"), QStringLiteral("library"), parent), m_port(port), m_error(new ErrorStrip), m_vacant(new NoteStrip({}, QStringLiteral("alert-triangle"))), m_people(new Card), m_week(new Card),
      m_print(new Button(ButtonKind::Plain, tr("Print the card"), QStringLiteral("printer"), this)), m_table(new Button(ButtonKind::Plain, tr("Print the duty roster"), QStringLiteral("calendar-week"), this)),
      m_enter(new Button(ButtonKind::Plain, tr("Plan duty"), QStringLiteral("calendar-plus"), this))
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    auto* area = plainScroll(QString());
    auto* inner = new QWidget;
    area->setWidget(inner);
    outer->addWidget(area);
    auto* box = new QVBoxLayout(inner);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    box->addWidget(m_error);
    m_vacant->setGround(Token::OrangeSoft);
    m_vacant->setObjectName(QStringLiteral("contacts.vacant"));
    m_vacant->hide();
    box->addWidget(m_vacant);
    auto* acts = new QWidget;
    auto* flow = new FlowLayout(acts);
    const bool writes = mayBegin(port, "rota.enter");
    m_enter->setVisible(writes);
    const std::pair<Button*, const char*> named[] = {{m_enter, "contacts.enter"}, {m_print, "contacts.print"}, {m_table, "contacts.table"}};
    for (const auto& [button, name] : named) {
        button->setObjectName(QLatin1String(name));
        if (button != m_enter || writes)
            flow->addWidget(button);
    }
    box->addWidget(acts);
    box->addWidget(m_week);
    box->addWidget(m_people);
    box->addStretch(1);
    connect(m_enter, &Button::clicked, this, [this] {
        if (m_rota)
            emit goTo(QStringLiteral("rota.change"), text(core::toText(core::rota::subjectOf(organisation()))));
        else
            emit goTo(QStringLiteral("rota.enter"), {});
    });
    connect(m_table, &Button::clicked, this, [this] { emit goTo(QStringLiteral("papers"), text(core::toText(core::rota::subjectOf(organisation()))) + QStringLiteral("/rota")); });
    connect(m_print, &Button::clicked, this, &ContactsPage::saveCard);
    connect(m_error, &ErrorStrip::wayPressed, this, &ContactsPage::ask);
    connect(&port, &Port::changed, this, [this] { if (isVisible()) ask(); });
}

PageHead ContactsPage::head() const { return {QStringLiteral("library"), tr("Library"), tr("Whom to call"), {}}; }

std::string ContactsPage::organisation() const
{
    const auto author = m_port.author();
    return author.posts.empty() ? std::string() : author.posts.front().organisation;
}

void ContactsPage::open(const QString&)
{
    m_error->clear();
    ask();
}

bool ContactsPage::back()
{
    emit goTo(QStringLiteral("library"), {});
    return true;
}

void ContactsPage::ask()
{
    m_port.show(core::rota::subjectOf(organisation()), this, [this](core::Result<core::desk::SubjectView> view) {
        // A point that has no roster yet is no fault.
        if (!view && view.error().code != "not_found") {
            m_error->show(sentence(view.error()), tr("Read again"));
            return;
        }
        const auto* rota = view ? view->state.as<core::rota::State>() : nullptr;
        m_rota = rota ? std::optional(*rota) : std::nullopt;
        m_port.show(core::library::subjectOf(core::contacts::kRulesItem), this, [this](core::Result<core::desk::SubjectView> item) {
            const auto* rules = item ? item->state.as<core::library::State>() : nullptr;
            m_rules = rules ? std::optional(*rules) : std::nullopt;
            fill(m_rota ? &*m_rota : nullptr);
        });
        m_enter->setVisible(rota ? mayOffer(m_port, *view, "rota.change") : mayBegin(m_port, "rota.enter"));
    });
}

void ContactsPage::fill(const core::rota::State* rota)
{
    const auto card = core::contacts::cardOf(organisation(), m_port.directory(), rota, m_port.now(), m_rules ? &*m_rules : nullptr);
    QStringList vacancies;
    for (const auto& line : card.lines)
        if (!line.vacancy.empty())
            vacancies.append(named(line.role) + (inChinese() ? QStringLiteral("：") : QStringLiteral(": ")) + named(line.vacancy));
    m_vacant->setNote(tr("Vacant: %1").arg(vacancies.join(QStringLiteral(" "))));
    m_vacant->setVisible(!vacancies.isEmpty());
    m_table->setVisible(rota != nullptr);
    m_enter->setLabel(rota ? tr("Change the duty roster") : tr("Plan duty"));
    writeWeek(rota);
    writeCard(card);
}

void ContactsPage::writeCard(const core::contacts::Card& card)
{
    delete m_peopleBody;
    m_peopleBody = new QWidget;
    auto* box = new QVBoxLayout(m_peopleBody);
    setMargins(box, 0);
    setGaps(box, 6);
    box->addWidget(new PlainLabel(tr("Whom to call"), TextRole::RowTitle, Token::Text, Fit::Whole));
    for (const auto& line : card.lines) {
        QStringList people;
        for (const auto& person : line.people)
            people.append(text(person.name) + (person.note.empty() ? QString() : bracketed(named(person.note))) + (person.phone.empty() ? QString() : QStringLiteral(" ") + text(person.phone)));
        box->addWidget(new PlainLabel(named(line.role) + (line.organisation.empty() ? QString() : QStringLiteral("　") + text(line.organisation)) + (line.phone.empty() ? QString() : QStringLiteral(" ") + text(line.phone)), TextRole::Small, Token::Text2, Fit::Wrap));
        if (line.vacancy.empty())
            box->addWidget(new PlainLabel(series(people), TextRole::Body, Token::Text, Fit::Wrap));
        else
            box->addWidget(new PlainLabel(named(line.vacancy), TextRole::Body, Token::OrangeWord, Fit::Wrap));
    }
    const auto& rules = card.rules;
    auto* by = new PlainLabel(tr("By the docking rules: %1, version %2").arg(text(rules.title)).arg(rules.version) + (rules.on ? QStringLiteral("　") + tr("published on %1").arg(dayText(*rules.on, core::Day{})) : QString()), TextRole::Small, Token::Text2, Fit::Wrap);
    by->setObjectName(QStringLiteral("contacts.rules"));
    box->addWidget(by);
    if (!rules.warning.empty())
        box->addWidget(new PlainLabel(named(rules.warning), TextRole::Body, Token::OrangeWord, Fit::Wrap));
    m_people->box()->addWidget(m_peopleBody);
}

void ContactsPage::writeWeek(const core::rota::State* rota)
{
    delete m_weekBody;
    m_weekBody = new QWidget;
    auto* box = new QVBoxLayout(m_weekBody);
    setMargins(box, 0);
    setGaps(box, 6);
    box->addWidget(new PlainLabel(tr("Duty roster"), TextRole::RowTitle, Token::Text, Fit::Whole));
    const auto today = core::dayInChina(m_port.now());
    if (!rota)
        box->addWidget(new PlainLabel(tr("Nobody has planned duty here yet."), TextRole::Body, Token::Text2, Fit::Wrap));
    for (int i = 0; rota && i < kDays; ++i) {
        const auto day = today + std::chrono::days{i};
        QStringList halves;
        for (const auto half : {core::rota::Half::Morning, core::rota::Half::Afternoon}) {
            QStringList people;
            for (const auto& slot : rota->onDuty(day, half)) {
                const auto* account = slot.account.empty() ? nullptr : m_port.directory().account(slot.account);
                people.append(text(account ? account->name : slot.name));
            }
            if (!people.isEmpty())
                halves.append(named(core::rota::halfName(half)) + QStringLiteral(" ") + series(people));
        }
        const bool works = m_port.holidays().isWorkday(day).value_or(std::chrono::weekday{day}.iso_encoding() < 6);
        if (halves.isEmpty() && !works)
            continue;
        const auto words = halves.isEmpty() ? tr("nobody") : halves.join(QStringLiteral("　"));
        box->addWidget(new PlainLabel(dayWithWeekday(day) + QStringLiteral("　") + words, i == 0 ? TextRole::BodyBold : TextRole::Body, halves.isEmpty() ? Token::OrangeWord : Token::Text, Fit::Wrap));
    }
    m_week->box()->addWidget(m_weekBody);
}

void ContactsPage::saveCard()
{
    offThread(this, [organisation = organisation(), rota = m_rota, rules = m_rules, directory = m_port.directory(), &holidays = m_port.holidays(), now = m_port.now(), account = text(m_port.author().account)] {
        return makeContactCard(organisation, rota ? &*rota : nullptr, directory, holidays, now, account, rules ? &*rules : nullptr);
    }, [this](core::Result<PaperPdf> paper) {
        if (!paper) {
            m_error->show(sentence(paper.error()));
            return;
        }
        saveAs(this, m_port, tr("Save as PDF"), paper->title + QStringLiteral(".pdf"), paper->pdf, [this](const core::Error& error) { m_error->show(sentence(error)); });
    });
}

} // namespace ui
