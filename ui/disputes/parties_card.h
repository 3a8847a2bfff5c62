#pragma once

#include "core/dispute/state.h"
#include "ui/widgets/card.h"

#include <functional>

namespace ui {

/// 当事人: names, side, consent; number, phone and address masked. 查看 asks through `revealAsked`.
class PartiesCard : public Card {
    Q_OBJECT
public:
    explicit PartiesCard(QWidget* parent = nullptr);

    /// `plain` holds revealed identity fields by name ("p1.idNumber"); empty = everything masked.
    void setState(const core::dispute::State& state, core::Day today, const core::Fields& plain = {});

signals:
    void revealAsked();

private:
    QWidget* m_body = nullptr;
};

/// 查看证件号码会留下记录，请写明用途. The answer goes to `reason`, never empty.
void askReason(QWidget* over, std::function<void(const QString&)> reason);

} // namespace ui
