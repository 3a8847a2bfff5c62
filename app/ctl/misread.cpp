#include "app/ctl/misread.h"

#include <algorithm>
#include <numeric>

namespace ctl {

namespace {

constexpr std::size_t kLongestWord = 40; ///< no command or option of ours is as long
constexpr std::size_t kMostNear = 4;

/// How many letters must be put in, left out or changed to make one word of the other.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

struct Near {
    std::size_t letters; ///< that differ
    std::string words;
};

/// `words` when their last word may have been meant by `unknown`.
void consider(std::vector<Near>& out, std::string_view unknown, std::string_view name, std::string words)
{
    const auto letters = distance(unknown, name);
    const bool begun = unknown.size() >= 3 && name.starts_with(unknown);
    if (begun || letters <= std::max<std::size_t>(1, unknown.size() / 3))
        out.push_back({begun ? 1 : letters, std::move(words)});
}

std::vector<const CLI::App*> allBelow(const CLI::App& above)
{
    return above.get_subcommands([](const CLI::App*) { return true; });
}

void considerCommands(std::vector<Near>& out, std::string_view unknown, const CLI::App& above, const std::string& path)
{
    for (const auto* below : allBelow(above)) {
        const auto words = path.empty() ? below->get_name() : path + " " + below->get_name();
        consider(out, unknown, below->get_name(), words);
        considerCommands(out, unknown, *below, words);
    }
}

void considerOptions(std::vector<Near>& out, std::string_view unknown, const CLI::App& command)
{
    for (const auto* option : command.get_options([](const CLI::Option*) { return true; }))
        for (const auto& name : option->get_lnames())
            consider(out, unknown, "--" + name, "--" + name);
}

std::vector<Near> nearTo(const CLI::App& app, std::string_view unknown)
{
    std::vector<Near> out;
    if (unknown.size() > kLongestWord)
        return out;
    std::vector<const CLI::App*> recognised{&app};
    while (!recognised.back()->get_subcommands().empty())
        recognised.push_back(recognised.back()->get_subcommands().front());
    if (unknown.starts_with('-'))
        for (const auto* command : recognised)
            considerOptions(out, unknown, *command);
    else if (!allBelow(*recognised.back()).empty()) // behind a whole command no other is meant
        considerCommands(out, unknown, app, {});
    std::stable_sort(out.begin(), out.end(), [](const Near& a, const Near& b) { return a.letters < b.letters; });
    out.resize(std::min(out.size(), kMostNear));
    return out;
}

} // namespace

core::Error misread(const CLI::App& app, const CLI::ParseError& why)
{
    core::Error error{"usage", {}, {{"what", why.what()}}, core::Trouble::Usage};
    if (const auto left = app.remaining(true); !left.empty()) {
        const auto unknown = left.front().substr(0, left.front().find('='));
        error.facts["unknown"] = unknown;
        boost::json::array words;
        for (const auto& near : nearTo(app, unknown))
            words.emplace_back(near.words);
        if (!words.empty())
            error.facts["near"] = std::move(words);
    } else if (const std::string_view text = why.what(), end = " is required"; text.ends_with(end) && !text.starts_with("A subcommand")) {
        error.facts["missing"] = text.substr(0, text.size() - end.size());
    }
    return error;
}

} // namespace ctl
