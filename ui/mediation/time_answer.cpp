#include "ui/mediation/time_answer.h"

#include "core/text/time_of_day.h"
#include "ui/text/dates.h"
#include "ui/theme/scale.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/settled.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace ui {

namespace {

namespace json = boost::json;

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Answers)
};

class TimeAnswer final : public Answer {
public:
    TimeAnswer(const SheetField& field, const AnswerPlace& place) : m_field(new FormField(field.label, place.parent))
    {
        m_field->setFieldName(place.name);
        fixWidth(m_field, 240);
        m_field->say(Say::Hint, field.hint);
        QObject::connect(m_field, &FormField::edited, m_field, [touched = place.touched] { touched(); });
        whileWhole(m_field->edit(), &QLineEdit::editingFinished, m_field, [hint = field.hint](FormField& shown) {
            const auto said = shown.text().trimmed();
            const auto read = core::readTimeOfDay(said.toStdString());
            if (read)
                shown.setText(text(*read));
            const bool wrong = !read && !said.isEmpty();
            shown.say(wrong ? Say::Error : Say::Hint, wrong ? TimeWords::tr("This is no time of day. For example 08:30; 2:30 in the afternoon is 14:30") : hint);
        });
    }
    QWidget* widget() const override { return m_field; }
    QWidget* focus() const override { return m_field->edit(); }
    json::value value() const override
    {
        const auto said = m_field->text().trimmed().toStdString();
        return said.empty() ? json::value() : json::value(core::readTimeOfDay(said).value_or(said));
    }
    void setValue(const json::value& value) override
    {
        m_field->setText(value.is_string() ? text(std::string_view(value.get_string())) : QString());
    }

private:
    FormField* m_field;
};

} // namespace

std::unique_ptr<Answer> makeTime(const SheetField& field, const AnswerPlace& place) { return std::make_unique<TimeAnswer>(field, place); }

} // namespace ui
