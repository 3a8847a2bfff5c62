#include "ui/mediation/package_pages.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/clause_check.h"
#include "core/dispute/title.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace json = boost::json;

namespace {

/// Names and identity of the parties as a package takes them along.
json::object namesOf(const core::dispute::State& state)
{
    json::object names;
    for (const auto& party : state.steps.parties)
        names[party.id] = state.partyName(party.id);
    return names;
}

json::object identityOf(const core::dispute::State& state)
{
    json::object fields;
    for (const auto& [name, field] : state.identity.fields)
        fields[name] = field.now.value;
    // The agreement names sex and birth of each party; the judge reads them on the frozen paper.
    for (const auto& [name, field] : state.content.fields)
        if (name.ends_with(".sex") || name.ends_with(".birth"))
            fields[name] = field.now.value;
    return {{"fields", std::move(fields)}};
}

} // namespace

ReturnPage::ReturnPage(Port& port, QWidget* parent) : ActForm(port, QStringLiteral("send_back"), tr("Return to the court"), tr("Send back"), parent)
{
    form()->addWidget(new PlainLabel(tr("The court checks the list against the papers: count the pages."), TextRole::Body, Token::Text2, Fit::Wrap, column()));
}

void ReturnPage::fill()
{
    delete m_card;
    m_card = nullptr;
    m_items.clear();
    const auto* state = dispute();
    if (!state)
        return;
    auto* card = new Card(16, column());
    QStringList reasons;
    for (const auto& reason : state->steps.failureReasons)
        reasons.append(named(core::dispute::failureReasonName(reason)));
    card->box()->addWidget(new PlainLabel(tr("Reasons: %1").arg(series(reasons)), TextRole::Body, Token::Text, Fit::Wrap, card));
    m_result = new FormArea(tr("Result of the mediation"), 2000, card);
    m_result->setFieldName(QStringLiteral("return.result"));
    m_result->setText(tr("Mediation failed. %1").arg(series(reasons)));
    connect(m_result, &FormArea::edited, this, [this] { touched(); });
    card->box()->addWidget(m_result);
    auto* grid = new QGridLayout;
    setGaps(grid, 12, 8);
    int row = 0;
    for (const auto& name : {tr("Acceptance register"), tr("Notice of rights and duties"), tr("Mediation records"), tr("Evidence"), tr("Termination sheet")}) {
        auto* pages = new QSpinBox(card);
        pages->setRange(0, 999);
        pages->setObjectName(QStringLiteral("return.item%1").arg(row));
        pages->setAccessibleName(tr("Pages of %1").arg(name));
        pages->setSuffix(tr(" pages"));
        grid->addWidget(new PlainLabel(name, TextRole::Body, Token::Text, Fit::Elide, card), row, 0);
        grid->addWidget(pages, row++, 1);
        connect(pages, &QSpinBox::valueChanged, this, [this] { touched(); });
        m_items.emplace_back(name, pages);
    }
    grid->setColumnStretch(2, 1);
    card->box()->addLayout(grid);
    m_card = card;
    form()->addWidget(card);
}

std::vector<Fault> ReturnPage::faults() const
{
    std::vector<Fault> out;
    if (!m_result || m_result->text().trimmed().isEmpty())
        out.push_back({tr("Write the result"), m_result ? m_result->edit() : nullptr, true});
    if (std::all_of(m_items.begin(), m_items.end(), [](const auto& item) { return item.second->value() == 0; }))
        out.push_back({tr("Count the pages of at least one paper"), m_items.empty() ? nullptr : static_cast<QWidget*>(m_items.front().second), true});
    return out;
}

std::vector<core::desk::Draft> ReturnPage::drafts() const
{
    const auto& state = *dispute();
    const auto package = core::newSubjectId(port().now());
    const auto today = core::formatDay(core::dayInChina(port().now()));
    json::array items, facts;
    for (const auto& [name, pages] : m_items)
        if (pages->value() > 0)
            items.push_back(json::object{{"name", name.toStdString()}, {"pages", pages->value()}});
    for (const auto& fact : state.content.undisputedFacts)
        facts.emplace_back(fact);
    return {{"dispute.send_back", subject(), {{"steps", {{"returning", core::toText(package)}, {"on", today}}}}},
            {"return.send", package,
             {{"steps", {{"dispute", core::toText(subject())}, {"on", today}}},
              {"content", {{"title", core::dispute::titleOf(state)}, {"result", m_result->text().trimmed().toStdString()}, {"undisputedFacts", std::move(facts)}, {"items", std::move(items)}, {"names", namesOf(state)}}},
              {"identity", identityOf(state)}}}};
}

json::object ReturnPage::answers() const
{
    json::array pages;
    for (const auto& item : m_items)
        pages.emplace_back(item.second->value());
    return {{"result", m_result ? m_result->text().toStdString() : std::string()}, {"pages", std::move(pages)}};
}

void ReturnPage::setAnswers(const json::object& stored)
{
    if (const auto* result = stored.if_contains("result"); m_result && result && result->is_string())
        m_result->setText(QString::fromUtf8(result->get_string().c_str()));
    if (const auto* pages = stored.if_contains("pages"); pages && pages->is_array())
        for (std::size_t i = 0; i < m_items.size() && i < pages->get_array().size(); ++i)
            if (pages->get_array()[i].is_int64())
                m_items[i].second->setValue(static_cast<int>(pages->get_array()[i].get_int64()));
}

ApplyPage::ApplyPage(Port& port, QWidget* parent) : ActForm(port, QStringLiteral("apply"), tr("Apply for confirmation"), tr("Seal the package and apply"), parent)
{
    form()->addWidget(new PlainLabel(tr("All parties apply together, within 30 days after the agreement took effect (Civil Procedure Law, art. 205). There is no fee."), TextRole::Body, Token::Text2, Fit::Wrap, column()));
}

void ApplyPage::fill()
{
    delete m_card;
    m_card = nullptr;
    m_by.clear();
    m_flags.clear();
    m_promise = nullptr;
    const auto* state = dispute();
    if (!state)
        return;
    auto* card = new Card(16, column());
    card->box()->addWidget(new PlainLabel(tr("Who applies"), TextRole::RowTitle, Token::Text, Fit::Whole, card));
    for (const auto& [id, name] : parties()) {
        auto* tick = makeTick(tr("%1 applies").arg(name), QStringLiteral("confirmation.by.") + id, card);
        connect(tick, &QCheckBox::toggled, this, [this] { touched(); });
        card->box()->addWidget(tick);
        m_by.emplace_back(id.toStdString(), tick);
    }
    card->box()->addWidget(new Rule(Qt::Horizontal, card));
    card->box()->addWidget(new PlainLabel(tr("Questions for you (not shown to the parties)"), TextRole::RowTitle, Token::Text, Fit::Wrap, card));
    for (const auto& flag : core::dispute::redFlags(*state)) {
        if (!flag.automatic || flag.found) {
            auto* row = new ChoiceRow(named(flag.question), {{QStringLiteral("no"), tr("No")}, {QStringLiteral("yes"), tr("Yes")}, {QStringLiteral("explained"), tr("Yes, explained")}}, card);
            row->setObjectName(QStringLiteral("confirmation.flag.") + text(flag.code));
            card->box()->addWidget(new FieldFrame(named(flag.question), row, card));
            connect(row, &ChoiceRow::chosenChanged, this, [this] { touched(); });
            m_flags.emplace_back(std::string(flag.code), row);
        }
    }
    card->box()->addWidget(new Rule(Qt::Horizontal, card));
    m_promise = makeTick(tr("The promise was read to the parties and signed: freely made, no harm to others, no sham"), QStringLiteral("confirmation.promise"), card);
    connect(m_promise, &QCheckBox::toggled, this, [this] { touched(); });
    card->box()->addWidget(m_promise);
    m_card = card;
    form()->addWidget(card);
}

std::vector<Fault> ApplyPage::faults() const
{
    std::vector<Fault> out;
    for (const auto& [id, tick] : m_by)
        if (!tick->isChecked()) {
            out.push_back({tr("Both must apply together (Civil Procedure Law, art. 205)"), tick, true});
            break;
        }
    for (const auto& [code, row] : m_flags)
        if (row->chosen().isEmpty()) {
            out.push_back({tr("A question is not answered yet"), row, true});
            break;
        }
    if (m_promise && !m_promise->isChecked())
        out.push_back({tr("The promise is not signed yet"), m_promise, true});
    return out;
}

std::vector<core::desk::Draft> ApplyPage::drafts() const
{
    const auto& state = *dispute();
    const auto package = core::newSubjectId(port().now());
    const auto packageText = core::toText(package);
    const auto today = core::formatDay(core::dayInChina(port().now()));
    json::array by;
    for (const auto& [id, tick] : m_by)
        if (tick->isChecked())
            by.emplace_back(id);
    json::object flags;
    for (const auto& [code, row] : m_flags)
        flags[code] = row->chosen().toStdString();
    const auto agreement = state.content.agreement ? core::toJson(*state.content.agreement) : json::value(json::object{});
    return {{"dispute.apply_confirmation", subject(), {{"steps", {{"confirmation", packageText}, {"by", by}, {"on", today}}}}},
            {"confirmation.prepare", package,
             {{"steps", {{"dispute", core::toText(subject())}, {"by", by}, {"on", today}}},
              {"content", {{"names", namesOf(state)}, {"title", core::dispute::titleOf(state)}, {"facts", core::valueOf(state.content.fields, "narrative")}, {"agreement", agreement}, {"flags", flags}, {"attachments", core::toJson(state.content.attachments)}}},
              {"identity", identityOf(state)}}},
            {"confirmation.submit", package, {{"steps", {{"on", today}}}, {"content", {{"flags", flags}}}}}};
}

json::object ApplyPage::answers() const
{
    json::object by, flags;
    for (const auto& [id, tick] : m_by)
        by[id] = tick->isChecked();
    for (const auto& [code, row] : m_flags)
        flags[code] = row->chosen().toStdString();
    return {{"by", std::move(by)}, {"flags", std::move(flags)}, {"promise", m_promise && m_promise->isChecked()}};
}

void ApplyPage::setAnswers(const json::object& stored)
{
    const auto member = [](const json::object& object, std::string_view name) { return object.if_contains(name); };
    if (const auto* by = member(stored, "by"); by && by->is_object())
        for (const auto& [id, tick] : m_by)
            if (const auto* on = member(by->get_object(), id); on && on->is_bool())
                tick->setChecked(on->get_bool());
    if (const auto* flags = member(stored, "flags"); flags && flags->is_object())
        for (const auto& [code, row] : m_flags)
            if (const auto* answer = member(flags->get_object(), code); answer && answer->is_string())
                row->choose(QString::fromUtf8(answer->get_string().c_str()));
    if (const auto* promise = member(stored, "promise"); m_promise && promise && promise->is_bool())
        m_promise->setChecked(promise->get_bool());
}

} // namespace ui
