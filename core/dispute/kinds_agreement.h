#pragma once

#include "core/dispute/kinds_mediation.h"

/// Agreement: T29a, T32 to T35a, and the link to a confirmation package (T60).
namespace core::dispute {

/// T32, T29a: terms found. May be drafted again until signed; advice of the clause check does not stop a draft.
struct DraftAgreement {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.draft", .article = "《人民调解法》第28条、第29条", .transitions = "T29a T32",
                                   .posts = "VM TM IF PL"};
    struct Steps {
        std::string number;                      ///< 西竹坪人调字〔2026〕第61号
        std::optional<Day> appraisalWithdrawnOn; ///< T29a
    };
    using Content = AgreementContent;
    static Result<Findings> check(const State&, const Proposal<DraftAgreement>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(DraftAgreement::Steps, (), (number, appraisalWithdrawnOn))

/// T33: somebody changes his mind before signing. No pressure.
struct Undraft {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.undraft", .article = "《人民调解法》第23条", .transitions = "T33",
                                   .posts = "VM TM IF PL"};
    using Steps = PartyOnBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Undraft>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

/// T34, T34a. In force on the latest of signatures and seal (人民调解法 29). An individually registered helper has no seal.
struct Sign {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.sign", .article = "《人民调解法》第29条", .transitions = "T34 T34a",
                                   .posts = "VM TM IF PL CH"};
    struct Steps {
        std::map<std::string, Day> signedOn;
        std::optional<Day> mediatorSignedOn, sealedOn;
        std::string hash;                 ///< of the paper that was signed; must be the draft's
        bool notForced = false;           ///< read aloud before signing (003 四(四)3)
    };
    static Result<Findings> check(const State&, const Proposal<Sign>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Sign::Steps, (), (signedOn, mediatorSignedOn, sealedOn, hash, notForced))

/// T34b.
struct Seal {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.seal", .article = "《人民调解法》第29条", .transitions = "T34b",
                                   .posts = "CH"};
    using Steps = OnBody;
    static Result<Findings> check(const State&, const Proposal<Seal>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};

/// T34c: a defect, or a party backs out before the seal (Appendix A 20).
struct SealRefused {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.seal_refused", .article = "《人民调解法》第29条", .transitions = "T34c",
                                   .posts = "CH VM TM IF VL TL PL"};
    struct Steps {
        bool failed = false;              ///< true: F0; false: mediation goes on
        std::string party;                ///< who backed out, empty for a defect
        std::optional<Day> on;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<SealRefused>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(SealRefused::Steps, (), (failed, party, on))

/// T35: in force when reached (人民调解法 30).
struct OralAgreement {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.oral_agreement", .article = "《人民调解法》第28条、第30条", .transitions = "T35",
                                   .posts = "VM TM IF PL"};
    struct Steps {
        std::string number;
        std::map<std::string, Day> confirmed; ///< party id → day on which it confirmed
        bool notForced = false;               ///< read aloud before (003 四(四)3)
    };
    using Content = AgreementContent;
    static Result<Findings> check(const State&, const Proposal<OralAgreement>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(OralAgreement::Steps, (), (number, confirmed, notForced))

/// T35a: a new agreement names and replaces the old one; new effect date, new window. The old one's acts stay (v).
struct ReplaceAgreement {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.replace_agreement", .article = "《人民调解法》第32条", .transitions = "T35a",
                                   .posts = "VM TM IF PL"};
    struct Steps {
        std::string replaces, number;
        AgreementForm form = AgreementForm::Written;
        std::map<std::string, Day> signedOn;
        std::optional<Day> mediatorSignedOn, sealedOn;
    };
    using Content = AgreementContent;
    static Result<Findings> check(const State&, const Proposal<ReplaceAgreement>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ReplaceAgreement::Steps, (), (replaces, number, form, signedOn, mediatorSignedOn, sealedOn))

/// T60 as the dispute sees it: the package that was begun. In one group with `confirmation.prepare`.
struct ApplyConfirmation {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.apply_confirmation", .article = "《民事诉讼法》第205条", .transitions = {},
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::string confirmation;         ///< subject of the package
        std::vector<std::string> by;      ///< party ids
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<ApplyConfirmation>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(ApplyConfirmation::Steps, (), (confirmation, by, on))

/// Whether these parties may apply on this day. Codes, in this order: "no_agreement", "not_in_force", "not_joint",
/// "expired" (window), "not_confirmable" (status or title content), "already_applied" is the caller's. 民事诉讼法 205, 人民调解法 33.
[[nodiscard]] Done checkConfirmation(const State& state, const std::vector<std::string>& by, Day on, const Context& context);
/// T30, T60a: what stops a mediation or holds an application. Codes: "missing_field", "invalid_field"; "no_hard_flag" where all of them
/// only ask for a second look (DOMAIN 6.8).
[[nodiscard]] Done checkShamFlags(const std::vector<std::string>& flags);

[[nodiscard]] std::vector<Kind> agreementKinds();

} // namespace core::dispute
