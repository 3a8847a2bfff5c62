#pragma once

#include "core/documents/paper.h"
#include "core/kinds/subject_state.h"

/// A paper as it may be looked at by whoever passes the screen.
namespace core::documents {

/// The paper with the identity numbers, telephones and house numbers of those concerned as a desk shows them unasked
/// (people::mask), also where somebody wrote such a number into the text. Everything else stays, blanks included, so it
/// breaks into the same pages. `state` says whose they are; of a dispute's dossier give the package as well.
[[nodiscard]] Paper withNumbersHidden(Paper paper, const SubjectState& state, const SubjectState* package = nullptr);

} // namespace core::documents
