#include "ui/mediation/optional_day_answer.h"

#include "ui/convert.h"
#include "ui/text/dates.h"
#include "ui/theme/scale.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QHBoxLayout>

namespace ui {

namespace {

namespace json = boost::json;

struct OptionalDayWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Answers)
};

class OptionalDayAnswer final : public Answer {
public:
    OptionalDayAnswer(const SheetField& field, const AnswerPlace& place, QDateEdit* edit) : m_edit(edit)
    {
        auto* row = new QWidget;
        auto* box = new QHBoxLayout(row);
        setMargins(box, 0);
        setGaps(box, 12);
        m_has = makeTick(OptionalDayWords::tr("Enter a day"), place.name + QStringLiteral(".has"), row);
        m_has->setAccessibleName(OptionalDayWords::tr("%1: enter a day").arg(field.label));
        box->addWidget(m_has);
        box->addWidget(m_edit);
        box->addStretch(1);
        m_edit->hide();
        m_frame = new FieldFrame(field.label, row, place.parent);
        if (!field.hint.isEmpty())
            m_frame->say(Say::Hint, field.hint);
        QObject::connect(m_has, &QCheckBox::toggled, m_frame, [edit = m_edit, touched = place.touched](bool has) {
            edit->setVisible(has);
            touched();
        });
        QObject::connect(m_edit, &QDateEdit::dateChanged, m_frame, [touched = place.touched] { touched(); });
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_has; }
    json::value value() const override { return m_has->isChecked() ? json::value(core::formatDay(toDay(m_edit->date()))) : json::value(); }
    void setValue(const json::value& value) override
    {
        const auto day = value.is_string() ? core::parseDay(value.get_string()) : std::nullopt;
        if (day)
            m_edit->setDate(toQDate(*day));
        m_has->setChecked(day.has_value());
    }

private:
    QCheckBox* m_has;
    QDateEdit* m_edit;
    FieldFrame* m_frame;
};

} // namespace

std::unique_ptr<Answer> makeOptionalDay(const SheetField& field, const AnswerPlace& place, QDateEdit* edit)
{
    return std::make_unique<OptionalDayAnswer>(field, place, edit);
}

} // namespace ui
