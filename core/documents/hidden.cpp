#include "core/documents/hidden.h"

#include "core/people/mask.h"

#include <algorithm>
#include <type_traits>

namespace core::documents {

namespace {

constexpr std::size_t kLeast = 5; ///< bytes: what is shorter stands in other words by chance

struct Known {
    std::string field, value; ///< "phone"
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAsciiWord(char c) { return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

void addKnown(std::vector<Known>& out, const SubjectState& state)
{
    const auto add = [&out](const std::string& name, const std::string& value) {
        const auto field = name.substr(name.rfind('.') + 1);
        if ((field == "idNumber" || field == "phone" || field == "address") && value.size() >= kLeast)
            out.push_back({field, value});
    };
    if (const auto* dispute = state.as<dispute::State>())
        for (const auto& [name, field] : dispute->identity.fields)
            add(name, field.now.value);
    if (const auto* confirmation = state.as<confirmation::State>())
        for (const auto& [name, value] : confirmation->identity.fields)
            add(name, value);
    if (const auto* returning = state.as<returning::State>())
        for (const auto& [name, value] : returning->identity.fields)
            add(name, value);
}

/// Length of the identity number (18 signs) or mobile number (11 digits) that begins here and stands alone; 0 for none.
std::size_t numberAt(const std::string& text, std::size_t at)
{
    if (!isDigit(text[at]) || (at > 0 && isAsciiWord(text[at - 1])))
        return 0;
    auto end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    const auto digits = end - at;
    const bool check = digits == 17 && end < text.size() && (text[end] == 'X' || text[end] == 'x');
    if (check)
        ++end;
    if (end < text.size() && isAsciiWord(text[end]))
        return 0;
    const bool mobile = digits == 11 && text[at] == '1' && text[at + 1] >= '3';
    return check || digits == 18 || mobile ? end - at : 0;
}

void hide(std::string& text, const std::vector<Known>& known)
{
    for (const auto& one : known) {
        const auto shown = people::mask(one.field, one.value);
        if (shown == one.value)
            continue;
        for (auto at = text.find(one.value); at != std::string::npos; at = text.find(one.value, at + shown.size()))
            text.replace(at, one.value.size(), shown);
    }
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const auto size = numberAt(text, at)) {
            text.replace(at, size, people::mask(size == 11 ? "phone" : "idNumber", text.substr(at, size)));
            at += size - 1;
        }
}

} // namespace

Paper withNumbersHidden(Paper paper, const SubjectState& state, const SubjectState* package)
{
    std::vector<Known> known;
    addKnown(known, state);
    if (package)
        addKnown(known, *package);
    // An address that begins another one comes after it.
    std::ranges::sort(known, [](const Known& a, const Known& b) { return a.value.size() > b.value.size(); });
    const auto line = [&known](Line& runs) {
        for (auto& run : runs)
            if (run.kind != Run::Kind::Blank)
                hide(run.text, known);
    };
    for (auto& block : paper.blocks)
        std::visit(
            [&]<class B>(B& one) {
                if constexpr (std::is_same_v<B, Paragraph> || std::is_same_v<B, Note>)
                    line(one.line);
                else if constexpr (std::is_same_v<B, Table>)
                    for (auto& row : one.rows)
                        std::ranges::for_each(row, line);
                else if constexpr (std::is_same_v<B, Facts>)
                    for (auto& row : one.rows)
                        for (auto& fact : row)
                            line(fact.value);
            },
            block);
    return paper;
}

} // namespace core::documents
