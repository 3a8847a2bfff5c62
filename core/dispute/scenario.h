#pragma once

#include <boost/json.hpp>
#include <string_view>

namespace core::dispute {

/// `fengqiaoctl check scenario`: plays the plain acts of one line through the kinds that real acts use, in a county of
/// one court, one township and one village, with two parties. CONTRACT.md lists acts, states and refusal codes.
///
/// Where the contract leaves something open, this is what holds:
/// - Acts are played in the order of the line. An act dated after `today` has not happened yet: neither played nor refused.
/// - A refused act changes nothing. An act dated before the assignment is "not_assigned".
/// - Everything after an agreement, a refusal or a return is "closed", except what follows from it: `return` after a
///   refusal, the first `apply_confirmation` after an agreement, `refuse` between signatures and the day of effect (T34c).
///   This comes before any other fault of the act.
/// - "not_assigned" also means: not received yet. Before the liaison's receipt only `accept` and `refuse` (T40) are
///   possible. While the township has not received, the clock may still be extended, and `return` without expiry or
///   refusal is "no_ground". `apply_confirmation` without an agreement in force is "no_ground".
/// - An act with several faults names the first: of `extend` "expired", "consent", "days", "over_30"; of
///   `apply_confirmation` "not_joint", "expired".
/// - Who is not named has not agreed: `extend` without `consent` is "consent", `apply_confirmation` without `by` "not_joint".
///   `refuse` without `by` is the applicant's.
/// - `agree` during an appraisal withdraws the appraisal the same day (T29a). `push_up` and a second `appraisal_start`
///   during one, and `appraisal_end` without one, are "no_ground". A second `push_up` is "closed".
/// - A second `assign` is "already_accepted". The township cannot accept after the end: "expired" (invariant xii).
/// - `agree {effective}`: signatures on the day of the act, the seal on `effective`; an earlier `effective` is the day of
///   the signatures, and one from before the last receipt "not_assigned". The clock stops with the signatures.
/// - `accept_due` and `accept_late` speak of the last receipt asked for: after `push_up` the township's reminder.
///   `accept_late` is null until it was received.
/// - Nothing was assigned: `state` is null.
/// A line that cannot be read, or names an act that is none, yields {"error":{"code":"malformed",…}}.
[[nodiscard]] boost::json::object scenario(std::string_view line);

} // namespace core::dispute
