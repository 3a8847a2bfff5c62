#pragma once

#include "core/codec/described.h"

namespace core {

/// What the documents leave open, as county settings with defaults (DOMAIN Appendix A, 4.10). Each member's comment
/// names the text or says that the default is a proposal; `core/calendar/setting_texts.h` lists them for people.
struct CountySettings {
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
    std::int64_t leaseDays = 7;                   ///< DESIGN 5
    bool operator==(const CountySettings&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountySettings, (),
                      (acceptWorkingDays, mediationDays, extensionLimitDays, rollMediationDeadline, strictConsentBeforeDispatch,
                       serverReceiptStartsClock, confirmationDays, confirmationAcceptDays, reviewDays, reviewRedLineDays,
                       objectionDays, firstContactWorkingDays, namingWorkingDays, helperAnswerWorkingDays, sealWorkingDays,
                       inviteWorkingDays, inviteTries, terminationWorkingDays, returnWorkingDays, supplementWorkingDays, feedbackWorkingDays,
                       leaseDays))

} // namespace core
