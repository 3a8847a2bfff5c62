#pragma once

#include "core/dispute/state.h"

#include <span>

/// One unit asks another to do something and hears what became of it: work orders between the posts of a centre (003
/// 四(一)1, 四(二)), matters passed between court, police station and justice office (004 二.一), and the tasks of a joint
/// handling (003 四(一)2). The dispute itself stays where it is; this is the errand, its receipt and its way back.
namespace core::order {

enum class Main { None, Sent, Received, Declined, Reported, Closed, Withdrawn };
BOOST_DESCRIBE_ENUM(Main, None, Sent, Received, Declined, Reported, Closed, Withdrawn)

/// 承办, 委托, 交办, 转办 (003 四(一)); 移送 between court, police and justice office; 联调 task of a co-handler.
enum class What { Handle, Entrust, Assign, PassOn, Refer, Joint };
BOOST_DESCRIBE_ENUM(What, Handle, Entrust, Assign, PassOn, Refer, Joint)

struct Urging {
    Day on{};
    std::string account, act;
    bool operator==(const Urging&) const = default;
};
BOOST_DESCRIBE_STRUCT(Urging, (), (on, account, act))

/// How a paper of the court reached somebody through the point, or did not (《实施意见》第6条, 民事诉讼法 87 to 89).
struct Served {
    Day on{};
    std::string manner;             ///< "direct", "family", "agent", "left"; empty: it was not served
    std::string mark;               ///< "signature", "fingerprint", "seal"; of "left" none
    std::int64_t attempts = 1;
    bool operator==(const Served&) const = default;
};
BOOST_DESCRIBE_STRUCT(Served, (), (on, manner, mark, attempts))

struct Steps {
    Main state = Main::None;
    What what = What::Assign;
    std::string number;
    std::string from, fromPost;     ///< organisation and post of the sender
    std::string author;
    std::string to, toPost;         ///< organisation; post when it is one post of a centre, "G2"
    std::string dispute, disputeNumber, type;
    std::string docking;            ///< "", "suit" 诉调, "police" 公调, "procuratorate" 检调, "petition" 访调
    std::string originNumber;       ///< number of the matter where it comes from
    std::string service;            ///< what the court is asked for (001 二.2), or which of its services (001 三); services()
    std::string externalId;         ///< of the task in the other body's own system
    bool criminalSigns = false;     ///< looks like a crime
    std::string policeDecision;     ///< number of the police's decision on that
    std::int64_t pages = 0;         ///< of papers handed over
    Day sentOn{};
    std::optional<Day> due, receivedOn, reportedOn, closedOn;
    std::string receivedBy;         ///< account
    std::int64_t receivedPages = 0;
    std::string result;             ///< "settled", "accepted", "answered", "not_settled", "elsewhere"; of a service task "served", "not_served"
    std::optional<Served> served;
    std::vector<Urging> urgings;
    std::vector<dispute::Event> events; ///< `state` stays None
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, what, number, from, fromPost, author, to, toPost, dispute, disputeNumber, type, docking, originNumber, service, externalId,
                                  criminalSigns, policeDecision, pages, sentOn, due, receivedOn, reportedOn, closedOn, receivedBy, receivedPages,
                                  result, served, urgings, events))

struct Content {
    std::string matter;             ///< what it is about
    std::string demand;             ///< what the other unit is asked to do
    std::string materials;          ///< papers handed over, one a line
    std::vector<std::string> people;
    std::string report;             ///< what became of it
    std::string recipient;          ///< of a service task: whom the paper is for
    std::string receiver, relation; ///< who took it, and how he belongs to the recipient
    std::vector<dispute::Note> notes;
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (matter, demand, materials, people, report, recipient, receiver, relation, notes))

struct Identity {
    std::string contacts;           ///< telephones and addresses that the other unit needs
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (contacts))

struct Empty {
    bool operator==(const Empty&) const = default;
};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

struct State {
    static constexpr std::string_view kType = "order";
    Steps steps;
    Content content;
    Identity identity;
    Empty sealed;
    bool operator==(const State&) const = default;
};

[[nodiscard]] std::string_view whatName(What what);     ///< 承办 …
[[nodiscard]] std::string_view stateName(Main state);   ///< 待接收 …
[[nodiscard]] std::string_view resultName(std::string_view result);   ///< 已化解 …; the code itself when unknown
struct Service {
    std::string_view code, name;
    bool handOff;                   ///< filing, fees … (001 三); else one of the four requests of 001 二.2
};
/// 代为送达: the one service that a court asks of a point (《实施意见》第6条).
inline constexpr std::string_view kServe = "serve";
[[nodiscard]] std::span<const Service> services();
[[nodiscard]] std::string_view serviceName(std::string_view service);  ///< empty for an unknown code
[[nodiscard]] std::string_view servedName(std::string_view manner);  ///< 本人签收 …; 没有送到 for an empty one
[[nodiscard]] std::string_view markName(std::string_view mark);      ///< 签名 …
[[nodiscard]] std::string_view dockingName(std::string_view docking); ///< 公调对接 …

} // namespace core::order
