#pragma once

#include "core/kinds/context.h"
#include "core/store/connection.h"
#include "core/store/fold.h"
#include "core/store/news.h"
#include "core/store/search_text.h"

#include <set>

namespace core::store {

/// Newest act of an own chain, and how far the county has signed.
struct ChainRow {
    ChainId chain;
    std::uint64_t seq = 0;
    Hash link{};
    std::uint64_t receipt = 0;
    std::optional<Hash> receiptLink;
    bool forked = false;
};

/// An own act with its link; the last one of a save carries the signature over it.
struct LinkedAct {
    Act act;
    Hash link{};
    std::optional<crypto::Signature> signature;
};

/// What one save writes: whole groups of one chain, the new chain head, numbers taken from books.
struct NewActs {
    std::vector<LinkedAct> acts;
    ChainRow head;
    std::map<std::string, std::int64_t> books;
    std::vector<std::pair<std::string, SubjectId>> imported; ///< other system's id → subject
    std::vector<std::string> forms; ///< ids of stored forms that these acts were filled in from: they go
    std::vector<ActId> replaced; ///< own acts these stand for: they count as refused and are dealt with
};

/// A group of own acts that was not taken, in order, and the code that says why ("fork" for a closed chain).
struct Returned {
    std::vector<LinkedAct> acts;
    std::string why;
};

struct SearchDocument;

/// The write side of the mirror: one connection, one transaction a call, writer thread only. Everything a call changes
/// (acts, states, projections) is changed in one transaction; its commit decides.
class Mirror {
public:
    /// What lies above this library and is needed for the digests: made by sync/exchange.
    struct Hooks {
        std::function<Hash(const SubjectId&, int level, std::uint32_t place, const Sections&)> leaf;
        std::function<std::string(const SubjectState&)> card;
    };

    /// Opens or creates, and migrates. `holidays` outlives the mirror. Codes: those of Connection::open and migrate.
    [[nodiscard]] static Result<std::unique_ptr<Mirror>> open(const std::filesystem::path& file, const crypto::Secret& key,
                                                              const HolidayTable& holidays, Hooks hooks,
                                                              Connection::Mode mode = Connection::Mode::Write);
    /// Whose desk this is; before anything is folded.
    void setAuthor(Author author) { m_author = std::move(author); }
    [[nodiscard]] const Author& author() const { return m_author; }

    [[nodiscard]] Result<std::optional<Bytes>> meta(std::string_view name);
    [[nodiscard]] Done setMeta(const std::map<std::string, Bytes>& values);

    [[nodiscard]] const directory::State& directory() const { return m_directory; }
    [[nodiscard]] Connection& connection() { return *m_connection; }

    [[nodiscard]] Result<std::vector<ChainRow>> chains();
    [[nodiscard]] Done setChain(const ChainRow& row);
    /// Highest number taken from a book; 0 = none.
    [[nodiscard]] Result<std::int64_t> book(std::string_view name);
    /// Live disputes that this account mediates, as far as they are held.
    [[nodiscard]] Result<std::int64_t> loadOf(std::string_view account);
    [[nodiscard]] Result<std::optional<SubjectId>> importedAs(std::string_view external);

    /// The view of a subject; empty state when it is not held.
    [[nodiscard]] Result<SubjectState> view(const SubjectId& id);
    /// Place of the base, for an envelope's `seen`.
    [[nodiscard]] Result<std::uint32_t> placeOf(const SubjectId& id);

    /// Tries new groups on top of all that waits, saving nothing.
    [[nodiscard]] Result<std::vector<Outcome>> tryGroups(const std::vector<Group>& groups);
    /// Tries them and saves all, or refuses with the first error and saves nothing.
    [[nodiscard]] Result<std::vector<Outcome>> save(const std::vector<Group>& groups, const NewActs& acts);
    /// Own acts read back from the outbox after a crash: already judged good once, they are kept whatever they say now.
    [[nodiscard]] Done restore(const NewActs& acts);

    /// Own acts without a verdict, from `after` on, by seq; at most `limit`.
    [[nodiscard]] Result<std::vector<LinkedAct>> unjudged(const ChainId& chain, std::uint64_t after, std::size_t limit);
    /// Link of an own act; nullopt when it is not held.
    [[nodiscard]] Result<std::optional<Hash>> linkOf(const ActId& id);

    /// Keeps what the county signed and forgets what is older than `keep`. Returns the row's number for News.receipt.
    [[nodiscard]] Result<std::int64_t> addReceipt(const ReceiptRow& row, std::chrono::days keep);
    /// Receipts of own acts that are returned, of one chain between two numbers.
    [[nodiscard]] Result<std::vector<ReceiptRow>> receiptsOf(const ChainId& chain, std::uint64_t first, std::uint64_t last);
    /// The county stands at a backup: its heads of own chains (those it does not know at 0), its revision then, and the meta
    /// rows to change with it. Own acts behind the heads are returned, everything is fetched once more.
    [[nodiscard]] Done beginReturn(const std::vector<ChainRow>& heads, std::uint64_t restored, const std::map<std::string, Bytes>& meta);
    /// The county waits no longer: from now on only its word counts. Everything is fetched once more.
    [[nodiscard]] Done endReturn(const std::map<std::string, Bytes>& meta);
    /// After everything was fetched: what the county did not name is kept in sight, frozen.
    [[nodiscard]] Done freezeUnnamed();
    [[nodiscard]] Result<NewsSummary> apply(const News& news);
    /// Own unjudged acts of a chain that the county knows otherwise: kept in sight, never sent on this chain.
    [[nodiscard]] Done markForked(const ChainId& chain);
    /// Acts beyond `common` move away from ids under which the county knows others: they wait on a chain that is never
    /// sent, marked "forked".
    [[nodiscard]] Done setAside(const ChainId& chain, std::uint64_t common);
    /// Own groups to be proposed: what waits on chains that are no longer written, and what was refused for one of `codes`
    /// and nobody has dealt with; oldest first.
    [[nodiscard]] Result<std::vector<Returned>> returned(const CertificateId& current, const std::function<bool(std::string_view)>& movedOn);
    [[nodiscard]] Done dismiss(const ActId& act);
    [[nodiscard]] Done noteTries(const ChainId& chain, std::uint64_t first, std::uint64_t last);
    [[nodiscard]] Done want(const SubjectId& subject);
    /// Of these, those whose accepted acts begin behind a gap of places.
    [[nodiscard]] Done wantGaps(const std::vector<SubjectId>& subjects);
    [[nodiscard]] Result<std::vector<SubjectId>> wanted(std::size_t limit);

    struct CursorRow {
        std::string audience;
        std::uint64_t value = 0;
        bool differs = false;
    };
    [[nodiscard]] Result<std::vector<CursorRow>> cursors();
    [[nodiscard]] Done setCursors(const std::vector<CursorRow>& rows);
    /// Rises whenever what `leaves` tells may have changed.
    [[nodiscard]] std::uint64_t leavesVersion() const { return m_leavesVersion; }
    /// What each subject adds to the digest of an audience.
    [[nodiscard]] Result<std::vector<Hash>> leaves(std::string_view audience);

    /// One blob that a view names.
    struct BlobRow {
        Hash blob{};
        SubjectId subject;      ///< one of those that name it
        std::uint64_t size = 0; ///< of the ciphertext
        int held = 0;           ///< 0 not here, 1 whole here, 2 was here and is gone
        std::uint64_t county = 0; ///< bytes that the county has
        bool wanted = false;
    };
    [[nodiscard]] Done noteBlob(const Hash& blob, int held);
    [[nodiscard]] Done noteCountyHas(const Hash& blob, std::uint64_t bytes);
    [[nodiscard]] Done wantBlob(const Hash& blob, bool wanted = true);
    [[nodiscard]] Done forgetBlob(const Hash& blob);
    /// Here, but not whole at the county; the smallest first: previews before pictures.
    [[nodiscard]] Result<std::vector<BlobRow>> blobsToSend(std::size_t limit);
    /// Not here, and asked for by a person or, of what is not frozen, no larger than `small`; what a person waits for first.
    [[nodiscard]] Result<std::vector<BlobRow>> blobsToFetch(std::uint64_t small, std::size_t limit);
    [[nodiscard]] Result<std::vector<BlobRow>> blobs();
    /// Every blob that must stay: named by a view, or by an own act that waits, is doubtful, or was refused and not put aside.
    [[nodiscard]] Result<std::set<std::string>> namedBlobs();

    [[nodiscard]] Done saveForm(std::string_view id, std::string_view page, std::string_view subject, std::string_view body, Instant at);
    [[nodiscard]] Done dropForm(std::string_view id);

    /// Lets search find what a large answer brought, the newest first and at most so many: one transaction. Returns how many
    /// still wait; until then they are in every list and not yet found by words.
    [[nodiscard]] Result<std::int64_t> fillSearch(std::size_t most);

    /// Makes every state and projection again from sheets and acts.
    [[nodiscard]] Done rebuild();
    /// Compares what is stored with a rebuild, changing nothing: the first subject that differs, as text; empty = equal.
    [[nodiscard]] Result<std::string> firstDifference();

private:
    /// A transaction of what search must know: what waited for its end is written last.
    struct Writing {
        explicit Writing(Mirror& of) : mirror(of), transaction(*of.m_connection)
        {
            mirror.m_searchLater.clear();
            mirror.m_directoryBefore.reset();
        }
        void commit()
        {
            mirror.flushSearch();
            transaction.commit();
        }
        Mirror& mirror;
        Transaction transaction;
    };
    /// One subject as it is stored, with what the fold needs of it.
    struct Stored {
        std::int64_t number = 0;
        std::string type;
        int standing = 0;
        std::optional<Sections> base, view;
        std::uint32_t place = 0;
        bool stuck = false;
    };
    /// Subjects that must be folded together, because own groups reach from one to the other.
    struct Closure {
        std::map<SubjectId, Held> held;
        std::map<SubjectId, Stored> stored;
        std::vector<Group> groups; ///< saved ones in the order of saving, then fresh ones
        std::size_t saved = 0;     ///< how many of them are saved
    };

    Mirror(std::unique_ptr<Connection> connection, const HolidayTable& holidays, Hooks hooks);

    // mirror_fold.cpp: these throw Failure and expect an open transaction.
    [[nodiscard]] Rules rules(std::map<SubjectId, SubjectState>& cache);
    [[nodiscard]] Closure load(const std::set<SubjectId>& touched, const std::vector<Group>& fresh);
    void loadSubject(const SubjectId& id, Closure& closure);
    void store(const Closure& closure, const FoldResult& result, const std::set<SubjectId>& touched);
    void storeSubject(const SubjectId& id, const Stored& stored, const Folded& folded, bool touched);
    void markDoubts(const Closure& closure, const FoldResult& result);
    void refold(const std::set<SubjectId>& touched);
    void refoldAll();
    /// A changed directory changes what own waiting acts are checked against, and its settings the dates in rows.
    void followDirectory();

    // mirror_project.cpp
    struct Facts {
        std::string type;
        std::int64_t level = 0, standing = 0;
        std::string card;
        bool fresh = false; ///< nothing was projected of it yet
    };
    void project(std::int64_t number, const SubjectState& view);
    void projectFresh(std::int64_t number, const Facts& facts, const SubjectState& view);
    void projectRow(std::int64_t number, const Facts& facts, const SubjectState& view);
    void forgetProjections(std::int64_t number);
    void flushSearch();
    void index(std::int64_t number, SearchDocument document);
    void indexView(std::int64_t number, const SubjectState& view);
    void fillSearchNow(std::size_t most);
    void projectAttachments(std::int64_t number, const SubjectState& view); // mirror_blobs.cpp
    void setLeaves(std::int64_t number, const SubjectId& id, const SubjectState& base, const std::optional<Sections>& sections, std::uint32_t place);
    [[nodiscard]] Hash leafOf(const SubjectId& id, int level, std::uint32_t place, const SubjectState& base, const Sections& sections) const;
    [[nodiscard]] std::string fingerprint(std::int64_t number);

    // mirror_news.cpp
    void applySheet(const SheetNews& news, bool returning, std::set<SubjectId>& touched);
    /// A first exchange is made of these, so they take the short way: nothing is held that they could be folded with.
    /// False when they do not fit it.
    [[nodiscard]] bool applyFresh(const SheetNews& news);
    [[nodiscard]] bool applyGrants(std::int64_t number, const ActsNews& news);
    void applyActs(const ActsNews& news, std::set<SubjectId>& touched, NewsSummary& summary);
    /// Another act stands at this place by the word of a restored county.
    void displace(std::int64_t number, std::uint32_t place, const ActId& by, NewsSummary& summary);
    void putAside(std::int64_t number, std::int64_t place);
    void startAnew(std::int64_t number);
    void applyLeft(const LeftNews& news, bool returning, std::set<SubjectId>& touched);
    void setVerdict(const ActId& id, const Verdict& verdict, std::int64_t receipt, std::set<SubjectId>& touched, NewsSummary& summary);
    /// The leaves stay as they are, or zero where an audience is new; `leafAt` a level, when given, makes them as well.
    void setGrants(std::int64_t number, const GrantLevels& grants, const std::function<Hash(int)>& leafAt = {});
    void checkHistory(const ActsNews& news);
    void forgetAbove(std::int64_t number, int level, std::int64_t place);

    // mirror.cpp
    [[nodiscard]] std::int64_t subjectNumber(const SubjectId& id); ///< makes the row when there is none
    void insert(const NewActs& acts);
    void retire(const std::vector<ActId>& replaced, std::set<SubjectId>& touched);
    void loadDirectory();

    std::unique_ptr<Connection> m_connection;
    const HolidayTable& m_holidays;
    Hooks m_hooks;
    Author m_author;
    directory::State m_directory;
    std::optional<directory::State> m_directoryBefore; ///< what stood there when this transaction began, once it has changed
    std::uint64_t m_leavesVersion = 0;
    /// Texts to be found by from the end of the transaction on; nothing: to be found no more. Between the other statements of
    /// a transaction each one would make FTS5 write out its index (its savepoint), a third of a first exchange.
    struct Later {
        std::optional<SearchDocument> document;
        bool replaces = true; ///< something stands there that must go first
    };
    std::map<std::int64_t, Later> m_searchLater;
    bool m_searchAtOnce = true;
};

/// Layers of a body.
inline constexpr int kSheetLayer = 0, kBaseLayer = 1, kViewLayer = 2;
/// act.delivery
inline constexpr int kWaiting = 0, kAccepted = 1, kRefused = 2, kDoubtful = 3;
/// subject.standing
inline constexpr int kLive = 0, kFrozen = 1, kLeft = 2;

/// The topmost layer at or below `layer`; nullopt when there is none. Throws Failure.
[[nodiscard]] std::optional<Sections> readSections(Connection& connection, std::int64_t subject, int layer);
void writeSections(Connection& connection, std::int64_t subject, int layer, const Sections& sections);
[[nodiscard]] SubjectState stateOrFail(std::string_view type, const Sections& sections);

} // namespace core::store
