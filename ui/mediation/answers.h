#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// The widget of one SheetField and its value as JSON.
class Answer {
public:
    virtual ~Answer() = default;
    [[nodiscard]] virtual QWidget* widget() const = 0;
    /// Null while nothing was answered.
    [[nodiscard]] virtual boost::json::value value() const = 0;
    virtual void setValue(const boost::json::value& value) = 0;
    /// Where F8 puts the cursor.
    [[nodiscard]] virtual QWidget* focus() const { return widget(); }
};

struct AnswerPlace {
    QWidget* parent;
    QString name;                        ///< object name, "extend.days"
    QList<Choice> parties;               ///< id and name of each
    core::Day today;
    std::function<void()> touched;
    QList<Choice> promises, slips, sheets; ///< of the dispute, promise_choices.h
};

[[nodiscard]] std::unique_ptr<Answer> makeAnswer(const SheetField& field, const AnswerPlace& place);

} // namespace ui
