#pragma once

#include "ui/frame/page.h"

namespace ui {

class Port;

/// 帮助: one page to read, from what happens most to what happens seldom. No search, no links to a network.
class HelpPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit HelpPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override { return {}; }
};

} // namespace ui
