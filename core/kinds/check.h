#pragma once

#include "core/kinds/kind.h"

/// Small helpers for checks and evolves; nothing here knows a particular kind.
namespace core {

/// Findings every check starts from. What needs a line (Offline::Server) counts when the county has it.
template <class K>
Findings startFindings(const Proposal<K>& proposal, const Context& context)
{
    auto findings = findingsFor(proposal.envelope, context,
                                context.author.posts.empty() ? Post{} : context.author.posts.front());
    if (K::info.offline == Offline::Server)
        findings.legal = context.now;
    return findings;
}

/// Empty or blanks only, also such as nobody sees.
[[nodiscard]] bool isBlankText(std::string_view text);
/// 1 to 64 letters, digits, '-', '_' or '.'.
[[nodiscard]] bool isIdentifier(std::string_view text);
[[nodiscard]] bool isDigits(std::string_view text);
[[nodiscard]] bool isSha256(std::string_view text);
/// Code points, not bytes.
[[nodiscard]] std::size_t lengthOf(std::string_view text);

/// A day or number that `check` computed and `evolve` records.
[[nodiscard]] std::optional<Day> dayFact(const Findings& findings, std::string_view name);
[[nodiscard]] std::string textFact(const Findings& findings, std::string_view name);
[[nodiscard]] bool flagFact(const Findings& findings, std::string_view name);
inline void setFact(Findings& findings, std::string_view name, Day day) { findings.facts[name] = formatDay(day); }

} // namespace core
