#include "core/dispute/scenario.h"

#include <gtest/gtest.h>

#include <sstream>

/// `check scenario`, reckoned by hand with the notices of 2025 and 2026 (DOMAIN 4.1). The main road: dispatched Monday
/// 2026-03-02, due Thursday 03-05; received Wednesday 03-04, so the 30 days end on Friday 04-03.
namespace {

namespace json = boost::json;

struct Row {
    const char* name;
    const char* acts;    ///< "2026-03-02 assign, 2026-03-20 extend 20 both, 2026-04-01 agree 2026-04-10"
    const char* today;
    const char* state;   ///< "-" = null, also below
    const char* due;
    const char* late;    ///< "yes", "no", "-"
    const char* nominal;
    const char* end;
    int used;            ///< -1 = null
    const char* confirm;
    const char* refused; ///< "3:expired 4:closed"
};

/// The road up to receipt.
#define ASSIGNED "2026-03-02 assign"
#define ACCEPTED ASSIGNED ", 2026-03-04 accept"
#define PUSHED ACCEPTED ", 2026-03-22 push_up"

std::string lineOf(const Row& row)
{
    json::array acts;
    std::stringstream list(row.acts);
    for (std::string one; std::getline(list, one, ',');) {
        std::stringstream words(one);
        std::string at, act, first, second;
        words >> at >> act >> first >> second;
        json::object o{{"at", at}, {"act", act}};
        if (act == "extend") {
            o["days"] = std::stoi(first);
            o["consent"] = second;
        } else if (act == "agree" && !first.empty()) {
            o["effective"] = first;
        } else if (!first.empty()) {
            o["by"] = first;
        }
        if (!at.empty())
            acts.push_back(o);
    }
    return json::serialize(json::object{{"acts", acts}, {"today", row.today}});
}

std::string shown(const json::value& value)
{
    if (value.is_null()) return "-";
    if (value.is_bool()) return value.get_bool() ? "yes" : "no";
    return std::string(std::string_view(value.as_string()));
}

const Row kRows[] = {
    // Receipt: three working days.
    {"nothing", "", "2026-03-02", "-", "-", "-", "-", "-", -1, "-", ""},
    {"assigned today", ASSIGNED, "2026-03-02", "assigned", "2026-03-05", "-", "-", "-", -1, "-", ""},
    {"last day of receipt", ASSIGNED, "2026-03-05", "assigned", "2026-03-05", "-", "-", "-", -1, "-", ""},
    {"receipt overdue", ASSIGNED, "2026-03-06", "accept_overdue", "2026-03-05", "-", "-", "-", -1, "-", ""},
    {"received on the last day", ASSIGNED ", 2026-03-05 accept", "2026-03-05", "mediating", "2026-03-05", "no", "2026-04-04", "2026-04-07", 0, "-", ""},
    {"received late", ASSIGNED ", 2026-03-06 accept", "2026-03-06", "mediating", "2026-03-05", "yes", "2026-04-05", "2026-04-07", 0, "-", ""},
    {"dispatched on a Saturday", "2026-03-07 assign", "2026-03-07", "assigned", "2026-03-11", "-", "-", "-", -1, "-", ""},
    {"Qingming", "2026-04-03 assign", "2026-04-09", "assigned", "2026-04-09", "-", "-", "-", -1, "-", ""},
    {"Spring Festival with make-up Saturday", "2026-02-13 assign", "2026-02-26", "accept_overdue", "2026-02-25", "-", "-", "-", -1, "-", ""},
    {"make-up Saturday in May", "2026-05-08 assign", "2026-05-08", "assigned", "2026-05-12", "-", "-", "-", -1, "-", ""},
    {"make-up Sunday", "2026-09-18 assign", "2026-09-18", "assigned", "2026-09-22", "-", "-", "-", -1, "-", ""},
    {"due on a make-up Saturday", "2026-09-30 assign", "2026-09-30", "assigned", "2026-10-10", "-", "-", "-", -1, "-", ""},
    {"2025: plain", "2025-03-03 assign", "2025-03-07", "accept_overdue", "2025-03-06", "-", "-", "-", -1, "-", ""},
    {"2025: before Spring Festival", "2025-01-24 assign", "2025-02-05", "assigned", "2025-02-05", "-", "-", "-", -1, "-", ""},
    {"2025: National Day, make-up Saturday", "2025-09-30 assign", "2025-09-30", "assigned", "2025-10-11", "-", "-", "-", -1, "-", ""},
    {"2025: make-up Sunday in April", "2025-04-25 assign", "2025-04-25", "assigned", "2025-04-29", "-", "-", "-", -1, "-", ""},
    // The thirty days.
    {"start day is not counted", ACCEPTED, "2026-03-05", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 1, "-", ""},
    {"thirtieth day", ACCEPTED, "2026-04-03", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 30, "-", ""},
    {"the day after", ACCEPTED, "2026-04-04", "expired_must_return", "2026-03-05", "no", "2026-04-03", "2026-04-03", 31, "-", ""},
    {"rolled over Qingming", ASSIGNED ", 2026-03-05 accept", "2026-04-07", "mediating", "2026-03-05", "no", "2026-04-04", "2026-04-07", 33, "-", ""},
    {"after the roll", ASSIGNED ", 2026-03-05 accept", "2026-04-08", "expired_must_return", "2026-03-05", "no", "2026-04-04", "2026-04-07", 34, "-", ""},
    {"ends in Spring Festival", "2026-01-19 assign, 2026-01-20 accept", "2026-01-20", "mediating", "2026-01-22", "no", "2026-02-19", "2026-02-24", 0, "-", ""},
    {"ends on May Day", "2026-03-31 assign, 2026-04-01 accept", "2026-04-01", "mediating", "2026-04-03", "no", "2026-05-01", "2026-05-06", 0, "-", ""},
    {"ends at Mid-Autumn", "2026-08-25 assign, 2026-08-26 accept", "2026-08-26", "mediating", "2026-08-28", "no", "2026-09-25", "2026-09-28", 0, "-", ""},
    {"ends in National Day week", "2026-09-03 assign, 2026-09-04 accept", "2026-09-04", "mediating", "2026-09-08", "no", "2026-10-04", "2026-10-08", 0, "-", ""},
    {"2025: ends at Qingming", "2025-03-03 assign, 2025-03-05 accept", "2025-04-08", "expired_must_return", "2025-03-06", "no", "2025-04-04", "2025-04-07", 34, "-", ""},
    // Receipt out of order.
    {"receipt before assignment", "2026-03-02 accept, 2026-03-02 assign", "2026-03-02", "assigned", "2026-03-05", "-", "-", "-", -1, "-", "1:not_assigned"},
    {"receipt dated before the assignment", ASSIGNED ", 2026-03-01 accept", "2026-03-02", "assigned", "2026-03-05", "-", "-", "-", -1, "-", "2:not_assigned"},
    {"received twice", ACCEPTED ", 2026-03-05 accept", "2026-03-05", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 1, "-", "3:already_accepted"},
    {"assigned twice", ACCEPTED ", 2026-03-05 assign", "2026-03-05", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 1, "-", "3:already_accepted"},
    {"acts after today have not happened", ACCEPTED ", 2026-03-10 refuse both", "2026-03-09", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 5, "-", ""},
    // Extension.
    {"twenty days more", ACCEPTED ", 2026-04-01 extend 20 both", "2026-04-10", "mediating", "2026-03-05", "no", "2026-04-23", "2026-04-23", 37, "-", ""},
    {"thirty days more, rolled over May Day", ACCEPTED ", 2026-04-01 extend 30 both", "2026-05-06", "mediating", "2026-03-05", "no", "2026-05-03", "2026-05-06", 63, "-", ""},
    {"extended on the last day", ACCEPTED ", 2026-04-03 extend 5 both", "2026-04-08", "mediating", "2026-03-05", "no", "2026-04-08", "2026-04-08", 35, "-", ""},
    {"extended too late", ACCEPTED ", 2026-04-04 extend 5 both", "2026-04-04", "expired_must_return", "2026-03-05", "no", "2026-04-03", "2026-04-03", 31, "-", "3:expired"},
    {"extended in the roll days", ASSIGNED ", 2026-03-05 accept, 2026-04-06 extend 10 both", "2026-04-10", "mediating", "2026-03-05", "no", "2026-04-14", "2026-04-14", 36, "-", ""},
    {"one side only", ACCEPTED ", 2026-04-01 extend 10 applicant", "2026-04-01", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "-", "3:consent"},
    {"the other side only", ACCEPTED ", 2026-04-01 extend 10 respondent", "2026-04-01", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "-", "3:consent"},
    {"nobody", ACCEPTED ", 2026-04-01 extend 10 none", "2026-04-01", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "-", "3:consent"},
    {"no days", ACCEPTED ", 2026-04-01 extend 0 both", "2026-04-01", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "-", "3:days"},
    {"negative days", ACCEPTED ", 2026-04-01 extend -5 both", "2026-04-01", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "-", "3:days"},
    {"thirty-one", ACCEPTED ", 2026-04-01 extend 31 both", "2026-04-01", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "-", "3:over_30"},
    {"twenty and eleven", ACCEPTED ", 2026-04-01 extend 20 both, 2026-04-02 extend 11 both", "2026-04-02", "mediating", "2026-03-05", "no", "2026-04-23", "2026-04-23", 29, "-", "4:over_30"},
    {"twenty and ten", ACCEPTED ", 2026-04-01 extend 20 both, 2026-04-20 extend 10 both", "2026-04-20", "mediating", "2026-03-05", "no", "2026-05-03", "2026-05-06", 47, "-", ""},
    {"extension before receipt", ASSIGNED ", 2026-03-03 extend 10 both", "2026-03-03", "assigned", "2026-03-05", "-", "-", "-", -1, "-", "2:not_assigned"},
    {"extension dated before receipt", ACCEPTED ", 2026-03-03 extend 10 both", "2026-03-10", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 6, "-", "3:not_assigned"},
    {"appraisal dated before receipt", ACCEPTED ", 2026-03-03 appraisal_start", "2026-03-10", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 6, "-", "3:not_assigned"},
    {"extension before assignment", "2026-03-01 extend 10 both", "2026-03-03", "-", "-", "-", "-", "-", -1, "-", "1:not_assigned"},
    // Appraisal.
    {"appraisal done", ACCEPTED ", 2026-03-16 appraisal_start, 2026-04-08 appraisal_end", "2026-04-20", "mediating", "2026-03-05", "no", "2026-04-26", "2026-04-27", 24, "-", ""},
    {"appraisal running", ACCEPTED ", 2026-03-16 appraisal_start", "2026-04-01", "suspended", "2026-03-05", "no", "2026-04-19", "2026-04-20", 12, "-", ""},
    {"appraisal running past the old end", ACCEPTED ", 2026-03-16 appraisal_start", "2026-06-01", "suspended", "2026-03-05", "no", "2026-06-19", "2026-06-22", 12, "-", ""},
    {"appraisal asked too late", ACCEPTED ", 2026-04-04 appraisal_start", "2026-04-04", "expired_must_return", "2026-03-05", "no", "2026-04-03", "2026-04-03", 31, "-", "3:expired"},
    {"appraisal in the roll days", ASSIGNED ", 2026-03-05 accept, 2026-04-06 appraisal_start", "2026-04-06", "mediating", "2026-03-05", "no", "2026-04-04", "2026-04-07", 32, "-", "3:expired"},
    {"two appraisals", ACCEPTED ", 2026-03-10 appraisal_start, 2026-03-15 appraisal_end, 2026-03-20 appraisal_start, 2026-03-30 appraisal_end", "2026-04-10", "mediating", "2026-03-05", "no", "2026-04-18", "2026-04-20", 22, "-", ""},
    {"second while one runs", ACCEPTED ", 2026-03-10 appraisal_start, 2026-03-12 appraisal_start", "2026-03-12", "suspended", "2026-03-05", "no", "2026-04-05", "2026-04-07", 6, "-", "4:no_ground"},
    {"end without start", ACCEPTED ", 2026-03-10 appraisal_end", "2026-03-10", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 6, "-", "3:no_ground"},
    {"extended while suspended", ACCEPTED ", 2026-03-16 appraisal_start, 2026-03-20 extend 10 both, 2026-04-08 appraisal_end", "2026-04-20", "mediating", "2026-03-05", "no", "2026-05-06", "2026-05-06", 24, "-", ""},
    // Village to township.
    {"pushed", PUSHED, "2026-03-22", "township_assigned", "2026-03-25", "-", "2026-04-03", "2026-04-03", 18, "-", ""},
    {"township late", PUSHED, "2026-03-26", "township_accept_overdue", "2026-03-25", "-", "2026-04-03", "2026-04-03", 22, "-", ""},
    {"township received", PUSHED ", 2026-03-25 accept", "2026-03-25", "mediating", "2026-03-25", "no", "2026-04-03", "2026-04-03", 21, "-", ""},
    {"township received late", PUSHED ", 2026-03-26 accept", "2026-03-26", "mediating", "2026-03-25", "yes", "2026-04-03", "2026-04-03", 22, "-", ""},
    {"township never received", PUSHED, "2026-04-04", "expired_must_return", "2026-03-25", "-", "2026-04-03", "2026-04-03", 31, "-", ""},
    {"township receives after the end", PUSHED ", 2026-04-04 accept", "2026-04-04", "expired_must_return", "2026-03-25", "-", "2026-04-03", "2026-04-03", 31, "-", "4:expired"},
    {"township received twice", PUSHED ", 2026-03-25 accept, 2026-03-25 accept", "2026-03-25", "mediating", "2026-03-25", "no", "2026-04-03", "2026-04-03", 21, "-", "5:already_accepted"},
    {"township extends", PUSHED ", 2026-03-25 accept, 2026-04-01 extend 20 both", "2026-04-01", "mediating", "2026-03-25", "no", "2026-04-23", "2026-04-23", 28, "-", ""},
    {"township spends what the village left", ACCEPTED ", 2026-03-20 extend 20 both, 2026-03-22 push_up, 2026-03-25 accept, 2026-04-01 extend 11 both", "2026-04-01", "mediating", "2026-03-25", "no", "2026-04-23", "2026-04-23", 28, "-", "6:over_30"},
    {"pushed twice", PUSHED ", 2026-03-25 accept, 2026-03-26 push_up", "2026-03-26", "mediating", "2026-03-25", "no", "2026-04-03", "2026-04-03", 22, "-", "5:closed"},
    {"pushed before receipt", ASSIGNED ", 2026-03-03 push_up", "2026-03-03", "assigned", "2026-03-05", "-", "-", "-", -1, "-", "2:not_assigned"},
    {"pushed after the end", ACCEPTED ", 2026-04-04 push_up", "2026-04-04", "expired_must_return", "2026-03-05", "no", "2026-04-03", "2026-04-03", 31, "-", "3:expired"},
    {"agreed before the township received", PUSHED ", 2026-03-23 agree", "2026-03-23", "township_assigned", "2026-03-25", "-", "2026-04-03", "2026-04-03", 19, "-", "4:not_assigned"},
    {"suspension in the village is credited to the township", ACCEPTED ", 2026-03-10 appraisal_start, 2026-03-15 appraisal_end, 2026-03-22 push_up, 2026-03-24 accept", "2026-03-24", "mediating", "2026-03-25", "no", "2026-04-08", "2026-04-08", 15, "-", ""},
    // Agreement and confirmation.
    {"agreed on a Sunday", ACCEPTED ", 2026-03-15 agree", "2026-03-20", "agreed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", ""},
    {"last day to apply", ACCEPTED ", 2026-03-15 agree, 2026-04-14 apply_confirmation both", "2026-04-14", "confirmation_applied", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", ""},
    {"window lapsed", ACCEPTED ", 2026-03-15 agree", "2026-04-15", "agreed_confirmation_lapsed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", ""},
    {"applied too late", ACCEPTED ", 2026-03-15 agree, 2026-04-15 apply_confirmation both", "2026-04-15", "agreed_confirmation_lapsed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", "4:expired"},
    {"applied by one", ACCEPTED ", 2026-03-15 agree, 2026-03-20 apply_confirmation respondent", "2026-03-20", "agreed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", "4:not_joint"},
    {"applied twice", ACCEPTED ", 2026-03-15 agree, 2026-03-20 apply_confirmation both, 2026-03-21 apply_confirmation both", "2026-03-21", "confirmation_applied", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", "5:closed"},
    {"applied without agreement", ACCEPTED ", 2026-03-20 apply_confirmation both", "2026-03-20", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 16, "-", "3:no_ground"},
    {"in force later", ACCEPTED ", 2026-04-01 agree 2026-04-10", "2026-04-05", "agreed_not_effective", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "2026-05-11", ""},
    {"in force after the period has ended", ACCEPTED ", 2026-04-01 agree 2026-04-10", "2026-04-10", "agreed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "2026-05-11", ""},
    {"applied before it is in force", ACCEPTED ", 2026-04-01 agree 2026-04-10, 2026-04-05 apply_confirmation both", "2026-04-05", "agreed_not_effective", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "2026-05-11", "4:no_ground"},
    {"applied on the day of effect", ACCEPTED ", 2026-04-01 agree 2026-04-10, 2026-04-10 apply_confirmation both", "2026-04-10", "confirmation_applied", "2026-03-05", "no", "2026-04-03", "2026-04-03", 28, "2026-05-11", ""},
    {"agreed on the last day", ACCEPTED ", 2026-04-03 agree", "2026-05-06", "agreed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 30, "2026-05-06", ""},
    {"agreed too late", ACCEPTED ", 2026-04-04 agree", "2026-04-04", "expired_must_return", "2026-03-05", "no", "2026-04-03", "2026-04-03", 31, "-", "3:expired"},
    {"agreed in the roll days", ASSIGNED ", 2026-03-05 accept, 2026-04-06 agree", "2026-04-06", "agreed", "2026-03-05", "no", "2026-04-04", "2026-04-07", 32, "2026-05-06", ""},
    {"agreed before receipt", ASSIGNED ", 2026-03-03 agree", "2026-03-03", "assigned", "2026-03-05", "-", "-", "-", -1, "-", "2:not_assigned"},
    {"in force before receipt", ACCEPTED ", 2026-03-20 agree 2026-03-03", "2026-03-20", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 16, "-", "3:not_assigned"},
    {"in force on the day of receipt", ACCEPTED ", 2026-03-20 agree 2026-03-04", "2026-03-20", "agreed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 0, "2026-04-03", ""},
    {"in force before the township received", PUSHED ", 2026-03-25 accept, 2026-03-30 agree 2026-03-24", "2026-03-30", "mediating", "2026-03-25", "no", "2026-04-03", "2026-04-03", 26, "-", "5:not_assigned"},
    {"agreed while the appraisal is out", ACCEPTED ", 2026-03-16 appraisal_start, 2026-03-20 agree", "2026-03-20", "agreed", "2026-03-05", "no", "2026-04-07", "2026-04-07", 12, "2026-04-20", ""},
    {"agreed in the township", PUSHED ", 2026-03-25 accept, 2026-03-30 agree", "2026-03-30", "agreed", "2026-03-25", "no", "2026-04-03", "2026-04-03", 26, "2026-04-29", ""},
    {"after an agreement everything is closed", ACCEPTED ", 2026-03-15 agree, 2026-03-16 extend 5 both, 2026-03-16 appraisal_start, 2026-03-16 push_up, 2026-03-16 refuse both, 2026-03-16 return, 2026-03-16 agree, 2026-03-16 accept", "2026-03-16", "agreed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", "4:closed 5:closed 6:closed 7:closed 8:closed 9:closed 10:closed"},
    // Refusal and return.
    {"refused", ACCEPTED ", 2026-03-10 refuse respondent", "2026-03-20", "refused_must_return", "2026-03-05", "no", "2026-04-03", "2026-04-03", 6, "-", ""},
    {"refused and returned", ACCEPTED ", 2026-03-10 refuse applicant, 2026-03-11 return", "2026-03-20", "returned", "2026-03-05", "no", "2026-04-03", "2026-04-03", 6, "-", ""},
    {"refused before receipt", ASSIGNED ", 2026-03-03 refuse applicant, 2026-03-04 accept", "2026-03-10", "refused_must_return", "2026-03-05", "-", "-", "-", -1, "-", "3:closed"},
    {"refused after the push", PUSHED ", 2026-03-23 refuse both, 2026-03-24 return", "2026-03-24", "returned", "2026-03-25", "-", "2026-04-03", "2026-04-03", 19, "-", ""},
    {"refused while suspended", ACCEPTED ", 2026-03-16 appraisal_start, 2026-03-20 refuse both", "2026-03-30", "refused_must_return", "2026-03-05", "no", "2026-04-07", "2026-04-07", 12, "-", ""},
    {"backed out before the seal", ACCEPTED ", 2026-03-12 agree 2026-03-20, 2026-03-16 refuse respondent", "2026-03-25", "refused_must_return", "2026-03-05", "no", "2026-04-03", "2026-04-03", 12, "-", ""},
    {"returned without a ground", ACCEPTED ", 2026-03-10 return", "2026-03-10", "mediating", "2026-03-05", "no", "2026-04-03", "2026-04-03", 6, "-", "3:no_ground"},
    {"returned when expired", ACCEPTED ", 2026-04-04 return", "2026-04-10", "returned", "2026-03-05", "no", "2026-04-03", "2026-04-03", 31, "-", ""},
    {"returned by the township when expired", PUSHED ", 2026-04-04 return", "2026-04-04", "returned", "2026-03-25", "-", "2026-04-03", "2026-04-03", 31, "-", ""},
    {"returned before receipt", ASSIGNED ", 2026-03-10 return", "2026-03-10", "accept_overdue", "2026-03-05", "-", "-", "-", -1, "-", "2:not_assigned"},
    {"returned before assignment", "2026-03-10 return", "2026-03-10", "-", "-", "-", "-", "-", -1, "-", "1:not_assigned"},
    {"refused before receipt: all closed", ASSIGNED ", 2026-03-03 refuse applicant, 2026-03-04 agree, 2026-03-04 appraisal_start, 2026-03-04 push_up, 2026-03-04 apply_confirmation both", "2026-03-10", "refused_must_return", "2026-03-05", "-", "-", "-", -1, "-", "3:closed 4:closed 5:closed 6:closed"},
    {"signed, not in force: all closed but backing out", ACCEPTED ", 2026-03-12 agree 2026-03-20, 2026-03-13 accept, 2026-03-13 extend 5 both, 2026-03-13 agree, 2026-03-13 push_up, 2026-03-13 return", "2026-03-13", "agreed_not_effective", "2026-03-05", "no", "2026-04-03", "2026-04-03", 8, "2026-04-20", "4:closed 5:closed 6:closed 7:closed 8:closed"},
    {"second application by one side", ACCEPTED ", 2026-03-15 agree, 2026-03-20 apply_confirmation both, 2026-04-16 apply_confirmation applicant", "2026-04-16", "confirmation_applied", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", "5:closed"},
    {"applied by one, and too late", ACCEPTED ", 2026-03-15 agree, 2026-04-15 apply_confirmation respondent", "2026-04-15", "agreed_confirmation_lapsed", "2026-03-05", "no", "2026-04-03", "2026-04-03", 11, "2026-04-14", "4:not_joint"},
    {"extended too late and by one", ACCEPTED ", 2026-04-04 extend 40 applicant", "2026-04-04", "expired_must_return", "2026-03-05", "no", "2026-04-03", "2026-04-03", 31, "-", "3:expired"},
    {"application before receipt", ASSIGNED ", 2026-03-03 apply_confirmation both", "2026-03-03", "assigned", "2026-03-05", "-", "-", "-", -1, "-", "2:not_assigned"},
    {"appraisal before receipt", ASSIGNED ", 2026-03-03 appraisal_start, 2026-03-03 appraisal_end", "2026-03-03", "assigned", "2026-03-05", "-", "-", "-", -1, "-", "2:not_assigned 3:not_assigned"},
    {"after the return everything is closed", ACCEPTED ", 2026-03-10 refuse both, 2026-03-11 return, 2026-03-12 return, 2026-03-12 accept, 2026-03-12 extend 5 both, 2026-03-12 agree, 2026-03-12 assign, 2026-03-12 apply_confirmation both, 2026-03-12 refuse both", "2026-03-12", "returned", "2026-03-05", "no", "2026-04-03", "2026-04-03", 6, "-", "5:closed 6:closed 7:closed 8:closed 9:closed 10:closed 11:closed"},
};

} // namespace

TEST(Scenario, handReckoned)
{
    for (const auto& row : kRows) {
        SCOPED_TRACE(row.name);
        const auto out = core::dispute::scenario(lineOf(row));
        ASSERT_FALSE(out.contains("error")) << json::serialize(out);
        EXPECT_EQ(shown(out.at("state")), row.state);
        EXPECT_EQ(shown(out.at("accept_due")), row.due);
        EXPECT_EQ(shown(out.at("accept_late")), row.late);
        EXPECT_EQ(shown(out.at("period_nominal")), row.nominal);
        EXPECT_EQ(shown(out.at("period_end")), row.end);
        EXPECT_EQ(out.at("days_used").is_null() ? -1 : out.at("days_used").as_int64(), row.used);
        EXPECT_EQ(shown(out.at("confirm_due")), row.confirm);
        std::string refused;
        for (const auto& item : out.at("refused").as_array())
            refused += (refused.empty() ? "" : " ") + std::to_string(item.at("index").as_int64()) + ":" +
                       std::string(std::string_view(item.at("code").as_string()));
        EXPECT_EQ(refused, row.refused);
    }
    EXPECT_GE(std::size(kRows), 60u);
}

TEST(Scenario, unreadableLinesSayWhat)
{
    for (const auto* line : {"", "[]", "{}", "{\"acts\":[]}", "{\"acts\":[{\"at\":\"2026-02-30\",\"act\":\"assign\"}],\"today\":\"2026-03-01\"}",
                             "{\"acts\":[1],\"today\":\"2026-03-01\"}", "{\"acts\":[{\"at\":\"2026-03-01\",\"act\":\"assign\",\"days\":\"x\"}],\"today\":\"2026-03-01\"}"}) {
        const auto out = core::dispute::scenario(line);
        ASSERT_TRUE(out.contains("error")) << line;
        EXPECT_EQ(out.at("error").at("code").as_string(), "malformed");
    }
}
