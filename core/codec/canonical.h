#pragma once

#include "core/codec/described.h"

#include <string_view>

/// The quick way back from encodeDescribed: straight into the struct, without the tree of values in between. It takes only
/// what is written canonically (keys in ascending order and all known, no blanks, no \u escapes) and says no to everything
/// else, also to what is wrong: then decodeStrict and readJson decide. Whatever it takes, they would take with the same value.
namespace core {

namespace codec {

class Canonical {
public:
    Canonical(std::string_view text, int depth) : m_at(text.data()), m_end(text.data() + text.size()), m_depth(depth) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] bool take(std::string_view word)
    {
        if (!std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }
    /// A name between quotes as it stands there; the caller knows which ones there are, so nothing of it needs a check.
    [[nodiscard]] std::optional<std::string_view> name();
    [[nodiscard]] bool text(std::string& out);
    [[nodiscard]] bool number(std::int64_t& out);
    /// The next value, whatever it is, looked at to its end and kept nowhere.
    [[nodiscard]] bool value();
    /// The next value, whatever it is, as text; its content is not looked at.
    [[nodiscard]] std::optional<std::string_view> any();
    [[nodiscard]] bool open(char bracket) { return m_depth > 0 && take(bracket) && m_depth-- > 0; }
    [[nodiscard]] bool close(char bracket) { return take(bracket) && ++m_depth > 0; }
    [[nodiscard]] int depth() const { return m_depth; }

private:
    const char* m_at;
    const char* m_end;
    int m_depth; ///< how many more may be open at once
    std::string m_skipped; ///< a text that value() has looked at
};

template <class T>
bool readCanonical(Canonical& in, T& out);

struct CanonicalReader {
    std::string_view name;
    void* (*in)(void* whole);
    bool (*read)(Canonical& in, void* member);
};
template <class M>
bool readCanonicalMember(Canonical& in, void* member)
{
    return readCanonical(in, *static_cast<M*>(member));
}
template <class T, std::size_t... I>
consteval std::array<CanonicalReader, sizeof...(I)> canonicalTable(std::index_sequence<I...>)
{
    return sortedByName(std::array<CanonicalReader, sizeof...(I)>{
        {{kMemberName<T, I>, &memberIn<T, I>, &readCanonicalMember<MemberType<T, I>>}...}});
}
bool read(Canonical& in, void* whole, std::span<const CanonicalReader> members);

template <class T>
bool readCanonical(Canonical& in, T& out)
{
    namespace json = boost::json;
    if constexpr (std::is_same_v<T, json::value> || std::is_same_v<T, json::object>) {
        const auto text = in.any();
        const auto value = text ? decodeStrict(*text, {.bytes = text->size(), .depth = in.depth()}) : Result<json::value>(damaged("malformed"));
        return value && readJson(*value, out).has_value();
    } else if constexpr (std::is_same_v<T, bool>) {
        out = in.take("true");
        return out || in.take("false");
    } else if constexpr (std::is_same_v<T, std::string>) {
        return in.text(out);
    } else if constexpr (std::is_same_v<T, Day>) {
        const auto text = in.name();
        const auto day = text ? parseDay(*text) : std::nullopt;
        if (day)
            out = *day;
        return day.has_value();
    } else if constexpr (std::is_same_v<T, Hash>) {
        const auto text = in.name();
        const auto bytes = text ? fromHex(*text) : std::nullopt;
        if (!bytes || bytes->size() != out.size())
            return false;
        std::copy(bytes->begin(), bytes->end(), out.begin());
        return true;
    } else if constexpr (std::is_same_v<T, Instant>) {
        std::int64_t number = 0;
        if (!in.number(number))
            return false;
        out = Instant{std::chrono::milliseconds{number}};
        return true;
    } else if constexpr (kDescribedEnum<T>) {
        const auto text = in.name();
        const auto value = text ? enumFromName<T>(*text) : std::nullopt;
        if (value)
            out = *value;
        return value.has_value();
    } else if constexpr (std::is_integral_v<T>) {
        std::int64_t number = 0;
        if (!in.number(number) || !std::in_range<T>(number))
            return false;
        out = static_cast<T>(number);
        return true;
    } else if constexpr (IsOptional<T>::value) {
        if (in.take("null")) {
            out.reset();
            return true;
        }
        return readCanonical(in, out.emplace());
    } else if constexpr (IsVector<T>::value) {
        out.clear();
        if (!in.open('['))
            return false;
        if (in.close(']'))
            return true;
        do {
            typename T::value_type item{};
            if (!readCanonical(in, item))
                return false;
            out.push_back(std::move(item));
        } while (in.take(','));
        return in.close(']');
    } else if constexpr (IsMap<T>::value) {
        out.clear();
        if (!in.open('{'))
            return false;
        if (in.close('}'))
            return true;
        std::string key;
        do {
            if (!in.text(key) || !in.take(':') || (!out.empty() && key <= out.rbegin()->first))
                return false;
            if (!readCanonical(in, out.emplace_hint(out.end(), key, typename T::mapped_type{})->second))
                return false;
        } while (in.take(','));
        return in.close('}');
    } else {
        static_assert(kDescribedStruct<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
        static constexpr auto members = canonicalTable<T>(Places<T>{});
        return read(in, &out, members);
    }
}

} // namespace codec

/// True only for what decodeStrict would take, without making anything of it; false says nothing.
[[nodiscard]] inline bool isCanonical(std::string_view text, JsonLimits limits = {})
{
    codec::Canonical in(text, limits.depth);
    return text.size() <= limits.bytes && in.value() && in.atEnd();
}

/// True when all of `text` was canonical and is now in `out`, which came with its defaults; after false it is worth nothing.
template <class T>
[[nodiscard]] bool readCanonical(std::string_view text, T& out, JsonLimits limits = {})
{
    codec::Canonical in(text, limits.depth);
    return text.size() <= limits.bytes && codec::readCanonical(in, out) && in.atEnd();
}

} // namespace core
