#pragma once

#include "ui/port.h"
#include "ui/settings/preferences.h"

#include <QMap>

#include <map>

namespace sample {

/// Which desk the port plays: the village's liaison or the court's judge and dispatcher.
enum class Desk { Village, Court };

/// A port with the case of the design's pictures in every state a page is made for, as of 2026-04-24 09:05.
/// Answers by the event loop as the real one does, and keeps what was asked of it.
class SamplePort : public ui::Port {
    Q_OBJECT
public:
    explicit SamplePort(Desk desk = Desk::Village);

    [[nodiscard]] core::Author author() const override { return m_author; }
    [[nodiscard]] QString personName() const override;
    [[nodiscard]] QString postText() const override;
    [[nodiscard]] bool courtDesk() const override { return m_desk == Desk::Court; }
    [[nodiscard]] const core::directory::State& directory() const override { return m_directory; }
    [[nodiscard]] const core::HolidayTable& holidays() const override { return core::HolidayTable::shipped(); }
    [[nodiscard]] core::Instant now() const override { return m_now; }
    [[nodiscard]] core::desk::SyncFacts syncFacts() const override { return facts; }

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
    [[nodiscard]] ui::Sticks sticks() const override { return plugged; }
    [[nodiscard]] ui::Neighbourhood neighbours() const override { return nearby; }
    void lookForNeighbours() override { ++looks; }
    void trustNeighbour(const QString& key, bool trust) override { trust ? void(trusted << key) : void(trusted.removeAll(key)); }

    /// A subject by its name here: "consent", "mediating", "agreement", "failed", "signed", "claim", "assigned",
    /// "crowd" (ten parties, names of 20 characters, a child, a long story), "suspended", "expired", "archived", "others" (held by another),
    /// "review", "fresh", "ruled", "served", "returned", "received".
    [[nodiscard]] QString subject(const QString& name) const;
    [[nodiscard]] core::desk::SubjectView& view(const QString& name) { return m_views.at(m_names.at(name)); }
    /// Null when the sample has none.
    [[nodiscard]] const core::desk::SubjectView* find(const core::SubjectId& id) const;
    [[nodiscard]] const std::map<std::string, core::desk::SubjectView>& everything() const { return m_views; }
    /// Somebody else sits at this desk.
    void setAuthor(core::Author author) { m_author = std::move(author); }

    core::desk::SyncFacts facts;
    std::vector<core::desk::AttentionItem> items;
    std::vector<core::desk::FileRow> attached; ///< what files() answers; attach() adds to it
    std::vector<core::desk::Draft> performed;
    std::map<std::string, core::desk::FormDraft> stored;
    std::optional<core::Error> refusal; ///< what every perform answers while it is set
    QMap<QString, QByteArray> written;  ///< what writeFile was given
    ui::Sticks plugged;                 ///< what sticks() answers
    void plug(const ui::Sticks& sticks) { plugged = sticks; emit sticksChanged(); }
    ui::Neighbourhood nearby;           ///< what neighbours() answers
    void see(const ui::Neighbourhood& seen) { nearby = seen; emit neighboursChanged(); }
    int looks = 0;
    QStringList trusted;                ///< keys of neighbours
    QStringList packed, unpacked;       ///< files that packFile and unpackFile were given
    core::Result<ui::FileTrip> trip = ui::FileTrip{{}, 3, 1, 2, 0, 5, false}; ///< what they answer
    QStringList passwords;              ///< what changePassword was last given: the old one, the new one
    bool quiet = false;                 ///< nothing to do, nothing to send, no disputes: every page empty
    int sends = 0;

private:
    core::desk::SubjectView& add(const QString& name, int number, core::SubjectState state);
    void addDisputes();
    void addHardOnes();
    void addPackages();
    void addRisks();
    void addOffices();
    void addRoster();
    void addLibrary();
    void addItems();

    Desk m_desk;
    core::Author m_author;
    core::directory::State m_directory;
    core::Instant m_now{};
    std::map<std::string, core::desk::SubjectView> m_views; ///< by subject text
    std::map<QString, std::string> m_names;
};

/// Preferences in memory.
class SamplePreferences final : public ui::Preferences {
    Q_OBJECT
public:
    [[nodiscard]] ui::PreferenceValues values() const override { return m_values; }
    void set(const ui::PreferenceValues& values) override
    {
        m_values = values;
        emit changed();
    }
    [[nodiscard]] QString server() const override { return QStringLiteral("https://fengqiao.lq.example:8443"); }
    [[nodiscard]] QString version() const override { return QStringLiteral("0.1.0"); }
    [[nodiscard]] ui::Carrying carrying() const override { return m_carrying; }
    void setCarrying(const ui::Carrying& carrying)
    {
        m_carrying = carrying;
        emit carryingChanged();
    }

private:
    ui::PreferenceValues m_values;
    ui::Carrying m_carrying;
};

} // namespace sample
