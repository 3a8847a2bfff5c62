#include "core/codec/described.h"

namespace core::codec {

std::string snakeCase(std::string_view name)
{
    std::string out;
    out.reserve(name.size() + 4);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c < 'A' || c > 'Z') {
            out.push_back(c);
            continue;
        }
        if (i > 0 && out.back() != '_')
            out.push_back('_');
        out.push_back(static_cast<char>(c - 'A' + 'a'));
    }
    return out;
}

boost::json::object toJson(const void* whole, std::span<const MemberToJson> members)
{
    boost::json::object out;
    for (const auto& member : members)
        if (const auto* value = member.of(whole); !member.blank(value))
            out.emplace(member.name, member.toJson(value));
    return out;
}

void append(std::string& out, const void* whole, std::span<const MemberWriter> members)
{
    out.push_back('{');
    bool first = true;
    for (const auto& member : members) {
        const auto* value = member.of(whole);
        if (member.blank(value))
            continue;
        // A name of the language needs no escape, and goes with what stands around it in one piece.
        std::array<char, 128> head;
        std::size_t size = 0;
        if (!std::exchange(first, false))
            head[size++] = ',';
        head[size++] = '"';
        size += member.name.copy(head.data() + size, head.size() - 4);
        head[size++] = '"';
        head[size++] = ':';
        out.append(head.data(), size);
        member.append(out, value);
    }
    out.push_back('}');
}

Done read(const boost::json::value& in, void* whole, std::span<const MemberReader> members)
{
    if (!in.is_object())
        return wrongType("object");
    for (const auto& member : members) {
        const auto* value = in.get_object().if_contains(member.name);
        if (!value)
            continue;
        if (auto done = member.read(*value, member.in(whole)); !done) {
            if (!done.error().facts.contains("member"))
                done.error().facts["member"] = member.name;
            return done;
        }
    }
    return {};
}

boost::json::object schema(std::span<const MemberSchema> members)
{
    boost::json::object properties;
    for (const auto& member : members)
        properties.emplace(member.name, member.schema());
    return {{"type", "object"}, {"properties", std::move(properties)}};
}

} // namespace core::codec
