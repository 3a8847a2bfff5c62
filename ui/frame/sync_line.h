#pragma once

#include "core/desk/views.h"
#include "ui/theme/tokens.h"

#include <QString>

namespace ui {

/// The one sync state in words. The same on status bar, outbox and unlock page.
struct SyncLine {
    QString icon; ///< empty with `spinner`
    QString text;
    Token ground = Token::Surface, words = Token::Text2;
    bool spinner = false;
    bool plain = false; ///< no ground: clean and offline
};

/// The words for core::desk::syncStateOf(facts). `now` turns moments into 08:41, 今天 08:55, 4月15日 17:02.
[[nodiscard]] SyncLine syncLine(const core::desk::SyncFacts& facts, core::Instant now);

} // namespace ui
