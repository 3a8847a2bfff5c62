#pragma once

#include "core/journal/crypto.h"
#include "sync/sim/timeline.h"

#include <string>
#include <vector>

namespace sim {

/// Everything that happened, as one hash; with `keep` also as lines for people.
class Trace {
public:
    Trace(const Timeline& timeline, bool keep) : m_timeline(timeline), m_keep(keep) {}

    void note(std::string line)
    {
        line = std::to_string(m_timeline.now().count()) + " " + line;
        m_hash = core::crypto::sha256({m_hash, core::viewOf(line)});
        if (m_keep)
            m_lines.push_back(std::move(line));
    }
    [[nodiscard]] std::string hash() const { return core::toHex(core::ByteView(m_hash).first(16)); }
    [[nodiscard]] std::vector<std::string> takeLines() { return std::move(m_lines); }

private:
    const Timeline& m_timeline;
    bool m_keep;
    core::Hash m_hash{};
    std::vector<std::string> m_lines;
};

/// A promise that was broken. Thrown by the simulator's own code alone, never through the product or SQLite.
struct Broken {
    std::string what, detail;
};

} // namespace sim
