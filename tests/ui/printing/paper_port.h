#pragma once

#include "core/statistics/form.h"
#include "ui/port.h"

#include <map>

namespace ui::test {

/// A port that holds tests/support/sample_case.h: one dispute in G0, its confirmation, its return package.
class PaperPort final : public Port {
    Q_OBJECT
public:
    PaperPort();

    [[nodiscard]] core::Author author() const override { return {"fangxiaohong", {{"VM", "org-xizhuping"}}}; }
    [[nodiscard]] QString personName() const override { return QStringLiteral("方小红"); }
    [[nodiscard]] QString postText() const override { return QStringLiteral("西竹坪村・司法联络员"); }
    [[nodiscard]] bool courtDesk() const override { return false; }
    [[nodiscard]] const core::directory::State& directory() const override { return m_directory; }
    [[nodiscard]] const core::HolidayTable& holidays() const override { return core::HolidayTable::shipped(); }
    [[nodiscard]] core::Instant now() const override { return m_now; }
    [[nodiscard]] core::desk::SyncFacts syncFacts() const override { return {}; }

    void duties(QObject*, Reply<std::vector<core::duty::Duty>> reply) override { reply({}); }
    void disputes(const core::desk::DisputeFilter&, QObject*, Reply<std::vector<core::desk::DisputeRow>> reply) override { reply({}); }
    void library(const core::desk::LibraryFilter&, QObject*, Reply<std::vector<core::desk::LibraryRow>> reply) override { reply({}); }
    void figures(const QString&, const core::statistics::Question&, QObject*, Reply<core::statistics::Form> reply) override { reply({}); }
    void countyFigures(const QString&, const core::statistics::Question&, QObject*, Reply<core::statistics::Form> reply) override { reply({}); }
    void counts(QObject*, Reply<core::desk::DisputeCounts> reply) override { reply({}); }
    void show(const core::SubjectId& id, QObject* context, Reply<core::desk::SubjectView> reply) override;
    void subjects(const QString&, QObject*, Reply<std::vector<core::desk::SubjectView>> reply) override { reply({}); }
    void attention(QObject*, Reply<std::vector<core::desk::AttentionItem>> reply) override { reply({}); }
    void outbox(QObject*, Reply<std::vector<core::desk::OutboxItem>> reply) override { reply({}); }
    void arrived(QObject*, Reply<std::vector<core::desk::OutboxItem>> reply) override { reply({}); }
    void changePassword(const QString&, const QString&, QObject*, Reply<bool> reply) override { reply(true); }
    void similar(const QStringList&, const QStringList&, QObject*, Reply<std::vector<core::desk::DisputeRow>> reply) override { reply({}); }
    void perform(const std::vector<core::desk::Draft>& group, QObject* context, Reply<core::desk::Saved> reply) override;
    void tryOut(const std::vector<core::desk::Draft>&, QObject*, Reply<std::vector<core::Findings>> reply) override { reply({}); }
    void reveal(const core::SubjectId&, const QString& reason, QObject*, Reply<core::Fields> reply) override
    {
        revealed << reason;
        reply(core::Fields{});
    }
    void dismiss(const core::ActId&, QObject*, Reply<bool> reply) override { reply(true); }
    void saveForm(const core::desk::FormDraft& form, QObject* context, Reply<bool> reply) override;
    void forms(QObject* context, Reply<std::vector<core::desk::FormDraft>> reply) override;
    void dropForm(const QString& id, QObject* context, Reply<bool> reply) override;
    void papers(const core::SubjectId& id, QObject* context, Reply<std::vector<QString>> reply) override;
    void paper(const core::SubjectId& id, const QString& paper, Numbers numbers, QObject* context, Reply<PaperPdf> reply) override;
    void writeFile(const QString& path, const QByteArray& bytes, QObject*, Reply<bool> reply) override;
    void files(const core::SubjectId& id, QObject* context, Reply<std::vector<core::desk::FileRow>> reply) override;
    void attach(const core::SubjectId& id, const QString& purpose, const QString& path, QObject* context, Reply<bool> reply) override;
    void fileContent(const core::SubjectId& id, const QString& act, bool preview, QObject* context, Reply<QByteArray> reply) override;
    void sendNow() override {}
    void lock() override {}
    void packFile(const QString&, QObject*, Reply<FileTrip> reply) override { reply(FileTrip{}); }
    void unpackFile(const QString&, QObject*, Reply<FileTrip> reply) override { reply(FileTrip{}); }
    [[nodiscard]] Sticks sticks() const override { return {}; }

    [[nodiscard]] static QString subject(int n); ///< 1 dispute, 2 confirmation, 3 return
    core::desk::SubjectView& view(int n) { return m_views.at(subject(n).toStdString()); }

    std::vector<core::desk::FileRow> attached; ///< what files() answers; attach() adds to it
    std::vector<core::desk::Draft> performed;
    QStringList revealed;                      ///< reasons of looks
    std::vector<std::pair<QString, Numbers>> asked; ///< papers
    std::map<std::string, core::desk::FormDraft> kept;
    std::map<QString, QByteArray> written;
    std::optional<core::Error> refusal;

private:
    core::directory::State m_directory;
    core::Instant m_now{};
    std::map<std::string, core::desk::SubjectView> m_views;
};

} // namespace ui::test
