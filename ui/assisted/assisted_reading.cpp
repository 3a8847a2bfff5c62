#include "ui/agreement/aloud_window.h"
#include "ui/assisted/assisted_page.h"
#include "ui/assisted/big_choice.h"
#include "ui/port.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

/// The last page, where what was typed is read to the party line by line; and what is read aloud of every page.
namespace ui {

void AssistedPage::buildReading(QVBoxLayout* box)
{
    auto* lines = new Card(16, this);
    m_readBox = lines->box();
    box->addWidget(lines);
    m_assistedPart = new QWidget(this);
    auto* part = new QVBoxLayout(m_assistedPart);
    setMargins(part, 0);
    setGaps(part, 12);
    const auto tick = [&](const QString& words, const char* name) {
        auto* made = makeTick(words, QStringLiteral("assist.") + QLatin1String(name), m_assistedPart);
        connect(made, &QCheckBox::toggled, this, [this] { touched(); });
        part->addWidget(made);
        return made;
    };
    m_heard = tick(tr("\"Did you hear it clearly?\" Yes"), "heard");
    m_own = tick(tr("\"Is it what you mean?\" Yes"), "own");
    auto* row = new QHBoxLayout;
    setGaps(row, 16);
    m_language = addField(nullptr, tr("Dialect or language it was read in"), QStringLiteral("language"), tr("Empty: Mandarin"));
    m_companion = addField(nullptr, tr("Who came along (son, neighbour …)"), QStringLiteral("companion"), tr("Whoever comes along decides nothing"));
    row->addWidget(m_language, 1, Qt::AlignTop);
    row->addWidget(m_companion, 1, Qt::AlignTop);
    part->addLayout(row);
    m_askedAlone = tick(tr("The party was asked once alone"), "asked_alone");
    auto* printer = new Button(ButtonKind::Tall, tr("Print it for signing"), QStringLiteral("printer"), m_assistedPart);
    printer->setObjectName(QStringLiteral("assist.print"));
    connect(printer, &Button::clicked, this, &AssistedPage::print);
    part->addWidget(printer, 0, Qt::AlignLeft);
    part->addWidget(new PlainLabel(tr("What stands on the printed copy now?"), TextRole::Answer, Token::Text, Fit::Wrap, m_assistedPart));
    m_mark = new BigChoice(QStringLiteral("assist.mark"), tr("What stands on the printed copy now?"), {{QStringLiteral("signature"), QStringLiteral("writing"), tr("Signature"), {}},
                                                           {QStringLiteral("fingerprint"), QStringLiteral("id"), tr("Finger-print"), {}},
                                                           {QStringLiteral("witness"), QStringLiteral("users"), tr("A witness signed"), {}}}, m_assistedPart);
    connect(m_mark, &BigChoice::chosenChanged, this, [this] {
        m_noMark->setVisible(m_mark->chosen() == QLatin1String("witness"));
        touched();
    });
    part->addWidget(m_mark);
    m_noMark = addField(part, tr("Why the party cannot sign"), QStringLiteral("no_mark"));
    m_noMark->hide();
    box->addWidget(m_assistedPart);
}

/// The lines for reading; a line that was read and has changed since loses its tick with all the others.
void AssistedPage::fillReading()
{
    const auto now = answers();
    QString whole;
    const auto lines = readLines(now);
    for (const auto& line : lines)
        whole += line.label + QLatin1Char('\t') + line.words + QLatin1Char('\n');
    m_assistedPart->setVisible(now.assisted);
    if (whole == m_shownLines && m_lines)
        return;
    m_shownLines = whole;
    m_readHash.clear();
    m_read.clear();
    delete m_lines;
    m_lines = new QWidget(this);
    auto* box = new QVBoxLayout(m_lines);
    setMargins(box, 0);
    setGaps(box, 8);
    for (const auto& line : lines) {
        auto* row = new QHBoxLayout;
        setGaps(row, 12);
        auto* tick = makeTick(tr("Read"), QStringLiteral("assist.read%1").arg(m_read.size() + 1), m_lines);
        tick->setAccessibleName(tr("Read: %1").arg(line.label));
        connect(tick, &QCheckBox::toggled, this, [this] {
            if (allRead())
                m_readHash = hashOf(answers(), m_port.author());
            touched();
        });
        row->addWidget(tick);
        auto* label = new PlainLabel(line.label, TextRole::Help, Token::Text2, Fit::Wrap, m_lines);
        fixWidth(label, 200);
        row->addWidget(label);
        row->addWidget(new PlainLabel(line.words, TextRole::Answer, Token::Text, Fit::Wrap, m_lines), 1);
        box->addLayout(row);
        tick->setVisible(now.assisted);
        m_read.push_back(tick);
    }
    // Made last they would be the last that Tab comes to; they stand before the questions about them.
    for (QWidget* before = m_amount->edit(); auto* tick : m_read) {
        setTabOrder(before, tick);
        before = tick;
    }
    if (lines.isEmpty())
        box->addWidget(new PlainLabel(tr("Nothing was told yet"), TextRole::Answer, Token::Text2, Fit::Wrap, m_lines));
    m_readBox->addWidget(m_lines);
    m_filling = true;
    m_heard->setChecked(false);
    m_own->setChecked(false);
    m_mark->choose({});
    m_filling = false;
}

bool AssistedPage::allRead() const
{
    return !m_read.empty() && std::all_of(m_read.begin(), m_read.end(), [](const QCheckBox* tick) { return tick->isChecked(); });
}

bool AssistedPage::readAloud()
{
    QString words = m_questions[m_step].question;
    if (m_step + 1 == m_questions.size())
        for (const auto& line : readLines(answers()))
            words += QLatin1Char('\n') + line.label + QStringLiteral("：") + line.words;
    else if (m_step == 0)
        words += QLatin1Char('\n') + tr("In person: you come to the point and talk face to face. Online: you talk through a screen and somebody sits beside you. Either is fine, and you may change at a word.");
    auto* window = new AloudWindow(tr("Read it out"), words, this);
    window->open();
    return true;
}

} // namespace ui
