#pragma once

#include "core/dispute/state.h"

/// Supervision (督促督办, 投诉): two subjects of their own, because each is seen by other people than a dispute.
namespace core::supervision {

enum class Main { None, Open, Answered, Lifted };
BOOST_DESCRIBE_ENUM(Main, None, Open, Answered, Lifted)

/// 督促 of a unit (《实施意见》第5条); 挂牌督办 (004 三.二).
enum class Sort { Urge, Listed };
BOOST_DESCRIBE_ENUM(Sort, Urge, Listed)

struct Steps {
    Main state = Main::None;
    Sort sort = Sort::Urge;
    std::string number;                 ///< local, LQDB…
    std::string author, issuer;         ///< account; organisation that supervises
    std::string organisation;           ///< that has to answer
    std::string dispute;                ///< subject as text; empty: about the work as a whole
    std::optional<Day> issuedOn, due, answeredOn, liftedOn;
    std::int64_t answers = 0;
    std::vector<dispute::Event> events; ///< `state` there is unused
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, sort, number, author, issuer, organisation, dispute, issuedOn, due, answeredOn, liftedOn, answers, events))

struct Answer {
    std::string act, account, text;
    Day on{};
    bool operator==(const Answer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (act, account, text, on))

struct Content {
    std::string reason, demand;         ///< why; what is to be done
    std::vector<Answer> answers;
    std::string lifted;                 ///< why it was lifted, or sent back for more
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (reason, demand, answers, lifted))

struct Empty {
    bool operator==(const Empty&) const = default;
};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

struct State {
    static constexpr std::string_view kType = "supervision";
    Steps steps;
    Content content;
    Empty identity, sealed;
    bool operator==(const State&) const = default;
};

[[nodiscard]] std::string_view stateName(Main state);
[[nodiscard]] std::string_view sortName(Sort sort);

} // namespace core::supervision

/// A complaint or doubt about how a dispute was handled (R-001-3.1c, R-003-5.5b). Never deleted.
namespace core::complaint {

enum class Main { None, Open, Handled, Answered };
BOOST_DESCRIBE_ENUM(Main, None, Open, Handled, Answered)

struct Steps {
    Main state = Main::None;
    std::string number;                 ///< local, LQTS…
    std::string author;                 ///< who wrote it down
    std::string organisation;           ///< complained of
    std::string person;                 ///< account complained of; empty: the unit
    std::string office;                 ///< that handles it
    std::string handler;                ///< account; never `person`
    std::string channel;                ///< "desk", "phone", "letter", "hotline", "platform", "sample"
    std::string about;                  ///< "delay", "refusal", "manner", "partial", "pressure", "fee", "fabricated", "other"
    std::string dispute;                ///< subject as text
    std::optional<Day> receivedOn, due, answeredOn;
    std::string finding;                ///< "upheld", "partly", "not_upheld"
    std::vector<dispute::Event> events; ///< `state` there is unused
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, number, author, organisation, person, office, handler, channel, about, dispute, receivedOn, due, answeredOn, finding, events))

struct Content {
    std::string words, inquiry, answer;
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (words, inquiry, answer))

struct Identity {
    std::string complainant, phone;
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (complainant, phone))

struct State {
    static constexpr std::string_view kType = "complaint";
    Steps steps;
    Content content;
    Identity identity;
    supervision::Empty sealed;
    bool operator==(const State&) const = default;
};

[[nodiscard]] std::string_view stateName(Main state);
[[nodiscard]] std::string_view channelName(std::string_view code);
[[nodiscard]] std::string_view aboutName(std::string_view code);
[[nodiscard]] std::string_view findingName(std::string_view code);

} // namespace core::complaint
