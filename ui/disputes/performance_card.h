#pragma once

#include "core/calendar/settings.h"
#include "core/dispute/state.h"
#include "ui/widgets/card.h"

namespace ui {

/// What follows the agreement on the dispute page: the calendar of promises with what is done and what is left, the
/// visits, and the archive. Hidden while there is nothing of it.
class PerformanceCard : public Card {
    Q_OBJECT
public:
    explicit PerformanceCard(QWidget* parent = nullptr);
    /// `canRecord`: whether this person may enter a receipt here.
    void setState(const core::dispute::State& state, core::Day today, const core::CountySettings& settings, bool canRecord);

signals:
    /// "perform", "visit" …
    void pageAsked(const QString& page);

private:
    QWidget* m_body = nullptr;
};

} // namespace ui
