#pragma once

#include "sync/exchange/wire.h"

#include <rapidcheck.h>

/// Random messages for the properties of the wire.
namespace samples {

inline std::uint64_t below(std::uint64_t limit)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::uint64_t>(0, limit));
}

template <std::size_t N>
std::array<std::uint8_t, N> bytes()
{
    std::array<std::uint8_t, N> out{};
    for (auto& byte : out)
        byte = static_cast<std::uint8_t>(below(256));
    return out;
}

inline core::ChainId chain()
{
    core::ChainId id;
    id.bytes = bytes<16>();
    id.bytes[15] = static_cast<std::uint8_t>(below(3));
    return id;
}

inline core::SubjectId subject()
{
    return {bytes<16>()};
}

inline core::Instant instant()
{
    return core::Instant{std::chrono::milliseconds{1'770'000'000'000LL + static_cast<std::int64_t>(below(1'000'000'000))}};
}

/// A well-formed act, possibly cut as a partial reader holds it.
inline core::Act act(const core::ActId& id, const core::SubjectId& about)
{
    static constexpr std::array<std::string_view, 3> kKinds{"dispute.register", "dispute.accept", "dispute.session"};
    core::Envelope envelope;
    envelope.chain = id.chain;
    envelope.seq = id.seq;
    envelope.group = static_cast<std::uint8_t>(below(3));
    envelope.subject = about;
    envelope.kind = kKinds[below(kKinds.size())];
    envelope.version = static_cast<std::uint16_t>(1 + below(3));
    envelope.claimed = instant();
    envelope.clock = below(5) == 0 ? core::ClockTrust::Doubtful : core::ClockTrust::Sure;
    envelope.seen = static_cast<std::uint32_t>(below(1000));
    envelope.after = below(100'000);
    std::array<std::optional<std::string>, core::kClasses> parts;
    for (auto& part : parts)
        if (below(2) == 0)
            part = R"({"n":)" + std::to_string(below(1'000'000)) + R"(,"text":"双方同意调解"})";
    auto whole = core::sealAct(envelope, parts, bytes<16>());
    return cut(whole, static_cast<int>(below(5)));
}

inline core::Verdict verdict()
{
    core::Verdict out;
    out.accepted = below(3) != 0;
    out.revision = below(1'000'000);
    out.received = instant();
    if (!out.accepted) {
        out.code = "consent";
        out.article = "实施意见第15条";
        out.facts = {{"missing", static_cast<std::int64_t>(below(3))}};
        return out;
    }
    out.place = static_cast<std::uint32_t>(below(1000));
    out.findings.legal = instant();
    out.findings.account = "fangxiaohong";
    out.findings.post = "VL";
    out.findings.organisation = "org-xizhuping";
    out.findings.settings = {{"acceptWorkingDays", 3}};
    out.findings.facts = {{"due", "2026-03-05"}};
    return out;
}

inline core::Run run(std::size_t most)
{
    core::Run out;
    out.chain = chain();
    out.first = 1 + below(100'000);
    const auto about = subject();
    const auto count = 1 + below(most);
    for (std::size_t i = 0; i < count; ++i)
        out.acts.push_back(act({out.chain, out.first + i}, below(3) == 0 ? subject() : about));
    out.signature = bytes<64>();
    return out;
}

inline exchange::BlobPiece piece()
{
    exchange::BlobPiece out;
    out.subject = subject();
    out.blob = bytes<32>();
    out.size = 1 + below(20'000'000);
    out.offset = below(out.size);
    out.bytes.assign(below(40), static_cast<std::uint8_t>(below(256)));
    return out;
}

inline exchange::Request request()
{
    exchange::Request out;
    out.epoch = below(5);
    out.certificate.bytes = bytes<15>();
    for (auto n = below(3); n > 0; --n)
        out.runs.push_back(run(4));
    for (auto n = below(2); n > 0; --n)
        out.parcels.push_back({1, 2, 3});
    out.cursors = {{"=fangxiaohong", below(1'000'000)}, {"VL@org-xizhuping", below(1'000'000)}};
    out.limitBytes = static_cast<std::uint32_t>(below(1 << 20));
    out.waitSeconds = static_cast<std::uint16_t>(below(60));
    for (auto n = below(3); n > 0; --n)
        out.wantHistories.push_back(subject());
    for (auto n = below(3); n > 0; --n)
        out.pieces.push_back(piece());
    for (auto n = below(3); n > 0; --n)
        out.wishes.push_back({subject(), bytes<32>(), below(20'000'000), static_cast<std::uint32_t>(below(1 << 20))});
    out.known = below(1'000'000);
    for (auto n = below(3); n > 0; --n)
        out.proofs.push_back(1 + below(1000));
    for (auto n = below(2); n > 0; --n) {
        exchange::Testimony testimony{{1 + below(5), below(1000), bytes<32>(), instant(), bytes<32>(), bytes<64>()}, {}};
        testimony.verdicts.push_back({{chain(), 1 + below(1000)}, verdict()});
        out.testimonies.push_back(std::move(testimony));
    }
    out.compare = below(1000);
    out.nonce = bytes<32>();
    out.signature = bytes<64>();
    return out;
}

/// Two sections as canonical JSON: what repeats in a sheet, what differs, and now and then what is no JSON at all.
inline core::Sections sections()
{
    static constexpr std::array<std::string_view, 4> kValues{"李爱华", "", R"(他说："不")", "13800000000"};
    core::Sections out;
    out[0] = R"({"extensions":[)" + std::to_string(below(30)) + R"(,-5],"state":"m)" + std::to_string(below(3)) + R"(","undisputedFacts":false})";
    const auto stamp = R"({"now":{"account":"fangxiaohong","at":)" + std::to_string(1'770'000'000'000 + below(1000)) + R"(,"place":1,"value":")";
    out[1] = "{";
    for (auto n = below(4); n > 0; --n)
        out[1] += R"("p)" + std::to_string(n) + R"(.name":)" + stamp + std::string(kValues[below(kValues.size())]) + R"("}},)";
    out[1] += R"("z":null})";
    if (below(10) == 0)
        out[2] = "\"an end that never comes";
    if (below(10) == 0)
        out[3] = std::string("\n\0\x02 ", 4) + "1";
    return out;
}

inline exchange::Sheet sheet()
{
    exchange::Sheet out;
    out.subject = subject();
    out.type = "dispute";
    out.level = static_cast<std::uint8_t>(below(5));
    out.place = static_cast<std::uint32_t>(below(1000));
    out.revision = below(1'000'000);
    out.sections = sections();
    out.grants = {{"VL@org-xizhuping", out.level}};
    return out;
}

inline exchange::Item item()
{
    switch (below(4)) {
    case 0:
        return sheet();
    case 1: {
        exchange::SubjectActs news;
        news.subject = subject();
        news.level = static_cast<std::uint8_t>(below(5));
        news.revision = below(1'000'000);
        news.history = below(2) == 0;
        news.grants = {{"=fangxiaohong", 4}, {"VL@org-xizhuping", news.level}};
        for (auto n = below(4); n > 0; --n) {
            exchange::JudgedAct judged;
            judged.id = {chain(), 1 + below(1000)};
            if (below(3) != 0)
                judged.act = act(judged.id, news.subject);
            judged.verdict = verdict();
            news.acts.push_back(std::move(judged));
        }
        return news;
    }
    case 2:
        return piece();
    default:
        return exchange::Left{subject(), below(2) == 0};
    }
}

inline exchange::Answer answer()
{
    exchange::Answer out;
    out.epoch = 1 + below(5);
    out.revision = below(1'000'000);
    out.time = instant();
    out.lease = instant();
    out.restored = below(1000);
    out.returnUntil = instant();
    for (auto n = below(3); n > 0; --n)
        out.chains.push_back({chain(), below(1000), bytes<32>()});
    for (auto n = below(3); n > 0; --n)
        out.verdicts.push_back({{chain(), 1 + below(1000)}, verdict()});
    for (auto n = below(4); n > 0; --n)
        out.items.push_back(item());
    if (below(3) == 0) // so many that they travel in columns
        for (auto n = 8 + below(4); n > 0; --n)
            out.items.push_back(sheet());
    for (auto n = below(3); n > 0; --n)
        out.blobs.push_back({bytes<32>(), below(2) == 0, below(20'000'000)});
    out.cursors = {{"*", out.revision}};
    out.digests = {{"*", bytes<32>()}};
    out.more = below(2) == 0;
    out.root = bytes<32>();
    out.head = bytes<64>();
    for (auto n = below(3); n > 0; --n)
        out.growth.push_back(bytes<32>());
    for (auto n = below(3); n > 0; --n)
        out.proofs.push_back({1 + below(1000), {bytes<32>(), bytes<32>()}});
    for (auto n = below(3); n > 0; --n) {
        out.compared.push_back(bytes<32>());
        out.comparedGrowth.push_back(bytes<32>());
    }
    out.nonce = bytes<32>();
    out.signature = bytes<64>();
    return out;
}

} // namespace samples
