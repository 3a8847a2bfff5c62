#include "tests/desk/test_county.h"

#include "core/rights/audience.h"
#include "sync/exchange/wire.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace desktest {

using namespace core;

namespace {

/// Everything of the subject up to `level`, as the county would cut it.
exchange::JudgedAct cutAct(const exchange::JudgedAct& judged, int level, bool own)
{
    exchange::JudgedAct out{judged.id, std::nullopt, judged.verdict};
    if (!own)
        out.act = cut(*judged.act, level);
    return out;
}

} // namespace

Folder::Folder()
{
    std::string name = (std::filesystem::temp_directory_path() / "fengqiao-test-XXXXXX").string();
    m_path = mkdtemp(name.data());
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

TestCounty::TestCounty(Instant now, directory::State known) : clock(now), directory(std::move(known))
{
    (void)crypto::start();
    for (auto& [id, organisation] : directory.steps.organisations)
        if (id == "org-village")
            organisation.shortName = "西竹坪";
    auto& subject = m_subjects[test::subject(255)];
    subject.state = SubjectState{directory};
    subject.place = 1;
    subject.revision = ++m_revision;
}

exchange::EnrolAnswer TestCounty::enrol(const exchange::EnrolRequest& request, const std::string& account)
{
    const auto& known = directory.steps.accounts.at(account);
    Certificate certificate;
    certificate.id = toText(randomCertificateId());
    certificate.county = directory.steps.county;
    certificate.account = account;
    certificate.name = known.name;
    certificate.device = request.device;
    certificate.posts = known.posts;
    certificate.signKey = request.signKey;
    certificate.boxKey = request.boxKey;
    certificate.from = clock.now() - std::chrono::days(1);
    certificate.to = clock.now() + std::chrono::days(300);
    const auto issued = issue(certificate, m_issuer);
    m_members[idOf(certificate)] = {certificate, issued.bytes};
    exchange::EnrolAnswer out;
    out.certificate = issued.bytes;
    out.certificateSignature = issued.signature;
    out.county = directory.steps.county;
    out.epoch = epoch;
    out.issuerKey = toHex(m_issuer.publicKey());
    out.answerKey = toHex(m_answerKey.publicKey());
    out.boxKey = toHex(m_box.publicKey);
    out.recoveryKey = toHex(m_recovery.publicKey);
    return out;
}

Grants TestCounty::grants(const Subject& subject) const
{
    if (subject.state.as<directory::State>())
        return {{"*", 1}};
    return audiences(subject.state, directory);
}

void TestCounty::judgeGroup(const std::vector<Act>& group, const Author& author)
{
    std::map<SubjectId, Subject> trial; // those the group touches
    std::optional<Error> refusal;
    std::vector<exchange::JudgedAct> judged;
    auto revision = m_revision;
    for (const auto& act : group) {
        auto& subject = trial.try_emplace(act.envelope.subject, m_subjects[act.envelope.subject]).first->second;
        const Context context{.side = Side::County, .now = clock.now(), .notBefore = std::nullopt, .settings = directory.steps.settings,
                              .calendar = HolidayTable::shipped(), .directory = directory, .author = author,
                              .other = [&](const SubjectId& id) -> const SubjectState* {
                                  if (const auto found = trial.find(id); found != trial.end())
                                      return &found->second.state;
                                  const auto found = m_subjects.find(id);
                                  return found == m_subjects.end() ? nullptr : &found->second.state;
                              }};
        auto findings = checkAct(subject.state, act, context);
        if (refuse)
            if (auto error = refuse(act))
                findings = tl::unexpected(*error);
        if (!findings) {
            refusal = findings.error();
            break;
        }
        Verdict verdict{true, {}, {}, {}, subject.place + 1, ++revision, clock.now(), *findings};
        evolveAct(subject.state, act, stampOf(act.envelope, verdict));
        subject.place = verdict.place;
        subject.revision = verdict.revision;
        subject.acts.push_back({act.id(), act, verdict});
        judged.push_back(subject.acts.back());
    }
    if (refusal) {
        for (const auto& act : group)
            m_verdicts[act.id()] = Verdict{false, refusal->code, refusal->article, refusal->facts, 0, ++m_revision, clock.now(), {}};
        return;
    }
    for (auto& [id, subject] : trial)
        m_subjects[id] = std::move(subject);
    m_revision = revision;
    for (const auto& one : judged)
        m_verdicts[one.id] = one.verdict;
}

void TestCounty::judge(const Run& run, const Member& member)
{
    auto& head = m_heads.try_emplace(run.chain, exchange::ChainHead{run.chain, 0, firstLink(member.bytes, run.chain.lane())}).first->second;
    std::vector<Act> group;
    for (const auto& act : run.acts) {
        if (act.envelope.seq <= head.seq)
            continue; // judged before: the verdict stands
        ASSERT_EQ(act.envelope.seq, head.seq + 1);
        ASSERT_TRUE(checkParts(act));
        head.seq = act.envelope.seq;
        head.link = nextLink(head.link, act.bytes);
        group.push_back(act);
        if (act.envelope.group == 0) {
            judgeGroup(group, {member.certificate.account, member.certificate.posts});
            group.clear();
        }
    }
    EXPECT_TRUE(group.empty()) << "a group came in pieces";
    if (!run.acts.empty() && run.acts.back().envelope.seq == head.seq) {
        EXPECT_TRUE(verifyLink(signKeyOf(member.certificate), run.chain, head.seq, head.link, run.signature));
    }
}

Hash journalNode(const tree::Node& node, std::uint64_t otherFrom)
{
    if (node.level > 0)
        return tree::join(journalNode({node.level - 1, 2 * node.number}, otherFrom), journalNode({node.level - 1, 2 * node.number + 1}, otherFrom));
    const auto text = (node.number < otherFrom ? "leaf " : "other ") + std::to_string(node.number);
    return crypto::sha256(viewOf(text));
}

exchange::Answer TestCounty::answer(const exchange::Request& request)
{
    const auto& member = m_members.at(request.certificate);
    EXPECT_TRUE(exchange::verify(request, signKeyOf(member.certificate)));
    // What goes over the wire comes back the same.
    const auto again = exchange::decodeRequest(exchange::encode(request));
    EXPECT_TRUE(again.has_value());

    exchange::Answer out;
    for (const auto& run : request.runs) {
        judge(run, member);
        for (const auto& act : run.acts)
            out.verdicts.push_back({act.id(), m_verdicts.at(act.id())});
    }
    out.epoch = epoch;
    out.revision = m_revision;
    out.time = clock.now();
    out.lease = clock.now() + std::chrono::days(7);
    const auto nodes = [&](std::uint64_t from, std::uint64_t to) {
        std::vector<Hash> hashes;
        for (const auto& node : tree::cover(from, to))
            hashes.push_back(journalNode(node, otherFrom));
        return hashes;
    };
    out.root = tree::Peaks::create(m_revision, nodes(0, m_revision))->root();
    out.growth = nodes(request.epoch == epoch && request.known <= m_revision ? request.known : 0, m_revision);
    if (request.compare > 0 && request.compare <= m_revision) {
        out.compared = nodes(0, request.compare);
        out.comparedGrowth = nodes(request.compare, m_revision);
    }
    out.nonce = request.nonce;
    for (const auto lane : {Lane::Work, Lane::Reading, Lane::Urgent})
        if (const auto head = m_heads.find(ChainId(request.certificate, lane)); head != m_heads.end())
            out.chains.push_back(forged && forged->chain == head->first ? *forged : head->second);
    if (request.limitBytes == 0) {
        out.cursors = request.cursors;
        signAgain(out);
        return out;
    }

    auto& sent = m_sent[request.certificate];
    std::uint64_t known = m_revision;
    for (const auto& [audience, cursor] : request.cursors)
        known = std::min(known, cursor);
    std::map<std::string, exchange::Digest> digests;
    for (const auto& [audience, cursor] : request.cursors) {
        out.cursors[audience] = m_revision;
        digests[audience];
    }
    for (const auto& [id, subject] : m_subjects) {
        std::map<std::string, int> mine;
        int level = -1;
        for (const auto& [audience, granted] : grants(subject))
            if (request.cursors.contains(audience)) {
                mine[audience] = granted;
                level = std::max(level, granted);
                digests[audience].add(exchange::Digest::leaf(id, granted, subject.place, exchange::viewAt(subject.state, granted)));
            }
        if (level < 0) {
            if (sent.erase(id))
                out.items.push_back(exchange::Left{id, false});
            continue;
        }
        if (subject.revision <= known && sent.contains(id))
            continue;
        const bool own = std::any_of(subject.acts.begin(), subject.acts.end(), [&](const auto& judged) { return judged.id.chain.certificate() == request.certificate; });
        if (level == 0 || (!sent.contains(id) && !own) || known == 0) {
            out.items.push_back(exchange::Sheet{id, std::string(typeOf(subject.state)), static_cast<std::uint8_t>(level), subject.place,
                                                subject.revision, exchange::viewAt(subject.state, level), mine});
        } else {
            exchange::SubjectActs acts{id, static_cast<std::uint8_t>(level), subject.revision, false, {}, mine};
            for (const auto& judged : subject.acts)
                if (judged.verdict.revision > known)
                    acts.acts.push_back(cutAct(judged, level, judged.id.chain.certificate() == request.certificate));
            out.items.push_back(std::move(acts));
        }
        sent.insert(id);
    }
    for (const auto& id : request.wantHistories) {
        const auto& subject = m_subjects.at(id);
        EXPECT_TRUE(std::any_of(request.cursors.begin(), request.cursors.end(), [&](const auto& cursor) {
            const auto all = grants(subject);
            const auto found = all.find(cursor.first);
            return found != all.end() && found->second == 4;
        }));
        exchange::SubjectActs acts{id, 4, subject.revision, true, {}, {}};
        for (const auto& judged : subject.acts)
            acts.acts.push_back(cutAct(judged, 4, judged.id.chain.certificate() == request.certificate));
        out.items.push_back(std::move(acts));
    }
    for (const auto& [audience, digest] : digests)
        out.digests[audience] = digest.value();
    signAgain(out);
    return out;
}

Result<Findings> TestCounty::act(const std::string& account, std::string_view kind, const SubjectId& subject, std::string body,
                                 std::optional<std::uint32_t> seen)
{
    const auto& known = directory.steps.accounts.at(account);
    const auto id = m_strangers.try_emplace(account, randomCertificateId()).first->second;
    Envelope envelope;
    envelope.chain = ChainId(id, Lane::Work);
    auto& head = m_heads[envelope.chain];
    envelope.seq = ++head.seq;
    envelope.subject = subject;
    envelope.kind = kind;
    envelope.claimed = clock.now();
    envelope.seen = seen.value_or(m_subjects[subject].place);
    std::array<std::optional<std::string>, kClasses> parts;
    const auto json = test::body(std::move(body));
    for (const auto& [name, index] : {std::pair{"steps", 0}, {"content", 1}, {"identity", 2}, {"sealed", 3}})
        if (const auto* part = json.if_contains(name))
            parts[static_cast<std::size_t>(index)] = encodeCanonical(*part);
    const auto act = sealAct(std::move(envelope), std::move(parts));
    judgeGroup({act}, {account, known.posts});
    const auto& verdict = m_verdicts.at(act.id());
    if (!verdict.accepted)
        return tl::unexpected(Error{verdict.code, verdict.article, verdict.facts, Trouble::Refused});
    return verdict.findings;
}

Pc::Pc(TestCounty& county, std::string account, crypto::Secret mirrorKey) : m_county(county), m_mirrorKey(std::move(mirrorKey))
{
    exchange::EnrolRequest request;
    request.device = "PC";
    request.signKey = toHex(m_signing.publicKey());
    request.boxKey = toHex(m_box.publicKey);
    const auto answer = county.enrol(request, account);
    const ::desk::Membership membership{answer.county, answer.issuerKey, answer.answerKey, answer.boxKey, answer.recoveryKey,
                                      toHex(answer.certificate), toHex(answer.certificateSignature)};
    auto session = ::desk::Session::found(parts(nullptr), membership, answer.epoch);
    if (!session)
        throw std::runtime_error("found: " + session.error().code);
    m_session = std::move(*session);
    sync();
}

Pc::~Pc() = default;

::desk::Session::Parts Pc::parts(std::unique_ptr<core::desk::FileSystem> files)
{
    if (!files)
        files = std::make_unique<core::desk::PosixFileSystem>();
    return {std::move(files), m_folder.path(),
            core::desk::DeskKeys{m_mirrorKey.clone(), "aegis", m_outboxKey.clone(), crypto::SigningKey::fromSeed(m_signing.seed().view()),
                                 crypto::BoxKey::fromSecret(m_box.secret.view())},
            m_county.clock, HolidayTable::shipped(), std::nullopt};
}

Result<std::unique_ptr<::desk::Session>> Pc::tryOpen(std::unique_ptr<core::desk::FileSystem> files)
{
    return ::desk::Session::start(parts(std::move(files)));
}

std::unique_ptr<store::Connection> Pc::mirror()
{
    auto connection = store::Connection::open(m_folder.path() / "mirror.db", m_mirrorKey, store::Connection::Mode::Write);
    if (!connection)
        throw std::runtime_error("mirror: " + connection.error().code);
    return std::move(*connection);
}

void Pc::reopen(std::unique_ptr<core::desk::FileSystem> files)
{
    m_session.reset();
    auto session = tryOpen(std::move(files));
    if (!session)
        throw std::runtime_error("start: " + session.error().code);
    m_session = std::move(*session);
}

::desk::ApplySummary Pc::sync()
{
    ::desk::ApplySummary out;
    for (int round = 0; round < 20; ++round) {
        const auto request = m_session->request(256 * 1024, 0);
        if (!request)
            throw std::runtime_error("request: " + request.error().code);
        const auto answer = m_county.answer(*request);
        const auto applied = m_session->apply(*request, answer);
        if (!applied)
            throw std::runtime_error("apply: " + applied.error().code);
        out.accepted += applied->accepted;
        out.refused += applied->refused;
        out.received += applied->received;
        out.forked = out.forked || applied->forked;
        const auto waiting = m_session->outbox();
        if (!applied->more && (request->runs.empty() || waiting->empty()))
            break;
    }
    return out;
}

Result<::desk::Saved> Pc::act(std::string_view kind, const SubjectId& subject, std::string body)
{
    return m_session->perform({{std::string(kind), subject, test::body(std::move(body))}});
}

std::string registration(std::string_view applicant, std::string_view narrative)
{
    return "{'steps':{'number':'@number','type':'D02','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
           "'content':{'fields':{'p1.name':'" + std::string(applicant) + "','p2.name':'苏兴旺','narrative':'" + std::string(narrative) +
           "','demand':'恢复原状','place':'西竹坪村'}},'identity':{'fields':{'p1.phone':'13512345678','p1.idNumber':'11010519491231002X'}}}";
}

} // namespace desktest
