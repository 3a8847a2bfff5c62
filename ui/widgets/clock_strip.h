#pragma once

#include "ui/widgets/clock_data.h"
#include "ui/widgets/clock_painter.h"

#include <QWidget>

namespace ui {

class Button;
class PlainLabel;
class Tag;

/// The pill beside a strip: 剩 9 天, 暂停中，剩 9 天, 超 2 天.
class ClockPill : public QWidget {
    Q_OBJECT
public:
    explicit ClockPill(QWidget* parent = nullptr);
    void setPill(const QString& text, ClockTone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    ClockTone m_tone = ClockTone::Calm;
};

/// Only the picture: flags, cells, brackets. A click asks for the sum.
class ClockPicture : public QWidget {
    Q_OBJECT
public:
    explicit ClockPicture(ClockSize size = ClockSize::Full, QWidget* parent = nullptr);
    void setData(const ClockStripData& data);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    ClockSize m_size;
    ClockStripData m_data;
};

/// A period of law, every day of it, and on demand the sum that made its end. F1 or a click opens the sum.
class ClockStrip : public QWidget {
    Q_OBJECT
public:
    explicit ClockStrip(QWidget* parent = nullptr);

    void setData(const ClockStripData& data);
    void setSumOpen(bool open);
    void toggleSum() { setSumOpen(!m_open); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    ClockStripData m_data;
    bool m_open = false;
    ClockPill* m_pill;
    PlainLabel *m_lead, *m_strong, *m_tail;
    Tag* m_note;
    Button* m_why;
    ClockPicture* m_picture;
    QWidget* m_sum;
    QWidget* m_head;
};

/// The mini strip as a widget, for places outside tables.
class SmallStrip : public QWidget {
    Q_OBJECT
public:
    explicit SmallStrip(QWidget* parent = nullptr);
    void setData(const SmallStripData& data, const QString& spoken);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SmallStripData m_data;
};

} // namespace ui
