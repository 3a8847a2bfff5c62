#pragma once

#include "core/desk/views.h"
#include "ui/widgets/card.h"

namespace ui {

class Button;
class PlainLabel;

/// 司法确认 on the dispute page: how far the package is, which court has it, the ruling and its service; one link to it.
class PackageCard final : public Card {
    Q_OBJECT
public:
    explicit PackageCard(QWidget* parent = nullptr);
    /// Hides itself when it is no confirmation package.
    void setPackage(const core::desk::SubjectView& view, const core::directory::State& directory, core::Day today);

signals:
    void openAsked();

private:
    PlainLabel *m_state, *m_line;
    Button* m_open;
};

} // namespace ui
