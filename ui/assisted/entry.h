#pragma once

#include "core/desk/draft.h"
#include "core/dispute/state.h"
#include "core/kinds/context.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// What was answered on the six pages; empty strings were not answered.
struct AssistedAnswers {
    bool assisted = true;               ///< somebody else types (000 三.17)
    std::string name, phone, idNumber, address, other, otherPhone, type, narrative, place, demand, amount;
    std::string mode;                   ///< "in_person", "online"; nobody has chosen for him
    bool askedAloud = false;
    std::string language, companion, mark, noMark;
    bool askedAlone = false, heard = false, ownMeaning = false;
    bool operator==(const AssistedAnswers&) const = default;
};
BOOST_DESCRIBE_STRUCT(AssistedAnswers, (), (assisted, name, phone, idNumber, address, other, otherPhone, type, narrative, place, demand, amount, mode,
                                            askedAloud, language, companion, mark, noMark, askedAlone, heard, ownMeaning))

/// One line that is read back: 您叫 周绍文。
struct ReadLine {
    QString label, words;
};
[[nodiscard]] QList<ReadLine> readLines(const AssistedAnswers& answers);

/// The register out of the answers. `read` is the hash of what was read aloud, empty while nothing was. An identity number
/// that tells old age marks its owner for care, from the first day on. Codes of intakeDraft and readAmount.
[[nodiscard]] core::Result<core::desk::Draft> assistedDraft(const AssistedAnswers& answers, const std::string& read, const core::Author& author,
                                                            const core::SubjectId& subject, core::Day today);
/// Hash of these answers as they would be handed in; empty when they cannot be.
[[nodiscard]] std::string hashOf(const AssistedAnswers& answers, const core::Author& author);

} // namespace ui
