#include "core/rota/state.h"

#include "core/journal/crypto.h"

#include <algorithm>

namespace core::rota {

std::string slotKey(Day on, Half half)
{
    // "a" and "b": afternoon would stand before morning in the order of letters.
    return formatDay(on) + (half == Half::Morning ? " a" : " b");
}

const std::vector<Slot>& State::onDuty(Day on, Half half) const
{
    static const std::vector<Slot> kNobody;
    const auto found = steps.turns.find(slotKey(on, half));
    return found == steps.turns.end() ? kNobody : found->second;
}

std::string_view halfName(Half half)
{
    return half == Half::Morning ? "上午" : "下午";
}

SubjectId subjectOf(std::string_view organisation)
{
    // RFC 9562, 5.8: an id made from a name.
    const auto hash = crypto::sha256({viewOf("fengqiao rota\n"), viewOf(organisation)});
    SubjectId id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x80);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

} // namespace core::rota
