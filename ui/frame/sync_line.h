#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace ui {

/// What is known about sending, put together by the program from engine and outbox.
struct SyncState {
    int attention = 0;           ///< things that need this person
    int sent = 0, sending = 0;   ///< k of m in the running exchange; sending 0 = none runs
    int waiting = 0;             ///< saved here, no receipt yet
    bool lineUp = true;
    QString lineSince;           ///< when the line went down: 08:41
    QString receiptAt;           ///< time of the last checked receipt: 今天 08:55; empty = none yet
    bool operator==(const SyncState&) const = default;
};

/// The one sync state in words. The same on status bar, outbox and unlock page.
struct SyncLine {
    QString icon; ///< empty with `spinner`
    QString text;
    Token ground = Token::Surface, words = Token::Text2;
    bool spinner = false;
    bool plain = false; ///< no ground: clean and offline
};

/// First state that applies: attention, sending, waiting, clean.
[[nodiscard]] SyncLine syncLine(const SyncState& state);

} // namespace ui
