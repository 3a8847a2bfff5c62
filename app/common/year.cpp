#include "app/common/year.h"

#include "app/common/demo_records.h"
#include "app/common/year_words.h"
#include "core/confirmation/state.h"
#include "core/resource.h"
#include "core/statistics/digest.h"
#include "core/statistics/form.h"
#include "core/text/sentences.h"
#include "sync/county/service.h"
#include "sync/desk/enrolment.h"
#include "sync/desk/library.h"
#include "sync/exchange/code.h"

#include <algorithm>
#include <set>

namespace app {

namespace {

using namespace year;

constexpr auto kYearBegins = std::chrono::days{360}; ///< a certificate lasts a year at most: nobody has to renew on the way
constexpr std::uint32_t kAnswerBytes = 2 * 1024 * 1024;
constexpr int kMostRounds = 200;
constexpr core::crypto::PasswordCost kThrownAway{1, 8U * 1024 * 1024}; ///< nothing of these desks stays
constexpr int kLastDay = 0; ///< lines of a later day are those of year_today.txt: they are not exchanged any more

core::Error atLine(core::Error error, int line)
{
    error.facts["line"] = line;
    return error;
}

core::Result<Script> scriptOf(std::initializer_list<const char*> files, std::uint64_t seed)
{
    std::string whole;
    for (const auto* file : files) {
        const auto text = core::resource(file);
        if (!text)
            return core::damaged("malformed", {{"what", file}});
        whole += std::string(*text) + "\n";
    }
    return readScript(whole, seed);
}

std::string wordAt(const Act& act, std::string_view name)
{
    for (const auto& word : act.words)
        if (word.starts_with(name) && word.size() > name.size() && word[name.size()] == '=')
            return word.substr(name.size() + 1);
    return {};
}

/// One act at a desk: most are drafts, a file is sealed first, a ruling is set on paper first.
class Hand {
public:
    Hand(const Script& script, Labels& labels, const YearArtist& artist) : m_script(script), m_labels(labels), m_artist(artist) {}

    core::Done perform(desk::Desk& desk, const Step& step, core::Instant now)
    {
        const auto held = [&desk](const core::SubjectId& id) {
            auto view = desk.show(id, false);
            return view ? std::move(view->state) : core::SubjectState{};
        };
        const Telling telling{m_script, m_labels, desk.directory(), now, core::dayInChina(now), held};
        if (step.acts.size() == 1 && step.acts.front().kind == "dispute.attach")
            return attach(desk, step.acts.front(), now);
        if (step.acts.size() == 1 && step.acts.front().kind == "library.shipped")
            return shipped(desk);
        if (step.acts.size() == 1 && step.acts.front().kind == "library.digest")
            return digest(desk, step.acts.front(), now);
        std::vector<desk::Draft> group;
        for (const auto& act : step.acts) {
            if (act.kind.starts_with("directory.")) // the county has one
                if (const auto known = desk.subjectsOf(core::directory::State::kType); known && !known->empty())
                    m_labels.know("directory:" + act.label, known->front().id);
            auto draft = draftOf(act, telling);
            if (!draft)
                return tl::unexpected(draft.error());
            if (act.kind == "confirmation.rule")
                if (auto done = rule(desk, *draft, now); !done)
                    return done;
            group.push_back(std::move(*draft));
        }
        const auto saved = desk.perform(group);
        return saved ? core::Done() : core::Done(tl::unexpected(saved.error()));
    }

private:
    core::Done attach(desk::Desk& desk, const Act& act, core::Instant now)
    {
        const auto title = wordAt(act, "title");
        std::string who;
        if (const auto known = m_script.cases.find(act.label); known != m_script.cases.end())
            for (const auto& party : known->second.parties)
                who += (who.empty() ? "" : "　") + party.name;
        const auto saved = desk.attach({m_labels.id("dispute", act.label, now), wordAt(act, "purpose"), title + ".jpg", "image/jpeg", m_artist.photo(title, who), {}});
        return saved ? core::Done() : core::Done(tl::unexpected(saved.error()));
    }

    static core::Done shipped(desk::Desk& desk)
    {
        const auto pack = core::library::shippedPack();
        if (!pack)
            return tl::unexpected(pack.error());
        return publish(desk, *pack);
    }

    static core::Done publish(desk::Desk& desk, const core::library::Pack& pack)
    {
        const auto published = desk::publishPack(desk, pack);
        if (!published)
            return tl::unexpected(published.error());
        for (const auto& one : published->items)
            if (one.refused)
                return tl::unexpected(*one.refused);
        return {};
    }

    /// The digest of the month before, with the figures that this desk reckons then; the words are those of the line. Of two lines
    /// that fall into one month the second publishes nothing, nor is there one of a month without figures.
    core::Done digest(desk::Desk& desk, const Act& act, core::Instant now)
    {
        const std::chrono::year_month_day today{core::dayInChina(now)};
        const auto month = today.year() / today.month() - std::chrono::months{1};
        core::statistics::Question question;
        question.today = core::dayInChina(now);
        question.from = std::chrono::local_days(month / 1);
        question.to = std::chrono::local_days(month / std::chrono::last);
        const auto period = core::formatDay(question.from).substr(0, 7);
        std::vector<core::statistics::Form> forms;
        for (const auto name : core::statistics::digestForms()) {
            auto form = desk.form(name, question);
            if (!form)
                return tl::unexpected(form.error());
            forms.push_back(std::move(*form));
        }
        auto figures = core::statistics::digestFigures(forms);
        if (figures.empty())
            return {}; // a month in which nothing came
        const auto author = desk.author();
        const auto organisation = author.posts.empty() ? std::string() : author.posts.front().organisation;
        auto item = core::statistics::digestOf(organisation, period, desk.directory(), std::move(figures), wordAt(act, "findings"), wordAt(act, "next"));
        const auto id = core::library::subjectOf(item.label.id);
        m_labels.know("library:" + item.label.id, id);
        const auto title = item.text.title;
        return publish(desk, {title, {std::move(item)}});
    }

    /// The court sets the ruling from its text; the bytes travel with the act.
    core::Done rule(desk::Desk& desk, desk::Draft& draft, core::Instant now)
    {
        const auto view = desk.show(draft.subject, false);
        const auto* state = view ? view->state.as<core::confirmation::State>() : nullptr;
        if (!state)
            return core::damaged("malformed", {{"what", "confirmation.rule"}});
        auto made = *state;
        auto* content = draft.body.if_contains("content");
        const auto* text = content && content->is_object() ? content->get_object().if_contains("rulingText") : nullptr;
        if (!text || !text->is_string())
            return core::damaged("malformed", {{"what", "confirmation.rule"}});
        made.steps.rulingNumber = made.steps.caseNumber;
        made.content.rulingText = text->get_string();
        const auto carried = m_artist.ruling(made, desk.directory(), now, desk.certificate().account);
        if (!carried)
            return tl::unexpected(carried.error());
        content->get_object()["rulingPdf"] = carried->pdf;
        draft.body["steps"] = boost::json::object{{"rulingNumber", made.steps.rulingNumber}, {"rulingHash", carried->hash}};
        return {};
    }

    const Script& m_script;
    Labels& m_labels;
    const YearArtist& m_artist;
};

/// The people of the year, each with a PC of his own.
class People {
public:
    People(county::Service& service, std::filesystem::path folder, const core::Clock& clock, const core::HolidayTable& holidays)
        : m_service(service), m_folder(std::move(folder)), m_clock(clock), m_holidays(holidays)
    {
    }

    core::Result<desk::Desk*> desk(const std::string& who)
    {
        auto& slot = m_desks[who];
        if (slot.desk)
            return slot.desk.get();
        const auto code = m_service.invite(who.substr(0, who.find('/')), county::kCodeLife);
        if (!code)
            return tl::unexpected(code.error());
        const auto parsed = exchange::codeFromText(*code);
        if (!parsed)
            return core::misused("bad_code");
        auto prepared = desk::prepareEnrolment(exchange::secretText(*parsed), "年度演示");
        const auto answer = m_service.enrol(prepared.request);
        if (!answer)
            return tl::unexpected(answer.error());
        auto name = who;
        std::replace(name.begin(), name.end(), '/', '-');
        auto made = desk::finishEnrolment({m_folder / name, "https://localhost", {}, kThrownAway}, std::move(prepared), *answer, county::kDemoPassword, m_clock, m_holidays);
        if (!made)
            return tl::unexpected(made.error());
        slot.desk = std::move(*made);
        return slot.desk.get();
    }

    /// Exchanges until neither side has more. What the county refused is told: the year has no mistakes of its own.
    core::Done settle(const std::string& who)
    {
        auto desk = this->desk(who);
        if (!desk)
            return tl::unexpected(desk.error());
        for (int round = 0; round < kMostRounds; ++round) {
            auto request = (*desk)->request(kAnswerBytes, 0);
            if (!request)
                return tl::unexpected(request.error());
            const auto asked = *request;
            auto reply = m_service.exchange(std::move(*request));
            if (!reply)
                return tl::unexpected(reply.error());
            const auto applied = (*desk)->apply(asked, reply->answer);
            if (!applied)
                return tl::unexpected(applied.error());
            const auto facts = (*desk)->syncFacts();
            if (!applied->more && facts && facts->waiting == 0 && facts->files == 0)
                return {};
        }
        return core::hindered("county_start");
    }

    core::Done refusals(const std::string& who)
    {
        auto& slot = m_desks[who];
        const auto items = slot.desk->attention();
        if (!items)
            return tl::unexpected(items.error());
        for (const auto& item : *items)
            if (!item.settled && item.what == core::desk::AttentionItem::What::Refused && slot.known.insert(item.act).second)
                return core::refused(item.code, {}, {{"what", "county"}});
        return {};
    }

private:
    struct Slot {
        std::unique_ptr<desk::Desk> desk;
        std::set<std::string> known;
    };
    county::Service& m_service;
    std::filesystem::path m_folder;
    const core::Clock& m_clock;
    const core::HolidayTable& m_holidays;
    std::map<std::string, Slot> m_desks;
};

struct TemporaryFolder {
    std::filesystem::path path;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};

/// The moment of a step; on the demo's own day never after `now`.
core::Instant momentOf(const Step& step, core::Instant now)
{
    const auto day = core::dayInChina(now) + std::chrono::days{step.day};
    return std::min(core::startOfDayInChina(day) + std::chrono::minutes{step.minute}, now);
}

core::Done play(const Script& script, Labels& labels, county::Service& service, const TemporaryFolder& folder, core::FixedClock& clock, core::Instant now,
                const core::HolidayTable& holidays, const YearArtist& artist, const YearProgress& progress)
{
    People people(service, folder.path, clock, holidays);
    Hand hand(script, labels, artist);
    int done = 0;
    for (const auto& step : script.steps) {
        clock.set(std::max(clock.now() + std::chrono::seconds{1}, momentOf(step, now)));
        if (auto settled = step.lineDown ? core::Done() : people.settle(step.who); !settled)
            return tl::unexpected(atLine(settled.error(), step.line));
        const auto desk = people.desk(step.who);
        if (!desk)
            return tl::unexpected(atLine(desk.error(), step.line));
        if (auto performed = hand.perform(**desk, step, clock.now()); !performed)
            return tl::unexpected(atLine(performed.error(), step.line));
        if (auto settled = people.settle(step.who); !settled)
            return tl::unexpected(atLine(settled.error(), step.line));
        if (auto taken = people.refusals(step.who); !taken && !step.lineDown)
            return tl::unexpected(atLine(taken.error(), step.line));
        if (progress)
            progress(++done, static_cast<int>(script.steps.size()));
    }
    return {};
}

} // namespace

core::Result<DemoYear> makeDemoYear(const county::Place& place, core::Instant now, const core::HolidayTable& holidays, const YearArtist& artist, std::uint64_t seed,
                                    const YearProgress& progress)
{
    const auto script = scriptOf({"demo/year.txt", "demo/year_cases.txt", "demo/year_packages.txt", "demo/year_offices.txt"}, seed);
    if (!script)
        return tl::unexpected(script.error());
    DemoYear out;
    core::FixedClock clock(core::startOfDayInChina(core::dayInChina(now) - kYearBegins) + std::chrono::hours{8});
    auto accounts = county::initCounty(place, county::demoCounty(), clock, county::Codes::None);
    if (!accounts)
        return tl::unexpected(accounts.error());
    Labels labels(seed);
    {
        const TemporaryFolder folder{place.folder / "demo-year"};
        auto service = county::openCounty(place, clock, holidays);
        if (!service)
            return tl::unexpected(service.error());
        if (auto done = play(*script, labels, **service, folder, clock, now, holidays, artist, progress); !done)
            return tl::unexpected(done.error());
        clock.set(std::max(clock.now(), now));
    }
    const auto brought = importDemoRecords(place, clock, holidays);
    if (!brought)
        return tl::unexpected(brought.error());
    auto service = county::openCounty(place, clock, holidays);
    if (!service)
        return tl::unexpected(service.error());
    for (auto& account : *accounts) {
        const auto code = (*service)->invite(account.account, county::kCodeLife);
        if (!code)
            return tl::unexpected(code.error());
        account.code = *code;
    }
    out.accounts = std::move(*accounts);
    out.labels = labels.all();
    out.acts = static_cast<std::int64_t>(script->steps.size());
    out.records = *brought;
    return out;
}

core::Done playDemoToday(const std::map<std::string, core::SubjectId>& known, core::Instant now, const YearArtist& artist, std::uint64_t seed,
                         const std::function<desk::Desk*(const std::string&)>& desk)
{
    const auto script = scriptOf({"demo/year.txt", "demo/year_cases.txt", "demo/year_packages.txt", "demo/year_offices.txt", "demo/year_today.txt"}, seed);
    if (!script)
        return tl::unexpected(script.error());
    Labels labels(seed);
    for (const auto& [name, id] : known)
        labels.know(name, id);
    Hand hand(*script, labels, artist);
    for (const auto& step : script->steps) {
        if (step.day <= kLastDay)
            continue;
        if (auto* here = desk(step.who))
            if (auto done = hand.perform(*here, step, now); !done)
                return tl::unexpected(atLine(done.error(), step.line));
    }
    return {};
}

std::string labelsText(const std::map<std::string, core::SubjectId>& labels)
{
    boost::json::object out;
    for (const auto& [name, id] : labels)
        out[name] = core::toText(id);
    return boost::json::serialize(out);
}

std::map<std::string, core::SubjectId> labelsFrom(std::string_view text)
{
    std::map<std::string, core::SubjectId> out;
    boost::system::error_code failed;
    const auto value = boost::json::parse(text, failed);
    if (!failed && value.is_object())
        for (const auto& [name, id] : value.as_object())
            if (const auto subject = id.is_string() ? core::subjectFromText(std::string_view(id.as_string())) : std::nullopt)
                out[name] = *subject;
    return out;
}

} // namespace app
