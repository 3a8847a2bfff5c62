#pragma once

#include "ui/port.h"

#include <QStringList>
#include <map>

namespace gallery {

/// A port with the disputes of the design's pictures, as of 2026-04-16 09:20. Answers at once, keeps what was asked of it.
class FakePort final : public ui::Port {
    Q_OBJECT
public:
    FakePort();

    [[nodiscard]] core::Author author() const override { return m_author; }
    [[nodiscard]] QString personName() const override { return QStringLiteral("方小红"); }
    [[nodiscard]] QString postText() const override { return QStringLiteral("西竹坪村・司法联络员"); }
    [[nodiscard]] bool courtDesk() const override { return false; }
    [[nodiscard]] const core::directory::State& directory() const override { return m_directory; }
    [[nodiscard]] const core::HolidayTable& holidays() const override { return core::HolidayTable::shipped(); }
    [[nodiscard]] core::Instant now() const override { return m_now; }
    [[nodiscard]] core::desk::SyncFacts syncFacts() const override;

    void duties(QObject* context, ui::Reply<std::vector<core::duty::Duty>> reply) override;
    void disputes(const core::desk::DisputeFilter& filter, QObject* context, ui::Reply<std::vector<core::desk::DisputeRow>> reply) override;
    void library(const core::desk::LibraryFilter& filter, QObject* context, ui::Reply<std::vector<core::desk::LibraryRow>> reply) override;
    void figures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply) override;
    void countyFigures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply) override
    {
        figures(form, question, context, std::move(reply)); // a sample holds its whole county
    }
    void counts(QObject* context, ui::Reply<core::desk::DisputeCounts> reply) override;
    void show(const core::SubjectId& id, QObject* context, ui::Reply<core::desk::SubjectView> reply) override;
    void subjects(const QString& type, QObject* context, ui::Reply<std::vector<core::desk::SubjectView>> reply) override;
    void attention(QObject* context, ui::Reply<std::vector<core::desk::AttentionItem>> reply) override;
    void outbox(QObject* context, ui::Reply<std::vector<core::desk::OutboxItem>> reply) override;
    void arrived(QObject* context, ui::Reply<std::vector<core::desk::OutboxItem>> reply) override;
    void changePassword(const QString& before, const QString& after, QObject* context, ui::Reply<bool> reply) override;
    void similar(const QStringList& names, const QStringList& numbers, QObject* context, ui::Reply<std::vector<core::desk::DisputeRow>> reply) override;
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
    void sendNow() override { ++sends; }
    void lock() override { emit locked(); }
    void packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply) override;
    void unpackFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply) override;
    [[nodiscard]] ui::Sticks sticks() const override { return {}; }

    /// The dispute of the dispute page's picture.
    [[nodiscard]] QString picturedDispute() const;

    std::vector<core::desk::FileRow> attached; ///< what files() answers; attach() adds to it
    std::vector<core::desk::Draft> performed;
    QStringList reasons;
    std::optional<core::Error> refusal; ///< what the next perform answers
    int sends = 0;

private:
    core::desk::SubjectView& add(int n, const char* number, const char* applicant, const char* respondent, const char* type, core::dispute::Main state);

    core::Author m_author;
    core::directory::State m_directory;
    core::Instant m_now{};
    std::map<std::string, core::desk::SubjectView> m_views; ///< by subject text
    std::map<std::string, core::desk::FormDraft> m_forms;
};

/// Two accounts on one PC; the password is 春暖花开2026. Whoever forgot it is told 1234 5678 9012 3456.
class FakeDoor final : public ui::Door {
    Q_OBJECT
public:
    explicit FakeDoor(ui::Port* port, bool empty = false) : m_port(port), m_empty(empty) {}
    [[nodiscard]] QList<Account> accounts() const override;
    void unlock(const QString& account, const QString& password, QObject* context, std::function<void(core::Result<ui::Port*>)> reply) override;
    void enrol(const QString& server, const QString& code, const QString& password, QObject* context, std::function<void(EnrolStep)> step,
               std::function<void(core::Result<QString>)> reply) override;
    void giveUpEnrolling() override;
    void askRecovery(const QString& account, const QString& path, QObject* context, ui::Reply<QString> reply) override;
    void recover(const QString& account, const QString& path, const QString& digits, const QString& password, QObject* context, ui::Reply<bool> reply) override;
    void packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply) override;
    [[nodiscard]] QStringList stickPlaces() const override { return {}; }
    [[nodiscard]] std::optional<core::Error> trouble() const override { return m_trouble; }
    void setTrouble(const core::Error& error) { m_trouble = error; }
    /// So many more share the PC.
    void setCrowd(int count) { m_crowd = count; }
    [[nodiscard]] QString lastTried() const { return m_lastTried; }
    /// The county does not answer: enrol says these steps and then waits until somebody gives up.
    void setSilent(const QList<EnrolStep>& steps) { m_silent = steps; }

private:
    ui::Port* m_port;
    bool m_empty;
    int m_crowd = 0;
    QString m_lastTried;
    std::optional<core::Error> m_trouble;
    QList<EnrolStep> m_silent;
    std::function<void(core::Result<QString>)> m_waiting;
    int m_tries = 5;
};

} // namespace gallery
