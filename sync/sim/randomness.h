#pragma once

#include "sync/sim/dice.h"

namespace sim {

/// While the newest of them lives, libsodium's random bytes come from its dice: keys, salts, nonces and subject ids repeat
/// under a seed. Afterwards the one before, in the end the first dice, since libsodium cannot be given back.
class Randomness {
public:
    explicit Randomness(Dice dice);
    Randomness(const Randomness&) = delete;
    Randomness& operator=(const Randomness&) = delete;
    ~Randomness();

private:
    Dice m_dice;
    Dice* m_before;
};

} // namespace sim
