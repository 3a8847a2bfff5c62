#include "ui/court/returns_page.h"

#include "core/dispute/catalogue.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

using ReturnState = core::returning::Main;

ReturnsPage::ReturnsPage(Port& port, QWidget* parent) : Page(QStringLiteral("returns"), QStringLiteral("returns"), parent), m_port(port)
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    setGaps(outer, 0);
    auto* across = new QHBoxLayout;
    setMargins(across, 20, 16, 20, 16);
    setGaps(across, 16);
    outer->addLayout(across, 1);
    auto* left = new Card(0, this);
    fixWidth(left, 400);
    m_left = left;
    m_list = new DeskList(left);
    m_list->setObjectName(QStringLiteral("returns.list"));
    m_list->setAccessibleName(tr("Returned disputes"));
    left->box()->addWidget(m_list);
    across->addWidget(left);

    m_detail = new Card(20, this);
    m_error = new ErrorStrip(m_detail);
    m_detail->box()->addWidget(m_error);
    m_empty = new EmptyState(tr("Nothing has come back."), {}, m_detail);
    m_detail->box()->addWidget(m_empty, 1);
    // What can be done stands in a bar across the page: no type is so large that it has to be scrolled to.
    auto* bar = new Card(0, this);
    bar->setRadius(0);
    bar->setBorder(false);
    m_bar = bar;
    auto* buttons = new FlowLayout;
    setMargins(buttons, 20, 8, 20, 8);
    setGaps(buttons, 12);
    bar->box()->addLayout(buttons);
    m_number = new FormField(tr("Filing number"), bar);
    m_number->setFieldName(QStringLiteral("returns.number"));
    m_number->setPlaceholder(tr("Filing number"));
    m_number->showLabel(false);
    fixWidth(m_number, 180); // all in one line at twice the size
    m_query = new Button(ButtonKind::Tall, tr("Ask for a missing paper"), QStringLiteral("file-plus"), m_detail);
    m_query->setObjectName(QStringLiteral("returns.query"));
    m_close = new Button(ButtonKind::Tall, tr("Close without a suit"), {}, m_detail);
    m_close->setObjectName(QStringLiteral("returns.close"));
    m_receive = new Button(ButtonKind::Main, tr("Confirm receipt"), QStringLiteral("check"), m_detail);
    m_receive->setObjectName(QStringLiteral("returns.receive"));
    m_file = new Button(ButtonKind::Main, tr("Register as a suit"), QStringLiteral("file-text"), m_detail);
    m_file->setObjectName(QStringLiteral("returns.file"));
    m_open = new Button(ButtonKind::Tall, tr("Open the dispute"), {}, m_detail);
    m_open->setObjectName(QStringLiteral("returns.open"));
    connect(m_open, &Button::clicked, this, [this] {
        if (const auto* view = current())
            emit goTo(QStringLiteral("dispute"), text(view->state.as<core::returning::State>()->steps.dispute));
    });
    buttons->addWidget(m_open);
    buttons->addWidget(m_query);
    buttons->addWidget(m_close);
    buttons->addWidget(m_receive);
    buttons->addWidget(m_number);
    buttons->addWidget(m_file);
    across->addWidget(m_detail, 1);
    outer->addWidget(new Rule(Qt::Horizontal, this));
    outer->addWidget(bar);

    connect(m_list, &DeskList::currentIdChanged, this, &ReturnsPage::showCurrent);
    connect(m_list, &DeskList::mainAsked, this, [this] { focusNextChild(); }); // on to what can be done
    connect(m_query, &Button::clicked, this, [this] { emit goTo(QStringLiteral("court.query"), m_list->currentId()); });
    connect(m_close, &Button::clicked, this, [this] { emit goTo(QStringLiteral("court.close_return"), m_list->currentId()); });
    connect(m_receive, &Button::clicked, this, [this] {
        if (const auto* view = current())
            perform({{"return.receive", view->id, {}}});
    });
    connect(m_file, &Button::clicked, this, [this] {
        const auto* view = current();
        const auto number = m_number->text().trimmed().toStdString();
        if (!view)
            return;
        if (number.empty()) {
            m_number->say(Say::Error, tr("Write the filing number first"));
            return;
        }
        const auto dispute = core::subjectFromText(view->state.as<core::returning::State>()->steps.dispute);
        std::vector<core::desk::Draft> group{{"return.file", view->id, {{"steps", {{"filingNumber", number}}}}}};
        if (dispute)
            group.push_back({"dispute.court_file", *dispute, {{"steps", {{"filingNumber", number}}}}});
        perform(std::move(group));
    });
    connect(&port, &Port::changed, this, [this] { if (isVisible()) ask(); });
}

PageHead ReturnsPage::head() const { return {{}, {}, tr("Returns"), tr("Sent back by the points")}; }

void ReturnsPage::setNarrow(bool narrow) { fixWidth(m_left, narrow ? 240 : 400); }

void ReturnsPage::open(const QString& argument)
{
    m_wanted = argument;
    m_error->clear();
    ask();
}

void ReturnsPage::ask()
{
    m_port.subjects(QStringLiteral("return"), this, [this](core::Result<std::vector<core::desk::SubjectView>> views) {
        if (!views) {
            m_error->show(sentence(views.error()));
            return;
        }
        m_views = std::move(*views);
        fill();
    });
}

void ReturnsPage::fill()
{
    DeskGroup fresh{.id = QStringLiteral("sent"), .icon = QStringLiteral("inbox"), .title = tr("To be received")};
    DeskGroup open{.id = QStringLiteral("open"), .icon = QStringLiteral("file-text"), .title = tr("To be registered")};
    DeskGroup done{.id = QStringLiteral("done"), .icon = QStringLiteral("check"), .title = tr("Done"), .foldable = true, .folded = true};
    for (const auto& view : m_views) {
        const auto* returning = view.state.as<core::returning::State>();
        if (!returning)
            continue;
        const DeskRow row{text(core::toText(view.id)), QStringLiteral("arrow-back-up"), text(returning->content.title), typeWord(returning->steps.type), text(returning->steps.courtNumber)};
        (returning->steps.state == ReturnState::Sent ? fresh : returning->steps.state == ReturnState::Received || returning->steps.state == ReturnState::Queried ? open : done).rows.append(row);
    }
    QList<DeskGroup> groups;
    for (const auto& group : {fresh, open, done})
        if (!group.rows.isEmpty())
            groups.append(group);
    m_list->setGroups(groups);
    if (!m_wanted.isEmpty()) {
        m_list->setCurrentId(m_wanted);
        m_wanted.clear();
    }
    showCurrent();
}

const core::desk::SubjectView* ReturnsPage::current() const
{
    const auto id = m_list->currentId();
    for (const auto& view : m_views)
        if (text(core::toText(view.id)) == id)
            return &view;
    return nullptr;
}

void ReturnsPage::showCurrent()
{
    delete m_body;
    m_body = nullptr;
    const auto* view = current();
    const auto* returning = view ? view->state.as<core::returning::State>() : nullptr;
    m_empty->setVisible(returning == nullptr);
    const auto state = returning ? returning->steps.state : ReturnState::None;
    const bool files = state == ReturnState::Received && mayOffer(m_port, *view, "return.file");
    m_receive->setVisible(state == ReturnState::Sent && mayOffer(m_port, *view, "return.receive"));
    m_open->setVisible(returning && !returning->steps.dispute.empty());
    m_query->setVisible((state == ReturnState::Sent || state == ReturnState::Received) && mayOffer(m_port, *view, "return.query"));
    m_close->setVisible(state == ReturnState::Received && mayOffer(m_port, *view, "return.close"));
    m_file->setVisible(files);
    m_number->setVisible(files);
    m_bar->setVisible(returning != nullptr);
    if (!returning)
        return;
    auto* scroll = new QScrollArea(m_detail);
    m_body = scroll;
    scroll->setObjectName(QStringLiteral("returns.scroll"));
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
    const auto add = [&](const QString& said, TextRole role, Token tint = Token::Text) { box->addWidget(new PlainLabel(said, role, tint, Fit::Wrap, words)); };
    add(text(returning->content.title), TextRole::DisputeTitle);
    add(text(m_port.directory().organisationName(returning->steps.organisation)), TextRole::Body, Token::Text2);
    add(text(returning->content.result), TextRole::Body);
    QStringList reasons;
    for (const auto& reason : returning->steps.reasons)
        reasons.append(named(core::dispute::failureReasonName(reason)));
    add(tr("Reasons: %1").arg(series(reasons)), TextRole::Body);
    add(returning->steps.undisputedFacts ? tr("With undisputed facts") : tr("Without undisputed facts"), TextRole::Body, Token::Text2);
    for (const auto& item : returning->content.items)
        add(text(item.name) + QStringLiteral("  ") + tr("%n pages", nullptr, static_cast<int>(item.pages)), TextRole::Body);
    if (!returning->content.query.empty())
        add(tr("Asked: %1").arg(text(returning->content.query)), TextRole::BodyBold);
    if (!returning->content.answer.empty())
        add(tr("Answered: %1").arg(text(returning->content.answer)), TextRole::Body);
    box->addStretch(1);
    scroll->setWidget(words);
    m_detail->box()->insertWidget(1, m_body, 1);
}

void ReturnsPage::perform(std::vector<core::desk::Draft> drafts)
{
    m_error->clear();
    m_port.perform(drafts, this, [this](core::Result<core::desk::Saved> saved) {
        if (!saved)
            m_error->show(sentence(saved.error()));
        else
            m_port.sendNow();
    });
}

} // namespace ui
