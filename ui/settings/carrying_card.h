#pragma once

#include "ui/widgets/card.h"

namespace ui {

class PlainLabel;
class Port;
class Preferences;
class SegmentedChoice;

/// 替附近的电脑转交: whether this PC carries sealed files for others in the house, and how that stands.
class CarryingCard final : public Card {
    Q_OBJECT
public:
    /// Both outlive the card.
    CarryingCard(Port& port, Preferences& preferences, QWidget* parent = nullptr);

    [[nodiscard]] bool carries() const;
    void choose(bool carries);

signals:
    void chosen();

private:
    void present();

    Port& m_port;
    Preferences& m_preferences;
    SegmentedChoice* m_choice;
    PlainLabel *m_state, *m_who;
};

} // namespace ui
