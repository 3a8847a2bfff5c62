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
#include "ui/widgets/chips.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kMostFacts = 5000; ///< characters, as of an investigation

QString lacksText(const core::dispute::BatchMember& member)
{
    QStringList out;
    for (const auto& code : member.lacks)
        out.append(lackWord(code));
    return series(out);
}

struct LackWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Batch)
};

} // namespace

std::vector<core::dispute::BatchOverview> batchesIn(const std::vector<core::desk::SubjectView>& views)
{
    std::vector<core::dispute::Known> known;
    for (const auto& view : views)
        if (const auto* state = view.state.as<core::dispute::State>())
            known.push_back({view.id, state});
    return core::dispute::batchesOf(known);
}

QString batchTitle(const core::dispute::BatchOverview& batch)
{
    const auto reason = text(batch.reason).simplified();
    if (!reason.isEmpty())
        return reason.section(QStringLiteral("："), 0, 0);
    const auto first = batch.members.empty() ? QString() : text(core::dispute::titleOf(*batch.members.front().state));
    return LackWords::tr("Cases like %1").arg(first);
}

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
    : ListPage(port, QStringLiteral("batches"), QStringLiteral("disputes"),
          {.listName = tr("Cases handled together"), .nothing = tr("No like cases are handled together. Open a dispute and choose “Batch of like cases”."), .way = tr("Disputes")}, parent)
{
    chips()->hide();
    connect(empty(), &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("disputes"), {}); });
    connect(list(), &DeskList::openAsked, this, [this](const QString& id) { emit goTo(QStringLiteral("dispute"), id); });
}

PageHead BatchPage::head() const { return {{}, {}, tr("Like cases handled together"), {}}; }

void BatchPage::ask()
{
    read("dispute", m_disputes, [this] {
        m_batches = batchesIn(m_disputes);
        fillList();
    });
}

void BatchPage::fillList()
{
    QList<DeskGroup> groups;
    for (const auto& batch : m_batches) {
        DeskGroup group{.id = text(batch.code), .icon = QStringLiteral("copy-check"), .title = tr("%1 (%2 of %3 settled)").arg(batchTitle(batch)).arg(batch.settled()).arg(batch.members.size()), .attention = true};
        for (const auto& member : batch.members)
            group.rows.append({text(core::toText(member.id)), member.lacks.empty() ? QStringLiteral("check") : QStringLiteral("copy-check"), text(core::dispute::titleOf(*member.state)),
                               named(core::dispute::stateName(member.state->steps.state)), member.lacks.empty() ? tr("nothing missing") : lacksText(member), riskOf(member.state->steps.colour),
                               text(member.state->steps.number)});
        groups.append(group);
    }
    showGroups(groups);
}

void BatchPage::write(QVBoxLayout* column)
{
    const auto wanted = chosenId();
    const auto holds = [&](const core::dispute::BatchOverview& batch) {
        return std::any_of(batch.members.begin(), batch.members.end(), [&](const auto& member) { return text(core::toText(member.id)) == wanted; });
    };
    const auto batch = std::find_if(m_batches.begin(), m_batches.end(), holds);
    if (batch == m_batches.end())
        return;
    const auto member = std::find_if(batch->members.begin(), batch->members.end(), [&](const auto& one) { return text(core::toText(one.id)) == wanted; });
    const auto add = [&](const QString& said, TextRole role, Token tint = Token::Text) { column->addWidget(new PlainLabel(said, role, tint, Fit::Wrap)); };
    add(batchTitle(*batch), TextRole::PreviewTitle);
    add(tr("%1 cases, %2 settled").arg(batch->members.size()).arg(batch->settled()), TextRole::Small, Token::Text2);
    if (!batch->reason.empty())
        add(text(batch->reason), TextRole::Body);
    add(tr("Facts they share are heard once. Every party decides and signs for himself."), TextRole::Small, Token::Text2);
    add(tr("Common facts"), TextRole::BodyBold);
    add(batch->facts.empty() ? tr("Not written down yet.") : text(batch->facts), TextRole::Body);
    add(text(core::dispute::titleOf(*member->state)), TextRole::BodyBold);
    add(member->lacks.empty() ? tr("Nothing is missing.") : tr("Still: %1").arg(lacksText(*member)), TextRole::Body);
    for (const auto& party : member->undecided)
        add(tr("%1 has not agreed to mediation.").arg(text(member->state->partyName(party))), TextRole::Small, Token::Text2);
    const auto account = port().author().account;
    const bool open = core::dispute::commonFacts(*batch, account, "?", {}, core::dayInChina(port().now())).has_value();
    auto* flow = new FlowLayout;
    const auto act = [&](const QString& name, const QString& label, const QString& icon, const QString& page, bool main) { flow->addWidget(wayTo(name, label, icon, page, wanted, main)); };
    if (open)
        act(QStringLiteral("batches.facts"), tr("Write the common facts into each"), QStringLiteral("writing"), QStringLiteral("batch_facts"), true);
    act(QStringLiteral("batches.open"), tr("Open the dispute"), QStringLiteral("folders"), QStringLiteral("dispute"), !open);
    column->addLayout(flow);
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
    m_into->setPlainText(tr("Goes into %n cases: %1", nullptr, static_cast<int>(names.size())).arg(sideBySide(names)));
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
