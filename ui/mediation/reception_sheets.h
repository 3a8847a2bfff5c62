#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Forms of the counter and of what is asked beside a step: choose_mode, tell_progress, fact_sheet, oral_agreement,
/// undisputed_facts.
[[nodiscard]] QList<Sheet> receptionSheets();

/// Questions and warnings of the session record that the counter's articles ask for (000 三.10, 三.17; 002 二(二); 003 四(三)4,
/// 四(四)11; 004 二.三).
[[nodiscard]] std::vector<SheetField> sessionReceptionFields();
[[nodiscard]] QString sessionWarning(const core::dispute::State& state, const Port& port, const boost::json::object& answers);

/// The record as an act: a tick "signed on paper" becomes its day.
[[nodiscard]] std::vector<core::desk::Draft> sessionDraft(boost::json::object body, const core::desk::SubjectView& view, const Port& port);

/// A simple dispute leaves the village although nobody sat down with the parties (000 一.1).
[[nodiscard]] QString pushWarning(const core::dispute::State& state, const Port& port, const boost::json::object& answers);

/// For whom a guardian speaks and signs; empty where nobody is under age. By what was ticked or by the day of birth.
[[nodiscard]] QString minorsNote(const core::dispute::State& state, const Port& port);

/// Nobody is forced: the words to be read aloud, and the tick that they were (003 四(四)3).
[[nodiscard]] SheetField notForcedField();

} // namespace ui
