#pragma once

#include "core/bytes.h"
#include "core/codec/strict_json.h"
#include "core/result.h"
#include "core/time.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

/// Structs described with BOOST_DESCRIBE_STRUCT travel as JSON objects, described enums as their enumerator's name in
/// snake_case. Why not Boost.JSON's own conversion: absent optionals are left out, default values of empty strings and
/// containers too, unknown members are kept out without failing (they come from newer versions), and the same
/// description yields the JSON Schema that `acts kinds` prints.
///
/// Supported members: bool, int, std::int64_t, std::uint32_t, std::string, Day ("2026-03-04"), Instant (i64 ms), Hash (hex),
/// described enums, described structs, std::optional, std::vector, std::map<std::string, T>, boost::json::value/object.
namespace core {

namespace codec {

/// "TownshipAssigned" -> "township_assigned".
std::string snakeCase(std::string_view name);

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};

template <class T>
inline constexpr bool kDescribedEnum = std::conjunction_v<std::is_enum<T>, boost::describe::has_describe_enumerators<T>>;
template <class T>
inline constexpr bool kDescribedStruct = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

inline tl::unexpected<Error> wrongType(std::string_view expected)
{
    return damaged("malformed", {{"what", "type"}, {"expected", expected}});
}

/// Whether a member is left out of the object: absent optional, empty text or container. Numbers, booleans and enums
/// are always written.
template <class T>
bool isBlank(const T& value)
{
    if constexpr (IsOptional<T>::value)
        return !value.has_value();
    else if constexpr (IsVector<T>::value || IsMap<T>::value || std::is_same_v<T, std::string> ||
                       std::is_same_v<T, boost::json::object>)
        return value.empty();
    else if constexpr (std::is_same_v<T, boost::json::value>)
        return value.is_null();
    else
        return false;
}

/// Every enumerator with its name, made once: states are read and written by the ten thousand.
template <class E>
const std::vector<std::pair<E, std::string>>& enumNames()
{
    static const auto names = [] {
        std::vector<std::pair<E, std::string>> out;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) { out.emplace_back(d.value, snakeCase(d.name)); });
        return out;
    }();
    return names;
}

} // namespace codec

/// snake_case name of a described enumerator; "?" cannot happen for valid values.
template <class E>
std::string nameOf(E value)
{
    for (const auto& [known, name] : codec::enumNames<E>())
        if (known == value)
            return name;
    return "?";
}

template <class E>
std::optional<E> enumFromName(std::string_view text)
{
    for (const auto& [known, name] : codec::enumNames<E>())
        if (name == text)
            return known;
    return std::nullopt;
}

template <class T>
boost::json::value toJson(const T& value);
template <class T>
void appendDescribed(std::string& out, const T& value);
template <class T>
Done readJson(const boost::json::value& in, T& out);
template <class T>
boost::json::object schemaOf();

namespace codec {

/// A described struct is written and read by tables of its members, made by the compiler, with the struct's own type forgotten:
/// one loop serves all of them, and a type that stands in many structs is compiled once.
template <class T>
using MembersOf = boost::mp11::mp_rename<
    boost::describe::describe_members<T, boost::describe::mod_any_access | boost::describe::mod_inherited>, boost::mp11::mp_list>;
template <class T>
using Places = std::make_index_sequence<boost::mp11::mp_size<MembersOf<T>>::value>;
template <class T, std::size_t Place>
inline constexpr std::string_view kMemberName = boost::mp11::mp_at_c<MembersOf<T>, Place>::name;
template <class T, std::size_t Place>
inline constexpr auto kMemberPointer = boost::mp11::mp_at_c<MembersOf<T>, Place>::pointer;
template <class T, std::size_t Place>
using MemberType = std::remove_cvref_t<decltype(std::declval<T&>().*kMemberPointer<T, Place>)>;

template <class T, std::size_t Place>
const void* memberOf(const void* whole)
{
    return &(static_cast<const T*>(whole)->*kMemberPointer<T, Place>);
}
template <class T, std::size_t Place>
void* memberIn(void* whole)
{
    return &(static_cast<T*>(whole)->*kMemberPointer<T, Place>);
}
template <class M>
bool memberIsBlank(const void* member)
{
    return isBlank(*static_cast<const M*>(member));
}
template <class M>
boost::json::value memberToJson(const void* member)
{
    return core::toJson(*static_cast<const M*>(member));
}
template <class M>
void appendMember(std::string& out, const void* member)
{
    appendDescribed(out, *static_cast<const M*>(member));
}
template <class M>
Done readMember(const boost::json::value& in, void* member)
{
    return readJson(in, *static_cast<M*>(member));
}

struct MemberToJson {
    std::string_view name;
    const void* (*of)(const void* whole);
    bool (*blank)(const void* member);
    boost::json::value (*toJson)(const void* member);
};
struct MemberWriter {
    std::string_view name;
    const void* (*of)(const void* whole);
    bool (*blank)(const void* member);
    void (*append)(std::string& out, const void* member);
};
struct MemberReader {
    std::string_view name;
    void* (*in)(void* whole);
    Done (*read)(const boost::json::value& in, void* member);
};
struct MemberSchema {
    std::string_view name;
    boost::json::object (*schema)();
};

struct ByName {
    template <class Entry>
    constexpr bool operator()(const Entry& a, const Entry& b) const
    {
        return a.name < b.name;
    }
};
template <class Entry, std::size_t N>
consteval std::array<Entry, N> sortedByName(std::array<Entry, N> entries)
{
    std::sort(entries.begin(), entries.end(), ByName{});
    return entries;
}

/// In the order of the description, which is the order people read.
template <class T, std::size_t... I>
consteval std::array<MemberToJson, sizeof...(I)> toJsonTable(std::index_sequence<I...>)
{
    return {{{kMemberName<T, I>, &memberOf<T, I>, &memberIsBlank<MemberType<T, I>>, &memberToJson<MemberType<T, I>>}...}};
}
/// In the order of names, as canonical JSON has it.
template <class T, std::size_t... I>
consteval std::array<MemberWriter, sizeof...(I)> writerTable(std::index_sequence<I...>)
{
    return sortedByName(std::array<MemberWriter, sizeof...(I)>{
        {{kMemberName<T, I>, &memberOf<T, I>, &memberIsBlank<MemberType<T, I>>, &appendMember<MemberType<T, I>>}...}});
}
template <class T, std::size_t... I>
consteval std::array<MemberReader, sizeof...(I)> readerTable(std::index_sequence<I...>)
{
    return {{{kMemberName<T, I>, &memberIn<T, I>, &readMember<MemberType<T, I>>}...}};
}
template <class T, std::size_t... I>
consteval std::array<MemberSchema, sizeof...(I)> schemaTable(std::index_sequence<I...>)
{
    return {{{kMemberName<T, I>, &schemaOf<MemberType<T, I>>}...}};
}

boost::json::object toJson(const void* whole, std::span<const MemberToJson> members);
void append(std::string& out, const void* whole, std::span<const MemberWriter> members);
Done read(const boost::json::value& in, void* whole, std::span<const MemberReader> members);
boost::json::object schema(std::span<const MemberSchema> members);

} // namespace codec

template <class T>
boost::json::value toJson(const T& value)
{
    namespace json = boost::json;
    if constexpr (std::is_same_v<T, json::value>)
        return value;
    else if constexpr (std::is_same_v<T, json::object> || std::is_same_v<T, bool>)
        return json::value(value);
    else if constexpr (std::is_same_v<T, std::string>)
        return json::value(json::string(value));
    else if constexpr (std::is_same_v<T, Day>)
        return json::value(json::string(formatDay(value)));
    else if constexpr (std::is_same_v<T, Instant>)
        return json::value(static_cast<std::int64_t>(value.time_since_epoch().count()));
    else if constexpr (std::is_same_v<T, Hash>)
        return json::value(json::string(toHex(value)));
    else if constexpr (codec::kDescribedEnum<T>)
        return json::value(json::string(nameOf(value)));
    else if constexpr (std::is_integral_v<T>)
        return json::value(static_cast<std::int64_t>(value));
    else if constexpr (codec::IsOptional<T>::value)
        return value ? toJson(*value) : json::value(nullptr);
    else if constexpr (codec::IsVector<T>::value) {
        json::array out;
        out.reserve(value.size());
        for (const auto& item : value)
            out.push_back(toJson(item));
        return out;
    } else if constexpr (codec::IsMap<T>::value) {
        json::object out;
        for (const auto& [key, item] : value)
            out.emplace(key, toJson(item));
        return out;
    } else {
        static_assert(codec::kDescribedStruct<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
        static constexpr auto members = codec::toJsonTable<T>(codec::Places<T>{});
        return codec::toJson(&value, members);
    }
}

/// encodeCanonical(toJson(value)) without the tree in between: whole states are written with every act.
template <class T>
void appendDescribed(std::string& out, const T& value)
{
    namespace json = boost::json;
    if constexpr (std::is_same_v<T, std::string>)
        appendCanonical(out, std::string_view(value));
    else if constexpr (codec::kDescribedEnum<T>)
        appendCanonical(out, std::string_view(nameOf(value)));
    else if constexpr (codec::IsOptional<T>::value) {
        if (value)
            appendDescribed(out, *value);
        else
            out += "null";
    } else if constexpr (codec::IsVector<T>::value) {
        out.push_back('[');
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i > 0)
                out.push_back(',');
            appendDescribed<typename T::value_type>(out, value[i]);
        }
        out.push_back(']');
    } else if constexpr (codec::IsMap<T>::value) {
        out.push_back('{');
        bool first = true;
        for (const auto& [key, item] : value) { // sorted by bytes, as keys must be
            if (!std::exchange(first, false))
                out.push_back(',');
            appendCanonical(out, std::string_view(key));
            out.push_back(':');
            appendDescribed(out, item);
        }
        out.push_back('}');
    } else if constexpr (codec::kDescribedStruct<T>) {
        static constexpr auto members = codec::writerTable<T>(codec::Places<T>{});
        codec::append(out, &value, members);
    } else {
        appendCanonical(out, toJson(value));
    }
}

template <class T>
std::string encodeDescribed(const T& value)
{
    std::string out;
    appendDescribed(out, value);
    return out;
}

template <class T>
Done readJson(const boost::json::value& in, T& out)
{
    namespace json = boost::json;
    if constexpr (std::is_same_v<T, json::value>) {
        out = in;
        return {};
    } else if constexpr (std::is_same_v<T, json::object>) {
        if (!in.is_object())
            return codec::wrongType("object");
        out = in.get_object();
        return {};
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!in.is_bool())
            return codec::wrongType("boolean");
        out = in.get_bool();
        return {};
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (!in.is_string())
            return codec::wrongType("string");
        out.assign(in.get_string().data(), in.get_string().size());
        return {};
    } else if constexpr (std::is_same_v<T, Day>) {
        const auto day = in.is_string() ? parseDay(std::string_view(in.get_string())) : std::nullopt;
        if (!day)
            return codec::wrongType("date");
        out = *day;
        return {};
    } else if constexpr (std::is_same_v<T, Instant>) {
        if (in.is_int64()) {
            out = Instant{std::chrono::milliseconds{in.get_int64()}};
            return {};
        }
        // People who write a body by hand write instants as the contract does.
        const auto instant = in.is_string() ? parseInstant(std::string_view(in.get_string())) : std::nullopt;
        if (!instant)
            return codec::wrongType("instant");
        out = *instant;
        return {};
    } else if constexpr (std::is_same_v<T, Hash>) {
        const auto bytes = in.is_string() ? fromHex(std::string_view(in.get_string())) : std::nullopt;
        if (!bytes || bytes->size() != out.size())
            return codec::wrongType("hash");
        std::copy(bytes->begin(), bytes->end(), out.begin());
        return {};
    } else if constexpr (codec::kDescribedEnum<T>) {
        const auto value = in.is_string() ? enumFromName<T>(std::string_view(in.get_string())) : std::nullopt;
        if (!value)
            return codec::wrongType("one of the enumerated names");
        out = *value;
        return {};
    } else if constexpr (std::is_integral_v<T>) {
        std::int64_t number = 0;
        if (in.is_int64())
            number = in.get_int64();
        else if (in.is_uint64() && std::in_range<std::int64_t>(in.get_uint64()))
            number = static_cast<std::int64_t>(in.get_uint64());
        else
            return codec::wrongType("integer");
        if (!std::in_range<T>(number))
            return codec::wrongType("integer in range");
        out = static_cast<T>(number);
        return {};
    } else if constexpr (codec::IsOptional<T>::value) {
        if (in.is_null()) {
            out.reset();
            return {};
        }
        typename T::value_type inner{};
        if (auto done = readJson(in, inner); !done)
            return done;
        out = std::move(inner);
        return {};
    } else if constexpr (codec::IsVector<T>::value) {
        if (!in.is_array())
            return codec::wrongType("array");
        out.clear();
        for (const auto& item : in.get_array()) {
            typename T::value_type inner{};
            if (auto done = readJson(item, inner); !done)
                return done;
            out.push_back(std::move(inner));
        }
        return {};
    } else if constexpr (codec::IsMap<T>::value) {
        if (!in.is_object())
            return codec::wrongType("object");
        out.clear();
        for (const auto& [key, item] : in.get_object()) {
            typename T::mapped_type inner{};
            if (auto done = readJson(item, inner); !done)
                return done;
            out.emplace(std::string(key), std::move(inner));
        }
        return {};
    } else {
        static_assert(codec::kDescribedStruct<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
        static constexpr auto members = codec::readerTable<T>(codec::Places<T>{});
        return codec::read(in, &out, members);
    }
}

template <class T>
Result<T> fromJson(const boost::json::value& in)
{
    T out{};
    if (auto done = readJson(in, out); !done)
        return tl::unexpected(done.error());
    return out;
}

/// JSON Schema (2020-12 subset) of a described type: what `acts kinds` shows.
template <class T>
boost::json::object schemaOf()
{
    namespace json = boost::json;
    if constexpr (std::is_same_v<T, json::value>)
        return {};
    else if constexpr (std::is_same_v<T, json::object>)
        return {{"type", "object"}};
    else if constexpr (std::is_same_v<T, bool>)
        return {{"type", "boolean"}};
    else if constexpr (std::is_same_v<T, std::string>)
        return {{"type", "string"}};
    else if constexpr (std::is_same_v<T, Day>)
        return {{"type", "string"}, {"format", "date"}};
    else if constexpr (std::is_same_v<T, Instant>)
        return {{"anyOf", json::array{json::object{{"type", "integer"}}, json::object{{"type", "string"}, {"format", "date-time"}}}}};
    else if constexpr (std::is_same_v<T, Hash>)
        return {{"type", "string"}, {"pattern", "^[0-9a-fA-F]{64}$"}};
    else if constexpr (codec::kDescribedEnum<T>) {
        json::array names;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto d) { names.emplace_back(codec::snakeCase(d.name)); });
        return {{"enum", std::move(names)}};
    } else if constexpr (std::is_integral_v<T>)
        return {{"type", "integer"}};
    else if constexpr (codec::IsOptional<T>::value)
        return schemaOf<typename T::value_type>();
    else if constexpr (codec::IsVector<T>::value)
        return {{"type", "array"}, {"items", schemaOf<typename T::value_type>()}};
    else if constexpr (codec::IsMap<T>::value)
        return {{"type", "object"}, {"additionalProperties", schemaOf<typename T::mapped_type>()}};
    else {
        static constexpr auto members = codec::schemaTable<T>(codec::Places<T>{});
        return codec::schema(members);
    }
}

} // namespace core
