#include "tests/support/story.h"

#include "core/dispute/clock.h"
#include "core/duty/duties.h"
#include "core/kinds/transition.h"
#include "core/text/words.h"
#include "tests/support/cast.h"

#include <fstream>
#include <gtest/gtest.h>

namespace core::test {

namespace {

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

std::string textOf(const std::optional<Day>& day) { return day ? formatDay(*day) : "-"; }

std::string joined(const std::vector<std::string>& list)
{
    std::string out;
    for (const auto& one : list)
        out += (out.empty() ? "" : ",") + one;
    return out.empty() ? "-" : out;
}

std::string orDash(const std::string& text) { return text.empty() ? "-" : text; }

bool isDay(const std::string& word) { return word.size() >= 5 && word[2] == '-' && word.find_first_not_of("0123456789-") == std::string::npos; }

/// "03-02" is of 2026, the year of the stories; "2027-03-02" of its own.
Day dayOf(const std::string& word)
{
    const auto day = parseDay(word.size() == 5 ? "2026-" + word : word);
    if (!day)
        throw std::invalid_argument("no day: " + word);
    return *day;
}

struct Looking {
    const Story& story;
    const StoryLine& line;
    Teller& teller;
    std::string who;
    int which = 1; ///< dispute
    Instant at{};

    [[nodiscard]] std::string suffix() const { return which == 1 ? "" : "#" + std::to_string(which); }
    [[nodiscard]] const SubjectState& subject(const std::string& word) const { return teller.state(who, subjectOf(word + suffix())); }
};

/// What is so now, by name.
std::string factOf(const std::string& name, const Looking& look)
{
    if (const auto own = look.teller.fact(look.who, name, look.at))
        return *own;
    const auto& held = look.subject("register");
    const auto* d = held.as<dispute::State>();
    const auto* c = look.subject("confirmation.x").as<confirmation::State>();
    const auto settings = look.teller.settings();
    const auto& holidays = HolidayTable::shipped();
    const auto today = dayInChina(look.at);
    if (name == "state") return d ? std::string(codeOf(d->steps.state)) : "-";
    if (name == "conf") return c ? std::string(codeOf(c->steps.state)) : "-";
    if (name == "clue") {
        const auto* s = look.subject("clue.x").as<clue::State>();
        return s ? std::string(codeOf(s->steps.state)) : "-";
    }
    if (name == "warning" || name == "warned") {
        const auto* s = look.subject("warning.x").as<warning::State>();
        return !s ? "-" : name == "warned" ? joined(s->steps.to) : s->steps.colour + "/" + nameOf(s->steps.state);
    }
    if (name == "return") {
        const auto* s = look.subject("return.x").as<returning::State>();
        return s ? nameOf(s->steps.state) : "-";
    }
    if (name == "order") {
        const auto* s = look.subject("order.x").as<order::State>();
        return s ? nameOf(s->steps.state) : "-";
    }
    if (name == "guidance") {
        const auto* s = look.subject("guidance.x").as<guidance::State>();
        return s ? nameOf(s->steps.state) : "-";
    }
    if (name == "complaint") {
        const auto* s = look.subject("complaint.x").as<complaint::State>();
        return s ? nameOf(s->steps.state) : "-";
    }
    if (c) {
        if (name == "reviewDue") return textOf(c->steps.reviewDue);
        if (name == "supplementDue") return textOf(c->steps.supplementDue);
        if (name == "windowEnd") return formatDay(c->steps.windowEnd);
        if (name == "servedAll") return textOf(c->steps.servedAllOn);
    }
    if (!d)
        return "-";
    const auto& s = d->steps;
    if (name == "duty") { // the next one of this account
        const auto* account = look.teller.directory().account(look.who);
        const duty::Viewer viewer{{look.who, account ? account->posts : std::vector<Post>{}}, today, look.teller.directory(), settings, holidays};
        for (const auto& duty : duty::dutiesOf(subjectOf("register" + look.suffix()), held, viewer))
            if (duty.mine)
                return duty.code;
        return "-";
    }
    if (name == "end" || name == "nominal" || name == "left" || name == "clock") {
        const auto period = dispute::periodOf(s, today, settings, holidays);
        if (!period)
            return "-";
        return name == "end" ? formatDay(period->end) : name == "nominal" ? formatDay(period->nominal) : name == "left" ? std::to_string(period->left) : nameOf(period->state);
    }
    if (name == "acceptDue") return textOf(s.acceptDue);
    if (name == "start") return textOf(s.clockStart);
    if (name == "internal") return s.clockInternal ? "yes" : "no";
    if (name == "effective") return s.agreement ? textOf(s.agreement->effectiveOn) : "-";
    if (name == "window") return s.agreement && s.agreement->effectiveOn ? formatDay(dispute::confirmationWindowEnd(*s.agreement->effectiveOn, settings, holidays).day) : "-";
    if (name == "paper") return s.agreement ? s.agreement->number : "-";
    if (name == "reasons") return joined(s.failureReasons);
    if (name == "holder") return orDash(s.holder.organisation);
    if (name == "level") return nameOf(s.holder.level);
    if (name == "mediator") return orDash(s.holder.mediator);
    if (name == "village") return orDash(s.village);
    if (name == "colour") return orDash(s.colour);
    if (name == "sessions") return std::to_string(s.sessions.size());
    if (name == "told") {
        std::size_t open = 0;
        for (const auto& item : s.feedback)
            open += !item.toldOn;
        return s.feedback.empty() ? "-" : open ? "no" : "yes";
    }
    if (name == "returned") return textOf(s.returnedOn);
    if (name == "previous") return s.previousRound.empty() ? "no" : "yes";
    if (name == "next") return s.nextRound.empty() ? "no" : "yes";
    if (name == "number") return orDash(s.number);
    if (name.starts_with("consent.")) {
        const auto* party = d->party(name.substr(8));
        return party ? nameOf(party->consent) : "-";
    }
    if (name == "demand") return orDash(valueOf(d->content.fields, "demand"));
    if (name == "contested") {
        std::vector<std::string> out;
        for (const auto& [field, value] : d->content.fields)
            if (value.contested())
                out.push_back(field);
        return joined(out);
    }
    if (s.after) {
        if (name == "perf") return boost::describe::enum_to_string(s.after->performance, "?");
        if (name == "performed") return textOf(s.after->performedOn);
        if (name == "archive") return orDash(s.after->archiveNumber);
        if (name == "kept") return textOf(s.after->retentionUntil);
        if (name == "retention") return orDash(s.after->retention);
        if (name == "visits") return std::to_string(s.after->visits.size());
        if (name == "planned") {
            std::vector<std::string> out;
            for (const auto& day : s.after->planned)
                out.push_back(formatDay(day));
            return joined(out);
        }
        if (name == "reviews") return std::to_string(s.after->reviews.size());
    }
    if (name == "perf" || name == "performed" || name == "archive" || name == "planned" || name == "visits" || name == "retention" || name == "kept" || name == "reviews")
        return "-";
    throw std::invalid_argument("no such fact: " + name);
}

std::string place(const Looking& look) { return look.story.title + ", line " + std::to_string(look.line.number) + ": " + look.line.act; }

void expectFacts(const std::vector<std::string>& words, const Looking& look)
{
    for (const auto& word : words) {
        const auto equals = word.find('=');
        const auto name = equals == std::string::npos ? std::string("state") : word.substr(0, equals);
        const auto wanted = equals == std::string::npos ? word : word.substr(equals + 1);
        const auto found = factOf(name, look);
        const auto full = wanted.size() == 5 && isDay(wanted) ? "2026-" + wanted : wanted;
        EXPECT_EQ(found, full) << name << " in " << place(look);
    }
}

int whichIn(const std::string& act)
{
    const auto word = splitWords(act).front();
    const auto hash = word.find('#');
    return hash == std::string::npos ? 1 : std::stoi(word.substr(hash + 1));
}

void tellLine(const Story& story, const StoryLine& line, Teller& teller)
{
    const Instant at = startOfDayInChina(dayOf(line.day)) + std::chrono::hours(12);
    auto expected = splitWords(line.expected);
    if (line.who == "?") { // only looks: "? vl end=… " of dispute 1, "? vl #2 state=…" of the second
        auto words = splitWords(line.act);
        Looking look{story, line, teller, words.front(), 1, at};
        words.erase(words.begin());
        teller.look(look.who, at);
        if (!words.empty() && words.front().starts_with('#')) {
            look.which = std::stoi(words.front().substr(1));
            words.erase(words.begin());
        }
        expectFacts(words, look);
        return;
    }
    const Looking look{story, line, teller, line.who, whichIn(line.act), at};
    std::vector<Rehearsal::Step> acts;
    const Telling telling{dayOf(line.day), [&](const SubjectId& id) -> const SubjectState& { return teller.state(line.who, id); }};
    for (const auto& act : splitAt(line.act, " + "))
        acts.push_back(speak(act, telling));
    const auto done = teller.act(line.who, at, acts);
    if (!expected.empty() && expected.front().starts_with('!')) {
        EXPECT_FALSE(done) << "not refused: " << place(look);
        if (!done) {
            EXPECT_EQ(done.error().code, expected.front().substr(1)) << boost::json::serialize(done.error().facts) << " " << place(look);
        }
        expected.erase(expected.begin());
    } else if (!done) {
        ADD_FAILURE() << "refused as " << done.error().code << " " << boost::json::serialize(done.error().facts) << ": " << place(look);
        return;
    }
    expectFacts(expected, look);
}

} // namespace

std::optional<std::string> Teller::fact(const std::string&, const std::string&, Instant)
{
    return std::nullopt;
}

std::vector<Story> storiesIn(const std::string& file)
{
    // The path of this source is where the tests stand; in a moved tree they are looked for upward from here.
    auto root = std::filesystem::path(__FILE__).parent_path().parent_path().parent_path();
    if (!std::filesystem::exists(root / file)) {
        root = std::filesystem::current_path();
        while (root.has_relative_path() && !std::filesystem::exists(root / file))
            root = root.parent_path();
    }
    std::ifstream in(root / file);
    if (!in)
        throw std::runtime_error("no stories in " + file);
    std::vector<Story> out;
    std::map<std::string, std::vector<StoryLine>> roads;
    std::vector<StoryLine>* road = nullptr;
    int number = 0;
    for (std::string text; std::getline(in, text);) {
        ++number;
        if (text.starts_with("## ")) {
            out.push_back({text.substr(3), {}});
            road = nullptr;
            continue;
        }
        if (text.starts_with("@@ ")) {
            road = &roads[trimmed(text.substr(3))];
            continue;
        }
        const auto words = splitWords(text);
        if (words.empty() || text.starts_with('#'))
            continue;
        auto& lines = road ? *road : out.empty() ? throw std::invalid_argument(file + ": a line before the first story") : out.back().lines;
        if (text.starts_with('@')) {
            const auto known = roads.find(trimmed(text.substr(1)));
            if (known == roads.end())
                throw std::invalid_argument(file + ": no road " + text);
            const auto copy = known->second;
            lines.insert(lines.end(), copy.begin(), copy.end());
            continue;
        }
        StoryLine line;
        line.number = number;
        const auto arrow = text.find(" -> ");
        if (arrow != std::string::npos)
            line.expected = trimmed(text.substr(arrow + 4));
        auto rest = trimmed(text.substr(0, arrow));
        if (isDay(words.front())) {
            if (words.size() < 3)
                throw std::invalid_argument(file + " line " + std::to_string(number) + ": too short");
            line.day = words[0];
            line.who = words[1];
            rest = trimmed(rest.substr(words[0].size()));
            rest = trimmed(rest.substr(words[1].size()));
        }
        line.act = rest;
        lines.push_back(std::move(line));
    }
    return out;
}

int tell(const Story& story, Teller& teller)
{
    int steps = 0;
    for (const auto& line : story.lines) {
        try {
            if (!line.day.empty())
                tellLine(story, line, teller);
            else if (!teller.word(line.act))
                ADD_FAILURE() << story.title << ", line " << line.number << ": nobody understands \"" << line.act << "\"";
            ++steps;
        } catch (const std::exception& e) {
            ADD_FAILURE() << story.title << ", line " << line.number << ": " << e.what();
            return steps;
        }
        if (testing::Test::HasFatalFailure())
            return steps;
    }
    return steps;
}

PlainTeller::PlainTeller() : m_play(castCounty(), CountySettings{}, HolidayTable::shipped()) {}

Result<Findings> PlainTeller::act(const std::string& who, Instant at, const std::vector<Rehearsal::Step>& acts)
{
    if (!m_play.directory().account(who))
        throw std::invalid_argument("no account " + who);
    return m_play.playGroup(m_play.author(who), at, acts, at);
}

const SubjectState& PlainTeller::state(const std::string&, const SubjectId& id)
{
    return m_play.state(id);
}

/// "setting mediationDays 60"
bool PlainTeller::word(const std::string& text)
{
    const auto words = splitWords(text);
    if (words.size() != 3 || words[0] != "setting")
        return false;
    auto settings = toJson(m_play.settings()).as_object();
    if (!settings.contains(words[1]))
        throw std::invalid_argument("no setting " + words[1]);
    settings[words[1]] = words[2] == "true" ? boost::json::value(true) : boost::json::value(std::stoll(words[2]));
    m_play.settings() = fromJson<CountySettings>(settings).value();
    return true;
}

} // namespace core::test
