#include "core/dispute/intake.h"

#include "core/codec/described.h"
#include "core/dispute/catalogue.h"
#include "core/text/amount.h"

#include <array>

namespace core::dispute {

namespace {

namespace json = boost::json;

tl::unexpected<Error> wrong(std::string code, std::string_view field)
{
    return misused(std::move(code), {{"field", field}});
}

/// A text member; absent and null are empty.
Result<std::string> textOf(const json::object& object, std::string_view name)
{
    const auto* member = object.if_contains(name);
    if (!member || member->is_null())
        return std::string{};
    if (!member->is_string())
        return wrong("malformed", name);
    return std::string(member->get_string());
}

struct Mapping {
    std::string_view from; ///< member of the intake
    std::string_view to;   ///< field, behind "p1."
};
constexpr std::array kPartyContent{Mapping{"name", "name"}, Mapping{"sex", "sex"}, Mapping{"birth", "birth"}, Mapping{"representative", "post"}};
constexpr std::array kPartyIdentity{Mapping{"id_number", "idNumber"}, Mapping{"credit_code", "creditCode"}, Mapping{"phone", "phone"},
                                    Mapping{"address", "address"}, Mapping{"agent", "agent"}, Mapping{"account", "account"}};
constexpr std::array kDisputeContent{Mapping{"narrative", "narrative"}, Mapping{"demand", "demand"}, Mapping{"place", "place"},
                                     Mapping{"occurred_on", "occurredOn"}};

Result<std::string_view> sideOf(std::string_view role)
{
    if (role.empty() || role == "申请人" || role == "applicant")
        return std::string_view{"applicant"};
    if (role == "被申请人" || role == "respondent")
        return std::string_view{"respondent"};
    if (role == "第三人" || role == "third")
        return std::string_view{"third"};
    return wrong("bad_role", "role");
}

template <std::size_t N>
Done copyFields(const json::object& from, const std::array<Mapping, N>& mappings, const std::string& prefix, json::object& to)
{
    for (const auto& mapping : mappings) {
        const auto text = textOf(from, mapping.from);
        if (!text)
            return tl::unexpected(text.error());
        if (!text->empty())
            to[prefix + std::string(mapping.to)] = *text;
    }
    return {};
}

Done addParty(const json::value& value, std::size_t number, json::array& parties, json::object& content, json::object& identity, json::object& care)
{
    if (!value.is_object())
        return wrong("malformed", "parties");
    const auto& party = value.get_object();
    for (const auto& member : party) {
        static constexpr std::array<std::string_view, 13> kKnown{"name", "sex", "birth", "id_number", "credit_code", "phone", "address",
                                                                "role", "organisation", "representative", "agent", "account", "care"};
        if (std::find(kKnown.begin(), kKnown.end(), std::string_view(member.key())) == kKnown.end())
            return wrong("unknown_field", member.key());
    }
    const auto role = textOf(party, "role");
    if (!role)
        return tl::unexpected(role.error());
    const auto side = sideOf(*role);
    if (!side)
        return tl::unexpected(side.error());
    const auto id = "p" + std::to_string(number);
    json::object record{{"id", id}, {"side", *side}};
    if (const auto* organisation = party.if_contains("organisation"))
        record["organisation"] = *organisation;
    parties.push_back(std::move(record));
    if (auto done = copyFields(party, kPartyContent, id + ".", content); !done)
        return done;
    if (auto done = copyFields(party, kPartyIdentity, id + ".", identity); !done)
        return done;
    if (const auto* flags = party.if_contains("care"))
        care[id] = *flags;
    return {};
}

} // namespace

Result<desk::Draft> intakeDraft(const json::value& intake, const Author&, const SubjectId& subject, Instant now)
{
    if (!intake.is_object())
        return wrong("malformed", "intake");
    const auto& in = intake.get_object();
    static constexpr std::array<std::string_view, 9> kKnown{"type", "source", "parties", "narrative", "demand", "amount", "place", "occurred_on", "registered_on"};
    for (const auto& member : in)
        if (std::find(kKnown.begin(), kKnown.end(), std::string_view(member.key())) == kKnown.end())
            return wrong("unknown_field", member.key());

    json::object steps{{"number", "@number"}};
    const auto type = textOf(in, "type");
    if (!type)
        return tl::unexpected(type.error());
    const auto code = typeCode(*type);
    if (code.empty() && typeName(*type) == *type)
        return wrong("bad_type", "type");
    steps["type"] = code.empty() ? *type : code;
    const auto source = textOf(in, "source");
    if (!source)
        return tl::unexpected(source.error());
    if (!source->empty())
        steps["source"] = *source;
    const auto on = textOf(in, "registered_on");
    if (!on)
        return tl::unexpected(on.error());
    steps["on"] = on->empty() ? formatDay(dayInChina(now)) : *on;

    json::array parties;
    json::object content, identity, care;
    if (const auto* list = in.if_contains("parties")) {
        if (!list->is_array())
            return wrong("malformed", "parties");
        for (const auto& party : list->get_array())
            if (auto done = addParty(party, parties.size() + 1, parties, content, identity, care); !done)
                return tl::unexpected(done.error());
    }
    steps["parties"] = std::move(parties);
    if (auto done = copyFields(in, kDisputeContent, {}, content); !done)
        return tl::unexpected(done.error());
    const auto amount = textOf(in, "amount");
    if (!amount)
        return tl::unexpected(amount.error());
    if (!amount->empty()) {
        const auto fen = readAmount(*amount);
        if (!fen)
            return wrong("bad_amount", "amount");
        content["amount"] = std::to_string(*fen);
    }
    return desk::Draft{"dispute.register", subject,
                       {{"steps", std::move(steps)}, {"content", {{"fields", std::move(content)}}},
                        {"identity", {{"fields", std::move(identity)}, {"care", std::move(care)}}}}};
}

} // namespace core::dispute
