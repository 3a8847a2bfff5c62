#include "app/ctl/command.h"

#include "core/checks/line_checks.h"
#include "core/dispute/scenario.h"

#include <array>
#include <iostream>

namespace ctl {

namespace {

/// Lines longer than this are answered with an error instead of being read into memory without end.
constexpr std::size_t kLineLimit = 1024 * 1024;

/// The next line of `in` without its end. Of a line that is too long, the beginning: one byte more than the limit.
bool nextLine(std::istream& in, std::string& line)
{
    line.clear();
    if (const std::istream::sentry ready(in, true); !ready) // sends off what was answered so far
        return false;
    try {
        auto& source = *in.rdbuf();
        int c = source.sbumpc();
        if (c == EOF)
            in.setstate(std::ios::eofbit | std::ios::failbit);
        for (; c != EOF && c != '\n'; c = source.sbumpc())
            if (line.size() <= kLineLimit)
                line += static_cast<char>(c);
    } catch (const std::ios::failure&) { // a folder, a disk that fails
        in.setstate(std::ios::badbit);
    }
    return in.good();
}

int answerLines(const Shell& shell, const core::checks::LineCheck& check)
{
    std::string line;
    while (std::cout && nextLine(std::cin, line)) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.size() > kLineLimit)
            std::cout << R"({"error":{"code":"too_large"}})" << '\n';
        else
            std::cout << boost::json::serialize(check(line)) << '\n';
    }
    return std::cin.bad() ? shell.out.fail({"cannot_read", {}, {}, core::Trouble::Surroundings}) : 0;
}

} // namespace

void addChecks(CLI::App& app, Shell& shell)
{
    auto* group = app.add_subcommand("check", "Answer lines from standard input, one JSON object a line, same order");
    group->require_subcommand(1);
    struct Entry {
        const char* name;
        const char* help;
    };
    static constexpr std::array kEntries{
        Entry{"id-card", "Resident identity card number (GB 11643)"},
        Entry{"credit-code", "Unified social credit code (GB 32100)"},
        Entry{"phone", "Phone number"},
        Entry{"workday", "Date: working day or not, by the State Council's tables"},
        Entry{"workday-add", "instant,N: the N-th working day after it"},
        Entry{"period", "Mediation period with extensions and suspensions"},
        Entry{"pinyin", "Name to pinyin and initials"},
        Entry{"amount", "Yuan with two decimals to capitals"},
    };
    for (const auto& entry : kEntries)
        group->add_subcommand(entry.name, entry.help)->callback([&shell, name = entry.name] {
            shell.run = [&shell, name] { return answerLines(shell, core::checks::findCheck(name)); };
        });
    group->add_subcommand("scenario", "Plain acts through the life cycle and the deadlines")->callback([&shell] {
        shell.run = [&shell] { return answerLines(shell, &core::dispute::scenario); };
    });
}

} // namespace ctl
