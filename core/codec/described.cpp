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

} // namespace core::codec
