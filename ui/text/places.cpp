#include "ui/text/places.h"

#include "core/desk/views.h"
#include "core/duty/duties.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace ui {

QString placeOf(std::string_view kind, bool courtDesk)
{
    const auto subject = kind.substr(0, kind.find('.'));
    if (subject == "dispute")
        return QStringLiteral("dispute");
    if (kind == "confirmation.serve" && courtDesk) // its form is for who has to do it
        return QStringLiteral("confirmation");
    if (subject == "confirmation" || subject == "return") // a judge has the package and not the dispute it came from
        return courtDesk ? pageOfKind(std::string(kind)) : QStringLiteral("dispute");
    if (subject == "guidance" || subject == "order" || subject == "meeting" || subject == "consultation")
        return QStringLiteral("office");
    if (subject == "directory" || subject == "person" || subject == "supervision" || subject == "complaint")
        return QStringLiteral("roster");
    if (subject == "rota")
        return QStringLiteral("contacts");
    if (subject == "warning" || subject == "library")
        return QString::fromLatin1(subject.data(), static_cast<qsizetype>(subject.size()));
    if (subject == "clue" || subject == "patrol" || subject == "focus") // a court has neither of these pages
        return courtDesk ? QString() : subject == "focus" ? QStringLiteral("focus") : QStringLiteral("patrol");
    return {}; // a record handed to the holder: its author may no longer look into the dispute
}

std::pair<QString, QString> doneAt(const core::duty::Duty& duty)
{
    if (duty.kind == "dispute.sign")
        return {QStringLiteral("papers"), text(duty.subject) + QStringLiteral("/agreement")};
    return {pageOfKind(duty.kind), text(duty.subject)};
}

QString openWord(const QString& place)
{
    return place == QLatin1String("dispute") ? QCoreApplication::translate("ui::Place", "Open the dispute") : QCoreApplication::translate("ui::Place", "Open");
}

QString withComma(const QString& first, const QString& second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + QStringLiteral("，") + second;
}

QString shownOn(const QString& place, const core::desk::SubjectView& view)
{
    if (place != QLatin1String("dispute"))
        return text(core::toText(view.id));
    if (const auto* package = view.state.as<core::confirmation::State>())
        return text(package->steps.dispute);
    if (const auto* back = view.state.as<core::returning::State>())
        return text(back->steps.dispute);
    return view.state.as<core::dispute::State>() ? text(core::toText(view.id)) : QString();
}

} // namespace ui
