#include "ui/widgets/strips.h"

#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"

#include <QBoxLayout>
#include <QPainter>
#include <QTimer>

namespace ui {

ErrorStrip::ErrorStrip(QWidget* parent)
    : Card(0, parent)
    , m_icon(new IconView(QStringLiteral("alert-circle"), Token::RedWord, 20))
    , m_text(new PlainLabel(TextRole::Body, Token::RedWord, Fit::Wrap))
    , m_way(new Button(ButtonKind::Plain, {}))
    , m_close(new Button(ButtonKind::Quiet, tr("Got it")))
{
    setGround(Token::RedSoft);
    setBorder(false);
    setMargins(box(), 14, 10, 10, 10);
    auto* row = new QHBoxLayout;
    setGaps(row, 10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_way);
    row->addWidget(m_close);
    box()->addLayout(row);
    m_way->setObjectName(QStringLiteral("error.way"));
    m_close->setObjectName(QStringLiteral("error.close"));
    m_close->setTint(Token::RedWord);
    connect(m_way, &QPushButton::clicked, this, &ErrorStrip::wayPressed);
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    QFrame::hide();
}

void ErrorStrip::show(const QString& what, const QString& way)
{
    m_text->setPlainText(what);
    setAccessibleName(what);
    m_way->setLabel(way);
    m_way->setVisible(!way.isEmpty());
    QFrame::show();
}

void ErrorStrip::clear()
{
    m_text->setPlainText({});
    QFrame::hide();
}

QString ErrorStrip::what() const { return m_text->plainText(); }

NoteStrip::NoteStrip(const QString& text, const QString& icon, QWidget* parent)
    : Card(0, parent)
    , m_text(new PlainLabel(text, TextRole::Small, Token::Text, Fit::Wrap))
{
    setGround(Token::AccentSoft);
    setBorder(false);
    setMargins(box(), 14, 12, 14, 12);
    m_text->setRunningText(true);
    auto* row = new QHBoxLayout;
    setGaps(row, 10);
    row->addWidget(new IconView(icon, Token::Accent, 18), 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    box()->addLayout(row);
}

void NoteStrip::setNote(const QString& text) { m_text->setPlainText(text); }

EmptyState::EmptyState(const QString& sentence, const QString& way, QWidget* parent)
    : QWidget(parent)
    , m_sentence(new PlainLabel(TextRole::Body, Token::Text2, Fit::Wrap))
    , m_way(new Button(ButtonKind::Plain, {}))
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 24);
    setGaps(box, 16);
    m_sentence->setAlign(Qt::AlignCenter);
    m_sentence->setRunningText(true);
    m_way->setObjectName(QStringLiteral("empty.way"));
    box->addStretch();
    box->addWidget(m_sentence);
    box->addWidget(m_way, 0, Qt::AlignHCenter);
    box->addStretch();
    connect(m_way, &QPushButton::clicked, this, &EmptyState::wayPressed);
    setSentence(sentence, way);
}

void EmptyState::setSentence(const QString& sentence, const QString& way, const QString& key)
{
    m_sentence->setPlainText(sentence);
    m_way->setLabel(way);
    m_way->setKeyCap(key);
    m_way->setVisible(!way.isEmpty());
}

LoadingRows::LoadingRows(int rowHeight, QWidget* parent)
    : QWidget(parent)
    , m_rowHeight(rowHeight)
    , m_timer(new QTimer(this))
{
    setAccessibleName(tr("Loading"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(150);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_shown = true;
        update();
    });
}

void LoadingRows::start()
{
    m_shown = false;
    m_timer->start();
    show();
}

void LoadingRows::stop()
{
    m_timer->stop();
    hide();
}

void LoadingRows::paintEvent(QPaintEvent*)
{
    if (!m_shown)
        return;
    const Theme& t = themeOf(this);
    QPainter p(this);
    const int step = t.px(m_rowHeight);
    for (int y = 0; y + step <= height(); y += step) {
        drawBox(p, QRect(t.px(16), y + step / 2 - t.px(14), width() / 3, t.px(12)), {.ground = t.colour(Token::Sunken), .radius = 4}, t);
        drawBox(p, QRect(t.px(16), y + step / 2 + t.px(4), width() / 2, t.px(10)), {.ground = t.colour(Token::Sunken), .radius = 4}, t);
    }
}

} // namespace ui
