#pragma once

#include "core/dispute/kinds_route.h"
#include "core/dispute/reception.h"

/// What is said and asked at the counter while a dispute goes on.
namespace core::dispute {

/// 000 三.10, 三.17: in person, by telephone or online, each party as he wishes; changed at a word, at any time.
struct ChooseMode {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.choose_mode", .article = "《实施意见》第10条、第17条", .transitions = {},
                                   .posts = "VM TM VL TL PL IF G1 G2"};
    struct Steps {
        std::string party;
        Mode mode = Mode::Unsaid;
        bool askedAloud = false;
        std::string helper, saidBy; ///< saidBy: "party", "agent", "helper"
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<ChooseMode>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(ChooseMode::Steps, (), (party, mode, askedAloud, helper, saidBy, on))

/// 003 四(一)1: a party asks how it stands. Nobody is told without the code of the slip and a look at who he is.
struct TellProgress {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.tell_progress", .article = "《非诉讼平台实施意见》四（一）1", .transitions = {},
                                   .posts = "VM TM VL TL PL IF G1"};
    struct Steps {
        std::string party, code, proof; ///< proof: "id_card", "known", "call_back"
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<TellProgress>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(TellProgress::Steps, (), (party, code, proof, on))

/// Who spoke for a party: a helper's click is not his consent (000 三.17). Codes "helper_not_party", "invalid_field".
[[nodiscard]] Done checkSaidBy(std::string_view saidBy);
[[nodiscard]] std::span<const std::string_view> saidByWords(); ///< those that pass
/// How a party marks the printed copy of what was read back to him.
[[nodiscard]] std::span<const std::string_view> readingMarks();

[[nodiscard]] std::vector<Kind> receptionKinds();

} // namespace core::dispute
