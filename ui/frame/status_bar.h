#pragma once

#include "ui/frame/sync_line.h"

#include <QAbstractButton>
#include <QWidget>

class QTimer;

namespace ui {

class Button;
class PlainLabel;

/// The sync state as a pill that opens the outbox.
class SyncPill : public QAbstractButton {
    Q_OBJECT
public:
    explicit SyncPill(QWidget* parent = nullptr);
    void setLine(const SyncLine& line);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    SyncLine m_line;
    QTimer* m_turn;
    int m_angle = 0;
};

/// 34 high: sync state, how old the data here is, size of type, date and time.
class StatusBar : public QWidget {
    Q_OBJECT
public:
    explicit StatusBar(QWidget* parent = nullptr);

    void setSync(const core::desk::SyncFacts& facts, core::Instant now);
    /// 4月16日 08:41. Stale data (over a lease) is said in orange: "本机资料已 4 天没有更新".
    void setDataAsOf(const QString& when, int staleDays = 0);
    void setZoom(int percent);
    /// 4月16日 周四 09:20
    void setClock(const QString& text);
    [[nodiscard]] SyncPill* pill() const { return m_pill; }

signals:
    void outboxAsked();
    void zoomAsked(); ///< a click on the size of type: next step

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// On a narrow window the size of type goes first, then the clock; sync and age of the data stay.
    void makeRoom();
    SyncPill* m_pill;
    QWidget* m_date;
    PlainLabel *m_data, *m_clock;
    Button* m_zoom;
};

} // namespace ui
