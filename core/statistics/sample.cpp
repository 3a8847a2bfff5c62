#include "core/statistics/sample.h"

#include "core/journal/crypto.h"

#include <algorithm>

namespace core::statistics {

std::vector<std::string> sampleOf(std::vector<std::string> subjects, std::string_view word, std::size_t most)
{
    std::vector<std::pair<Hash, std::string>> order;
    for (auto& subject : subjects) {
        auto key = crypto::sha256({viewOf("fengqiao sample\n"), viewOf(word), viewOf("\n"), viewOf(subject)});
        order.emplace_back(key, std::move(subject));
    }
    std::sort(order.begin(), order.end());
    order.erase(std::unique(order.begin(), order.end()), order.end());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i)
        out.push_back(std::move(order[i].second));
    return out;
}

std::size_t sampleSize(std::size_t all)
{
    constexpr std::size_t kMost = 20;
    return all == 0 ? 0 : std::clamp<std::size_t>((all + 9) / 10, 1, kMost);
}

} // namespace core::statistics
