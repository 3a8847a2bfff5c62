#pragma once

#include "core/codec/described.h"

namespace core {

/// Of rosters and units. A part of CountySettings: one description holds no more than 52 members.
struct UnitSettings {
    bool rosterBinds = false;                     ///< 实施意见 6, 18: only who is on the roster is named, only listed bodies are chosen
    std::int64_t mediatorLoadLimit = 12;          ///< R-000-6c proposal: open disputes of one mediator from which on a reason is written
    std::int64_t pointFarMetres = 10'000;         ///< R-001-1.1a proposal: farther from a service point is too far
    std::int64_t blindCycles = 4;                 ///< R-002-2.1g proposal: a grid unit not visited in so many patrol cycles is a blind spot
    std::int64_t meetingDays = 90;                ///< R-000-20a proposal: days from one meeting on the work to the next
    std::int64_t staleWorkingDays = 5;            ///< R-003-4.2.3a proposal: nothing heard of an errand for so long
    std::int64_t digestDay = 10;                  ///< R-001-1.2d proposal: a court issues the digest of a month by this day of the next
    std::int64_t orderReceiveDays = 1;            ///< R-003-4.2.3a proposal: an errand is received or sent back within so many days
    std::int64_t policeAskDays = 1;               ///< T44 proposal: so many days after a report the police are asked what they do about it
    std::int64_t printRulingDays = 0;             ///< R-004-2.4e proposal: a ruling that has come is printed; 0 = the same day
    std::int64_t serveRulingDays = 0;             ///< R-004-2.4e proposal: … and served; 0 = on the day it was printed
    std::int64_t receiveReturnDays = 0;           ///< R-000-11f proposal: the court receives what came back; 0 = the same day
    std::int64_t guidanceUrgentWorkingDays = 1;   ///< proposal: answer to an urgent request for guidance
    bool operator==(const UnitSettings&) const = default;
};
BOOST_DESCRIBE_STRUCT(UnitSettings, (), (rosterBinds, mediatorLoadLimit, pointFarMetres, blindCycles, meetingDays, staleWorkingDays, digestDay,
                                        orderReceiveDays, policeAskDays, printRulingDays, serveRulingDays, receiveReturnDays, guidanceUrgentWorkingDays))

/// What the documents leave open, as county settings with defaults (DOMAIN Appendix A, 4.10). Each member's comment
/// names the text or says that the default is a proposal; `core/calendar/setting_texts.h` lists them for people.
struct CountySettings : UnitSettings {
    std::int64_t acceptWorkingDays = 3;       ///< 实施意见 15: receipt within 3 working days
    std::int64_t mediationDays = 30;          ///< 实施意见 15
    std::int64_t extensionLimitDays = 30;     ///< 实施意见 15, "in principle"
    bool rollMediationDeadline = true;        ///< Appendix A 5; 民事诉讼法 85
    bool strictConsentBeforeDispatch = false; ///< Appendix A 1
    bool serverReceiptStartsClock = false;    ///< Appendix A 3: false = the local receipt starts the 30 days
    std::int64_t confirmationDays = 30;       ///< 民事诉讼法 205
    std::int64_t confirmationAcceptDays = 3;  ///< 法释〔2011〕5号 4
    std::int64_t reviewDays = 15;             ///< 法释〔2011〕5号 5; reminder
    std::int64_t reviewRedLineDays = 30;      ///< 民事诉讼法 187
    std::int64_t objectionDays = 15;          ///< 民诉法解释 372
    std::int64_t firstContactWorkingDays = 1;     ///< 4.10
    std::int64_t namingWorkingDays = 2;           ///< 4.10
    std::int64_t helperAnswerWorkingDays = 1;     ///< 4.10
    std::int64_t sealWorkingDays = 3;             ///< 4.10
    std::int64_t inviteWorkingDays = 5;           ///< 4.10, with inviteTries
    std::int64_t inviteTries = 3;                 ///< 4.10
    std::int64_t terminationWorkingDays = 2;      ///< 4.10
    std::int64_t returnWorkingDays = 2;           ///< 4.10
    std::int64_t supplementWorkingDays = 3;       ///< DOMAIN T55 proposal
    std::int64_t feedbackWorkingDays = 3;         ///< 4.10: result upload; to whoever handed it over
    std::int64_t redReportHours = 2, orangeReportHours = 24, yellowReportDays = 3;      ///< 4.10, reports upward by colour
    std::int64_t redContactDays = 1, orangeContactDays = 3, yellowContactDays = 7;      ///< 6.6 and 4.10, looks while a colour stands
    std::int64_t gatheringRed = 10, gatheringOrange = 5, policeCallsRed = 3;            ///< 6.6
    std::int64_t largeAmountFen = 50'000'000;     ///< 6.6 "county limit"
    std::int64_t springPatrolDays = 15;           ///< 4.9: a focused patrol in so many days before Spring Festival
    std::int64_t leaseDays = 7;                   ///< DESIGN 5
    std::int64_t remindFirstDays = 7;             ///< 实施意见 13, times a proposal: days before a promise is due
    std::int64_t remindSecondDays = 3;            ///< the same
    std::int64_t remindLastDays = 0;              ///< the same
    std::int64_t urgeFirstDays = 3;               ///< DOMAIN T82 proposal, days after it was due
    std::int64_t urgeSecondDays = 10;             ///< DOMAIN T82 proposal
    std::int64_t paperFallbackDays = 25;          ///< 4.7: without a line the paper package goes by post from this day on
    std::int64_t visitOnceDays = 15;              ///< 4.10: ordinary, after the last day due
    std::int64_t visitFirstDays = 7;              ///< 4.10: major, hard or orange and above
    std::int64_t visitSecondMonths = 1;           ///< 4.10
    std::int64_t visitThirdMonths = 3;            ///< 4.10
    std::int64_t visitLastMonths = 6;             ///< 4.10
    std::int64_t archiveDays = 30;                ///< DOMAIN T89 proposal, after the last visit
    std::int64_t retentionShortYears = 5;         ///< Appendix A 15
    std::int64_t retentionLongYears = 30;         ///< Appendix A 15
    std::int64_t guidanceWorkingDays = 3;         ///< proposal: answer to a request for guidance
    std::int64_t errandWorkingDays = 5;           ///< R-003-4.2.3a proposal: report on a work order or referral
    std::int64_t orderAnswerWorkingDays = 5;      ///< proposal: answer to an urge or supervision order
    std::int64_t complaintAnswerWorkingDays = 15; ///< proposal: answer to a complaint
    std::int64_t silentDays = 7;                  ///< proposal: figures name who has sent nothing for so long
    bool operator==(const CountySettings&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountySettings, (UnitSettings),
                      (acceptWorkingDays, mediationDays, extensionLimitDays, rollMediationDeadline, strictConsentBeforeDispatch,
                       serverReceiptStartsClock, confirmationDays, confirmationAcceptDays, reviewDays, reviewRedLineDays,
                       objectionDays, firstContactWorkingDays, namingWorkingDays, helperAnswerWorkingDays, sealWorkingDays,
                       inviteWorkingDays, inviteTries, terminationWorkingDays, returnWorkingDays, supplementWorkingDays, feedbackWorkingDays,
                       remindFirstDays, remindSecondDays, remindLastDays, urgeFirstDays, urgeSecondDays, paperFallbackDays,
                       visitOnceDays, visitFirstDays, visitSecondMonths, visitThirdMonths, visitLastMonths, archiveDays,
                       retentionShortYears, retentionLongYears,
                       redReportHours, orangeReportHours, yellowReportDays, redContactDays, orangeContactDays, yellowContactDays,
                       gatheringRed, gatheringOrange, policeCallsRed, largeAmountFen, springPatrolDays, leaseDays,
                       guidanceWorkingDays, errandWorkingDays, orderAnswerWorkingDays, complaintAnswerWorkingDays, silentDays))

} // namespace core
