#include "core/kinds/texts.h"

#include "core/kinds/check.h"
#include "core/refusals.h"

namespace core {

Done checkLength(std::string_view field, std::string_view text, std::size_t limit)
{
    if (lengthOf(text) > limit)
        return refused("too_long", {}, {{"field", field}, {"limit", limit}});
    return {};
}

Done checkFilled(std::string_view field, std::string_view text, std::size_t limit)
{
    if (isBlankText(text))
        return missing(field);
    return checkLength(field, text, limit);
}

Done checkPrint(std::string_view paper, std::string_view hash, std::int64_t copies)
{
    constexpr std::int64_t kMostCopies = 1000;
    if (isBlankText(paper) || !isSha256(hash) || copies < 1 || copies > kMostCopies)
        return invalid("paper");
    return {};
}

} // namespace core
