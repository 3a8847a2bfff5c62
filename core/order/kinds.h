#pragma once

#include "core/kinds/check.h"
#include "core/order/state.h"

/// Work orders, referrals between court, police station and justice office, and tasks of a joint handling: sent, received,
/// reported on, closed by the sender. 003 四(一), 四(二); 004 二.一.
namespace core::order {

struct Send {
    using Subject = State;
    static constexpr KindInfo info{.name = "order.send", .article = "《非诉讼平台实施意见》四（一）1、《一庭两所方案》二.一", .transitions = {},
                                   .posts = "G1 G2 G3 G4 CD PS JO TL VL PL", .creates = true};
    struct Steps {
        std::string orderNumber;          ///< "@number" takes the next of this desk's book
        std::string what;                 ///< handle, entrust, assign, pass_on, refer, joint: never left open (003 四(一))
        std::string to, toPost;
        std::string dispute, type, docking, originNumber;
        std::string service;              ///< order::services(); only to a court
        bool criminalSigns = false;
        std::string policeDecision;
        std::int64_t pages = 0;
        std::optional<Day> due;
    };
    struct Content {
        std::string matter, demand, materials;
        std::vector<std::string> people;
        std::string recipient;            ///< of a service task: whom the paper is for
    };
    using Identity = order::Identity;
    static Result<Findings> check(const State&, const Proposal<Send>&, const Context&);
    static void evolve(order::Steps&, const Stamp&, const Steps&);
    static void evolve(order::Content&, const order::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(order::Identity&, const order::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Send::Steps, (), (orderNumber, what, to, toPost, dispute, type, docking, originNumber, service, criminalSigns, policeDecision, pages, due))
BOOST_DESCRIBE_STRUCT(Send::Content, (), (matter, demand, materials, people, recipient))

struct ReasonContent {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonContent, (), (reason))

/// Receipt, with the pages counted: a difference is kept and shown to both.
struct Receive {
    using Subject = State;
    static constexpr KindInfo info{.name = "order.receive", .article = "《非诉讼平台实施意见》四（二）2", .transitions = {}, .posts = "G1 G2 G3 G4 CD PS JO TL VL PL IF", .offline = Offline::Prov};
    struct Steps {
        std::int64_t pages = 0;
    };
    static Result<Findings> check(const State&, const Proposal<Receive>&, const Context&);
    static void evolve(order::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Receive::Steps, (), (pages))

/// Outside its territory or competence: back with the reason, before anything was done.
struct Decline {
    using Subject = State;
    static constexpr KindInfo info{.name = "order.decline", .article = "《非诉讼平台实施意见》四（一）2", .transitions = {}, .posts = "G1 G2 G3 G4 CD PS JO TL VL PL IF", .offline = Offline::Prov};
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Decline>&, const Context&);
    static void evolve(order::Steps&, const Stamp&, const Nothing&);
    static void evolve(order::Content&, const order::Steps&, const Stamp&, const Nothing&, const Content&);
};

/// What became of it, back to whoever sent it. A service task (R-000-6d) is reported with how the paper was served, or why
/// it was not; "served" needs the mark of who took it or the lawful note in its place (民事诉讼法 87 to 89).
struct Report {
    using Subject = State;
    static constexpr KindInfo info{.name = "order.report", .article = "《非诉讼平台实施意见》四（二）4", .transitions = {}, .posts = "G1 G2 G3 G4 CD PS JO TL VL PL IF"};
    struct Steps {
        std::string result;               ///< settled, accepted, answered, not_settled, elsewhere
        std::string externalId;           ///< number of the task where it is done
        std::optional<Served> served;     ///< of a service task
    };
    struct Content {
        std::string report;
        std::string receiver, relation;   ///< who took the paper, and how he belongs to the recipient
    };
    static Result<Findings> check(const State&, const Proposal<Report>&, const Context&);
    static void evolve(order::Steps&, const Stamp&, const Steps&);
    static void evolve(order::Content&, const order::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Report::Steps, (), (result, externalId, served))
BOOST_DESCRIBE_STRUCT(Report::Content, (), (report, receiver, relation))

/// The sender has read the report, or takes note that it was declined.
struct Close {
    using Subject = State;
    static constexpr KindInfo info{.name = "order.close", .article = "《非诉讼平台实施意见》四（二）3", .transitions = {}, .posts = "G1 G2 G3 G4 CD PS JO TL VL PL"};
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Close>&, const Context&);
    static void evolve(order::Steps&, const Stamp&, const Nothing&);
    static void evolve(order::Content&, const order::Steps&, const Stamp&, const Nothing&, const Content&);
};

/// 003 四(二)3: the sender or the coordination post chases.
struct Chase {
    using Subject = State;
    static constexpr KindInfo info{.name = "order.chase", .article = "《非诉讼平台实施意见》四（二）3", .transitions = {}, .posts = "G3 G1 G2 G4 CD PS JO TL VL PL"};
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Chase>&, const Context&);
    static void evolve(order::Steps&, const Stamp&, const Nothing&);
    static void evolve(order::Content&, const order::Steps&, const Stamp&, const Nothing&, const Content&);
};

/// Before it was received.
struct Withdraw {
    using Subject = State;
    static constexpr KindInfo info{.name = "order.withdraw", .article = "《非诉讼平台实施意见》四（二）3", .transitions = {}, .posts = "G1 G2 G3 G4 CD PS JO TL VL PL", .offline = Offline::Prov};
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Withdraw>&, const Context&);
    static void evolve(order::Steps&, const Stamp&, const Nothing&);
    static void evolve(order::Content&, const order::Steps&, const Stamp&, const Nothing&, const Content&);
};

struct Printed {
    using Subject = State;
    static constexpr KindInfo info{.name = "order.printed", .article = "《非诉讼平台实施意见》四（一）1", .transitions = {}, .posts = "*"};
    struct Steps {
        std::string paper, hash;
        std::int64_t copies = 1;
    };
    static Result<Findings> check(const State&, const Proposal<Printed>&, const Context&);
    static void evolve(order::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Printed::Steps, (), (paper, hash, copies))

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::order
