#include "core/directory/identifier.h"

#include "core/people/pinyin.h"

namespace core::directory {

namespace {
constexpr std::size_t kMost = 40; ///< bytes of a name; an id of the journal holds 64
}

std::string freeIdentifier(std::string_view prefix, std::string_view name, const std::function<bool(const std::string&)>& taken)
{
    std::string id(prefix);
    for (const char c : pinyinOf(name).full)
        if (((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) && id.size() < prefix.size() + kMost)
            id.push_back(c);
    if (id.size() == prefix.size())
        return {};
    std::string out = id;
    for (int next = 2; taken(out); ++next)
        out = id + std::to_string(next);
    return out;
}

} // namespace core::directory
