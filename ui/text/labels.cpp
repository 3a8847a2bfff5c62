#include "ui/text/labels.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/life_cycle.h"
#include "core/text/sentences.h"
#include "ui/text/counter_labels.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/theme/paint.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

namespace ui {
namespace {

struct Row {
    const char *code, *word, *icon;
};

// Sorted by the way a dispute goes, not by letters: a person checks this list against the book.
constexpr Row kDuties[] = {
    {"register", QT_TRANSLATE_NOOP("ui::Duty", "Register"), "pencil-plus"},
    {"notice", QT_TRANSLATE_NOOP("ui::Duty", "Give the one-time notice"), "file-text"},
    {"choose_way", QT_TRANSLATE_NOOP("ui::Duty", "Ask for the way chosen"), "arrows-split-2"},
    {"ask_consent", QT_TRANSLATE_NOOP("ui::Duty", "Ask for consent"), "phone-call"},
    {"dispatch", QT_TRANSLATE_NOOP("ui::Duty", "Dispatch"), "arrows-split-2"},
    {"accept", QT_TRANSLATE_NOOP("ui::Duty", "Confirm receipt"), "inbox"},
    {"accept_pushed", QT_TRANSLATE_NOOP("ui::Duty", "Confirm receipt from the village"), "inbox"},
    {"urge_accept", QT_TRANSLATE_NOOP("ui::Duty", "Urge receipt"), "phone"},
    {"name_mediator", QT_TRANSLATE_NOOP("ui::Duty", "Name a mediator"), "user"},
    {"answer_naming", QT_TRANSLATE_NOOP("ui::Duty", "Answer the naming"), "user"},
    {"begin", QT_TRANSLATE_NOOP("ui::Duty", "Begin mediation"), "player-play"},
    {"session", QT_TRANSLATE_NOOP("ui::Duty", "Hold the session"), "message-2"},
    {"appraisal_result", QT_TRANSLATE_NOOP("ui::Duty", "Enter the appraisal"), "file-plus"},
    {"decide_sham", QT_TRANSLATE_NOOP("ui::Duty", "Decide on the doubt"), "flag"},
    {"draft", QT_TRANSLATE_NOOP("ui::Duty", "Draft the agreement"), "writing"},
    {"sign", QT_TRANSLATE_NOOP("ui::Duty", "Print for signing"), "printer"},
    {"seal", QT_TRANSLATE_NOOP("ui::Duty", "Seal the agreement"), "certificate"},
    {"apply_confirmation", QT_TRANSLATE_NOOP("ui::Duty", "Apply for confirmation"), "gavel"},
    {"push_or_fail", QT_TRANSLATE_NOOP("ui::Duty", "Push up to the township"), "users"},
    {"ask_push", QT_TRANSLATE_NOOP("ui::Duty", "Push up to the township"), "users"},
    {"fail", QT_TRANSLATE_NOOP("ui::Duty", "End without agreement"), "x"},
    {"fail_expired", QT_TRANSLATE_NOOP("ui::Duty", "End at expiry"), "clock-exclamation"},
    {"terminate", QT_TRANSLATE_NOOP("ui::Duty", "Write the termination"), "file-text"},
    {"return_to_court", QT_TRANSLATE_NOOP("ui::Duty", "Return to court"), "arrow-back-up"},
    {"close", QT_TRANSLATE_NOOP("ui::Duty", "Close"), "square-check"},
    {"tell_origin", QT_TRANSLATE_NOOP("ui::Duty", "Tell the origin how it ended"), "message-2"},
    {"judge_proposal", QT_TRANSLATE_NOOP("ui::Duty", "Decide on a proposal"), "inbox"},
    {"proposal_outcome", QT_TRANSLATE_NOOP("ui::Duty", "Read what became of your record"), "message-2"},
    {"accept_application", QT_TRANSLATE_NOOP("ui::Duty", "Accept the application"), "inbox"},
    {"review", QT_TRANSLATE_NOOP("ui::Duty", "Review"), "gavel"},
    {"answer_supplement", QT_TRANSLATE_NOOP("ui::Duty", "Add materials"), "file-plus"},
    {"print_ruling", QT_TRANSLATE_NOOP("ui::Duty", "Print the ruling"), "printer"},
    {"serve", QT_TRANSLATE_NOOP("ui::Duty", "Serve the ruling"), "certificate"},
    {"tell_ways", QT_TRANSLATE_NOOP("ui::Duty", "Tell the other ways"), "message-2"},
    {"clear_flag", QT_TRANSLATE_NOOP("ui::Duty", "Clear the doubt"), "flag"},
    {"receive_return", QT_TRANSLATE_NOOP("ui::Duty", "Receive the return"), "inbox"},
    {"file_suit", QT_TRANSLATE_NOOP("ui::Duty", "File the suit"), "folders"},
    {"answer_query", QT_TRANSLATE_NOOP("ui::Duty", "Answer the court"), "file-plus"},
    {"record_performance", QT_TRANSLATE_NOOP("ui::Duty", "Record the performance"), "file-plus"},
    {"remind_performance", QT_TRANSLATE_NOOP("ui::Duty", "Remind of the performance"), "phone-call"},
    {"urge_performance", QT_TRANSLATE_NOOP("ui::Duty", "Urge the performance"), "phone"},
    {"tell_default_ways", QT_TRANSLATE_NOOP("ui::Duty", "Tell the ways after default"), "message-2"},
    {"post_package", QT_TRANSLATE_NOOP("ui::Duty", "Post the paper package"), "printer"},
    {"visit", QT_TRANSLATE_NOOP("ui::Duty", "Pay a follow-up visit"), "users"},
    {"answer_alert", QT_TRANSLATE_NOOP("ui::Duty", "Answer for what was unusual"), "flag"},
    {"archive", QT_TRANSLATE_NOOP("ui::Duty", "File the dossier"), "folders"},
    {"review_dossier", QT_TRANSLATE_NOOP("ui::Duty", "Review the dossier"), "checks"},
    {"decide_objection", QT_TRANSLATE_NOOP("ui::Duty", "Decide on the objection"), "gavel"},
    {"patrol", QT_TRANSLATE_NOOP("ui::Duty", "Patrol this window"), "walk"},
    {"patrol_missed", QT_TRANSLATE_NOOP("ui::Duty", "Back-fill the missed patrol"), "walk"},
    {"patrol_spring", QT_TRANSLATE_NOOP("ui::Duty", "Focused patrol before Spring Festival"), "walk"},
    {"patrol_walk", QT_TRANSLATE_NOOP("ui::Duty", "Set out on the patrol"), "walk"},
    {"patrol_result", QT_TRANSLATE_NOOP("ui::Duty", "End the patrol"), "walk"},
    {"clue_measure", QT_TRANSLATE_NOOP("ui::Duty", "Decide on a measure"), "list-numbers"},
    {"clue_result", QT_TRANSLATE_NOOP("ui::Duty", "Enter the result of the measure"), "check"},
    {"clue_settle", QT_TRANSLATE_NOOP("ui::Duty", "Close the clue"), "square-check"},
    {"warning_receive", QT_TRANSLATE_NOOP("ui::Duty", "Confirm receipt of the warning"), "inbox"},
    {"warning_report", QT_TRANSLATE_NOOP("ui::Duty", "Report the warning upward"), "phone-call"},
    {"warning_measure", QT_TRANSLATE_NOOP("ui::Duty", "Take measures"), "list-numbers"},
    {"warning_contact", QT_TRANSLATE_NOOP("ui::Duty", "Look again"), "eye"},
    {"warning_close", QT_TRANSLATE_NOOP("ui::Duty", "Close the warning"), "square-check"},
    {"confirm_lowering", QT_TRANSLATE_NOOP("ui::Duty", "Second person for lowering red"), "users"},
    {"police_answer", QT_TRANSLATE_NOOP("ui::Duty", "Enter the answer of the police"), "phone"},
    {"contact", QT_TRANSLATE_NOOP("ui::Duty", "Tend the coloured case"), "phone-call"},
    {"guidance_answer", QT_TRANSLATE_NOOP("ui::Duty", "Give guidance"), "writing"},
    {"guidance_hand", QT_TRANSLATE_NOOP("ui::Duty", "Find a judge for the question"), "user"},
    {"guidance_answer_plan", QT_TRANSLATE_NOOP("ui::Duty", "Answer the appointment"), "calendar"},
    {"guidance_held", QT_TRANSLATE_NOOP("ui::Duty", "Enter how the session went"), "video"},
    {"guidance_close", QT_TRANSLATE_NOOP("ui::Duty", "Read the guidance"), "help"},
    {"meeting_answer", QT_TRANSLATE_NOOP("ui::Duty", "Answer the call to the meeting"), "message-2"},
    {"meeting_minutes", QT_TRANSLATE_NOOP("ui::Duty", "Write the minutes"), "writing"},
    {"meeting_confirm", QT_TRANSLATE_NOOP("ui::Duty", "Confirm the minutes"), "check"},
    {"meeting_item", QT_TRANSLATE_NOOP("ui::Duty", "See to the key dispute"), "list-numbers"},
    {"order_receive", QT_TRANSLATE_NOOP("ui::Duty", "Confirm receipt of the errand"), "inbox"},
    {"order_report", QT_TRANSLATE_NOOP("ui::Duty", "Report on the errand"), "writing"},
    {"order_close", QT_TRANSLATE_NOOP("ui::Duty", "Take note of the result"), "check"},
    {"supervision_answer", QT_TRANSLATE_NOOP("ui::Duty", "Answer the order"), "alert-circle"},
    {"supervision_lift", QT_TRANSLATE_NOOP("ui::Duty", "Check the answer and close the order"), "square-check"},
    {"complaint_handle", QT_TRANSLATE_NOOP("ui::Duty", "Name who handles the complaint"), "user"},
    {"complaint_answer", QT_TRANSLATE_NOOP("ui::Duty", "Answer the complaint"), "message-2"},
    {"person_approve", QT_TRANSLATE_NOOP("ui::Duty", "Decide the proposal"), "users"},
    {"rota_gap", QT_TRANSLATE_NOOP("ui::Duty", "Nobody is on duty: plan somebody"), "calendar-plus"},
    {"person_renew", QT_TRANSLATE_NOOP("ui::Duty", "Renew the term on the roster"), "calendar"},
};

constexpr Row kKinds[] = {
    {"dispute.register", QT_TRANSLATE_NOOP("ui::Kind", "Registered"), "pencil-plus"},
    {"dispute.import", QT_TRANSLATE_NOOP("ui::Kind", "Taken over from elsewhere"), "download"},
    {"dispute.void", QT_TRANSLATE_NOOP("ui::Kind", "Registration voided"), "x"},
    {"dispute.amend", QT_TRANSLATE_NOOP("ui::Kind", "Corrected"), "pencil"},
    {"dispute.settle_field", QT_TRANSLATE_NOOP("ui::Kind", "Two versions settled"), "git-merge"},
    {"dispute.printed", QT_TRANSLATE_NOOP("ui::Kind", "Printed"), "printer"},
    {"dispute.notice", QT_TRANSLATE_NOOP("ui::Kind", "One-time notice given"), "file-text"},
    {"dispute.choose", QT_TRANSLATE_NOOP("ui::Kind", "Way chosen"), "arrows-split-2"},
    {"dispute.refer_out", QT_TRANSLATE_NOOP("ui::Kind", "Referred elsewhere"), "arrow-right"},
    {"dispute.referral_result", QT_TRANSLATE_NOOP("ui::Kind", "Result of the referral"), "arrow-left"},
    {"dispute.invite", QT_TRANSLATE_NOOP("ui::Kind", "Invited"), "phone-call"},
    {"dispute.consent", QT_TRANSLATE_NOOP("ui::Kind", "Asked for consent"), "checks"},
    {"dispute.withdraw_consent", QT_TRANSLATE_NOOP("ui::Kind", "Consent withdrawn"), "arrow-back-up"},
    {"dispute.withdraw_claim", QT_TRANSLATE_NOOP("ui::Kind", "Claim withdrawn"), "arrow-back-up"},
    {"dispute.not_reached", QT_TRANSLATE_NOOP("ui::Kind", "Other side not reached"), "phone"},
    {"dispute.not_mediable", QT_TRANSLATE_NOOP("ui::Kind", "Cannot be mediated"), "x"},
    {"dispute.reopen", QT_TRANSLATE_NOOP("ui::Kind", "Opened again"), "refresh"},
    {"dispute.lodge", QT_TRANSLATE_NOOP("ui::Kind", "Entered by the court"), "folders"},
    {"dispute.dispatch", QT_TRANSLATE_NOOP("ui::Kind", "Assigned by the court"), "arrows-split-2"},
    {"dispute.assign", QT_TRANSLATE_NOOP("ui::Kind", "Passed on"), "arrow-right"},
    {"dispute.accept", QT_TRANSLATE_NOOP("ui::Kind", "Receipt confirmed"), "inbox"},
    {"dispute.decline", QT_TRANSLATE_NOOP("ui::Kind", "Returned with reason"), "arrow-back-up"},
    {"dispute.recall", QT_TRANSLATE_NOOP("ui::Kind", "Recalled by the court"), "arrow-back-up"},
    {"dispute.urge", QT_TRANSLATE_NOOP("ui::Kind", "Urged"), "phone"},
    {"dispute.name_mediator", QT_TRANSLATE_NOOP("ui::Kind", "Mediator named"), "user"},
    {"dispute.answer_naming", QT_TRANSLATE_NOOP("ui::Kind", "Naming answered"), "user"},
    {"dispute.replace_mediator", QT_TRANSLATE_NOOP("ui::Kind", "Mediator replaced"), "users"},
    {"dispute.begin", QT_TRANSLATE_NOOP("ui::Kind", "Mediation begun"), "player-play"},
    {"dispute.session", QT_TRANSLATE_NOOP("ui::Kind", "Session"), "message-2"},
    {"dispute.investigate", QT_TRANSLATE_NOOP("ui::Kind", "Inquiry"), "search"},
    {"dispute.sealed_note", QT_TRANSLATE_NOOP("ui::Kind", "Note for the mediator only"), "lock"},
    {"dispute.extend", QT_TRANSLATE_NOOP("ui::Kind", "Period extended"), "calendar-plus"},
    {"dispute.appraisal_start", QT_TRANSLATE_NOOP("ui::Kind", "Appraisal ordered, period suspended"), "player-pause"},
    {"dispute.appraisal_end", QT_TRANSLATE_NOOP("ui::Kind", "Appraisal received, period goes on"), "player-play"},
    {"dispute.sham_stop", QT_TRANSLATE_NOOP("ui::Kind", "Stopped for a doubt"), "flag"},
    {"dispute.sham_decide", QT_TRANSLATE_NOOP("ui::Kind", "Doubt decided"), "flag"},
    {"dispute.draft", QT_TRANSLATE_NOOP("ui::Kind", "Agreement drafted"), "writing"},
    {"dispute.undraft", QT_TRANSLATE_NOOP("ui::Kind", "Draft withdrawn"), "arrow-back-up"},
    {"dispute.sign", QT_TRANSLATE_NOOP("ui::Kind", "Agreement signed"), "certificate"},
    {"dispute.seal", QT_TRANSLATE_NOOP("ui::Kind", "Agreement sealed"), "certificate"},
    {"dispute.seal_refused", QT_TRANSLATE_NOOP("ui::Kind", "Seal refused"), "x"},
    {"dispute.oral_agreement", QT_TRANSLATE_NOOP("ui::Kind", "Oral agreement"), "message-2"},
    {"dispute.replace_agreement", QT_TRANSLATE_NOOP("ui::Kind", "New agreement"), "writing"},
    {"dispute.apply_confirmation", QT_TRANSLATE_NOOP("ui::Kind", "Confirmation applied for"), "gavel"},
    {"dispute.push_ask", QT_TRANSLATE_NOOP("ui::Kind", "Asked about the township"), "users"},
    {"dispute.push_stay", QT_TRANSLATE_NOOP("ui::Kind", "Stays in the village"), "home"},
    {"dispute.push", QT_TRANSLATE_NOOP("ui::Kind", "Pushed up to the township"), "users"},
    {"dispute.fail", QT_TRANSLATE_NOOP("ui::Kind", "No agreement"), "x"},
    {"dispute.undisputed_facts", QT_TRANSLATE_NOOP("ui::Kind", "Undisputed facts recorded"), "list-numbers"},
    {"dispute.terminate", QT_TRANSLATE_NOOP("ui::Kind", "Mediation terminated"), "file-text"},
    {"dispute.send_back", QT_TRANSLATE_NOOP("ui::Kind", "Returned to court"), "arrow-back-up"},
    {"dispute.close", QT_TRANSLATE_NOOP("ui::Kind", "Closed"), "square-check"},
    {"dispute.centre_close", QT_TRANSLATE_NOOP("ui::Kind", "Closed by the centre"), "square-check"},
    {"dispute.feedback", QT_TRANSLATE_NOOP("ui::Kind", "Origin told"), "message-2"},
    {"dispute.court_file", QT_TRANSLATE_NOOP("ui::Kind", "Filed as a suit"), "gavel"},
    {"dispute.court_closed", QT_TRANSLATE_NOOP("ui::Kind", "Closed by the court"), "square-check"},
    {"dispute.attach", QT_TRANSLATE_NOOP("ui::Kind", "File added"), "paperclip"},
    {"dispute.detach", QT_TRANSLATE_NOOP("ui::Kind", "File taken out"), "paperclip"},
    {"dispute.revealed", QT_TRANSLATE_NOOP("ui::Kind", "Identity looked at"), "eye"},
    {"confirmation.prepare", QT_TRANSLATE_NOOP("ui::Kind", "Application prepared"), "writing"},
    {"confirmation.submit", QT_TRANSLATE_NOOP("ui::Kind", "Application handed in"), "send"},
    {"confirmation.accept", QT_TRANSLATE_NOOP("ui::Kind", "Application accepted"), "inbox"},
    {"confirmation.rule", QT_TRANSLATE_NOOP("ui::Kind", "Ruling given"), "gavel"},
    {"confirmation.answer", QT_TRANSLATE_NOOP("ui::Kind", "Materials added"), "file-plus"},
    {"confirmation.print", QT_TRANSLATE_NOOP("ui::Kind", "Ruling printed"), "printer"},
    {"confirmation.serve", QT_TRANSLATE_NOOP("ui::Kind", "Ruling served"), "certificate"},
    {"confirmation.tell_ways", QT_TRANSLATE_NOOP("ui::Kind", "Other ways told"), "message-2"},
    {"confirmation.clear", QT_TRANSLATE_NOOP("ui::Kind", "Doubt cleared"), "flag"},
    {"proposal.make", QT_TRANSLATE_NOOP("ui::Kind", "Record handed to the holder"), "send"},
    {"proposal.take", QT_TRANSLATE_NOOP("ui::Kind", "Record taken over"), "inbox"},
    {"proposal.decline", QT_TRANSLATE_NOOP("ui::Kind", "Record declined"), "x"},
    {"proposal.seen", QT_TRANSLATE_NOOP("ui::Kind", "Outcome read"), "message-2"},
    {"return.receive", QT_TRANSLATE_NOOP("ui::Kind", "Return received"), "inbox"},
    {"return.file", QT_TRANSLATE_NOOP("ui::Kind", "Filed as a suit"), "gavel"},
    {"return.answer", QT_TRANSLATE_NOOP("ui::Kind", "Court answered"), "file-plus"},
    {"dispute.perform", QT_TRANSLATE_NOOP("ui::Kind", "Performance recorded"), "file-plus"},
    {"dispute.perform_all", QT_TRANSLATE_NOOP("ui::Kind", "Everything performed"), "square-check"},
    {"dispute.void_slip", QT_TRANSLATE_NOOP("ui::Kind", "Slip struck out"), "x"},
    {"dispute.remind_performance", QT_TRANSLATE_NOOP("ui::Kind", "Reminded"), "phone-call"},
    {"dispute.urge_performance", QT_TRANSLATE_NOOP("ui::Kind", "Performance urged"), "phone"},
    {"dispute.tell_default_ways", QT_TRANSLATE_NOOP("ui::Kind", "Ways after default told"), "message-2"},
    {"dispute.new_round", QT_TRANSLATE_NOOP("ui::Kind", "Another round begun"), "refresh"},
    {"dispute.link_round", QT_TRANSLATE_NOOP("ui::Kind", "Another round linked"), "refresh"},
    {"dispute.plan_visits", QT_TRANSLATE_NOOP("ui::Kind", "Visits planned"), "calendar-plus"},
    {"dispute.visit", QT_TRANSLATE_NOOP("ui::Kind", "Follow-up visit"), "users"},
    {"dispute.answer_alert", QT_TRANSLATE_NOOP("ui::Kind", "Unusual behaviour answered for"), "flag"},
    {"dispute.relapse", QT_TRANSLATE_NOOP("ui::Kind", "Broke out again"), "refresh"},
    {"dispute.archive", QT_TRANSLATE_NOOP("ui::Kind", "Dossier filed"), "folders"},
    {"dispute.call_review", QT_TRANSLATE_NOOP("ui::Kind", "Dossier called for review"), "search"},
    {"dispute.review", QT_TRANSLATE_NOOP("ui::Kind", "Dossier reviewed"), "checks"},
    {"confirmation.tell_enforcement", QT_TRANSLATE_NOOP("ui::Kind", "Enforcement told"), "message-2"},
    {"confirmation.object", QT_TRANSLATE_NOOP("ui::Kind", "Objection lodged"), "flag"},
    {"confirmation.decide_objection", QT_TRANSLATE_NOOP("ui::Kind", "Objection decided"), "gavel"},
    {"confirmation.post", QT_TRANSLATE_NOOP("ui::Kind", "Paper package posted"), "send"},
    {"dispute.raise_colour", QT_TRANSLATE_NOOP("ui::Kind", "Colour raised"), "alert-triangle"},
    {"dispute.lower_colour", QT_TRANSLATE_NOOP("ui::Kind", "Lowering asked or done"), "arrow-back-up"},
    {"dispute.confirm_lowering", QT_TRANSLATE_NOOP("ui::Kind", "Lowering answered by a second person"), "users"},
    {"dispute.contact", QT_TRANSLATE_NOOP("ui::Kind", "Looked after"), "phone-call"},
    {"dispute.to_police", QT_TRANSLATE_NOOP("ui::Kind", "Handed to the police"), "phone"},
    {"dispute.police_answer", QT_TRANSLATE_NOOP("ui::Kind", "Police answered"), "phone"},
    {"clue.report", QT_TRANSLATE_NOOP("ui::Kind", "Clue handed in"), "flag"},
    {"clue.measure", QT_TRANSLATE_NOOP("ui::Kind", "Measure"), "list-numbers"},
    {"clue.measure_done", QT_TRANSLATE_NOOP("ui::Kind", "Result of the measure"), "check"},
    {"clue.settle", QT_TRANSLATE_NOOP("ui::Kind", "Clue closed"), "square-check"},
    {"clue.to_dispute", QT_TRANSLATE_NOOP("ui::Kind", "Became a dispute"), "folders"},
    {"clue.raise_colour", QT_TRANSLATE_NOOP("ui::Kind", "Colour raised"), "alert-triangle"},
    {"clue.lower_colour", QT_TRANSLATE_NOOP("ui::Kind", "Lowering asked or done"), "arrow-back-up"},
    {"clue.confirm_lowering", QT_TRANSLATE_NOOP("ui::Kind", "Lowering answered by a second person"), "users"},
    {"clue.to_police", QT_TRANSLATE_NOOP("ui::Kind", "Handed to the police"), "phone"},
    {"clue.police_answer", QT_TRANSLATE_NOOP("ui::Kind", "Police answered"), "phone"},
    {"patrol.plan", QT_TRANSLATE_NOOP("ui::Kind", "Patrol planned"), "walk"},
    {"patrol.open", QT_TRANSLATE_NOOP("ui::Kind", "Patrol begun"), "walk"},
    {"patrol.stop", QT_TRANSLATE_NOOP("ui::Kind", "Stop of the patrol"), "walk"},
    {"patrol.close", QT_TRANSLATE_NOOP("ui::Kind", "Patrol ended"), "walk"},
    {"patrol.zero_report", QT_TRANSLATE_NOOP("ui::Kind", "Zero report"), "file-text"},
    {"patrol.drop", QT_TRANSLATE_NOOP("ui::Kind", "Patrol cancelled"), "x"},
    {"focus.list", QT_TRANSLATE_NOOP("ui::Kind", "Put on the focus list"), "flag"},
    {"focus.close", QT_TRANSLATE_NOOP("ui::Kind", "Taken off the focus list"), "flag"},
    {"warning.raise", QT_TRANSLATE_NOOP("ui::Kind", "Warning raised"), "alert-triangle"},
    {"warning.escalate", QT_TRANSLATE_NOOP("ui::Kind", "Warning raised higher"), "alert-triangle"},
    {"warning.report", QT_TRANSLATE_NOOP("ui::Kind", "Reported"), "phone"},
    {"warning.receive", QT_TRANSLATE_NOOP("ui::Kind", "Receipt confirmed"), "inbox"},
    {"warning.measure", QT_TRANSLATE_NOOP("ui::Kind", "Measure"), "list-numbers"},
    {"warning.contact", QT_TRANSLATE_NOOP("ui::Kind", "Looked again"), "eye"},
    {"warning.lower", QT_TRANSLATE_NOOP("ui::Kind", "Lowering asked or done"), "arrow-back-up"},
    {"warning.confirm_lowering", QT_TRANSLATE_NOOP("ui::Kind", "Lowering answered by a second person"), "users"},
    {"warning.close", QT_TRANSLATE_NOOP("ui::Kind", "Warning closed"), "square-check"},
    {"warning.printed", QT_TRANSLATE_NOOP("ui::Kind", "Printed"), "printer"},
    {"guidance.ask", QT_TRANSLATE_NOOP("ui::Kind", "Guidance asked"), "help"},
    {"guidance.hand", QT_TRANSLATE_NOOP("ui::Kind", "Handed to a judge"), "user"},
    {"guidance.answer", QT_TRANSLATE_NOOP("ui::Kind", "Guidance given"), "writing"},
    {"guidance.plan", QT_TRANSLATE_NOOP("ui::Kind", "Session proposed"), "calendar-plus"},
    {"guidance.answer_plan", QT_TRANSLATE_NOOP("ui::Kind", "Appointment answered"), "calendar"},
    {"guidance.held", QT_TRANSLATE_NOOP("ui::Kind", "Session entered"), "video"},
    {"guidance.close", QT_TRANSLATE_NOOP("ui::Kind", "Guidance read"), "check"},
    {"guidance.withdraw", QT_TRANSLATE_NOOP("ui::Kind", "Question withdrawn"), "x"},
    {"guidance.printed", QT_TRANSLATE_NOOP("ui::Kind", "Printed"), "printer"},
    {"order.send", QT_TRANSLATE_NOOP("ui::Kind", "Errand sent"), "send"},
    {"order.receive", QT_TRANSLATE_NOOP("ui::Kind", "Receipt confirmed"), "inbox"},
    {"order.decline", QT_TRANSLATE_NOOP("ui::Kind", "Returned with reason"), "arrow-back-up"},
    {"order.report", QT_TRANSLATE_NOOP("ui::Kind", "Result reported"), "writing"},
    {"order.close", QT_TRANSLATE_NOOP("ui::Kind", "Result noted"), "check"},
    {"order.chase", QT_TRANSLATE_NOOP("ui::Kind", "Chased"), "phone"},
    {"order.withdraw", QT_TRANSLATE_NOOP("ui::Kind", "Errand withdrawn"), "x"},
    {"order.printed", QT_TRANSLATE_NOOP("ui::Kind", "Printed"), "printer"},
    {"consultation.record", QT_TRANSLATE_NOOP("ui::Kind", "Advice recorded"), "message-2"},
    {"consultation.to_dispute", QT_TRANSLATE_NOOP("ui::Kind", "Became a dispute"), "folders"},
    {"meeting.call", QT_TRANSLATE_NOOP("ui::Kind", "Meeting called"), "users"},
    {"meeting.answer", QT_TRANSLATE_NOOP("ui::Kind", "Call answered"), "message-2"},
    {"meeting.item", QT_TRANSLATE_NOOP("ui::Kind", "Key dispute listed"), "list-numbers"},
    {"meeting.minutes", QT_TRANSLATE_NOOP("ui::Kind", "Minutes written"), "writing"},
    {"meeting.confirm", QT_TRANSLATE_NOOP("ui::Kind", "Minutes confirmed"), "check"},
    {"meeting.item_done", QT_TRANSLATE_NOOP("ui::Kind", "Result of a key dispute"), "check"},
    {"meeting.cancel", QT_TRANSLATE_NOOP("ui::Kind", "Meeting cancelled"), "x"},
    {"meeting.printed", QT_TRANSLATE_NOOP("ui::Kind", "Printed"), "printer"},
    {"dispute.guided", QT_TRANSLATE_NOOP("ui::Kind", "Guidance taken into the dossier"), "notebook"},
    {"dispute.batch", QT_TRANSLATE_NOOP("ui::Kind", "Batch of like cases"), "copy-check"}, {"dispute.expert_opinion", QT_TRANSLATE_NOOP("ui::Kind", "Expert's opinion"), "notebook"}, {"dispute.grade", QT_TRANSLATE_NOOP("ui::Kind", "End graded"), "checks"}, {"directory.organisation", QT_TRANSLATE_NOOP("ui::Kind", "Facts of a unit"), "building-community"}, {"directory.account", QT_TRANSLATE_NOOP("ui::Kind", "Account, leave and deputy"), "user"}, {"dispute.assess_end", QT_TRANSLATE_NOOP("ui::Kind", "Ways assessed at the end"), "list-numbers"},
    {"supervision.issue", QT_TRANSLATE_NOOP("ui::Kind", "Order issued"), "alert-circle"},
    {"supervision.answer", QT_TRANSLATE_NOOP("ui::Kind", "Order answered"), "message-2"},
    {"supervision.ask_again", QT_TRANSLATE_NOOP("ui::Kind", "Asked to answer again"), "arrow-back-up"},
    {"supervision.lift", QT_TRANSLATE_NOOP("ui::Kind", "Order closed"), "square-check"},
    {"complaint.receive", QT_TRANSLATE_NOOP("ui::Kind", "Complaint received"), "inbox"},
    {"complaint.handle", QT_TRANSLATE_NOOP("ui::Kind", "Complaint given to somebody"), "user"},
    {"complaint.answer", QT_TRANSLATE_NOOP("ui::Kind", "Complaint answered"), "message-2"},
    {"person.propose", QT_TRANSLATE_NOOP("ui::Kind", "Proposed for the roster"), "users"},
    {"person.change", QT_TRANSLATE_NOOP("ui::Kind", "Roster change proposed"), "users"},
    {"person.approve", QT_TRANSLATE_NOOP("ui::Kind", "Roster proposal approved"), "check"},
    {"person.decline", QT_TRANSLATE_NOOP("ui::Kind", "Roster proposal not approved"), "x"},
    {"person.train", QT_TRANSLATE_NOOP("ui::Kind", "Training entered"), "notebook"},
    {"person.grade", QT_TRANSLATE_NOOP("ui::Kind", "Grade entered"), "certificate"},
    {"person.honour", QT_TRANSLATE_NOOP("ui::Kind", "Honour entered"), "certificate"},
    {"library.publish", QT_TRANSLATE_NOOP("ui::Kind", "Published in the library"), "notebook"}, {"library.renew", QT_TRANSLATE_NOOP("ui::Kind", "New version in the library"), "notebook"},
    {"library.mark", QT_TRANSLATE_NOOP("ui::Kind", "Marked in the library"), "alert-triangle"}, {"rota.enter", QT_TRANSLATE_NOOP("ui::Kind", "Duty planned"), "calendar-plus"}, {"rota.change", QT_TRANSLATE_NOOP("ui::Kind", "Duty roster changed"), "calendar-plus"},
};

constexpr Row kActs[] = {
    {"guidance.ask", QT_TRANSLATE_NOOP("ui::ActWord", "Ask for guidance"), ""},
    {"order.send", QT_TRANSLATE_NOOP("ui::ActWord", "Hand to another unit"), ""},
    {"dispute.notice", QT_TRANSLATE_NOOP("ui::ActWord", "Give the one-time notice"), ""},
    {"dispute.choose", QT_TRANSLATE_NOOP("ui::ActWord", "Record the way chosen"), ""},
    {"dispute.refer_out", QT_TRANSLATE_NOOP("ui::ActWord", "Refer elsewhere"), ""},
    {"dispute.referral_result", QT_TRANSLATE_NOOP("ui::ActWord", "Enter the result of the referral"), ""},
    {"dispute.invite", QT_TRANSLATE_NOOP("ui::ActWord", "Invite the other side"), ""},
    {"dispute.consent", QT_TRANSLATE_NOOP("ui::ActWord", "Ask for consent"), ""},
    {"dispute.withdraw_consent", QT_TRANSLATE_NOOP("ui::ActWord", "Withdraw consent"), ""},
    {"dispute.withdraw_claim", QT_TRANSLATE_NOOP("ui::ActWord", "Withdraw the claim"), ""},
    {"dispute.not_reached", QT_TRANSLATE_NOOP("ui::ActWord", "Other side cannot be reached"), ""},
    {"dispute.not_mediable", QT_TRANSLATE_NOOP("ui::ActWord", "Cannot be mediated"), ""},
    {"dispute.reopen", QT_TRANSLATE_NOOP("ui::ActWord", "Open again"), ""},
    {"dispute.void", QT_TRANSLATE_NOOP("ui::ActWord", "Void the registration"), ""},
    {"dispute.dispatch", QT_TRANSLATE_NOOP("ui::ActWord", "Dispatch"), ""},
    {"dispute.assign", QT_TRANSLATE_NOOP("ui::ActWord", "Pass on"), ""},
    {"dispute.decline", QT_TRANSLATE_NOOP("ui::ActWord", "Return with reason"), ""},
    {"dispute.recall", QT_TRANSLATE_NOOP("ui::ActWord", "Recall"), ""},
    {"dispute.name_mediator", QT_TRANSLATE_NOOP("ui::ActWord", "Name a mediator"), ""},
    {"dispute.answer_naming", QT_TRANSLATE_NOOP("ui::ActWord", "Answer the naming"), ""},
    {"dispute.replace_mediator", QT_TRANSLATE_NOOP("ui::ActWord", "Replace the mediator"), ""},
    {"dispute.begin", QT_TRANSLATE_NOOP("ui::ActWord", "Begin mediation"), ""},
    {"dispute.session", QT_TRANSLATE_NOOP("ui::ActWord", "Record a session"), ""},
    {"dispute.investigate", QT_TRANSLATE_NOOP("ui::ActWord", "Record an inquiry"), ""},
    {"dispute.sealed_note", QT_TRANSLATE_NOOP("ui::ActWord", "Note for the mediator only"), ""},
    {"dispute.extend", QT_TRANSLATE_NOOP("ui::ActWord", "Extend the period"), ""},
    {"dispute.appraisal_start", QT_TRANSLATE_NOOP("ui::ActWord", "Order an appraisal"), ""},
    {"dispute.appraisal_end", QT_TRANSLATE_NOOP("ui::ActWord", "Enter the appraisal"), ""},
    {"dispute.sham_stop", QT_TRANSLATE_NOOP("ui::ActWord", "Stop for a doubt of sham"), ""},
    {"dispute.sham_decide", QT_TRANSLATE_NOOP("ui::ActWord", "Decide on the doubt"), ""},
    {"dispute.draft", QT_TRANSLATE_NOOP("ui::ActWord", "Draft the agreement"), ""},
    {"dispute.undraft", QT_TRANSLATE_NOOP("ui::ActWord", "Withdraw the draft"), ""},
    {"dispute.sign", QT_TRANSLATE_NOOP("ui::ActWord", "Record the signatures"), ""},
    {"dispute.seal", QT_TRANSLATE_NOOP("ui::ActWord", "Seal"), ""},
    {"dispute.seal_refused", QT_TRANSLATE_NOOP("ui::ActWord", "Refuse the seal"), ""},
    {"dispute.oral_agreement", QT_TRANSLATE_NOOP("ui::ActWord", "Record an oral agreement"), ""},
    {"dispute.replace_agreement", QT_TRANSLATE_NOOP("ui::ActWord", "Make a new agreement"), ""},
    {"dispute.apply_confirmation", QT_TRANSLATE_NOOP("ui::ActWord", "Apply for confirmation"), ""},
    {"dispute.push_ask", QT_TRANSLATE_NOOP("ui::ActWord", "Ask about the township"), ""},
    {"dispute.push_stay", QT_TRANSLATE_NOOP("ui::ActWord", "Go on in the village"), ""},
    {"dispute.push", QT_TRANSLATE_NOOP("ui::ActWord", "Push up to the township"), ""},
    {"dispute.fail", QT_TRANSLATE_NOOP("ui::ActWord", "End without agreement"), ""},
    {"dispute.undisputed_facts", QT_TRANSLATE_NOOP("ui::ActWord", "Record undisputed facts"), ""},
    {"dispute.terminate", QT_TRANSLATE_NOOP("ui::ActWord", "Terminate mediation"), ""},
    {"dispute.send_back", QT_TRANSLATE_NOOP("ui::ActWord", "Return to court"), ""},
    {"dispute.close", QT_TRANSLATE_NOOP("ui::ActWord", "Close"), ""},
    {"dispute.centre_close", QT_TRANSLATE_NOOP("ui::ActWord", "Close"), ""},
    {"dispute.feedback", QT_TRANSLATE_NOOP("ui::ActWord", "Tell the origin how it ended"), ""},
    {"dispute.court_file", QT_TRANSLATE_NOOP("ui::ActWord", "File as a suit"), ""},
    {"dispute.court_closed", QT_TRANSLATE_NOOP("ui::ActWord", "Close at the court"), ""},
    {"dispute.accept", QT_TRANSLATE_NOOP("ui::ActWord", "Confirm receipt"), ""},
    {"dispute.perform", QT_TRANSLATE_NOOP("ui::ActWord", "Record a performance"), ""},
    {"dispute.perform_all", QT_TRANSLATE_NOOP("ui::ActWord", "Everything is performed"), ""},
    {"dispute.void_slip", QT_TRANSLATE_NOOP("ui::ActWord", "Strike out a slip"), ""},
    {"dispute.remind_performance", QT_TRANSLATE_NOOP("ui::ActWord", "Remind of the performance"), ""},
    {"dispute.urge_performance", QT_TRANSLATE_NOOP("ui::ActWord", "Urge the performance"), ""},
    {"dispute.tell_default_ways", QT_TRANSLATE_NOOP("ui::ActWord", "Tell the ways after default"), ""},
    {"dispute.link_round", QT_TRANSLATE_NOOP("ui::ActWord", "Mediate again in a new round"), ""},
    {"dispute.plan_visits", QT_TRANSLATE_NOOP("ui::ActWord", "Plan follow-up visits"), ""},
    {"dispute.visit", QT_TRANSLATE_NOOP("ui::ActWord", "Record a visit"), ""},
    {"dispute.answer_alert", QT_TRANSLATE_NOOP("ui::ActWord", "Answer for what was unusual"), ""},
    {"dispute.relapse", QT_TRANSLATE_NOOP("ui::ActWord", "It broke out again"), ""},
    {"dispute.archive", QT_TRANSLATE_NOOP("ui::ActWord", "File the dossier"), ""},
    {"dispute.call_review", QT_TRANSLATE_NOOP("ui::ActWord", "Call for the dossier"), ""},
    {"dispute.review", QT_TRANSLATE_NOOP("ui::ActWord", "Review the dossier"), ""}, {"dispute.grade", QT_TRANSLATE_NOOP("ui::ActWord", "Grade how it ended"), ""}, {"dispute.assess_end", QT_TRANSLATE_NOOP("ui::ActWord", "Assess whether all ways are used up"), ""}, {"dispute.expert_opinion", QT_TRANSLATE_NOOP("ui::ActWord", "Enter an expert's opinion"), ""},
    {"confirmation.tell_enforcement", QT_TRANSLATE_NOOP("ui::ActWord", "Tell about enforcement"), ""},
    {"confirmation.object", QT_TRANSLATE_NOOP("ui::ActWord", "Forward an objection"), ""},
    {"dispute.raise_colour", QT_TRANSLATE_NOOP("ui::ActWord", "Raise the colour"), ""},
    {"dispute.lower_colour", QT_TRANSLATE_NOOP("ui::ActWord", "Lower the colour"), ""},
    {"dispute.confirm_lowering", QT_TRANSLATE_NOOP("ui::ActWord", "Confirm the lowering"), ""},
    {"dispute.contact", QT_TRANSLATE_NOOP("ui::ActWord", "Look after it"), ""},
    {"warning.raise", QT_TRANSLATE_NOOP("ui::ActWord", "Raise a warning"), ""},
    {"dispute.to_police", QT_TRANSLATE_NOOP("ui::ActWord", "Hand to the police"), ""},
    {"dispute.police_answer", QT_TRANSLATE_NOOP("ui::ActWord", "Answer of the police"), ""},
};

constexpr Row kPapers[] = {
    {"acceptance", QT_TRANSLATE_NOOP("ui::Paper", "Record of acceptance"), ""},
    {"notice", QT_TRANSLATE_NOOP("ui::Paper", "Notice of rights and duties"), ""},
    {"receipt_slip", QT_TRANSLATE_NOOP("ui::Paper", "Receipt for the applicant"), ""},
    {"assignment_receipt", QT_TRANSLATE_NOOP("ui::Paper", "Receipt of the assignment"), ""},
    {"consent", QT_TRANSLATE_NOOP("ui::Paper", "Consent to mediation"), ""},
    {"extension", QT_TRANSLATE_NOOP("ui::Paper", "Consent to the extension"), ""},
    {"appraisal", QT_TRANSLATE_NOOP("ui::Paper", "Order for appraisal"), ""},
    {"record", QT_TRANSLATE_NOOP("ui::Paper", "Mediation record"), ""},
    {"agreement", QT_TRANSLATE_NOOP("ui::Paper", "Mediation agreement"), ""},
    {"agreement-draft", QT_TRANSLATE_NOOP("ui::Paper", "Mediation agreement (draft)"), ""},
    {"push_letter", QT_TRANSLATE_NOOP("ui::Paper", "Letter to the township"), ""},
    {"termination", QT_TRANSLATE_NOOP("ui::Paper", "Termination of mediation"), ""},
    {"return_letter", QT_TRANSLATE_NOOP("ui::Paper", "Return letter"), ""},
    {"application", QT_TRANSLATE_NOOP("ui::Paper", "Application for confirmation"), ""},
    {"proof", QT_TRANSLATE_NOOP("ui::Paper", "Proof of the committee"), ""},
    {"service", QT_TRANSLATE_NOOP("ui::Paper", "Proof of service"), ""},
    {"ruling", QT_TRANSLATE_NOOP("ui::Paper", "Ruling"), ""},
    {"oral", QT_TRANSLATE_NOOP("ui::Paper", "Register of the oral agreement"), ""},
    {"undisputed", QT_TRANSLATE_NOOP("ui::Paper", "Record of undisputed facts"), ""},
    {"calendar", QT_TRANSLATE_NOOP("ui::Paper", "Calendar of performance"), ""},
    {"voucher", QT_TRANSLATE_NOOP("ui::Paper", "Receipt"), ""},
    {"urging", QT_TRANSLATE_NOOP("ui::Paper", "Record of urging"), ""},
    {"ways", QT_TRANSLATE_NOOP("ui::Paper", "Notice after default"), ""},
    {"voluntary", QT_TRANSLATE_NOOP("ui::Paper", "Note of voluntary performance"), ""},
    {"visit", QT_TRANSLATE_NOOP("ui::Paper", "Record of the visit"), ""},
    {"dossier_note", QT_TRANSLATE_NOOP("ui::Paper", "Note on the dossier"), ""},
    {"cover", QT_TRANSLATE_NOOP("ui::Paper", "Cover of the dossier"), ""},
    {"contents", QT_TRANSLATE_NOOP("ui::Paper", "Contents of the dossier"), ""},
    {"back_cover", QT_TRANSLATE_NOOP("ui::Paper", "Back cover"), ""},
    {"dossier", QT_TRANSLATE_NOOP("ui::Paper", "Whole dossier"), ""},
    {"review", QT_TRANSLATE_NOOP("ui::Paper", "Sheet of the quality review"), ""},
    {"paper_package", QT_TRANSLATE_NOOP("ui::Paper", "List for the paper package"), ""},
    {"patrol_sheet", QT_TRANSLATE_NOOP("ui::Paper", "Patrol form"), ""},
    {"zero_report", QT_TRANSLATE_NOOP("ui::Paper", "Zero report"), ""},
    {"risk_entry", QT_TRANSLATE_NOOP("ui::Paper", "Entry of the risk ledger"), ""},
    {"warning_notice", QT_TRANSLATE_NOOP("ui::Paper", "Warning notice"), ""},
    {"warning_script", QT_TRANSLATE_NOOP("ui::Paper", "Phone script of the warning"), ""},
    {"guidance", QT_TRANSLATE_NOOP("ui::Paper", "Guidance sheet"), ""},
    {"order", QT_TRANSLATE_NOOP("ui::Paper", "Errand or referral"), ""},
    {"minutes", QT_TRANSLATE_NOOP("ui::Paper", "Minutes of the meeting"), ""},
    {"one_time_notice", QT_TRANSLATE_NOOP("ui::Paper", "One-time notice of all ways"), ""},
};

const Row* find(std::span<const Row> table, std::string_view code)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Row& row) { return code == row.code; });
    return found == table.end() ? nullptr : &*found;
}

Label labelOf(const char* context, std::span<const Row> table, const std::string& code)
{
    const Row* row = find(table, code);
    if (!row)
        return counterLabel(context, code).value_or(Label{text(code), QStringLiteral("file-text")});
    return {QCoreApplication::translate(context, row->word), QString::fromLatin1(row->icon)};
}

QString why(const char* source) { return QCoreApplication::translate("ui::DutyWhy", source); }

/// A day among the facts, as 4月13日; empty when it is not there.
QString factDay(const core::duty::Duty& duty, const char* key)
{
    const auto* value = duty.facts.if_contains(key);
    if (!value || !value->is_string())
        return {};
    const auto day = core::parseDay(value->get_string());
    return day ? shortDay(*day) : QString();
}

/// Words among the facts, as they stand there.
QString factText(const core::duty::Duty& duty, const char* key)
{
    const auto* value = duty.facts.if_contains(key);
    return value && value->is_string() ? text(std::string_view(value->get_string())) : QString();
}

qint64 factNumber(const core::duty::Duty& duty, const char* key)
{
    const auto* value = duty.facts.if_contains(key);
    if (value && value->is_int64())
        return value->get_int64();
    return value && value->is_uint64() ? qint64(value->get_uint64()) : 0;
}

} // namespace

Label dutyLabel(const std::string& code) { return labelOf("ui::Duty", kDuties, code); }
Label kindLabel(const std::string& kind) { return labelOf("ui::Kind", kKinds, kind); }

QString actWord(const QString& kind) { return labelOf("ui::ActWord", kActs, kind.toStdString()).word; }

QString paperTitle(const QString& paper)
{
    const auto parts = paper.split(QLatin1Char('-'));
    if (parts.size() == 2 && parts[0] == QLatin1String("record"))
        return QCoreApplication::translate("ui::Paper", "Mediation record (%1)").arg(parts[1]);
    // "extension-2": the second sheet of its sort; the first needs no number.
    bool number = false;
    const int nth = parts.size() == 2 ? parts[1].toInt(&number) : 0;
    if (number) {
        const auto word = labelOf("ui::Paper", kPapers, parts[0].toStdString()).word;
        return nth == 1 ? word : QCoreApplication::translate("ui::Paper", "%1 (%2)").arg(word).arg(nth);
    }
    return labelOf("ui::Paper", kPapers, paper.toStdString()).word;
}

QString typeWord(const std::string& code) { return named(core::dispute::typeName(code)); }
QString stateWord(core::dispute::Main state) { return named(core::dispute::stateName(state)); }

Risk riskOf(const std::string& colour)
{
    return colour == "red" ? Risk::Red : colour == "orange" ? Risk::Orange : colour == "yellow" ? Risk::Yellow : colour == "blue" ? Risk::Blue : Risk::None;
}

QString dutyWhy(const core::duty::Duty& duty)
{
    const std::string& code = duty.whyCode;
    const auto missing = factNumber(duty, "missing");
    if (code == "accept")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Assigned by the court on %1; receipt within 3 working days")).arg(factDay(duty, "from"));
    if (code == "ask_consent")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 parties have not agreed yet; mediation cannot begin")).arg(missing);
    if (code == "draft")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Settled on %1; %2 days of the period left")).arg(factDay(duty, "on")).arg(factNumber(duty, "left"));
    if (code == "session") {
        const QString next = factDay(duty, "next");
        return next.isEmpty() ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Session %1; %2 days of the period left")).arg(factNumber(duty, "number")).arg(factNumber(duty, "left"))
                              : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Session %1, appointed for %2")).arg(factNumber(duty, "number")).arg(next);
    }
    if (code == "apply_confirmation")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Agreement in force since %1; both apply together within 30 days")).arg(factDay(duty, "effective"));
    if (code == "record_performance" && duty.due)
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Clause %1 of the agreement is due on %2; enter the receipt")).arg(factNumber(duty, "clause")).arg(factDay(duty, "promised"));
    if (code == "record_performance")
        return duty.kind == "dispute.perform_all" ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "The agreement is in force; say how it was performed"))
                                                  : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Clause %1 of the agreement hangs on a condition; enter the receipt when it is done")).arg(factNumber(duty, "clause"));
    if (code == "remind_performance")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Clause %1 of the agreement is due on %2")).arg(factNumber(duty, "clause")).arg(factDay(duty, "promised"));
    if (code == "urge_performance")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Clause %1 was due on %2 and is not performed")).arg(factNumber(duty, "clause")).arg(factDay(duty, "promised"));
    if (code == "tell_default_ways")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Urged twice, clause %1 is still not performed")).arg(factNumber(duty, "clause"));
    if (code == "visit")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Follow-up visit %1 of %2")).arg(factNumber(duty, "number")).arg(factNumber(duty, "of"));
    if (code == "answer_alert")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "The visit found something unusual; report it and say so today"));
    if (code == "archive")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Everything is over; bind the dossier and file it"));
    if (code == "review_dossier")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "You called for this dossier; write the review"));
    if (code == "post_package")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "The court has not got the application; post the paper package in time"));
    if (code == "return_to_court")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Mediation ended on %1; to be returned within 2 working days")).arg(factDay(duty, "from"));
    if (code == "tell_origin") {
        const auto* origin = duty.facts.if_contains("origin");
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Came as: %1; ended on %2, the origin does not know yet"))
            .arg(origin && origin->is_string() ? text(std::string_view(origin->get_string())) : QString(), factDay(duty, "since"));
    }
    if (code == "judge_proposal") {
        const auto* author = duty.facts.if_contains("author");
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 wrote it on %2 when the dispute had moved on; take it over or decline it"))
            .arg(author && author->is_string() ? text(std::string_view(author->get_string())) : QString(), factDay(duty, "on"));
    }
    if (code == "proposal_outcome") {
        const auto* taken = duty.facts.if_contains("taken");
        return taken && taken->is_bool() && taken->get_bool() ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Whoever holds the dispute now has taken it over"))
                                                             : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Whoever holds the dispute now has not taken it over; the reason is there"));
    }
    if (code == "fail_expired")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "The period ended on %1 and cannot be extended")).arg(factDay(duty, "end"));
    if (code == "ask_push")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 parties still to be asked whether the township goes on")).arg(missing);
    if (code == "serve")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 parties have not got the ruling yet")).arg(missing);
    if (code == "sign")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "The draft is ready; print it, read it aloud, let them sign"));
    if (code == "seal")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Signed by all; the committee's seal is missing"));
    if (code == "name_mediator")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Received; nobody is named yet"));
    if (code == "answer_naming")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Named; the answer is missing"));
    if (code == "begin")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "All parties agree; mediation can begin"));
    if (code == "appraisal_result")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "The period stands still until the report is here"));
    if (code == "contact" || code == "warning_contact")
        return (code == "contact" ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1: contact every %2 days, last on %3")) : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1: a look every %2 days, last on %3")))
            .arg(riskWord(riskOf(duty.colour))).arg(factNumber(duty, "every")).arg(factDay(duty, "last"));
    if (code == "patrol" || code == "patrol_missed" || code == "patrol_spring")
        return factText(duty, "window");
    if (const auto until = factText(duty, "until"); !until.isEmpty())
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "By %1 somebody above must know")).arg(until);
    if (code == "confirm_lowering")
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "One person asks to lower red; a second must agree"));
    static constexpr std::pair<const char*, const char*> kPlain[] = {
        {"notice", QT_TRANSLATE_NOOP("ui::DutyWhy", "The ways, their cost and effect have not been explained yet")},
        {"choose_way", QT_TRANSLATE_NOOP("ui::DutyWhy", "Told of all ways; which one the party takes is not noted yet")},
        {"dispatch", QT_TRANSLATE_NOOP("ui::DutyWhy", "Taken in by the court; nobody has it for mediation yet")},
        {"accept_application", QT_TRANSLATE_NOOP("ui::DutyWhy", "The package has come from the point; it has no case number yet")},
        {"print_ruling", QT_TRANSLATE_NOOP("ui::DutyWhy", "The ruling has come; print it to serve it")},
        {"receive_return", QT_TRANSLATE_NOOP("ui::DutyWhy", "Returned by the point; count the papers against the list")},
        {"file_suit", QT_TRANSLATE_NOOP("ui::DutyWhy", "The return is received; the case is to be filed")},
        {"close", QT_TRANSLATE_NOOP("ui::DutyWhy", "All is done that was to be done")},
        {"tell_ways", QT_TRANSLATE_NOOP("ui::DutyWhy", "The court did not confirm it; the parties are to know what is left to them")},
    };
    for (const auto& [plain, words] : kPlain)
        if (duty.code == plain)
            return why(words);
    if (!duty.explanation.empty())
        return text(duty.explanation.front());
    return text(duty.article);
}

QString dueText(std::optional<core::Day> due, core::Day today)
{
    if (!due)
        return {};
    const int left = daysBetween(today, *due);
    if (left == 0)
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "today 24:00"));
    return left < 0 ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 days over")).arg(-left) : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 days left")).arg(left);
}

QString dueText(const core::duty::Duty& duty, core::Day today)
{
    static constexpr std::string_view kAtClock[] = {"draft", "session", "appraisal_result", "push_or_fail", "fail", "ask_push", "sign"};
    const bool atClock = std::find(std::begin(kAtClock), std::end(kAtClock), duty.code) != std::end(kAtClock);
    const auto left = factNumber(duty, "left");
    if (duty.due && *duty.due > today && atClock && left > 0 && !duty.facts.contains("next"))
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 days left")).arg(left);
    return dueText(duty.due, today);
}

QString sentence(const core::Error& error) { return text(core::text::sentence(error, inChinese() ? core::text::Language::Chinese : core::text::Language::English)); }

} // namespace ui
