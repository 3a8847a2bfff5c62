#pragma once

#include "core/desk/draft.h"
#include "core/dispute/state.h"

/// Like cases handled together (001 二.2): the facts they share are heard once and written into each; every party decides
/// and signs for himself. A view over disputes that carry the same word of `dispute.batch`.
namespace core::dispute {

/// Event detail of an investigation whose text was written into every case of a batch.
inline constexpr std::string_view kCommonFacts = "batch";

struct BatchMember {
    SubjectId id;
    const State* state = nullptr;      ///< borrowed from the caller
    /// What it still lacks, first thing first: "notice", "choice", "consent", "begin", "facts", "session", "agreement", "signature", "seal";
    /// "ended" when it came to an end without an agreement. Empty: settled.
    std::vector<std::string> lacks;
    std::vector<std::string> undecided; ///< parties whose consent is missing: no one answers for another
    bool facts = false;                 ///< the common facts are in its dossier
};

struct BatchOverview {
    std::string code;
    std::string reason;                 ///< why they belong together, as first said
    std::string facts;                  ///< the common facts, as last written into a case
    std::vector<BatchMember> members;   ///< by number
    [[nodiscard]] std::int64_t settled() const;
};

struct Known {
    SubjectId id;
    const State* state = nullptr;
};
/// All batches among these disputes, by code.
[[nodiscard]] std::vector<BatchOverview> batchesOf(const std::vector<Known>& disputes);

/// The acts that write common facts, heard on `on`, into every case that `mediator` is mediating now and that lacks them. They stand or fall
/// together. Codes: "missing_field" without text, "batch_nothing_open" when no case can take them.
[[nodiscard]] Result<std::vector<desk::Draft>> commonFacts(const BatchOverview& batch, std::string_view mediator, const std::string& text,
                                                           const std::string& place, Day on);

} // namespace core::dispute
