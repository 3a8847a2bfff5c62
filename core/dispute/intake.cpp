#include "core/dispute/intake.h"

#include "core/codec/described.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/kinds_intake.h"
#include "core/dispute/reception.h"
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
constexpr std::array kPartyIdentity{Mapping{"id_number", "idNumber"}, Mapping{"credit_code", "idNumber"}, Mapping{"phone", "phone"},
                                    Mapping{"address", "address"}, Mapping{"residence", "residence"}, Mapping{"agent", "agent"}, Mapping{"account", "account"}};
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

/// Where the members of one party go.
struct Parts {
    json::array parties;
    json::object content, identity, care, consents;
};

Done addParty(const json::value& value, bool court, Parts& parts)
{
    if (!value.is_object())
        return wrong("malformed", "parties");
    const auto& party = value.get_object();
    for (const auto& member : party) {
        static constexpr std::array<std::string_view, 14> kKnown{"name", "sex", "birth", "id_number", "credit_code", "phone", "address", "residence",
                                                                "role", "organisation", "representative", "agent", "account", "care"};
        if (std::find(kKnown.begin(), kKnown.end(), std::string_view(member.key())) == kKnown.end() && !(court && member.key() == "consented_on"))
            return wrong("unknown_field", member.key());
    }
    const auto role = textOf(party, "role");
    if (!role)
        return tl::unexpected(role.error());
    const auto side = sideOf(*role);
    if (!side)
        return tl::unexpected(side.error());
    const auto id = "p" + std::to_string(parts.parties.size() + 1);
    json::object record{{"id", id}, {"side", *side}};
    if (const auto* organisation = party.if_contains("organisation"))
        record["organisation"] = *organisation;
    parts.parties.push_back(std::move(record));
    if (auto done = copyFields(party, kPartyContent, id + ".", parts.content); !done)
        return done;
    if (auto done = copyFields(party, kPartyIdentity, id + ".", parts.identity); !done)
        return done;
    if (const auto* flags = party.if_contains("care"))
        parts.care[id] = *flags;
    const auto consented = textOf(party, "consented_on");
    if (!consented)
        return tl::unexpected(consented.error());
    if (!consented->empty())
        parts.consents[id] = *consented;
    return {};
}

/// What only a committee's own register says (T04 to T07).
Done addRegister(const json::object& in, json::object& steps)
{
    const auto source = textOf(in, "source");
    if (!source)
        return tl::unexpected(source.error());
    if (!source->empty())
        steps["source"] = *source;
    const auto on = textOf(in, "registered_on");
    if (!on)
        return tl::unexpected(on.error());
    if (!on->empty()) // else the day of the act: this PC's clock may be years off, and the county's word on it counts
        steps["on"] = *on;
    for (const auto& [from, to] : {std::pair("channel", "channel"), std::pair("external_number", "externalNumber"), std::pair("arrived_at", "arrived")}) {
        const auto text = textOf(in, from);
        if (!text)
            return tl::unexpected(text.error());
        if (!text->empty())
            steps[to] = *text;
    }
    if (source->empty() && steps.contains("channel"))
        steps["source"] = nameOf(sourceOf(std::string_view(steps["channel"].get_string())));
    return {};
}

/// What only a claim at the court says (T17, T17a). The days of consent stand with the parties.
Done addClaim(const json::object& in, json::object& steps)
{
    const auto number = textOf(in, "court_number"), manner = textOf(in, "consent_manner");
    if (!number)
        return tl::unexpected(number.error());
    if (!manner)
        return tl::unexpected(manner.error());
    steps["courtNumber"] = *number;
    steps["manner"] = *manner;
    const auto* entrusted = in.if_contains("entrusted");
    if (entrusted && !entrusted->is_bool())
        return wrong("malformed", "entrusted");
    steps["entrusted"] = entrusted && entrusted->get_bool();
    return {};
}

} // namespace

bool lodgesClaims(const Author& author) { return author.holdsAnywhere("CD") || author.holdsAnywhere("FC"); }

Result<desk::Draft> intakeDraft(const json::value& intake, const Author& author, const SubjectId& subject)
{
    const bool court = lodgesClaims(author);
    if (!intake.is_object())
        return wrong("malformed", "intake");
    const auto& in = intake.get_object();
    static constexpr std::array<std::string_view, 13> kKnown{"type", "source", "parties", "narrative", "demand", "amount", "place",
                                                             "occurred_on", "registered_on", "facts", "channel", "external_number", "arrived_at"};
    static constexpr std::array<std::string_view, 3> kCourtOnly{"court_number", "consent_manner", "entrusted"};
    for (const auto& member : in) {
        const std::string_view name = member.key();
        const bool known = std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end()
                           || (court && std::find(kCourtOnly.begin(), kCourtOnly.end(), name) != kCourtOnly.end());
        // Own source and own day belong to a committee's register; a claim has the court as its source.
        if (!known || (court && (name == "source" || name == "registered_on" || name == "channel" || name == "external_number" || name == "arrived_at")))
            return wrong("unknown_field", name);
    }

    json::object steps{{"number", "@number"}};
    const auto type = textOf(in, "type");
    if (!type)
        return tl::unexpected(type.error());
    const auto code = typeCode(*type);
    if (code.empty() && typeName(*type) == *type)
        return wrong("bad_type", "type");
    steps["type"] = code.empty() ? *type : code;
    if (auto done = court ? addClaim(in, steps) : addRegister(in, steps); !done)
        return tl::unexpected(done.error());

    Parts parts;
    if (const auto* list = in.if_contains("parties")) {
        if (!list->is_array())
            return wrong("malformed", "parties");
        for (const auto& party : list->get_array())
            if (auto done = addParty(party, court, parts); !done)
                return tl::unexpected(done.error());
    }
    steps["parties"] = std::move(parts.parties);
    if (court)
        steps["consents"] = std::move(parts.consents);
    if (auto done = copyFields(in, kDisputeContent, {}, parts.content); !done)
        return tl::unexpected(done.error());
    const auto amount = textOf(in, "amount");
    if (!amount)
        return tl::unexpected(amount.error());
    if (!amount->empty()) {
        const auto fen = readAmount(*amount);
        if (!fen)
            return wrong("bad_amount", "amount");
        parts.content["amount"] = std::to_string(*fen);
    }
    if (const auto* facts = in.if_contains("facts")) {
        if (!facts->is_object())
            return wrong("malformed", "facts");
        for (const auto& fact : facts->get_object()) {
            const auto name = "fact." + std::string(fact.key());
            if (!isFactField(name))
                return wrong("unknown_field", name);
            if (!fact.value().is_string())
                return wrong("malformed", name);
            if (!fact.value().get_string().empty())
                parts.content[name] = fact.value();
        }
    }
    const bool slip = steps.contains("channel") && steps.contains("externalNumber");
    const auto id = slip ? subjectOfSlip(std::string_view(steps["channel"].get_string()), std::string_view(steps["externalNumber"].get_string())) : subject;
    return desk::Draft{court ? "dispute.lodge" : "dispute.register", id,
                       {{"steps", std::move(steps)}, {"content", {{"fields", std::move(parts.content)}}},
                        {"identity", {{"fields", std::move(parts.identity)}, {"care", std::move(parts.care)}}}}};
}

bool onlyTypes(const Author& author)
{
    bool types = false;
    for (const auto& post : author.posts) {
        if (post.code == "EA")
            types = true;
        else if (Register::info.posts.find(post.code) != std::string_view::npos)
            return false;
    }
    return types;
}

} // namespace core::dispute
