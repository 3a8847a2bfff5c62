#include "ui/outbox/versions_view.h"

#include "core/dispute/rules.h"
#include "core/text/sentences.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/outbox/field_words.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/places.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/difference.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Where two values may stand side by side: a second number does no harm, a second name would.
bool mayKeepBoth(const std::string& field)
{
    for (const char* end : {".phone", "narrative", "demand"})
        if (field.ends_with(end))
            return true;
    return false;
}

} // namespace

AttentionView::AttentionView(Port& port, QWidget* parent) : QWidget(parent), m_port(port), m_box(new QVBoxLayout(this))
{
    setMargins(m_box, 0);
}

void AttentionView::clear()
{
    delete m_body;
    m_body = nullptr;
    m_across = nullptr;
    m_values.clear();
}

void AttentionView::setNarrow(bool narrow)
{
    m_narrow = narrow;
    if (m_across)
        m_across->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AttentionView::show(const core::desk::AttentionItem& item)
{
    clear();
    m_item = item;
    m_body = new QWidget(this);
    auto* box = new QVBoxLayout(m_body);
    setMargins(box, 0);
    setGaps(box, 12);
    m_box->addWidget(m_body);
    if (item.what == core::desk::AttentionItem::What::Contested)
        showContested(item);
    else
        showRefused(item);
}

/// "p2.phone": whose telephone it is stands in the dispute.
void AttentionView::nameTheParty(const core::desk::AttentionItem& item, PlainLabel* title)
{
    const auto id = core::subjectFromText(item.subject);
    if (!id || item.field.find('.') == std::string::npos)
        return;
    m_port.show(*id, title, [title, field = item.field](core::Result<core::desk::SubjectView> view) {
        const auto* dispute = view ? view->state.as<core::dispute::State>() : nullptr;
        const auto party = field.substr(0, field.find('.'));
        if (dispute && dispute->party(party))
            title->setPlainText(tr("%1, %2: changed in two places, please check").arg(text(dispute->partyName(party)), fieldLabel(field)));
    });
}

void AttentionView::showContested(const core::desk::AttentionItem& item)
{
    auto* box = static_cast<QVBoxLayout*>(m_body->layout());
    auto* title = new PlainLabel(tr("%1: changed in two places, please check").arg(fieldLabel(item.field)), TextRole::DisputeTitle, Token::Text, Fit::Wrap, m_body);
    title->setObjectName(QStringLiteral("attention.title"));
    box->addWidget(title);
    nameTheParty(item, title);
    auto* where = new QHBoxLayout;
    setGaps(where, 12);
    where->addWidget(new PlainLabel(withComma(text(item.title), text(item.number)), TextRole::Body, Token::Text2, Fit::Wrap, m_body), 1);
    auto* open = new Button(ButtonKind::Link, tr("Open the dispute"), {}, m_body);
    open->setObjectName(QStringLiteral("attention.open"));
    connect(open, &Button::clicked, this, &AttentionView::openAsked);
    where->addWidget(open, 0, Qt::AlignTop);
    box->addLayout(where);

    if (item.versions->before) {
        auto* before = new Card(12, m_body);
        before->setGround(Token::Sunken);
        before->setRadius(6);
        auto* line = new QHBoxLayout;
        line->addWidget(new PlainLabel(tr("It was"), TextRole::Body, Token::Text2, Fit::Whole, before));
        line->addStretch(1);
        line->addWidget(new PlainLabel(dayAndMoment(item.versions->before->at, m_port.now()), TextRole::Small, Token::Text2, Fit::Whole, before));
        before->box()->addLayout(line);
        before->box()->addWidget(new PlainLabel(text(item.versions->before->value), TextRole::BodyBold, Token::Text, Fit::Wrap, before));
        box->addWidget(before);
    }

    const auto me = m_port.author().account;
    auto* across = new QBoxLayout(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setGaps(across, 12);
    m_across = across;
    const auto& now = item.versions->now;
    const auto& contenders = item.versions->contenders;
    int key = 1;
    for (const auto& contender : contenders)
        across->addWidget(versionCard(contender, now, contender.account == me, key++), 1);
    across->addWidget(versionCard(now, contenders.front(), now.account == me, key), 1);
    box->addLayout(across);
    auto* others = new QWidget(m_body);
    auto* flow = new FlowLayout(others);
    setGaps(flow, 12);
    if (mayKeepBoth(item.field) && contenders.size() == 1) {
        const QString both = text(contenders.front().value) + (item.field.ends_with("phone") ? QStringLiteral("、") : QStringLiteral("\n")) + text(now.value);
        auto* keep = new Button(ButtonKind::Choice, tr("Keep both"), {}, others); // the same weight as the two above
        keep->setObjectName(QStringLiteral("attention.use%1").arg(m_values.size() + 1));
        keep->setKeyCap(QString::number(m_values.size() + 1));
        m_values.append(both);
        connect(keep, &Button::clicked, this, [this, both] { settle(both); });
        flow->addWidget(keep);
    }
    addTelephone(flow, others, now.account == me ? contenders.front().account : now.account);
    box->addWidget(others);
    box->addStretch(1);
    box->addWidget(new NoteStrip(tr("Whatever you choose, nothing is lost: the other value stays in the history of this dispute and can be taken back at any time."), QStringLiteral("info-circle"), m_body));
}

QWidget* AttentionView::versionCard(const core::Version& version, const core::Version& other, bool own, int key)
{
    auto* card = new Card(16, m_body);
    auto* tag = new QHBoxLayout;
    tag->addWidget(new Tag(own ? TagLook::Soft : TagLook::Outline, own ? tr("Changed by you") : tr("Changed by %1").arg(text(m_port.directory().accountName(version.account))), {}, card));
    tag->addStretch(1);
    card->box()->addLayout(tag);
    card->box()->addWidget(new PlainLabel(dayAndMoment(version.at, m_port.now()), TextRole::Small, Token::Text2, Fit::Elide, card));
    card->box()->addWidget(new DifferenceLabel(text(version.value), text(other.value), card));
    card->box()->addStretch(1);
    auto* use = new Button(ButtonKind::Choice, own ? tr("Use yours") : tr("Use that of %1").arg(text(m_port.directory().accountName(version.account))), {}, card);
    use->setObjectName(QStringLiteral("attention.use%1").arg(key));
    use->setKeyCap(QString::number(key));
    const auto value = text(version.value);
    m_values.append(value);
    connect(use, &Button::clicked, this, [this, value] { settle(value); });
    card->box()->addWidget(use);
    return card;
}

/// 打电话: who changed it, and under which number he is to be reached. Nothing is dialled.
void AttentionView::addTelephone(QLayout* row, QWidget* parent, const std::string& account)
{
    const auto& accounts = m_port.directory().steps.accounts;
    const auto found = accounts.find(account);
    if (found == accounts.end() || found->second.workPhone.empty())
        return;
    auto* call = new Button(ButtonKind::Plain, tr("Telephone first"), QStringLiteral("phone"), parent);
    call->setObjectName(QStringLiteral("attention.call"));
    const QString number = tr("%1: %2").arg(text(found->second.name), text(found->second.workPhone));
    connect(call, &Button::clicked, this, [call, number] { call->setLabel(number); });
    row->addWidget(call);
}

void AttentionView::showRefused(const core::desk::AttentionItem& item)
{
    auto* box = static_cast<QVBoxLayout*>(m_body->layout());
    box->addWidget(new PlainLabel(tr("%1 was not done").arg(kindLabel(item.kind).word), TextRole::DisputeTitle, Token::Text, Fit::Wrap, m_body));
    if (!item.title.empty() || !item.number.empty())
        box->addWidget(new PlainLabel(withComma(text(item.title), text(item.number)), TextRole::Body, Token::Text2, Fit::TwoLines, m_body));
    auto* reason = new Card(16, m_body);
    reason->setGround(Token::Sunken);
    reason->box()->addWidget(new PlainLabel(sentence({item.code, item.article, item.facts}), TextRole::Body, Token::Text, Fit::Wrap, reason));
    if (!item.article.empty())
        reason->box()->addWidget(new PlainLabel(articleWord(item.article), TextRole::Small, Token::Text2, Fit::Wrap, reason));
    box->addWidget(reason);
    box->addWidget(new NoteStrip(tr("What you wrote is kept. You may do it another way, or put this notice away; it stays in the history."), QStringLiteral("info-circle"), m_body));
    auto* ways = new QWidget(m_body);
    auto* buttons = new FlowLayout(ways);
    setGaps(buttons, 12);
    if (const auto place = placeOf(item.kind, m_port.courtDesk()); !place.isEmpty()) {
        auto* open = new Button(ButtonKind::Tall, openWord(place), QStringLiteral("folders"), m_body);
        open->setObjectName(QStringLiteral("attention.open"));
        connect(open, &Button::clicked, this, &AttentionView::openAsked);
        buttons->addWidget(open);
    }
    auto* away = new Button(ButtonKind::Tall, tr("Seen, put away"), QStringLiteral("check"), m_body);
    away->setObjectName(QStringLiteral("attention.dismiss"));
    connect(away, &Button::clicked, this, [this] {
        const auto act = core::actIdFromText(m_item.act);
        if (!act)
            return;
        m_port.dismiss(*act, this, [this](core::Result<bool> done) {
            if (done)
                emit settled();
            else
                emit failed(sentence(done.error()));
        });
    });
    buttons->addWidget(away);
    box->addWidget(ways);
    box->addStretch(1);
}

bool AttentionView::chooseByKey(int key)
{
    if (key < 1 || key > m_values.size())
        return false;
    settle(m_values.at(key - 1));
    return true;
}

void AttentionView::settle(const QString& value)
{
    const auto subject = core::subjectFromText(m_item.subject);
    if (!subject)
        return;
    const boost::json::object choice{{"field", m_item.field}, {"value", value.toStdString()}};
    const char* part = core::dispute::isIdentityField(m_item.field) ? "identity" : "content";
    m_port.perform({{"dispute.settle_field", *subject, {{part, choice}}}}, this, [this](core::Result<core::desk::Saved> saved) {
        if (saved)
            emit settled();
        else
            emit failed(sentence(saved.error()));
    });
}

} // namespace ui
