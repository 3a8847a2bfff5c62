#pragma once

#include "sync/county/blob_desk.h"
#include "core/statistics/form.h"
#include "sync/county/judge.h"
#include "sync/county/metrics.h"
#include "sync/exchange/bundle.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <span>

namespace exchange {
struct FigureRequest;
struct FigureAnswer;
} // namespace exchange

namespace county {

/// What the county signs and answers with.
struct CountyKeys {
    core::crypto::SigningKey issuer, answer;
    core::crypto::BoxKey box;
    std::string recoveryKey; ///< hex, public half; the secret half lies with two people
};

/// The county without its network: requests in, answers out. Every public function may be called by several threads at
/// once; writers take turns, readers do not wait for them.
class Service {
public:
    struct Options {
        std::string caPem;
        std::size_t readers = 4; ///< connections that only read
        std::filesystem::path blobs; ///< folder of attachments; empty: this service knows none
    };
    using OpenStore = std::function<core::Result<std::unique_ptr<CountyStore>>()>;

    /// `clock` and `calendar` outlive the service.
    [[nodiscard]] static core::Result<std::unique_ptr<Service>> open(const OpenStore& openStore, CountyKeys keys,
                                                                     const core::Clock& clock,
                                                                     const core::HolidayTable& calendar, Options options);

    struct Reply {
        exchange::Answer answer;               ///< signed
        std::vector<core::Audience> audiences; ///< whose news would be news for the asker
        std::set<core::Audience> touched;      ///< whose feed this request moved
        bool quiet = false;                    ///< nothing pushed, nothing new: may be held
    };
    /// Judges what was pushed and answers. Codes: "unknown_certificate", "revoked", "certificate_expired", "signature",
    /// "account_inactive" (Refused); those of the store.
    /// Signature::Recognised: the very bytes it was decoded from have just passed `recognise`.
    enum class Signature { Unknown, Recognised };
    [[nodiscard]] core::Result<Reply> exchange(exchange::Request request, Signature signature = Signature::Unknown);
    /// Whether an encoded request is signed by somebody who may ask, before anything of it is decoded. Codes: those of
    /// `exchange`, "malformed" (Damaged).
    [[nodiscard]] core::Done recognise(core::ByteView request);

    /// Judges what came as a file (exchange/bundle.h) and answers with a file for the desks it came from. Nothing is judged
    /// before the whole file was found sound and signed; a section that may not ask is passed over and told. A file that
    /// comes again, late or in another order gets its answer again and has one effect (RELIABILITY P4, P22).
    /// Codes: those of exchange::decodeBundle and openUp; "bundle_wrong_way" (Refused) for the county's own answers;
    /// "bundle_forged" (Damaged); when no section may ask, the first one's reason.
    struct Carried {
        struct Part {
            std::string account;                   ///< empty when the certificate is unknown
            std::string certificate, card;         ///< as hex; the card of the PC, when the file brought one
            std::int64_t acts = 0, accepted = 0, refused = 0;
            std::int64_t known = 0;                ///< acts that had their verdict before
            bool more = false;                     ///< the county has more for this desk than one file carries
            std::optional<core::Error> turnedAway; ///< why this section was passed over
        };
        core::Bytes file;
        std::vector<Part> parts;
        std::set<core::Audience> touched;
    };
    /// `most`: bytes of answers for one desk, about; the rest comes with the next file.
    [[nodiscard]] core::Result<Carried> carry(core::ByteView file, std::size_t most = exchange::kBundleContents);

    /// Codes: "wrong_code", "code_expired" (Refused, also for an account that is gone); "proof", "malformed" (Damaged).
    [[nodiscard]] core::Result<exchange::EnrolAnswer> enrol(const exchange::EnrolRequest& request);

    /// The account a code is for, as the wire tells it; the code stays as good as it was. Codes: those of enrol.
    [[nodiscard]] core::Result<core::Bytes> accountOf(const exchange::EnrolRequest& request);

    /// A new certificate for a desk whose chain was closed or that is an old copy: same account, device and keys, a paper
    /// book of its own. Says which of its unjudged acts the county knows. Codes: those of `exchange` for a certificate
    /// that may not ask.
    [[nodiscard]] core::Result<exchange::RenewAnswer> renew(const exchange::RenewRequest& request);

    /// A new one-time code for an account of the directory; its text holds the secret and the CA's pin.
    /// Code: "no_such_account".
    [[nodiscard]] core::Result<std::string> invite(std::string_view account, std::chrono::hours valid);
    /// Every certificate of the account, or of one of its devices when named. Returns how many.
    [[nodiscard]] core::Result<std::size_t> revoke(std::string_view account, std::string_view device = {});
    /// The store is a backup that was put back: a new epoch begins, in which devices bring back what it has lost. For
    /// `patience` an act waits for those it stands on. Any backup will do, also one from before an earlier restore: the epoch's
    /// number is the second of the clock, so devices know it for a later one. Returns the row.
    [[nodiscard]] core::Result<RestoreRow> beginEpoch(std::chrono::hours patience);
    /// Nothing more is expected back. Code: "not_restored" (Usage).
    [[nodiscard]] core::Done endReturn();
    /// The key holder's certificate for acts made on the server itself.
    [[nodiscard]] core::Result<core::SignedCertificate> issueTo(const core::Certificate& wanted);

    [[nodiscard]] core::Result<core::directory::State> directory();
    [[nodiscard]] core::Result<CountyRow> county();
    /// Where the county stands, and whose feed moved after a revision; nothing when there were more than `most` revisions.
    struct News {
        std::uint64_t revision = 0;
        std::optional<std::set<core::Audience>> audiences;
    };
    [[nodiscard]] core::Result<News> newsSince(std::uint64_t revision, std::uint64_t most);

    /// Figures over everything the county holds, of the revision named with them. `reader`: core::statistics::Ground.
    /// Codes: those of core::statistics::reckon and the store; "too_many_requests" (Surroundings) while others are reckoned.
    struct Figures {
        std::uint64_t epoch = 0, revision = 0;
        core::statistics::Form form;
    };
    [[nodiscard]] core::Result<Figures> figures(std::string_view form, const core::statistics::Question& question, const core::Author& reader);
    /// The same for a desk, signed. Codes beside: those of `exchange` for a certificate that may not ask.
    [[nodiscard]] core::Result<exchange::FigureAnswer> figures(const exchange::FigureRequest& request);

    [[nodiscard]] Metrics& metrics() { return m_metrics; }
    [[nodiscard]] const core::Clock& clock() const { return m_clock; }
    [[nodiscard]] const std::string& caPem() const { return m_options.caPem; }
    [[nodiscard]] const core::crypto::PublicKey& answerKey() const { return m_keys.answer.publicKey(); }

private:
    Service(CountyKeys keys, const core::Clock& clock, const core::HolidayTable& calendar, Options options);

    [[nodiscard]] static std::uint64_t commonWith(std::uint64_t epoch, const std::vector<RestoreRow>& restores);
    /// A certificate that may ask now, whose holder signed: `isSigned` is asked with its key. Codes: "unknown_certificate",
    /// "signature", "revoked", "certificate_expired" (Refused).
    /// `also` reads on for one that may, in the same transaction.
    [[nodiscard]] core::Result<CertificateRow> admit(const CertificateId& certificate,
                                                     const std::function<bool(const core::crypto::PublicKey&)>& isSigned,
                                                     const std::function<void(Transaction&)>& also = {});
    /// What the county holds that a request stands on.
    struct Ground {
        bool behind = false;           ///< county and asker do not stand in the same epoch, or not as far: nothing is judged
        bool restored = false;         ///< it once came back from a backup
        std::map<ActId, Hash> links{}; ///< of the act before each run, as far as it is there
    };
    [[nodiscard]] static Ground groundOf(Transaction& transaction, const exchange::Request& request);
    [[nodiscard]] core::Result<Reply> serve(exchange::Request request, const CertificateRow& row);
    [[nodiscard]] core::Result<Reply> serve(exchange::Request request, const CertificateRow& row, const Ground& ground);

    // carry.cpp
    struct Section;
    [[nodiscard]] core::Result<Section> look(const exchange::Section& section);
    [[nodiscard]] core::Result<exchange::Section> carry(Section& section, std::size_t most, Carried& out);
    [[nodiscard]] core::Done answerRequests(Section& section, std::size_t most, Carried& out, exchange::DownBundle& down);
    /// A backup was put back, and what came after it may still come from the desks.
    [[nodiscard]] core::Result<bool> waitsForReturn();
    [[nodiscard]] std::vector<Push> verifyRuns(std::vector<core::Run> runs, const CertificateRow& row, const Ground& ground,
                                               exchange::Answer& answer);
    /// Acts of one chain that are to be judged. What several requests bring at the same time goes into one transaction, so
    /// that one flush of the disk serves them all; each is answered after the commit.
    struct Case {
        const core::Certificate& certificate;
        std::vector<const Push*> pushes;
        std::size_t from = 0;
        const Stood& stood;
        Judged judged{};
        core::Done done{};
        bool ready = false; ///< guarded by m_queueing
    };
    [[nodiscard]] static Ahead aheadOf(std::span<Case* const> cases);
    [[nodiscard]] core::Done judgeInTurn(Case& own);
    void judgeWaiting(std::unique_lock<std::mutex>& lock);                ///< with m_queueing, which it gives back meanwhile
    [[nodiscard]] core::Done judgeTogether(std::span<Case* const> cases); ///< with m_writing
    [[nodiscard]] core::Done judgeAll(const std::vector<Push>& pushes, const core::Certificate& certificate, const Stood& stood,
                                      Made& made, Reply& reply);
    /// Verdicts that the county itself signed.
    [[nodiscard]] Stood stoodIn(const std::vector<exchange::Testimony>& testimonies) const;
    [[nodiscard]] core::Done write(const std::function<core::Done(Transaction&)>& body);
    [[nodiscard]] core::Done read(const std::function<core::Done(Transaction&)>& body);
    /// The directory as it stands in a transaction; never null.
    using Directory = std::shared_ptr<const core::directory::State>;
    enum class Keep { Yes, No };
    /// Keep::No in a transaction that may have changed it and may still be rolled back.
    [[nodiscard]] core::Result<Directory> directoryOf(Transaction& transaction, Keep keep = Keep::Yes);

    CountyKeys m_keys;
    const core::Clock& m_clock;
    const core::HolidayTable& m_calendar;
    Options m_options;
    Metrics m_metrics;
    BlobShelf m_shelf;

    std::mutex m_writing;
    std::unique_ptr<CountyStore> m_writer; ///< guarded by m_writing
    std::mutex m_queueing;
    std::condition_variable m_judged;
    std::deque<Case*> m_cases;             ///< in the order they came, guarded by m_queueing
    bool m_judging = false;                ///< guarded by m_queueing
    std::mutex m_lending;
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<CountyStore>> m_readers; ///< those not in use, guarded by m_lending
    std::mutex m_reckoning;                ///< held while figures are reckoned
    std::mutex m_caching;
    using DirectoryPlace = std::pair<std::uint64_t, std::uint32_t>; // epoch: after a restore the same place may be another act
    DirectoryPlace m_directoryPlace{0, 0};               ///< guarded by m_caching, as the next
    std::shared_ptr<const core::directory::State> m_directory;
};

} // namespace county
