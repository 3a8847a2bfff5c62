#pragma once

#include "core/dispute/kinds_intake.h"

/// How the court ends what it handed out or got back: T18, T18a, T53, T54.
namespace core::dispute {

/// T18, T53, T54: registered as a suit, or the suit goes on.
struct CourtFile {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.court_file", .article = "《民事诉讼法》第126条", .transitions = "T18 T53 T54",
                                   .posts = "FC CD", .offline = Offline::Server};
    struct Steps {
        std::string filingNumber;
    };
    static Result<Findings> check(const State&, const Proposal<CourtFile>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(CourtFile::Steps, (), (filingNumber))

/// T18a: claim withdrawn at court, or not filed for lack of conditions.
struct CourtClosed {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.court_closed", .article = "《民事诉讼法》第126条", .transitions = "T18a",
                                   .posts = "FC", .offline = Offline::Server};
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<CourtClosed>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Nothing&, const Content&);
};

[[nodiscard]] std::vector<Kind> courtKinds();

} // namespace core::dispute
