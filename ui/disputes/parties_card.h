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
    /// Whether what is missing may be added from here; holds from the next setState.
    void setAmendable(bool amendable) { m_amendable = amendable; }

signals:
    void revealAsked();
    void amendAsked();

private:
    QWidget* m_body = nullptr;
    bool m_amendable = false;
};

/// 查看证件号码会留下记录，请写明用途. The answer goes to `reason`, never empty.
void askReason(QWidget* over, std::function<void(const QString&)> reason);

} // namespace ui
