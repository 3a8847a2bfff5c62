#pragma once

#include "sync/relay/visitor.h"
#include "sync/sim/world.h"

namespace sim {

/// A PC that carries for its neighbours: the relay's box on a simulated disk. Desks visit it with the program's own visitor
/// (relay::visit); the answers are those of sync/relay/relay.cpp. It may lie, drop, be full, restart and lose its line.
class Neighbour {
public:
    explicit Neighbour(World& world);
    Neighbour(const Neighbour&) = delete;
    Neighbour& operator=(const Neighbour&) = delete;

    void plan(Milliseconds end);

private:
    class Guest; ///< one desk's visit
    void open();
    void visitBy(int visit);
    void round();
    void trouble(int number);
    void dies(Image image, Dice dice);
    /// What was promised is still there. Broken: "promise".
    void checkPromises();

    struct Given {
        core::Hash label{}, parcel{};
    };

    World& m_world;
    Disk m_disk;
    DiskFiles m_files;
    SimClock m_clock;
    relay::Limits m_limits;
    std::optional<relay::Box> m_box;
    std::vector<Given> m_given; ///< promised, and neither answered nor taken back
    std::optional<Disk> m_older; ///< its disk as it was some time ago
    bool m_line = true;
    std::uint64_t m_starts = 0, m_rounds = 0, m_asked = 0;
};

} // namespace sim
