#include "ui/library/library_page.h"

#include "core/dispute/catalogue.h"
#include "core/library/kinds.h"
#include "ui/library/item_view.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

using core::library::Sort;

constexpr int kMostTyped = 60; ///< characters of a search
constexpr std::array kSorts{Sort::Guide, Sort::Law, Sort::TypicalCase, Sort::Service, Sort::SampleForm, Sort::Poster, Sort::Film, Sort::Digest};

QString iconOf(Sort sort)
{
    switch (sort) {
    case Sort::Guide: return QStringLiteral("notebook");
    case Sort::Law: return QStringLiteral("gavel");
    case Sort::TypicalCase: return QStringLiteral("folders");
    case Sort::Service: return QStringLiteral("list-numbers");
    case Sort::SampleForm: return QStringLiteral("file-text");
    case Sort::Poster: return QStringLiteral("photo");
    case Sort::Film: return QStringLiteral("video");
    case Sort::Digest: return QStringLiteral("chart-bar");
    }
    return {};
}

} // namespace

LibraryPage::LibraryPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("library"), QStringLiteral("library"), parent), m_port(port), m_error(new ErrorStrip(this)), m_search(new FormField(tr("Search the library"), this)),
      m_fit(new NoteStrip({}, QStringLiteral("filter"), this)), m_all(new Button(ButtonKind::Plain, tr("Show everything"), QStringLiteral("notebook"), this)),
      m_whom(new Button(ButtonKind::Plain, tr("Whom to call, who is on duty"), QStringLiteral("phone"), this)), m_chips(new ChipRow(this)), m_sorts(new QComboBox(this)), m_list(new DeskList), m_empty(new EmptyState), m_detail(new Card(20)), m_panes(nullptr)
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    box->addWidget(m_error);
    m_search->setFieldName(QStringLiteral("library.search"));
    m_search->setPlaceholder(tr("A word or one character: drain, wages, confirmation"));
    m_search->setMostCharacters(kMostTyped);
    m_top = new QBoxLayout(QBoxLayout::TopToBottom);
    setGaps(m_top, 12);
    m_top->addWidget(m_search, 1);
    m_sorts->setObjectName(QStringLiteral("library.sort"));
    m_sorts->setAccessibleName(tr("Filter"));
    m_sorts->hide();
    m_top->addWidget(m_sorts);
    auto* acts = new QWidget(this);
    auto* flow = new QHBoxLayout(acts);
    setMargins(flow, 0);
    setGaps(flow, 12);
    for (auto* button : {m_all, m_whom})
        flow->addWidget(button);
    flow->addStretch(1);
    m_all->setObjectName(QStringLiteral("library.all"));
    m_whom->setObjectName(QStringLiteral("library.whom"));
    m_top->addWidget(acts);
    box->addLayout(m_top);
    box->addWidget(m_fit);
    m_chips->setObjectName(QStringLiteral("library.chips"));
    m_chips->setAccessibleName(tr("Filter"));
    box->addWidget(m_chips);
    auto* left = new Card(1);
    m_list->setObjectName(QStringLiteral("library.list"));
    m_list->setAccessibleName(tr("Library"));
    left->box()->addWidget(m_list, 1);
    left->box()->addWidget(m_empty);
    m_panes = new SidePane(left, m_detail, 520);
    box->addWidget(m_panes, 1);
    m_fit->hide();
    m_all->hide();
    connect(m_search, &FormField::edited, this, &LibraryPage::ask);
    connect(m_chips, &ChipRow::chosenChanged, this, [this] { fillList(); });
    connect(m_sorts, &QComboBox::activated, this, [this](int index) { m_chips->choose(m_sorts->itemData(index).toString()); });
    connect(m_list, &DeskList::currentIdChanged, this, &LibraryPage::showCurrent);
    connect(m_all, &Button::clicked, this, [this] { open({}); });
    connect(m_whom, &Button::clicked, this, [this] { emit goTo(QStringLiteral("contacts"), {}); });
    connect(m_error, &ErrorStrip::wayPressed, this, &LibraryPage::ask);
    connect(&port, &Port::changed, this, [this] { if (isVisible()) ask(); });
}

PageHead LibraryPage::head() const { return {{}, {}, tr("Library"), {}}; }

/// In a narrow window search, sort and button share one line, so that the list keeps the height.
void LibraryPage::setNarrow(bool narrow)
{
    m_top->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_search->showLabel(!narrow);
    m_chips->setVisible(!narrow);
    m_sorts->setVisible(narrow);
    m_panes->setNarrow(narrow);
}
bool LibraryPage::toggleDrawer() { return m_panes->toggleDrawer(); }
bool LibraryPage::back() { return m_panes->closeDrawer(); }

void LibraryPage::open(const QString& argument)
{
    m_error->clear();
    m_type.clear();
    m_level.clear();
    m_wanted.clear();
    m_search->setText(argument.startsWith(QLatin1Char('?')) ? argument.mid(1) : QString());
    if (argument.startsWith(QLatin1String("for/"))) {
        m_type = argument.section(QLatin1Char('/'), 1, 1);
        m_level = argument.section(QLatin1Char('/'), 2, 2);
        const auto level = core::enumFromName<core::dispute::Level>(m_level.toStdString());
        m_fit->setNote(tr("What fits this dispute: %1").arg(typeWord(m_type.toStdString()) + (level ? QStringLiteral("・") + named(core::dispute::levelName(*level)) : QString())));
    } else if (core::subjectFromText(argument.toStdString())) {
        m_wanted = argument;
    }
    m_fit->setVisible(!m_type.isEmpty());
    m_all->setVisible(!m_type.isEmpty());
    ask();
}

void LibraryPage::ask()
{
    core::desk::LibraryFilter filter;
    filter.text = m_search->text().trimmed().toStdString();
    filter.type = m_type.toStdString();
    filter.level = m_level.toStdString();
    m_port.library(filter, this, [this, asked = filter.text](core::Result<std::vector<core::desk::LibraryRow>> rows) {
        if (asked != m_search->text().trimmed().toStdString())
            return; // typed on since
        if (!rows) {
            m_error->show(sentence(rows.error()), tr("Read again"));
            return;
        }
        m_rows = std::move(*rows);
        fillList();
    });
}

void LibraryPage::fillList()
{
    QList<ChipData> chips{{QStringLiteral("all"), tr("All"), static_cast<int>(m_rows.size())}};
    for (const auto sort : kSorts) {
        const auto count = std::count_if(m_rows.begin(), m_rows.end(), [sort](const core::desk::LibraryRow& row) { return row.sort == sort; });
        chips.append({text(core::nameOf(sort)), named(core::library::sortName(sort)), static_cast<int>(count)});
    }
    m_chips->setChips(chips);
    const auto chip = m_chips->chosen();
    m_sorts->clear();
    for (const auto& one : chips) {
        m_sorts->addItem(QStringLiteral("%1 %2").arg(one.label).arg(one.count), one.id);
        if (one.id == chip)
            m_sorts->setCurrentIndex(m_sorts->count() - 1);
    }
    QList<DeskGroup> groups;
    for (const auto sort : kSorts) {
        if (chip != QLatin1String("all") && chip != text(core::nameOf(sort)))
            continue;
        DeskGroup group{text(core::nameOf(sort)), iconOf(sort), named(core::library::sortName(sort)), {}, Lateness::None, false, false, false, {}};
        for (const auto& row : m_rows) {
            if (row.sort != sort)
                continue;
            auto why = row.snippet.empty() ? text(row.summary) : text(row.snippet);
            why.remove(QLatin1Char('\x01'));
            why.remove(QLatin1Char('\x02'));
            const bool current = row.standing == core::library::Standing::Current;
            group.rows.append({text(row.subject), current ? iconOf(sort) : QStringLiteral("alert-triangle"), text(row.title), {}, why.simplified(), Risk::None, current ? QString() : named(core::library::standingName(row.standing)), {},
                               current ? Lateness::None : Lateness::Over, current ? Token::Text2 : Token::OrangeWord, false});
        }
        if (!group.rows.isEmpty())
            groups.append(group);
    }
    m_list->setGroups(groups);
    m_list->setVisible(!groups.isEmpty());
    m_empty->setVisible(groups.isEmpty());
    m_empty->setSentence(m_search->text().trimmed().isEmpty() ? tr("Nothing here yet. The court office publishes; it comes with the next exchange.") : tr("Nothing found. Try a shorter word."));
    if (!m_wanted.isEmpty()) {
        m_list->setCurrentId(m_wanted);
        m_wanted.clear();
    }
    showCurrent();
}

void LibraryPage::showCurrent()
{
    const auto id = m_list->isVisibleTo(this) ? core::subjectFromText(m_list->currentId().toStdString()) : std::nullopt;
    if (!id) {
        delete m_body;
        m_body = nullptr;
        m_shown.clear();
        return;
    }
    m_port.show(*id, this, [this, wanted = m_list->currentId()](core::Result<core::desk::SubjectView> view) {
        if (wanted != m_list->currentId())
            return;
        if (!view) {
            m_error->show(sentence(view.error()), tr("Read again"));
            return;
        }
        write(*view);
    });
}

void LibraryPage::write(const core::desk::SubjectView& view)
{
    const auto* item = view.state.as<core::library::State>();
    const auto id = text(core::toText(view.id));
    if (item && m_body && m_shown == id && m_item == *item)
        return; // who reads keeps his place
    delete m_body;
    m_body = nullptr;
    if (!item)
        return;
    m_item = *item;
    m_shown = id;
    auto* scroll = new QScrollArea(m_detail);
    scroll->setObjectName(QStringLiteral("library.reading"));
    scroll->setAccessibleName(text(item->content.text.title));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::StrongFocus); // long texts are read with the arrow keys
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* words = new QWidget;
    for (auto* ground : {scroll->viewport(), words})
        ground->setBackgroundRole(QPalette::Base);
    auto* box = new QVBoxLayout(words);
    setMargins(box, 0);
    setGaps(box, 8);
    scroll->setWidget(words);
    m_body = scroll;
    m_detail->box()->addWidget(scroll, 1);
    auto* acts = new QWidget;
    auto* flow = new FlowLayout(acts);
    const auto action = [&](const QString& name, const QString& label, const QString& icon, const QString& page) {
        auto* button = new Button(ButtonKind::Plain, label, icon);
        button->setObjectName(name);
        connect(button, &Button::clicked, this, [this, page, id] { emit goTo(page, id); });
        flow->addWidget(button);
    };
    action(QStringLiteral("library.print"), tr("Print"), QStringLiteral("printer"), QStringLiteral("papers"));
    if (mayOffer(m_port, view, "library.mark"))
        action(QStringLiteral("library.mark"), tr("Superseded or repealed"), QStringLiteral("alert-triangle"), QStringLiteral("library.mark"));
    box->addWidget(acts);
    writeItem(*box, *item);
    box->addStretch(1);
}

} // namespace ui
