#pragma once

#include "ui/frame/page.h"

class QScrollArea;

namespace ui {

class Port;

/// 帮助: one page to read, from what happens most to what happens seldom. No search, no links to a network.
class HelpPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit HelpPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    /// `argument`: the page that F1 was pressed on; its topic comes to the top.
    void open(const QString& argument) override;

private:
    QScrollArea* m_scroll;
    QList<QWidget*> m_topics;
    [[nodiscard]] QList<QWidget*> headerActions() override { return {}; }
};

} // namespace ui
