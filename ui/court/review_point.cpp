#include "ui/court/review_point.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int kBox = 20, kGap = 12;

QString next(const QString& answer)
{
    if (answer.isEmpty())
        return QStringLiteral("yes");
    if (answer == QLatin1String("yes"))
        return QStringLiteral("ask");
    return answer == QLatin1String("ask") ? QStringLiteral("no") : QString();
}

} // namespace

ReviewPoint::ReviewPoint(const QString& code, const QString& question, QWidget* parent) : QAbstractButton(parent), m_code(code), m_question(question)
{
    setObjectName(QStringLiteral("review.point.") + code);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::clicked, this, [this] { take(next(m_answer)); });
    tell();
}

void ReviewPoint::setAnswer(const QString& answer)
{
    m_answer = answer;
    tell();
    update();
}

void ReviewPoint::setRecorded(bool recorded)
{
    m_recorded = recorded;
    tell();
    update();
}

void ReviewPoint::take(const QString& answer)
{
    setAnswer(answer);
    emit answered(answer);
}

void ReviewPoint::tell()
{
    const QString word = m_answer == QLatin1String("yes") ? tr("yes") : m_answer == QLatin1String("ask") ? tr("to be asked") : m_answer == QLatin1String("no") ? tr("no") : m_recorded ? tr("no answer recorded") : tr("not answered");
    setAccessibleName(m_question + QStringLiteral("：") + word);
}

QSize ReviewPoint::sizeHint() const
{
    const int width = themeOf(this).px(320);
    return {width, heightForWidth(width)};
}

int ReviewPoint::heightForWidth(int width) const
{
    const auto& theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TextRole::Body));
    const int room = std::max(theme.px(80), width - theme.px(kBox + kGap));
    const int words = metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap | Qt::AlignLeft, m_question).height();
    return std::max(words, theme.px(kBox)) + theme.px(8);
}

void ReviewPoint::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool yes = m_answer == QLatin1String("yes"), ask = m_answer == QLatin1String("ask"), no = m_answer == QLatin1String("no");
    const QRect square(0, theme.px(4), theme.px(kBox), theme.px(kBox));
    const Token ground = yes ? Token::Accent : ask ? Token::YellowSoft : no ? Token::RedSoft : Token::Surface;
    const Token edge = yes ? Token::Accent : ask ? Token::YellowWord : no ? Token::RedWord : Token::Text2;
    drawBox(painter, square, {.ground = theme.colour(ground), .line = theme.colour(edge), .border = 1.5 * theme.line(), .radius = 4}, theme);
    if (yes || no)
        drawIcon(painter, square.adjusted(theme.px(2), theme.px(2), -theme.px(2), -theme.px(2)), yes ? QStringLiteral("check") : QStringLiteral("x"), theme.colour(yes ? Token::OnAccent : Token::RedWord));
    painter.setFont(theme.font(TextRole::BodyBold));
    painter.setPen(theme.colour(Token::YellowWord));
    if (m_recorded && m_answer.isEmpty())
        painter.drawText(square, Qt::AlignCenter, QStringLiteral("—"));
    if (ask)
        painter.drawText(square, Qt::AlignCenter, QStringLiteral("?"));
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme.colour(isEnabled() ? Token::Text : Token::Text2));
    painter.drawText(QRect(theme.px(kBox + kGap), theme.px(2), width() - theme.px(kBox + kGap), height()), Qt::TextWordWrap | Qt::AlignLeft, m_question);
}

void ReviewPoint::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Y: take(QStringLiteral("yes")); return;
    case Qt::Key_A:
    case Qt::Key_Question: take(QStringLiteral("ask")); return;
    case Qt::Key_N: take(QStringLiteral("no")); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void ReviewPoint::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace ui
