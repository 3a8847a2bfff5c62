#include "ui/disputes/disputes_page.h"

#include "core/calendar/workdays.h"
#include "core/dispute/clock_view.h"
#include "core/dispute/intake.h"
#include "core/dispute/state.h"
#include "ui/disputes/dispute_table.h"
#include "ui/frame/file_dialog.h"
#include "ui/frame/page_scroll.h"
#include "ui/port.h"
#include "ui/text/clock_texts.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/offers.h"
#include "ui/text/posts.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/strips.h"

#include <boost/mp11.hpp>

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr std::int64_t kRows = 200; ///< a page of the list; a filter finds what is not on it
constexpr std::int64_t kMostRows = 100000; ///< of an export: more than a county has
constexpr int kWithStrip = 184, kWithoutStrip = 104; ///< the column of what is left

/// English words of a warning, a moment, a state of sending are longer; at 100 %.
int longerWords() { return inChinese() ? 0 : 26; }

/// Room for every word of the column, in the language of the screen; at 100 %.
int widestState(const Theme& theme)
{
    constexpr int kLeast = 120, kAir = 24;
    const QFontMetrics metrics(theme.font(TextRole::Body));
    int widest = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<core::dispute::Main>>([&](auto one) { widest = std::max(widest, metrics.horizontalAdvance(stateWord(one.value))); });
    return std::max(kLeast, widest * 100 / std::max(1, theme.px(100)) + kAir);
}

} // namespace

DisputesPage::DisputesPage(Port& port, QWidget* parent) : Page(QStringLiteral("disputes"), QStringLiteral("disputes"), parent), m_port(port)
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 20, 16, 20, 12);
    setGaps(box, 12);

    auto* top = new QHBoxLayout;
    setGaps(top, 12);
    m_chips = new ChipRow(this);
    m_chips->setObjectName(QStringLiteral("disputes.chips"));
    top->addWidget(m_chips, 1);
    m_searchChip = new Button(ButtonKind::Plain, {}, QStringLiteral("x"), this);
    m_searchChip->setObjectName(QStringLiteral("disputes.search"));
    m_searchChip->hide();
    top->addWidget(m_searchChip);
    m_order = new QComboBox(this);
    m_order->setObjectName(QStringLiteral("disputes.order"));
    m_order->addItem(tr("Due first"), static_cast<int>(core::desk::DisputeFilter::Order::Due));
    m_order->addItem(tr("Newest first"), static_cast<int>(core::desk::DisputeFilter::Order::Newest));
    m_order->addItem(tr("By number"), static_cast<int>(core::desk::DisputeFilter::Order::Number));
    top->addWidget(m_order);
    box->addLayout(top);
    nameChoice(*m_order, tr("Order"));

    m_error = new ErrorStrip(this);
    box->addWidget(m_error);
    m_done = new NoteStrip({}, QStringLiteral("circle-check"), this);
    m_done->setObjectName(QStringLiteral("disputes.exported"));
    m_done->hide();
    box->addWidget(m_done);
    m_unsearched = new NoteStrip(tr("Older disputes that have just come are still being sorted in and cannot all be found yet. This list looks again by itself when they are."), QStringLiteral("search"), this);
    m_unsearched->setObjectName(QStringLiteral("disputes.unsearched"));
    m_unsearched->hide();
    box->addWidget(m_unsearched);
    m_export = new Button(ButtonKind::Plain, tr("Export"), QStringLiteral("download"), this);
    m_export->setObjectName(QStringLiteral("disputes.export"));
    m_export->hide();
    m_batches = new Button(ButtonKind::Plain, tr("Like cases"), QStringLiteral("copy-check"), this);
    m_batches->setObjectName(QStringLiteral("disputes.batches"));
    m_batches->hide();
    connect(m_batches, &Button::clicked, this, [this] { emit goTo(QStringLiteral("batches"), {}); });
    auto* card = new Card(1, this);
    m_model = new DisputeTableModel(this);
    m_table = new DataTable(card);
    atLeastHigh(m_table, kRoomForList);
    scrollWhole(this);
    m_table->setObjectName(QStringLiteral("disputes.table"));
    m_table->setAccessibleName(tr("Disputes"));
    m_table->setModel(m_model);
    m_table->setStretchColumn(DisputeTableModel::Parties);
    using Column = DisputeTableModel::Column;
    for (const auto& [column, width] : {std::pair{Column::Number, 150}, std::pair{Column::State, widestState(themeOf(this))}, std::pair{Column::Left, kWithStrip + longerWords()}, std::pair{Column::Warning, 110 + longerWords()}, std::pair{Column::Mediator, 90}, std::pair{Column::Sending, 96 + longerWords()}})
        m_table->setColumnRoom(column, width);
    m_loading = new LoadingRows(40, card);
    m_empty = new EmptyState({}, {}, card);
    card->box()->addWidget(m_table, 1);
    card->box()->addWidget(m_loading, 1);
    card->box()->addWidget(m_empty, 1);
    box->addWidget(card, 1);
    m_foot = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Elide, this);
    box->addWidget(m_foot);

    connect(m_export, &Button::clicked, this, &DisputesPage::askPath);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &DisputesPage::askStrips);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DisputesPage::askStrips); // more room shows more rows
    connect(m_chips, &ChipRow::chosenChanged, this, [this] { ask(); });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] { ask(); });
    connect(m_searchChip, &Button::clicked, this, [this] { m_search.clear(); ask(); });
    connect(m_table, &DataTable::rowAsked, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model->row(index.row()))
            emit goTo(QStringLiteral("dispute"), text(row->subject));
    });
    connect(m_empty, &EmptyState::wayPressed, this, [this] {
        if (m_search.isEmpty() && m_all == 0) {
            emit goTo(QStringLiteral("intake"), {});
            return;
        }
        m_search.clear();
        m_chips->choose(QStringLiteral("all"));
        ask();
    });
    connect(&port, &Port::changed, this, [this] { if (isVisible()) ask(); });
    refreshChips();
}

PageHead DisputesPage::head() const { return {{}, {}, tr("Disputes"), {}}; }

void DisputesPage::open(const QString& argument)
{
    m_done->hide();
    if (argument.startsWith(QLatin1Char('?')))
        m_search = argument.mid(1).trimmed();
    else if (!argument.isEmpty())
        m_chips->choose(argument);
    ask();
    m_table->setFocus(Qt::OtherFocusReason);
}

/// The parties need the room; number, mediator and sending stand on the dispute's own page.
void DisputesPage::setNarrow(bool narrow)
{
    for (const auto column : {DisputeTableModel::Number, DisputeTableModel::Mediator, DisputeTableModel::Sending})
        m_table->setColumnHidden(column, narrow);
    const bool room = themeOf(this).zoom <= 125;
    m_table->setColumnRoom(DisputeTableModel::Left, room ? kWithStrip + longerWords() : kWithoutStrip);
    m_table->setColumnRoom(DisputeTableModel::Warning, 110 + (narrow ? 0 : longerWords())); // else two names find no room beside the state
    m_model->showStrips(room);
}

QList<QWidget*> DisputesPage::headerActions() { return {m_batches, m_export}; }

void DisputesPage::askPath()
{
    auto* dialog = newFileDialog(this, tr("Export the list"), QStringLiteral("CSV (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("Disputes %1").arg(text(core::formatDay(core::dayInChina(m_port.now())))) + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &DisputesPage::exportTo);
    dialog->open();
}

void DisputesPage::exportTo(const QString& path)
{
    auto all = filter();
    all.limit = kMostRows;
    m_done->hide();
    m_port.disputes(all, this, [this, path](core::Result<std::vector<core::desk::DisputeRow>> rows) {
        if (!rows) {
            m_error->show(sentence(rows.error()));
            return;
        }
        DisputeTableModel table;
        table.setRows(std::move(*rows), core::dayInChina(m_port.now()), m_port.directory());
        m_port.writeFile(path, table.csv(), this, [this, path, count = table.rowCount()](core::Result<bool> written) {
            if (!written) {
                m_error->show(sentence(written.error()));
                return;
            }
            m_error->clear();
            m_done->setNote(tr("%n disputes are in %1. Anybody can open this file: keep it safe.", nullptr, count).arg(path));
            m_done->show();
        });
    });
}

void DisputesPage::askStrips()
{
    const int first = qMax(0, m_table->rowAt(0));
    int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (last < 0)
        last = qMin(m_model->rowCount() - 1, first + 40);
    for (int i = first; i <= last; ++i) {
        const auto* row = m_model->row(i);
        const auto id = row && row->due && row->level > 0 ? core::subjectFromText(row->subject) : std::nullopt;
        if (!id || !m_asked.insert(row->subject).second)
            continue;
        m_port.show(*id, this, [this, subject = row->subject](core::Result<core::desk::SubjectView> view) {
            const auto* state = view ? view->state.as<core::dispute::State>() : nullptr;
            if (!state || view->frozen || state->steps.clockStopped)
                return;
            if (const auto clock = core::dispute::clockView(state->steps, core::dayInChina(m_port.now()), m_port.directory().steps.settings, m_port.holidays()))
                m_model->setStrip(subject, smallStrip(*clock));
        });
    }
}

void DisputesPage::refreshChips()
{
    m_port.counts(this, [this](core::Result<core::desk::DisputeCounts> counts) {
        if (!counts)
            return;
        m_all = static_cast<int>(counts->all);
        m_chips->setChips({{QStringLiteral("live"), tr("Under way"), static_cast<int>(counts->live)}, {QStringLiteral("court"), tr("Sent by the court"), static_cast<int>(counts->courtSourced)},
                           {QStringLiteral("own"), tr("Our own"), static_cast<int>(counts->own)}, {QStringLiteral("soon"), tr("Due within 10 days"), static_cast<int>(counts->dueIn10)},
                           {QStringLiteral("waiting"), tr("Not yet sent"), static_cast<int>(counts->waiting)}, {QStringLiteral("all"), tr("All"), m_all}});
        sayFoot();
    });
}

void DisputesPage::sayFoot()
{
    const auto asOf = m_port.syncFacts().dataAsOf;
    const QString here = tr("%n on this PC", nullptr, m_all);
    const QString dated = asOf ? tr("%1, data as of %2").arg(here, dayAndMoment(*asOf, m_port.now())) : here;
    m_foot->setPlainText(!m_more ? dated : tr("Only the first %n stand here; a search or another filter shows the others.", nullptr, int(kRows)) + QLatin1Char(' ') + dated);
}

core::desk::DisputeFilter DisputesPage::filter() const
{
    core::desk::DisputeFilter filter;
    filter.text = m_search.toStdString();
    filter.limit = kRows + 1; // one more tells that there are more
    filter.order = static_cast<core::desk::DisputeFilter::Order>(m_order->currentData().toInt());
    const auto chip = m_chips->chosen();
    if (filter.text.empty()) { // a search looks everywhere
        if (chip == QStringLiteral("live") || chip.isEmpty())
            filter.states = {"c1", "c2", "m0", "m1", "m2", "m3", "e0", "e1", "g0", "g_s", "a1", "a2", "a3", "a4", "f0", "f1", "f2"};
        filter.courtSourcedOnly = chip == QStringLiteral("court");
        filter.ownOnly = chip == QStringLiteral("own");
        filter.waitingOnly = chip == QStringLiteral("waiting");
        if (chip == QStringLiteral("soon"))
            filter.dueBefore = core::dayInChina(m_port.now()) + std::chrono::days{11};
    }
    return filter;
}

void DisputesPage::ask()
{
    refreshChips();
    m_searchChip->setVisible(!m_search.isEmpty());
    m_searchChip->setLabel(tr("“%1”").arg(m_search));
    m_unsearched->setVisible(!m_search.isEmpty() && m_port.syncFacts().unsearched > 0);
    m_loading->start();
    m_port.disputes(filter(), this, [this](core::Result<std::vector<core::desk::DisputeRow>> rows) {
        m_loading->stop();
        if (rows) {
            m_error->clear();
            show(std::move(*rows));
        } else {
            m_error->show(sentence(rows.error()));
        }
    });
}

QString DisputesPage::noneByRight() const
{
    const auto only = [this](std::initializer_list<std::string_view> codes) { return holdsOnly(m_port, codes); };
    if (only({"GW", "PV"}))
        return tr("Dossiers are not for this post. What you reported stands under Patrol.");
    if (core::dispute::onlyTypes(m_port.author()))
        return tr("Only disputes that you typed for somebody stand here. There is none now.");
    if (only({"RJ", "CL"}))
        return tr("Dossiers stay with the mediators. What was applied for stands under Confirmation.");
    if (only({"PS"}))
        return tr("Dossiers stay with the mediators. What your station referred, and how far it is, stands under Together.");
    if (only({"G5"}))
        return tr("Single disputes are not for this post. Figures stand under Statistics, meetings under Together.");
    if (only({"AU"}))
        return tr("No dossier is on this PC. Orders and complaints stand under Roster, figures under Statistics.");
    if (only({"G1", "G2", "G3", "G4"}))
        return tr("Only disputes that the centre registered or was given stand here. There is none now.");
    return {};
}

void DisputesPage::show(std::vector<core::desk::DisputeRow> rows)
{
    const bool none = rows.empty();
    m_more = rows.size() > std::size_t(kRows);
    if (m_more)
        rows.resize(std::size_t(kRows));
    const auto today = core::dayInChina(m_port.now());
    // A row says the nominal end of mediation. Once that is reached it counts to the working day behind it (民事诉讼法 85), as the
    // dispute's own page does; other days of a row are no periods of mediation, or working days already.
    if (m_port.directory().steps.settings.rollMediationDeadline)
        for (auto& row : rows)
            if (row.due && *row.due <= today && row.state != "c1" && row.state != "g1" && row.state != "g2" && row.state != "v0")
                row.due = core::rollForward(*row.due, m_port.holidays()).day;
    m_model->setRows(std::move(rows), today, m_port.directory());
    sayFoot();
    if (!none && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_table->setVisible(!none);
    m_export->setEnabled(!none);
    m_asked.clear();
    askStrips();
    m_empty->setVisible(none);
    if (!none)
        return;
    if (!m_unsearched->isHidden())
        m_empty->setSentence(tr("Not found so far."), tr("Show all"));
    else if (!m_search.isEmpty())
        m_empty->setSentence(tr("Not found. Try initials or the last 4 digits of the telephone."), tr("Show all"));
    else if (const auto byRight = noneByRight(); m_all == 0 && !byRight.isEmpty())
        m_empty->setSentence(byRight);
    else if (m_all == 0)
        mayBegin(m_port, "dispute.register") ? m_empty->setSentence(tr("No disputes yet. Press F2 to register the first."), tr("Register"), QStringLiteral("F2"))
                                             : m_empty->setSentence(tr("No disputes yet."));
    else
        m_empty->setSentence(tr("None fits this filter."), tr("Show all"));
}

} // namespace ui
