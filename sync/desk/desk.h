#pragma once

#include "core/kinds/kind.h"
#include "core/desk/draft.h"
#include "core/desk/views.h"
#include "sync/exchange/bundle.h"
#include "sync/exchange/promise.h"

#include <filesystem>
#include <memory>

namespace exchange {
struct FigureRequest;
struct FigureAnswer;
} // namespace exchange

namespace core::store {
class Reader;
} // namespace core::store
namespace core::statistics {
struct Form;
struct Question;
} // namespace core::statistics

namespace desk {

using core::desk::Draft;
using core::desk::Saved;

/// A file as it is chosen. The preview is a reduced JPEG, empty for none.
struct NewFile {
    core::SubjectId subject;
    std::string purpose;      ///< code of core::filePurposes()
    std::string name;         ///< cleaned before it is saved
    std::string mediaType;    ///< empty: from the name
    core::Bytes content, preview;
};
struct SavedFile {
    Saved saved;
    std::string act, blob;    ///< id of the act; hash of the ciphertext
    std::int64_t size = 0;    ///< bytes of the content
};

struct ApplySummary {
    std::int64_t accepted = 0, refused = 0, received = 0; ///< verdicts on own acts; foreign acts and sheets
    std::vector<core::SubjectId> changed;
    bool more = false;
    bool forked = false;        ///< the county knows another history of our chain: this is an old copy
};

/// One desk's part of a file that somebody carries to the county.
struct Packed {
    exchange::Section section;
    std::int64_t acts = 0, files = 0; ///< acts that wait; bytes of attachments
    bool more = false;                ///< not everything found room
    std::map<core::Lane, std::uint64_t> upTo; ///< the last act in it, by chain
};

/// What a neighbour's PC carries for this desk, by its own word. What is in it goes on waiting.
struct Handed {
    exchange::Promise promise;
    std::map<core::Lane, std::uint64_t> upTo; ///< the last act in it, by chain; empty when it only asks for news
    bool operator==(const Handed&) const = default;
};

struct Check {
    std::string what;           ///< "chain", "signature", "receipt", "projection", "page", "county"
    std::string record;         ///< first bad record
};

/// The county's word on one own act, fit to be shown to others: verdict, leaf, and its way to a head the county signed.
struct Receipt {
    core::ActId act;
    core::Verdict verdict;
    core::Hash link{}, leaf{};
    std::optional<exchange::TreeHead> head; ///< none yet: it comes with the next exchange
    std::vector<core::Hash> path;           ///< leaf `verdict.revision` - 1 to head.root
    std::string countyKey;                  ///< hex: who signed the head
};

enum class HeadCheck {
    Same,  ///< the very journal that this desk follows
    Asked, ///< of another size: the next exchange shows whether it belongs to it
};

struct Bulk {
    std::vector<Draft> group;
    std::string external; ///< the other system's id, empty when there is none
};
struct BulkSaved {
    std::int64_t saved = 0, known = 0;
    std::vector<std::pair<std::size_t, core::Error>> refused; ///< index of the group
    bool secondCopy = true;
};

inline constexpr std::size_t kMostSending = 4 * 1024 * 1024; ///< bytes of acts in one request, well below exchange::kRequestLimit

/// Whether others read the mirror beside the desk (core/store/reader.h). Where none do, it opens on a full disk too.
enum class Readers { Some, None };

/// One account's session on one PC: what the writer thread owns. Not thread-safe; blocking (disk, Argon2id).
class Desk {
public:
    /// Opens the mirror and repairs after a crash (outbox ↔ mirror). Codes: "wrong_password", "profile_locked",
    /// "no_such_account", "plain_sqlite", "disk" (Surroundings); "damaged_mirror", "damaged_outbox" (Damaged).
    /// `clock` and `holidays` outlive the desk.
    [[nodiscard]] static core::Result<std::unique_ptr<Desk>> open(const std::filesystem::path& profile, std::string_view account,
                                                            std::string_view password, const core::Clock& clock,
                                                            const core::HolidayTable& holidays, Readers readers = Readers::Some);
    /// A new desk from an enrolment. `keys` were made by prepareEnrolment (core/desk/enrolment.h).
    virtual ~Desk() = default;

    [[nodiscard]] virtual const core::Certificate& certificate() const = 0;
    [[nodiscard]] virtual core::Author author() const = 0;

    /// Checks, seals, links, signs and saves one group: all or nothing. When it returns, the acts are on disk twice.
    /// Refusals carry the kind's code and article. Codes beside: "disk", "disk_full", "lease_over".
    [[nodiscard]] virtual core::Result<Saved> perform(const std::vector<Draft>& group) = 0;
    /// The same checks, nothing saved: for forms.
    [[nodiscard]] virtual core::Result<std::vector<core::Findings>> tryOut(const std::vector<Draft>& group) = 0;
    /// Many groups that stand each for itself, in one transaction: what is refused is left out and told, the rest is saved.
    /// A group whose `external` id was brought in before is passed over. For imports.
    [[nodiscard]] virtual core::Result<BulkSaved> performAll(const std::vector<Bulk>& groups) = 0;
    /// An audit act on lane 1, saved before identity is shown (RELIABILITY P15).
    [[nodiscard]] virtual core::Result<Saved> reveal(const core::SubjectId& subject, std::string_view reason) = 0;
    /// Next number of this desk's book, e.g. for registration; gap-free because it is taken in the same transaction
    /// that saves the act: perform() replaces the text "@number" in steps.number and steps.agreementNumber.

    /// Reading (the reader thread has its own core::desk::Reader; these are for writer and command line).
    [[nodiscard]] virtual core::Result<core::desk::SubjectView> show(const core::SubjectId& id, bool withActs = true) = 0;
    [[nodiscard]] virtual core::Result<std::vector<core::desk::DisputeRow>> disputes(const core::desk::DisputeFilter& filter) = 0;
    [[nodiscard]] virtual core::Result<core::desk::DisputeCounts> counts(core::Day today) = 0;
    [[nodiscard]] virtual core::Result<std::vector<core::desk::SubjectView>> live() = 0; ///< every live subject, for duties
    [[nodiscard]] virtual core::Result<std::vector<core::desk::AttentionItem>> attention() = 0;
    [[nodiscard]] virtual core::Result<std::vector<core::desk::OutboxItem>> outbox() = 0;
    [[nodiscard]] virtual core::Result<std::vector<core::desk::ActRow>> log(const std::optional<core::SubjectId>& subject) = 0;
    [[nodiscard]] virtual core::Result<core::desk::SyncFacts> syncFacts() = 0;

    /// Seals the file, makes its bytes safe on disk and only then saves the act that names them (DESIGN 5, step 0).
    /// Codes: those of perform, of core::checkAttachment, "disk", "disk_full".
    [[nodiscard]] virtual core::Result<SavedFile> attach(const NewFile& file) = 0;
    [[nodiscard]] virtual core::Result<std::vector<core::desk::FileRow>> files(const core::SubjectId& subject) = 0;
    /// The content of a file, or of its preview, whole and checked. "no_such_attachment" (Usage); "blob_not_here"
    /// (Surroundings): it is fetched with the next exchanges; "blob_missing", "blob_damaged" (Damaged).
    [[nodiscard]] virtual core::Result<core::Bytes> fileContent(const core::SubjectId& subject, std::string_view act, bool preview = false) = 0;
    /// Every subject of a type ("confirmation", "return") that is held, newest first.
    [[nodiscard]] virtual core::Result<std::vector<core::desk::SubjectView>> subjectsOf(std::string_view type) = 0;
    /// A form or register of core/statistics over everything held.
    [[nodiscard]] virtual core::Result<core::statistics::Form> form(std::string_view id, const core::statistics::Question& question) = 0;
    /// Figures of the whole county, which are asked for over the line and kept by nobody: what to send, signed; and what came,
    /// when the county signed it for this question. Codes: "forged_answer" (Damaged).
    [[nodiscard]] virtual exchange::FigureRequest figureRequest(std::string_view form, const core::statistics::Question& question) = 0;
    [[nodiscard]] virtual core::Result<core::statistics::Form> countyForm(const exchange::FigureRequest& asked, const exchange::FigureAnswer& answer) = 0;
    /// The library: offline, from the mirror.
    [[nodiscard]] virtual core::Result<std::vector<core::desk::LibraryRow>> library(const core::desk::LibraryFilter& filter) = 0;
    /// Duplicate hint of intake: disputes with one of these party names, or identity or phone numbers.
    [[nodiscard]] virtual core::Result<std::vector<core::desk::DisputeRow>> similar(const std::vector<std::string>& names,
                                                                                   const std::vector<std::string>& numbers) = 0;
    [[nodiscard]] virtual const core::directory::State& directory() const = 0;
    [[nodiscard]] virtual std::filesystem::path mirrorFile() const = 0;
    [[nodiscard]] virtual core::crypto::Secret mirrorKey() const = 0;   ///< for the reader's own connection
    /// How it was opened. Where no others read beside it, they ask this one, on the desk's thread.
    [[nodiscard]] virtual Readers readers() const = 0;
    [[nodiscard]] virtual core::store::Reader& reader() = 0;

    [[nodiscard]] virtual core::Done saveForm(const core::desk::FormDraft& form) = 0;
    [[nodiscard]] virtual core::Result<std::vector<core::desk::FormDraft>> forms() = 0;
    [[nodiscard]] virtual core::Done dropForm(std::string_view id) = 0;

    /// The author has seen a refused or doubtful item and closes it (an act stays in the log for ever).
    [[nodiscard]] virtual core::Done dismiss(const core::ActId& act) = 0;

    /// Exchange. A request holds what has no receipt yet; an answer is applied in slices of one transaction each,
    /// after its signature, nonce and epoch were checked. Only a verdict empties the outbox.
    /// `sendBytes`: about so many bytes of acts at most, not packed; one group always goes.
    [[nodiscard]] virtual core::Result<exchange::Request> request(std::uint32_t limitBytes, std::uint16_t waitSeconds, std::size_t sendBytes = kMostSending) = 0;
    [[nodiscard]] virtual core::Result<ApplySummary> apply(const exchange::Request& asked, const exchange::Answer& answer) = 0;
    virtual void noteLine(bool up) = 0;
    /// Lets search find what a large answer brought, the newest first and at most so many. Returns how many still wait. To be
    /// called when there is nothing else to do: a first exchange of ten thousand leaves ten thousand.
    [[nodiscard]] virtual core::Result<std::int64_t> fillSearch(std::size_t most) = 0;

    /// When the county closed this desk's chain, or this is an old copy of it: what to ask the county for; nullopt
    /// otherwise. After adopt the desk writes under a new certificate. Own acts the county never had are done again where
    /// nobody else can know their subjects, and become proposals to the dispute's holder everywhere else.
    [[nodiscard]] virtual core::Result<std::optional<exchange::RenewRequest>> renewal() = 0;
    [[nodiscard]] virtual core::Done adopt(const exchange::RenewRequest& asked, const exchange::RenewAnswer& answer) = 0;

    /// The road without a line (exchange/bundle.h). Everything that waits, sealed to the county; nothing here is changed by
    /// it, and only the county's answer, by whichever road it comes first, empties the outbox.
    /// `room`: bytes of requests in it at most, about.
    /// The card of this PC (core/desk/health.h) that goes along with the next file.
    virtual void setCard(std::string card) = 0;
    [[nodiscard]] virtual core::Result<Packed> pack(std::size_t room = exchange::kBundleContents) = 0;
    /// Takes in the answers for this desk. Everything is checked first: a file that is refused has changed nothing.
    /// Codes: those of exchange::decodeBundle; "bundle_wrong_way", "bundle_foreign" (of another desk or county),
    /// "bundle_known" (taken in before), "bundle_older" (the line was quicker), "bundle_outdated" (this desk has gone back
    /// behind what the answer goes on from) (Refused); "bundle_forged" (Damaged); "epoch_changed"; those of apply.
    [[nodiscard]] virtual core::Result<ApplySummary> unpack(core::ByteView file) = 0;
    /// Whether a section is an answer for this desk that was not taken in yet; quick, and not checked any further.
    [[nodiscard]] virtual bool awaits(const exchange::Mark& section) = 0;

    /// Keeps a carrier's word that it has `packed` as the file named in the promise. Nothing counts as received by it: what
    /// waits goes on waiting, and goes by every other road too. Code "promise_forged" (Damaged).
    [[nodiscard]] virtual core::Done noteHanded(const Packed& packed, const exchange::Promise& promise) = 0;
    /// The newest word of each carrier that still matters, oldest first: of files with an act that has no receipt yet, and of
    /// the last file when it only asks for news.
    [[nodiscard]] virtual core::Result<std::vector<Handed>> handed() = 0;
    /// 32 bytes that only this desk knows, always the same for the same two: a name or a latch towards a carrier.
    [[nodiscard]] virtual core::Hash secretFor(std::string_view purpose, core::ByteView context) = 0;

    /// Codes: "no_receipt" (Refused) for an act that has none or is not ours. An act without proof is asked about in the
    /// next exchange.
    [[nodiscard]] virtual core::Result<Receipt> receipt(const core::ActId& act) = 0;
    /// The newest head that was followed; size 0 before the first exchange.
    [[nodiscard]] virtual exchange::TreeHead journalHead() const = 0;
    /// Of another desk. Codes: "two_histories" (Damaged) when the county told it another history, "forged_answer" (Damaged)
    /// when the county never signed it, "other_epoch" (Refused).
    [[nodiscard]] virtual core::Result<HeadCheck> compareHead(const exchange::TreeHead& other) = 0;

    [[nodiscard]] virtual core::Result<core::Hash> digest() = 0;
    [[nodiscard]] virtual core::Result<std::vector<Check>> verify() = 0; ///< empty = all well
    [[nodiscard]] virtual core::Done rebuild() = 0;
};

} // namespace desk
