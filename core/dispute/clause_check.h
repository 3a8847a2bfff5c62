#pragma once

#include "core/dispute/state.h"

/// The check of an agreement before it is signed, and the red flags of a possibly sham one: DOMAIN 6.8.
namespace core::dispute {

enum class Severity {
    Stop,           ///< may not be signed: unclear, or not to be performed
    NoConfirmation, ///< may be signed, but this content cannot be confirmed by the court
    Advice,
};
BOOST_DESCRIBE_ENUM(Severity, Stop, NoConfirmation, Advice)

struct ClauseFinding {
    std::string code;          ///< "due_missing"
    int clause = 0;            ///< 1, 2, 3 …; 0 = the agreement as a whole
    Severity severity = Severity::Stop;
    std::string article;
    boost::json::object facts; ///< {"word":"尽快"}, {"should":"壹万元整"}
    bool operator==(const ClauseFinding&) const = default;
};

/// Stops: no_clauses, only_friendly, debtor_missing, creditor_missing, unknown_party, same_party, object_missing, amount_zero,
/// capitals_differ, due_missing, vague_time, due_before_agreement, before_session, mediation_fee.
/// NoConfirmation: status_content, title_content. Advice: way_missing, breach_missing, copies_few, number_in_text, no_session.
/// `signedOn`: the day of signing, when known.
[[nodiscard]] std::vector<ClauseFinding> checkClauses(const AgreementContent& agreement, const Steps& steps,
                                                      std::optional<Day> signedOn = std::nullopt);

/// SHA-256 (hex) of the canonical JSON of the content: what is frozen with the signatures.
[[nodiscard]] std::string agreementHash(const AgreementContent& agreement);

/// A sign that asks for a second look. Never shown to parties.
struct RedFlag {
    std::string_view code;
    bool hard = false;         ///< one hard flag: T30 before signing, T60a after
    bool automatic = false;    ///< found in the record; otherwise a question to the mediator
    std::string_view question; ///< Chinese, for mediator and judge
    bool found = false;        ///< automatic ones only
};
/// The whole catalogue with what the record itself shows.
[[nodiscard]] std::vector<RedFlag> redFlags(const State& state);

} // namespace core::dispute
