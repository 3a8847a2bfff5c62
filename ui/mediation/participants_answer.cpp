#include "ui/mediation/participants_answer.h"

#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace ui {

namespace {

namespace json = boost::json;

struct ParticipantWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Answers)
};

constexpr qsizetype kMost = 50; ///< dispute.session takes no more

class ParticipantsAnswer final : public Answer {
public:
    ParticipantsAnswer(const SheetField& field, const AnswerPlace& place) : m_kinds(field.choices), m_place(place)
    {
        m_list = new QWidget;
        m_box = new QVBoxLayout(m_list);
        setMargins(m_box, 0);
        setGaps(m_box, 12);
        m_more = new Button(ButtonKind::Plain, ParticipantWords::tr("One more person"), QStringLiteral("plus"), m_list);
        m_more->setObjectName(place.name + QStringLiteral(".add"));
        m_box->addWidget(m_more, 0, Qt::AlignLeft);
        m_frame = new FieldFrame(field.label, m_list, place.parent);
        QObject::connect(m_more, &Button::clicked, m_list, [this] {
            add();
            m_lines.last().name->edit()->setFocus();
        });
    }
    QWidget* widget() const override { return m_frame; }
    QWidget* focus() const override { return m_lines.isEmpty() ? static_cast<QWidget*>(m_more) : m_lines.first().name->edit(); }
    json::value value() const override
    {
        json::array out;
        for (const auto& line : m_lines)
            if (const auto name = line.name->text().trimmed(); !name.isEmpty()) {
                json::object one{{"kind", line.kind->currentData().toString().toStdString()}, {"name", name.toStdString()}, {"confidential", line.note->isChecked()}};
                if (const auto helps = line.helps->currentData().toString(); !helps.isEmpty())
                    one["helps"] = helps.toStdString();
                out.push_back(std::move(one));
            }
        return out.empty() ? json::value() : json::value(std::move(out));
    }
    void setValue(const json::value& value) override
    {
        if (!value.is_array())
            return;
        const auto words = [](const json::object& in, const char* key) {
            const auto* found = in.if_contains(key);
            return found && found->is_string() ? QString::fromUtf8(found->get_string().data(), qsizetype(found->get_string().size())) : QString();
        };
        for (std::size_t i = 0; i < value.get_array().size() && qsizetype(i) < kMost; ++i) {
            const auto& one = value.get_array()[i];
            if (!one.is_object())
                continue;
            while (m_lines.size() <= qsizetype(i))
                add();
            auto& line = m_lines[qsizetype(i)];
            line.kind->setCurrentIndex(std::max(0, line.kind->findData(words(one.get_object(), "kind"))));
            line.name->setText(words(one.get_object(), "name"));
            line.helps->setCurrentIndex(std::max(0, line.helps->findData(words(one.get_object(), "helps"))));
            const auto* note = one.get_object().if_contains("confidential");
            line.note->setChecked(note && note->is_bool() && note->get_bool());
        }
    }

private:
    struct Line {
        QComboBox *kind, *helps;
        FormField* name;
        QCheckBox* note;
    };

    void add()
    {
        if (m_lines.size() >= kMost)
            return;
        const auto prefix = m_place.name + QStringLiteral(".%1").arg(m_lines.size() + 1);
        auto* row = new QWidget(m_list);
        auto* flow = new FlowLayout(row);
        Line line{};
        const auto combo = [&](const QString& label, const QString& name, const QList<Choice>& choices) {
            auto* box = new QComboBox(row);
            for (const auto& [id, word] : choices)
                box->addItem(word, id);
            auto* frame = new FieldFrame(label, box, row);
            frame->setFieldName(prefix + name);
            fixWidth(frame, 200);
            flow->addWidget(frame);
            QObject::connect(box, &QComboBox::currentIndexChanged, m_list, [touched = m_place.touched] { touched(); });
            return box;
        };
        line.kind = combo(ParticipantWords::tr("Who"), QStringLiteral(".kind"), m_kinds);
        line.name = new FormField(ParticipantWords::tr("Name"), row);
        line.name->setFieldName(prefix + QStringLiteral(".name"));
        fixWidth(line.name, 200);
        flow->addWidget(line.name);
        QObject::connect(line.name, &FormField::edited, m_list, [touched = m_place.touched] { touched(); });
        QList<Choice> helped{{QString(), ParticipantWords::tr("Helps nobody online")}};
        for (const auto& [id, name] : m_place.parties)
            helped.append({id, ParticipantWords::tr("Helps %1 online").arg(name)});
        line.helps = combo(ParticipantWords::tr("Help online"), QStringLiteral(".helps"), helped);
        line.note = makeTick(ParticipantWords::tr("Note on confidentiality signed"), prefix + QStringLiteral(".note"), row);
        flow->addWidget(line.note);
        QObject::connect(line.note, &QCheckBox::toggled, m_list, [touched = m_place.touched] { touched(); });
        m_box->insertWidget(m_box->count() - 1, row);
        m_lines.append(line);
    }

    QList<Choice> m_kinds;
    AnswerPlace m_place;
    QWidget* m_list;
    QVBoxLayout* m_box;
    FieldFrame* m_frame;
    Button* m_more;
    QList<Line> m_lines;
};

} // namespace

std::unique_ptr<Answer> makeParticipants(const SheetField& field, const AnswerPlace& place)
{
    return std::make_unique<ParticipantsAnswer>(field, place);
}

} // namespace ui
