#pragma once

#include "core/library/pack.h"
#include "sync/desk/desk.h"

/// Publishing a pack from a desk: what is new or newer becomes acts, the rest is left alone and told.
namespace desk {

struct Published {
    struct Item {
        std::string id, title;
        std::int64_t version = 0;
        core::library::Fate fate = core::library::Fate::First;
        std::optional<core::Error> refused; ///< of what should have been published
    };
    std::vector<Item> items;                ///< in the order of the pack
    bool secondCopy = true;
    [[nodiscard]] std::int64_t count(core::library::Fate fate) const;
};

/// Each item stands for itself: one that is refused does not hold up the others. `Try::Yes` saves nothing.
/// Codes: those of Desk::show and Desk::performAll.
enum class Try { No, Yes };
[[nodiscard]] core::Result<Published> publishPack(Desk& desk, const core::library::Pack& pack, Try attempt = Try::No);

} // namespace desk
