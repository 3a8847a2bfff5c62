#include "sync/sim/randomness.h"

#include <cstring>
#include <sodium.h>

namespace sim {

namespace {

Dice& firstDice()
{
    static Dice dice(0);
    return dice;
}

Dice*& current()
{
    static Dice* dice = &firstDice();
    return dice;
}

void fill(void* out, std::size_t size)
{
    auto* bytes = static_cast<unsigned char*>(out);
    for (std::size_t i = 0; i < size; i += sizeof(std::uint64_t)) {
        const auto value = current()->next();
        std::memcpy(bytes + i, &value, std::min(size - i, sizeof value));
    }
}

std::uint32_t one()
{
    return static_cast<std::uint32_t>(current()->next() >> 32);
}

const char* name()
{
    return "fengqiao-sim";
}

randombytes_implementation implementation{name, one, nullptr, nullptr, fill, nullptr};

} // namespace

Randomness::Randomness(Dice dice) : m_dice(dice), m_before(current())
{
    static const bool taken = [] {
        return randombytes_set_implementation(&implementation) == 0 && sodium_init() >= 0;
    }();
    (void)taken;
    current() = &m_dice;
}

Randomness::~Randomness()
{
    current() = m_before;
}

} // namespace sim
