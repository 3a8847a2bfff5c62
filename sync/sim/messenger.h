#pragma once

#include "sync/sim/disk.h"
#include "sync/sim/timeline.h"

namespace sim {

class World;
class Computer;

/// Somebody who carries files between desks and the county on a stick. What is asked of the desks and of the county is what
/// the programs ask (Session::pack and unpack, desk::lockedSection, writeBundle, bundlesIn, Service::carry); what befalls a
/// stick on the way is the messenger's: lost, late, twice, in any order, pulled out too soon, damaged, forged, mixed.
class Messenger {
public:
    explicit Messenger(World& world) : m_world(world), m_files(m_stick) {}
    Messenger(const Messenger&) = delete;
    Messenger& operator=(const Messenger&) = delete;

    /// When he goes, and where from.
    void plan(Milliseconds end);
    /// One way there and back for a computer that has no other road, and nothing befalls him. True when the desk has all that
    /// the county has, and nothing waits.
    bool goFor(Computer& computer);

private:
    struct Letter {
        core::Bytes bytes;
        bool genuine = true; ///< as its writer wrote it
    };
    void collect(int trip);
    void arrive(int trip, int tries);
    void bringBack(int trip);
    /// Onto the stick and safe there, or not at all.
    void put(Dice& dice, const core::Bytes& file);
    [[nodiscard]] std::vector<core::Bytes> take(bool toCounty);
    [[nodiscard]] Letter meddled(const core::Bytes& file, Dice& dice) const;

    World& m_world;
    Disk m_stick;
    DiskFiles m_files;
    std::vector<core::Bytes> m_up, m_down; ///< whatever was carried once may come again
    std::uint64_t m_names = 0;
};

/// The county's answers in a file, saying something else and signed by somebody who is not the county.
[[nodiscard]] core::Bytes forgedAnswers(const core::Bytes& file, Dice& dice);

} // namespace sim
