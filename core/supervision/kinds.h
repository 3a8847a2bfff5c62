#pragma once

#include "core/kinds/check.h"
#include "core/supervision/state.h"

/// Acts of supervision. Life cycle of an order: Open → Answered → Lifted; Answered → Open when the answer is not enough.
namespace core::supervision {

inline constexpr std::string_view kSupervisors = "CD TL JO G3 CA";

/// 督促, or 挂牌督办 (004 三.二): to a unit the issuer supervises. A court its docked units, a township its villages, a
/// justice office the committees of its township; centre and administrator anybody.
struct Issue {
    using Subject = State;
    static constexpr KindInfo info{.name = "supervision.issue", .article = "《实施意见》第5条", .transitions = {}, .posts = kSupervisors, .creates = true};
    struct Steps {
        Sort sort = Sort::Urge;
        std::string supervisionNumber;     ///< "@number" takes the next of this desk's book
        std::string organisation, dispute; ///< dispute: subject as text, may be empty
        std::optional<Day> due;            ///< default: setting orderAnswerWorkingDays
    };
    struct Content {
        std::string reason, demand;
    };
    static Result<Findings> check(const State&, const Proposal<Issue>&, const Context&);
    static void evolve(supervision::Steps&, const Stamp&, const Steps&);
    static void evolve(supervision::Content&, const supervision::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Issue::Steps, (), (sort, supervisionNumber, organisation, dispute, due))
BOOST_DESCRIBE_STRUCT(Issue::Content, (), (reason, demand))

struct Reply {
    using Subject = State;
    static constexpr KindInfo info{.name = "supervision.answer", .article = "《实施意见》第5条", .transitions = {}, .posts = "VL TL PL IF CH JO G3 CD"};
    struct Content {
        std::string answer;
    };
    static Result<Findings> check(const State&, const Proposal<Reply>&, const Context&);
    static void evolve(supervision::Steps&, const Stamp&, const Nothing&);
    static void evolve(supervision::Content&, const supervision::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Reply::Content, (), (answer))

/// The answer is not enough: another day, and what is still missing.
struct AskAgain {
    using Subject = State;
    static constexpr KindInfo info{.name = "supervision.ask_again", .article = "《一庭两所方案》三.二", .transitions = {}, .posts = kSupervisors};
    struct Steps {
        std::optional<Day> due;
    };
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<AskAgain>&, const Context&);
    static void evolve(supervision::Steps&, const Stamp&, const Steps&);
    static void evolve(supervision::Content&, const supervision::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AskAgain::Steps, (), (due))
BOOST_DESCRIBE_STRUCT(AskAgain::Content, (), (reason))

/// Taken off the list, with why.
struct Lift {
    using Subject = State;
    static constexpr KindInfo info{.name = "supervision.lift", .article = "《一庭两所方案》三.二", .transitions = {}, .posts = kSupervisors};
    using Content = AskAgain::Content;
    static Result<Findings> check(const State&, const Proposal<Lift>&, const Context&);
    static void evolve(supervision::Steps&, const Stamp&, const Nothing&);
    static void evolve(supervision::Content&, const supervision::Steps&, const Stamp&, const Nothing&, const Content&);
};

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::supervision

/// A complaint: written down, given to somebody who is not complained of, answered. No act takes it back.
namespace core::complaint {

struct Receive {
    using Subject = State;
    static constexpr KindInfo info{.name = "complaint.receive", .article = "《非诉讼平台实施意见》五（五）", .transitions = {}, .posts = "JO CD TL VL PL G1 G3 G4 EA CA",
                                   .creates = true};
    struct Steps {
        std::string complaintNumber;                 ///< "@number" takes the next of this desk's book
        std::string organisation, person, office;    ///< complained of; who handles it
        std::string channel, about, dispute;
        std::optional<Day> on;
    };
    struct Content {
        std::string words;
    };
    using Identity = complaint::Identity;
    static Result<Findings> check(const State&, const Proposal<Receive>&, const Context&);
    static void evolve(complaint::Steps&, const Stamp&, const Steps&);
    static void evolve(complaint::Content&, const complaint::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(complaint::Identity&, const complaint::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Receive::Steps, (), (complaintNumber, organisation, person, office, channel, about, dispute, on))
BOOST_DESCRIBE_STRUCT(Receive::Content, (), (words))

struct Handle {
    using Subject = State;
    static constexpr KindInfo info{.name = "complaint.handle", .article = "《非诉讼平台实施意见》五（五）", .transitions = {}, .posts = "JO CD TL G3"};
    struct Steps {
        std::string handler;
    };
    static Result<Findings> check(const State&, const Proposal<Handle>&, const Context&);
    static void evolve(complaint::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Handle::Steps, (), (handler))

struct Conclude {
    using Subject = State;
    static constexpr KindInfo info{.name = "complaint.answer", .article = "《非诉讼平台实施意见》五（五）", .transitions = {}, .posts = "JO CD TL G3"};
    struct Steps {
        std::string finding;                         ///< "upheld", "partly", "not_upheld"
    };
    struct Content {
        std::string inquiry, answer;
    };
    static Result<Findings> check(const State&, const Proposal<Conclude>&, const Context&);
    static void evolve(complaint::Steps&, const Stamp&, const Steps&);
    static void evolve(complaint::Content&, const complaint::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Conclude::Steps, (), (finding))
BOOST_DESCRIBE_STRUCT(Conclude::Content, (), (inquiry, answer))

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::complaint
