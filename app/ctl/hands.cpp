#include "app/ctl/hands.h"

#include "core/codec/strict_json.h"
#include "core/rights/audience.h"
#include "sync/desk/import.h"
#include "sync/exchange/wire.h"

#include <fmt/format.h>

namespace ctl {

namespace {

std::string villageOf(std::size_t n) { return fmt::format("village-{:03}", n); }
std::string townshipOf(std::size_t n) { return fmt::format("township-{:02}", n); }

boost::json::object account(const std::string& id, std::string_view post, const std::string& organisation)
{
    return {{"id", id}, {"name", "测" + id}, {"posts", boost::json::array{boost::json::object{{"code", post}, {"organisation", organisation}}}}};
}

/// Who holds the device of this number: the liaisons of the villages, once more for their second device, then the townships'.
std::string holderOf(const Extent& extent, std::size_t number)
{
    return number < 2 * extent.villages ? fmt::format("vl-{:03}", number % extent.villages)
                                        : fmt::format("tl-{:02}", (number - 2 * extent.villages) % extent.townships);
}

} // namespace

std::string largeCounty(const BenchOptions& options)
{
    const Extent extent(options.devices);
    boost::json::array organisations{boost::json::object{{"id", "office"}, {"name", "测试县平台办"}, {"kind", "county_office"}},
                                     boost::json::object{{"id", "court"}, {"name", "测试县人民法院"}, {"kind", "court"}}};
    boost::json::array accounts{account("admin", "CA", "office")};
    for (std::size_t i = 0; i < extent.townships; ++i) {
        organisations.push_back(boost::json::object{{"id", townshipOf(i)}, {"name", fmt::format("第{}镇人民调解委员会", i)}, {"shortName", fmt::format("镇{}", i)},
                                                    {"kind", "township_committee"}, {"township", fmt::format("第{}镇", i)}, {"court", "court"}});
        accounts.push_back(account(fmt::format("tl-{:02}", i), "TL", townshipOf(i)));
    }
    for (std::size_t i = 0; i < extent.villages; ++i) {
        organisations.push_back(boost::json::object{{"id", villageOf(i)}, {"name", fmt::format("第{}村人民调解委员会", i)}, {"shortName", fmt::format("村{}", i)},
                                                    {"kind", "village_committee"}, {"parent", townshipOf(i % extent.townships)}, {"court", "court"},
                                                    {"township", fmt::format("第{}镇", i % extent.townships)}, {"village", fmt::format("第{}村", i)}});
        accounts.push_back(account(fmt::format("vl-{:03}", i), "VL", villageOf(i)));
    }
    for (std::size_t i = accounts.size(); i < extent.accounts; ++i)
        accounts.push_back(account(fmt::format("vm-{:04}", i), "VM", villageOf(i % extent.villages)));
    return boost::json::serialize(boost::json::object{{"county", "测试县"}, {"organisations", std::move(organisations)}, {"accounts", std::move(accounts)}});
}

core::Result<std::unique_ptr<Hand>> Hand::make(county::Service& service, const Extent& extent, std::size_t number, const core::Clock& clock)
{
    auto hand = std::make_unique<Hand>();
    const auto holder = holderOf(extent, number);
    const auto village = number < 2 * extent.villages;
    const core::Post post{village ? "VL" : "TL", village ? villageOf(number % extent.villages) : townshipOf((number - 2 * extent.villages) % extent.townships)};
    const auto now = clock.now();
    hand->m_id = core::randomCertificateId();
    hand->m_certificate = {toText(hand->m_id), "测试县", holder, "测" + holder, fmt::format("device-{}", number), {post}, core::toHex(hand->m_key.publicKey()),
                           core::toHex(core::crypto::BoxKey::generate().publicKey), now, now + std::chrono::hours{24 * 365}, {}};
    const auto issued = service.issueTo(hand->m_certificate);
    if (!issued)
        return tl::unexpected(issued.error());
    hand->m_links.push_back(core::firstLink(issued->bytes, core::Lane::Work));
    for (const auto& audience : core::audiencesOf(holder, {post}))
        hand->m_cursors[audience] = 0;
    return hand;
}

core::Done Hand::write(const std::vector<boost::json::object>& records, std::size_t& next, std::size_t acts, std::size_t amendments,
                       const core::directory::State& directory, const core::Clock& clock)
{
    static constexpr std::array kParts{"steps", "content", "identity", "sealed"};
    const auto add = [&](std::string_view kind, const core::SubjectId& subject, const boost::json::object& body, std::uint32_t seen) {
        core::Envelope envelope;
        envelope.chain = core::ChainId(m_id, core::Lane::Work);
        envelope.seq = m_acts.size() + 1;
        envelope.subject = subject;
        envelope.kind = kind;
        envelope.claimed = clock.now();
        envelope.seen = seen;
        std::array<std::optional<std::string>, core::kClasses> parts;
        for (std::size_t i = 0; i < kParts.size(); ++i)
            if (const auto* part = body.if_contains(kParts[i]))
                parts[i] = core::encodeCanonical(*part);
        const core::ActId id{envelope.chain, envelope.seq};
        m_acts.push_back(core::sealAct(std::move(envelope), std::move(parts), core::saltFrom(m_seed, id)));
        m_links.push_back(core::nextLink(m_links.back(), m_acts.back().bytes));
    };
    const auto end = m_acts.size() + acts;
    while (m_acts.size() < end) {
        auto record = records[next % records.size()];
        record["id"] = fmt::format("LQ{:08}", next++);
        const auto bulk = desk::importDraft(record, {m_certificate.account, m_certificate.posts}, directory, clock.now());
        if (!bulk)
            return tl::unexpected(bulk.error());
        const auto& draft = bulk->group.front();
        add(draft.kind, draft.subject, draft.body, 0);
        for (std::size_t i = 0; i < amendments && m_acts.size() < end; ++i)
            add("dispute.amend", draft.subject,
                {{"content", {{"fields", {{"place", fmt::format("后山水渠旁第{}号", m_acts.size() % 97)}, {"demand", fmt::format("补充说明：误工{}天", i + 1)}}}}}},
                static_cast<std::uint32_t>(i + 1));
    }
    return {};
}

exchange::Request Hand::request(std::size_t acts) const
{
    exchange::Request out;
    out.epoch = m_epoch;
    out.certificate = m_id;
    out.known = m_known;
    out.cursors = m_cursors;
    for (auto from = m_judged, end = std::min(m_acts.size(), m_judged + acts); from < end;) {
        const auto to = std::min(end, from + core::kRunLimit);
        core::Run run;
        run.chain = core::ChainId(m_id, core::Lane::Work);
        run.first = from + 1;
        run.acts.assign(m_acts.begin() + static_cast<std::ptrdiff_t>(from), m_acts.begin() + static_cast<std::ptrdiff_t>(to));
        run.seed = m_seed;
        run.signature = signLink(m_key, run.chain, to, m_links[to]);
        out.runs.push_back(std::move(run));
        from = to;
    }
    core::crypto::randomFill(out.nonce);
    exchange::sign(out, m_key);
    return out;
}

core::Done Hand::take(const exchange::Request& asked, const exchange::Answer& answer, const core::crypto::PublicKey& county)
{
    if (!exchange::verify(answer, county) || answer.nonce != asked.nonce)
        return core::damaged("forged_answer", {{"what", "signature"}});
    std::size_t sent = 0, accepted = 0;
    for (const auto& run : asked.runs)
        sent += run.acts.size();
    for (const auto& [act, verdict] : answer.verdicts) {
        if (act.chain.certificate() != m_id || act.seq <= m_judged || act.seq > m_judged + sent)
            continue;
        if (!verdict.accepted)
            return core::hindered("internal", {{"what", verdict.code}, {"seq", act.seq}});
        ++accepted;
    }
    if (accepted != sent)
        return core::hindered("internal", {{"what", "verdicts"}, {"sent", sent}, {"accepted", accepted}});
    m_judged += sent;
    m_epoch = answer.epoch;
    m_known = answer.revision;
    for (const auto& [audience, cursor] : answer.cursors)
        m_cursors[audience] = cursor;
    return {};
}

} // namespace ctl
