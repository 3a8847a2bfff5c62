#pragma once

#include "core/codec/described.h"

/// What is remembered of how a dispute came in and how its parties want to be met: 000 三.10, 三.17; 001 一.2, 二.1; 003 四(一)1.
namespace core::dispute {

/// How a party wants to take part. Nobody is asked to go online: whoever said nothing is met in person (000 三.17).
enum class Mode { Unsaid, InPerson, Phone, Online };
BOOST_DESCRIBE_ENUM(Mode, Unsaid, InPerson, Phone, Online)

/// One party's choice, as it stands now; the acts keep the earlier ones.
struct ModeChoice {
    std::string party;
    Mode mode = Mode::Unsaid;
    bool askedAloud = false;            ///< both ways were explained to him aloud
    std::string explainedBy;            ///< account
    std::string helper;                 ///< who helps him online: "staff", "family", "grid" …; empty nobody
    std::optional<Day> on;
    bool operator==(const ModeChoice&) const = default;
};
BOOST_DESCRIBE_STRUCT(ModeChoice, (), (party, mode, askedAloud, explainedBy, helper, on))

/// Told by a party, typed by somebody else, read back, marked on paper (000 三.17). Who typed is the act's author.
struct Assisted {
    std::string toldBy;                 ///< party id
    std::vector<std::string> told;      ///< names of the fields he told
    std::string language;               ///< 方言 …; empty = Mandarin
    std::string companion;              ///< relation of who came along: 儿子 …; decides nothing
    bool askedAlone = false;            ///< once without the companion
    bool heard = false, ownMeaning = false; ///< 听清了吗, 是您的意思吗: yes
    std::string readHash;               ///< SHA-256 of what was read aloud, readHashOf()
    std::string mark;                   ///< on the printed copy: "signature", "fingerprint", "witness"
    std::string noMark;                 ///< "witness": why he cannot sign
    bool operator==(const Assisted&) const = default;
};
BOOST_DESCRIBE_STRUCT(Assisted, (), (toldBy, told, language, companion, askedAlone, heard, ownMeaning, readHash, mark, noMark))

/// The method of a session and why it was changed (003 四(三)4).
struct MethodSteps {
    std::string method;                 ///< code of reception.h methods()
    Day on{};
    std::int64_t session = 0;
    bool operator==(const MethodSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(MethodSteps, (), (method, on, session))

/// Somebody was told over the counter how it stands, after code and identity were checked (003 四(一)1).
struct ToldSteps {
    std::string party, proof;           ///< proof: "id_card", "known", "call_back"
    Day on{};
    std::string act;
    bool operator==(const ToldSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldSteps, (), (party, proof, on, act))

/// None while nothing of it happened, so that states of old are read as they were.
struct ReceptionSteps {
    std::string channel, externalNumber; ///< 001 一.2: channels(); number there
    std::optional<Instant> arrived;      ///< when the party or slip came, before anybody typed
    std::optional<Assisted> assisted;
    std::vector<ModeChoice> modes;
    std::map<std::string, std::string> knew; ///< party id → "yes", "no": knew of mediation before (003 三)
    std::optional<Day> waysFreeOn, resultFreeOn; ///< nobody was forced: read aloud before the way, before signing (003 四(四)3)
    std::vector<MethodSteps> methods;
    std::vector<ToldSteps> told;
    bool operator==(const ReceptionSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReceptionSteps, (), (channel, externalNumber, arrived, assisted, modes, knew, waysFreeOn, resultFreeOn, methods, told))

/// Somebody who is neither party nor mediator and takes part in a session (003 四(四)11).
struct Participant {
    std::string kind;                   ///< participantKinds()
    std::string name;
    std::string helps;                  ///< party id he assists online; empty for others
    bool confidential = false;          ///< he signed the note that he keeps silent
    bool operator==(const Participant&) const = default;
};
BOOST_DESCRIBE_STRUCT(Participant, (), (kind, name, helps, confidential))

} // namespace core::dispute
