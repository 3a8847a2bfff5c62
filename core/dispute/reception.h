#pragma once

#include "core/calendar/settings.h"
#include "core/directory/state.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/kinds_intake.h"

/// The counter: how matters come in, what people of old age are owed there, what a party may be told. 000 三.9, 三.10, 三.17;
/// 001 一.2, 二.1; 002 二(二); 003 四(一)1, 四(三)4, 四(四)3, 四(四)11.
namespace core::dispute {

[[nodiscard]] std::span<const CatalogueEntry> channels();         ///< "visit" 当面, "12368" …
[[nodiscard]] std::span<const CatalogueEntry> methods();          ///< "together" 面对面 …
[[nodiscard]] std::span<const CatalogueEntry> participantKinds(); ///< "grid" 网格员 …
[[nodiscard]] std::string channelName(std::string_view code);
[[nodiscard]] std::string methodName(std::string_view code);
[[nodiscard]] std::string participantName(std::string_view code);
[[nodiscard]] std::string_view modeName(Mode mode);               ///< 当面, 电话, 网上

/// Which row of the register a channel belongs to: 12368 is a hotline, a petition office its own.
[[nodiscard]] Source sourceOf(std::string_view channel);
/// A slip of another office is one subject, whoever enters it and however often (001 一.2).
[[nodiscard]] SubjectId subjectOfSlip(std::string_view channel, std::string_view externalNumber);
/// As it would be registered; nothing is saved. For a paper that is signed first (000 三.17). Codes of fromJson.
[[nodiscard]] Result<State> previewOf(const boost::json::object& registerBody, std::string_view account, std::string_view organisation, Instant now);

/// What was typed, as one hash: type, parties and every field. Anything changed after it was read aloud gives another.
[[nodiscard]] std::string readHashOf(std::string_view type, const std::vector<NewParty>& parties, const std::map<std::string, std::string>& content,
                                     const std::map<std::string, std::string>& identity);
/// 000 三.17. Codes "unknown_party", "not_told" (fact field), "read_back", "read_back_stale", "read_back_mark".
[[nodiscard]] Done checkAssisted(const Assisted& assisted, std::string_view type, const std::vector<NewParty>& parties,
                                 const std::map<std::string, std::string>& content, const std::map<std::string, std::string>& identity);
/// 000 三.10, 三.17. Codes "unknown_party", "mode_not_asked".
[[nodiscard]] Done checkMode(const ModeChoice& choice, const std::vector<std::string>& parties);
/// How a party wants to be met; InPerson while he said nothing.
[[nodiscard]] Mode modeOf(const Steps& steps, std::string_view party);
/// Parties whose wish this manner of a session ("视频", "电话" …) does not meet.
[[nodiscard]] std::vector<std::string> againstTheirWish(const Steps& steps, std::string_view manner, const std::vector<std::string>& parties);

/// Eight digits on the slip, without which nobody is told anything at the counter: out of the act that began the dispute, which
/// stands on no paper. Empty while nothing was registered.
[[nodiscard]] std::string queryCodeOf(const Steps& steps);

struct FirstReply {
    Instant arrived{};
    std::optional<Instant> replied;
};
/// Hours of arrival and of the first contact with anybody; none before it is registered. 001 二.1.
[[nodiscard]] std::optional<FirstReply> firstReply(const Steps& steps);

/// 000 三.9: family, support and inheritance, property management, private lending, sales, unless the court unit lists others.
[[nodiscard]] bool isPriorityType(std::string_view type, std::string_view court, const directory::State& directory);

/// One question of the fact sheet of a type; the answer is the content field "fact.<code>" (002 二(二)).
struct FactQuestion {
    std::string_view code, label;
    std::string_view hint;              ///< empty, or what may be written: landmarks of the village count
};
[[nodiscard]] std::span<const FactQuestion> factQuestions(std::string_view type);
[[nodiscard]] bool isFactField(std::string_view name);

/// 000 一.1: a simple dispute that leaves the village although nobody has sat down with the parties.
[[nodiscard]] bool pushedUntried(const State& state, const directory::State& directory, const CountySettings& settings);

/// 002 三(三): words in facts that speak of the State, the public or people who are not at the table. A hint to look.
[[nodiscard]] std::vector<std::string> othersConcerned(const State& state, const std::vector<std::string>& facts);

/// The words that are read aloud before a way is chosen and before an agreement is signed (003 四(四)3).
inline constexpr std::string_view kFreeWill = "走不走调解、用什么办法、签不签协议，都由您自己定。没有人能逼您，不同意也不影响您去法院。";

} // namespace core::dispute
