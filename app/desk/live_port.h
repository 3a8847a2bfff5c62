#pragma once

#include "app/common/shared_answer.h"
#include "app/desk/stick_watch.h"
#include "app/desk/worker.h"
#include "core/statistics/form.h"
#include "core/store/page_check.h"
#include "core/store/reader.h"
#include "sync/desk/desk.h"
#include "ui/port.h"
#include "ui/printing/papers.h"

#include <QTimer>

#include <atomic>
#include <filesystem>
#include <memory>

namespace app {

/// What a page may know without asking, replaced as a whole on the GUI thread.
struct Known {
    core::Author author;
    core::Certificate certificate;
    core::directory::State directory;
    core::desk::SyncFacts sync;
};
/// Reads the mirror: on the thread that opened the desk, never on the GUI thread.
[[nodiscard]] Known knownOf(desk::Desk& desk);

/// The port of an unlocked account: writes go to the writer thread (which owns the desk), reads to the reader thread
/// (its own read-only connection), answers come back to the GUI thread by value. DESIGN 8.
class LivePort final : public ui::Port {
    Q_OBJECT
public:
    /// Sets a new password where the keys lie; runs on the writer thread.
    using NewPassword = std::function<core::Done(const std::string& before, const std::string& after)>;
    /// `known` is what knownOf read of this desk. `clock`, `holidays` and `sticks` outlive the port.
    LivePort(std::unique_ptr<desk::Desk> desk, Known known, const core::Clock& clock, const core::HolidayTable& holidays, NewPassword newPassword,
             std::filesystem::path profile, const StickWatch& sticks, QObject* parent);
    ~LivePort() override;

    [[nodiscard]] core::Author author() const override { return m_known.author; }
    [[nodiscard]] QString personName() const override;
    [[nodiscard]] QString postText() const override;
    [[nodiscard]] bool courtDesk() const override;
    [[nodiscard]] const core::directory::State& directory() const override { return m_known.directory; }
    [[nodiscard]] const core::HolidayTable& holidays() const override { return m_holidays; }
    /// As acts are claimed: never before what the county signed last, since this PC's clock may lie years behind.
    [[nodiscard]] core::Instant now() const override { return std::max(m_clock.now(), m_known.sync.dataAsOf.value_or(core::Instant::min())); }
    [[nodiscard]] core::desk::SyncFacts syncFacts() const override { return m_known.sync; }
    [[nodiscard]] std::optional<core::Error> damage() const override;

    void duties(QObject* context, ui::Reply<std::vector<core::duty::Duty>> reply) override;
    void disputes(const core::desk::DisputeFilter& filter, QObject* context,
                  ui::Reply<std::vector<core::desk::DisputeRow>> reply) override;
    void counts(QObject* context, ui::Reply<core::desk::DisputeCounts> reply) override;
    void show(const core::SubjectId& id, QObject* context, ui::Reply<core::desk::SubjectView> reply) override;
    void subjects(const QString& type, QObject* context, ui::Reply<std::vector<core::desk::SubjectView>> reply) override;
    void attention(QObject* context, ui::Reply<std::vector<core::desk::AttentionItem>> reply) override;
    void outbox(QObject* context, ui::Reply<std::vector<core::desk::OutboxItem>> reply) override;
    void arrived(QObject* context, ui::Reply<std::vector<core::desk::OutboxItem>> reply) override;
    void similar(const QStringList& names, const QStringList& numbers, QObject* context,
                 ui::Reply<std::vector<core::desk::DisputeRow>> reply) override;
    void library(const core::desk::LibraryFilter& filter, QObject* context, ui::Reply<std::vector<core::desk::LibraryRow>> reply) override;
    void figures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply) override;
    void countyFigures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply) override;
    void perform(const std::vector<core::desk::Draft>& group, QObject* context, ui::Reply<core::desk::Saved> reply) override;
    void tryOut(const std::vector<core::desk::Draft>& group, QObject* context, ui::Reply<std::vector<core::Findings>> reply) override;
    void reveal(const core::SubjectId& id, const QString& reason, QObject* context, ui::Reply<core::Fields> reply) override;
    void dismiss(const core::ActId& act, QObject* context, ui::Reply<bool> reply) override;
    void saveForm(const core::desk::FormDraft& form, QObject* context, ui::Reply<bool> reply) override;
    void forms(QObject* context, ui::Reply<std::vector<core::desk::FormDraft>> reply) override;
    void dropForm(const QString& id, QObject* context, ui::Reply<bool> reply) override;
    void papers(const core::SubjectId& id, QObject* context, ui::Reply<std::vector<QString>> reply) override;
    void paper(const core::SubjectId& id, const QString& paper, ui::Numbers numbers, QObject* context, ui::Reply<ui::PaperPdf> reply) override;
    void writeFile(const QString& path, const QByteArray& bytes, QObject* context, ui::Reply<bool> reply) override;
    void files(const core::SubjectId& id, QObject* context, ui::Reply<std::vector<core::desk::FileRow>> reply) override;
    void attach(const core::SubjectId& id, const QString& purpose, const QString& path, QObject* context, ui::Reply<bool> reply) override;
    void fileContent(const core::SubjectId& id, const QString& act, bool preview, QObject* context, ui::Reply<QByteArray> reply) override;
    void changePassword(const QString& before, const QString& after, QObject* context, ui::Reply<bool> reply) override;
    void sendNow() override;
    void lock() override;
    void packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply) override;
    void unpackFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply) override;
    [[nodiscard]] ui::Sticks sticks() const override { return {m_sticks.places(), m_answer}; }

    [[nodiscard]] ui::Neighbourhood neighbours() const override { return m_neighbours; }
    void lookForNeighbours() override { emit neighboursWanted(); }
    void trustNeighbour(const QString& key, bool trusted) override { emit neighbourJudged(key, trusted); }
    void setNeighbours(const ui::Neighbourhood& neighbours);

    /// Runs an exchange's store job on the writer thread: the sync side asks for a request or brings an answer.
    void onDesk(std::function<void(desk::Desk&)> job);
    /// The exchange's view of the line, merged into the one sync state.
    void setLine(bool sending, bool down);
    /// Why the last round failed; holds until one succeeds.
    void setTrouble(const core::Error& error);
    void refresh(); ///< reads directory and sync facts again and tells the pages

signals:
    void wantsExchange();
    void neighboursWanted();
    void neighbourJudged(const QString& key, bool trusted);

private:
    void paperWith(const core::SubjectId& id, const QString& paper, std::vector<ui::BoundPicture> pictures, ui::Numbers numbers, QObject* context, ui::Reply<ui::PaperPdf> reply);
    /// The connections beside the desk's own, each of a worker.
    void openReaders(const std::filesystem::path& file, const std::shared_ptr<core::crypto::Secret>& key);
    void checkPages();   ///< a table of the mirror; the next after a pause, all of them again after a day
    void lookAtSticks(); ///< asks the desk which of the files that lie there it waits for
    template <class T>
    void read(QObject* context, ui::Reply<T> reply, std::function<core::Result<T>(core::store::Reader&)> job);
    /// On `worker`; on the writer when the desk was opened without readers beside it.
    template <class T>
    void ask(Worker<core::store::Reader>& worker, QObject* context, ui::Reply<T> reply, std::function<core::Result<T>(core::store::Reader&)> job);
    /// The same on the reader of lists.
    template <class T>
    void list(QObject* context, ui::Reply<T> reply, std::function<core::Result<T>(core::store::Reader&)> job);
    template <class T>
    void write(QObject* context, ui::Reply<T> reply, std::function<core::Result<T>(desk::Desk&)> job);

    const core::Clock& m_clock;
    const core::HolidayTable& m_holidays;
    Known m_known;
    const desk::Readers m_readers; ///< None: there was no room for the index that connections share
    NewPassword m_newPassword;
    std::filesystem::path m_profile;
    const StickWatch& m_sticks;
    QString m_answer;
    ui::Neighbourhood m_neighbours;
    SharedAnswer<std::vector<core::duty::Duty>> m_duties; ///< asked for by rail and page, at every word of the exchange
    core::Day m_dutiesOf{};
    std::vector<desk::Handed> m_handed; ///< what neighbours promised to carry
    /// Figures read everything: they have a connection and a thread of their own, and keep what they read until it changes.
    struct Figures {
        std::unique_ptr<core::store::Reader> reader;
        std::optional<core::statistics::Material> material;
    };
    Worker<Figures> m_figures;
    Worker<int> m_county;    ///< waits for the county's figures
    Worker<core::store::PageCheck> m_pages; ///< reads what nobody asked for, slowly
    QTimer m_pagesTimer;
    std::shared_ptr<std::atomic<bool>> m_closing = std::make_shared<std::atomic<bool>>(false);
    std::function<core::Result<std::unique_ptr<core::store::PageCheck>>()> m_openPages;
    std::optional<core::Error> m_damage;
    Worker<core::store::Reader> m_reader;
    Worker<core::store::Reader> m_lists; ///< a connection of its own: a list of 10,000 waits behind no duties, no paper
    Worker<desk::Desk> m_writer;
};

} // namespace app
