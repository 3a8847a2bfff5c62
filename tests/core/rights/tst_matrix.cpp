#include "core/duty/duties.h"
#include "core/rights/audience.h"
#include "core/rights/offer.h"
#include "core/rights/relation.h"
#include "core/text/words.h"
#include "tests/support/cast.h"
#include "tests/support/phrases.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>

/// Every role × every kind of act × own, other and foreign scope against DOMAIN section 2: matrix.txt says what is right,
/// scenes.txt how a state comes about in which the act is otherwise possible.
using namespace core;
using namespace core::test;

namespace {

using Text = std::string;

std::filesystem::path dataFolder()
{
    // Paths in the binary may be relative to the source tree, so it is looked for upward from here.
    auto folder = std::filesystem::current_path();
    const std::filesystem::path named = std::filesystem::path(__FILE__).parent_path();
    if (std::filesystem::exists(named / "matrix.txt"))
        return named;
    while (folder.has_relative_path() && !std::filesystem::exists(folder / "tests/core/rights/matrix.txt"))
        folder = folder.parent_path();
    return folder / "tests/core/rights";
}

std::vector<Text> linesOf(const char* name)
{
    std::ifstream in(dataFolder() / name);
    std::vector<Text> out;
    for (Text line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#')
            out.push_back(line);
    return out;
}

Text trimmed(Text text)
{
    const auto first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    return first == Text::npos ? Text() : text.substr(first, last - first + 1);
}

// --- the table

struct Row {
    Text name;                      ///< "dispute.fail/T41"
    std::map<Text, Text> cells;     ///< post → "o", "ot", "otf", "otb", "-"
    [[nodiscard]] Text kind() const { return name.substr(0, name.find('/')); }
};

std::vector<Row> matrix()
{
    std::vector<Row> rows;
    std::vector<Text> posts;
    for (const auto& line : linesOf("matrix.txt")) {
        auto words = splitWords(line);
        if (words.front() == "kind") {
            posts.assign(words.begin() + 1, words.end());
            continue;
        }
        if (words.size() != posts.size() + 1)
            throw std::invalid_argument("cells of " + words.front() + ": " + std::to_string(words.size() - 1));
        Row row{words.front(), {}};
        for (std::size_t i = 0; i < posts.size(); ++i)
            row.cells[posts[i]] = words[i + 1] == "." ? "-" : words[i + 1];
        rows.push_back(std::move(row));
    }
    return rows;
}

// --- the scenes

struct Scene {
    std::vector<Text> houses; ///< where it can be played; empty = anywhere
    bool free = false;
    Text steps;
};

using Scenes = std::map<Text, Scene>;

const Scenes& scenes()
{
    static const Scenes kAll = [] {
        Scenes out;
        for (const auto& line : linesOf("scenes.txt")) {
            const auto bar = line.find('|');
            auto head = line.substr(0, bar);
            Scene scene;
            scene.steps = trimmed(line.substr(bar + 1));
            if (const auto open = head.find('['); open != Text::npos) {
                scene.houses = splitWords(head.substr(open + 1, head.find(']') - open - 1));
                head = head.substr(0, open);
            }
            auto words = splitWords(head);
            scene.free = words.size() > 1 && words[1] == "free";
            out[words.front()] = std::move(scene);
        }
        return out;
    }();
    return kAll;
}

using Cast = std::map<Text, Text>;

const std::map<Text, Cast>& houses()
{
    static const std::map<Text, Cast> kHouses{
        {"village", {{"U0", "village"}, {"L", "vl"}, {"M", "vm"}, {"H", "ch"}, {"A", "vm"}, {"N", "vm-b"}, {"R", "vm"}, {"L0", "vl"}, {"K", "vm"}, {"Q", "tl-c"}}},
        {"township", {{"U0", "township"}, {"L", "tl"}, {"M", "tm"}, {"H", "tch"}, {"A", "tm"}, {"N", "tm-b"}, {"R", "tm"}, {"L0", "tl"}, {"K", "tm"}, {"Q", "tl-c"}}},
        {"body", {{"U0", "body"}, {"L", "pl-b"}, {"M", "pl"}, {"H", "bch"}, {"A", "pl"}, {"N", "pl-b"}, {"R", "pl"}, {"L0", "pl-b"}, {"K", "pl"}, {"Q", "tl-c"}}},
        {"helper", {{"U0", "helper"}, {"L", "if"}, {"M", "if"}, {"H", "if"}, {"A", "if"}, {"N", "if-b"}, {"R", "if"}, {"L0", "if"}, {"K", "vm"}, {"Q", "tl-c"}}},
        {"centre", {{"U0", "centre"}, {"L", "g4"}, {"M", "g2"}, {"H", "g2"}, {"A", "g1"}, {"N", "g2-b"}, {"R", "g3"}, {"L0", "ca-b"}, {"K", "g2"}, {"Q", "g5-c"}}},
    };
    return kHouses;
}

bool among(std::string_view word, std::string_view list)
{
    const auto all = splitWords(list);
    return std::find(all.begin(), all.end(), word) != all.end();
}

Text homeOf(std::string_view post)
{
    if (among(post, "TM TL")) return "township";
    if (post == "PL") return "body";
    if (post == "IF") return "helper";
    if (post.front() == 'G' && post.size() == 2 && post[1] >= '1' && post[1] <= '5') return "centre";
    return "village";
}

Text ownAccount(std::string_view post)
{
    Text out(post);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// Who stands for which letter when the right of `post` is asked in `house`.
Cast castFor(const Text& post, const Text& house)
{
    static const auto kCounty = castCounty();
    Cast cast = houses().at(house);
    const auto own = ownAccount(post);
    const auto home = homeOf(post);
    const bool atCentre = home == "centre";
    cast["P"] = own;
    cast["U"] = unitOf(kCounty, own);
    // Somebody of the unit who deals with other units, and the unit he deals with.
    const Text agent = post == "CD" || post == "PS" || post == "JO" ? own
                       : among(post, "GJ RJ FC CL CA AU")           ? "cd"
                       : atCentre                                   ? (post == "G5" ? Text("g2") : own)
                       : home == "township"                         ? "tl"
                       : home == "body"                             ? "pl"
                       : home == "helper"                           ? "if"
                                                                    : "vl";
    cast["I"] = agent;
    cast["I3"] = agent == "if" ? "cd" : agent;
    cast["I4"] = agent == "vl" ? "jo" : agent == "pl" || agent == "if" ? "cd" : among(post, "G1 G2 G4") ? "g3" : post == "G5" ? "g5" : agent;
    if (cast["U"] == "county" || cast["U"].empty())
        cast["U"] = "court";
    const auto partner = [](const Text& who) -> Text {
        return among(who, "vl tl") ? "justice" : among(who, "cd") ? "township" : among(who, "pl") ? "court" : "village";
    };
    cast["T"] = partner(cast["I3"]);
    cast["J"] = cast["T"] == "justice" ? "jo" : cast["T"] == "court" ? "cd" : cast["T"] == "township" ? "tl" : "vl";
    cast["F"] = post == "CD" ? "ps" : post == "JO" ? "cd" : post == "PS" ? "jo" : among(agent, "vl tl") ? "jo" : "cd";
    if (agent == "cd")
        cast["F"] = "ps";
    cast["TP"] = atCentre ? (post == "G5" ? Text("G2") : post) : Text();
    // Who began it: the account itself where that is its right's point, else somebody of the house.
    const auto first = house == "helper" ? Text("vm") : houses().at(house).at("A");
    cast["S"] = among(post, "GW PV PS") && house == "village" ? own : first;
    cast["S2"] = post == "GW" ? own : house == "helper" ? Text("if") : first;
    cast["W"] = post == "GW" || among(post, "VL TL JO CA G1 G3 G5") ? own : atCentre ? Text("g3") : first;
    cast["Y"] = among(post, "TL PL G3 G5 JO CA") ? own : atCentre ? Text("g5") : home == "township" ? Text("tl") : home == "body" ? Text("pl") : Text("vl");
    cast["O"] = among(post, "VL TL EA PS JO CD") ? own : house == "helper" ? Text("if") : first;
    cast["O2"] = among(post, "VL TL EA") ? own : house == "helper" ? Text("if") : first; // appointments are a point's own
    cast["U1"] = house == "helper" ? Text("village") : cast["U0"]; // a studio has no clues of its own
    cast["V"] = post == "PS" ? "police" : post == "JO" ? "justice" : "court";
    const bool advises = among(post, "GJ PS JO CD");
    cast["X"] = advises ? cast["M"] : Text("gj");
    cast["Z"] = advises ? (post == "PS" ? Text("ps") : post == "JO" ? Text("jo") : Text("gj")) : cast["M"];
    cast["B"] = cast["M"];
    cast["B2"] = among(post, "VM CH TM VL TL PL IF CD G1 G2 G3 G4") ? own : cast["M"];
    cast["K2"] = among(post, "VM TM VL TL PL IF CD JO G1 CA") ? own : atCentre ? Text("g1") : cast["M"];
    cast["T5"] = cast["U"] == "court" ? "centre" : "court"; // neither has borders inside the county
    cast["T4"] = cast["I4"] == "tl" ? "justice" : "township";
    cast["E"] = among(post, "CD TL JO G3 CA") ? own : Text("cd");
    cast["I5"] = among(post, "VL TL PL IF JO G1 G2 G3") ? own : home == "township" ? Text("tl") : atCentre ? Text("g1") : Text("vl");
    cast["U5"] = unitOf(kCounty, cast["I5"]);
    cast["I2"] = among(post, "JO CD TL G3") ? own : Text("jo");
    cast["U2"] = post == "CD" ? "court" : post == "TL" ? "township" : post == "G3" ? "centre" : "justice";
    cast["D1"] = toText(subjectOf("register"));
    cast["D2"] = toText(subjectOf("register#2"));
    cast["F1"] = toText(subjectOf("focus.list"));
    cast["C1"] = toText(subjectOf("clue.report"));
    return cast;
}

/// Letters stand for people as whole words, behind "=" and in lists.
Text castIn(const Text& step, const Cast& cast)
{
    Text out;
    for (auto word : splitAt(step, " ")) {
        const auto equals = word.find('=');
        const auto from = equals == Text::npos ? 0 : equals + 1;
        if (const auto known = cast.find(word.substr(from)); known != cast.end())
            word = word.substr(0, from) + known->second;
        for (const auto* letter : {"U", "T", "T4"})
            if (const auto at = word.find("['" + Text(letter) + "']"); at != Text::npos)
                word = word.substr(0, at) + "['" + cast.at(letter) + "']";
        if (word.ends_with("=") && word == "toPost=")
            continue;
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

/// Steps with roads put in.
std::vector<Text> stepsOf(const Text& text, const Text& house, int depth = 0)
{
    if (depth > 20)
        throw std::invalid_argument("a road leads to itself: " + text);
    std::vector<Text> out;
    for (const auto& part : splitAt(text, ";")) {
        const auto step = trimmed(part);
        if (!step.starts_with('@')) {
            out.push_back(step);
            continue;
        }
        auto road = scenes().find(step + "/" + house);
        if (road == scenes().end())
            road = scenes().find(step);
        if (road == scenes().end())
            throw std::invalid_argument("no road " + step);
        for (auto& one : stepsOf(road->second.steps, house, depth + 1))
            out.push_back(std::move(one));
    }
    return out;
}

struct Turn {
    Text who;
    Day day{};
    std::vector<Rehearsal::Step> acts;
};

std::optional<std::uint32_t> takeSeen(Text& words)
{
    const auto at = words.find(" seen=");
    if (at == Text::npos)
        return std::nullopt;
    const auto end = words.find(' ', at + 1);
    const auto value = static_cast<std::uint32_t>(std::stoul(words.substr(at + 6, end - at - 6)));
    words.erase(at, end == Text::npos ? end : end - at);
    return value;
}

/// Plays one step; `who` instead of the one the step names. The refusal, if it comes to one.
Result<Findings> playStep(Rehearsal& play, const Text& step, const std::optional<Text>& who, bool county)
{
    const auto first = step.find(' '), second = step.find(' ', first + 1);
    const auto today = parseDay("2026-" + step.substr(0, first)).value();
    const auto actor = who.value_or(step.substr(first + 1, second - first - 1));
    const Telling telling{today, [&play](const SubjectId& id) -> const SubjectState& { return play.state(id); }};
    const auto noon = startOfDayInChina(today) + std::chrono::hours(12);
    const auto received = county ? std::optional(noon) : std::nullopt;
    auto words = step.substr(second + 1);
    if (const auto seen = takeSeen(words)) {
        const auto act = speak(words, telling);
        return play.play(play.author(actor), noon, act.kind, act.subject, act.body, received, seen);
    }
    std::vector<Rehearsal::Step> acts;
    for (const auto& one : splitAt(words, " + "))
        acts.push_back(speak(one, telling));
    return play.playGroup(play.author(actor), noon, acts, received);
}

/// The county after these steps, from a cache: many posts share them.
const Rehearsal& after(const std::vector<Text>& steps)
{
    static std::map<Text, std::unique_ptr<Rehearsal>> cache;
    Text key;
    for (const auto& step : steps)
        key += step + ";";
    auto& known = cache[key];
    if (known)
        return *known;
    if (steps.empty()) {
        known = std::make_unique<Rehearsal>(castCounty(), CountySettings{}, HolidayTable::shipped());
        return *known;
    }
    auto play = std::make_unique<Rehearsal>(after({steps.begin(), steps.end() - 1}));
    if (const auto done = playStep(*play, steps.back(), std::nullopt, true); !done)
        throw std::runtime_error("\"" + steps.back() + "\" is refused: " + done.error().code + " " + boost::json::serialize(done.error().facts));
    return *(cache[key] = std::move(play));
}

/// Words with which core says that it is the wrong person, and not the wrong time or the wrong words.
bool saysWho(const Text& code)
{
    return among(code, "no_right not_holder not_mediator not_supervised not_called assisted_only");
}

/// What the words are about. The day matters to nothing but the body.
SubjectId subjectIn(const Rehearsal& play, const Text& words)
{
    auto plain = words;
    (void)takeSeen(plain);
    return speak(plain, {parseDay("2026-03-02").value(), [&play](const SubjectId& id) -> const SubjectState& { return play.state(id); }}).subject;
}

struct Asked {
    std::vector<Text> before;
    Text step;
    Cast cast;
};

Asked ask(const Row& row, const Text& post, bool below)
{
    const auto& scene = scenes().at(row.name);
    auto house = below ? Text("village") : homeOf(post);
    if (!scene.houses.empty() && std::find(scene.houses.begin(), scene.houses.end(), house) == scene.houses.end())
        house = scene.houses.front();
    Asked out;
    out.cast = castFor(post, house);
    if (below && among(post, "TL TM")) { // the village's matter, begun by the village
        auto village = castFor("VL", "village");
        village["P"] = out.cast["P"];
        village["Q"] = "tl-c";
        for (const auto* letter : {"S", "S2", "W", "K"})
            village[letter] = "vm";
        out.cast = std::move(village);
    }
    auto steps = stepsOf(scene.steps, house);
    for (auto& step : steps)
        step = castIn(step, out.cast);
    out.step = steps.back();
    steps.pop_back();
    out.before = std::move(steps);
    return out;
}

/// Scope letters with the account that has it.
std::vector<std::pair<char, Text>> scopes(const Text& post)
{
    const auto own = ownAccount(post);
    std::vector<std::pair<char, Text>> out{{'o', own}, {'t', own + "-b"}};
    if (post == "CA" || post == "AU")
        return out; // of the whole county: nowhere foreign
    out.emplace_back('f', own + "-x");
    return out;
}

bool sees(const SubjectState& state, const directory::State& county, const Text& account)
{
    const auto grants = audiences(state, county);
    for (const auto& audience : audiencesOf(account, county.account(account)->posts))
        if (const auto found = grants.find(audience); found != grants.end() && found->second >= 1)
            return true;
    return false;
}

} // namespace

TEST(Matrix, everyKindHasARowAndEveryRowAScene)
{
    std::set<Text> kinds, posts;
    for (const auto& row : matrix()) {
        kinds.insert(row.kind());
        EXPECT_TRUE(findKind(row.kind(), 1)) << row.name;
        EXPECT_TRUE(scenes().contains(row.name)) << row.name;
        EXPECT_TRUE(std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.second != "-"; })) << row.name << ": nobody may";
        for (const auto& [post, cell] : row.cells)
            posts.insert(post);
    }
    for (const auto& kind : allKinds())
        EXPECT_TRUE(kinds.contains(Text(kind.info.name))) << kind.info.name << " has no row in matrix.txt";
    EXPECT_EQ(posts.size(), 24U); // DOMAIN section 2 without those who have no account, and the court leader of R-000-8b
    for (const auto& [name, scene] : scenes())
        EXPECT_TRUE(name.starts_with('@') || kinds.contains(name.substr(0, name.find('/')))) << name << " is a scene without a row";
}

TEST(Matrix, everyRoleActAndScopeIsAsTheBookSays)
{
    std::size_t cells = 0;
    for (const auto& row : matrix()) {
        const bool free = scenes().at(row.name).free;
        for (const auto& [post, expected] : row.cells) {
            Text found;
            const auto tryIt = [&](const Asked& asked, char scope, const Text& account) {
                for (const bool county : {false, true}) {
                    // A desk that had to forget a dispute still proposes; the county knows whether it had it.
                    if (!county && row.kind() == "proposal.make")
                        continue;
                    ++cells;
                    auto play = after(asked.before);
                    const auto done = playStep(play, asked.step, account, county);
                    const auto side = county ? " at the county" : " at the desk";
                    const bool unknown = row.kind() == "proposal.make" && !done && done.error().code == "no_such_subject";
                    if (!done && !unknown && !saysWho(done.error().code))
                        ADD_FAILURE() << row.name << " " << account << side << ": " << done.error().code << " " << boost::json::serialize(done.error().facts) << " in " << asked.step;
                    const bool listed = found.find(scope) != Text::npos;
                    if (done && !listed) {
                        EXPECT_FALSE(county && !free && row.kind() != "proposal.make") << row.name << " " << account << ": allowed at the county only";
                        found += scope;
                    } else if (!done && listed) {
                        ADD_FAILURE() << row.name << " " << account << ": allowed at the desk only (" << done.error().code << ")";
                    }
                    if (done && free) { // for his own unit, whoever he is
                        EXPECT_EQ(done->organisation, unitOf(play.directory(), account)) << row.name << " " << account;
                    }
                }
            };
            try {
                const auto asked = ask(row, post, false);
                for (const auto& [scope, account] : scopes(post)) {
                    auto one = asked;
                    if (free)
                        one.step = castIn(trimmed(scenes().at(row.name).steps), [&] { auto c = asked.cast; c["P"] = account; return c; }());
                    tryIt(one, free ? 'o' : scope, account);
                }
                const auto& where = scenes().at(row.name).houses;
                const bool inVillages = where.empty() || std::find(where.begin(), where.end(), "village") != where.end();
                if (!free && inVillages && among(post, "TL TM"))
                    tryIt(ask(row, post, true), 'b', ownAccount(post));
            } catch (const std::exception& e) {
                ADD_FAILURE() << row.name << " " << post << ": " << e.what();
                continue;
            }
            EXPECT_EQ(found.empty() ? "-" : found, expected) << row.name << " " << post;
        }
    }
    RecordProperty("cells", static_cast<int>(cells));
    std::printf("%zu cells\n", cells);
}

/// Whoever may write on something has it before him: nobody acts on what he may not see.
TEST(Matrix, whoMayActMaySee)
{
    for (const auto& row : matrix()) {
        if (scenes().at(row.name).free || findKind(row.kind(), 1)->info.creates)
            continue;
        for (const auto& [post, expected] : row.cells)
            for (const auto& [scope, account] : scopes(post)) {
                if (expected.find(scope) == Text::npos)
                    continue;
                try {
                    const auto asked = ask(row, post, false);
                    const auto& play = after(asked.before);
                    const auto first = asked.step.find(' '), second = asked.step.find(' ', first + 1);
                    const auto words = splitAt(asked.step.substr(second + 1), " + ").back();
                    EXPECT_TRUE(sees(play.state(subjectIn(play, words)), play.directory(), account)) << row.name << " " << account;
                } catch (const std::exception&) {
                    continue; // said by the matrix itself
                }
            }
    }
}

/// Screens hold out what core would take and nothing it would refuse for who asks. Left out is
/// what hangs on the words of the act, which nobody knows before they are written.
TEST(Matrix, whatIsOfferedIsTakenAndWhatIsTakenIsOffered)
{
    static const std::set<Text> kHangsOnWords{
        "dispute.extend", "dispute.extend/exceptional", // the parties', and the court's in exceptional cases
        "dispute.fail/T41", "dispute.fail/T42", "dispute.fail/T42a", // the reason names the row, and the row its posts
        "dispute.consent/T14",                                       // the last consent of all
        "directory.declare", "directory.declare/body",               // which body is meant is written in the act
    };
    std::size_t asked = 0;
    for (const auto& row : matrix()) {
        if (scenes().at(row.name).free || findKind(row.kind(), 1)->info.creates)
            continue;
        for (const auto& [post, expected] : row.cells)
            for (const auto& [scope, account] : scopes(post)) {
                try {
                    const auto one = ask(row, post, false);
                    auto play = after(one.before);
                    const auto first = one.step.find(' '), second = one.step.find(' ', first + 1);
                    const auto parts = splitAt(one.step.substr(second + 1), " + ");
                    if (parts.size() != 1)
                        continue; // the second act of a group stands on the first
                    const auto day = parseDay("2026-" + one.step.substr(0, first)).value();
                    const auto context = play.context(play.author(account), startOfDayInChina(day) + std::chrono::hours(12), Side::Desk);
                    const bool offered = mayOffer(play.state(subjectIn(play, parts.front())), row.kind(), context);
                    const auto done = playStep(play, one.step, account, false);
                    ++asked;
                    if (done) {
                        EXPECT_TRUE(offered) << row.name << " " << account << " is taken but not offered";
                    } else if (saysWho(done.error().code) && !kHangsOnWords.contains(row.name)) {
                        EXPECT_FALSE(offered) << row.name << " " << account << " is offered but refused: " << done.error().code;
                    }
                } catch (const std::exception&) {
                    continue; // said by the matrix itself
                }
            }
    }
    EXPECT_GT(asked, 8000U);
}

/// Who mediates it, or did when it was closed; empty: nobody.
static Text mediatorOf(const SubjectState& state)
{
    if (const auto* d = state.as<dispute::State>())
        return d->steps.holder.mediator;
    if (const auto* c = state.as<confirmation::State>())
        return c->steps.mediator;
    return {};
}

/// What the desk asks of somebody, he may do, also when the mediator has left and when the days are over: no duty leads to a refusal for
/// who he is. What is asked at all is asked of somebody. And whoever is given a day is told what lays it down and how it was reckoned.
TEST(Matrix, whoeverIsAskedMayAndIsToldWhyByThen)
{
    // No act settles these two: they wait for a road to the court.
    static const std::set<Text> kOnTheRoad{"upload_result", "apply_confirmation"};
    const auto county = castCounty();
    std::set<Text> seen, asked, dated;
    const auto askEverybody = [&](const SubjectId& id, const SubjectState& state, const directory::State& people, Day today, const Text& when) {
        std::map<Text, bool> somebodys; // code → asked of one who may
        for (const auto& [account, known] : people.steps.accounts) {
            if (!known.active || !sees(state, people, account))
                continue;
            const Author author{account, known.posts};
            const Context context{Side::Desk, startOfDayInChina(today) + std::chrono::hours(12), std::nullopt, people.steps.settings, HolidayTable::shipped(), people, author, {}};
            for (const auto& duty : duty::dutiesOf(id, state, {author, today, people, people.steps.settings, HolidayTable::shipped()})) {
                if (duty.due && dated.insert(duty.code).second) {
                    EXPECT_FALSE(duty.article.empty()) << duty.code;
                    EXPECT_FALSE(duty.explanation.empty()) << duty.code;
                }
                auto& is = somebodys[duty.code];
                is = is || duty.mine;
                const auto* kind = findKind(duty.kind, 1);
                if (!duty.mine || !kind || (!kind->info.creates && kind->subject != typeOf(state)))
                    continue;
                asked.insert(duty.code);
                const auto about = kind->info.creates ? SubjectState{} : state;
                EXPECT_TRUE(mayOffer(about, duty.kind, context)) << duty.code << " is asked of " << account << " after " << when << " and could not be done";
                const auto may = actingPosts(about, kind->info, context);
                EXPECT_TRUE(may) << duty.code << " is asked of " << account << " after " << when << ": " << (may ? "" : may.error().code);
            }
        }
        for (const auto& [code, is] : somebodys)
            EXPECT_TRUE(is || kOnTheRoad.contains(code)) << code << " is asked of nobody after " << when;
    };
    for (const auto& row : matrix()) {
        for (const auto& house : {Text("village"), Text("township"), Text("body"), Text("helper"), Text("centre")}) {
            const auto& scene = scenes().at(row.name);
            if (scene.free || (!scene.houses.empty() && std::find(scene.houses.begin(), scene.houses.end(), house) == scene.houses.end()))
                continue;
            static const std::map<Text, Text> kFirst{{"village", "VL"}, {"township", "TL"}, {"body", "PL"}, {"helper", "IF"}, {"centre", "G2"}};
            std::vector<Text> steps;
            try {
                const auto cast = castFor(kFirst.at(house), house);
                steps = stepsOf(scene.steps, house);
                for (auto& step : steps)
                    step = castIn(step, cast);
                steps.pop_back();
                (void)after(steps);
            } catch (const std::exception&) {
                continue; // the matrix says so
            }
            Text key;
            for (const auto& step : steps)
                key += step + ";";
            if (steps.empty() || !seen.insert(key).second)
                continue;
            const auto& play = after(steps);
            const auto first = steps.back().find(' '), second = steps.back().find(' ', first + 1);
            const auto today = parseDay("2026-" + steps.back().substr(0, first)).value();
            for (const auto& act : splitAt(steps.back().substr(second + 1), " + ")) {
                const auto id = subjectIn(play, act);
                const auto& state = play.state(id);
                for (const bool left : {false, true}) {
                    auto people = county;
                    if (left) {
                        const auto mediator = people.steps.accounts.find(mediatorOf(state));
                        if (mediator == people.steps.accounts.end())
                            continue;
                        mediator->second.active = false;
                    }
                    for (const int later : {0, 3, 40})
                        askEverybody(id, state, people, today + std::chrono::days(later), Text(steps.back()) + (left ? " (mediator left)" : "") + " +" + std::to_string(later));
                }
            }
        }
    }
    EXPECT_GT(asked.size(), 30U);
    EXPECT_GT(dated.size(), 40U);
}
