#include "ui/frame/header_bar.h"

#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/settled.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

namespace ui {
namespace {

/// A key cap as a widget; it takes no clicks.
class Cap : public QWidget {
public:
    Cap(const QString& key, QWidget* parent)
        : QWidget(parent), m_key(key) { setAttribute(Qt::WA_TransparentForMouseEvents); }
    QSize sizeHint() const override { return keyCapSize(m_key, themeOf(this)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter p(this);
        drawKeyCap(p, rect(), m_key, themeOf(this));
    }

private:
    QString m_key;
};

} // namespace

SearchField::SearchField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_icon(new IconView(QStringLiteral("search"), Token::Text2, 18, this))
    , m_cap(new Cap(QStringLiteral("Ctrl+K"), this))
{
    m_edit->setObjectName(QStringLiteral("header.search"));
    m_edit->setAccessibleName(tr("Search"));
    m_edit->setPlaceholderText(tr("Name, number or telephone"));
    m_icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    fixHeight(this, 36);
    atLeastWide(this, 100);
    atMostWide(this, 284);
    auto* settled = new Settled(m_edit, 200);
    whileWhole(settled, &Settled::settled, this, [](SearchField& field) { emit field.edited(field.m_edit->text()); });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { emit asked(m_edit->text()); });
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, m_cap, [this](const QString& text) { m_cap->setVisible(text.isEmpty() && width() > themeOf(this).px(240)); });
}

void SearchField::setTiny(bool tiny)
{
    if (m_tiny == tiny)
        return;
    m_tiny = tiny;
    takeRoom();
}

void SearchField::takeRoom()
{
    const bool icon = m_tiny && !m_edit->hasFocus() && m_edit->text().isEmpty();
    atLeastWide(this, icon ? 38 : m_tiny ? 180 : 100);
    atMostWide(this, icon ? 38 : 284);
    place();
}

bool SearchField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && m_tiny && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QMetaObject::invokeMethod(this, &SearchField::takeRoom, Qt::QueuedConnection); // the focus has moved by then
    return QWidget::eventFilter(watched, event);
}

void SearchField::place()
{
    const Theme& t = themeOf(this);
    m_edit->setGeometry(rect());
    m_edit->setFont(t.font(TextRole::Small));
    m_edit->setTextMargins(t.px(27), 0, 0, 0);
    m_icon->move(t.px(10), (height() - m_icon->height()) / 2);
    const QString hint = tr("Name, number or telephone");
    const int room = width() - t.px(27 + 14);
    const QFontMetrics metrics(m_edit->font());
    m_edit->setPlaceholderText(metrics.horizontalAdvance(hint) <= room ? hint : metrics.horizontalAdvance(tr("Search")) <= room ? tr("Search") : QString());
    setPlainToolTip(m_edit, hint);
    const QSize cap = m_cap->sizeHint();
    m_cap->setGeometry(width() - cap.width() - t.px(8), (height() - cap.height()) / 2, cap.width(), cap.height());
    m_cap->setVisible(m_edit->text().isEmpty() && width() > t.px(240));
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void SearchField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        place();
}

HeaderBar::HeaderBar(QWidget* parent)
    : QWidget(parent)
    , m_parent(new Button(ButtonKind::Link, {}))
    , m_title(new PlainLabel(TextRole::PageTitle, Token::Text))
    , m_sub(new PlainLabel(TextRole::Body, Token::Text2, Fit::TwoLines))
    , m_name(new PlainLabel(TextRole::BodyBold, Token::Text))
    , m_post(new PlainLabel(TextRole::Small, Token::Text2))
    , m_arrow(new PlainLabel(QStringLiteral("›"), TextRole::Body, Token::Text2, Fit::Whole))
    , m_search(new SearchField)
    , m_actions(new QWidget)
    , m_actionBox(new QHBoxLayout(m_actions))
    , m_avatar(new Avatar)
    , m_person(new QWidget)
    , m_lock(new Button(ButtonKind::Icon, tr("Lock"), QStringLiteral("lock")))
{
    setObjectName(QStringLiteral("header"));
    fixHeight(this, 60);
    auto* row = new QHBoxLayout(this);
    setMargins(row, 20, 0, 20, 1);
    setGaps(row, 12);

    auto* words = new QHBoxLayout;
    setGaps(words, 4);
    m_parent->setTint(Token::Text2);
    m_parent->setObjectName(QStringLiteral("header.parent"));
    m_title->setObjectName(QStringLiteral("header.title"));
    words->addWidget(m_parent);
    words->addWidget(m_arrow);
    words->addWidget(m_title);
    addGap(words, 6);
    words->addWidget(m_sub, 1);
    addGap(words, 4);
    words->addStretch(0); // when the second words are hidden, the title stays at the left
    row->addLayout(words, 1);
    row->addWidget(m_search, 2);
    setMargins(m_actionBox, 0);
    setGaps(m_actionBox, 8);
    row->addWidget(m_actions);

    auto* person = new QHBoxLayout(m_person);
    setMargins(person, 0);
    setGaps(person, 8);
    person->addWidget(m_avatar);
    auto* names = new QVBoxLayout;
    setGaps(names, 0);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_post);
    names->addStretch();
    person->addLayout(names);
    row->addWidget(m_person);
    m_lock->setObjectName(QStringLiteral("header.lock"));
    m_lock->setKeyCap(QStringLiteral("Ctrl+L"));
    row->addWidget(m_lock);
    setHead({});
    connect(m_parent, &QPushButton::clicked, this, [this] { emit parentPressed(m_head.parentId, m_head.parentArgument); });
    connect(m_lock, &QPushButton::clicked, this, &HeaderBar::lockPressed);
}

void HeaderBar::setHead(const PageHead& head)
{
    m_head = head;
    m_parent->setLabel(head.parent);
    m_parent->setVisible(!head.parent.isEmpty());
    m_arrow->setVisible(!head.parent.isEmpty());
    m_title->setPlainText(head.title);
    m_title->setFit(head.title.size() <= 20 ? Fit::Whole : Fit::Elide); // a number is never cut; the search field gives way
    m_title->setMinimumWidth(0);
    m_sub->setPlainText(head.sub);
    fit();
}

void HeaderBar::fit()
{
    const Theme& t = themeOf(this);
    const int gap = t.px(12);
    int room = width() - t.px(2 * 20 + 4 + 6 + 4) - m_person->sizeHint().width() - m_lock->sizeHint().width() - 3 * gap;
    if (m_actions->isVisibleTo(this))
        room -= m_actionBox->sizeHint().width() + gap;
    const int search = t.px(100), tiny = t.px(38);
    const int title = m_title->sizeHint().width(); // a longer one too is cut only when nothing else can give way
    const int way = m_head.parent.isEmpty() ? 0 : m_parent->sizeHint().width() + m_arrow->sizeHint().width() + t.px(2 * 4);
    const QFontMetrics metrics(m_sub->font());
    const int whole = metrics.horizontalAdvance(m_head.sub) + 2;
    const bool few = m_head.sub.size() <= 12; // a short one stays on its line
    const int sub = m_head.sub.isEmpty() ? 0 : qMin(few ? whole : whole / 2 + 2 * metrics.height(), t.px(240));

    const bool narrow = width() < t.px(560) || room - title - way - sub < search;
    m_search->setTiny(narrow);
    room -= narrow ? tiny : search;
    if (m_title->fit() == Fit::Elide)
        m_title->setMinimumWidth(qBound(0, room - qMin(way, t.px(72 + 20)), title));
    room -= title;
    // The way back keeps a few characters; the second words go first, then they stand in the title's tool tip.
    m_parent->setMaximumWidth(qMax(t.px(72), qMin(m_parent->sizeHint().width(), room - (way - m_parent->sizeHint().width()))));
    const bool roomForSub = room - way >= sub;
    m_sub->setMinimumWidth(roomForSub ? sub : 0);
    m_sub->setVisible(roomForSub && sub > 0);
    if (m_title->fit() == Fit::Whole)
        setPlainToolTip(m_title, roomForSub ? QString() : m_head.sub);
}

void HeaderBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void HeaderBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void HeaderBar::setActions(const QList<QWidget*>& actions)
{
    while (QLayoutItem* old = m_actionBox->takeAt(0)) {
        if (old->widget())
            old->widget()->hide(); // the page owns it
        delete old;
    }
    for (QWidget* action : actions) {
        m_actionBox->addWidget(action);
        action->show();
    }
    m_actions->setVisible(!actions.isEmpty());
    fit();
}

void HeaderBar::setPerson(const QString& name, const QString& post)
{
    m_avatar->setName(name);
    m_name->setPlainText(name);
    m_post->setPlainText(post);
    setPlainToolTip(m_avatar, QStringLiteral("%1，%2").arg(name, post));
}

void HeaderBar::setNarrow(bool narrow)
{
    m_name->setVisible(!narrow);
    m_post->setVisible(!narrow);
    fit();
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter p(this);
    p.fillRect(rect(), t.colour(Token::Surface));
    p.fillRect(QRect(0, height() - t.line(), width(), t.line()), t.colour(Token::Line));
}

} // namespace ui
