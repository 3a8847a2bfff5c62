#include "ui/frame/list_page.h"

#include "ui/frame/page_scroll.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

QString idOf(const core::desk::SubjectView& view) { return text(core::toText(view.id)); }

const core::desk::SubjectView* findView(std::initializer_list<const std::vector<core::desk::SubjectView>*> lists, const QString& id)
{
    for (const auto* views : lists)
        for (const auto& view : *views)
            if (idOf(view) == id)
                return &view;
    return nullptr;
}

ListPage::ListPage(Port& port, const QString& id, const QString& railId, const Shape& shape, QWidget* parent)
    : Page(id, railId, parent), m_port(port), m_box(new QVBoxLayout(this)), m_error(new ErrorStrip(this)), m_chips(new ChipRow(this)),
      m_list(new DeskList), m_empty(new EmptyState(shape.nothing, shape.way)), m_detail(new Card(20)), m_panes(nullptr)
{
    setMargins(m_box, 20, 16, 20, 16);
    setGaps(m_box, 12);
    m_chips->setObjectName(id + QStringLiteral(".chips"));
    m_list->setObjectName(id + QStringLiteral(".list"));
    m_list->setAccessibleName(shape.listName);
    auto* left = new Card(1);
    left->box()->addWidget(m_list, 1);
    left->box()->addWidget(m_empty);
    m_panes = new SidePane(left, m_detail, shape.paneWidth);
    atLeastHigh(m_panes, kRoomForList);
    scrollWhole(this);
    m_box->addWidget(m_error);
    m_box->addWidget(m_chips);
    m_box->addWidget(m_panes, 1);
    connect(m_chips, &ChipRow::chosenChanged, this, [this] { fillList(); });
    connect(m_list, &DeskList::currentIdChanged, this, [this] { showChosen(); });
    connect(m_list, &DeskList::mainAsked, this, &ListPage::enterPane);
    connect(m_list, &DeskList::openAsked, this, &ListPage::enterPane);
    connect(m_error, &ErrorStrip::wayPressed, this, [this] { ask(); });
    connect(&port, &Port::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

void ListPage::setNarrow(bool narrow) { m_panes->setNarrow(narrow); }
bool ListPage::toggleDrawer() { return m_panes->toggleDrawer(); }
bool ListPage::back() { return m_panes->closeDrawer(); }

void ListPage::open(const QString& argument)
{
    m_wanted = argument;
    m_error->clear();
    ask();
}

void ListPage::read(const char* type, std::vector<core::desk::SubjectView>& into, std::function<void()> then)
{
    m_port.subjects(QString::fromLatin1(type), this, [this, &into, then = std::move(then)](core::Result<std::vector<core::desk::SubjectView>> views) {
        if (!views) {
            m_error->show(sentence(views.error()), tr("Read again"));
            return;
        }
        into = std::move(*views);
        if (then)
            then();
    });
}

void ListPage::showGroups(QList<DeskGroup> groups)
{
    groups.removeIf([](const DeskGroup& group) { return group.rows.isEmpty(); });
    m_list->setGroups(groups);
    m_list->setVisible(!groups.isEmpty());
    m_empty->setVisible(groups.isEmpty());
    if (!m_wanted.isEmpty()) {
        m_list->setCurrentId(m_wanted);
        m_wanted.clear();
    }
    showChosen();
}

void ListPage::showChosen()
{
    auto* column = newColumn();
    write(column);
    if (column->count() == 0)
        clearPane();
    else
        column->addStretch(1);
}

QVBoxLayout* ListPage::newColumn()
{
    clearPane();
    m_reading = new QScrollArea(m_detail);
    m_reading->setFrameShape(QFrame::NoFrame);
    m_reading->setFocusPolicy(Qt::NoFocus);
    m_reading->setWidgetResizable(true);
    m_reading->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* words = new QWidget;
    for (auto* ground : {m_reading->viewport(), words})
        ground->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(words);
    setMargins(column, 0);
    setGaps(column, 10);
    m_reading->setWidget(words);
    m_detail->box()->addWidget(m_reading, 1);
    return column;
}

void ListPage::clearPane()
{
    delete m_reading;
    m_reading = nullptr;
}

Button* ListPage::wayTo(const QString& name, const QString& label, const QString& icon, const QString& page, const QString& argument, bool main)
{
    auto* button = new Button(main ? ButtonKind::Main : ButtonKind::Plain, label, icon, this);
    button->setObjectName(name);
    connect(button, &Button::clicked, this, [this, page, argument] { emit goTo(page, argument); });
    return button;
}

void ListPage::enterPane()
{
    if (m_panes->isNarrow() && !m_panes->isDrawerOpen())
        m_panes->toggleDrawer();
    for (auto* button : m_detail->findChildren<Button*>())
        if (button->isVisible() && button->isEnabled())
            return button->setFocus(Qt::TabFocusReason);
    focusNextChild(); // nothing to be done about it by this person
}

QString ListPage::chosenId() const { return m_list->isVisibleTo(this) ? m_list->currentId() : QString(); }

bool ListPage::chipLeaves(const QString& group) const
{
    const auto chip = m_chips->chosen();
    return chip.isEmpty() || chip == QLatin1String("all") || chip == group;
}

void ListPage::addAboveChips(QWidget* line)
{
    m_chips->setParent(nullptr);
    m_box->addWidget(line);
    addAboveList(m_chips);
}

void ListPage::addAboveList(QWidget* line)
{
    // Tab follows the order in which parts came to the page: the list comes again, behind the line.
    m_panes->setParent(nullptr);
    m_box->addWidget(line);
    m_box->addWidget(m_panes, 1);
}

} // namespace ui
