#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class Button;
class IconView;
class PlainLabel;
class Settled;

/// What the line under a field says.
enum class Say { Nothing, Hint, Ok, Warn, Error };

/// How many characters a person counts (code points).
[[nodiscard]] int characterCount(const QString& text);

/// A label, an editor, and a line below it that keeps its room only while it has something to say.
class FieldFrame : public QWidget {
    Q_OBJECT
public:
    /// `editor` becomes a child; its accessible name is the label.
    FieldFrame(const QString& label, QWidget* editor, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    /// Without its label a field still has its name; its placeholder then says what it is for.
    void showLabel(bool shown);
    [[nodiscard]] QString label() const;
    void say(Say what, const QString& text = {});
    [[nodiscard]] Say said() const { return m_said; }
    [[nodiscard]] QString message() const;
    /// A small link at the right of the label: 没有证件.
    void setLink(const QString& text);
    [[nodiscard]] QWidget* editor() const { return m_editor; }
    /// For objects in tests and for assistive tools: sets the names of field and editor.
    void setFieldName(const QString& objectName);

signals:
    void linkPressed();

private:
    PlainLabel* m_label;
    Button* m_link;
    QWidget* m_editor;
    QWidget* m_below;
    IconView* m_sign;
    PlainLabel* m_message;
    Say m_said = Say::Nothing;
};

/// A field of one line.
class FormField : public FieldFrame {
    Q_OBJECT
public:
    explicit FormField(const QString& label, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->text(); }
    /// Does not count as typing: emits neither edited nor settled.
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    /// Counts characters as people do, not UTF-16 units; more is refused while typing.
    void setMostCharacters(int count);

signals:
    void edited(const QString& text);  ///< never while an input method composes
    void settled(const QString& text); ///< at rest or focus gone

private:
    QLineEdit* m_edit;
};

/// A field of many lines, with its count: "89 字，最多 5000 字".
class FormArea : public FieldFrame {
    Q_OBJECT
public:
    explicit FormArea(const QString& label, int mostCharacters, QWidget* parent = nullptr);

    [[nodiscard]] QPlainTextEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->toPlainText(); }
    void setText(const QString& text);
    /// More than it takes; the count stands in red.
    [[nodiscard]] bool tooLong() const { return characterCount(text()) > m_most; }
    [[nodiscard]] int mostCharacters() const { return m_most; }
    /// Visible lines at least.
    void setLines(int lines);

signals:
    void edited(const QString& text);
    void settled(const QString& text);

private:
    void count();
    QPlainTextEdit* m_edit;
    PlainLabel* m_count;
    int m_most;
};

} // namespace ui
