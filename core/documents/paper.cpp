#include "core/documents/paper.h"

#include "core/bytes.h"
#include "core/journal/crypto.h"

#include <algorithm>
#include <functional>

namespace core::documents {
namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

void eachLine(const Paper& paper, const std::function<void(const Line&)>& use)
{
    const Overloaded visit{
        [&](const Paragraph& block) { use(block.line); },
        [&](const Note& block) { use(block.line); },
        [&](const Table& block) {
            for (const auto& row : block.rows)
                std::ranges::for_each(row, use);
        },
        [&](const Facts& block) {
            for (const auto& row : block.rows)
                for (const auto& fact : row)
                    use(fact.value);
        },
        [](const auto&) {},
    };
    for (const auto& block : paper.blocks)
        std::visit(visit, block);
}

std::string wordsOf(const Line& line)
{
    std::string out;
    for (const auto& run : line)
        out += run.kind == Run::Kind::Blank ? "［" + run.text + "］" : run.text;
    return out;
}

} // namespace

std::vector<Missing> missingIn(const Paper& paper)
{
    std::vector<Missing> out;
    eachLine(paper, [&](const Line& line) {
        for (const auto& run : line) {
            if (run.kind == Run::Kind::Blank && std::ranges::find(out, run.field, &Missing::field) == out.end())
                out.push_back({run.field, run.text});
        }
    });
    return out;
}

std::string plainText(const Paper& paper)
{
    std::string out;
    const auto add = [&out](std::string_view text) {
        if (!text.empty())
            out.append(text).push_back('\n');
    };
    add(paper.organisation);
    add(paper.title);
    add(paper.number);
    const Overloaded visit{
        [&](const Heading& block) { add(block.text); },
        [&](const Paragraph& block) { add(wordsOf(block.line)); },
        [&](const Note& block) { add(wordsOf(block.line)); },
        [&](const Table& block) {
            std::string head;
            for (const auto& cell : block.head)
                head += (head.empty() ? "" : "\t") + cell;
            add(head);
            for (const auto& row : block.rows) {
                std::string cells;
                for (std::size_t i = 0; i < row.size(); ++i)
                    cells += (i == 0 ? "" : "\t") + wordsOf(row[i]);
                add(cells);
            }
        },
        [&](const Facts& block) {
            for (const auto& row : block.rows)
                for (const auto& fact : row)
                    add(fact.label + "\t" + wordsOf(fact.value));
        },
        [&](const Signatures& block) {
            for (const auto& place : block.places)
                add(place.role + "\t" + place.name);
        },
        [](const auto&) {},
    };
    for (const auto& block : paper.blocks)
        std::visit(visit, block);
    return out;
}

std::string contentHash(const Paper& paper)
{
    const auto text = "fengqiao-paper/1\n" + paper.id + "\n" + paper.dossier + "\n" + plainText(paper);
    return toHex(crypto::sha256(viewOf(text)));
}

} // namespace core::documents
