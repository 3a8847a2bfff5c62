#pragma once

#include "core/desk/file_system.h"
#include "sync/exchange/bundle.h"

#include <functional>
#include <map>

namespace desk {

/// A file from the county as it lies on a stick, and whom its sections are for.
struct OnStick {
    std::filesystem::path file;
    std::vector<exchange::Mark> sections;
    bool operator==(const OnStick&) const = default;
};

/// What lies on the sticks of this PC. Blocking; not thread-safe.
class StickAnswers {
public:
    static constexpr std::size_t kMostOpened = 64; ///< of one stick, the newest: each is read whole, up to exchange::kBundleLimit

    /// Whether to go on, told whenever a file was read that is for a desk.
    using Hear = std::function<bool(const std::vector<OnStick>& sofar)>;
    /// The newest first. Only what has changed since it was last read is read again, and `hear` is told of each at once: all of
    /// them may take minutes.
    [[nodiscard]] std::vector<OnStick> look(core::desk::FileSystem& files, const std::vector<std::filesystem::path>& places, const Hear& hear);

private:
    struct Read {
        std::string state; ///< size and time
        OnStick found;     ///< no sections: nothing for a desk
        bool fresh = true; ///< to be read
    };
    std::map<std::filesystem::path, Read> m_read;
};

} // namespace desk
