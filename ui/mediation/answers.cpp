#include "ui/mediation/answers.h"

#include "core/text/amount.h"
#include "ui/convert.h"
#include "ui/mediation/optional_day_answer.h"
#include "ui/mediation/participants_answer.h"
#include "ui/mediation/time_answer.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/find_in_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

namespace json = boost::json;

struct AnswerWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Answers)
};

QString stringOf(const json::value& value)
{
    return value.is_string() ? QString::fromUtf8(value.get_string().data(), qsizetype(value.get_string().size())) : QString();
}
std::string plain(const QString& value) { return value.trimmed().toStdString(); }

QDateEdit* makeDate(const AnswerPlace& place, const QString& name, const QString& label, bool future, QWidget* parent)
{
    auto* edit = new QDateEdit(toQDate(place.today), parent);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(dateFormat());
    if (future)
        edit->setMinimumDate(toQDate(place.today));
    else
        edit->setMaximumDate(toQDate(place.today));
    return edit;
}

class LineAnswer final : public Answer {
public:
    LineAnswer(const SheetField& field, const AnswerPlace& place) : m_field(new FormField(field.label, place.parent))
    {
        m_field->setFieldName(place.name);
        if (!field.hint.isEmpty())
            m_field->say(Say::Hint, field.hint);
        QObject::connect(m_field, &FormField::edited, m_field, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_field; }
    QWidget* focus() const override { return m_field->edit(); }
    json::value value() const override { return plain(m_field->text()).empty() ? json::value() : json::value(plain(m_field->text())); }
    void setValue(const json::value& value) override { m_field->setText(stringOf(value)); }

private:
    FormField* m_field;
};

/// Several names in one line: as people write them, separated by 、 or commas.
class NamesAnswer final : public Answer {
public:
    NamesAnswer(const SheetField& field, const AnswerPlace& place) : m_field(new FormField(field.label, place.parent))
    {
        m_field->setFieldName(place.name);
        m_field->say(Say::Hint, field.hint.isEmpty() ? AnswerWords::tr("Several: put 、 between them") : field.hint);
        QObject::connect(m_field, &FormField::edited, m_field, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_field; }
    QWidget* focus() const override { return m_field->edit(); }
    json::value value() const override
    {
        static const QRegularExpression kBetween(QStringLiteral("[、,，;；]+"));
        json::array out;
        for (const auto& one : m_field->text().split(kBetween, Qt::SkipEmptyParts))
            if (const auto name = plain(one); !name.empty())
                out.emplace_back(name);
        return out.empty() ? json::value() : json::value(std::move(out));
    }
    void setValue(const json::value& value) override
    {
        QStringList names;
        if (value.is_array())
            for (const auto& one : value.get_array())
                names.append(stringOf(one));
        m_field->setText(series(names));
    }

private:
    FormField* m_field;
};

class AreaAnswer final : public Answer {
public:
    AreaAnswer(const SheetField& field, const AnswerPlace& place) : m_field(new FormArea(field.label, 5000, place.parent))
    {
        m_field->setFieldName(place.name);
        m_field->setLines(4);
        if (!field.hint.isEmpty())
            m_field->say(Say::Hint, field.hint);
        QObject::connect(m_field, &FormArea::edited, m_field, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_field; }
    QWidget* focus() const override { return m_field->edit(); }
    json::value value() const override { return plain(m_field->text()).empty() ? json::value() : json::value(plain(m_field->text())); }
    void setValue(const json::value& value) override { m_field->setText(stringOf(value)); }

private:
    FormArea* m_field;
};

/// A day that must be there stands at today from the start: most acts are written down on the day they happen.
class DayAnswer final : public Answer {
public:
    DayAnswer(const SheetField& field, const AnswerPlace& place)
    {
        m_edit = makeDate(place, place.name, field.label, field.future, nullptr);
        m_frame = new FieldFrame(field.label, m_edit, place.parent);
        fixWidth(m_frame, 240);
        if (!field.hint.isEmpty())
            m_frame->say(Say::Hint, field.hint);
        QObject::connect(m_edit, &QDateEdit::dateChanged, m_frame, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_edit; }
    json::value value() const override { return json::value(core::formatDay(toDay(m_edit->date()))); }
    void setValue(const json::value& value) override
    {
        if (const auto day = core::parseDay(stringOf(value).toStdString()))
            m_edit->setDate(toQDate(*day));
    }

private:
    QDateEdit* m_edit;
    FieldFrame* m_frame;
};

class NumberAnswer final : public Answer {
public:
    NumberAnswer(const SheetField& field, const AnswerPlace& place) : m_edit(new QSpinBox)
    {
        m_edit->setRange(0, 999);
        m_edit->setSpecialValueText(QStringLiteral(" "));
        m_edit->setObjectName(place.name);
        m_edit->setAccessibleName(field.label);
        m_frame = new FieldFrame(field.label, m_edit, place.parent);
        fixWidth(m_frame, 240);
        if (!field.hint.isEmpty())
            m_frame->say(Say::Hint, field.hint);
        QObject::connect(m_edit, &QSpinBox::valueChanged, m_frame, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_edit; }
    json::value value() const override { return m_edit->value() == 0 ? json::value() : json::value(m_edit->value()); }
    void setValue(const json::value& value) override { m_edit->setValue(value.is_int64() ? static_cast<int>(value.get_int64()) : 0); }

private:
    QSpinBox* m_edit;
    FieldFrame* m_frame;
};

/// Yuan as people write them, fen in the act. What cannot be read is told beside the field and counts as missing.
class MoneyAnswer final : public Answer {
public:
    MoneyAnswer(const SheetField& field, const AnswerPlace& place) : m_field(new FormField(field.label, place.parent)), m_hint(field.hint)
    {
        m_field->setFieldName(place.name);
        fixWidth(m_field, 240);
        say();
        QObject::connect(m_field, &FormField::edited, m_field, [this, touched = place.touched] {
            say();
            touched();
        });
    }
    QWidget* widget() const override { return m_field; }
    QWidget* focus() const override { return m_field->edit(); }
    json::value value() const override
    {
        const auto fen = core::readAmount(plain(m_field->text()));
        return fen && *fen > 0 ? json::value(*fen) : json::value();
    }
    void setValue(const json::value& value) override
    {
        if (value.is_int64())
            m_field->setText(QString::fromStdString(core::formatAmount(value.get_int64())));
        say();
    }

private:
    void say()
    {
        const auto written = plain(m_field->text());
        const auto fen = core::readAmount(written);
        if (written.empty())
            m_field->say(m_hint.isEmpty() ? Say::Nothing : Say::Hint, m_hint);
        else if (fen)
            m_field->say(Say::Hint, QString::fromStdString(core::amountInCapitals(*fen)));
        else
            m_field->say(Say::Error, AnswerWords::tr("Please write a sum like 1200 or 1200.50"));
    }
    FormField* m_field;
    QString m_hint;
};

/// A list to choose one from, with the first chosen: receipts and promises are facts, no free choice of a party.
class PickAnswer final : public Answer {
public:
    PickAnswer(const SheetField& field, const QList<Choice>& choices, bool number, const AnswerPlace& place) : m_row(new ChoiceRow(field.label, choices)), m_number(number)
    {
        m_row->setObjectName(place.name);
        if (!choices.isEmpty())
            m_row->choose(choices.first().id);
        m_frame = new FieldFrame(field.label, m_row, place.parent);
        if (choices.isEmpty())
            m_frame->say(Say::Hint, AnswerWords::tr("There is nothing to choose from"));
        QObject::connect(m_row, &ChoiceRow::chosenChanged, m_frame, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_row; }
    json::value value() const override
    {
        if (m_row->chosen().isEmpty())
            return {};
        return m_number ? json::value(m_row->chosen().toLongLong()) : json::value(plain(m_row->chosen()));
    }
    void setValue(const json::value& value) override
    {
        m_row->choose(value.is_int64() ? QString::number(value.get_int64()) : stringOf(value));
    }

private:
    ChoiceRow* m_row;
    FieldFrame* m_frame;
    bool m_number;
};

class TickAnswer final : public Answer {
public:
    TickAnswer(const SheetField& field, const AnswerPlace& place) : m_tick(makeTick(field.label, place.name, place.parent)), m_required(field.required)
    {
        QObject::connect(m_tick, &QCheckBox::toggled, m_tick, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_tick; }
    json::value value() const override { return m_required && !m_tick->isChecked() ? json::value() : json::value(m_tick->isChecked()); }
    void setValue(const json::value& value) override { m_tick->setChecked(value.is_bool() && value.get_bool()); }

private:
    QCheckBox* m_tick;
    bool m_required;
};

class ChoiceAnswer final : public Answer {
public:
    ChoiceAnswer(const SheetField& field, const QList<Choice>& choices, const AnswerPlace& place) : m_row(new ChoiceRow(field.label, choices))
    {
        m_row->setObjectName(place.name);
        m_frame = new FieldFrame(field.label, m_row, place.parent);
        if (choices.isEmpty())
            m_frame->say(Say::Hint, AnswerWords::tr("There is nothing to choose from"));
        QObject::connect(m_row, &ChoiceRow::chosenChanged, m_frame, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_row; }
    json::value value() const override { return m_row->chosen().isEmpty() ? json::value() : json::value(plain(m_row->chosen())); }
    void setValue(const json::value& value) override { m_row->choose(stringOf(value)); }

private:
    ChoiceRow* m_row;
    FieldFrame* m_frame;
};

/// One of so many that they do not stand side by side: units and people of the county.
class ListAnswer final : public Answer {
public:
    ListAnswer(const SheetField& field, const AnswerPlace& place) : m_box(new QComboBox)
    {
        m_box->setObjectName(place.name);
        m_box->setAccessibleName(field.label);
        if (!field.required && !field.choices.isEmpty())
            m_box->addItem(AnswerWords::tr("(none of these)")); // what was chosen by mistake can be taken back
        for (const auto& choice : field.choices)
            m_box->addItem(choice.text, choice.id);
        m_box->setCurrentIndex(-1);
        makeFindable(*m_box);
        m_frame = new FieldFrame(field.label, m_box, place.parent);
        if (field.choices.isEmpty())
            m_frame->say(Say::Hint, AnswerWords::tr("There is nothing to choose from"));
        QObject::connect(m_box, &QComboBox::currentIndexChanged, m_frame, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_box; }
    json::value value() const override { return m_box->currentData().toString().isEmpty() ? json::value() : json::value(plain(m_box->currentData().toString())); }
    void setValue(const json::value& value) override { m_box->setCurrentIndex(m_box->findData(stringOf(value))); }

private:
    QComboBox* m_box;
    FieldFrame* m_frame;
};

class YesNoAnswer final : public Answer {
public:
    YesNoAnswer(const SheetField& field, const AnswerPlace& place) : m_row(new ChoiceRow(field.label, {{QStringLiteral("yes"), AnswerWords::tr("Yes")}, {QStringLiteral("no"), AnswerWords::tr("No")}}))
    {
        m_row->setObjectName(place.name);
        m_frame = new FieldFrame(field.label, m_row, place.parent);
        QObject::connect(m_row, &ChoiceRow::chosenChanged, m_frame, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_row; }
    json::value value() const override { return m_row->chosen().isEmpty() ? json::value() : json::value(m_row->chosen() == QStringLiteral("yes")); }
    void setValue(const json::value& value) override
    {
        if (value.is_bool())
            m_row->choose(value.get_bool() ? QStringLiteral("yes") : QStringLiteral("no"));
    }

private:
    ChoiceRow* m_row;
    FieldFrame* m_frame;
};

/// Ticks in a column: catalogue codes or parties.
class SeveralAnswer final : public Answer {
public:
    SeveralAnswer(const SheetField& field, const QList<Choice>& choices, const AnswerPlace& place)
    {
        auto* list = new QWidget;
        auto* box = new QVBoxLayout(list);
        setMargins(box, 0);
        setGaps(box, 4);
        for (const auto& choice : choices) {
            auto* tick = makeTick(choice.text, place.name + QLatin1Char('.') + choice.id, list);
            box->addWidget(tick);
            QObject::connect(tick, &QCheckBox::toggled, list, [touched = place.touched] { touched(); });
            m_ticks.append({choice.id, tick});
        }
        m_frame = new FieldFrame(field.label, list, place.parent);
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_ticks.isEmpty() ? m_frame : static_cast<QWidget*>(m_ticks.first().second); }
    json::value value() const override
    {
        json::array out;
        for (const auto& [id, tick] : m_ticks)
            if (tick->isChecked())
                out.emplace_back(id.toStdString());
        return out.empty() ? json::value() : json::value(std::move(out));
    }
    void setValue(const json::value& value) override
    {
        QStringList chosen;
        if (value.is_array())
            for (const auto& item : value.get_array())
                chosen.append(stringOf(item));
        for (const auto& [id, tick] : m_ticks)
            tick->setChecked(chosen.contains(id));
    }

private:
    FieldFrame* m_frame;
    QList<QPair<QString, QCheckBox*>> m_ticks;
};

/// Each party with a tick and the day of its agreement; nobody is ticked beforehand.
class PartyDaysAnswer final : public Answer {
public:
    PartyDaysAnswer(const SheetField& field, const AnswerPlace& place)
    {
        auto* list = new QWidget;
        auto* box = new QVBoxLayout(list);
        setMargins(box, 0);
        setGaps(box, 8);
        for (const auto& [id, name] : place.parties) {
            auto* line = new QHBoxLayout;
            setGaps(line, 12);
            auto* tick = makeTick(name, place.name + QLatin1Char('.') + id, list);
            auto* on = makeDate(place, place.name + QLatin1Char('.') + id + QStringLiteral(".on"), AnswerWords::tr("Day for %1").arg(name), false, list);
            line->addWidget(tick);
            line->addWidget(on);
            line->addStretch(1);
            box->addLayout(line);
            QObject::connect(tick, &QCheckBox::toggled, list, [touched = place.touched] { touched(); });
            QObject::connect(on, &QDateEdit::dateChanged, list, [touched = place.touched] { touched(); });
            m_lines.append({id, tick, on});
        }
        m_frame = new FieldFrame(field.label, list, place.parent);
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override
    {
        for (const auto& line : m_lines)
            if (!line.tick->isChecked())
                return line.tick;
        return m_frame;
    }
    json::value value() const override
    {
        json::object out;
        for (const auto& line : m_lines)
            if (line.tick->isChecked())
                out[line.id.toStdString()] = core::formatDay(toDay(line.on->date()));
        return out.empty() ? json::value() : json::value(std::move(out));
    }
    void setValue(const json::value& value) override
    {
        for (const auto& line : m_lines) {
            const auto* on = value.is_object() ? value.get_object().if_contains(line.id.toStdString()) : nullptr;
            line.tick->setChecked(on != nullptr);
            if (on)
                if (const auto day = core::parseDay(stringOf(*on).toStdString()))
                    line.on->setDate(toQDate(*day));
        }
    }

private:
    struct Line {
        QString id;
        QCheckBox* tick;
        QDateEdit* on;
    };
    FieldFrame* m_frame;
    QList<Line> m_lines;
};

/// A line for each party or sheet; those left empty are left out.
class PartyTextsAnswer final : public Answer {
public:
    PartyTextsAnswer(const SheetField& field, const QList<Choice>& lines, const AnswerPlace& place)
    {
        auto* list = new QWidget;
        auto* box = new QVBoxLayout(list);
        setMargins(box, 0);
        setGaps(box, 8);
        for (const auto& [id, name] : lines) {
            auto* line = new FormField(name, list);
            line->setFieldName(place.name + QLatin1Char('.') + id);
            box->addWidget(line);
            QObject::connect(line, &FormField::edited, list, [touched = place.touched] { touched(); });
            m_lines.append({id, line});
        }
        m_frame = new FieldFrame(field.label, list, place.parent);
        if (!field.hint.isEmpty())
            m_frame->say(Say::Hint, field.hint);
        if (m_lines.isEmpty()) // nothing lacks: no question
            m_frame->hide();
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_lines.isEmpty() ? m_frame : static_cast<QWidget*>(m_lines.first().second->edit()); }
    json::value value() const override
    {
        json::object out;
        for (const auto& [id, line] : m_lines)
            if (!plain(line->text()).empty())
                out[id.toStdString()] = plain(line->text());
        return out.empty() ? json::value() : json::value(std::move(out));
    }
    void setValue(const json::value& value) override
    {
        for (const auto& [id, line] : m_lines)
            if (const auto* said = value.is_object() ? value.get_object().if_contains(id.toStdString()) : nullptr)
                line->setText(stringOf(*said));
    }

private:
    FieldFrame* m_frame;
    QList<QPair<QString, FormField*>> m_lines;
};

class PartyChoiceAnswer final : public Answer {
public:
    PartyChoiceAnswer(const SheetField& field, const AnswerPlace& place) : m_required(field.required)
    {
        auto* list = new QWidget;
        auto* box = new QVBoxLayout(list);
        setMargins(box, 0);
        setGaps(box, 8);
        for (const auto& [id, name] : place.parties) {
            auto* line = new QHBoxLayout;
            setGaps(line, 12);
            auto* label = new PlainLabel(name, TextRole::BodyBold, Token::Text, Fit::TwoLines, list);
            fixWidth(label, 110);
            auto* row = new ChoiceRow(AnswerWords::tr("Answer of %1").arg(name), field.choices, list);
            row->setObjectName(place.name + QLatin1Char('.') + id);
            line->addWidget(label);
            line->addWidget(row, 1); // wraps at large type
            box->addLayout(line);
            QObject::connect(row, &ChoiceRow::chosenChanged, list, [touched = place.touched] { touched(); });
            m_lines.append({id, row});
        }
        m_frame = new FieldFrame(field.label, list, place.parent);
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override
    {
        for (const auto& [id, row] : m_lines)
            if (row->chosen().isEmpty())
                return row;
        return m_frame;
    }
    json::value value() const override
    {
        json::object out;
        for (const auto& [id, row] : m_lines) {
            if (row->chosen().isEmpty()) {
                if (m_required)
                    return nullptr;
                continue;
            }
            out[id.toStdString()] = plain(row->chosen());
        }
        return out.empty() ? json::value() : json::value(std::move(out));
    }
    void setValue(const json::value& value) override
    {
        for (const auto& [id, row] : m_lines)
            if (const auto* chosen = value.is_object() ? value.get_object().if_contains(id.toStdString()) : nullptr)
                row->choose(stringOf(*chosen));
    }

private:
    FieldFrame* m_frame;
    QList<QPair<QString, ChoiceRow*>> m_lines;
    bool m_required;
};

} // namespace

std::unique_ptr<Answer> makeAnswer(const SheetField& field, const AnswerPlace& place)
{
    using Type = SheetField::Type;
    switch (field.type) {
    case Type::Line: return std::make_unique<LineAnswer>(field, place);
    case Type::Time: return makeTime(field, place);
    case Type::Names: return std::make_unique<NamesAnswer>(field, place);
    case Type::Area: return std::make_unique<AreaAnswer>(field, place);
    case Type::Day:
        if (!field.required)
            return makeOptionalDay(field, place, makeDate(place, place.name, field.label, field.future, nullptr));
        return std::make_unique<DayAnswer>(field, place);
    case Type::Choice: return std::make_unique<ChoiceAnswer>(field, field.choices, place);
    case Type::Pick: return std::make_unique<ListAnswer>(field, place);
    case Type::YesNo: return std::make_unique<YesNoAnswer>(field, place);
    case Type::OneParty: return std::make_unique<ChoiceAnswer>(field, place.parties, place);
    case Type::Several: return std::make_unique<SeveralAnswer>(field, field.choices, place);
    case Type::Tick: return std::make_unique<TickAnswer>(field, place);
    case Type::Number: return std::make_unique<NumberAnswer>(field, place);
    case Type::Money: return std::make_unique<MoneyAnswer>(field, place);
    case Type::Promise: return std::make_unique<PickAnswer>(field, place.promises, true, place);
    case Type::Slip: return std::make_unique<PickAnswer>(field, place.slips, false, place);
    case Type::PartyTexts: return std::make_unique<PartyTextsAnswer>(field, place.parties, place);
    case Type::MissingSheets: return std::make_unique<PartyTextsAnswer>(field, place.sheets, place);
    case Type::Texts: return std::make_unique<PartyTextsAnswer>(field, field.choices, place);
    case Type::Participants: return makeParticipants(field, place);
    case Type::PartyDays: return std::make_unique<PartyDaysAnswer>(field, place);
    case Type::PartyChoice: return std::make_unique<PartyChoiceAnswer>(field, place);
    case Type::Parties: break;
    }
    return std::make_unique<SeveralAnswer>(field, place.parties, place);
}

} // namespace ui
