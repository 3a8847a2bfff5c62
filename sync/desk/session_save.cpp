#include "sync/desk/session.h"

#include "core/people/pinyin.h"
#include "core/text/characters.h"
#include "core/text/direction.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace desk {

using namespace core;

namespace {

constexpr std::string_view kAskNumber = "@number";
/// Members of steps that may ask for a number, and the book it comes from.
constexpr std::string_view kNumberMembers[] = {"number", "agreementNumber", "clueNumber", "patrolNumber", "warningNumber",
                                               "guidanceNumber", "consultationNumber", "orderNumber", "meetingNumber",
                                               "supervisionNumber", "complaintNumber"};
/// Letters between county and year that tell a ledger's numbers from those of the register: 线索, 排查, 预警, 指导,
/// 咨询, 工单, 会议, 督办, 投诉.
std::string_view ledgerLetters(std::string_view member)
{
    if (member == "clueNumber") return "XS";
    if (member == "patrolNumber") return "PC";
    if (member == "warningNumber") return "YJ";
    if (member == "guidanceNumber") return "ZD";
    if (member == "consultationNumber") return "ZX";
    if (member == "orderNumber") return "GD";
    if (member == "meetingNumber") return "HY";
    if (member == "supervisionNumber") return "DB";
    if (member == "complaintNumber") return "TS";
    return {};
}
constexpr std::string_view kPartNames[] = {"steps", "content", "identity", "sealed"};
constexpr auto kClockTolerance = std::chrono::minutes(10); // DOMAIN 4.1
constexpr std::string_view kYearOpens = "〔", kYearCloses = "〕第", kNumberEnds = "号";

/// When something is done: by this PC's clock, but not before the moment that the county signed last. A desk whose clock lies behind
/// would refuse right days as days to come, and number papers by a year that is over (RELIABILITY P7).
Instant moment(Instant clock, std::int64_t told)
{
    return std::max(clock, Instant{std::chrono::milliseconds{told}});
}

const Kind* newestKind(std::string_view name)
{
    const Kind* out = nullptr;
    for (const auto& kind : allKinds())
        if (kind.info.name == name && (!out || kind.info.version > out->info.version))
            out = &kind;
    return out;
}

std::int64_t yearOf(Instant now)
{
    return static_cast<int>(std::chrono::year_month_day(dayInChina(now)).year());
}

/// A new certificate brings a new book, which begins at 1. Books of certificates that name none were counted without letters.
std::string bookName(std::string_view member, std::int64_t year, std::string_view letters)
{
    return letters.empty() ? fmt::format("{}/{}", member, year) : fmt::format("{}/{}/{}", member, year, letters);
}

} // namespace

std::string Session::paperNumber(std::string_view member, std::int64_t year, std::int64_t number) const
{
    const auto book = bookOf(m_certificate);
    if (member == "agreementNumber") {
        std::string name;
        for (const auto& post : m_certificate.posts)
            if (const auto* organisation = directory().organisation(post.organisation); organisation && name.empty())
                name = organisation->shortName;
        return fmt::format("{}人调字{}{}{}{}{}{}", name, kYearOpens, year, kYearCloses, book, number, kNumberEnds);
    }
    std::string county = directory().steps.county.empty() ? m_membership.county : directory().steps.county;
    for (const std::string_view ending : {"县", "市", "区", "旗"})
        if (county.size() > ending.size() && county.ends_with(ending)) {
            county.resize(county.size() - ending.size());
            break;
        }
    std::string initials;
    for (const char c : pinyinOf(county).initials)
        if (c >= 'a' && c <= 'z')
            initials += static_cast<char>(c - 'a' + 'A');
    return fmt::format("{}{}{}{}{:05}", initials.empty() ? "X" : initials, ledgerLetters(member), year, book, number);
}

Done Session::fillNumbers(boost::json::object& steps, std::map<std::string, std::int64_t>& books)
{
    for (const auto member : kNumberMembers) {
        auto* value = steps.if_contains(member);
        if (!value || !value->is_string() || std::string_view(value->get_string()) != kAskNumber)
            continue;
        const auto year = yearOf(moment(m_parts.clock.now(), metaNumber("data_as_of")));
        const auto name = bookName(member, year, m_certificate.book);
        if (!books.contains(name)) {
            auto last = m_mirror->book(name);
            if (!last)
                return tl::unexpected(last.error());
            books[name] = *last;
        }
        *value = boost::json::string(paperNumber(member, year, ++books[name]));
    }
    return {};
}

Done Session::cite(const Draft& draft, boost::json::object& steps)
{
    const auto text = [&](std::string_view member) {
        const auto* value = steps.if_contains(member);
        return value && value->is_string() ? std::string(std::string_view(value->get_string())) : std::string();
    };
    const bool names = draft.kind == "dispute.name_mediator" || draft.kind == "dispute.replace_mediator", sends = draft.kind == "dispute.dispatch";
    std::string account = names ? text("mediator") : std::string();
    if (sends) // an individual helper is assigned directly
        if (const auto* body = directory().organisation(text("organisation")); body && body->kind == directory::OrganisationKind::PersonalStudio)
            if (const auto people = directory::liaisonsOf(directory(), body->id); !people.empty())
                account = people.front()->id;
    // An expert is named as he is called; the roster's entry says whether he has to do with a party.
    std::string expert;
    if (draft.kind == "dispute.expert_opinion" && !steps.contains("expert"))
        if (const auto* content = draft.body.if_contains("content"); content && content->is_object())
            if (const auto* name = content->get_object().if_contains("name"); name && name->is_string())
                expert = std::string_view(name->get_string());
    if ((account.empty() && expert.empty()) || steps.contains("person"))
        return {};
    std::string entry;
    bool standing = false;
    const auto done = m_reader->each(roster::State::kType, [&](const core::desk::SubjectView& view) {
        const auto* person = view.state.as<roster::State>();
        const bool meant = person && person->steps.listedOn && (expert.empty() ? person->steps.place.account == account : person->content.entry.name == expert && person->steps.state == roster::Main::Listed);
        if (!meant || standing)
            return; // of two entries the one that stands is cited
        entry = toText(view.id);
        standing = person->steps.state == roster::Main::Listed;
    });
    if (!done)
        return done;
    if (!entry.empty())
        steps[expert.empty() ? "person" : "expert"] = entry;
    if (!names || steps.contains("load"))
        return {};
    const auto load = m_mirror->loadOf(account);
    if (!load)
        return tl::unexpected(load.error());
    if (*load >= directory().steps.settings.mediatorLoadLimit)
        steps["load"] = *load;
    return {};
}

/// After a crash between outbox and mirror the books are behind the acts: what stands on an act is taken.
void Session::noteNumbers(const Act& act, std::map<std::string, std::int64_t>& books) const
{
    const auto& text = act.part(Class::Steps);
    const auto json = text ? decodeStrict(*text) : Result<boost::json::value>(boost::json::value());
    if (!json || !json->is_object())
        return;
    for (const auto member : kNumberMembers) {
        const auto* value = json->get_object().if_contains(member);
        if (!value || !value->is_string())
            continue;
        const std::string_view written = value->get_string();
        const auto year = yearOf(act.envelope.claimed);
        // The number is the last run of digits; it is ours when writing it again gives the same text.
        auto end = written.size();
        while (end > 0 && !(written[end - 1] >= '0' && written[end - 1] <= '9'))
            --end;
        auto begin = end;
        while (begin > 0 && written[begin - 1] >= '0' && written[begin - 1] <= '9')
            --begin;
        std::int64_t number = 0;
        std::from_chars(written.data() + begin, written.data() + end, number);
        if (number > 0 && paperNumber(member, year, number) == written)
            {
            auto& last = books[bookName(member, year, m_certificate.book)];
            last = std::max(last, number);
        }
    }
}

Result<Act> Session::buildAct(const Draft& draft, const Kind& kind, Envelope envelope, std::map<std::string, std::int64_t>& books)
{
    std::array<std::optional<std::string>, kClasses> parts;
    for (const auto& [name, value] : draft.body) {
        const auto* known = std::find(std::begin(kPartNames), std::end(kPartNames), std::string_view(name));
        if (known == std::end(kPartNames) || !value.is_object())
            return misused("malformed", {{"member", name}});
        if (!kind.schema.contains(name))
            return misused("malformed", {{"member", name}, {"kind", draft.kind}});
        auto part = value.get_object();
        if (name == "steps")
            for (const auto& done : {fillNumbers(part, books), cite(draft, part)})
                if (!done)
                    return tl::unexpected(done.error());
        // Copied from a page or a message, unseen: what is read on paper would not be what is stored.
        parts[static_cast<std::size_t>(known - std::begin(kPartNames))] = withoutTurns(encodeCanonical(part));
    }
    const auto place = m_mirror->placeOf(draft.subject);
    if (!place)
        return tl::unexpected(place.error());
    const auto now = m_parts.clock.now();
    envelope.subject = draft.subject;
    envelope.kind = draft.kind;
    envelope.version = kind.info.version;
    envelope.claimed = moment(now, metaNumber("data_as_of"));
    envelope.clock = now + kClockTolerance < envelope.claimed ? ClockTrust::Doubtful : ClockTrust::Sure;
    envelope.seen = *place;
    envelope.after = static_cast<std::uint64_t>(metaNumber("revision"));
    const ActId id{envelope.chain, envelope.seq};
    auto act = sealAct(std::move(envelope), std::move(parts), saltFrom(seedOf(id.chain), id));
    if (auto whole = checkParts(act); !whole) {
        auto error = whole.error();
        error.trouble = Trouble::Refused; // our own words, too many of them
        return tl::unexpected(std::move(error));
    }
    return act;
}

/// What no lease that ran out may hold up: whoever withdraws is heard offline at once (DOMAIN 3, viii), every dispute can end without
/// a line (xi), and the paper goes to the post before the thirty days are over (《民事诉讼法》第205条).
constexpr std::string_view kNeverBarred[] = {"dispute.withdraw_consent", "dispute.withdraw_claim", "dispute.fail", "dispute.terminate", "confirmation.post"};

Done Session::maySave(const std::vector<Draft>& group) const
{
    if (group.empty() || group.size() > kRunLimit)
        return misused("group_size", {{"count", group.size()}, {"limit", kRunLimit}});
    // After the lease has run out only new entries are taken (DESIGN 5), and what a party's right or period hangs on. A clock set
    // back does not stretch it: what the county last said counts.
    const auto lease = metaNumber("lease");
    const auto now = std::max(m_parts.clock.now().time_since_epoch().count() - metaNumber("clock_ahead"), metaNumber("data_as_of"));
    const bool over = lease != 0 && now > lease;
    bool newOrDue = false;
    for (const auto& draft : group) {
        const auto* kind = newestKind(draft.kind);
        if (!kind)
            return misused("no_such_kind", {{"kind", draft.kind}});
        newOrDue = newOrDue || kind->info.creates || std::ranges::find(kNeverBarred, draft.kind) != std::end(kNeverBarred);
    }
    if (over && !newOrDue)
        return refused("lease_over", {}, {{"until", formatInstant(Instant{std::chrono::milliseconds{lease}})}});
    return {};
}

Result<Session::Batch> Session::build(const std::vector<const std::vector<Draft>*>& groups, const std::vector<const Envelope*>& origins)
{
    Batch out;
    std::optional<Lane> lane;
    for (const auto* group : groups) {
        if (auto done = maySave(*group); !done)
            return tl::unexpected(done.error());
        core::store::Group acts;
        for (std::size_t i = 0; i < group->size(); ++i) {
            const auto& draft = (*group)[i];
            const auto* kind = newestKind(draft.kind);
            if (!lane) {
                lane = kind->info.lane;
                out.acts.head = chainOf(*lane);
                if (out.acts.head.forked)
                    return hindered("forked");
            } else if (*lane != kind->info.lane) {
                return misused("mixed_lanes", {{"kind", draft.kind}});
            }
            Envelope envelope;
            envelope.chain = out.acts.head.chain;
            envelope.seq = out.acts.head.seq + 1;
            envelope.group = static_cast<std::uint8_t>(group->size() - 1 - i);
            auto act = buildAct(draft, *kind, std::move(envelope), out.acts.books);
            if (!act)
                return tl::unexpected(act.error());
            if (i < origins.size()) {
                auto original = act->envelope;
                const ActId id{original.chain, original.seq};
                original.claimed = origins[i]->claimed;
                original.clock = origins[i]->clock;
                original.after = origins[i]->after;
                original.parts.clear();
                act = sealAct(std::move(original), act->parts, saltFrom(seedOf(id.chain), id));
            }
            out.acts.head.seq += 1;
            out.acts.head.link = nextLink(out.acts.head.link, act->bytes);
            out.acts.acts.push_back({*act, out.acts.head.link, std::nullopt});
            acts.push_back(std::move(*act));
        }
        out.groups.push_back(std::move(acts));
    }
    return out;
}

/// Each save signs its newest link; long ones every time a run is full, at the end of a group.
void Session::sign(Batch& batch)
{
    auto& acts = batch.acts.acts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        bool last = i + 1 == acts.size();
        if (!last && acts[i].act.envelope.group == 0) {
            const auto next = static_cast<std::size_t>(acts[i + 1].act.envelope.group) + 1;
            last = i + 1 - begin + next > kRunLimit;
        }
        if (!last)
            continue;
        const auto& e = acts[i].act.envelope;
        acts[i].signature = signLink(m_parts.keys.signing, e.chain, e.seq, acts[i].link);
        Run run;
        run.chain = e.chain;
        run.first = acts[begin].act.envelope.seq;
        for (auto j = begin; j <= i; ++j)
            run.acts.push_back(acts[j].act);
        run.signature = *acts[i].signature;
        batch.runs.push_back(std::move(run));
        begin = i + 1;
    }
}

bool Session::appendRuns(const std::vector<Run>& runs)
{
    if (m_secondCopyMissing || !m_outbox || m_outbox->broken())
        return healOutbox(); // a new file takes everything that waits, these runs too
    for (const auto& run : runs)
        if (!m_outbox->append(encodeRun(run))) {
            m_secondCopyMissing = true;
            return healOutbox();
        }
    return true;
}

Result<Saved> Session::perform(const std::vector<Draft>& group)
{
    return saveGroup(group, {}, {});
}

Result<Saved> Session::saveGroup(const std::vector<Draft>& group, const std::vector<const Envelope*>& origins, std::vector<ActId> replaced)
{
    auto batch = build({&group}, origins);
    if (!batch)
        return tl::unexpected(batch.error());
    batch->acts.replaced = std::move(replaced);
    for (const auto& draft : group)
        if (!draft.form.empty())
            batch->acts.forms.push_back(draft.form);
    sign(*batch);
    if (auto saved = m_mirror->save(batch->groups, batch->acts); !saved)
        return tl::unexpected(saved.error());
    chainOf(batch->acts.head.chain.lane()) = batch->acts.head;
    Saved out;
    for (const auto& linked : batch->acts.acts)
        out.acts.push_back(linked.act.id());
    out.secondCopy = appendRuns(batch->runs);
    return out;
}

Result<std::vector<Findings>> Session::tryOut(const std::vector<Draft>& group)
{
    auto batch = build({&group});
    if (!batch)
        return tl::unexpected(batch.error());
    auto outcomes = m_mirror->tryGroups(batch->groups);
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    auto& outcome = outcomes->front();
    if (outcome.doubt)
        return tl::unexpected(*outcome.doubt);
    return std::move(outcome.findings);
}

Result<BulkSaved> Session::performAll(const std::vector<Bulk>& groups)
{
    BulkSaved out;
    std::vector<const std::vector<Draft>*> fresh;
    std::vector<std::size_t> indices;
    std::set<std::string> inThisCall;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!groups[i].external.empty()) {
            auto known = m_mirror->importedAs(groups[i].external);
            if (!known)
                return tl::unexpected(known.error());
            if (*known || !inThisCall.insert(groups[i].external).second) {
                ++out.known;
                continue;
            }
        }
        fresh.push_back(&groups[i].group);
        indices.push_back(i);
    }
    if (fresh.empty())
        return out;
    const auto saveAll = [&]() -> Result<Batch> {
        auto batch = build(fresh);
        if (!batch)
            return batch;
        sign(*batch);
        for (const auto i : indices)
            if (!groups[i].external.empty())
                batch->acts.imported.emplace_back(groups[i].external, groups[i].group.front().subject);
        if (auto saved = m_mirror->save(batch->groups, batch->acts); !saved)
            return tl::unexpected(saved.error());
        return batch;
    };
    // Keeps those for which `whyNot` of their place has no answer.
    const auto leaveOut = [&](const auto& whyNot) {
        std::vector<const std::vector<Draft>*> good;
        std::vector<std::size_t> goodIndices;
        for (std::size_t i = 0; i < fresh.size(); ++i) {
            if (const std::optional<Error> why = whyNot(i)) {
                out.refused.emplace_back(indices[i], *why);
                continue;
            }
            good.push_back(fresh[i]);
            goodIndices.push_back(indices[i]);
        }
        fresh = std::move(good);
        indices = std::move(goodIndices);
    };
    auto batch = saveAll();
    if (!batch && batch.error().trouble == Trouble::Refused) {
        // Some are refused: they are found by a trial and left out, so that the chain has no hole. First those that cannot be
        // written down at all: too long, or with a character that no text may hold.
        auto trial = build(fresh);
        if (!trial && trial.error().trouble == Trouble::Refused) {
            leaveOut([&](std::size_t i) {
                const auto alone = build({fresh[i]});
                return alone ? std::nullopt : std::optional(alone.error());
            });
            if (fresh.empty())
                return out;
            trial = build(fresh);
        }
        if (!trial)
            return tl::unexpected(trial.error());
        const auto outcomes = m_mirror->tryGroups(trial->groups);
        if (!outcomes)
            return tl::unexpected(outcomes.error());
        leaveOut([&](std::size_t i) { return (*outcomes)[i].doubt; });
        if (fresh.empty())
            return out;
        batch = saveAll();
    }
    if (!batch)
        return tl::unexpected(batch.error());
    chainOf(batch->acts.head.chain.lane()) = batch->acts.head;
    out.saved = static_cast<std::int64_t>(fresh.size());
    out.secondCopy = appendRuns(batch->runs);
    return out;
}

Result<Saved> Session::reveal(const SubjectId& subject, std::string_view reason)
{
    Draft draft;
    // Who a key person is stands in the focus list; everything else that is hidden stands in a dispute.
    const auto view = m_reader->show(subject, false);
    draft.kind = view && view->state.as<focus::State>() ? "focus.revealed" : "dispute.revealed";
    draft.subject = subject;
    draft.body = {{"steps", {{"reason", reason}}}};
    return perform({draft});
}

Done Session::saveForm(const core::desk::FormDraft& form)
{
    return m_mirror->saveForm(form.id, form.page, form.subject, form.body, form.saved == Instant{} ? m_parts.clock.now() : form.saved);
}

Result<core::desk::SubjectView> Session::show(const SubjectId& id, bool withActs)
{
    auto view = m_reader->show(id, withActs);
    if (view && withActs && !view->historyComplete && view->level > 0)
        (void)m_mirror->want(id); // fetched with the next request
    return view;
}

} // namespace desk
