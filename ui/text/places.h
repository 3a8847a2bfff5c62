#pragma once

#include <QString>
#include <string_view>
#include <utility>

namespace core::desk { struct SubjectView; }
namespace core::duty { struct Duty; }

namespace ui {

/// Page on which somebody reads what acts of this kind are about; empty where the desk has none. What is an act of a
/// package or of a return is read on the dispute's page at a point and on its own at a court.
[[nodiscard]] QString placeOf(std::string_view kind, bool courtDesk);
/// Page on which a duty is done and what its open() takes. Signing begins with the printed agreement, which then asks whether
/// all have signed; the form itself is reached by the other ways.
[[nodiscard]] std::pair<QString, QString> doneAt(const core::duty::Duty& duty);
/// What a button says that leads to `place`.
[[nodiscard]] QString openWord(const QString& place);
/// "谢宇航 与 苏兴旺，LQ20260200061"; a complaint, a consultation and a clue have no title, so that the other part stands alone.
[[nodiscard]] QString withComma(const QString& first, const QString& second);
/// Subject that is shown on `place` for `view`: itself, or the dispute that it belongs to. Empty where that is not known.
[[nodiscard]] QString shownOn(const QString& place, const core::desk::SubjectView& view);

} // namespace ui
