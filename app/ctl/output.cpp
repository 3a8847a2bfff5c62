#include "app/ctl/output.h"

#include "core/text/characters.h"
#include "core/text/sentences.h"

#include <iostream>

namespace ctl {

namespace {

/// An argument or the name of a file may be any bytes; what is answered is UTF-8. A line is one object for those too who end
/// lines, as Unicode does, at U+0085, U+2028 and U+2029.
void printObject(const boost::json::object& object)
{
    std::string out;
    const auto text = boost::json::serialize(object);
    for (std::string_view rest = text; !rest.empty();) {
        switch (const auto c = core::takeCharacter(rest)) { // U+FFFD for a wrong byte
        case 0x85: out += "\\u0085"; break;
        case 0x2028: out += "\\u2028"; break;
        case 0x2029: out += "\\u2029"; break;
        default: core::appendUtf8(out, c);
        }
    }
    std::cout << out << '\n';
}

} // namespace

void Output::record(const boost::json::object& object, const std::string& text) const
{
    if (m_json)
        printObject(object);
    else
        std::cout << harmless(text) << '\n';
}

void Output::line(const std::string& text) const
{
    if (!m_json)
        std::cout << harmless(text) << '\n';
}

void Output::message(const std::string& text) const
{
    std::cerr << harmless(text) << '\n';
}

int Output::fail(const core::Error& error) const
{
    if (m_json)
        printObject({{"error", {{"code", error.code}, {"article", error.article}, {"facts", error.facts}}}});
    message(core::text::sentence(error));
    std::cout.flush();
    return static_cast<int>(error.trouble);
}

std::string harmless(std::string_view said)
{
    const auto text = core::wellFormed(said);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        // U+0080 to U+009F steer some terminals just as the escape character does.
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            out += '?';
            ++i;
            continue;
        }
        if (byte < 0x20 && c != '\n' && c != '\t')
            out += '?';
        else if (byte == 0x7f)
            out += '?';
        else
            out += c;
    }
    return out;
}

} // namespace ctl
