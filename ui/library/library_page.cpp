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
#include "ui/widgets/chips.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/spoken.h"
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
    : ListPage(port, QStringLiteral("library"), QStringLiteral("library"), {.listName = tr("Library"), .paneWidth = 520}, parent), m_search(new FormField(tr("Search the library"), this)),
      m_fit(new NoteStrip({}, QStringLiteral("filter"), this)), m_all(new Button(ButtonKind::Plain, tr("Show everything"), QStringLiteral("notebook"), this)),
      m_whom(wayTo(QStringLiteral("library.whom"), tr("Whom to call"), QStringLiteral("phone"), QStringLiteral("contacts"))),
      m_wording(wayTo(QStringLiteral("library.words"), tr("Words of the papers"), QStringLiteral("pencil"), QStringLiteral("library.wording"))), m_sorts(new QComboBox(this))
{
    m_search->setFieldName(QStringLiteral("library.search"));
    m_search->setPlaceholder(tr("A word: drain, wages"));
    m_search->setMostCharacters(kMostTyped);
    auto* top = new QWidget(this);
    m_top = new QBoxLayout(QBoxLayout::TopToBottom, top);
    setMargins(m_top, 0);
    setGaps(m_top, 12);
    m_top->addWidget(m_search, 1);
    m_sorts->setObjectName(QStringLiteral("library.sort"));
    m_sorts->hide();
    m_top->addWidget(m_sorts);
    nameChoice(*m_sorts, tr("Filter"));
    auto* acts = new QWidget(this);
    auto* flow = new QHBoxLayout(acts);
    setMargins(flow, 0);
    setGaps(flow, 12);
    for (auto* button : {m_all, m_whom, m_wording})
        flow->addWidget(button);
    flow->addStretch(1);
    m_all->setObjectName(QStringLiteral("library.all"));
    m_top->addWidget(acts);
    addAboveChips(top);
    addAboveChips(m_fit);
    m_fit->hide();
    m_all->hide();
    m_wording->setVisible(mayBegin(port, "library.publish"));
    connect(m_search, &FormField::edited, this, &LibraryPage::ask);
    connect(m_sorts, &QComboBox::activated, this, [this](int index) { chips()->choose(m_sorts->itemData(index).toString()); });
    connect(m_all, &Button::clicked, this, [this] { open({}); });
}

PageHead LibraryPage::head() const { return {{}, {}, tr("Library"), {}}; }

/// In a narrow window search, sort and button share one line, so that the list keeps the height.
void LibraryPage::setNarrow(bool narrow)
{
    m_top->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_search->showLabel(!narrow);
    chips()->setVisible(!narrow);
    m_sorts->setVisible(narrow);
    ListPage::setNarrow(narrow);
}

void LibraryPage::open(const QString& argument)
{
    QString item;
    m_type.clear();
    m_level.clear();
    m_search->setText(argument.startsWith(QLatin1Char('?')) ? argument.mid(1) : QString());
    if (argument.startsWith(QLatin1String("for/"))) {
        m_type = argument.section(QLatin1Char('/'), 1, 1);
        m_level = argument.section(QLatin1Char('/'), 2, 2);
        const auto level = core::enumFromName<core::dispute::Level>(m_level.toStdString());
        m_fit->setNote(tr("What fits this dispute: %1").arg(typeWord(m_type.toStdString()) + (level ? QStringLiteral("・") + named(core::dispute::levelName(*level)) : QString())));
    } else if (core::subjectFromText(argument.toStdString())) {
        item = argument;
    }
    m_fit->setVisible(!m_type.isEmpty());
    m_all->setVisible(!m_type.isEmpty());
    ListPage::open(item);
}

void LibraryPage::ask()
{
    core::desk::LibraryFilter filter;
    filter.text = m_search->text().trimmed().toStdString();
    filter.type = m_type.toStdString();
    filter.level = m_level.toStdString();
    port().library(filter, this, [this, asked = filter.text](core::Result<std::vector<core::desk::LibraryRow>> rows) {
        if (asked != m_search->text().trimmed().toStdString())
            return; // typed on since
        if (!rows) {
            error()->show(sentence(rows.error()), tr("Read again"));
            return;
        }
        m_rows = std::move(*rows);
        fillList();
    });
}

void LibraryPage::fillList()
{
    QList<ChipData> sorts{{QStringLiteral("all"), tr("All"), static_cast<int>(m_rows.size())}};
    for (const auto sort : kSorts) {
        const auto count = std::count_if(m_rows.begin(), m_rows.end(), [sort](const core::desk::LibraryRow& row) { return row.sort == sort; });
        sorts.append({text(core::nameOf(sort)), named(core::library::sortName(sort)), static_cast<int>(count)});
    }
    chips()->setChips(sorts);
    m_sorts->clear();
    for (const auto& one : sorts) {
        m_sorts->addItem(QStringLiteral("%1 %2").arg(one.label).arg(one.count), one.id);
        if (one.id == chips()->chosen())
            m_sorts->setCurrentIndex(m_sorts->count() - 1);
    }
    QList<DeskGroup> groups;
    for (const auto sort : kSorts) {
        if (!chipLeaves(text(core::nameOf(sort))))
            continue;
        DeskGroup group{.id = text(core::nameOf(sort)), .icon = iconOf(sort), .title = named(core::library::sortName(sort))};
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
        groups.append(group);
    }
    empty()->setSentence(m_search->text().trimmed().isEmpty() ? tr("Nothing here yet. The court office publishes; it comes with the next exchange.") : tr("Nothing found. Try a shorter word."));
    showGroups(groups);
}

void LibraryPage::showChosen()
{
    const auto id = core::subjectFromText(chosenId().toStdString());
    if (!id) {
        clearPane();
        m_item.reset();
        return;
    }
    port().show(*id, this, [this, asked = chosenId()](core::Result<core::desk::SubjectView> view) {
        if (asked != chosenId())
            return;
        if (!view) {
            error()->show(sentence(view.error()), tr("Read again"));
            return;
        }
        take(std::move(*view));
    });
}

void LibraryPage::take(core::desk::SubjectView view)
{
    const auto* item = view.state.as<core::library::State>();
    const auto* shown = m_item ? m_item->state.as<core::library::State>() : nullptr;
    if (item && shown && m_item->id == view.id && *shown == *item)
        return; // who reads keeps his place
    m_item = std::move(view);
    ListPage::showChosen();
}

void LibraryPage::write(QVBoxLayout* column)
{
    const auto* item = m_item ? m_item->state.as<core::library::State>() : nullptr;
    if (!item)
        return;
    reading()->setObjectName(QStringLiteral("library.reading"));
    reading()->setAccessibleName(text(item->content.text.title));
    reading()->setFocusPolicy(Qt::StrongFocus); // long texts are read with the arrow keys
    setGaps(column, 8);
    auto* acts = new QWidget;
    auto* flow = new FlowLayout(acts);
    const auto id = idOf(*m_item);
    flow->addWidget(wayTo(QStringLiteral("library.print"), tr("Print"), QStringLiteral("printer"), QStringLiteral("papers"), id));
    if (mayOffer(port(), *m_item, "library.mark"))
        flow->addWidget(wayTo(QStringLiteral("library.mark"), tr("Superseded or repealed"), QStringLiteral("alert-triangle"), QStringLiteral("library.mark"), id));
    using core::library::Sort;
    const auto sort = item->steps.label.sort;
    if (sort == Sort::Poster || sort == Sort::Film) {
        if (mayOffer(port(), *m_item, "library.show") && item->steps.standing == core::library::Standing::Current)
            flow->addWidget(wayTo(QStringLiteral("library.show"), tr("It hangs or is shown here"), QStringLiteral("plus"), QStringLiteral("library.show"), id));
        const auto posts = port().author().posts;
        const bool ours = std::any_of(item->steps.showings.begin(), item->steps.showings.end(), [&](const core::library::Showing& one) {
            return !one.until && std::any_of(posts.begin(), posts.end(), [&](const core::Post& post) { return post.organisation == one.organisation; });
        });
        if (ours)
            flow->addWidget(wayTo(QStringLiteral("library.take_down"), tr("Taken down"), QStringLiteral("x"), QStringLiteral("library.take_down"), id));
    }
    if (sort == Sort::Digest && mayOffer(port(), *m_item, "library.renew"))
        flow->addWidget(wayTo(QStringLiteral("library.renew"), tr("Change the text"), QStringLiteral("pencil"), QStringLiteral("library.renew"), id));
    column->addWidget(acts);
    writeItem(*column, *item);
}

} // namespace ui
