#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core::statistics {

/// A sample that anybody draws again from the same records (《服务站点与对接机制》三, 外部监督): the subjects are put in the order of
/// the SHA-256 of `word` and subject, and the first `most` are taken. `word` names the period, so that nobody chooses.
[[nodiscard]] std::vector<std::string> sampleOf(std::vector<std::string> subjects, std::string_view word, std::size_t most);

/// How many of `all` are drawn: one in ten, at least one, never more than twenty. Proposal of this program.
[[nodiscard]] std::size_t sampleSize(std::size_t all);

} // namespace core::statistics
