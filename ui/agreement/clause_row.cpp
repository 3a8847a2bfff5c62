#include "ui/agreement/clause_row.h"

#include "core/text/amount.h"
#include "ui/agreement/day_words.h"
#include "ui/text/amounts.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

namespace ui {

/// The number of a clause in a soft circle.
class NumberBadge : public QWidget {
public:
    explicit NumberBadge(QWidget* parent = nullptr) : QWidget(parent)
    {
        fixWidth(this, 24);
        fixHeight(this, 24);
    }
    void setNumber(int number)
    {
        m_number = number;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(Token::AccentSoft));
        painter.drawEllipse(rect());
        painter.setPen(theme.colour(Token::Accent));
        painter.setFont(theme.font(TextRole::BodyBold));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number = 0;
};

namespace {

void mark(QWidget* editor, bool fault)
{
    editor->setProperty("fqState", fault ? QVariant(QStringLiteral("error")) : QVariant());
    auto palette = editor->palette();
    palette.setColor(QPalette::PlaceholderText, themeOf(editor).colour(fault ? Token::RedWord : Token::Text2));
    editor->setPalette(palette);
    editor->update();
}

FieldFrame* frameOf(const QString& label, QWidget* editor) { return new FieldFrame(label, editor); }

} // namespace

ClauseRow::ClauseRow(const QList<PartyChoice>& parties, QWidget* parent)
    : QWidget(parent)
    , m_parties(parties)
    , m_badge(new NumberBadge)
    , m_title(new PlainLabel(TextRole::RowTitle, Token::Text, Fit::Wrap))
    , m_words(new PlainLabel(TextRole::Body, Token::Text, Fit::Wrap))
    , m_change(new Button(ButtonKind::Link, tr("Change"), QStringLiteral("pencil")))
{
    setAttribute(Qt::WA_StyledBackground, false);
    auto* row = new QHBoxLayout(this);
    setMargins(row, 14, 8, 14, 12);
    setGaps(row, 12);
    row->addWidget(m_badge, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    setGaps(column, 2);
    row->addLayout(column, 1);
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(m_title, 1);
    head->addWidget(m_words, 1);
    head->addWidget(m_change, 0, Qt::AlignTop);
    column->addLayout(head);
    m_fields = makeFields();
    m_details = makeDetails();
    column->addWidget(m_fields);
    column->addWidget(m_details);
    m_details->hide();
    connect(m_change, &QPushButton::clicked, this, [this] { openDetails(m_details->isHidden()); });
}

QWidget* ClauseRow::makeFields()
{
    auto* box = new QWidget;
    m_grid = new QGridLayout(box);
    setMargins(m_grid, 0);
    setGaps(m_grid, 10, 4);
    m_amount = new FormField(tr("Amount (yuan)"));
    m_capitals = new FormField(tr("In capitals"));
    m_due = new FormField(tr("No later than"));
    m_way = new FormField(tr("Way"));
    m_object = new FormField(tr("What is to be done"));
    m_capitals->edit()->setReadOnly(true);
    m_capitals->edit()->setFocusPolicy(Qt::NoFocus);
    m_due->setPlaceholder(tr("for example 2026-06-30"));
    m_way->setPlaceholder(tr("Not written yet"));
    m_object->setPlaceholder(tr("Not written yet"));
    m_money = new QWidget;
    auto* money = new QHBoxLayout(m_money);
    setMargins(money, 0);
    setGaps(money, 10);
    money->addWidget(m_amount, 104);
    money->addWidget(m_capitals, 152);
    layFields(false);
    listen(m_object, &ClauseForm::object);
    listen(m_amount, &ClauseForm::amount);
    listen(m_due, &ClauseForm::due);
    listen(m_way, &ClauseForm::way);
    connect(m_amount, &FormField::edited, this, [this] { showCapitals(); });
    connect(m_amount, &FormField::settled, this, [this] {
        // As it will stand on the paper, but only once the person has left the field.
        const auto fen = readFen(m_form.amount);
        if (!m_amount->edit()->hasFocus() && fen) {
            m_form.amount = groupedAmount(*fen).toStdString();
            m_amount->setText(groupedAmount(*fen));
        }
    });
    return box;
}

void ClauseRow::layFields(bool narrow)
{
    m_grid->addWidget(m_money, 0, 0, 1, narrow ? 2 : 1);
    m_grid->addWidget(m_object, 0, 0, 1, narrow ? 2 : 1); // an act to be done takes the room of amount and capitals
    m_grid->addWidget(m_due, narrow ? 1 : 0, narrow ? 0 : 1);
    m_grid->addWidget(m_way, narrow ? 1 : 0, narrow ? 1 : 2);
    const int stretches[] = {narrow ? 100 : 252, narrow ? 100 : 150, narrow ? 0 : 204};
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, stretches[column]);
}

void ClauseRow::setNarrow(bool narrow) { layFields(narrow); }

QWidget* ClauseRow::makeDetails()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    setMargins(column, 0, 4, 0, 0);
    setGaps(column, 4);
    auto* row = new QHBoxLayout;
    setGaps(row, 10);
    m_kind = new QComboBox;
    m_kind->addItem(tr("Pay money"), QStringLiteral("money"));
    m_kind->addItem(tr("Do or hand over something"), QStringLiteral("deed"));
    m_kind->addItem(tr("In words only"), QStringLiteral("words"));
    m_kind->addItem(tr("In words, for somebody to do"), QStringLiteral("duty"));
    m_debtor = new QComboBox;
    m_creditor = new QComboBox;
    for (auto* combo : {m_debtor, m_creditor}) {
        combo->addItem(tr("Not chosen yet"), QString());
        for (const auto& party : m_parties)
            combo->addItem(party.name, party.id);
    }
    m_condition = new FormField(tr("On condition that"));
    row->addWidget(frameOf(tr("Kind of clause"), m_kind), 120);
    row->addWidget(frameOf(tr("Who"), m_debtor), 100);
    row->addWidget(frameOf(tr("To whom"), m_creditor), 100);
    row->addWidget(m_condition, 160);
    column->addLayout(row);
    m_text = new FormArea(tr("In your own words"), 800);
    m_text->setLines(2);
    column->addWidget(m_text);
    auto* buttons = new QHBoxLayout;
    setGaps(buttons, 8);
    m_up = new Button(ButtonKind::Plain, tr("Move up"), QStringLiteral("chevron-up"));
    m_remove = new Button(ButtonKind::Plain, tr("Remove this clause"), QStringLiteral("x"));
    buttons->addWidget(m_up);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    listen(m_condition, &ClauseForm::condition);
    connect(m_text, &FormArea::edited, this, [this](const QString& text) {
        if (!m_filling) {
            m_form.text = text.toStdString();
            emit edited();
        }
    });
    connect(m_text, &FormArea::settled, this, [this] { emit settled(); });
    const auto choose = [this](QComboBox* combo, std::string ClauseForm::* member) {
        connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, member] {
            if (m_filling)
                return;
            m_form.*member = combo->currentData().toString().toStdString();
            showKind();
            emit edited();
            emit settled();
        });
    };
    choose(m_kind, &ClauseForm::kind);
    choose(m_debtor, &ClauseForm::debtor);
    choose(m_creditor, &ClauseForm::creditor);
    connect(m_up, &QPushButton::clicked, this, [this] { emit upAsked(); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeAsked(); });
    return box;
}

void ClauseRow::listen(FormField* field, std::string ClauseForm::* member)
{
    connect(field, &FormField::edited, this, [this, member](const QString& text) {
        if (m_filling)
            return;
        m_form.*member = text.toStdString();
        emit edited();
    });
    connect(field, &FormField::settled, this, [this] { emit settled(); });
}

void ClauseRow::setHead(int number, const QString& title)
{
    m_number = number;
    m_badge->setNumber(number);
    m_title->setPlainText(title);
    const auto name = [number](const char* member) { return QStringLiteral("clause.%1.%2").arg(number).arg(QLatin1String(member)); };
    setObjectName(QStringLiteral("clause.%1").arg(number));
    setAccessibleName(tr("Clause %1").arg(number));
    m_amount->setFieldName(name("fen"));
    m_capitals->setFieldName(name("capitals"));
    m_due->setFieldName(name("due"));
    m_way->setFieldName(name("way"));
    m_object->setFieldName(name("object"));
    m_condition->setFieldName(name("condition"));
    m_text->setFieldName(name("text"));
    m_change->setObjectName(name("change"));
    m_change->setAccessibleName(tr("Change clause %1").arg(number));
}

void ClauseRow::setForm(const ClauseForm& form)
{
    m_filling = true;
    m_form = form;
    m_amount->setText(QString::fromStdString(form.amount));
    m_due->setText(QString::fromStdString(form.due));
    m_way->setText(QString::fromStdString(form.way));
    m_object->setText(QString::fromStdString(form.object));
    m_condition->setText(QString::fromStdString(form.condition));
    m_text->setText(QString::fromStdString(form.text));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(QString::fromStdString(form.kind))));
    m_debtor->setCurrentIndex(qMax(0, m_debtor->findData(QString::fromStdString(form.debtor))));
    m_creditor->setCurrentIndex(qMax(0, m_creditor->findData(QString::fromStdString(form.creditor))));
    m_filling = false;
    for (auto* field : {m_amount, m_due, m_way, m_object, m_condition}) {
        field->edit()->setCursorPosition(0); // the beginning is what is seen of a long text
        setPlainToolTip(field->edit(), field->text());
    }
    showKind();
    showCapitals();
}

void ClauseRow::showKind()
{
    const bool words = m_form.kind == "words", deed = m_form.kind == "deed", duty = m_form.kind == "duty";
    m_title->setVisible(!words && !duty);
    m_words->setVisible(words || duty);
    m_words->setPlainText(m_form.text.empty() ? tr("Not written yet") : QString::fromStdString(m_form.text));
    m_words->setTint(m_form.text.empty() ? Token::RedWord : Token::Text);
    m_fields->setVisible(!words);
    m_object->setVisible(deed);
    m_money->setVisible(!deed && !duty);
    for (auto* combo : {m_debtor, m_creditor})
        combo->parentWidget()->setVisible(!words);
    m_condition->setVisible(!words);
}

void ClauseRow::showCapitals()
{
    const auto fen = readFen(m_form.amount);
    m_capitals->setText(fen ? QString::fromStdString(core::amountInCapitals(*fen)) : QString());
}

void ClauseRow::setFaults(const QStringList& members)
{
    m_faults = members;
    mark(m_amount->edit(), members.contains(QStringLiteral("fen")));
    mark(m_due->edit(), members.contains(QStringLiteral("due")));
    mark(m_way->edit(), members.contains(QStringLiteral("way")));
    mark(m_object->edit(), members.contains(QStringLiteral("object")));
    showKind();
    update();
}

void ClauseRow::setFrozen(bool frozen)
{
    for (auto* field : {m_amount, m_due, m_way, m_object, m_condition})
        field->edit()->setReadOnly(frozen);
    m_change->setVisible(!frozen);
    if (frozen)
        m_details->hide();
}

void ClauseRow::setFirst(bool first) { m_up->setEnabled(!first); }

void ClauseRow::openDetails(bool open)
{
    m_details->setVisible(open);
    m_change->setLabel(open ? tr("Done") : tr("Change"));
}

void ClauseRow::focusMember(const QString& member)
{
    QWidget* target = m_amount->edit();
    if (member == QLatin1String("due"))
        target = m_due->edit();
    else if (member == QLatin1String("way"))
        target = m_way->edit();
    else if (member == QLatin1String("object"))
        target = m_object->edit();
    else if (member == QLatin1String("condition") || member == QLatin1String("text") || member == QLatin1String("debtor") || member == QLatin1String("creditor")) {
        openDetails(true);
        if (member == QLatin1String("condition"))
            target = m_condition->edit();
        else if (member == QLatin1String("text"))
            target = m_text->edit();
        else
            target = member == QLatin1String("debtor") ? m_debtor : m_creditor;
    }
    if (target->isHidden())
        target = m_change;
    target->setFocus(Qt::TabFocusReason);
}

void ClauseRow::paintEvent(QPaintEvent*)
{
    if (m_faults.isEmpty())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colour(Token::RedSoft));
}

} // namespace ui
