#include "core/statistics/forms_units.h"
#include "core/statistics/tally.h"

#include "core/dispute/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

/// The forms, one function each. Every figure is counted over days inside the period: what began in it, what was agreed in
/// it, what failed in it. So two quarters add up to their half-year.
namespace core::statistics {

namespace {

std::string keyOf(const Matter& m, By by, const std::optional<Day>& on)
{
    switch (by) {
    case By::Type: return m.type;
    case By::Source: return std::string(core::nameOf(m.source));
    case By::Organisation: return m.organisation;
    case By::Month: return on ? formatDay(*on).substr(0, 7) : std::string();
    }
    return {};
}

std::string titleOf(const std::string& key, By by, const directory::State& directory)
{
    switch (by) {
    case By::Type: return dispute::typeName(key);
    case By::Source: {
        const auto source = enumFromName<dispute::Source>(key);
        return source ? std::string(dispute::sourceName(*source)) : key;
    }
    case By::Organisation: return nameOf(directory, key);
    case By::Month: return key;
    }
    return key;
}

struct CaseLine {
    Tally began, agreed, written, oral, performed, applied, granted, calmed, failed, clean, suit, open;
    std::int64_t fen = 0, people = 0;
    bool cards = false;
    void add(const CaseLine& o)
    {
        for (auto member : {&CaseLine::began, &CaseLine::agreed, &CaseLine::written, &CaseLine::oral, &CaseLine::performed, &CaseLine::applied,
                            &CaseLine::granted, &CaseLine::calmed, &CaseLine::failed, &CaseLine::clean, &CaseLine::suit, &CaseLine::open})
            (this->*member).add(o.*member);
        fen += o.fen;
        people += o.people;
        cards = cards || o.cards;
    }
};

/// Applications of the period that lie with the point and the judge alone: nought would be taken for none.
struct Unseen {
    bool applied = false, granted = false;
};

Unseen unseenOf(const Material& material, const Question& q, const CountySettings& settings)
{
    // The days to apply (民事诉讼法 205), and no block of rest days moves the last one by more than ten.
    const std::chrono::days longestWindow{settings.confirmationDays + 10};
    std::set<std::string_view> here;
    for (const auto& p : material.packages)
        here.insert(p.subject);
    Unseen out;
    for (const auto& m : material.matters) {
        if (m.package.empty() || here.contains(m.package) || !inScope(q, m.organisation))
            continue;
        if (m.agreedOn && *m.agreedOn > q.to)
            continue; // nobody applies before the agreement
        out.granted = true; // a ruling may come long after
        out.applied = out.applied || !m.agreedOn || *m.agreedOn + longestWindow >= q.from;
    }
    return out;
}

void cases(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    form.columns = {{"began", "受理"}, {"people", "涉及当事人"}, {"agreed", "达成协议"}, {"written", "书面"}, {"oral", "口头"},
                    {"money", "协议金额（元）", Unit::Money}, {"performed", "履行完毕"}, {"applied", "申请确认"}, {"granted", "确认有效"},
                    {"calmed", "防止激化"}, {"failed", "调解不成"}, {"clean", "附无争议事实退回"}, {"suit", "转为诉讼"}, {"open", "期末未结"}};
    form.notes = {"受理按登记日或者指派日，达成协议按生效日，其余按办理当日计算，都在所选时段以内。",
                  "当事人自行和解或者撤回的，不算调解不成。防止激化：曾列橙色或者红色预警，后来达成协议。",
                  "作废的登记不计。没有成功率一栏：把没有争议的事实写清楚退回法院，也是成绩。"};
    std::map<std::string, CaseLine> lines;
    const auto unseen = unseenOf(material, q, directory.steps.settings);
    for (const auto& m : material.matters) {
        if (!inScope(q, m.organisation) || (isCard(m) && q.by == By::Source)) // a card does not say where it came from
            continue;
        const auto line = [&](const std::optional<Day>& on) -> CaseLine& { return lines[keyOf(m, q.by, on)]; };
        for (const auto& on : {m.beganOn, m.agreedOn, m.failedOn})
            if (isCard(m) && in(q, on))
                line(on).cards = true;
        const auto take = [&](Tally CaseLine::*member, const std::optional<Day>& on) {
            if (in(q, on))
                (line(on).*member).take(m.subject, m.sight);
        };
        take(&CaseLine::began, m.beganOn);
        if (in(q, m.beganOn))
            line(m.beganOn).people += m.parties;
        take(&CaseLine::agreed, m.agreedOn);
        take(m.oral ? &CaseLine::oral : &CaseLine::written, m.agreedOn);
        if (in(q, m.agreedOn))
            line(m.agreedOn).fen += m.fen;
        take(&CaseLine::performed, m.performedOn);
        if (m.calmed)
            take(&CaseLine::calmed, m.agreedOn);
        take(&CaseLine::failed, m.failedOn);
        if (m.factsRecorded)
            take(&CaseLine::clean, m.returnedOn);
        take(&CaseLine::suit, m.suitOn);
        if (m.beganOn && *m.beganOn <= q.to && (!m.endedOn || *m.endedOn > q.to))
            line(q.to).open.take(m.subject, m.sight);
    }
    for (const auto& p : material.packages) {
        if (!inScope(q, p.organisation))
            continue;
        Matter like;
        like.type = p.type;
        like.organisation = p.organisation;
        like.source = dispute::Source::WalkIn;
        if (q.by == By::Source)
            continue; // an application does not say where its dispute came from
        if (in(q, p.appliedOn))
            lines[keyOf(like, q.by, p.appliedOn)].applied.take(p.subject, p.sight);
        if (p.granted && in(q, p.ruledOn))
            lines[keyOf(like, q.by, p.ruledOn)].granted.take(p.subject, p.sight);
    }
    if (unseen.applied)
        form.notes.emplace_back("有的确认申请不在这台电脑上，申请确认、确认有效两栏在这里算不出来。");
    else if (unseen.granted)
        form.notes.emplace_back("有的确认申请不在这台电脑上，确认有效一栏在这里算不出来。");
    lay(form, lines, [&](const std::string& key) { return titleOf(key, q.by, directory); },
        [unseen, bySource = q.by == By::Source](const CaseLine& l) {
            auto people = over(l.people, l.began), money = over(l.fen, l.agreed);
            people.unknown = people.unknown || l.cards;
            money.unknown = money.unknown || (l.cards && l.agreed.count > 0);
            auto applied = l.applied.cell(), granted = l.granted.cell();
            applied.unknown = bySource || unseen.applied;
            granted.unknown = bySource || unseen.granted;
            return std::vector<Cell>{l.began.cell(), people, l.agreed.cell(), l.written.cell(), l.oral.cell(), money, knownOnly(l.performed.cell(), l.cards),
                                     applied, granted, knownOnly(l.calmed.cell(), l.cards), l.failed.cell(), knownOnly(l.clean.cell(), l.cards),
                                     knownOnly(l.suit.cell(), l.cards), l.open.cell()};
        });
}

void levels(Form& form, const Material& material, const Question& q)
{
    form.columns = {{"agreed", "达成协议"}, {"here", "在发现的那一级化解"}, {"rate", "就地化解率", Unit::Percent}};
    form.notes = {"发现的那一级：第一次登记或者接收的组织；推送乡镇后达成的，算乡镇化解。"};
    struct Line {
        Tally agreed, here;
        void add(const Line& o) { agreed.add(o.agreed); here.add(o.here); }
    };
    std::map<std::string, Line> lines;
    for (const auto& m : material.matters) {
        if (!inScope(q, m.home) || !in(q, m.agreedOn) || isCard(m)) // a card does not say at which level
            continue;
        auto& line = lines[std::to_string(static_cast<int>(m.homeLevel)) + std::string(core::nameOf(m.homeLevel))];
        line.agreed.take(m.subject, m.sight);
        if (m.level == m.homeLevel)
            line.here.take(m.subject, m.sight);
    }
    lay(form, lines,
        [](const std::string& key) {
            const auto level = enumFromName<dispute::Level>(key.substr(1));
            return level ? std::string(dispute::levelName(*level)) : key;
        },
        [](const Line& l) {
            auto rate = l.here;
            rate.of = l.agreed.count;
            return std::vector<Cell>{l.agreed.cell(), l.here.cell(), rate.cell(Unit::Percent)};
        });
}

void suits(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    form.columns = {{"population", "人口", Unit::Count}, {"began", "受理"}, {"agreed", "达成协议"}, {"suit", "转为诉讼"}, {"rate", "万人成讼率", Unit::PerTenThousand}};
    form.notes = {"只数本系统里由调解转为诉讼的；不经调解直接起诉的由法院另报。没有登记人口的村不算比率。"};
    struct Line {
        Tally began, agreed, suit;
        std::int64_t people = 0, suitsCounted = 0;
        bool cards = false;
        void add(const Line& o)
        {
            cards = cards || o.cards;
            began.add(o.began), agreed.add(o.agreed), suit.add(o.suit);
            people += o.people;
            suitsCounted += o.suitsCounted;
        }
    };
    std::map<std::string, Line> lines;
    for (const auto& [id, o] : directory.steps.organisations)
        if (o.active && o.kind == directory::OrganisationKind::VillageCommittee && inScope(q, id))
            lines[id].people = o.population.value_or(0);
    for (const auto& m : material.matters) {
        const auto line = lines.find(m.home);
        if (line == lines.end())
            continue; // not found in a village
        line->second.cards = line->second.cards || (isCard(m) && (in(q, m.beganOn) || in(q, m.failedOn)));
        if (in(q, m.beganOn)) line->second.began.take(m.subject, m.sight);
        if (in(q, m.agreedOn)) line->second.agreed.take(m.subject, m.sight);
        if (in(q, m.suitOn)) line->second.suit.take(m.subject, m.sight);
    }
    for (auto& [id, line] : lines)
        line.suitsCounted = line.people > 0 ? line.suit.count : 0;
    lay(form, lines, [&](const std::string& key) { return nameOf(directory, key); },
        [](const Line& l) {
            Cell people;
            people.value = l.people;
            people.unknown = l.people == 0;
            auto rate = l.suit;
            rate.count = l.suitsCounted; // of the villages whose people were counted
            rate.of = l.people;
            auto share = rate.cell(Unit::PerTenThousand);
            share.unknown = l.cards;
            return std::vector<Cell>{people, l.began.cell(), l.agreed.cell(), knownOnly(l.suit.cell(), l.cards), share};
        });
}

void bulletin(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    form.columns = {{"ended", "办结"}, {"suit", "转为诉讼"}, {"rate", "成讼比例", Unit::Percent}, {"clean", "其中附无争议事实"}};
    form.notes = {"办结：时段内达成协议、调解不成或者终结的。比例是其中转为诉讼的件数；不经调解直接起诉的不在内。"};
    struct Line {
        Tally ended, suit, both, clean;
        bool cards = false;
        void add(const Line& o)
        {
            ended.add(o.ended), suit.add(o.suit), both.add(o.both), clean.add(o.clean);
            cards = cards || o.cards;
        }
    };
    const By by = q.by == By::Source || q.by == By::Month ? By::Type : q.by;
    std::map<std::string, Line> lines;
    for (const auto& m : material.matters) {
        if (!inScope(q, m.home))
            continue;
        const auto key = by == By::Organisation ? m.home : m.type;
        if (in(q, m.endedOn)) {
            lines[key].ended.take(m.subject, m.sight);
            lines[key].cards = lines[key].cards || isCard(m);
            if (m.suitOn && *m.suitOn <= q.to)
                lines[key].both.take(m.subject, m.sight);
        }
        if (in(q, m.suitOn)) {
            lines[key].suit.take(m.subject, m.sight);
            if (m.factsRecorded)
                lines[key].clean.take(m.subject, m.sight);
        }
    }
    lay(form, lines, [&](const std::string& key) { return titleOf(key, by, directory); },
        [](const Line& l) {
            auto rate = l.both;
            rate.of = l.ended.count;
            auto share = rate.cell(Unit::Percent);
            share.unknown = l.cards;
            return std::vector<Cell>{l.ended.cell(), knownOnly(l.suit.cell(), l.cards), share, knownOnly(l.clean.cell(), l.cards)};
        });
}

void rates(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    form.columns = {{"knew", "原先知道调解", Unit::Percent}, {"told", "已一次性告知", Unit::Percent}, {"first", "首选调解", Unit::Percent}, {"good", "满意", Unit::Percent},
                    {"fair", "基本满意", Unit::Percent}, {"bad", "不满意", Unit::Percent}};
    form.notes = {"知晓：告知时问过本人、有签名或者来电人姓名的答复里面，原先就知道人民调解的，按人次。",
                  "告知：时段内受理的里面，有告知记录的。首选：有途径选择记录的里面，选了调解的。",
                  "满意度：回访中有当事人签名、指印或者来电人姓名的答复，按人次；没有凭据的答复不算。"};
    struct Line {
        Tally knew, told, first, good, fair, bad;
        void add(const Line& o) { knew.add(o.knew), told.add(o.told), first.add(o.first), good.add(o.good), fair.add(o.fair), bad.add(o.bad); }
    };
    std::map<std::string, Line> lines;
    for (const auto& m : material.matters) {
        if (!inScope(q, m.organisation) || !in(q, m.beganOn) || isCard(m)) // a card says nothing of what was told and answered
            continue;
        auto& line = lines[m.organisation];
        ++line.told.of;
        line.knew.of += m.knew + m.knewNot;
        if (m.knew > 0) {
            line.knew.take(m.subject, m.sight);
            line.knew.count += m.knew - 1;
        }
        if (m.told)
            line.told.take(m.subject, m.sight);
        if (m.choseMediation || m.choseOther)
            ++line.first.of;
        if (m.choseMediation)
            line.first.take(m.subject, m.sight);
        const auto asked = m.good + m.fair + m.bad;
        for (auto [tally, answers] : {std::pair(&line.good, m.good), std::pair(&line.fair, m.fair), std::pair(&line.bad, m.bad)}) {
            tally->of += asked;
            if (answers > 0) {
                tally->take(m.subject, m.sight);
                tally->count += answers - 1;
            }
        }
    }
    lay(form, lines, [&](const std::string& key) { return nameOf(directory, key); },
        [](const Line& l) {
            std::vector<Cell> out;
            for (const auto* tally : {&l.knew, &l.told, &l.first, &l.good, &l.fair, &l.bad})
                out.push_back(tally->cell(Unit::Percent));
            return out;
        });
}

void times(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    form.columns = {{"receipt", "按时接收", Unit::Percent}, {"half", "一半在几日内化解", Unit::Days}, {"longest", "最长用时", Unit::Days},
                    {"measure", "一半线索几日内有措施", Unit::Days}, {"report", "预警按时报告", Unit::Percent}};
    form.notes = {"化解用时：从登记（法院交办的从接收）到协议生效的日数。按时报告：时限已到或者已经报告的预警里面，时限内有人接到报告的。"};
    struct Line {
        Tally receipt, agreed, measured, report;
        std::vector<std::pair<std::int64_t, std::string>> days, measure;
        void add(const Line& o)
        {
            receipt.add(o.receipt), agreed.add(o.agreed), measured.add(o.measured), report.add(o.report);
            days.insert(days.end(), o.days.begin(), o.days.end());
            measure.insert(measure.end(), o.measure.begin(), o.measure.end());
        }
    };
    std::map<std::string, Line> lines;
    for (const auto& m : material.matters) {
        if (!inScope(q, m.organisation))
            continue;
        if (in(q, m.receiptDue) && (m.receivedOn || *m.receiptDue < q.today)) {
            auto& line = lines[m.organisation];
            ++line.receipt.of;
            if (m.receivedOn && *m.receivedOn <= *m.receiptDue)
                line.receipt.take(m.subject, m.sight);
        }
        const auto start = m.receivedOn ? m.receivedOn : m.beganOn;
        if (in(q, m.agreedOn) && start && *start <= *m.agreedOn) {
            auto& line = lines[m.organisation];
            line.agreed.take(m.subject, m.sight);
            line.days.emplace_back((*m.agreedOn - *start).count(), m.subject);
        }
    }
    for (const auto& f : material.found)
        if (inScope(q, f.organisation) && in(q, f.on) && f.measureOn && f.on <= *f.measureOn) {
            auto& line = lines[f.organisation];
            line.measured.take(f.subject, f.sight);
            line.measure.emplace_back((*f.measureOn - f.on).count(), f.subject);
        }
    for (const auto& w : material.warned) {
        if (!inScope(q, w.organisation) || !in(q, dayInChina(w.raisedAt)) || !w.due || (!w.reportedAt && dayInChina(*w.due) >= q.today))
            continue;
        auto& line = lines[w.organisation];
        ++line.report.of;
        if (w.reportedAt && *w.reportedAt <= *w.due)
            line.report.take(w.subject, w.sight);
    }
    lay(form, lines, [&](const std::string& key) { return nameOf(directory, key); },
        [](const Line& l) {
            return std::vector<Cell>{l.receipt.cell(Unit::Percent), half(l.days, l.agreed), longest(l.days, l.agreed), half(l.measure, l.measured),
                                     l.report.cell(Unit::Percent)};
        });
}

void performance(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    form.columns = {{"agreed", "达成协议"}, {"performed", "履行完毕"}, {"voluntary", "其中自动履行", Unit::Percent}, {"default", "逾期未履行"}};
    form.notes = {"自动履行：每一项都在约定日期以前做到，没有经过督促。逾期未履行：有一项到期还没有做到，按今天计算。"};
    struct Line {
        Tally agreed, performed, voluntary, late;
        bool cards = false;
        void add(const Line& o)
        {
            agreed.add(o.agreed), performed.add(o.performed), voluntary.add(o.voluntary), late.add(o.late);
            cards = cards || o.cards;
        }
    };
    std::map<std::string, Line> lines;
    for (const auto& m : material.matters) {
        if (!inScope(q, m.organisation))
            continue;
        if (in(q, m.agreedOn)) {
            auto& line = lines[m.organisation];
            line.agreed.take(m.subject, m.sight);
            line.cards = line.cards || isCard(m);
        }
        if (in(q, m.performedOn)) {
            lines[m.organisation].performed.take(m.subject, m.sight);
            if (m.voluntary) lines[m.organisation].voluntary.take(m.subject, m.sight);
        }
        if (m.firstMissedDue && in(q, m.firstMissedDue) && *m.firstMissedDue < q.today)
            lines[m.organisation].late.take(m.subject, m.sight);
    }
    lay(form, lines, [&](const std::string& key) { return nameOf(directory, key); },
        [](const Line& l) {
            auto rate = l.voluntary;
            rate.of = l.performed.count;
            return std::vector<Cell>{l.agreed.cell(), knownOnly(l.performed.cell(), l.cards), rate.cell(Unit::Percent), knownOnly(l.late.cell(), l.cards)};
        });
}

/// DOMAIN 6.7: what cannot be padded. In the order of the list of bodies, never ranked, nobody's name, no sum of points.
void scorecard(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    form.columns = {{"agreed", "达成协议"}, {"clean", "附无争议事实退回"}, {"kept", "履行兑现", Unit::Percent}, {"receipt", "按时接收", Unit::Percent},
                    {"granted", "确认申请获准", Unit::Percent}, {"again", "反复"}, {"late", "接收逾期"}, {"upheld", "投诉属实"}};
    form.notes = {"履行兑现：到期的协议里面已经履行完毕的。反复：同一纠纷又起一轮。各项由办理记录算出，不能手工填写。",
                  "按组织名称排列，不排名次，不打总分，不评个人，也没有成功率。"};
    struct Line {
        Tally agreed, clean, kept, receipt, granted, again, late, upheld;
        bool cards = false;
        void add(const Line& o)
        {
            cards = cards || o.cards;
            agreed.add(o.agreed), clean.add(o.clean), kept.add(o.kept), receipt.add(o.receipt), granted.add(o.granted), again.add(o.again);
            late.add(o.late), upheld.add(o.upheld);
        }
    };
    std::map<std::string, Line> lines;
    for (const auto& m : material.matters) {
        if (!inScope(q, m.organisation))
            continue;
        if (isCard(m) && (in(q, m.agreedOn) || in(q, m.failedOn)))
            lines[m.organisation].cards = true;
        if (in(q, m.agreedOn)) {
            auto& line = lines[m.organisation];
            line.agreed.take(m.subject, m.sight);
            if (m.again)
                line.again.take(m.subject, m.sight);
        }
        if (m.factsRecorded && in(q, m.returnedOn))
            lines[m.organisation].clean.take(m.subject, m.sight);
        const bool missed = m.firstMissedDue && *m.firstMissedDue < q.today && in(q, m.firstMissedDue);
        if (in(q, m.performedOn)) {
            ++lines[m.organisation].kept.of;
            lines[m.organisation].kept.take(m.subject, m.sight);
        } else if (missed) {
            ++lines[m.organisation].kept.of;
        }
        if (in(q, m.receiptDue) && (m.receivedOn || *m.receiptDue < q.today)) {
            auto& line = lines[m.organisation];
            ++line.receipt.of;
            (m.receivedOn && *m.receivedOn <= *m.receiptDue ? line.receipt : line.late).take(m.subject, m.sight);
        }
    }
    for (const auto& p : material.packages)
        if (inScope(q, p.organisation) && in(q, p.ruledOn)) {
            ++lines[p.organisation].granted.of;
            if (p.granted)
                lines[p.organisation].granted.take(p.subject, p.sight);
        }
    for (const auto& g : material.grievances)
        if (g.upheld && inScope(q, g.organisation) && in(q, g.receivedOn))
            lines[g.organisation].upheld.take(g.subject, 4);
    const bool unseen = unseenOf(material, q, directory.steps.settings).granted;
    if (unseen)
        form.notes.emplace_back("有的确认申请不在这台电脑上，确认申请获准一栏在这里算不出来。");
    lay(form, lines, [&](const std::string& key) { return nameOf(directory, key); },
        [unseen](const Line& l) {
            auto granted = l.granted.cell(Unit::Percent);
            granted.unknown = unseen;
            return std::vector<Cell>{l.agreed.cell(), knownOnly(l.clean.cell(), l.cards), l.kept.cell(Unit::Percent), l.receipt.cell(Unit::Percent), granted,
                                     knownOnly(l.again.cell(), l.cards), l.late.cell(), l.upheld.cell()};
        });
}

/// Organisations of the scope that take part and of which nothing came for so many days.
std::vector<std::string> silentOnes(const Material& material, const Question& q, const directory::State& directory)
{
    std::vector<std::string> out;
    const auto since = startOfDayInChina(q.today) - std::chrono::hours{24 * directory.steps.settings.silentDays};
    for (const auto& [id, o] : directory.steps.organisations) {
        if (!o.active || !directory::mediates(o.kind) || !inScope(q, id))
            continue;
        const auto heard = material.heard.find(id);
        if (heard == material.heard.end() || heard->second < since)
            out.push_back(id);
    }
    return out;
}

} // namespace

Result<Form> formOf(std::string_view id, const Material& material, const Question& question, const directory::State& directory)
{
    const auto known = std::find_if(forms().begin(), forms().end(), [&](const FormName& name) { return name.id == id; });
    if (known == forms().end())
        return misused("no_such_form", {{"form", id}});
    Form form;
    form.id = known->id;
    form.title = known->title;
    form.article = known->article;
    form.from = question.from;
    form.to = question.to;
    form.asOf = material.asOf;
    form.waiting = material.waiting;
    if (id == "cases") cases(form, material, question, directory);
    if (id == "levels") levels(form, material, question);
    if (id == "suits") suits(form, material, question, directory);
    if (id == "bulletin") bulletin(form, material, question, directory);
    if (id == "rates") rates(form, material, question, directory);
    if (id == "times") times(form, material, question, directory);
    if (id == "performance") performance(form, material, question, directory);
    if (id == "scorecard") scorecard(form, material, question, directory);
    if (id == "teams") teams(form, material, question, directory);
    if (id == "trend") trend(form, material, question, directory);
    if (material.cards > 0 && id != "teams" && id != "trend")
        form.notes.push_back(fmt::format("其中 {} 件在本机只有状态卡，只算得出受理、达成、不成和未结，协议金额、履行、确认和回访没有算进去。", material.cards));
    form.silent = silentOnes(material, question, directory);
    return form;
}

} // namespace core::statistics
