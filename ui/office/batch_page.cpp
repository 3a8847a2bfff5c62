#include "ui/office/batch_page.h"

#include "core/dispute/life_cycle.h"
#include "core/dispute/title.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kMostFacts = 5000; ///< characters, as of an investigation

QString idOf(const core::SubjectId& id) { return text(core::toText(id)); }

std::vector<core::dispute::Batch> batchesIn(const std::vector<core::desk::SubjectView>& views)
{
    std::vector<core::dispute::Known> known;
    for (const auto& view : views)
        if (const auto* state = view.state.as<core::dispute::State>())
            known.push_back({view.id, state});
    return core::dispute::batchesOf(known);
}

QString lacksText(const core::dispute::BatchMember& member)
{
    QStringList out;
    for (const auto& code : member.lacks)
        out.append(lackWord(code));
    return out.join(QStringLiteral("、"));
}

/// Of the reason what stands before the colon, else the batch's word: enough for a heading.
QString titleOf(const core::dispute::Batch& batch)
{
    const auto reason = text(batch.reason).simplified();
    return reason.isEmpty() ? QCoreApplication::translate("ui::Batch", "Batch %1").arg(text(batch.code)) : reason.section(QStringLiteral("："), 0, 0);
}

struct LackWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Batch)
};

} // namespace

QString lackWord(const std::string& code)
{
    if (code == "notice") return LackWords::tr("notice to be given");
    if (code == "choice") return LackWords::tr("way to be chosen");
    if (code == "consent") return LackWords::tr("consent missing");
    if (code == "begin") return LackWords::tr("not begun");
    if (code == "facts") return LackWords::tr("common facts missing");
    if (code == "session") return LackWords::tr("no session yet");
    if (code == "agreement") return LackWords::tr("agreement missing");
    if (code == "signature") return LackWords::tr("signatures missing");
    if (code == "seal") return LackWords::tr("seal missing");
    if (code == "ended") return LackWords::tr("ended without an agreement");
    return text(code);
}

BatchPage::BatchPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("batches"), QStringLiteral("disputes"), parent), m_port(port), m_error(new ErrorStrip(this)), m_list(new DeskList),
      m_empty(new EmptyState(tr("No like cases are handled together. Open a dispute and choose “Batch of like cases”."), tr("Disputes"))), m_detail(new Card(20)), m_panes(nullptr)
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    box->addWidget(m_error);
    auto* left = new Card(1);
    m_list->setObjectName(QStringLiteral("batches.list"));
    m_list->setAccessibleName(tr("Cases handled together"));
    left->box()->addWidget(m_list, 1);
    left->box()->addWidget(m_empty);
    m_panes = new SidePane(left, m_detail, 420);
    box->addWidget(m_panes, 1);
    connect(m_empty, &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("disputes"), {}); });
    connect(m_list, &DeskList::currentIdChanged, this, &BatchPage::showCurrent);
    connect(m_list, &DeskList::openAsked, this, [this](const QString& id) { emit goTo(QStringLiteral("dispute"), id); });
    connect(m_error, &ErrorStrip::wayPressed, this, &BatchPage::ask);
    connect(&port, &Port::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

PageHead BatchPage::head() const { return {{}, {}, tr("Like cases handled together"), {}}; }

void BatchPage::setNarrow(bool narrow) { m_panes->setNarrow(narrow); }
bool BatchPage::toggleDrawer() { return m_panes->toggleDrawer(); }

void BatchPage::open(const QString& argument)
{
    m_wanted = argument;
    m_error->clear();
    ask();
}

void BatchPage::ask()
{
    m_port.subjects(QStringLiteral("dispute"), this, [this](core::Result<std::vector<core::desk::SubjectView>> views) {
        if (!views) {
            m_error->show(sentence(views.error()), tr("Read again"));
            return;
        }
        m_batches.clear();
        m_disputes = std::move(*views);
        m_batches = batchesIn(m_disputes);
        fillList();
    });
}

void BatchPage::fillList()
{
    QList<DeskGroup> groups;
    for (const auto& batch : m_batches) {
        DeskGroup group{text(batch.code), QStringLiteral("copy-check"), tr("%1 (%2 of %3 settled)").arg(titleOf(batch)).arg(batch.settled()).arg(batch.members.size()), {}, Lateness::None, true, false, false, {}};
        for (const auto& member : batch.members)
            group.rows.append({idOf(member.id), member.lacks.empty() ? QStringLiteral("check") : QStringLiteral("copy-check"), text(core::dispute::titleOf(*member.state)),
                               named(core::dispute::stateName(member.state->steps.state)), member.lacks.empty() ? tr("nothing missing") : lacksText(member), riskOf(member.state->steps.colour),
                               text(member.state->steps.number), {}, Lateness::None, Token::Text2, false});
        groups.append(group);
    }
    m_list->setGroups(groups);
    m_list->setVisible(!groups.isEmpty());
    m_empty->setVisible(groups.isEmpty());
    if (!m_wanted.isEmpty()) {
        m_list->setCurrentId(m_wanted);
        m_wanted.clear();
    }
    showCurrent();
}

void BatchPage::showCurrent()
{
    delete m_body;
    m_body = nullptr;
    const auto wanted = m_list->currentId();
    const auto holds = [&](const core::dispute::Batch& batch) {
        return std::any_of(batch.members.begin(), batch.members.end(), [&](const auto& member) { return idOf(member.id) == wanted; });
    };
    const auto batch = std::find_if(m_batches.begin(), m_batches.end(), holds);
    if (batch == m_batches.end())
        return;
    const auto member = std::find_if(batch->members.begin(), batch->members.end(), [&](const auto& one) { return idOf(one.id) == wanted; });
    auto* scroll = new QScrollArea(m_detail);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* words = new QWidget;
    for (auto* ground : {scroll->viewport(), words})
        ground->setBackgroundRole(QPalette::Base);
    auto* box = new QVBoxLayout(words);
    setMargins(box, 0);
    setGaps(box, 10);
    const auto add = [&](const QString& said, TextRole role, Token tint = Token::Text) { box->addWidget(new PlainLabel(said, role, tint, Fit::Wrap)); };
    add(titleOf(*batch), TextRole::PreviewTitle);
    add(tr("%1 cases, %2 settled").arg(batch->members.size()).arg(batch->settled()) + QStringLiteral("　") + text(batch->code), TextRole::Small, Token::Text2);
    if (!batch->reason.empty())
        add(text(batch->reason), TextRole::Body);
    add(tr("Facts they share are heard once. Every party decides and signs for himself."), TextRole::Small, Token::Text2);
    add(tr("Common facts"), TextRole::BodyBold);
    add(batch->facts.empty() ? tr("Not written down yet.") : text(batch->facts), TextRole::Body);
    add(text(core::dispute::titleOf(*member->state)), TextRole::BodyBold);
    add(member->lacks.empty() ? tr("Nothing is missing.") : tr("Still: %1").arg(lacksText(*member)), TextRole::Body);
    for (const auto& party : member->undecided)
        add(tr("%1 has not agreed to mediation.").arg(text(member->state->partyName(party))), TextRole::Small, Token::Text2);
    const auto account = m_port.author().account;
    const bool open = core::dispute::commonFacts(*batch, account, "?", {}, core::dayInChina(m_port.now())).has_value();
    auto* flow = new FlowLayout;
    const auto act = [&](const QString& name, const QString& label, const QString& icon, const QString& page, bool main) {
        auto* button = new Button(main ? ButtonKind::Main : ButtonKind::Plain, label, icon, this);
        button->setObjectName(name);
        connect(button, &Button::clicked, this, [this, page, wanted] { emit goTo(page, wanted); });
        flow->addWidget(button);
    };
    if (open)
        act(QStringLiteral("batches.facts"), tr("Write the common facts into each"), QStringLiteral("writing"), QStringLiteral("batch_facts"), true);
    act(QStringLiteral("batches.open"), tr("Open the dispute"), QStringLiteral("folders"), QStringLiteral("dispute"), !open);
    box->addLayout(flow);
    box->addStretch(1);
    scroll->setWidget(words);
    m_body = scroll;
    m_detail->box()->addWidget(scroll, 1);
}

BatchFactsPage::BatchFactsPage(Port& port, QWidget* parent)
    : ActForm(port, QStringLiteral("batch_facts"), tr("Common facts of the batch"), tr("Write into each"), parent)
{
    auto* card = new Card(16, column());
    card->box()->addWidget(new PlainLabel(tr("Heard once for all. It becomes an investigation record in each case; consents, agreements and signatures stay each party's own."), TextRole::Body, Token::Text2, Fit::Wrap, card));
    m_place = new FormField(tr("Place"), card);
    m_place->setFieldName(QStringLiteral("batch_facts.place"));
    m_facts = new FormArea(tr("Common facts"), kMostFacts, card);
    m_facts->setFieldName(QStringLiteral("batch_facts.facts"));
    m_into = new PlainLabel(QString(), TextRole::Body, Token::Text, Fit::Wrap, card);
    m_into->setObjectName(QStringLiteral("batch_facts.into"));
    card->box()->addWidget(m_facts);
    card->box()->addWidget(m_place);
    card->box()->addWidget(m_into);
    form()->addWidget(card);
    connect(m_place->edit(), &QLineEdit::textEdited, this, [this] { touched(); });
    connect(m_facts, &FormArea::edited, this, [this] { touched(); });
}

void BatchFactsPage::fill()
{
    m_batch = {};
    m_into->setPlainText(QString());
    this->port().subjects(QStringLiteral("dispute"), this, [this](core::Result<std::vector<core::desk::SubjectView>> views) {
        if (!views) {
            showError(sentence(views.error()));
            return;
        }
        m_batch = {};
        m_disputes = std::move(*views);
        for (auto& batch : batchesIn(m_disputes))
            if (std::any_of(batch.members.begin(), batch.members.end(), [this](const auto& member) { return member.id == subject(); }))
                m_batch = std::move(batch);
        tell();
        touched();
    });
}

/// Into whose cases it goes, by name: nobody finds something in his dossier that he was not told of here.
void BatchFactsPage::tell()
{
    const auto drafts = core::dispute::commonFacts(m_batch, this->port().author().account, "?", {}, core::dayInChina(this->port().now()));
    if (!drafts) {
        m_into->setPlainText(sentence(drafts.error()));
        return;
    }
    QStringList names;
    for (const auto& draft : *drafts)
        for (const auto& member : m_batch.members)
            if (member.id == draft.subject)
                names.append(text(core::dispute::titleOf(*member.state)));
    m_into->setPlainText(tr("Goes into %n cases: %1", nullptr, static_cast<int>(names.size())).arg(names.join(QStringLiteral("；"))));
}

std::vector<Fault> BatchFactsPage::faults() const
{
    std::vector<Fault> out;
    if (m_facts->text().trimmed().isEmpty())
        out.push_back({tr("Write down the common facts"), m_facts, true});
    if (drafts().empty() && out.empty())
        out.push_back({tr("No case can take them now"), m_facts, true});
    return out;
}

std::vector<core::desk::Draft> BatchFactsPage::drafts() const
{
    auto made = core::dispute::commonFacts(m_batch, port().author().account, m_facts->text().trimmed().toStdString(), m_place->text().trimmed().toStdString(), core::dayInChina(port().now()));
    return made ? std::move(*made) : std::vector<core::desk::Draft>{};
}

boost::json::object BatchFactsPage::answers() const
{
    return {{"place", m_place->text().toStdString()}, {"facts", m_facts->text().toStdString()}};
}

void BatchFactsPage::setAnswers(const boost::json::object& stored)
{
    if (const auto* place = stored.if_contains("place"); place && place->is_string())
        m_place->edit()->setText(text(std::string(place->as_string())));
    if (const auto* facts = stored.if_contains("facts"); facts && facts->is_string())
        m_facts->setText(text(std::string(facts->as_string())));
}

void BatchFactsPage::done() { emit goTo(QStringLiteral("batches"), text(core::toText(subject()))); }

} // namespace ui
