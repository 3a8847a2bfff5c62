#include "ui/settings/carrying_card.h"

#include "ui/port.h"
#include "ui/settings/preferences.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/plain_label.h"

#include <QBoxLayout>

namespace ui {

CarryingCard::CarryingCard(Port& port, Preferences& preferences, QWidget* parent) : Card(16, parent), m_port(port), m_preferences(preferences)
{
    setObjectName(QStringLiteral("settings.carrying"));
    box()->addWidget(new PlainLabel(tr("Carry for PCs nearby"), TextRole::RowTitle, Token::Text, Fit::Whole, this));
    auto* line = new QHBoxLayout;
    setGaps(line, 12);
    auto* words = new PlainLabel(tr("Carrying"), TextRole::Body, Token::Text2, Fit::Elide, this);
    fixWidth(words, 120);
    m_choice = new SegmentedChoice(tr("Carrying"), {{QStringLiteral("yes"), tr("On")}, {QStringLiteral("no"), tr("Off")}}, this);
    m_choice->setObjectName(QStringLiteral("settings.carries"));
    line->addWidget(words);
    line->addWidget(m_choice);
    line->addStretch(1);
    box()->addLayout(line);
    m_state = new PlainLabel({}, TextRole::Body, Token::Text, Fit::Wrap, this);
    m_state->setObjectName(QStringLiteral("settings.carrying.state"));
    box()->addWidget(m_state);
    m_who = new PlainLabel({}, TextRole::Body, Token::Text, Fit::Wrap, this);
    m_who->setObjectName(QStringLiteral("settings.carrying.who"));
    box()->addWidget(m_who);
    box()->addWidget(new PlainLabel(tr("For a PC that stays on and has a line more often than others. Laptops of the same network leave their sealed records here; they go to the court as "
                                       "soon as there is a line, and its answers wait here. Nobody can read them on the way. It works as long as this program runs, locked or not."),
                                    TextRole::Small, Token::Text2, Fit::Wrap, this));
    connect(m_choice, &SegmentedChoice::chosenChanged, this, &CarryingCard::chosen);
    connect(&preferences, &Preferences::carryingChanged, this, &CarryingCard::present);
    connect(&preferences, &Preferences::changed, this, &CarryingCard::present);
    present();
}

bool CarryingCard::carries() const { return m_choice->chosen() == QLatin1String("yes"); }

void CarryingCard::choose(bool carries) { m_choice->choose(carries ? QStringLiteral("yes") : QStringLiteral("no")); }

void CarryingCard::present()
{
    const auto now = m_preferences.carrying();
    const bool wanted = m_preferences.values().carries;
    QString state;
    if (now.trouble)
        state = sentence(*now.trouble);
    else if (wanted && now.address.isEmpty())
        state = tr("Getting ready …");
    else if (!now.address.isEmpty() && now.held > 0)
        state = now.line.value_or(true) ? tr("%n files are on their way to the court.", nullptr, int(now.held)) : tr("The line is down. %n files wait here, all stored.", nullptr, int(now.held));
    else if (!now.address.isEmpty())
        state = now.delivered ? tr("Nothing waits here. Last brought to the court: %1.").arg(dayAndMoment(*now.delivered, m_port.now())) : tr("Ready. Nothing was left here yet.");
    m_state->setPlainText(state);
    m_state->setVisible(!state.isEmpty());
    m_who->setPlainText(now.address.isEmpty() ? QString() : tr("Others find this PC as %1, fingerprint %2. Whoever asks for the first time compares the fingerprint with this one.").arg(now.address, now.fingerprint));
    m_who->setVisible(!now.address.isEmpty());
}

} // namespace ui
