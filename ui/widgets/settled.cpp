#include "ui/widgets/settled.h"

#include <QEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTimer>

namespace ui {

Settled::Settled(QWidget* editor, int waitMs)
    : QObject(editor)
    , m_editor(editor)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(waitMs);
    connect(m_timer, &QTimer::timeout, this, &Settled::rest);
    editor->installEventFilter(this);
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        connect(line, &QLineEdit::textChanged, this, &Settled::touched);
    else if (auto* plain = qobject_cast<QPlainTextEdit*>(editor))
        connect(plain, &QPlainTextEdit::textChanged, this, &Settled::touched);
    else if (auto* rich = qobject_cast<QTextEdit*>(editor))
        connect(rich, &QTextEdit::textChanged, this, &Settled::touched);
    m_last = m_saved = text();
}

QString Settled::text() const
{
    if (auto* line = qobject_cast<QLineEdit*>(m_editor))
        return line->text();
    if (auto* plain = qobject_cast<QPlainTextEdit*>(m_editor))
        return plain->toPlainText();
    if (auto* rich = qobject_cast<QTextEdit*>(m_editor))
        return rich->toPlainText();
    return {};
}

void Settled::touched()
{
    if (m_composing)
        return;
    const QString now = text();
    if (now == m_last)
        return;
    m_last = now;
    m_timer->start();
    emit changed();
}

void Settled::rest()
{
    m_timer->stop();
    if (m_composing || m_last == m_saved)
        return;
    m_saved = m_last;
    emit settled();
}

bool Settled::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::InputMethod) {
        // Before the editor sees it, so that its textChanged already finds the state.
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
        if (!m_composing)
            QTimer::singleShot(0, this, &Settled::touched);
    } else if (event->type() == QEvent::FocusOut) {
        m_composing = false; // Qt commits or drops the composition with the focus
        touched();
        rest();
    }
    return QObject::eventFilter(watched, event);
}

void commitComposition()
{
    if (QInputMethod* method = QGuiApplication::inputMethod())
        method->commit();
}

} // namespace ui
