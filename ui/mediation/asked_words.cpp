#include "ui/mediation/asked_words.h"

#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct AskedTexts {
    Q_DECLARE_TR_FUNCTIONS(ui::AskedWords)
};

void add(QStringList& out, const QString& line, std::string_view said)
{
    if (!said.empty())
        out << line.arg(text(said));
}

QStringList linesOf(const core::desk::SubjectView& view, std::string_view kind)
{
    QStringList out;
    if (const auto* meeting = view.state.as<core::meeting::State>(); meeting && kind == "meeting.confirm") {
        add(out, AskedTexts::tr("Minutes: %1"), meeting->content.minutes);
        add(out, AskedTexts::tr("Decided: %1"), meeting->content.resolved);
    }
    if (const auto* order = view.state.as<core::order::State>(); order && kind == "order.close") {
        if (!order->steps.result.empty())
            out << AskedTexts::tr("Result: %1").arg(named(core::order::resultName(order->steps.result)));
        add(out, AskedTexts::tr("Report: %1"), order->content.report);
    }
    if (const auto* urging = view.state.as<core::supervision::State>()) {
        add(out, AskedTexts::tr("Reason: %1"), urging->content.reason);
        add(out, AskedTexts::tr("To be done: %1"), urging->content.demand);
        if (!urging->content.answers.empty())
            add(out, AskedTexts::tr("Answered: %1"), urging->content.answers.back().text);
    }
    if (const auto* complaint = view.state.as<core::complaint::State>())
        add(out, AskedTexts::tr("The complaint: %1"), complaint->content.words);
    if (const auto* person = view.state.as<core::roster::State>(); person && person->steps.pending && (kind == "person.approve" || kind == "person.decline")) {
        const auto& entry = person->content.pending ? *person->content.pending : person->content.entry;
        out << AskedTexts::tr("%1: %2, %3").arg(named(core::roster::wishName(person->steps.pending->wish)), text(entry.name), named(core::roster::sortName(person->steps.pending->place.sort)));
        add(out, AskedTexts::tr("Strengths: %1"), entry.strengths);
        add(out, AskedTexts::tr("Reason: %1"), person->content.reason);
    }
    if (const auto* warning = view.state.as<core::warning::State>(); warning && (kind == "warning.receive" || kind == "warning.confirm_lowering")) {
        add(out, AskedTexts::tr("What happened: %1"), warning->content.facts);
        if (kind == "warning.confirm_lowering")
            for (auto note = warning->content.notes.rbegin(); note != warning->content.notes.rend(); ++note)
                if (note->kind == "warning.lower") {
                    add(out, AskedTexts::tr("Why lower: %1"), note->text);
                    break;
                }
    }
    return out;
}

} // namespace

QString askedWords(const core::desk::SubjectView& view, std::string_view kind) { return linesOf(view, kind).join(QLatin1Char('\n')); }

} // namespace ui
