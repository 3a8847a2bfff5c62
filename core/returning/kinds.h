#pragma once

#include "core/kinds/check.h"
#include "core/returning/state.h"

/// The return package: T52 to T55, and T18a for the court's end of it.
namespace core::returning {

/// T52: in one group with `dispute.send_back`. Numbers, parties and reasons come from the dispute through `check`.
struct Send {
    using Subject = State;
    static constexpr KindInfo info{.name = "return.send", .article = "《实施意见》第11条、第15条", .transitions = "T52",
                                   .posts = "VL TL PL IF G4", .offline = Offline::Prov, .creates = true};
    struct Steps {
        std::string dispute;
        std::optional<Day> on;
    };
    struct Content {
        std::string title, result;
        std::vector<std::string> undisputedFacts;
        std::vector<Item> items;            ///< itemised list, with count of pages and hashes
        std::map<std::string, std::string> names;
    };
    struct Identity {
        std::map<std::string, std::string> fields;
    };
    static Result<Findings> check(const State&, const Proposal<Send>&, const Context&);
    static void evolve(returning::Steps&, const Stamp&, const Steps&);
    static void evolve(returning::Content&, const returning::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(returning::Identity&, const returning::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Send::Steps, (), (dispute, on))
BOOST_DESCRIBE_STRUCT(Send::Content, (), (title, result, undisputedFacts, items, names))
BOOST_DESCRIBE_STRUCT(Send::Identity, (), (fields))

/// The court confirms that it has the package.
struct Receive {
    using Subject = State;
    static constexpr KindInfo info{.name = "return.receive", .article = "《民事诉讼法》第126条", .transitions = {}, .posts = "FC CD",
                                   .offline = Offline::Server};
    static Result<Findings> check(const State&, const Proposal<Receive>&, const Context&);
    static void evolve(returning::Steps&, const Stamp&, const Nothing&);
};

/// T55: a paper is missing.
struct Query {
    using Subject = State;
    static constexpr KindInfo info{.name = "return.query", .article = "《民事诉讼法》第126条", .transitions = "T55", .posts = "CD",
                                   .offline = Offline::Server};
    struct Content {
        std::string query;
    };
    static Result<Findings> check(const State&, const Proposal<Query>&, const Context&);
    static void evolve(returning::Steps&, const Stamp&, const Nothing&);
    static void evolve(returning::Content&, const returning::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Query::Content, (), (query))

/// T55: the point's reply.
struct AnswerQuery {
    using Subject = State;
    static constexpr KindInfo info{.name = "return.answer", .article = "《民事诉讼法》第126条", .transitions = "T55",
                                   .posts = "VL TL PL IF G4", .offline = Offline::Prov};
    struct Content {
        std::string answer;
        std::vector<Item> items;
    };
    static Result<Findings> check(const State&, const Proposal<AnswerQuery>&, const Context&);
    static void evolve(returning::Steps&, const Stamp&, const Nothing&);
    static void evolve(returning::Content&, const returning::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AnswerQuery::Content, (), (answer, items))

/// T53; T54 when the suit was entrusted and resumes. In one group with `dispute.court_file`.
struct FileSuit {
    using Subject = State;
    static constexpr KindInfo info{.name = "return.file", .article = "《民事诉讼法》第126条", .transitions = "T53 T54", .posts = "FC",
                                   .offline = Offline::Server};
    struct Steps {
        std::string filingNumber;
        bool resumed = false;               ///< T54
    };
    static Result<Findings> check(const State&, const Proposal<FileSuit>&, const Context&);
    static void evolve(returning::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(FileSuit::Steps, (), (filingNumber, resumed))

/// T18a: claim withdrawn at the court, or not filed. In one group with `dispute.court_closed`.
struct CloseReturn {
    using Subject = State;
    static constexpr KindInfo info{.name = "return.close", .article = "《民事诉讼法》第126条", .transitions = "T18a", .posts = "FC",
                                   .offline = Offline::Server};
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<CloseReturn>&, const Context&);
    static void evolve(returning::Steps&, const Stamp&, const Nothing&);
    static void evolve(returning::Content&, const returning::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(CloseReturn::Content, (), (reason))

[[nodiscard]] std::vector<Kind> kinds();
[[nodiscard]] std::string_view stateName(Main state);

} // namespace core::returning
