#include "sync/sim/template.h"

#include "sync/county/sqlite_store.h"
#include "sync/exchange/wire.h"
#include "sync/sim/randomness.h"
#include "sync/sim/run.h"

#include <cstdio>
#include <cstdlib>

namespace sim {

using namespace core;

namespace {

/// The starting point is the program's own doing: if it cannot be made, there is nothing to simulate.
template <class T>
T must(Result<T> result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "simulate: %s: %s %s\n", what, result.error().code.c_str(), encodeCanonical(result.error().facts).c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Bytes seed32()
{
    const auto bytes = crypto::randomArray<32>();
    return {bytes.begin(), bytes.end()};
}

directory::Organisation organisation(std::string id, std::string name, std::string shortName, directory::OrganisationKind kind, std::string parent = {})
{
    directory::Organisation out;
    out.id = std::move(id);
    out.name = std::move(name);
    out.shortName = std::move(shortName);
    out.kind = kind;
    out.parent = std::move(parent);
    out.township = "石鼓岭镇";
    if (kind != directory::OrganisationKind::Court)
        out.court = "org-court";
    return out;
}

struct Person {
    const char* account;
    const char* name;
    const char* post;
    const char* organisation;
};
/// Who sits at d0, d1 …: two of them are the same liaison at two computers.
constexpr Person kPeople[kMostDevices] = {
    {"vl", "方小红", "VL", "org-village"},       {"vm", "段德福", "VM", "org-village"},     {"dispatcher", "宋分流", "CD", "org-court"},
    {"vl", "方小红", "VL", "org-village"},       {"tl", "程乡镇", "TL", "org-township"},    {"ca", "管理员", "CA", ""},
    {"vm2", "谢宇航", "VM", "org-village"},      {"tm", "尤调解", "TM", "org-township"},
};

class Maker {
public:
    Maker() : m_randomness(Dice(0, "starting point")), m_clock(*parseInstant("2026-03-02T08:00:00+08:00")) {}

    Template make()
    {
        takeSqlite();
        (void)crypto::start();
        makeCounty();
        for (int i = 0; i < kMostDevices; ++i)
            makeDesk(i);
        writeDirectory();
        settleAll();
        beginDisputes();
        settleAll();
        m_sessions.clear();
        m_service.reset();
        m_out.start = m_clock.now();
        m_out.county.disk = m_countyDisk.copy();
        for (std::size_t i = 0; i < m_out.desks.size(); ++i)
            m_out.desks[i].disk = m_disks[i].copy();
        return std::move(m_out);
    }

private:
    void makeCounty()
    {
        auto& county = m_out.county;
        county.issuer = seed32();
        county.answer = seed32();
        county.box = seed32();
        county.store = seed32();
        const county::CountyRow row{"柳泉县", 1, 0, m_clock.now(), newSubjectId(m_clock.now())};
        m_directory = row.directory;
        must(county::createSqliteStore(countyFile(), crypto::Secret(county.store), row), "county");
        m_service = must(county.open(county.disk, m_clock), "open county");
    }

    void makeDesk(int i)
    {
        const auto& person = kPeople[i];
        auto& kept = m_out.desks.emplace_back();
        kept.name = "d" + std::to_string(i);
        kept.account = person.account;
        kept.device = "PC " + std::to_string(i);
        kept.posts = {{person.post, person.organisation}};
        kept.signing = seed32();
        kept.box = seed32();
        kept.mirror = seed32();
        kept.outbox = seed32();
        const auto keys = kept.keys();
        kept.certificate = randomCertificateId();
        const Certificate wanted{toText(kept.certificate), "柳泉县", kept.account, person.name, kept.device, kept.posts, toHex(keys.signing.publicKey()),
                                 toHex(keys.box.publicKey), m_clock.now() - std::chrono::hours(1), m_clock.now() + std::chrono::hours(24 * 365)};
        const auto issued = must(m_service->issueTo(wanted), "certificate");
        const auto countyKeys = m_out.county.keys();
        const ::desk::Membership membership{"柳泉县", toHex(countyKeys.issuer.publicKey()), toHex(countyKeys.answer.publicKey()), toHex(countyKeys.box.publicKey),
                                          countyKeys.recoveryKey, toHex(issued.bytes), toHex(issued.signature)};
        m_mounts.push_back(std::make_unique<Mount>(kept.name, m_disks[static_cast<std::size_t>(i)]));
        m_sessions.push_back(must(::desk::Session::found(kept.parts(m_disks[static_cast<std::size_t>(i)], m_clock), membership, 1), "desk"));
    }

    void directoryAct(std::vector<::desk::Draft>& group, std::string_view kind, boost::json::object steps)
    {
        group.push_back({std::string(kind), m_directory, {{"steps", std::move(steps)}}});
    }

    void writeDirectory()
    {
        using enum directory::OrganisationKind;
        ::desk::Session* administrator = nullptr;
        for (std::size_t i = 0; i < m_sessions.size(); ++i)
            if (m_out.desks[i].account == "ca")
                administrator = m_sessions[i].get();
        std::vector<::desk::Draft> group;
        directoryAct(group, "directory.county", {{"county", "柳泉县"}});
        for (const auto& one : {organisation("org-court", "柳泉县人民法院", "", Court), organisation("org-township", "石鼓岭镇人民调解委员会", "石鼓岭", TownshipCommittee),
                                organisation("org-village", "石鼓岭镇西竹坪村人民调解委员会", "西竹坪", VillageCommittee, "org-township")})
            directoryAct(group, "directory.organisation", {{"organisation", toJson(one)}});
        // The administrator comes first: from then on every act is measured by the directory itself.
        std::set<std::string> known;
        for (const bool first : {true, false})
            for (const auto& person : kPeople)
                if ((std::string_view(person.account) == "ca") == first && known.insert(person.account).second)
                    directoryAct(group, "directory.account",
                                 {{"account", toJson(directory::Account{person.account, person.name, "0570-5550000", {{person.post, person.organisation}}, true})}});
        for (const auto& draft : group)
            must(administrator->perform({draft}), "directory");
        settle(*administrator);
    }

    void settleAll()
    {
        for (auto& session : m_sessions)
            settle(*session);
    }

    /// One act each by one desk, with what was known then.
    void act(std::size_t desk, std::string kind, const SubjectId& subject, boost::json::object body)
    {
        m_clock.advance(std::chrono::minutes(5));
        settle(*m_sessions[desk]);
        must(m_sessions[desk]->perform({{std::move(kind), subject, std::move(body)}}), "dispute");
        settle(*m_sessions[desk]);
    }

    void beginDisputes()
    {
        constexpr std::size_t kLiaison = 0, kMediator = 1, kCourt = 2;
        using boost::json::array;
        using boost::json::object;
        const array parties{object{{"id", "p1"}, {"side", "applicant"}}, object{{"id", "p2"}, {"side", "respondent"}}};
        const object content{{"fields", {{"p1.name", "谢宇航"}, {"p2.name", "苏兴旺"}, {"narrative", "借款未还"}, {"demand", "还钱"}, {"place", "西竹坪村"}}}};
        for (int i = 0; i < 3; ++i)
            m_out.disputes.push_back(newSubjectId(m_clock.now()));
        const auto &mediated = m_out.disputes[0], &sent = m_out.disputes[1], &registered = m_out.disputes[2];
        for (const auto& subject : {mediated, sent}) {
            act(kCourt, "dispute.lodge", subject,
                {{"steps", {{"number", "@number"}, {"courtNumber", "（2026）明0826诉前调111号"}, {"type", "D04"}, {"parties", parties}, {"consents", {{"p1", "2026-03-02"}}}, {"manner", "书面"}}},
                 {"content", content}});
            act(kCourt, "dispute.dispatch", subject, {{"steps", {{"organisation", "org-village"}}}});
        }
        act(kLiaison, "dispute.accept", mediated, {});
        act(kLiaison, "dispute.name_mediator", mediated, {{"steps", {{"mediator", "vm"}}}});
        act(kMediator, "dispute.answer_naming", mediated, {{"steps", {{"accept", true}}}});
        act(kMediator, "dispute.consent", mediated, {{"steps", {{"party", "p2"}, {"answer", "agreed"}, {"manner", "当面"}, {"askedAlone", true}}}});
        act(kMediator, "dispute.begin", mediated, {{"steps", {{"rightsTold", true}}}});
        act(kLiaison, "dispute.register", registered, {{"steps", {{"number", "@number"}, {"type", "D02"}, {"parties", parties}}}, {"content", content}});
    }

    void settle(::desk::Session& session)
    {
        for (int round = 0; round < 100; ++round) {
            auto asked = must(session.request(1 << 20, 0), "request");
            const auto reply = must(m_service->exchange(asked), "exchange");
            const auto applied = must(session.apply(asked, reply.answer), "apply");
            if (applied.refused > 0)
                must(Done(misused("directory_refused", {{"verdict", toJson(reply.answer.verdicts.front().verdict)}})), "directory");
            if (!applied.more && must(session.syncFacts(), "facts").waiting == 0)
                return;
        }
        std::abort();
    }

    Randomness m_randomness;
    FixedClock m_clock;
    Template m_out;
    Disk m_countyDisk;
    std::array<Disk, kMostDevices> m_disks;
    Mount m_countyMount{"county", m_countyDisk};
    std::vector<std::unique_ptr<Mount>> m_mounts;
    std::unique_ptr<county::Service> m_service;
    std::vector<std::unique_ptr<::desk::Session>> m_sessions;
    SubjectId m_directory;
};

} // namespace

std::string countyFile()
{
    return folderOf("county") + "/county.db";
}

core::desk::DeskKeys KeptDesk::keys() const
{
    core::desk::DeskKeys out;
    out.mirror = crypto::Secret(mirror);
    out.cipher = core::desk::suitableCipher();
    out.outbox = crypto::Secret(outbox);
    out.signing = crypto::SigningKey::fromSeed(signing);
    out.box = crypto::BoxKey::fromSecret(box);
    return out;
}

::desk::Session::Parts KeptDesk::parts(Disk& place, const Clock& clock) const
{
    return {std::make_unique<DiskFiles>(place), folderOf(name), keys(), clock, HolidayTable::shipped(), std::nullopt};
}

county::CountyKeys KeptCounty::keys() const
{
    return {crypto::SigningKey::fromSeed(issuer), crypto::SigningKey::fromSeed(answer), crypto::BoxKey::fromSecret(box), std::string(64, '0')};
}

Result<std::unique_ptr<county::Service>> KeptCounty::open(Disk& place, const Clock& clock) const
{
    const crypto::Secret key(store);
    DiskFiles files(place);
    return county::Service::open([&] { return county::openSqliteStore(countyFile(), key, files); }, keys(), clock, HolidayTable::shipped(), {"", 1});
}

const Template& startingPoint()
{
    static const Template made = Maker().make();
    return made;
}

} // namespace sim
