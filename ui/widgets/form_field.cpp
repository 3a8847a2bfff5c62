#include "ui/widgets/form_field.h"

#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/settled.h"

#include <QBoxLayout>
#include <QStyle>
#include <QValidator>

namespace ui {
namespace {

struct Saying {
    QString icon;
    Token tint;
};

Saying sayingOf(Say what)
{
    switch (what) {
    case Say::Ok: return {QStringLiteral("circle-check"), Token::Ok};
    case Say::Warn: return {QStringLiteral("info-circle"), Token::YellowWord};
    case Say::Error: return {QStringLiteral("alert-circle"), Token::RedWord};
    case Say::Hint:
    case Say::Nothing: break;
    }
    return {{}, Token::Text2};
}

class CharacterLimit : public QValidator {
public:
    CharacterLimit(int most, QObject* parent)
        : QValidator(parent)
        , m_most(most)
    {
    }
    State validate(QString& text, int&) const override { return characterCount(text) <= m_most ? Acceptable : Invalid; }

private:
    int m_most;
};

} // namespace

int characterCount(const QString& text)
{
    int count = 0;
    for (const QChar c : text)
        if (!c.isLowSurrogate())
            ++count;
    return count;
}

FieldFrame::FieldFrame(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , m_label(new PlainLabel(label, TextRole::Small, Token::Text2))
    , m_link(new Button(ButtonKind::Link, {}))
    , m_editor(editor)
    , m_below(new QWidget)
    , m_sign(new IconView({}, Token::Text2, 16))
    , m_message(new PlainLabel(TextRole::Small, Token::Text2, Fit::Wrap))
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 0);
    setGaps(box, 2);
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(m_label, 1);
    atLeastHigh(m_label, 22); // with a link or without, fields of a row stand level
    box->addLayout(head);
    box->addWidget(editor);
    head->addWidget(m_link); // behind the editor for Tab: the frame leads straight to it, and nothing before it is come to
    auto* below = new QHBoxLayout(m_below);
    setMargins(below, 0, 1, 0, 0);
    setGaps(below, 4);
    below->addWidget(m_sign, 0, Qt::AlignTop);
    below->addWidget(m_message, 1);
    box->addWidget(m_below);
    fixHeight(m_sign, 20); // a line of the words beside it
    m_below->hide();
    m_link->hide();
    setFocusProxy(editor);
    editor->setAccessibleName(label);
    m_label->setBuddy(editor); // of a combo box Qt tells nothing else
    setAccessibleName(label);
    connect(m_link, &QPushButton::clicked, this, &FieldFrame::linkPressed);
}

void FieldFrame::setLabel(const QString& label)
{
    m_label->setPlainText(label);
    m_editor->setAccessibleName(label);
    setAccessibleName(label);
}

void FieldFrame::showLabel(bool shown) { m_label->setVisible(shown); }

QString FieldFrame::label() const { return m_label->plainText(); }

QString FieldFrame::message() const { return m_message->plainText(); }

void FieldFrame::say(Say what, const QString& text)
{
    m_said = text.isEmpty() ? Say::Nothing : what;
    const Saying saying = sayingOf(m_said);
    m_sign->setIcon(saying.icon, saying.tint);
    m_sign->setVisible(!saying.icon.isEmpty());
    m_message->setTint(saying.tint);
    m_message->setPlainText(text);
    m_below->setVisible(m_said != Say::Nothing);
    m_editor->setAccessibleDescription(text);
    m_editor->setProperty("fqState", m_said == Say::Error ? QStringLiteral("error") : QString());
    m_editor->update();
}

void FieldFrame::setLink(const QString& text)
{
    m_link->setLabel(text);
    m_link->setVisible(!text.isEmpty());
}

void FieldFrame::setFieldName(const QString& objectName)
{
    setObjectName(objectName);
    m_editor->setObjectName(objectName + QStringLiteral(".edit"));
    m_link->setObjectName(objectName + QStringLiteral(".link"));
}

FormField::FormField(const QString& label, QWidget* parent)
    : FieldFrame(label, new QLineEdit, parent)
    , m_edit(static_cast<QLineEdit*>(editor()))
{
    auto* settled = new Settled(m_edit);
    whileWhole(settled, &Settled::changed, this, [](FormField& field) { emit field.edited(field.text()); });
    whileWhole(settled, &Settled::settled, this, [](FormField& field) { emit field.settled(field.text()); });
}

void FormField::setText(const QString& text)
{
    if (m_edit->text() == text)
        return;
    const QSignalBlocker quiet(this);
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
}

void FormField::setPlaceholder(const QString& text) { m_edit->setPlaceholderText(text); }

void FormField::setMostCharacters(int count) { m_edit->setValidator(new CharacterLimit(count, m_edit)); }

FormArea::FormArea(const QString& label, int mostCharacters, QWidget* parent)
    : FieldFrame(label, new QPlainTextEdit, parent)
    , m_edit(static_cast<QPlainTextEdit*>(editor()))
    , m_count(new PlainLabel(TextRole::Small, Token::Text2, Fit::Whole))
    , m_most(mostCharacters)
{
    auto* box = static_cast<QVBoxLayout*>(layout());
    static_cast<QHBoxLayout*>(box->itemAt(0)->layout())->insertWidget(1, m_count);
    m_edit->setTabChangesFocus(true);
    auto* settled = new Settled(m_edit);
    whileWhole(settled, &Settled::changed, this, [](FormArea& area) {
        area.count();
        emit area.edited(area.text());
    });
    whileWhole(settled, &Settled::settled, this, [](FormArea& area) { emit area.settled(area.text()); });
    setLines(4);
    count();
}

void FormArea::setText(const QString& text)
{
    if (m_edit->toPlainText() == text)
        return;
    {
        const QSignalBlocker quiet(this);
        m_edit->setPlainText(text);
    }
    count();
}

void FormArea::setLines(int lines) { atLeastHigh(m_edit, 16 + 24 * lines); }

void FormArea::count()
{
    const int now = characterCount(text());
    m_count->setPlainText(tr("%1 characters, at most %2").arg(now).arg(m_most));
    m_count->setTint(now > m_most ? Token::RedWord : Token::Text2);
    m_edit->setProperty("fqState", now > m_most || said() == Say::Error ? QStringLiteral("error") : QString());
    m_edit->update();
}

} // namespace ui
