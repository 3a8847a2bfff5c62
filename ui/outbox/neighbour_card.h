#pragma once

#include "ui/port.h"

#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class Button;
class ErrorStrip;
class PlainLabel;

/// 找附近的电脑转交: the road over a PC of the same house. Says what was found, asks before a strange one is trusted, and
/// never calls a promise a receipt.
class NeighbourCard : public QWidget {
    Q_OBJECT
public:
    /// `port` outlives the card.
    explicit NeighbourCard(Port& port, QWidget* parent = nullptr);

private:
    void present();
    void addStranger(const Neighbour& neighbour);

    Port& m_port;
    ErrorStrip* m_error;
    PlainLabel* m_word;
    QVBoxLayout* m_strangers;
    QWidget* m_list = nullptr;
    Button* m_look;
    QSet<QString> m_left; ///< keys that were declined; until the account is closed
};

} // namespace ui
