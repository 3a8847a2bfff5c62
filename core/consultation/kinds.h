#pragma once

#include "core/consultation/state.h"
#include "core/kinds/check.h"

/// Advice to people who only ask: 003 四(一)1, 004 二.一; T04a. Nobody is asked who he is.
namespace core::consultation {

struct Record {
    using Subject = State;
    static constexpr KindInfo info{.name = "consultation.record", .article = "《非诉讼平台实施意见》四（一）1", .transitions = {},
                                   .posts = "VM TM VL TL PL IF EA G1 PS JO CD", .creates = true};
    struct Steps {
        std::string consultationNumber;   ///< "@number" takes the next of this desk's book
        std::string type, manner;
        std::optional<Day> on;
        std::int64_t minutes = 0;
        std::vector<std::string> ways;
    };
    using Content = consultation::Content;
    using Identity = consultation::Identity;
    static Result<Findings> check(const State&, const Proposal<Record>&, const Context&);
    static void evolve(consultation::Steps&, const Stamp&, const Steps&);
    static void evolve(consultation::Content&, const consultation::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(consultation::Identity&, const consultation::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Record::Steps, (), (consultationNumber, type, manner, on, minutes, ways))

/// Somebody will come on that day and hour: the booking list of the point, without a line (003 四(一)1).
struct Book {
    using Subject = State;
    static constexpr KindInfo info{.name = "consultation.book", .article = "《非诉讼平台实施意见》四（一）1", .transitions = {},
                                   .posts = "VM TM VL TL PL IF EA G1", .creates = true};
    struct Steps {
        std::string consultationNumber;
        std::string type, manner;
        Instant at{};                     ///< not before now
    };
    struct Content {
        std::string matter, name;         ///< what about; who comes
    };
    using Identity = consultation::Identity;
    static Result<Findings> check(const State&, const Proposal<Book>&, const Context&);
    static void evolve(consultation::Steps&, const Stamp&, const Steps&);
    static void evolve(consultation::Content&, const consultation::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(consultation::Identity&, const consultation::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Book::Steps, (), (consultationNumber, type, manner, at))
BOOST_DESCRIBE_STRUCT(Book::Content, (), (matter, name))

/// He came and was answered, or did not come.
struct EndBooking {
    using Subject = State;
    static constexpr KindInfo info{.name = "consultation.end_booking", .article = "《非诉讼平台实施意见》四（一）1", .transitions = {},
                                   .posts = "VM TM VL TL PL IF EA G1"};
    struct Steps {
        std::string outcome;              ///< "answered", "absent", "cancelled"
    };
    struct Content {
        std::string answer, reason;
    };
    static Result<Findings> check(const State&, const Proposal<EndBooking>&, const Context&);
    static void evolve(consultation::Steps&, const Stamp&, const Steps&);
    static void evolve(consultation::Content&, const consultation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(EndBooking::Steps, (), (outcome))
BOOST_DESCRIBE_STRUCT(EndBooking::Content, (), (answer, reason))

/// T04a: it has become a dispute, registered in the same group.
struct ToDispute {
    using Subject = State;
    static constexpr KindInfo info{.name = "consultation.to_dispute", .article = "《非诉讼平台实施意见》四（一）1", .transitions = {},
                                   .posts = "VM TM VL TL PL IF EA G1 PS JO CD"};
    struct Steps {
        std::string dispute;
    };
    static Result<Findings> check(const State&, const Proposal<ToDispute>&, const Context&);
    static void evolve(consultation::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(ToDispute::Steps, (), (dispute))

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::consultation
