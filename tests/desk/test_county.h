#pragma once

#include "core/rights/audience.h"
#include "sync/desk/session.h"
#include "sync/exchange/wire.h"
#include "tests/support/world.h"

#include <filesystem>
#include <set>

/// A county in memory for tests of desks: judges with the real kinds, answers with real signatures, keeps no file.
/// Not the county server, which has its own tests; here the desk is under test.
namespace desktest {


/// A folder that goes away with the test.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

class TestCounty {
public:
    explicit TestCounty(core::Instant now, core::directory::State known = core::test::smallCounty());

    core::FixedClock clock;
    core::directory::State directory;
    /// Refuses what it names, beside what the kinds refuse.
    std::function<std::optional<core::Error>(const core::Act&)> refuse;
    std::uint64_t epoch = 1;

    [[nodiscard]] exchange::EnrolAnswer enrol(const exchange::EnrolRequest& request, const std::string& account);
    [[nodiscard]] exchange::Answer answer(const exchange::Request& request);
    /// An act of somebody who is not under test, judged at once.
    core::Result<core::Findings> act(const std::string& account, std::string_view kind, const core::SubjectId& subject,
                                     std::string body, std::optional<std::uint32_t> seen = std::nullopt);
    [[nodiscard]] const core::SubjectState& state(const core::SubjectId& subject) const { return m_subjects.at(subject).state; }
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] const core::crypto::BoxKey& recovery() const { return m_recovery; } ///< both halves of it
    void signAgain(exchange::Answer& answer) const { exchange::sign(answer, m_answerKey); }
    /// Forgets what one desk was sent, as after a new enrolment.
    void forgetSent() { m_sent.clear(); }
    /// The journal from this leaf on is another one than it was.
    std::uint64_t otherFrom = ~std::uint64_t{0};
    /// Says that a chain stands at another link.
    std::optional<exchange::ChainHead> forged;

private:
    struct Subject {
        core::SubjectState state;
        std::uint32_t place = 0;
        std::uint64_t revision = 0;
        std::vector<exchange::JudgedAct> acts;
    };
    struct Member {
        core::Certificate certificate;
        core::Bytes bytes;
    };
    void judge(const core::Run& run, const Member& member);
    void judgeGroup(const std::vector<core::Act>& group, const core::Author& author);
    [[nodiscard]] core::Grants grants(const Subject& subject) const;

    core::crypto::SigningKey m_issuer = core::crypto::SigningKey::generate(), m_answerKey = core::crypto::SigningKey::generate();
    core::crypto::BoxKey m_box = core::crypto::BoxKey::generate(), m_recovery = core::crypto::BoxKey::generate();
    std::map<core::SubjectId, Subject> m_subjects;
    std::map<core::CertificateId, Member> m_members;
    std::map<core::ChainId, exchange::ChainHead> m_heads;
    std::map<core::ActId, core::Verdict> m_verdicts;
    std::map<core::CertificateId, std::set<core::SubjectId>> m_sent;
    std::map<std::string, core::CertificateId> m_strangers;
    std::uint64_t m_revision = 0;
};

/// A journal of so many leaves, which say nothing; `from` on they are another history's.
[[nodiscard]] core::Hash journalNode(const core::tree::Node& node, std::uint64_t otherFrom = ~std::uint64_t{0});

/// One desk on one PC, without the costly password: keys are kept here, so it can be closed, killed and opened again.
class Pc {
public:
    Pc(TestCounty& county, std::string account, core::crypto::Secret mirrorKey = core::crypto::Secret::random(32));
    ~Pc();

    [[nodiscard]] ::desk::Session& desk() { return *m_session; }
    void close() { m_session.reset(); }
    [[nodiscard]] core::Result<std::unique_ptr<::desk::Session>> tryOpen(std::unique_ptr<core::desk::FileSystem> files = nullptr);
    /// Opens again; the test fails when that fails.
    void reopen(std::unique_ptr<core::desk::FileSystem> files = nullptr);
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
    /// The mirror's file with its key, for looking and meddling; the desk is closed.
    [[nodiscard]] std::unique_ptr<core::store::Connection> mirror();
    /// Asks and applies until nothing more waits.
    ::desk::ApplySummary sync();
    core::Result<::desk::Saved> act(std::string_view kind, const core::SubjectId& subject, std::string body);

private:
    [[nodiscard]] ::desk::Session::Parts parts(std::unique_ptr<core::desk::FileSystem> files);

    TestCounty& m_county;
    Folder m_folder;
    core::crypto::SigningKey m_signing = core::crypto::SigningKey::generate();
    core::crypto::BoxKey m_box = core::crypto::BoxKey::generate();
    core::crypto::Secret m_mirrorKey;
    core::crypto::Secret m_outboxKey = core::crypto::Secret::random(32);
    std::unique_ptr<::desk::Session> m_session;
};

/// Body of dispute.register by the village's liaison.
[[nodiscard]] std::string registration(std::string_view applicant, std::string_view narrative = "两家相邻");

} // namespace desktest
