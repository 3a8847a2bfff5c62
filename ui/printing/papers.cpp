#include "ui/printing/papers.h"

#include "core/confirmation/ruling.h"
#include "core/documents/county_wording.h"
#include "core/documents/figure_papers.h"
#include "core/documents/hidden.h"
#include "core/documents/library_papers.h"
#include "core/documents/risk_papers.h"
#include "ui/printing/dossier.h"
#include "ui/printing/pdf.h"

#include <algorithm>

namespace ui {
namespace {

core::Result<PaperPdf> finished(const core::documents::Paper& paper, Face face = Face::Kai)
{
    PaperPdf out;
    out.paper = QString::fromStdString(paper.id);
    out.title = QString::fromStdString(paper.title).remove(QLatin1Char(' '));
    out.pdf = writePdf(paper, face);
    const auto pages = PdfPages::open(out.pdf);
    if (!pages)
        return tl::unexpected(pages.error());
    out.pages = pages->count();
    out.hash = QString::fromStdString(core::documents::contentHash(paper));
    for (const auto& missing : core::documents::missingIn(paper)) {
        out.missing.append(QString::fromStdString(missing.field));
        out.missingWords.append(QString::fromStdString(missing.what));
    }
    return out;
}

core::Result<PaperPdf> arrivedRuling(const core::confirmation::State& state)
{
    const auto bytes = core::confirmation::verifyRuling(state);
    if (!bytes)
        return tl::unexpected(bytes.error());
    PaperPdf out;
    out.paper = QStringLiteral("ruling");
    out.title = QStringLiteral("民事裁定书");
    out.pdf = QByteArray(reinterpret_cast<const char*>(bytes->data()), qsizetype(bytes->size()));
    const auto pages = PdfPages::open(out.pdf);
    if (!pages)
        return tl::unexpected(pages.error());
    out.pages = pages->count();
    out.hash = QString::fromStdString(state.steps.rulingHash);
    return out;
}

} // namespace

QStringList papersFor(const core::SubjectState& state)
{
    QStringList out;
    for (const auto& offer : core::documents::papersOf(state)) {
        if (offer.available)
            out.append(QString::fromStdString(offer.id));
    }
    if (out.contains(QStringLiteral("back_cover"))) // what can be bound can be bound as one
        out.append(QStringLiteral("dossier"));
    return out;
}

std::optional<core::SubjectId> packageFor(const core::SubjectState& state, const QString& paper)
{
    const auto* dispute = state.as<core::dispute::State>();
    return dispute && paper == QLatin1String("dossier") ? core::subjectFromText(dispute->steps.confirmation) : std::nullopt;
}

std::vector<core::Attachment> picturesFor(const core::SubjectState& state, const QString& paper)
{
    std::vector<core::Attachment> out;
    const auto* dispute = state.as<core::dispute::State>();
    if (!dispute || paper != QLatin1String("dossier"))
        return out;
    std::ranges::copy_if(dispute->content.attachments, std::back_inserter(out), [](const core::Attachment& file) { return file.mediaType.starts_with("image/"); });
    std::ranges::stable_sort(out, [](const core::Attachment& a, const core::Attachment& b) { return (a.purpose == "signed_page") > (b.purpose == "signed_page"); });
    return out;
}

std::vector<core::library::State> wordingsFor(const core::SubjectState& state, const QString& paper,
    const std::function<std::optional<core::library::State>(const core::SubjectId&)>& item)
{
    std::vector<std::string> names{core::documents::wordingName(paper.toStdString())};
    if (paper == QLatin1String("dossier"))
        for (const auto& offer : core::documents::papersOf(state))
            if (auto name = core::documents::wordingName(offer.id); std::ranges::find(names, name) == names.end())
                names.push_back(std::move(name));
    std::vector<core::library::State> out;
    for (const auto& name : names)
        for (int version = 1; version <= core::documents::kMostWordings; ++version) {
            auto found = item(core::library::subjectOf(core::documents::wordingItem(name, version)));
            if (!found)
                break; // versions have no gaps: each follows the one before
            out.push_back(std::move(*found));
        }
    // The card names the docking rules by their version (001 一.1).
    if (paper == QLatin1String("contacts"))
        if (auto rules = item(core::library::subjectOf(core::contacts::kRulesItem)))
            out.push_back(std::move(*rules));
    return out;
}

int copiesPrinted(const core::SubjectState& state, const QString& paper)
{
    const auto name = paper.toStdString();
    if (const auto* warning = state.as<core::warning::State>())
        return int(std::ranges::count_if(warning->steps.events, [&](const core::dispute::Event& event) {
            return event.kind == "warning.printed" && event.detail == name;
        }));
    const auto counted = [&](const std::vector<core::dispute::Event>& events, std::string_view kind) {
        return int(std::ranges::count_if(events, [&](const core::dispute::Event& event) { return event.kind == kind && event.detail == name; }));
    };
    if (const auto* request = state.as<core::guidance::State>())
        return counted(request->steps.events, "guidance.printed");
    if (const auto* errand = state.as<core::order::State>())
        return counted(errand->steps.events, "order.printed");
    if (const auto* meeting = state.as<core::meeting::State>())
        return counted(meeting->steps.events, "meeting.printed");
    const auto* dispute = state.as<core::dispute::State>();
    if (!dispute)
        return 0;
    return int(std::ranges::count_if(dispute->steps.events, [&](const core::dispute::Event& event) {
        return event.kind == "dispute.printed" && event.detail == name;
    }));
}

core::Result<PaperPdf> makePaper(const core::SubjectState& state, const QString& paper, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now, const QString& account, const core::SubjectState* package, const std::vector<BoundPicture>& pictures, Numbers numbers,
    const std::vector<core::library::State>& wordings)
{
    const auto* confirmation = state.as<core::confirmation::State>();
    const bool arrived = confirmation && paper == QLatin1String("ruling") && !confirmation->content.rulingPdf.empty();
    if (arrived && numbers == Numbers::Full)
        return arrivedRuling(*confirmation);
    if (arrived) // what is looked at is the one that is genuine, or nothing
        if (const auto bytes = core::confirmation::verifyRuling(*confirmation); !bytes)
            return tl::unexpected(bytes.error());
    core::documents::Occasion occasion{directory, holidays, now, account.toStdString(), 0, false};
    for (const auto& item : wordings)
        occasion.wordings.push_back(&item);
    // Until it is signed, an agreement may be printed for signing as often as it takes; no print of it is a copy.
    const auto* dispute = state.as<core::dispute::State>();
    const bool unsigned_ = dispute && paper.startsWith(QLatin1String("agreement")) && dispute->steps.state == core::dispute::Main::G0;
    if (!unsigned_)
        occasion.copy = copiesPrinted(state, paper);
    if (dispute && paper == QLatin1String("dossier")) {
        if (!papersFor(state).contains(paper))
            return core::refused("paper_not_ready", {}, {{"why", "还没有办结。"}});
        return makeDossier(*dispute, package ? package->as<core::confirmation::State>() : nullptr, occasion, pictures, numbers);
    }
    const auto made = core::documents::paperOf(state, paper.toStdString(), occasion);
    if (!made)
        return tl::unexpected(made.error());
    if (numbers == Numbers::Full)
        return finished(*made);
    auto shown = core::documents::withNumbersHidden(*made, state);
    const bool hides = arrived || shown != *made; // of a ruling only its own bytes are the paper
    auto out = finished(shown);
    if (out)
        out->hidden = hides;
    return out;
}

core::Result<PaperPdf> makeRiskLedger(const std::vector<const core::clue::State*>& clues, const std::string& organisation, core::Day from,
    core::Day to, const core::directory::State& directory, const core::HolidayTable& holidays, core::Instant now, const QString& account)
{
    const core::documents::Occasion occasion{directory, holidays, now, account.toStdString(), 0, false};
    return finished(core::documents::riskLedger(clues, organisation, from, to, occasion));
}

core::Result<PaperPdf> makeFigurePaper(const core::statistics::Form& form, const std::string& organisation, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now, const QString& account)
{
    const core::documents::Occasion occasion{directory, holidays, now, account.toStdString(), 0, false};
    return finished(core::documents::figurePaper(form, organisation, occasion));
}

core::Result<PaperPdf> makeContactCard(const std::string& organisation, const core::rota::State* rota, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now, const QString& account, const core::library::State* rules)
{
    const core::documents::Occasion occasion{directory, holidays, now, account.toStdString(), 0, false};
    return finished(core::documents::contactPaper(core::contacts::cardOf(organisation, directory, rota, now, rules), occasion));
}

core::Result<MadeRuling> makeRuling(const core::confirmation::State& state, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now, const QString& account)
{
    const core::documents::Occasion occasion{directory, holidays, now, account.toStdString(), 0, false};
    const auto words = core::documents::paperOf(core::SubjectState{state}, "ruling", occasion);
    if (!words)
        return tl::unexpected(words.error());
    auto paper = finished(*words);
    if (paper && paper->pdf.size() > qsizetype(core::confirmation::kRulingLimit))
        paper = finished(*words, Face::Light);
    if (!paper)
        return tl::unexpected(paper.error());
    const auto bytes = core::ByteView(reinterpret_cast<const std::uint8_t*>(paper->pdf.constData()), std::size_t(paper->pdf.size()));
    const auto carried = core::confirmation::carryRuling(bytes);
    if (!carried)
        return tl::unexpected(carried.error());
    return MadeRuling{std::move(*paper), QString::fromStdString(carried->pdf), QString::fromStdString(carried->hash)};
}

} // namespace ui
