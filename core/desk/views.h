#pragma once

#include "core/kinds/subject_state.h"
#include "core/kinds/stamp.h"

/// Values that readers of the mirror hand to screens and command line. No names of widgets, no text for people.
namespace core::desk {

/// Where one act stands on its way to the county.
/// Lost: the county came back from a backup without this act of somebody else, and its author has not brought it back.
enum class Delivery { Waiting, Accepted, Refused, Doubtful, Lost };
BOOST_DESCRIBE_ENUM(Delivery, Waiting, Accepted, Refused, Doubtful, Lost)

struct DisputeRow {
    std::string subject;     ///< id as text
    std::string number, title, type;
    std::string state;       ///< "m1"
    std::string holder;      ///< organisation id
    std::string mediator;    ///< account id
    std::string colour;
    bool courtSourced = false;
    std::int64_t level = 4;  ///< 0 = card only
    std::optional<Day> due;  ///< nominal end, receipt due or confirmation window, whichever is next
    std::optional<Day> registeredOn;
    std::int64_t waiting = 0; ///< own acts not yet judged
    std::string snippet;     ///< only from a search: where it was found, marks \x01…\x02
    bool operator==(const DisputeRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(DisputeRow, (), (subject, number, title, type, state, holder, mediator, colour, courtSourced, level, due, registeredOn, waiting, snippet))

struct DisputeFilter {
    std::vector<std::string> states;      ///< empty = all
    std::vector<std::string> colours;     ///< empty = all; "red", "orange" …
    std::optional<Day> dueBefore;
    bool courtSourcedOnly = false, ownOnly = false, waitingOnly = false; ///< 法院交办, 自己受理: each dispute is one of the two
    std::string text;                     ///< search text, any length from one character
    std::int64_t limit = 200, offset = 0;
    enum class Order { Due, Newest, Number } order = Order::Due;
};

/// One item of the library as its list shows it.
struct LibraryRow {
    std::string subject;     ///< id as text
    std::string id, title, summary;
    library::Sort sort = library::Sort::Guide;
    library::Standing standing = library::Standing::Current;
    std::int64_t version = 0;
    std::optional<Day> on;   ///< this version was published
    bool checked = false;
    std::string snippet;     ///< only from a search: where it was found, marks \x01…\x02
    bool operator==(const LibraryRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(LibraryRow, (), (subject, id, title, summary, sort, standing, version, on, checked, snippet))

struct LibraryFilter {
    std::string text;        ///< search text, any length from one character
    std::optional<library::Sort> sort;
    std::string type, level; ///< of a dispute: only what fits it
    std::int64_t limit = 500;
};

struct DisputeCounts {
    std::int64_t all = 0, courtSourced = 0, own = 0, dueIn10 = 0, waiting = 0, live = 0;
    bool operator==(const DisputeCounts&) const = default;
};
BOOST_DESCRIBE_STRUCT(DisputeCounts, (), (all, courtSourced, own, dueIn10, waiting, live))

/// One act of a subject as the log and the time line show it.
struct ActRow {
    std::string id, kind, subject, account;
    Instant claimed{};
    std::optional<Instant> received;
    std::uint32_t place = 0;
    Delivery delivery = Delivery::Waiting;
    std::string code, article;           ///< of a refusal or doubt
    boost::json::object facts;
    std::uint64_t revision = 0;
    bool operator==(const ActRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActRow, (), (id, kind, subject, account, claimed, received, place, delivery, code, article, facts, revision))

/// A subject as this desk sees it now: the county's base with own waiting acts on top.
struct SubjectView {
    SubjectId id;
    SubjectState state;                  ///< the view
    int level = 4;
    std::uint32_t place = 0;             ///< of the base
    std::uint64_t revision = 0;
    std::vector<ActRow> acts;            ///< newest last; empty before history was fetched
    bool historyComplete = true;
    /// A view that does not move on (the village that handed over); the three below are how it stands now, by the card.
    bool frozen = false;
    std::string stateNow, organisationNow, mediatorNow;
};

/// Refused and doubtful acts, contested fields: 需要您处理.
struct AttentionItem {
    enum class What { Refused, Doubtful, Contested };
    What what = What::Refused;
    std::string subject, number, title;
    std::string act, kind;               ///< refused or doubtful act
    std::string field;                   ///< contested field
    std::optional<Field> versions;
    std::string code, article;
    boost::json::object facts;
    Instant at{};
    bool settled = false;
};

struct OutboxItem {
    std::string act, kind, subject, number, title;
    Instant saved{};
    std::int64_t tries = 0;
    std::uint64_t bytes = 0;
    std::optional<Instant> received{}; ///< by the county; empty while it waits
    std::optional<Instant> handed{};   ///< a neighbour's PC promised to carry it; it goes on waiting
};

/// Where the bytes of a file stand.
enum class FileState {
    Waiting, ///< here, still to go up
    Sent,    ///< here, and whole at the county
    Away,    ///< not fetched yet
    Lost,    ///< was here and is gone, and the county does not have it
};
BOOST_DESCRIBE_ENUM(FileState, Waiting, Sent, Away, Lost)

/// One file of a subject as screens show it; without its key.
struct FileRow {
    std::string act, account, purpose, name, mediaType, hash;
    Instant at{};
    std::int64_t size = 0;
    bool preview = false;    ///< there is a reduced picture
    FileState state = FileState::Away;
    bool operator==(const FileRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(FileRow, (), (act, account, purpose, name, mediaType, hash, at, size, preview, state))

/// Everything the one sync state is computed from; see core/desk/views.h.
struct SyncFacts {
    std::int64_t waiting = 0, sending = 0, sent = 0, attention = 0;
    bool lineDown = false;
    std::optional<Instant> downSince, lastReceipt, dataAsOf, nextTry;
    std::string trouble = {}; ///< code of why nothing gets through when it is not the line: "county_untrusted", "answer_unreadable"; empty else
    std::int64_t files = 0, fileBytes = 0; ///< attachments of this device that are not whole at the county, and what is left of them
    std::int64_t handed = 0; ///< of those waiting: a neighbour's PC promised to carry them; no receipt
    std::int64_t unsearched = 0; ///< held, in every list, and not yet found by words: search is filled behind a first exchange
    bool operator==(const SyncFacts&) const = default;
};

/// UI.md section 5: first that applies. One function, one value, every place that shows it asks here.
enum class SyncState { Attention, Sending, Waiting, Clean, CleanOffline };
BOOST_DESCRIBE_ENUM(SyncState, Attention, Sending, Waiting, Clean, CleanOffline)
[[nodiscard]] SyncState syncStateOf(const SyncFacts& facts);

/// A form that is being filled in; never sent, never lost.
struct FormDraft {
    std::string id;                      ///< "intake/…"
    std::string page, subject;
    std::string body;                    ///< JSON text of the page
    Instant saved{};
};

} // namespace core::desk
