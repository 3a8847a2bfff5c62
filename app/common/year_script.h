#pragma once

#include "core/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The demo county's year as text (resources/demo/year*.txt): who did what on which day before the demo's own day.
///
///     # a remark
///     = dispute.consent s.answer=agreed s.manner=当面          what a kind says unless a line says otherwise
///     case wall type=D03 p1=覃桂芳,女,1961-04-02 …              the people and the facts of one dispute
///     -210 fangxiaohong register wall                          day, account, kind ("dispute." is left out), label
///     -209 10:30 duandefu session wall s.result=agreed         a time of day; otherwise from nine on, a minute a line
///     -209 zhangpeng! amend wall c.fields.demand=道歉          the line was down: others' news of that day had not reached him
///     & draft wall p2>p1:3600@+30 "=拆除占沟的墙"               one group with the line above it
///     -357 admin library.shipped all                           the library that comes with the program, published by him
///     -10 xujing library.digest one findings=… next=…          his court's digest of the month before, figures reckoned then
///     every 7 from -357 to -7 without 4                        the lines up to "end", again and again; their days count
///     0 fangxiaohong patrol.zero_report z~ c.route={东头|西头}  from the day of the round; ~ is its number; {a|b} one of them
///     end
///     road open                                                lines that many matters have in common, up to "end":
///     1 * consent ~ s.party=p2                                 * is who walks it, ~ the label, the days count from the call
///     end
///     -90 duandefu @open wall                                  the call
///
/// Of a seed comes every choice, so the same seed makes the same year.
namespace app::year {

struct Act {
    std::string kind, label;
    std::vector<std::string> words; ///< "s.result=agreed", clauses; macros (year_words.h) still in them
};

/// Acts of one person that stand or fall together.
struct Step {
    int line = 0;
    int day = 0;            ///< 0: the demo's own day, -1: the day before
    int minute = 0;         ///< of that day
    std::string who;        ///< account, or "account/2" for his second PC
    bool lineDown = false;  ///< "account!": he writes without having heard what others wrote since; the county judges afterwards
    std::vector<Act> acts;
};

struct Party {
    std::string id, name, sex, birth, idNumber, phone, address;
    bool applicant = false, organisation = false;
};

/// Facts of one dispute as somebody at the point would take them down.
struct Case {
    std::string type, number; ///< number: of the court's register, empty for a dispute of one's own
    std::vector<Party> parties;
    std::map<std::string, std::string> fields; ///< "demand", "narrative", "place", "amount" in fen
    std::map<std::string, std::vector<std::string>> care;
};

struct Script {
    std::vector<Step> steps;                                 ///< in the order of time
    std::map<std::string, std::vector<std::string>> defaults; ///< by kind
    std::map<std::string, Case> cases;
};

/// Code "malformed" (Damaged) with the line: the script is shipped with the program.
[[nodiscard]] core::Result<Script> readScript(std::string_view text, std::uint64_t seed);

} // namespace app::year
