#include "core/codec/strict_json.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace core {

namespace json = boost::json;

namespace {

/// Builds the value from the parser's events. Why not json::parse: it keeps the last of duplicate keys, turns 1e400 into
/// infinity and 2^64 into a rounded double, and takes NUL in text.
class Builder {
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    Builder(int depth, json::storage_ptr memory) : value(memory), m_depth(depth), m_memory(std::move(memory)) {}

    json::value value;
    std::string_view trouble; ///< what the builder itself refused; empty when the parser did

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code& ec) { return open(json::object(m_memory), ec); }
    bool on_object_end(std::size_t, json::error_code& ec) { return close(ec); }
    bool on_array_begin(json::error_code& ec) { return open(json::array(m_memory), ec); }
    bool on_array_end(std::size_t, json::error_code& ec) { return close(ec); }

    bool on_key_part(json::string_view text, std::size_t, json::error_code&)
    {
        m_text.append(text.data(), text.size());
        return true;
    }
    bool on_key(json::string_view text, std::size_t, json::error_code& ec)
    {
        m_text.append(text.data(), text.size());
        if (m_text.find('\0') != std::string::npos)
            return refuse("nul", ec);
        if (m_open.back().container.get_object().contains(m_text))
            return refuse("duplicate_key", ec);
        m_open.back().key = std::exchange(m_text, {});
        return true;
    }
    bool on_string_part(json::string_view text, std::size_t, json::error_code&)
    {
        m_text.append(text.data(), text.size());
        return true;
    }
    bool on_string(json::string_view text, std::size_t, json::error_code& ec)
    {
        m_text.append(text.data(), text.size());
        if (m_text.find('\0') != std::string::npos)
            return refuse("nul", ec);
        json::string held(m_text, m_memory);
        m_text.clear();
        return add(std::move(held));
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t number, json::string_view, json::error_code&) { return add(number); }
    bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) { return add(number); }
    bool on_double(double, json::string_view, json::error_code& ec) { return refuse("number", ec); }
    bool on_bool(bool flag, json::error_code&) { return add(flag); }
    bool on_null(json::error_code&) { return add(nullptr); }
    bool on_comment_part(json::string_view, json::error_code& ec) { return refuse("syntax", ec); }
    bool on_comment(json::string_view, json::error_code& ec) { return refuse("syntax", ec); }

private:
    struct Open {
        json::value container;
        std::string key; ///< of the member being read, for an object
    };

    bool refuse(std::string_view what, json::error_code& ec)
    {
        trouble = what;
        ec = json::error::syntax;
        return false;
    }
    bool open(json::value container, json::error_code& ec)
    {
        if (m_open.size() >= static_cast<std::size_t>(m_depth))
            return refuse("depth", ec);
        m_open.push_back({std::move(container), {}});
        return true;
    }
    bool close(json::error_code&)
    {
        auto closed = std::move(m_open.back().container);
        m_open.pop_back();
        return add(std::move(closed));
    }
    bool add(json::value item)
    {
        if (m_open.empty())
            value = std::move(item);
        else if (auto* array = m_open.back().container.if_array())
            array->push_back(std::move(item));
        else
            m_open.back().container.get_object().emplace(m_open.back().key, std::move(item));
        return true;
    }

    int m_depth;
    json::storage_ptr m_memory;
    std::vector<Open> m_open;
    std::string m_text; ///< pieces of the text or key being read
};

std::string_view nameOf(json::error_code ec)
{
    switch (static_cast<json::error>(ec.value())) {
    case json::error::extra_data: return "trailing";
    case json::error::too_deep: return "depth";
    case json::error::expected_utf16_escape:
    case json::error::illegal_leading_surrogate:
    case json::error::illegal_trailing_surrogate: return "surrogate";
    case json::error::exponent_overflow: return "number";
    default: return "syntax";
    }
}

tl::unexpected<Error> malformed(std::string_view what)
{
    return damaged("malformed", {{"what", what}});
}

/// Whether one of eight bytes is a quote, a backslash or a control character.
bool asksEscape(const char* at)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101, kHigh = 0x8080808080808080;
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    const auto below = [](std::uint64_t bytes, std::uint64_t c) { return (bytes - kOnes * c) & ~bytes & kHigh; };
    return (below(word, 0x20) | below(word ^ (kOnes * '"'), 1) | below(word ^ (kOnes * '\\'), 1)) != 0;
}

/// Where the first of them stands, from a place on; the size of the text when there is none.
std::size_t findEscape(std::string_view text, std::size_t from)
{
    auto i = from;
    while (text.size() - i >= 8 && !asksEscape(text.data() + i))
        i += 8;
    if (text.size() - i < 8) {
        std::array<char, 8> rest;
        rest.fill(' ');
        text.copy(rest.data(), rest.size(), i);
        if (!asksEscape(rest.data()))
            return text.size();
    }
    const auto asks = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; };
    return static_cast<std::size_t>(std::find_if(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), asks) - text.begin());
}

void writeText(std::string& out, std::string_view text)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    auto escape = findEscape(text, 0);
    if (std::array<char, 128> whole; escape == text.size() && text.size() + 2 <= whole.size()) { // most texts are short
        whole[0] = '"';
        text.copy(whole.data() + 1, text.size());
        whole[text.size() + 1] = '"';
        out.append(whole.data(), text.size() + 2);
        return;
    }
    out.push_back('"');
    std::size_t written = 0; // what needs no escape goes in whole stretches
    for (; escape < text.size(); escape = findEscape(text, written)) {
        out.append(text, written, escape - written);
        written = escape + 1;
        const auto c = static_cast<unsigned char>(text[escape]);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out.push_back(kDigits[c >> 4]);
            out.push_back(kDigits[c & 15]);
        }
    }
    out.append(text, written, text.size() - written);
    out.push_back('"');
}

void write(std::string& out, const json::value& value)
{
    switch (value.kind()) {
    case json::kind::null: out += "null"; break;
    case json::kind::bool_: out += value.get_bool() ? "true" : "false"; break;
    case json::kind::int64: out += std::to_string(value.get_int64()); break;
    case json::kind::uint64: out += std::to_string(value.get_uint64()); break;
    case json::kind::double_:
        // No described type has a floating member and the decoder lets none in: our bug, before anything is signed.
        std::fputs("core: a floating number was about to be encoded\n", stderr);
        std::abort();
    case json::kind::string: writeText(out, value.get_string()); break;
    case json::kind::array: {
        out.push_back('[');
        bool first = true;
        for (const auto& item : value.get_array()) {
            if (!std::exchange(first, false))
                out.push_back(',');
            write(out, item);
        }
        out.push_back(']');
        break;
    }
    case json::kind::object: {
        std::vector<const json::key_value_pair*> members;
        members.reserve(value.get_object().size());
        for (const auto& member : value.get_object())
            members.push_back(&member);
        // string_view compares as unsigned bytes.
        std::sort(members.begin(), members.end(), [](const auto* a, const auto* b) {
            return std::string_view(a->key()) < std::string_view(b->key());
        });
        out.push_back('{');
        bool first = true;
        for (const auto* member : members) {
            if (!std::exchange(first, false))
                out.push_back(',');
            writeText(out, member->key());
            out.push_back(':');
            write(out, member->value());
        }
        out.push_back('}');
        break;
    }
    }
}

} // namespace

Result<json::value> decodeStrict(std::string_view bytes, JsonLimits limits, json::storage_ptr memory)
{
    if (bytes.size() > limits.bytes)
        return malformed("size");
    json::parse_options options;
    options.max_depth = static_cast<std::size_t>(limits.depth) + 1; // the builder counts; the parser stands behind it
    json::basic_parser<Builder> parser(options, limits.depth, std::move(memory));
    json::error_code ec;
    const auto used = parser.write_some(false, bytes.data(), bytes.size(), ec);
    if (ec)
        return malformed(parser.handler().trouble.empty() ? nameOf(ec) : parser.handler().trouble);
    if (used != bytes.size())
        return malformed("trailing");
    return std::move(parser.handler().value);
}

std::string encodeCanonical(const json::value& value)
{
    std::string out;
    write(out, value);
    return out;
}

void appendCanonical(std::string& out, const json::value& value)
{
    write(out, value);
}

void appendCanonical(std::string& out, std::string_view text)
{
    writeText(out, text);
}

} // namespace core
