#pragma once

#include "core/desk/blob_folder.h"
#include "core/desk/keys.h"
#include "core/desk/outbox.h"
#include "core/desk/repair.h"
#include "core/store/mirror.h"
#include "core/store/reader.h"
#include "sync/desk/desk.h"
#include "sync/desk/journal_watch.h"

namespace desk {

/// What a desk knows of its county since the enrolment; kept in the mirror.
struct Membership {
    std::string county;
    std::string issuerKey, answerKey, boxKey, recoveryKey; ///< hex
    std::string certificate, certificateSignature;         ///< hex of the bytes as issued
    bool operator==(const Membership&) const = default;
};
BOOST_DESCRIBE_STRUCT(Membership, (), (county, issuerKey, answerKey, boxKey, recoveryKey, certificate, certificateSignature))

struct Ahead;

/// The desk as DESIGN 5 lays it down. Saving: (1) check, build, link, sign; (2) one mirror transaction, whose commit
/// decides; (3) append to the outbox and fdatasync; (4) "saved". When 3 fails the act is saved with its second copy
/// missing; it is made good before the next request or save.
class Session final : public Desk {
public:
    struct Parts {
        std::unique_ptr<core::desk::FileSystem> files;
        std::filesystem::path folder;
        core::desk::DeskKeys keys;
        const core::Clock& clock;            ///< outlives the session
        const core::HolidayTable& holidays;  ///< outlives the session
        std::optional<core::desk::FolderLock> lock;
        Readers readers = Readers::Some;
    };
    /// Opens the mirror in `folder` and repairs.
    [[nodiscard]] static core::Result<std::unique_ptr<Session>> start(Parts parts);
    /// First time: a new mirror with its membership.
    [[nodiscard]] static core::Result<std::unique_ptr<Session>> found(Parts parts, const Membership& membership, std::uint64_t epoch);

    const core::Certificate& certificate() const override { return m_certificate; }
    Readers readers() const override { return m_parts.readers; }
    core::store::Reader& reader() override { return *m_reader; }
    core::Author author() const override { return {m_certificate.account, m_certificate.posts}; }

    core::Result<Saved> perform(const std::vector<Draft>& group) override;
    core::Result<std::vector<core::Findings>> tryOut(const std::vector<Draft>& group) override;
    core::Result<BulkSaved> performAll(const std::vector<Bulk>& groups) override;
    core::Result<Saved> reveal(const core::SubjectId& subject, std::string_view reason) override;

    core::Result<core::desk::SubjectView> show(const core::SubjectId& id, bool withActs) override;
    core::Result<std::vector<core::desk::DisputeRow>> disputes(const core::desk::DisputeFilter& filter) override { return m_reader->disputes(filter); }
    core::Result<core::desk::DisputeCounts> counts(core::Day today) override { return m_reader->counts(today); }
    core::Result<std::vector<core::desk::SubjectView>> live() override { return m_reader->live(); }
    core::Result<core::statistics::Form> form(std::string_view id, const core::statistics::Question& question) override;
    exchange::FigureRequest figureRequest(std::string_view form, const core::statistics::Question& question) override;
    core::Result<core::statistics::Form> countyForm(const exchange::FigureRequest& asked, const exchange::FigureAnswer& answer) override;
    core::Result<std::vector<core::desk::LibraryRow>> library(const core::desk::LibraryFilter& filter) override;
    core::Result<std::vector<core::desk::SubjectView>> subjectsOf(std::string_view type) override { return m_reader->subjectsOf(type); }
    core::Result<std::vector<core::desk::DisputeRow>> similar(const std::vector<std::string>& names, const std::vector<std::string>& numbers) override
    {
        return m_reader->similar(names, numbers);
    }
    core::Result<std::vector<core::desk::AttentionItem>> attention() override { return m_reader->attention(); }
    core::Result<std::vector<core::desk::OutboxItem>> outbox() override { return m_reader->outbox(); }
    core::Result<std::vector<core::desk::ActRow>> log(const std::optional<core::SubjectId>& subject) override { return m_reader->log(subject); }
    core::Result<core::desk::SyncFacts> syncFacts() override;
    core::Result<SavedFile> attach(const NewFile& file) override;
    core::Result<std::vector<core::desk::FileRow>> files(const core::SubjectId& subject) override { return m_reader->files(subject); }
    core::Result<core::Bytes> fileContent(const core::SubjectId& subject, std::string_view act, bool preview) override;
    const core::directory::State& directory() const override { return m_mirror->directory(); }
    std::filesystem::path mirrorFile() const override { return m_parts.folder / "mirror.db"; }
    core::crypto::Secret mirrorKey() const override { return m_parts.keys.mirror.clone(); }

    core::Done saveForm(const core::desk::FormDraft& form) override;
    core::Result<std::vector<core::desk::FormDraft>> forms() override { return m_reader->forms(); }
    core::Done dropForm(std::string_view id) override { return m_mirror->dropForm(id); }
    core::Done dismiss(const core::ActId& act) override { return m_mirror->dismiss(act); }

    core::Result<exchange::Request> request(std::uint32_t limitBytes, std::uint16_t waitSeconds, std::size_t sendBytes = kMostSending) override;
    core::Result<ApplySummary> apply(const exchange::Request& asked, const exchange::Answer& answer) override;
    [[nodiscard]] core::Result<ApplySummary> apply(const exchange::Request& asked, const exchange::Answer& answer, const Ahead& ahead);
    void noteLine(bool up) override;
    core::Result<std::int64_t> fillSearch(std::size_t most) override { return m_mirror->fillSearch(most); }
    core::Result<std::optional<exchange::RenewRequest>> renewal() override;
    core::Done adopt(const exchange::RenewRequest& asked, const exchange::RenewAnswer& answer) override;

    void setCard(std::string card) override { m_card = std::move(card); }
    core::Result<Packed> pack(std::size_t room = exchange::kBundleContents) override;
    core::Result<ApplySummary> unpack(core::ByteView file) override;
    bool awaits(const exchange::Mark& section) override;
    core::Done noteHanded(const Packed& packed, const exchange::Promise& promise) override;
    core::Result<std::vector<Handed>> handed() override;
    core::Hash secretFor(std::string_view purpose, core::ByteView context) override;
    core::Result<Receipt> receipt(const core::ActId& act) override;
    exchange::TreeHead journalHead() const override { return m_watch.head; }
    core::Result<HeadCheck> compareHead(const exchange::TreeHead& other) override;

    core::Result<core::Hash> digest() override;
    core::Result<std::vector<Check>> verify() override;
    core::Done rebuild() override { return m_mirror->rebuild(); }

    /// For whoever checks a desk from outside: the simulator. Nobody else goes past the session.
    [[nodiscard]] core::store::Mirror& mirror() { return *m_mirror; }

    /// "LQ2026A00001" and "西竹坪人调字〔2026〕第A1号": county, year, book letters, number.
    [[nodiscard]] std::string paperNumber(std::string_view member, std::int64_t year, std::int64_t number) const;

private:
    explicit Session(Parts parts) : m_parts(std::move(parts)) {}

    // session_open.cpp
    [[nodiscard]] core::Done openMirror();
    [[nodiscard]] core::Done join(const Membership& membership);
    /// What states and rows in the mirror were made by.
    [[nodiscard]] std::string madeBy() const;
    [[nodiscard]] core::Done repair();
    [[nodiscard]] core::Done replay(const core::desk::OutboxCopies& copies, core::Lane lane, std::uint64_t first, std::uint64_t count);
    [[nodiscard]] core::Result<core::desk::ChainCopy> mirrorCopy(const core::store::ChainRow& row);
    [[nodiscard]] core::Result<std::vector<core::Run>> waitingRuns(const core::store::ChainRow& row);
    /// A new outbox file with all that waits.
    [[nodiscard]] core::Done beginOutbox();
    /// Makes a missing second copy good; true when all acts lie twice.
    bool healOutbox();

    // session_save.cpp
    struct Batch {
        std::vector<core::store::Group> groups;
        core::store::NewActs acts;
        std::vector<core::Run> runs; ///< as they go into the outbox
    };
    [[nodiscard]] core::Done maySave(const std::vector<Draft>& group) const;
    /// `origins`, when given, are the envelopes of the one group's acts as they were first written: time, trust in the
    /// clock and what was known then stay true.
    [[nodiscard]] core::Result<Batch> build(const std::vector<const std::vector<Draft>*>& groups,
                                            const std::vector<const core::Envelope*>& origins = {});
    [[nodiscard]] core::Result<Saved> saveGroup(const std::vector<Draft>& group, const std::vector<const core::Envelope*>& origins,
                                                std::vector<core::ActId> replaced);
    [[nodiscard]] core::Result<core::Act> buildAct(const Draft& draft, const core::Kind& kind, core::Envelope envelope,
                                                   std::map<std::string, std::int64_t>& books);
    [[nodiscard]] core::Done fillNumbers(boost::json::object& steps, std::map<std::string, std::int64_t>& books);
    /// Adds what the roster held here says of the mediator an act names: his entry, and how much he has in hand.
    [[nodiscard]] core::Done cite(const core::desk::Draft& draft, boost::json::object& steps);
    void sign(Batch& batch);
    bool appendRuns(const std::vector<core::Run>& runs);
    void noteNumbers(const core::Act& act, std::map<std::string, std::int64_t>& books) const;

    // session_return.cpp
    /// What becomes of old chains, cursors and outbox when another certificate is taken over.
    [[nodiscard]] core::Done leaveOldName(const exchange::RenewAnswer& answer, bool closed, bool moved);
    [[nodiscard]] core::Done putOutboxAway();
    /// Everything of ours that was not taken and nobody has dealt with.
    [[nodiscard]] core::Done bringBack();
    [[nodiscard]] core::Done bringBack(const core::store::Returned& group);

    // session_exchange.cpp
    /// Acts without receipt behind those of `packed`, as many as one request takes; moves `packed` on. True when more wait.
    [[nodiscard]] core::Result<bool> addRuns(exchange::Request& request, std::map<core::Lane, std::uint64_t>& packed,
                                             std::size_t sendBytes = kMostSending);
    /// An empty request of this desk with its cursors.
    [[nodiscard]] core::Result<exchange::Request> blank(std::uint32_t limitBytes, std::uint16_t waitSeconds);
    /// What a checked answer brings. `asked` is null for one that came as a file.
    [[nodiscard]] core::Result<ApplySummary> takeIn(const exchange::Request* asked, const exchange::Answer& answer);
    [[nodiscard]] core::Done checkSigned(const exchange::Request& asked, const exchange::Answer& answer) const;
    [[nodiscard]] core::Result<bool> standsAsAsked(const exchange::Request& asked);
    [[nodiscard]] core::Done checkAnswer(const exchange::Request& asked, const exchange::Answer& answer);
    [[nodiscard]] core::Result<bool> lookForForks(const exchange::Answer& answer);
    [[nodiscard]] core::Result<bool> followVerdicts(); ///< whether a receipt moved
    [[nodiscard]] core::Done noteReceipts();
    /// compare: with its digests; again: from the start.
    [[nodiscard]] core::Done noteCursors(const exchange::Answer& answer, bool compare, bool again);
    [[nodiscard]] core::Done askAhead(const exchange::Request& asked, const exchange::Answer& answer, const Ahead& ahead);
    [[nodiscard]] core::Done noteTries(const std::vector<core::Run>& runs);
    /// Acts of one chain that went with a request which was sent ahead.
    struct Tried {
        core::ChainId chain;
        std::uint64_t first = 0, last = 0;
    };
    [[nodiscard]] core::Done noteTriesAhead(const std::vector<Tried>& tried);
    [[nodiscard]] core::Done endFetching();
    [[nodiscard]] core::Result<core::Hash> digestOf(std::string_view audience);
    [[nodiscard]] core::Done noteMeta(const std::map<std::string, std::int64_t>& values);
    [[nodiscard]] std::int64_t metaNumber(std::string_view name) const;

    // session_bundle.cpp
    struct Opened;
    [[nodiscard]] core::Result<std::vector<Opened>> openAnswers(core::ByteView file);
    [[nodiscard]] core::Done checkFollows(const exchange::DownBundle& bundle);
    [[nodiscard]] core::Result<bool> bringsNews(const exchange::DownBundle& bundle);
    /// Where an answer's cursors stand against this desk's.
    enum class Standing {
        Behind, ///< nothing in it is new
        Level,
        Ahead,
        Mixed,  ///< ahead in one thing and behind in another
    };
    [[nodiscard]] core::Result<Standing> standingOf(const std::map<std::string, std::uint64_t>& cursors);
    [[nodiscard]] core::Result<bool> hasCome(const std::map<std::string, std::uint64_t>& cursors); ///< all that led there
    [[nodiscard]] core::Result<std::set<core::Hash>> taken();
    [[nodiscard]] core::Done noteTaken(const std::vector<Opened>& answers);
    /// Pieces and wishes of a file, behind its acts. Returns bytes of pieces; `more` when not all found room.
    [[nodiscard]] core::Result<std::int64_t> packBlobs(std::vector<exchange::Request>& requests, std::size_t room, bool& more);

    // session_journal.cpp
    [[nodiscard]] core::Done loadJournal();
    [[nodiscard]] core::Done askAboutJournal(exchange::Request& request);
    /// Before anything of the answer is taken in. Codes: "history_rewritten", "receipt_missing", "two_histories" (Damaged).
    [[nodiscard]] core::Done followJournal(const exchange::Request& asked, const exchange::Answer& answer);
    /// The county says that it was restored from a backup.
    [[nodiscard]] core::Done beginReturn(const exchange::Answer& answer);
    [[nodiscard]] core::Done endReturn(const exchange::Answer& answer);
    [[nodiscard]] core::Done addTestimonies(exchange::Request& request);
    /// Keeps what was found with the heads that show it; gives the error back.
    core::Error doubt(core::Error found, const exchange::TreeHead& other);
    [[nodiscard]] core::Result<std::optional<Check>> countyDoubt();
    [[nodiscard]] core::Result<core::Hash> leafAt(std::uint64_t revision); ///< of an own act

    // session_blobs.cpp
    /// Files that no act names are removed; what is known of the others is brought in step with the disk.
    [[nodiscard]] core::Done sweepBlobs();
    [[nodiscard]] core::Done checkBlobs(std::vector<Check>& bad);
    /// Pieces up and ranges wanted, behind all acts.
    [[nodiscard]] core::Done addBlobs(exchange::Request& request);
    /// Takes what came; true when there is more to do at once.
    [[nodiscard]] core::Result<bool> applyBlobs(const exchange::Request& asked, const exchange::Answer& answer);
    using BlobStates = std::map<core::Hash, exchange::BlobState>; ///< what the county said of each
    struct Fetched {
        std::size_t bytes = 0;
        std::set<core::Hash> progressed;
    };
    /// Bytes of pieces that the county took; `moved` when one of them got on.
    [[nodiscard]] core::Result<std::size_t> settlePieces(const exchange::Request& asked, const BlobStates& said, bool& moved);
    [[nodiscard]] core::Result<Fetched> takePieces(const exchange::Request& asked, const exchange::Answer& answer);
    [[nodiscard]] core::Done settleWishes(const exchange::Request& asked, const BlobStates& said, const std::set<core::Hash>& progressed,
                                          bool moreComes, bool& moved);
    /// Whether anything moved or was not asked about yet; what is stuck is tried again after a while.
    [[nodiscard]] core::Result<bool> moreBlobsAtOnce(const exchange::Request& asked);
    /// The same for an answer that came as a file: by what this desk lacks, since the request is not at hand.
    [[nodiscard]] core::Done takeBlobs(const exchange::Answer& answer);
    [[nodiscard]] core::desk::BlobFolder blobFolder() { return {*m_parts.files, m_parts.folder / "blobs"}; }

    [[nodiscard]] core::store::ChainRow& chainOf(core::Lane lane) { return m_chains.at(lane); }
    [[nodiscard]] core::desk::Outbox::Keys outboxKeys() const;
    /// Of the salts of a chain's acts: secret, and the same whenever this desk asks.
    [[nodiscard]] core::Salt seedOf(const core::ChainId& chain) const;

    Parts m_parts;
    std::unique_ptr<core::store::Mirror> m_mirror;
    std::unique_ptr<core::store::Reader> m_reader;
    Membership m_membership;
    core::Bytes m_certificateBytes;
    core::Certificate m_certificate;
    std::string m_card;
    core::CertificateId m_id;
    core::crypto::PublicKey m_answerKey{}, m_countyBox{};
    std::map<core::Lane, core::store::ChainRow> m_chains;
    mutable std::map<core::ChainId, core::Salt> m_seeds; ///< of those asked for: deriving one locks memory and lets it go again
    JournalWatch m_watch;
    std::optional<exchange::TreeHead> m_compare; ///< another desk's head that waits to be compared
    std::optional<core::desk::Outbox> m_outbox;
    std::uint64_t m_outboxFrom = 0; ///< receipts of all lanes, added up, from which that file starts
    bool m_secondCopyMissing = false;
    std::map<std::string, std::int64_t> m_numbers; ///< epoch, revision, data_as_of, lease, last_receipt, down_since
    std::map<std::string, std::pair<std::uint64_t, core::Hash>> m_digests; ///< by audience, with the leaves' version they were made of
    std::int64_t m_sending = 0;
    struct Asked {
        core::Hash nonce{};
        std::int64_t revision = 0; ///< known then
    };
    Asked m_asked; ///< the last request over the line
    std::vector<Tried> m_triedAhead; ///< with it, when it went ahead

    /// Bytes of pieces in one request, each way: as much as the line moves in two seconds (DESIGN 4).
    struct Slice {
        std::size_t bytes = 64 * 1024;
        void carried(std::size_t moved, std::chrono::milliseconds took);
        void cut();
    };
    Slice m_up, m_down;
    std::set<core::Hash> m_stuck;      ///< made no progress when last asked about
    core::Instant m_blobsAsked{};      ///< when the last request with pieces or wishes was made
    bool m_blobsFlying = false;        ///< such a request is out and has no answer yet
};

} // namespace desk
