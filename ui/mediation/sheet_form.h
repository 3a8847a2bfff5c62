#pragma once

#include "ui/mediation/act_form.h"
#include "ui/widgets/choices.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace ui {

/// One question of a sheet and where its answer goes in the act's body.
struct SheetField {
    enum class Type {
        Line,       ///< one line of text
        Area,       ///< many lines
        Time,       ///< a time of day: a short line
        Day,        ///< a day, not after today unless `future`
        Choice,     ///< one of `choices`; a free choice: none ticked beforehand
        Pick,       ///< one of many `choices`, in a list that opens
        YesNo,      ///< true or false, none ticked beforehand
        Several,    ///< any of `choices`, as an array
        Tick,       ///< yes or no
        Number,     ///< whole number of 1 or more
        OneParty,   ///< one of the parties, by id
        Parties,    ///< any of the parties, as an array of ids
        Money,      ///< yuan as people write it; the act gets fen
        Promise,    ///< one of the open promises of the agreement, by clause; the most urgent one stands there from the start
        Slip,       ///< one of the receipts that stand, by the act that brought it
        PartyTexts, ///< a line for each party, any of them: object id → text
        MissingSheets, ///< a line for each compulsory sheet that the dossier lacks: object code → why
        PartyDays,  ///< each party that agreed, with the day: object id → day
        Texts,       ///< a line for each of `choices`: object id → text
        Participants, ///< people beside parties and mediator: array of kind, name, whom he helps, note signed
        PartyChoice, ///< one of `choices` for each party: object id → choice
        Names       ///< names or places in one line, separated by 、 or commas: array of texts
    };
    Type type = Type::Line;
    std::string part;     ///< "steps", "content"
    std::string key;      ///< member of the part
    QString label;
    bool required = true;
    QString missing;      ///< what to say while it is empty; made from the label when left out
    QList<Choice> choices = {};
    bool future = false;
    QString hint = {};
};

/// What a form learns from the desk after it is on the screen: choices of a question by its key, and words to begin with
/// that stand only where nobody has written yet.
struct Gathered {
    std::map<std::string, QList<Choice>> choices = {};
    boost::json::object answers = {};
};

/// A form that is only questions: what most acts of mediation need. Which act, with which questions, is data.
struct Sheet {
    QString id;            ///< page id, "extend"
    QString title, lead, mainLabel;
    std::string kind;      ///< "dispute.extend"
    std::vector<SheetField> fields;
    /// More to tell or to forbid once the dispute is known; may be empty.
    std::function<QString(const core::dispute::State&, const Port&)> advice = {};
    QString next = {};     ///< page to go to afterwards; empty = the dispute
    /// Makes the acts out of the body, when it is more than one act on the subject; may be empty.
    std::function<std::vector<core::desk::Draft>(boost::json::object, const core::desk::SubjectView&, const Port&)> compose = {};
    /// Begins a subject of its own; open() names where it comes from, empty for nowhere.
    bool creates = false;
    /// Members that no person is asked: {"steps": {"clueNumber": "@number"}}.
    boost::json::object fixed = {};
    /// The same, once the subject is known.
    std::function<boost::json::object(const core::desk::SubjectView&)> known = {};
    /// Choices of a question that depend on directory or subject; empty list = those of the field.
    std::function<QList<Choice>(const std::string& key, const Port&, const core::desk::SubjectView&)> options = {};
    /// Answers to begin with, from where the form comes from.
    std::function<boost::json::object(const core::desk::SubjectView& source)> prefill = {};
    /// Further acts of the same group. `argument` is what open() was given.
    std::function<std::vector<core::desk::Draft>(const QString& argument, const core::SubjectId& made)> more = {};
    /// A group of its own after the first is saved: what must not hold up an urgent act.
    std::function<std::vector<core::desk::Draft>(const core::desk::SubjectView& source, const core::desk::Draft& saved)> after = {};
    /// What the answers written so far do not do; told while they are written, forbids nothing. Empty = nothing to tell.
    std::function<QString(const core::dispute::State&, const Port&, const boost::json::object& answers)> warning = {};
    /// Reads what neither directory nor subject tells; `source` is where a new subject comes from, else the subject. The
    /// answer is given at most once, while `context` lives.
    std::function<void(Port&, const core::desk::SubjectView& source, QObject* context, std::function<void(Gathered)>)> gather = {};
    /// What to do where there is no such subject yet; empty = the general sentence.
    QString absent = {};
    /// Answers that follow from others while these are written; each stands until somebody writes another one there.
    std::function<boost::json::object(const Port&, const boost::json::object& answers)> propose = {};
    /// Whether a question is asked of this subject; empty = all are.
    std::function<bool(const SheetField&, const core::desk::SubjectView&)> asks = {};
};

class Answer;

class SheetForm final : public ActForm {
    Q_OBJECT
public:
    SheetForm(Port& port, Sheet sheet, QWidget* parent = nullptr);
    ~SheetForm() override;

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;
    void done() override;
    [[nodiscard]] bool creates() const override { return m_sheet.creates; }
    [[nodiscard]] QString absent() const override { return m_sheet.absent; }

public:
    void open(const QString& argument) override;

private:
    /// Where somebody writes: which answer, and before which character of its text.
    struct Cursor {
        std::string answer;
        int position = 0;
    };
    void warn();
    void propose();
    void ask();
    [[nodiscard]] std::optional<Cursor> cursor() const;
    void setCursor(const Cursor& cursor);

    Sheet m_sheet;
    Gathered m_gathered;
    bool m_filling = false; ///< while what was gathered is put in
    bool m_proposing = false;
    boost::json::object m_proposed; ///< what stands there as long as nobody wrote another
    QString m_argument;
    QWidget* m_body = nullptr;
    class NoteStrip *m_advice, *m_warning;
    std::vector<SheetField> m_asked; ///< of the sheet's questions those that are asked here; one answer each
    std::vector<std::unique_ptr<Answer>> m_answers;
};

} // namespace ui
