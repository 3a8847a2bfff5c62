#pragma once

#include "ui/widgets/card.h"

namespace ui {

class Button;
class PlainLabel;

/// What went wrong, why, and the way on. Stands above the content, which stays. Hidden while it has nothing to say.
class ErrorStrip : public Card {
    Q_OBJECT
public:
    explicit ErrorStrip(QWidget* parent = nullptr);
    /// `way` is the word on the button; empty = no button.
    void show(const QString& what, const QString& way = {});
    void clear();
    [[nodiscard]] QString what() const;

signals:
    void wayPressed();
    void dismissed();

private:
    IconView* m_icon;
    PlainLabel* m_text;
    Button *m_way, *m_close;
};

/// A calm note on a soft ground: hints, "怎么选都不会丢".
class NoteStrip : public Card {
    Q_OBJECT
public:
    explicit NoteStrip(const QString& text = {}, const QString& icon = QStringLiteral("info-circle"), QWidget* parent = nullptr);
    void setNote(const QString& text);

private:
    PlainLabel* m_text;
};

/// A list with nothing in it: one sentence and one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString& sentence = {}, const QString& way = {}, QWidget* parent = nullptr);
    void setSentence(const QString& sentence, const QString& way = {}, const QString& key = {});

signals:
    void wayPressed();

private:
    PlainLabel* m_sentence;
    Button* m_way;
};

/// Grey rows while something loads; shows itself only after 150 ms.
class LoadingRows : public QWidget {
    Q_OBJECT
public:
    explicit LoadingRows(int rowHeight = 56, QWidget* parent = nullptr);
    void start();
    void stop();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_rowHeight;
    class QTimer* m_timer;
    bool m_shown = false;
};

} // namespace ui
