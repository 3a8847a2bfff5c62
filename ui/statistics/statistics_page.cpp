#include "ui/statistics/statistics_page.h"

#include "core/dispute/intake.h"
#include "core/statistics/overview.h"
#include "core/statistics/reckon.h"
#include "core/statistics/registers.h"
#include "core/statistics/signals.h"
#include "core/text/csv.h"
#include "ui/frame/page_scroll.h"
#include "ui/frame/save_as.h"
#include "ui/port.h"
#include "ui/printing/off_thread.h"
#include "ui/printing/papers.h"
#include "ui/statistics/figure_model.h"
#include "ui/statistics/figure_words.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/posts.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/strips.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr std::int64_t kMostRows = 1'000'000; ///< every dispute this PC holds has a name in a list
constexpr int kAir = 28;        ///< beside the words of a cell, at 100 %
constexpr int kWidest = 280;    ///< longer words are cut, the whole stands in the tool tip
constexpr int kMeasured = 300;  ///< rows whose words are measured

QComboBox* makeChoice(const QString& name, const QString& label, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

bool holdsNoDossier(const Port& port) { return holdsOnly(port, {"CA", "AU", "G5"}); }

/// Width at 100 % in which head and cells of a column are read whole; column -1 holds the titles.
int roomOf(const core::statistics::Form& form, int column, const Theme& theme)
{
    const QFontMetrics head(theme.font(TextRole::Small)), body(theme.font(TextRole::BodyBold));
    int widest = 0, rows = 0;
    if (column >= 0)
        widest = head.horizontalAdvance(text(form.columns[static_cast<std::size_t>(column)].title));
    for (const auto& row : form.rows) {
        const auto words = column < 0 ? text(row.title) : figureWord(row.cells[static_cast<std::size_t>(column)], form.columns[static_cast<std::size_t>(column)].unit);
        widest = std::max(widest, body.horizontalAdvance(words));
        if (++rows == kMeasured)
            break;
    }
    return std::min(kWidest, widest * 100 / std::max(1, theme.px(100)) + kAir);
}

/// 2026年, 2026年下半年 … to its months, the newest first, then all of the year before: in January people report on December.
/// Each with the text periodFrom reads.
QList<QPair<QString, QString>> periodsUpTo(core::Day today)
{
    const std::chrono::year_month_day d{today};
    const int thisYear = int(d.year());
    QList<QPair<QString, QString>> out;
    for (const auto& [year, month] : {std::pair(thisYear, static_cast<int>(static_cast<unsigned>(d.month()))), std::pair(thisYear - 1, 12)}) {
        out.append({StatisticsPage::tr("%1").arg(year), QString::number(year)});
        for (int h = month > 6 ? 2 : 1; h >= 1; --h)
            out.append({h == 1 ? StatisticsPage::tr("%1, first half").arg(year) : StatisticsPage::tr("%1, second half").arg(year), QStringLiteral("%1-H%2").arg(year).arg(h)});
        for (int q = (month - 1) / 3 + 1; q >= 1; --q)
            out.append({StatisticsPage::tr("%1, quarter %2").arg(year).arg(q), QStringLiteral("%1-Q%2").arg(year).arg(q)});
        for (int m = month; m >= 1; --m)
            out.append({StatisticsPage::tr("%1, month %2").arg(year).arg(m), QStringLiteral("%1-%2").arg(year).arg(m, 2, 10, QLatin1Char('0'))});
    }
    return out;
}

} // namespace

StatisticsPage::StatisticsPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("statistics"), QStringLiteral("statistics"), parent), m_port(port), m_error(new ErrorStrip(this)),
      m_form(makeChoice(QStringLiteral("statistics.form"), tr("Form"), this)), m_period(makeChoice(QStringLiteral("statistics.period"), tr("Period"), this)),
      m_by(makeChoice(QStringLiteral("statistics.by"), tr("Lines"), this)), m_from(makeChoice(QStringLiteral("statistics.from"), tr("From where"), this)), m_more(new Button(ButtonKind::Plain, tr("Next columns"), QStringLiteral("chevron-right"), this)),
      m_pdf(new Button(ButtonKind::Plain, tr("Save as PDF"), QStringLiteral("file-text"), this)), m_csv(new Button(ButtonKind::Plain, tr("Save the table"), QStringLiteral("download"), this))
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 20, 16, 20, 12);
    setGaps(box, 12);
    auto* top = new FlowLayout;
    setGaps(top, 12);
    for (auto* choice : {m_form, m_period, m_by, m_from})
        top->addWidget(choice);
    m_more->setObjectName(QStringLiteral("statistics.more"));
    top->addWidget(m_more);
    box->addLayout(top);
    box->addWidget(m_error);
    m_scope = new NoteStrip({}, QStringLiteral("info-circle"), this);
    m_scope->setObjectName(QStringLiteral("statistics.scope"));
    m_scope->hide();
    box->addWidget(m_scope);
    m_cardRow = new QWidget(this);
    m_cards = new QHBoxLayout(m_cardRow);
    setMargins(m_cards, 0);
    setGaps(m_cards, 12);
    box->addWidget(m_cardRow);
    m_digest = new PlainLabel(QString(), TextRole::BodyBold, Token::Text, Fit::Wrap, this);
    m_digest->setObjectName(QStringLiteral("statistics.digest"));
    m_digest->hide();
    box->addWidget(m_digest);

    auto* left = new Card(1);
    m_model = new FigureModel(this);
    m_table = new DataTable(left);
    m_table->setObjectName(QStringLiteral("statistics.table"));
    m_table->setAccessibleName(tr("Figures"));
    m_table->setModel(m_model);
    m_table->viewport()->installEventFilter(this);
    m_loading = new LoadingRows(40, left);
    left->box()->addWidget(m_table, 1);
    left->box()->addWidget(m_loading, 1);
    m_detail = new Card(16);
    m_what = new PlainLabel(QString(), TextRole::BodyBold, Token::Text, Fit::Wrap);
    m_none = new PlainLabel(tr("Choose a figure to see what stands behind it."), TextRole::Body, Token::Text2, Fit::Wrap);
    m_list = new DeskList;
    m_list->setObjectName(QStringLiteral("statistics.list"));
    m_list->setAccessibleName(tr("What stands behind the figure"));
    m_detail->box()->addWidget(m_what);
    m_detail->box()->addWidget(m_none);
    m_detail->box()->addWidget(m_list, 1);
    m_detail->box()->addStretch(0);
    m_panes = new SidePane(left, m_detail, 330);
    atLeastHigh(m_panes, kRoomForList);
    scrollWhole(this);
    for (auto* choice : {m_form, m_period, m_by, m_from})
        nameChoice(*choice, choice->accessibleName());
    box->addWidget(m_panes, 1);
    m_foot = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Wrap, this);
    m_foot->setObjectName(QStringLiteral("statistics.foot"));
    box->addWidget(m_foot);
    m_pdf->setObjectName(QStringLiteral("statistics.pdf"));
    m_csv->setObjectName(QStringLiteral("statistics.csv"));
    m_pdf->hide();
    m_csv->hide();
    m_what->hide();
    m_list->hide();

    fillChoices();
    for (auto* choice : {m_form, m_period, m_by, m_from})
        connect(choice, &QComboBox::currentIndexChanged, this, [this] { ask(); });
    connect(m_more, &Button::clicked, this, [this] {
        const int next = m_model->columnOf(m_model->columnCount() - 1) + 1;
        m_model->setWindow(next >= static_cast<int>(m_model->form().columns.size()) ? 0 : next, static_cast<int>(m_model->form().columns.size()));
        fitColumns();
    });
    connect(m_pdf, &Button::clicked, this, &StatisticsPage::savePdf);
    connect(m_csv, &Button::clicked, this, &StatisticsPage::saveTable);
    connect(m_error, &ErrorStrip::wayPressed, this, &StatisticsPage::ask);
    connect(m_table, &DataTable::clicked, this, [this](const QModelIndex& index) { showList(index.row(), m_model->columnOf(index.column())); });
    connect(m_table, &DataTable::rowAsked, this, [this](const QModelIndex& index) { showList(index.row(), m_model->columnOf(index.column())); });
    connect(m_list, &DeskList::openAsked, this, [this](const QString& id) { emit goTo(QStringLiteral("dispute"), id); });
    connect(m_list, &DeskList::mainAsked, this, [this](const QString& id) { emit goTo(QStringLiteral("dispute"), id); });
    connect(&port, &Port::changed, this, [this] {
        fitSources();
        if (isVisible() && m_from->currentIndex() <= 0) // the county is asked by hand
            ask();
    });
}

PageHead StatisticsPage::head() const { return {{}, {}, tr("Statistics"), {}}; }
QList<QWidget*> StatisticsPage::headerActions() { return {m_csv, m_pdf}; }
bool StatisticsPage::toggleDrawer() { return m_panes->toggleDrawer(); }
bool StatisticsPage::back() { return m_panes->closeDrawer(); }

void StatisticsPage::setNarrow(bool narrow)
{
    m_panes->setNarrow(narrow);
    m_narrow = narrow; // the table needs the room: the same figures in a line or two
    m_cardRow->setVisible(!narrow && m_cards->count() > 0);
    m_digest->setVisible(narrow && !m_digest->plainText().isEmpty());
    fitColumns();
}

bool StatisticsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        QMetaObject::invokeMethod(this, &StatisticsPage::fitColumns, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

void StatisticsPage::fillChoices()
{
    for (const auto names : {core::statistics::forms(), core::statistics::overviews(), core::statistics::registers()}) {
        if (m_form->count() > 0)
            m_form->insertSeparator(m_form->count());
        for (const auto& name : names)
            m_form->addItem(named(name.title), text(name.id));
    }
    if (core::statistics::maySeeSignals(m_port.author()))
        m_form->addItem(tr("Signals of cases to look into"), QStringLiteral("signals"));
    for (const auto& [word, period] : periodsUpTo(core::dayInChina(m_port.now())))
        m_period->addItem(word, period);
    fitSources();
    // Whoever has no dossier of his own would begin with noughts; without a line they are all there is.
    if (m_from->count() > 1 && holdsNoDossier(m_port) && !m_port.syncFacts().lineDown)
        m_from->setCurrentIndex(1);
    m_by->addItem(tr("By type"), static_cast<int>(core::statistics::By::Type));
    m_by->addItem(tr("By source"), static_cast<int>(core::statistics::By::Source));
    m_by->addItem(tr("By organisation"), static_cast<int>(core::statistics::By::Organisation));
    m_by->addItem(tr("By month"), static_cast<int>(core::statistics::By::Month));
}

/// The posts decide whether the county may be asked; they are given and taken while the page stands.
void StatisticsPage::fitSources()
{
    const bool county = core::statistics::countyScope(m_port.author(), m_port.directory()).has_value();
    const QSignalBlocker quiet(m_from); // whoever calls asks for the figures
    if (m_from->count() == 0)
        m_from->addItem(tr("What this PC holds"));
    if (county && m_from->count() == 1)
        m_from->addItem(tr("Asked of the county"));
    else if (!county && m_from->count() > 1)
        m_from->removeItem(1);
    m_from->setVisible(county);
}

void StatisticsPage::open(const QString& argument)
{
    if (const int at = m_form->findData(argument); !argument.isEmpty() && at >= 0)
        m_form->setCurrentIndex(at);
    ask();
    m_form->setFocus(Qt::OtherFocusReason);
}

void StatisticsPage::ask()
{
    const auto form = m_form->currentData().toString();
    const auto period = core::statistics::periodFrom(m_period->currentData().toString().toStdString());
    if (form.isEmpty() || !period)
        return;
    m_by->setVisible(form == QLatin1String("cases") || form == QLatin1String("bulletin"));
    core::statistics::Question question;
    question.from = period->from;
    question.to = period->to;
    question.today = core::dayInChina(m_port.now());
    question.by = static_cast<core::statistics::By>(m_by->currentData().toInt());
    const auto scope = m_from->currentIndex() > 0 ? QString() : whatIsMissing();
    m_scope->setNote(scope);
    m_scope->setVisible(!scope.isEmpty());
    m_loading->start();
    const auto show = [this, asked = ++m_asked](core::Result<core::statistics::Form> answer) {
        if (asked != m_asked)
            return; // somebody has chosen another since
        m_loading->stop();
        if (!answer) {
            m_error->show(sentence(answer.error()), tr("Read again"));
            return;
        }
        m_error->clear();
        present(std::move(*answer));
    };
    if (m_from->currentIndex() > 0)
        m_port.countyFigures(form, question, this, show);
    else
        m_port.figures(form, question, this, show);
    core::desk::DisputeFilter filter;
    filter.limit = kMostRows;
    m_port.disputes(filter, this, [this](core::Result<std::vector<core::desk::DisputeRow>> rows) {
        if (!rows)
            return;
        m_rows.clear();
        for (auto& row : *rows)
            m_rows[row.subject] = std::move(row);
        fillList();
    });
}

/// Why figures of disputes stay at 0 on this PC, or count only a few: nobody shall take that for the whole.
QString StatisticsPage::whatIsMissing() const
{
    if (holdsOnly(m_port, {"GW", "PV"}))
        return tr("No dispute lies on the PC of this post, so its figures stay at 0. What you walked and reported is counted.");
    if (core::dispute::onlyTypes(m_port.author()))
        return tr("Only disputes that you typed for somebody in the last days lie on this PC and are counted.");
    if (holdsNoDossier(m_port))
        return tr("No dossier lies on this PC: only what does is counted. For the whole county choose “Asked of the county” above.");
    if (holdsOnly(m_port, {"PS", "RJ", "CL"}))
        return tr("Dossiers stay with the mediators. Only what lies on this PC is counted.");
    return {};
}

void StatisticsPage::present(core::statistics::Form form)
{
    m_made = std::move(form);
    const auto shown = onScreen(m_made);
    showCards(shown);
    showFoot(shown);
    m_model->setForm(shown);
    m_model->setWindow(0, static_cast<int>(m_model->form().columns.size()));
    fitColumns();
    m_behind.clear();
    m_what->hide();
    m_list->hide();
    m_none->setPlainText(m_notes);
    m_none->show();
}

/// The numbers to compare: of the last line of 案件情况, in the order of the table. No rate of success among them.
void StatisticsPage::showCards(const core::statistics::Form& form)
{
    while (auto* item = m_cards->takeAt(0)) {
        if (auto* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    m_cardRow->hide();
    m_digest->hide();
    m_digest->setPlainText({});
    if (form.rows.empty() || !form.rows.back().sum)
        return;
    static const std::map<std::string, QStringList> kShown{
        {"cases", {QStringLiteral("began"), QStringLiteral("agreed"), QStringLiteral("clean"), QStringLiteral("performed"), QStringLiteral("open")}}};
    const auto wanted = kShown.find(form.id);
    int shown = 0;
    QStringList digest;
    for (std::size_t i = 0; i < form.columns.size() && shown < 5; ++i) {
        const auto& column = form.columns[i];
        if (column.unit == core::statistics::Unit::Text || (wanted != kShown.end() && !wanted->second.contains(text(column.key))))
            continue;
        auto* card = new Card(12, this);
        const auto figure = figureWord(form.rows.back().cells[i], column.unit);
        digest << text(column.title) + QStringLiteral("\u00a0") + figure;
        card->box()->addWidget(new PlainLabel(text(column.title), TextRole::Small, Token::Text2, Fit::Wrap, card));
        card->box()->addWidget(new PlainLabel(figure, TextRole::PreviewTitle, Token::Text, Fit::Whole, card));
        m_cards->addWidget(card, 1);
        ++shown;
    }
    m_digest->setPlainText(digest.join(QStringLiteral("　")));
    m_cardRow->setVisible(!m_narrow && shown > 0);
    m_digest->setVisible(m_narrow && shown > 0);
}

void StatisticsPage::showFoot(const core::statistics::Form& form)
{
    const bool county = m_from->currentIndex() > 0;
    QString first = county && form.asOf ? tr("The county's own figures, as of %1").arg(dayAndMoment(*form.asOf, m_port.now()))
                    : form.asOf ? tr("Data on this PC as of %1").arg(dayAndMoment(*form.asOf, m_port.now())) : tr("This PC has not had data from the county yet");
    if (form.waiting > 0)
        first += QStringLiteral("；") + tr("%n not sent yet", nullptr, static_cast<int>(form.waiting));
    if (!form.silent.empty()) {
        QStringList names;
        for (const auto& id : form.silent) {
            const auto* o = m_port.directory().organisation(id);
            names.append(text(!o ? id : o->shortName.empty() ? o->name : o->shortName));
        }
        const int most = 6;
        const auto more = names.size() - most;
        if (more > 0)
            names = names.mid(0, most);
        first += QStringLiteral("；") + tr("Nothing heard lately from: %1").arg(series(names)) + (more > 0 ? tr(" and %n more", nullptr, static_cast<int>(more)) : QString());
    }
    m_foot->setPlainText(first);
    m_notes = tr("Choose a figure to see what stands behind it.");
    for (const auto& note : form.notes)
        m_notes += QLatin1Char('\n') + text(note);
}

/// As many columns as find room at this width and zoom; the button brings the next ones.
void StatisticsPage::fitColumns()
{
    const auto& columns = m_model->form().columns;
    if (columns.empty() || m_table->width() <= 0)
        return;
    const auto& theme = themeOf(this);
    const int width = m_table->viewport()->width();
    const int first = m_model->listed() ? m_model->columnOf(0) : m_model->columnOf(1);
    int used = m_model->listed() ? 0 : theme.px(roomOf(m_model->form(), -1, theme)), count = 0;
    for (int i = std::max(0, first); i < static_cast<int>(columns.size()); ++i) {
        used += theme.px(roomOf(m_model->form(), i, theme));
        if (used > width && count > 0)
            break;
        ++count;
    }
    m_model->setWindow(std::max(0, first), std::max(1, count));
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const int column = m_model->columnOf(i);
        m_table->setColumnRoom(i, roomOf(m_model->form(), column, theme));
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setStretchColumn(m_model->listed() ? std::min(2, m_model->columnCount() - 1) : 0); // a line's number needs no room
    m_more->setVisible(std::max(0, first) > 0 || count < static_cast<int>(columns.size()));
}

void StatisticsPage::showList(int row, int column)
{
    const auto& form = m_model->form();
    if (row < 0 || row >= static_cast<int>(form.rows.size()))
        return;
    const auto& line = form.rows[static_cast<std::size_t>(row)];
    m_behind.clear();
    QString what = text(line.title);
    QString none = tr("Nothing stands behind this figure.");
    if (!line.subject.empty()) {
        m_behind.push_back(line.subject);
        if (line.cells.size() > 2 && !core::statistics::isOverview(form.id)) // a register's lines bear numbers
            what = text(line.cells[2].text);
    } else if (column >= 0) {
        const auto& cell = line.cells[static_cast<std::size_t>(column)];
        m_behind = cell.list;
        what += QStringLiteral("・") + text(form.columns[static_cast<std::size_t>(column)].title) + QStringLiteral("　") + figureWord(cell, form.columns[static_cast<std::size_t>(column)].unit);
        if (cell.few)
            none = tr("Fewer than five, and not all of them may be opened here.");
    } else {
        none = m_notes;
    }
    // Persons, errands and patrols have pages of their own; only disputes are opened from here.
    if (std::none_of(m_behind.begin(), m_behind.end(), [this](const std::string& subject) { return m_rows.contains(subject); }) && !m_behind.empty())
        none = m_from->currentIndex() > 0 ? tr("%n stand behind it; they are not on this PC.", nullptr, static_cast<int>(m_behind.size())) : m_notes;
    m_what->setPlainText(what);
    m_what->show();
    m_none->setPlainText(none);
    fillList();
    if (m_panes->isNarrow() && !m_behind.empty() && !m_panes->isDrawerOpen())
        m_panes->toggleDrawer();
}

void StatisticsPage::fillList()
{
    DeskGroup group{.id = QStringLiteral("behind"), .icon = QStringLiteral("folders"), .title = tr("What stands behind the figure")};
    for (const auto& subject : m_behind) {
        const auto found = m_rows.find(subject);
        if (found == m_rows.end())
            continue;
        const auto& row = found->second;
        const auto state = core::enumFromName<core::dispute::Main>(row.state);
        group.rows.append({text(subject), QStringLiteral("folders"), text(row.number), text(row.title), state ? stateWord(*state) : QString(), riskOf(row.colour)});
    }
    const bool any = !group.rows.isEmpty();
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_list->setGroups(any ? QList<DeskGroup>{group} : QList<DeskGroup>{});
}

void StatisticsPage::savePdf()
{
    const auto form = m_made;
    if (form.id.empty())
        return;
    const auto author = m_port.author();
    const auto organisation = author.posts.empty() ? std::string() : author.posts.front().organisation;
    offThread(this, [form, organisation, directory = m_port.directory(), &holidays = m_port.holidays(), now = m_port.now(), account = text(author.account)] {
        return makeFigurePaper(form, organisation, directory, holidays, now, account);
    }, [this](core::Result<PaperPdf> paper) {
        if (!paper) {
            m_error->show(sentence(paper.error()));
            return;
        }
        saveAs(this, m_port, tr("Save as PDF"), paper->title + QStringLiteral(".pdf"), paper->pdf, [this](const core::Error& error) { m_error->show(sentence(error)); });
    });
}

/// CSV as a spreadsheet opens it: byte order mark, CRLF, no cell that begins like a formula.
void StatisticsPage::saveTable()
{
    const auto& form = m_made;
    if (form.id.empty())
        return;
    std::string csv = "\xEF\xBB\xBF";
    const bool titled = !m_model->listed();
    std::string line = titled ? core::csvCell("项目") : std::string();
    for (std::size_t i = 0; i < form.columns.size(); ++i)
        line += (i == 0 && !titled ? "" : ",") + core::csvCell(form.columns[i].title);
    csv += line + "\r\n";
    for (const auto& row : form.rows) {
        line = titled ? core::csvCell(row.title) : std::string();
        for (std::size_t i = 0; i < form.columns.size(); ++i)
            line += (i == 0 && !titled ? "" : ",") + core::csvCell(core::statistics::shown(row.cells[i], form.columns[i].unit));
        csv += line + "\r\n";
    }
    saveAs(this, m_port, tr("Save the table"), text(form.title) + QStringLiteral(".csv"), QByteArray::fromStdString(csv), [this](const core::Error& error) { m_error->show(sentence(error)); });
}

} // namespace ui
