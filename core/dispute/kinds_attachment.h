#pragma once

#include "core/dispute/kinds_route.h"

/// Files of a dispute: signed pages, records, evidence, receipts (DOMAIN 5.9). No row of the table: the state stays.
namespace core::dispute {

/// 人民调解法 27 has the committee keep the dossier. The purpose is a code and hence a step; all else is content.
struct Attach {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.attach", .article = "《人民调解法》第27条", .transitions = {},
                                   .posts = "VM TM VL TL PL IF G1 G4 CD"};
    struct Steps {
        std::string purpose; ///< code of filePurposes()
    };
    struct Content {
        std::string name, mediaType, content; ///< as in Attachment
        BlobKey file;
        std::optional<BlobKey> preview;
    };
    static Result<Findings> check(const State&, const Proposal<Attach>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Attach::Steps, (), (purpose))
BOOST_DESCRIBE_STRUCT(Attach::Content, (), (name, mediaType, content, file, preview))

/// Takes a file out of the list: it was the wrong one. The act that brought it stays in the journal. What a confirmation
/// package names stays, since the judge decides on it.
struct Detach {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.detach", .article = "《人民调解法》第27条", .transitions = {},
                                   .posts = "VM TM VL TL PL IF G1 G4 CD"};
    struct Steps {
        std::string attachment; ///< id of the act that brought it
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Detach>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Detach::Steps, (), (attachment))

[[nodiscard]] std::vector<Kind> attachmentKinds();

} // namespace core::dispute
