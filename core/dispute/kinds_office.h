#pragma once

#include "core/dispute/rules.h"
#include "core/kinds/check.h"

/// What other offices leave in a dispute's dossier.
namespace core::dispute {

/// R-000-8b: an answer of the judge goes into the dossier as guidance. It changes nothing else, and the judge who gave it
/// does not review the confirmation of what comes of it (confirmation.accept, confirmation.rule).
struct Guided {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.guided", .article = "《实施意见》第8条", .transitions = {}, .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::string guidance;       ///< request, subject as text
        std::string answer;         ///< act of the answer
    };
    struct Content {
        std::string text;
    };
    static Result<Findings> check(const State&, const Proposal<Guided>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Guided::Steps, (), (guidance, answer))
BOOST_DESCRIBE_STRUCT(Guided::Content, (), (text))

/// Like cases handled together (001 二.2): the same facts are heard once, every party decides and signs for himself.
struct Batch {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.batch", .article = "《服务站点与对接机制》二.2", .transitions = {}, .posts = "VM TM VL TL PL IF CD G1 G2 G3"};
    struct Steps {
        std::string batch;          ///< empty takes it out again
    };
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<Batch>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Batch::Steps, (), (batch))
BOOST_DESCRIBE_STRUCT(Batch::Content, (), (reason))

/// R-000-3a: a village changed to another court or tribunal; its open disputes go there one by one, by word of the
/// dispatcher who has them, and never by themselves. Whoever has the dispute in the village goes on with it.
struct HandCourt {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.hand_court", .article = "《实施意见》第3条", .transitions = {}, .posts = "CD", .offline = Offline::Server};
    struct Steps {
        std::string court;          ///< organisation that takes it
    };
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<HandCourt>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(HandCourt::Steps, (), (court))
BOOST_DESCRIBE_STRUCT(HandCourt::Content, (), (reason))

/// The dispute belongs to a campaign (专项活动, 002 二(一)): counted with it, and handled no differently.
struct Campaign {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.campaign", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = "VM TM VL TL PL IF CD G1 G2 G3"};
    struct Steps {
        std::string campaign;       ///< entry of the focus list, subject as text; empty takes the tag off
    };
    static Result<Findings> check(const State&, const Proposal<Campaign>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Campaign::Steps, (), (campaign))

[[nodiscard]] std::vector<Kind> officeKinds();

/// The court that is in charge of the holder by today's register, when it is another than the one the open dispute lies
/// with, and neither is the tribunal of the other. Empty: nothing to hand over.
[[nodiscard]] std::string courtToHandTo(const Steps& steps, const directory::State& directory);

/// Code "guided_before" when `account` gave guidance on this dispute.
[[nodiscard]] Done checkNotGuided(const SubjectState* dispute, std::string_view account);

} // namespace core::dispute
