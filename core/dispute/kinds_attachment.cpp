#include "core/dispute/kinds_attachment.h"

#include "core/confirmation/state.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

Attachment attachmentOf(const Stamp& stamp, std::string_view purpose, const Attach::Content& body)
{
    return {toText(stamp.id), stamp.findings.account, stamp.findings.legal, std::string(purpose), body.name, body.mediaType,
            body.content, body.file, body.preview};
}

/// Files may be added and taken out until the dossier is closed; by the court only while the dispute is the court's.
template <class K>
Result<Findings> startFiling(const State& state, const Proposal<K>& p, const Context& c)
{
    const auto main = state.steps.state;
    if (main == Main::Z0 || main == Main::Z1)
        return tl::unexpected(wrongState(state.steps, K::info.name));
    auto f = startFindings(p, c);
    if (f.post == "CD" && main != Main::C0 && main != Main::C1)
        return refused("not_holder", {}, {{"organisation", state.steps.holder.organisation}});
    return f;
}

} // namespace

Result<Findings> Attach::check(const State& state, const Proposal<Attach>& p, const Context& c)
{
    auto f = startFiling(state, p, c);
    if (!f)
        return f;
    const auto& body = p.parts.content;
    const auto& known = state.content.attachments;
    if (auto done = checkAttachment(attachmentOf({}, p.parts.steps.purpose, body)); !done)
        return tl::unexpected(done.error());
    if (known.size() >= kFilesOfSubject)
        return refused("too_many_files", {}, {{"limit", kFilesOfSubject}});
    const auto same = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.content == body.content; });
    if (same != known.end())
        return refused("already_attached", {}, {{"name", same->name}});
    // One name, one blob: a second act must not lend its own key or size to bytes that are there.
    if (findBlob(known, body.file.hash) || (body.preview && findBlob(known, body.preview->hash)))
        return invalid("file");
    return f;
}

void Attach::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, std::nullopt, body.purpose);
}

void Attach::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps& steps, const Content& body)
{
    content.attachments.push_back(attachmentOf(st, steps.purpose, body));
}

Result<Findings> Detach::check(const State& state, const Proposal<Detach>& p, const Context& c)
{
    auto f = startFiling(state, p, c);
    if (!f)
        return f;
    const auto* found = findAttachment(state.content.attachments, p.parts.steps.attachment);
    if (!found)
        return refused("no_such_attachment", {}, {{"attachment", p.parts.steps.attachment}});
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    if (const auto package = subjectFromText(state.steps.confirmation))
        if (const auto* other = c.other(*package))
            if (const auto* confirmation = other->as<confirmation::State>();
                confirmation && findAttachment(confirmation->content.attachments, found->act))
                return refused("attachment_named", {}, {{"name", found->name}});
    return f;
}

void Detach::evolve(dispute::Steps& s, const Stamp& st, const Steps&)
{
    enter(s, st);
}

void Detach::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps& steps, const Content& body)
{
    std::erase_if(content.attachments, [&](const auto& entry) { return entry.act == steps.attachment; });
    addNote(content, st, body.reason);
}

std::vector<Kind> attachmentKinds()
{
    using kinds::describe;
    return {withWords(describe<Attach>(), {{"steps.purpose", codesOf(filePurposes())}}), describe<Detach>()};
}

} // namespace core::dispute
