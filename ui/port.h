#pragma once

#include "core/desk/draft.h"
#include "core/desk/views.h"
#include "core/duty/duties.h"

#include <QObject>
#include <QString>
#include <functional>

namespace core::statistics {
struct Form;
struct Question;
} // namespace core::statistics

namespace ui {

/// Answers arrive on the GUI thread, in order, and never after `context` is gone.
template <class T>
using Reply = std::function<void(core::Result<T>)>;

/// A finished paper: what print preview shows and what is saved or printed.
struct PaperPdf {
    QString paper;      ///< "agreement"
    QString title;      ///< 人民调解协议书
    QByteArray pdf;
    int pages = 0;
    QStringList missing; ///< fields that are still blank, "p1.phone"
    QStringList missingWords; ///< what each of them is, in the same order: 申请人谢宇航的联系电话
    QString hash;        ///< SHA-256 of the words (of the file for a ruling): what `dispute.printed` records
    bool hidden = false; ///< numbers of those concerned are hidden in it: for looking at, never for printing
};
/// What a paper is asked for: to be looked at by whoever passes, or to be printed, saved and, after a recorded look, seen.
enum class Numbers { Hidden, Full };

/// Sticks that are plugged in, as far as they matter here.
struct Sticks {
    QStringList places;  ///< folders of those that can be written
    QString answer;      ///< a file with the county's answer for whoever asks; empty when there is none
    bool operator==(const Sticks&) const = default;
};
/// What a file took along, or brought.
struct FileTrip {
    QString file;
    qint64 acts = 0, others = 0;                    ///< out: acts of this account; other accounts whose sealed outboxes go along
    qint64 accepted = 0, refused = 0, received = 0; ///< in
    bool more = false;                              ///< one file was not enough
};

/// A PC nearby that carries sealed files for desks of this county, found on the house's network.
struct Neighbour {
    QString address;      ///< 192.168.1.5:24826
    QString key;          ///< hex
    QString fingerprint;  ///< its beginning, as two people compare it
    bool trusted = false; ///< somebody at this PC said that the fingerprint is right; remembered in the profile
    bool operator==(const Neighbour&) const = default;
};
struct Neighbourhood {
    bool looking = false;
    std::optional<core::Instant> lookedAt; ///< the search that found `found`
    QList<Neighbour> found;
    std::optional<core::Instant> leftAt;   ///< one of them promised to carry what waits
    QString leftWith;                      ///< its address
    qint64 answers = 0, accepted = 0, refused = 0, received = 0; ///< fetched from them since the account was opened
    std::optional<core::Error> trouble;    ///< of the last search or visit
    bool operator==(const Neighbourhood&) const = default;
};

/// One unlocked account, as pages see it. Every call returns at once; disk and network work elsewhere (app/desk).
/// Pages never keep a state of their own about what is saved or sent: they ask, show, and ask again on `changed`.
class Port : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // What is known without asking; replaced as a whole when it changes.
    [[nodiscard]] virtual core::Author author() const = 0;
    [[nodiscard]] virtual QString personName() const = 0;   ///< 方小红
    [[nodiscard]] virtual QString postText() const = 0;     ///< 西竹坪村·司法联络员
    [[nodiscard]] virtual bool courtDesk() const = 0;       ///< shows the court rail
    [[nodiscard]] virtual const core::directory::State& directory() const = 0;
    [[nodiscard]] virtual const core::HolidayTable& holidays() const = 0;
    [[nodiscard]] virtual core::Instant now() const = 0;
    [[nodiscard]] virtual core::desk::SyncFacts syncFacts() const = 0;
    /// What is wrong with the data of this PC, found while nobody asked; holds until the account is opened again.
    [[nodiscard]] virtual std::optional<core::Error> damage() const { return std::nullopt; }

    virtual void duties(QObject* context, Reply<std::vector<core::duty::Duty>> reply) = 0;
    virtual void disputes(const core::desk::DisputeFilter& filter, QObject* context, Reply<std::vector<core::desk::DisputeRow>> reply) = 0;
    virtual void counts(QObject* context, Reply<core::desk::DisputeCounts> reply) = 0;
    virtual void show(const core::SubjectId& id, QObject* context, Reply<core::desk::SubjectView> reply) = 0;
    /// Subjects of one type ("confirmation", "return", "dispute") that this desk holds, newest first.
    virtual void subjects(const QString& type, QObject* context, Reply<std::vector<core::desk::SubjectView>> reply) = 0;
    virtual void attention(QObject* context, Reply<std::vector<core::desk::AttentionItem>> reply) = 0;
    virtual void outbox(QObject* context, Reply<std::vector<core::desk::OutboxItem>> reply) = 0;
    /// What the county received today, the newest first.
    virtual void arrived(QObject* context, Reply<std::vector<core::desk::OutboxItem>> reply) = 0;
    /// Possible earlier registrations of the same quarrel: names, numbers, type.
    virtual void similar(const QStringList& names, const QStringList& numbers, QObject* context, Reply<std::vector<core::desk::DisputeRow>> reply) = 0;

    /// The library of this county, as far as it was fetched.
    virtual void library(const core::desk::LibraryFilter& filter, QObject* context, Reply<std::vector<core::desk::LibraryRow>> reply) = 0;

    /// A form or register of core/statistics, reckoned on a thread of its own: other answers do not wait for it.
    virtual void figures(const QString& form, const core::statistics::Question& question, QObject* context, Reply<core::statistics::Form> reply) = 0;

    /// The same of the whole county, reckoned and signed there: needs the line. Who is given them: core/statistics/reckon.h.
    virtual void countyFigures(const QString& form, const core::statistics::Question& question, QObject* context, Reply<core::statistics::Form> reply) = 0;

    /// Saves a group of acts, all or nothing; the reply comes after they are on disk.
    virtual void perform(const std::vector<core::desk::Draft>& group, QObject* context, Reply<core::desk::Saved> reply) = 0;
    virtual void tryOut(const std::vector<core::desk::Draft>& group, QObject* context, Reply<std::vector<core::Findings>> reply) = 0;
    /// Commits an audited look at masked fields, then answers the unmasked identity fields.
    virtual void reveal(const core::SubjectId& id, const QString& reason, QObject* context, Reply<core::Fields> reply) = 0;
    virtual void dismiss(const core::ActId& act, QObject* context, Reply<bool> reply) = 0;

    /// Half-filled forms; saved within a second of each committed edit.
    virtual void saveForm(const core::desk::FormDraft& form, QObject* context, Reply<bool> reply) = 0;
    virtual void forms(QObject* context, Reply<std::vector<core::desk::FormDraft>> reply) = 0;
    virtual void dropForm(const QString& id, QObject* context, Reply<bool> reply) = 0;

    /// Which papers can be made of a subject ("acceptance", "notice", "record", "agreement", "application", "service",
    /// "ruling", "return_letter", "receipt_slip" …) and one of them as PDF, laid out off the GUI thread.
    virtual void papers(const core::SubjectId& id, QObject* context, Reply<std::vector<QString>> reply) = 0;
    /// With Numbers::Hidden and nothing to hide in it, the paper itself.
    virtual void paper(const core::SubjectId& id, const QString& paper, Numbers numbers, QObject* context, Reply<PaperPdf> reply) = 0;
    virtual void writeFile(const QString& path, const QByteArray& bytes, QObject* context, Reply<bool> reply) = 0;

    /// Files of a dispute or package. `path` is read, reduced, sealed and saved off the GUI thread; a picture gets a preview.
    virtual void files(const core::SubjectId& id, QObject* context, Reply<std::vector<core::desk::FileRow>> reply) = 0;
    virtual void attach(const core::SubjectId& id, const QString& purpose, const QString& path, QObject* context, Reply<bool> reply) = 0;
    /// The file that this act brought, or its preview: whole and checked, or an error.
    virtual void fileContent(const core::SubjectId& id, const QString& act, bool preview, QObject* context, Reply<QByteArray> reply) = 0;

    /// A new wrap of the same desk key: works without a line, and only after the old password was given.
    /// Codes: those of core::desk::changePassword.
    virtual void changePassword(const QString& before, const QString& after, QObject* context, Reply<bool> reply) = 0;
    virtual void sendNow() = 0;
    virtual void lock() = 0;

    /// The road without a line: everything that waits on this PC into a file, and the county's answer out of one.
    virtual void packFile(const QString& path, QObject* context, Reply<FileTrip> reply) = 0;
    virtual void unpackFile(const QString& path, QObject* context, Reply<FileTrip> reply) = 0;
    [[nodiscard]] virtual Sticks sticks() const = 0;

    /// The road over a neighbour's PC. What lies there goes on waiting here; only the county's answer ends that.
    /// While the line is down those that are trusted are visited by themselves.
    [[nodiscard]] virtual Neighbourhood neighbours() const { return {}; }
    virtual void lookForNeighbours() {}
    virtual void trustNeighbour(const QString& key, bool trusted) { Q_UNUSED(key); Q_UNUSED(trusted); }

signals:
    void changed();       ///< something in the mirror changed: ask again
    void syncChanged();   ///< syncFacts() or damage() has a new value
    void sticksChanged(); ///< sticks() has a new value
    void neighboursChanged(); ///< neighbours() has a new value
    void locked();
};

/// The door before an account is unlocked.
class Door : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    struct Account {
        QString id, name, post;
        core::Instant lastUsed{};
    };
    [[nodiscard]] virtual QList<Account> accounts() const = 0;
    /// Why the accounts of this PC cannot be read; without one an empty list means a new PC.
    [[nodiscard]] virtual std::optional<core::Error> trouble() const { return std::nullopt; }
    virtual void unlock(const QString& account, const QString& password, QObject* context, std::function<void(core::Result<Port*>)> reply) = 0;
    enum class EnrolStep {
        Looking,    ///< for the county's server
        Asking,     ///< it was found; the one-time code is on its way
        MakingDesk, ///< the certificate has come; a second or two, and not broken off any more
    };
    /// First start: server address, one-time code, new password. `step` hears how far it is. The reply names the county for
    /// 核对县名. Codes beside the county's: "weak_password", "bad_code", "no_network", "county_untrusted", "given_up" (fact
    /// "sent": the code may be used up, but works again with the same program running), "desk_exists", "disk".
    virtual void enrol(const QString& server, const QString& code, const QString& password, QObject* context, std::function<void(EnrolStep)> step,
                       std::function<void(core::Result<QString>)> reply) = 0;
    /// Ends the waiting of enrol, which then answers "given_up".
    virtual void giveUpEnrolling() = 0;
    /// A forgotten password (core/desk/recovery.h). The request for the county's two people goes into a file; the reply is the
    /// digits that the person reads to them.
    virtual void askRecovery(const QString& account, const QString& path, QObject* context, Reply<QString> reply) = 0;
    /// Their answer and the digits they told give the account a new password; what lies here stays. Codes: "weak_password",
    /// "recovery_file", "recovery_not_asked", "recovery_digits", "recovery_foreign", "disk".
    virtual void recover(const QString& account, const QString& path, const QString& digits, const QString& password, QObject* context, Reply<bool> reply) = 0;
    /// Everybody's outbox of this PC, sealed as it lies there, into a file. "nothing_to_carry" when all is receipted.
    virtual void packFile(const QString& path, QObject* context, Reply<FileTrip> reply) = 0;
    /// Folders of sticks that are plugged in.
    [[nodiscard]] virtual QStringList stickPlaces() const = 0;

signals:
    void accountsChanged();
};

} // namespace ui
