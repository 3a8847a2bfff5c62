#pragma once

#include "core/confirmation/state.h"
#include "core/consultation/state.h"
#include "core/directory/state.h"
#include "core/dispute/state.h"
#include "core/guidance/state.h"
#include "core/library/state.h"
#include "core/meeting/state.h"
#include "core/order/state.h"
#include "core/patrol/clue.h"
#include "core/patrol/focus.h"
#include "core/patrol/state.h"
#include "core/proposal/state.h"
#include "core/returning/state.h"
#include "core/roster/state.h"
#include "core/rota/state.h"
#include "core/supervision/state.h"
#include "core/warning/state.h"

#include <array>
#include <variant>

namespace core {

/// The folded state of one subject, of whatever type. Four sections each; empty before the first act.
struct SubjectState {
    std::variant<std::monostate, dispute::State, confirmation::State, returning::State, directory::State, proposal::State, clue::State, patrol::State,
                 focus::State, warning::State, roster::State, supervision::State, complaint::State,
                 guidance::State, consultation::State, order::State, meeting::State, library::State, rota::State> value;

    // Written out in one file: they make and unmake every kind of state, which a compiler should do once and not for each user.
    SubjectState();
    template <class S>
    explicit SubjectState(S state);
    SubjectState(const SubjectState& other);
    SubjectState(SubjectState&& other) noexcept;
    SubjectState& operator=(const SubjectState& other);
    SubjectState& operator=(SubjectState&& other) noexcept;
    ~SubjectState();

    [[nodiscard]] bool empty() const { return std::holds_alternative<std::monostate>(value); }
    template <class S>
    [[nodiscard]] const S* as() const { return std::get_if<S>(&value); }
    template <class S>
    [[nodiscard]] S* as() { return std::get_if<S>(&value); }
    bool operator==(const SubjectState& other) const;
};

/// "dispute", "confirmation", "return", "directory", "proposal", "clue", "patrol", "focus", "warning", "person", "supervision",
/// "complaint", "guidance", "consultation", "order", "meeting", "library", "rota"; empty for none.
[[nodiscard]] std::string_view typeOf(const SubjectState& state);

/// Canonical JSON of each section, index = class - 1. Sections above `level` are empty strings. These bytes are what
/// digests and sheets cover.
using Sections = std::array<std::string, 4>;
[[nodiscard]] Sections sectionsOf(const SubjectState& state, int level = 4);
/// Empty texts leave the section as default. Codes: "malformed", "unknown_subject".
[[nodiscard]] Result<SubjectState> stateFrom(std::string_view type, const Sections& sections);
/// The state as a reader of `level` holds it.
[[nodiscard]] SubjectState cut(const SubjectState& state, int level);

} // namespace core
