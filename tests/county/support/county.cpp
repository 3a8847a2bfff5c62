#include "tests/county/support/county.h"

#include "core/store/connection.h"
#include "sync/county/postgres_store.h"

#include "core/codec/strict_json.h"
#include "tests/support/world.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace county::test {

namespace {

[[noreturn]] void fail(const std::string& what)
{
    throw std::runtime_error(what);
}

} // namespace

std::string smallPlan()
{
    const auto directory = core::test::smallCounty();
    boost::json::array organisations, accounts;
    using Kind = core::directory::OrganisationKind;
    for (const auto round : {Kind::Court, Kind::TownshipCommittee}) // others name these
        for (const auto& [id, organisation] : directory.steps.organisations)
            if (organisation.kind == round)
                organisations.push_back(core::toJson(organisation));
    for (const auto& [id, organisation] : directory.steps.organisations)
        if (organisation.kind != Kind::Court && organisation.kind != Kind::TownshipCommittee)
            organisations.push_back(core::toJson(organisation));
    for (const auto& [id, account] : directory.steps.accounts)
        accounts.push_back(core::toJson(account));
    return core::encodeCanonical(boost::json::object{
        {"county", directory.steps.county}, {"organisations", std::move(organisations)}, {"accounts", std::move(accounts)}});
}

boost::json::object body(std::string text)
{
    return core::test::body(std::move(text));
}

std::string lodging(std::string number)
{
    return "{'steps':{'number':'" + number + R"(','courtNumber':'（2026）明0826诉前调112号',
        'type':'D04','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}],
        'consents':{'p1':'2026-03-02'},'manner':'书面'},
        'content':{'fields':{'title':'谢宇航 与 苏兴旺','p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村'}},
        'identity':{'fields':{'p1.phone':'13800000001'}}})";
}

core::Bytes photo(std::size_t size, std::uint32_t seed)
{
    core::Bytes out(size);
    for (auto& byte : out)
        byte = static_cast<std::uint8_t>((seed = seed * 1664525 + 1013904223) >> 24);
    return out;
}

TempFolder::TempFolder()
{
    auto pattern = (std::filesystem::temp_directory_path() / "fengqiao-county-XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
        fail("no temporary folder");
    m_path = pattern;
}

TempFolder::~TempFolder()
{
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
}

Device::Device(const EnrolRoad& road, std::string_view code, const core::Clock& clock, std::string name)
    : m_clock(&clock), m_key(core::crypto::SigningKey::generate())
{
    const auto parsed = exchange::codeFromText(code);
    if (!parsed)
        fail("no code");
    exchange::EnrolRequest request{secretText(*parsed), std::move(name), core::toHex(m_key.publicKey()),
                                   core::toHex(core::crypto::BoxKey::generate().publicKey), {}};
    prove(request, m_key);
    const auto answer = road(request);
    if (!answer)
        fail("enrol: " + answer.error().code);
    m_issued = {answer->certificate, answer->certificateSignature};
    core::crypto::PublicKey issuer{};
    std::ranges::copy(*core::fromHex(answer->issuerKey), issuer.begin());
    std::ranges::copy(*core::fromHex(answer->answerKey), m_answerKey.begin());
    auto certificate = checkCertificate(m_issued, issuer, clock.now());
    if (!certificate)
        fail("certificate: " + certificate.error().code);
    m_certificate = std::move(*certificate);
    m_links.push_back(core::firstLink(m_issued.bytes, core::Lane::Work));
}

Device Device::clone() const
{
    Device copy(*m_clock, core::crypto::SigningKey::fromSeed(m_key.seed().view()));
    copy.m_issued = m_issued;
    copy.m_certificate = m_certificate;
    copy.m_answerKey = m_answerKey;
    copy.m_acts = m_acts;
    copy.m_links = m_links;
    copy.m_receipt = m_receipt;
    copy.m_verdicts = m_verdicts;
    copy.m_cursors = m_cursors;
    copy.m_subjects = m_subjects;
    copy.m_cursor = m_cursor;
    return copy;
}

core::ActId Device::act(const SubjectId& subject, std::string_view kind, std::string text, std::uint8_t group)
{
    core::Envelope envelope;
    envelope.chain = ChainId(idOf(m_certificate), core::Lane::Work);
    envelope.seq = m_acts.size() + 1;
    envelope.group = group;
    envelope.subject = subject;
    envelope.kind = kind;
    envelope.claimed = m_clock->now();
    const auto at = m_subjects.find(subject);
    envelope.seen = at == m_subjects.end() ? 0 : at->second.place;
    envelope.after = m_cursor;
    auto parts = body(std::move(text));
    const auto part = [&parts](std::string_view name) -> std::optional<std::string> {
        const auto* found = parts.if_contains(name);
        return found ? std::optional(core::encodeCanonical(*found)) : std::nullopt;
    };
    m_acts.push_back(core::sealAct(envelope, {part("steps"), part("content"), part("identity"), part("sealed")}));
    m_links.push_back(core::nextLink(m_links.back(), m_acts.back().bytes));
    return m_acts.back().id();
}

exchange::Request Device::request(std::uint32_t limitBytes, std::uint16_t waitSeconds, std::vector<SubjectId> want) const
{
    exchange::Request request;
    request.certificate = idOf(m_certificate);
    for (std::size_t from = m_receipt; limitBytes > 0 && from < m_acts.size(); from += core::kRunLimit) {
        const auto to = std::min(m_acts.size(), from + core::kRunLimit);
        core::Run run;
        run.chain = m_acts[from].envelope.chain;
        run.first = from + 1;
        run.acts.assign(m_acts.begin() + static_cast<std::ptrdiff_t>(from), m_acts.begin() + static_cast<std::ptrdiff_t>(to));
        run.signature = signLink(m_key, run.chain, to, m_links[to]);
        request.runs.push_back(std::move(run));
    }
    request.cursors = m_cursors;
    request.limitBytes = limitBytes;
    request.waitSeconds = waitSeconds;
    request.wantHistories = std::move(want);
    core::crypto::randomFill(request.nonce);
    exchange::sign(request, m_key);
    return request;
}

core::Result<exchange::Answer> Device::exchange(const Road& road, std::uint32_t limitBytes, std::uint16_t wait, std::vector<SubjectId> want)
{
    const auto asked = request(limitBytes, wait, std::move(want));
    auto answer = road(asked);
    if (answer)
        apply(asked, *answer);
    return answer;
}

core::Done Device::settle(const Road& road, std::uint32_t limitBytes)
{
    for (int i = 0; i < 10'000; ++i) {
        const auto answer = exchange(road, limitBytes);
        if (!answer)
            return tl::unexpected(answer.error());
        if (!answer->more && unsent() == 0)
            return {};
        if (!answer->more && i > 100)
            return core::refused("stuck");
    }
    return core::refused("stuck");
}

void Device::apply(const exchange::Request& asked, const exchange::Answer& answer)
{
    if (!verify(answer, m_answerKey) || answer.nonce != asked.nonce)
        fail("the answer's signature does not hold");
    for (const auto& [act, verdict] : answer.verdicts) {
        if (verdict.revision == 0)
            continue; // told, not judged
        const auto known = m_verdicts.find(act);
        if (known != m_verdicts.end() && !(known->second == verdict))
            fail("two verdicts on one act");
        m_verdicts[act] = verdict;
    }
    for (const auto& head : answer.chains)
        if (head.chain.lane() == core::Lane::Work && head.seq < m_links.size() && m_links[head.seq] == head.link)
            m_receipt = std::max<std::size_t>(m_receipt, head.seq);
    for (const auto& item : answer.items) {
        if (const auto* left = std::get_if<exchange::Left>(&item)) {
            m_subjects.erase(left->subject);
        } else if (const auto* sheet = std::get_if<exchange::Sheet>(&item)) {
            auto& held = m_subjects[sheet->subject] = {};
            held.level = sheet->level;
            held.place = sheet->place;
            held.grants = sheet->grants;
            if (sheet->level == 0)
                held.card = sheet->sections[0];
            else
                held.state = core::stateFrom(sheet->type, sheet->sections).value();
        } else if (const auto* news = std::get_if<exchange::SubjectActs>(&item)) {
            if (news->history)
                continue;
            auto& held = m_subjects[news->subject];
            held.level = news->level;
            held.grants = news->grants;
            for (const auto& judged : news->acts) {
                if (judged.verdict.place <= held.place)
                    continue; // came before
                if (judged.verdict.place != held.place + 1)
                    fail("a place is missing");
                const auto& act = judged.act ? *judged.act : m_acts.at(judged.id.seq - 1);
                if (judged.act && !checkParts(act))
                    fail("a part does not fit its digest");
                evolveAct(held.state, act, stampOf(act.envelope, judged.verdict), held.level);
                held.place = judged.verdict.place;
            }
        }
    }
    // Own acts need no item: the verdict says at which place they stand.
    std::map<std::uint64_t, const exchange::ActVerdict*> own;
    for (const auto& verdict : answer.verdicts)
        if (verdict.verdict.accepted && verdict.act.chain.certificate() == asked.certificate && verdict.act.chain.lane() == core::Lane::Work)
            own[verdict.verdict.revision] = &verdict;
    for (const auto& [revision, judged] : own) {
        if (judged->act.seq > m_acts.size())
            continue; // another copy of this disk wrote it
        const auto& act = m_acts.at(judged->act.seq - 1);
        const auto at = m_subjects.find(act.envelope.subject);
        if (at == m_subjects.end() || at->second.level == 0 || judged->verdict.place != at->second.place + 1)
            continue;
        evolveAct(at->second.state, act, stampOf(act.envelope, judged->verdict), at->second.level);
        at->second.place = judged->verdict.place;
    }
    m_cursors = answer.cursors;
    m_cursor = std::max(m_cursor, answer.revision);
    if (!answer.digests.empty())
        m_told = answer.digests;
}

const core::dispute::State& Device::dispute(const SubjectId& id) const
{
    static const core::dispute::State kNone;
    const auto at = m_subjects.find(id);
    const auto* state = at == m_subjects.end() ? nullptr : at->second.state.as<core::dispute::State>();
    return state ? *state : kNone;
}

std::map<std::string, Hash> Device::digests() const
{
    std::map<std::string, exchange::Digest> sums;
    for (const auto& audience : core::audiencesOf(m_certificate.account, m_certificate.posts))
        sums[audience];
    for (const auto& [id, held] : m_subjects)
        for (const auto& [audience, level] : held.grants) {
            const auto view = held.level == 0 ? core::Sections{held.card, {}, {}, {}} : exchange::viewAt(held.state, level);
            sums[audience].add(exchange::Digest::leaf(id, level, held.place, view));
        }
    std::map<std::string, Hash> out;
    for (const auto& [audience, sum] : sums)
        out[audience] = sum.value();
    return out;
}

const core::Verdict* Device::verdict(const core::ActId& id) const
{
    const auto at = m_verdicts.find(id);
    return at == m_verdicts.end() ? nullptr : &at->second;
}

TestCounty::TestCounty(std::string itsDatabase, std::string itsAddress, std::string_view plan)
    : clock(*core::parseInstant(kStart)), database(std::move(itsDatabase)), address(std::move(itsAddress))
{
    if (!core::crypto::start())
        fail("libsodium");
    if (!database.empty())
        address = PostgresServer::shared().address(database);
    const auto made = initCounty(place(), plan.empty() ? smallPlan() : std::string(plan), clock, Codes::None);
    if (!made)
        fail("init: " + made.error().code + " " + boost::json::serialize(made.error().facts));
    service = another(clock);
}

TestCounty::~TestCounty()
{
    service.reset();
    if (!database.empty())
        PostgresServer::giveBack(database);
}

Place TestCounty::place() const
{
    return {folder.path() / "county", address};
}

std::unique_ptr<Service> TestCounty::another(const core::Clock& itsClock) const
{
    auto opened = openCounty(place(), itsClock, core::HolidayTable::shipped());
    if (!opened)
        fail("open: " + opened.error().code + " " + boost::json::serialize(opened.error().facts));
    return std::move(*opened);
}

void TestCounty::restart(const std::function<void()>& meddle)
{
    service.reset();
    if (meddle)
        meddle();
    service = another(clock);
}

void TestCounty::backUp()
{
    restart([&] {
        std::filesystem::remove_all(folder.path() / "backup");
        std::filesystem::copy(folder.path() / "county", folder.path() / "backup", std::filesystem::copy_options::recursive);
        if (!database.empty())
            PostgresServer::shared().copy(database, database + "_backup");
    });
}

void TestCounty::putBack()
{
    restart([&] {
        std::filesystem::remove_all(folder.path() / "county");
        std::filesystem::copy(folder.path() / "backup", folder.path() / "county", std::filesystem::copy_options::recursive);
        if (!database.empty())
            PostgresServer::shared().copy(database + "_backup", database);
    });
}

void TestCounty::rewrite(const std::string& sql)
{
    const auto growAgain = [](Transaction& transaction) {
        auto row = transaction.county();
        row.peaks = {};
        for (std::uint64_t i = 0; i < row.revision; ++i)
            row.peaks.add(transaction.node({0, i}), [&](const core::tree::Node& node, const Hash& hash) { transaction.addNode(node, hash); });
        transaction.setCounty(row);
        return core::Done{};
    };
    restart([&] {
        const auto key = Folder(place().folder).storeKey();
        if (!database.empty()) {
            const auto& server = PostgresServer::shared();
            server.sql(database, "SET search_path = fengqiao; " + sql + "; DELETE FROM node");
            // Peaks of the right number, so that the row can be read before they are right.
            server.sql(database, "UPDATE fengqiao.county SET peaks = decode(repeat('00', 32 * length(replace(revision::bit(60)::text, '0', ''))), 'hex')");
            auto store = openPostgresStore(place().database, *key, std::make_shared<Watermark>());
            if (!store || !(*store)->write(growAgain))
                fail("rewrite");
            return;
        }
        auto store = core::store::Connection::open(Folder(place().folder).database(), *key, core::store::Connection::Mode::Write);
        if (!store)
            fail("rewrite: " + store.error().code);
        // Its own migration makes the tree when the store is opened.
        const auto done = core::store::guarded([&] {
            (*store)->script(sql + "; ALTER TABLE county DROP COLUMN peaks; DROP TABLE node; DROP TABLE restore; PRAGMA user_version = 3");
        });
        if (!done)
            fail("rewrite: " + done.error().code);
    });
}

Road TestCounty::road()
{
    return [this](const exchange::Request& request) { return roadTo(*service)(request); };
}

Road TestCounty::roadTo(Service& service)
{
    return [&service](const exchange::Request& request) -> core::Result<exchange::Answer> {
        // Through the bytes, as on the wire.
        auto asked = exchange::decodeRequest(encode(request));
        if (!asked)
            return tl::unexpected(asked.error());
        auto reply = service.exchange(std::move(*asked));
        if (!reply)
            return tl::unexpected(reply.error());
        return exchange::decodeAnswer(encode(reply->answer));
    };
}

EnrolRoad TestCounty::enrolRoad()
{
    return [this](const exchange::EnrolRequest& request) { return service->enrol(request); };
}

std::string TestCounty::code(std::string_view account)
{
    auto made = service->invite(account, kCodeLife);
    if (!made)
        fail("invite: " + made.error().code);
    return *made;
}

Device TestCounty::device(std::string_view account)
{
    return {enrolRoad(), code(account), clock, "PC of " + std::string(account)};
}

SubjectId TestCounty::assign(Device& dispatcher, std::string number)
{
    const auto subject = core::newSubjectId(clock.now());
    dispatcher.act(subject, "dispute.lodge", lodging(std::move(number)), 1);
    dispatcher.act(subject, "dispute.dispatch", "{'steps':{'organisation':'org-village'}}");
    return subject;
}

} // namespace county::test
