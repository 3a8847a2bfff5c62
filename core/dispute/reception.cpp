#include "core/dispute/reception.h"

#include "core/codec/strict_json.h"
#include "core/dispute/kinds_reception.h"
#include "core/dispute/routing.h"
#include "core/journal/crypto.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::dispute {

namespace {

constexpr CatalogueEntry kChannels[] = {
    {"visit", "到服务站点当面说"}, {"phone", "打电话到站点"},     {"12368", "12368诉讼服务热线"}, {"12348", "12348公共法律服务热线"},
    {"12345", "12345政务热线"},    {"hotline", "24小时热线坐席"}, {"mobile_court", "移动微法院"}, {"mediation_platform", "人民法院调解平台"},
    {"platform", "其他网上平台"},  {"police", "派出所移送"},      {"procuratorate", "检察院移送"}, {"petition", "信访转来"},
    {"patrol", "排查发现"},
};

constexpr CatalogueEntry kMethods[] = {
    {"together", "面对面一起谈"},   {"separate", "背对背分开谈"}, {"site", "到现场看着谈"}, {"elders", "请亲友长辈一起劝"},
    {"hearing", "开评理会大家评"}, {"expert", "请专业人员讲清楚"}, {"joint", "几个单位一起调"}, {"judge", "请法官指导"},
    {"calm", "先放一放，冷静后再谈"},
};

constexpr CatalogueEntry kParticipants[] = {
    {"deputy", "人大代表"},      {"cppcc", "政协委员"},        {"expert", "专家"},          {"lawyer", "律师"},
    {"grid", "网格员"},          {"counsellor", "心理咨询师"}, {"family_guide", "家庭教育指导员"}, {"accountant", "会计、审计人员"},
    {"elder", "五老人员"},       {"villager", "新乡贤"},       {"interpreter", "翻译、手语"}, {"assistant", "帮助上网的人"},
    {"police", "民警"},          {"other", "其他人"},
};

/// 002 二(二): the common types; what a court or an authority asks first when it gets the matter. Every place may be described
/// by what stands there.
constexpr std::string_view kLandmarks = "可以写村里的地标：老槐树、水沟、界石、谁家的墙角";
constexpr FactQuestion kFamily[] = {{"marriedOn", "结婚登记日期", ""}, {"children", "子女几人、多大、跟谁过", ""}, {"property", "房子、存款、欠债各有什么", ""},
                                    {"violence", "有没有动过手、报过警", ""}};
constexpr FactQuestion kSupport[] = {{"children", "子女几人、各在哪里", ""}, {"living", "老人现在住哪里、谁照看", ""}, {"income", "老人每月有多少收入、看病花多少", ""},
                                     {"estate", "有没有遗嘱、分家单，房产在谁名下", ""}};
constexpr FactQuestion kNeighbours[] = {{"boundary", "挨着的地方从哪里到哪里", kLandmarks}, {"since", "从什么时候开始的", ""}, {"works", "有没有新修、改动", ""},
                                        {"harm", "现在造成什么影响", ""}};
constexpr FactQuestion kHouse[] = {{"boundary", "四至：东、南、西、北各到哪里", kLandmarks}, {"certificate", "宅基地证、房产证在谁名下", ""}, {"area", "面积多少", ""},
                                   {"builtOn", "房子哪年盖的、谁出的钱", ""}};
constexpr FactQuestion kLand[] = {{"boundary", "四至：东、南、西、北各到哪里", kLandmarks}, {"certificate", "承包证、林权证号和登记人", ""}, {"used", "这些年谁在种、谁在管", ""},
                                  {"agreement", "有没有转包、互换的约定", ""}};

std::string nameIn(std::span<const CatalogueEntry> list, std::string_view code)
{
    const auto found = std::ranges::find(list, code, &CatalogueEntry::code);
    return std::string(found == list.end() ? code : found->name);
}

boost::json::object objectOf(const std::map<std::string, std::string>& fields)
{
    boost::json::object out;
    for (const auto& [name, value] : fields)
        if (!value.empty())
            out[name] = value;
    return out;
}

} // namespace

std::span<const CatalogueEntry> channels() { return kChannels; }
std::span<const CatalogueEntry> methods() { return kMethods; }
std::span<const CatalogueEntry> participantKinds() { return kParticipants; }
std::string channelName(std::string_view code) { return nameIn(kChannels, code); }
std::string methodName(std::string_view code) { return nameIn(kMethods, code); }
std::string participantName(std::string_view code) { return nameIn(kParticipants, code); }

std::string_view modeName(Mode mode)
{
    switch (mode) {
    case Mode::Unsaid: return "没有说，按当面办";
    case Mode::InPerson: return "当面";
    case Mode::Phone: return "电话";
    case Mode::Online: return "网上";
    }
    return {};
}

Source sourceOf(std::string_view channel)
{
    if (channel == "police") return Source::Police;
    if (channel == "procuratorate") return Source::Procuratorate;
    if (channel == "petition") return Source::Petition;
    if (channel == "patrol") return Source::Committee;
    if (channel == "12368" || channel == "12348" || channel == "12345" || channel == "hotline") return Source::Hotline;
    if (channel == "mobile_court" || channel == "mediation_platform" || channel == "platform") return Source::Platform;
    return Source::WalkIn;
}

SubjectId subjectOfSlip(std::string_view channel, std::string_view externalNumber)
{
    // RFC 9562, 5.8: an id made from a name.
    const auto hash = crypto::sha256({viewOf("fengqiao slip\n"), viewOf(channel), viewOf("\n"), viewOf(externalNumber)});
    SubjectId id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x80);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

Result<State> previewOf(const boost::json::object& body, std::string_view account, std::string_view organisation, Instant now)
{
    const auto part = [&](const char* name) {
        const auto* found = body.if_contains(name);
        return found ? *found : boost::json::value(boost::json::object());
    };
    auto steps = fromJson<Register::Steps>(part("steps"));
    const auto content = fromJson<FieldsBody>(part("content"));
    const auto identity = fromJson<IdentityBody>(part("identity"));
    if (!steps) return tl::unexpected(steps.error());
    if (!content) return tl::unexpected(content.error());
    if (!identity) return tl::unexpected(identity.error());
    if (steps->number == "@number")
        steps->number.clear(); // it comes with the register
    Stamp stamp;
    stamp.findings.legal = now;
    stamp.findings.account = account;
    stamp.findings.organisation = organisation;
    State out;
    Register::evolve(out.steps, stamp, *steps);
    Register::evolve(out.content, out.steps, stamp, *steps, *content);
    Register::evolve(out.identity, out.steps, stamp, *steps, *identity);
    return out;
}

std::string readHashOf(std::string_view type, const std::vector<NewParty>& parties, const std::map<std::string, std::string>& content,
                       const std::map<std::string, std::string>& identity)
{
    boost::json::array who;
    for (const auto& party : parties)
        who.push_back(toJson(party));
    const boost::json::object read{{"type", type}, {"parties", std::move(who)}, {"content", objectOf(content)}, {"identity", objectOf(identity)}};
    const auto words = encodeCanonical(read);
    return toHex(crypto::sha256(viewOf(words)));
}

Done checkAssisted(const Assisted& a, std::string_view type, const std::vector<NewParty>& parties, const std::map<std::string, std::string>& content,
                   const std::map<std::string, std::string>& identity)
{
    constexpr std::string_view kArticle = "《实施意见》第17条";
    if (std::ranges::find(parties, a.toldBy, &NewParty::id) == parties.end())
        return refused("unknown_party", {}, {{"party", a.toldBy}});
    // Every field is marked as told by the party; what nobody told does not stand there.
    for (const auto* fields : {&content, &identity})
        for (const auto& [name, value] : *fields)
            if (!value.empty() && std::ranges::find(a.told, name) == a.told.end())
                return refused("not_told", std::string(kArticle), {{"field", name}});
    if (!a.heard || !a.ownMeaning || a.readHash.empty())
        return refused("read_back", std::string(kArticle));
    if (a.readHash != readHashOf(type, parties, content, identity))
        return refused("read_back_stale", std::string(kArticle));
    if (!isAmong(readingMarks(), a.mark))
        return refused("read_back_mark", std::string(kArticle));
    if (a.mark == "witness" && a.noMark.empty())
        return refused("missing_field", std::string(kArticle), {{"field", "noMark"}});
    return {};
}

Done checkMode(const ModeChoice& choice, const std::vector<std::string>& parties)
{
    if (std::ranges::find(parties, choice.party) == parties.end())
        return refused("unknown_party", {}, {{"party", choice.party}});
    if (choice.mode == Mode::Unsaid)
        return missing("mode");
    // "Online" that nobody explained aloud is a tick that somebody else made.
    if (choice.mode == Mode::Online && !choice.askedAloud)
        return refused("mode_not_asked", "《实施意见》第17条", {{"field", "askedAloud"}, {"party", choice.party}});
    return {};
}

Mode modeOf(const Steps& steps, std::string_view party)
{
    if (steps.reception)
        for (const auto& choice : steps.reception->modes)
            if (choice.party == party)
                return choice.mode;
    return Mode::InPerson;
}

std::vector<std::string> againstTheirWish(const Steps& steps, std::string_view manner, const std::vector<std::string>& parties)
{
    std::vector<std::string> out;
    if (manner != "视频" || !steps.reception)
        return out;
    for (const auto& choice : steps.reception->modes) // only who said so: in person and by telephone are always open
        if (choice.mode != Mode::Online && choice.mode != Mode::Unsaid && std::ranges::find(parties, choice.party) != parties.end())
            out.push_back(choice.party);
    return out;
}

std::string queryCodeOf(const Steps& steps)
{
    if (steps.events.empty())
        return {};
    const auto words = "query " + steps.events.front().act;
    const auto hash = crypto::sha256(viewOf(words));
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 6; ++i)
        number = number << 8 | static_cast<std::uint8_t>(hash[i]);
    return fmt::format("{:08}", number % 100'000'000);
}

std::optional<FirstReply> firstReply(const Steps& s)
{
    FirstReply out;
    bool begun = false;
    for (const auto& event : s.events) {
        if (!begun && (event.kind == "dispute.register" || event.kind == "dispute.dispatch")) {
            out.arrived = s.reception && s.reception->arrived ? *s.reception->arrived : event.at;
            begun = true;
        }
        const bool contact = event.kind == "dispute.notice" || event.kind == "dispute.choose" || event.kind == "dispute.invite" || event.kind == "dispute.consent" ||
                             event.kind == "dispute.not_mediable" || event.kind == "dispute.begin" || event.kind == "dispute.tell_progress";
        if (begun && contact && event.at >= out.arrived) {
            out.replied = event.at;
            return out;
        }
    }
    return begun ? std::optional(out) : std::nullopt;
}

bool isPriorityType(std::string_view type, std::string_view court, const directory::State& directory)
{
    static constexpr std::string_view kDefault[] = {"D01", "D02", "D06", "D07", "D08"};
    const auto* unit = directory.organisation(court);
    if (unit && unit->priorityTypes.empty() && !unit->parent.empty()) // a tribunal goes with its court
        unit = directory.organisation(unit->parent);
    if (unit && !unit->priorityTypes.empty())
        return std::ranges::find(unit->priorityTypes, type) != unit->priorityTypes.end();
    return std::ranges::find(kDefault, type) != std::end(kDefault);
}

std::span<const FactQuestion> factQuestions(std::string_view type)
{
    if (type == "D01") return kFamily;
    if (type == "D02") return kSupport;
    if (type == "D03") return kNeighbours;
    if (type == "D04") return kHouse;
    if (type == "D05") return kLand;
    return {};
}

bool isFactField(std::string_view name)
{
    if (!name.starts_with("fact."))
        return false;
    for (const std::string_view type : {"D01", "D02", "D03", "D04", "D05"})
        for (const auto& question : factQuestions(type))
            if (question.code == name.substr(5))
                return true;
    return false;
}

bool pushedUntried(const State& state, const directory::State& directory, const CountySettings& settings)
{
    const auto& s = state.steps;
    if (s.holder.level != Level::Village || !s.sessions.empty())
        return false;
    auto facts = routingFacts(state);
    facts.village = s.holder.organisation;
    return route(facts, directory, settings).weight == Weight::Simple;
}

std::vector<std::string> othersConcerned(const State& state, const std::vector<std::string>& facts)
{
    static constexpr std::string_view kWords[] = {"国家", "集体", "村委会", "村民小组", "公益林", "耕地", "基本农田", "国有", "财政", "公共", "共有人", "抵押", "担保人",
                                                  "征收", "低保", "救助款", "其他村民", "第三人", "案外人"};
    std::vector<std::string> out;
    for (const auto& fact : facts) {
        for (const auto word : kWords)
            if (fact.find(word) != std::string::npos && std::ranges::find(out, word) == out.end())
                out.emplace_back(word);
        for (const auto& party : state.steps.parties) // named, and not one of the two sides
            if (const auto name = state.partyName(party.id); party.side == Side::Third && name != party.id && fact.find(name) != std::string::npos && std::ranges::find(out, name) == out.end())
                out.push_back(name);
    }
    return out;
}

} // namespace core::dispute
