#pragma once

#include "core/documents/paper.h"
#include "core/dispute/clause_check.h"
#include "ui/widgets/timeline.h"

namespace ui {

/// Everything of 签字前核对 as one value: what must be mended, what is advised, what is in order.
struct AgreementFaults {
    QList<CheckItem> items;          ///< faults first; ids are fields ("clause.3.way") or "template.breach"
    QStringList fields;              ///< of the faults that must be mended, in the order of the paper
    QHash<int, QStringList> members; ///< clause number → members to mend
    [[nodiscard]] int must() const { return int(fields.size()); }
    /// 0 when the first fault is no clause.
    [[nodiscard]] int firstClause() const;
};

[[nodiscard]] AgreementFaults faultsOf(const core::dispute::State& state, const core::dispute::AgreementContent& content,
    const core::documents::Paper& paper);

/// 3 of "clause.3.way" and its member; 0 for other fields.
[[nodiscard]] std::pair<int, QString> clauseOfField(const QString& field);

} // namespace ui
