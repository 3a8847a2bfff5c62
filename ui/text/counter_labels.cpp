#include "ui/text/counter_labels.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Row {
    const char *context, *code, *word, *icon;
};

constexpr Row kRows[] = {
    {"ui::Duty", "booking", QT_TRANSLATE_NOOP("ui::Duty", "Somebody has an appointment"), "calendar"},
    {"ui::Duty", "helper_silent", QT_TRANSLATE_NOOP("ui::Duty", "Ask the helper, or name another"), "phone"},
    {"ui::Duty", "mediator_left", QT_TRANSLATE_NOOP("ui::Duty", "Name another mediator: the one before has left"), "user"},
    {"ui::Duty", "upload_result", QT_TRANSLATE_NOOP("ui::Duty", "Get the result to the court"), "cloud-up"},
    {"ui::Kind", "dispute.choose_mode", QT_TRANSLATE_NOOP("ui::Kind", "How a party takes part"), "video"},
    {"ui::Kind", "dispute.tell_progress", QT_TRANSLATE_NOOP("ui::Kind", "A party was told how it stands"), "message-2"},
    {"ui::Kind", "consultation.book", QT_TRANSLATE_NOOP("ui::Kind", "Appointment made"), "calendar-plus"},
    {"ui::Kind", "consultation.end_booking", QT_TRANSLATE_NOOP("ui::Kind", "Appointment over"), "calendar"},
    {"ui::Kind", "dispute.hand_court", QT_TRANSLATE_NOOP("ui::Kind", "Handed to another court"), "send"},
    {"ui::Kind", "dispute.call_party", QT_TRANSLATE_NOOP("ui::Kind", "A party was asked by telephone"), "phone"},
    {"ui::Kind", "confirmation.allow_guide", QT_TRANSLATE_NOOP("ui::Kind", "A guiding judge may review"), "gavel"},
    {"ui::Kind", "library.show", QT_TRANSLATE_NOOP("ui::Kind", "Put up or shown"), "photo"},
    {"ui::Kind", "library.take_down", QT_TRANSLATE_NOOP("ui::Kind", "Taken down"), "x"},
    {"ui::ActWord", "dispute.hand_court", QT_TRANSLATE_NOOP("ui::ActWord", "Hand to the court that is in charge now"), ""},
    {"ui::ActWord", "dispute.call_party", QT_TRANSLATE_NOOP("ui::ActWord", "Ask a party by telephone"), ""},
    {"ui::ActWord", "confirmation.allow_guide", QT_TRANSLATE_NOOP("ui::ActWord", "Let a guiding judge review"), ""},
    {"ui::Duty", "hand_court", QT_TRANSLATE_NOOP("ui::Duty", "Hand to the court that is in charge now"), "send"},
    {"ui::Duty", "poster_old", QT_TRANSLATE_NOOP("ui::Duty", "Take down what is out of date"), "photo"},
    {"ui::Duty", "digest", QT_TRANSLATE_NOOP("ui::Duty", "Issue the digest of last month"), "notebook"},
    {"ui::Duty", "posts_missing", QT_TRANSLATE_NOOP("ui::Duty", "Fill the posts of the centre"), "user"},
    {"ui::Duty", "unit_empty", QT_TRANSLATE_NOOP("ui::Duty", "Find people for the unit"), "user"},
    {"ui::Duty", "posts_alone", QT_TRANSLATE_NOOP("ui::Duty", "Find a second person"), "user"},
    {"ui::Duty", "holidays_missing", QT_TRANSLATE_NOOP("ui::Duty", "Bring in the year's holidays"), "calendar"},
    {"ui::Kind", "dispute.campaign", QT_TRANSLATE_NOOP("ui::Kind", "Belongs to a campaign"), "flag"},
    {"ui::Kind", "focus.revealed", QT_TRANSLATE_NOOP("ui::Kind", "Looked at who it is"), "eye"},
    {"ui::Kind", "directory.declare", QT_TRANSLATE_NOOP("ui::Kind", "What a studio or body is and declares"), "building-community"},
    {"ui::Kind", "directory.recovered", QT_TRANSLATE_NOOP("ui::Kind", "A desk was opened by two people"), "key"},
    {"ui::Kind", "meeting.report", QT_TRANSLATE_NOOP("ui::Kind", "Reported upward"), "message-2"},
    {"ui::ActWord", "dispute.choose_mode", QT_TRANSLATE_NOOP("ui::ActWord", "Record how a party takes part"), ""},
    {"ui::ActWord", "dispute.tell_progress", QT_TRANSLATE_NOOP("ui::ActWord", "Tell a party how it stands"), ""},
    {"ui::Paper", "serve_receipt", QT_TRANSLATE_NOOP("ui::Paper", "Receipt of service"), ""},
    {"ui::ActWord", "dispute.campaign", QT_TRANSLATE_NOOP("ui::ActWord", "Tag it with a campaign"), ""},
    {"ui::Paper", "assisted", QT_TRANSLATE_NOOP("ui::Paper", "Assisted entry, for signing"), ""},
    {"ui::Paper", "guide_slip", QT_TRANSLATE_NOOP("ui::Paper", "Where to go: slip for the person"), ""},
    {"ui::Paper", "meeting_pack", QT_TRANSLATE_NOOP("ui::Paper", "Papers for the meeting"), ""},
    {"ui::Paper", "meeting_report", QT_TRANSLATE_NOOP("ui::Paper", "Report upward"), ""},
    {"ui::Paper", "booking_slip", QT_TRANSLATE_NOOP("ui::Paper", "Appointment slip"), ""},
};

} // namespace

std::optional<Label> counterLabel(std::string_view context, std::string_view code)
{
    for (const auto& row : kRows)
        if (context == row.context && code == row.code)
            return Label{QCoreApplication::translate(row.context, row.word), QString::fromLatin1(row.icon)};
    return std::nullopt;
}

} // namespace ui
