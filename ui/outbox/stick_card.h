#pragma once

#include "ui/port.h"

#include <QWidget>

namespace ui {

class Button;
class ErrorStrip;
class PlainLabel;

/// Where a new file for the county goes by default: on the stick, if one is plugged in. Its name tells nothing of anybody.
[[nodiscard]] QString suggestedFile(const QStringList& sticks);

/// 用 U 盘带走, 从 U 盘读入: the road without a line, below the list of what waits. Says when a stick brings an answer.
class StickCard : public QWidget {
    Q_OBJECT
public:
    /// `port` outlives the card.
    explicit StickCard(Port& port, QWidget* parent = nullptr);

    /// What the buttons ask for, without their dialog.
    void pack(const QString& path);
    void unpack(const QString& path);

private:
    void present();
    void chooseWhere();
    void chooseWhich();
    void say(const QString& sentence);

    Port& m_port;
    bool m_busy = false;
    Button *m_out, *m_in;
    PlainLabel* m_word;
    ErrorStrip* m_error;
    QString m_said;
};

} // namespace ui
