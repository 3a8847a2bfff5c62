#pragma once

#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QListView>

namespace ui {

class TimelineModel;

/// One line of 经过.
struct TimelineEntry {
    QString id;
    QString day, time;       ///< 4月15日, 16:40
    QString icon;
    QString strong, rest;    ///< 第 3 次调解 | ，双方谈定分 3 期付 ¥36,400.00
    QString second;          ///< 段德福记录・笔录 3 页，双方已签
    QString state, stateIcon; ///< 待上传, 法院已收到
    Token stateTint = Token::Text2;
};

/// What happened, newest first, each with the state of its act.
class Timeline : public QListView {
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);
    void setEntries(const QList<TimelineEntry>& entries);
    [[nodiscard]] int count() const;

signals:
    void asked(const QString& id); ///< Enter or double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    TimelineModel* m_model;
};

/// A line of 签字前核对: outline icon and words, with a link or without.
struct CheckItem {
    enum class Tone { Ok, Missing, Advice };
    QString id, text, link;
    Tone tone = Tone::Ok;
};

class CheckList : public QWidget {
    Q_OBJECT
public:
    explicit CheckList(int columns = 1, QWidget* parent = nullptr);
    void setItems(const QList<CheckItem>& items);
    /// How many must be mended.
    [[nodiscard]] int missing() const { return m_missing; }

signals:
    void linkPressed(const QString& id);

private:
    int m_columns, m_missing = 0;
};

} // namespace ui
