#pragma once

#include "core/dispute/kinds_follow_up.h"

/// Filing and quality review: T89, T90. After it the dossier is only read; a relapse is another dispute (T88).
namespace core::dispute {

/// T89: bound and put away, when performance, confirmation and visits are over and every compulsory sheet is there or its
/// absence explained in the note on the dossier.
struct Archive {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.archive", .article = "《人民调解法》第27条", .transitions = "T89",
                                   .posts = "VM TM IF PL VL TL G4"};
    struct Steps {
        std::optional<Day> on;
        std::string retention;                ///< "short", "long", "permanent"; empty: as proposed
        std::int64_t pages = 0;               ///< of the bound dossier; 0: not counted yet
    };
    struct Content {
        std::map<std::string, std::string> explained; ///< sheet → why it is not there
        std::string note, checkedBy;
    };
    static Result<Findings> check(const State&, const Proposal<Archive>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Archive::Steps, (), (on, retention, pages))
BOOST_DESCRIBE_STRUCT(Archive::Content, (), (explained, note, checkedBy))

/// T90, first half: an officer of the justice office calls for a dossier of his township; from then on he may read it, until
/// he has reviewed it. Never somebody who took part.
struct CallReview {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.call_review", .article = "《人民调解法》第5条", .transitions = "T90", .posts = "JO",
                                   .offline = Offline::Prov};
    static Result<Findings> check(const State&, const Proposal<CallReview>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
};

/// T90: score and remarks. The defects the record shows by itself stand in the findings, whatever the reviewer says.
struct Review {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.review", .article = "《人民调解法》第5条", .transitions = "T90", .posts = "JO",
                                   .offline = Offline::Prov};
    struct Steps {
        std::int64_t score = -1;              ///< 0 … 100
        std::vector<std::string> defects;     ///< those only a reader sees
        std::optional<Day> on;
    };
    struct Content {
        std::string remarks;
    };
    static Result<Findings> check(const State&, const Proposal<Review>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Review::Steps, (), (score, defects, on))
BOOST_DESCRIBE_STRUCT(Review::Content, (), (remarks))

/// R-001-3.1c: a party of a dossier that was drawn and called for is asked on the telephone how it was. By whoever called for
/// it, so never by somebody who took part; what he said stands with the dossier.
struct CallParty {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.call_party", .article = "《服务站点与对接机制》三", .transitions = {}, .posts = "JO",
                                   .offline = Offline::Prov};
    struct Steps {
        std::string party;
        bool reached = true;
        std::map<std::string, std::string> answers; ///< callQuestions() → "yes", "no", "unsure"
        std::optional<Day> on;
    };
    struct Content {
        std::string remarks;
    };
    static Result<Findings> check(const State&, const Proposal<CallParty>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(CallParty::Steps, (), (party, reached, answers, on))
BOOST_DESCRIBE_STRUCT(CallParty::Content, (), (remarks))

/// What a party is asked, in this order: code, question, answer that gives cause to look.
struct CallQuestion {
    std::string_view code, text, worry;
};
[[nodiscard]] std::span<const CallQuestion> callQuestions();

[[nodiscard]] std::vector<Kind> archiveKinds();

} // namespace core::dispute
