#pragma once

#include <QObject>
#include <QPointer>

class QTimer;
class QWidget;

namespace ui {

/// Tells when an editor has come to rest: no change for a while and no input method composing.
/// Works for QLineEdit, QPlainTextEdit and QTextEdit. Autosave, counters and completers listen to this,
/// never to textChanged: a QPlainTextEdit emits that for every letter of a pinyin not yet chosen.
class Settled : public QObject {
    Q_OBJECT
public:
    /// `editor` owns this.
    explicit Settled(QWidget* editor, int waitMs = 700);

signals:
    void changed(); ///< the text is another one, and nothing is being composed
    void settled(); ///< and has been at rest for the wait; also at once when the focus leaves

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void touched();
    void rest();
    QString text() const;

    QPointer<QWidget> m_editor;
    QTimer* m_timer;
    QString m_last, m_saved;
    bool m_composing = false;
};

/// Tells `tell` with the field that holds the editor (or what watches it). A field that is being destroyed loses the focus last of all, when only the
/// widget below it is left: then it has nothing to tell any more.
template <class Editor, class Field, class Tell>
void whileWhole(Editor* editor, void (Editor::*signal)(), Field* field, Tell tell)
{
    QObject::connect(editor, signal, field, [object = static_cast<QObject*>(field), tell] {
        if (auto* whole = qobject_cast<Field*>(object))
            tell(*whole);
    });
}

/// Takes over what an input method is still composing. Call before save, lock and change of page.
void commitComposition();

} // namespace ui
