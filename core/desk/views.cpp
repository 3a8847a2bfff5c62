#include "core/desk/views.h"

namespace core::desk {

SyncState syncStateOf(const SyncFacts& facts)
{
    if (facts.attention > 0)
        return SyncState::Attention;
    if (facts.sending > 0)
        return SyncState::Sending;
    if (facts.waiting > 0 || facts.files > 0)
        return SyncState::Waiting;
    return facts.lineDown ? SyncState::CleanOffline : SyncState::Clean;
}

} // namespace core::desk
