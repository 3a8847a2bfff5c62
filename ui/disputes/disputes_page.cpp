#include "ui/disputes/disputes_page.h"

#include "ui/disputes/dispute_table.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr std::int64_t kRows = 200; ///< a page of the list; a filter finds what is not on it
}

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
    m_order->setAccessibleName(tr("Order"));
    m_order->addItem(tr("Due first"), static_cast<int>(core::desk::DisputeFilter::Order::Due));
    m_order->addItem(tr("Newest first"), static_cast<int>(core::desk::DisputeFilter::Order::Newest));
    m_order->addItem(tr("By number"), static_cast<int>(core::desk::DisputeFilter::Order::Number));
    top->addWidget(m_order);
    box->addLayout(top);

    m_error = new ErrorStrip(this);
    box->addWidget(m_error);
    auto* card = new Card(1, this);
    m_model = new DisputeTableModel(this);
    m_table = new DataTable(card);
    m_table->setObjectName(QStringLiteral("disputes.table"));
    m_table->setAccessibleName(tr("Disputes"));
    m_table->setModel(m_model);
    m_table->setStretchColumn(DisputeTableModel::Parties);
    using Column = DisputeTableModel::Column;
    for (const auto& [column, width] : {std::pair{Column::Number, 150}, std::pair{Column::State, 120}, std::pair{Column::Left, 104}, std::pair{Column::Warning, 110}, std::pair{Column::Mediator, 90}, std::pair{Column::Sending, 96}})
        m_table->setColumnRoom(column, width);
    m_loading = new LoadingRows(40, card);
    m_empty = new EmptyState({}, {}, card);
    card->box()->addWidget(m_table, 1);
    card->box()->addWidget(m_loading, 1);
    card->box()->addWidget(m_empty, 1);
    box->addWidget(card, 1);
    m_foot = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Elide, this);
    box->addWidget(m_foot);

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
        const auto asOf = m_port.syncFacts().dataAsOf;
        const QString here = tr("%n on this PC", nullptr, m_all);
        m_foot->setPlainText(asOf ? tr("%1, data as of %2").arg(here, dayAndMoment(*asOf, m_port.now())) : here);
    });
}

void DisputesPage::ask()
{
    refreshChips();
    core::desk::DisputeFilter filter;
    filter.text = m_search.toStdString();
    filter.limit = kRows;
    filter.order = static_cast<core::desk::DisputeFilter::Order>(m_order->currentData().toInt());
    const auto chip = m_chips->chosen();
    if (filter.text.empty()) { // a search looks everywhere
        if (chip == QStringLiteral("live") || chip.isEmpty())
            filter.states = {"c1", "c2", "m0", "m1", "m2", "m3", "e0", "e1", "g0", "gs", "a1", "a2", "a3", "a4", "f0", "f1", "f2"};
        filter.courtSourcedOnly = chip == QStringLiteral("court");
        filter.ownOnly = chip == QStringLiteral("own");
        filter.waitingOnly = chip == QStringLiteral("waiting");
        if (chip == QStringLiteral("soon"))
            filter.dueBefore = core::dayInChina(m_port.now()) + std::chrono::days{11};
    }
    m_searchChip->setVisible(!m_search.isEmpty());
    m_searchChip->setLabel(tr("“%1”").arg(m_search));
    m_loading->start();
    m_port.disputes(filter, this, [this](core::Result<std::vector<core::desk::DisputeRow>> rows) {
        m_loading->stop();
        if (rows) {
            m_error->clear();
            show(std::move(*rows));
        } else {
            m_error->show(sentence(rows.error()));
        }
    });
}

void DisputesPage::show(std::vector<core::desk::DisputeRow> rows)
{
    const bool none = rows.empty();
    m_model->setRows(std::move(rows), core::dayInChina(m_port.now()), m_port.directory());
    if (!none && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_table->setVisible(!none);
    m_empty->setVisible(none);
    if (!none)
        return;
    if (!m_search.isEmpty())
        m_empty->setSentence(tr("Not found. Try initials or the last 4 digits of the telephone."), tr("Show all"));
    else if (m_all == 0)
        m_empty->setSentence(tr("No disputes yet. Press F2 to register the first."), tr("Register"), QStringLiteral("F2"));
    else
        m_empty->setSentence(tr("None fits this filter."), tr("Show all"));
}

} // namespace ui
