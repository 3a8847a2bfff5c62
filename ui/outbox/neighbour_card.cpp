#include "ui/outbox/neighbour_card.h"

#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QVBoxLayout>

namespace ui {

NeighbourCard::NeighbourCard(Port& port, QWidget* parent) : QWidget(parent), m_port(port)
{
    setObjectName(QStringLiteral("outbox.neighbour"));
    auto* column = new QVBoxLayout(this);
    setMargins(column, 0);
    setGaps(column, 8);
    m_error = new ErrorStrip(this);
    m_error->setObjectName(QStringLiteral("outbox.neighbour.error"));
    column->addWidget(m_error);
    m_word = new PlainLabel({}, TextRole::Small, Token::Text2, Fit::Wrap, this);
    m_word->setObjectName(QStringLiteral("outbox.neighbour.word"));
    m_word->setRunningText(true);
    column->addWidget(m_word);
    m_strangers = new QVBoxLayout;
    setGaps(m_strangers, 8);
    column->addLayout(m_strangers);
    m_look = new Button(ButtonKind::Plain, tr("Find a PC nearby to carry it"), QStringLiteral("search"), this);
    m_look->setObjectName(QStringLiteral("outbox.neighbour.look"));
    column->addWidget(m_look, 0, Qt::AlignLeft);
    connect(m_look, &Button::clicked, this, [this] {
        m_left.clear();
        m_port.lookForNeighbours();
    });
    connect(m_error, &ErrorStrip::dismissed, m_error, &ErrorStrip::clear);
    connect(&port, &Port::neighboursChanged, this, &NeighbourCard::present);
    connect(&port, &Port::syncChanged, this, &NeighbourCard::present);
    present();
}

void NeighbourCard::present()
{
    const auto seen = m_port.neighbours();
    const auto facts = m_port.syncFacts();
    m_look->setEnabled(!seen.looking);
    if (seen.trouble && !seen.looking)
        m_error->show(sentence(*seen.trouble));
    else
        m_error->clear();
    QStringList words;
    if (seen.looking)
        words << tr("Looking …");
    if (facts.handed > 0 && seen.leftAt)
        words << tr("%n things lie with the PC at %1 to be carried. No receipt from the court yet.", nullptr, int(facts.handed)).arg(seen.leftWith);
    else if (facts.handed > 0)
        words << tr("%n things lie with a neighbour's PC to be carried. No receipt from the court yet.", nullptr, int(facts.handed));
    if (seen.answers > 0)
        words << tr("The court's answer came from a neighbour's PC: it took %1 and returned %2; %3 are new here.").arg(seen.accepted).arg(seen.refused).arg(seen.received);
    if (seen.lookedAt && seen.found.isEmpty() && !seen.looking && !seen.trouble)
        words << tr("No PC nearby carries for this county. It must be switched on and on the same network.");
    m_word->setPlainText(words.join(QLatin1Char(' ')));
    m_word->setVisible(!words.isEmpty());
    delete m_list;
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    setMargins(column, 0);
    setGaps(column, 8);
    for (const auto& neighbour : seen.found)
        if (!neighbour.trusted && !m_left.contains(neighbour.key))
            addStranger(neighbour);
    m_list->setVisible(column->count() > 0);
    m_strangers->addWidget(m_list);
}

/// Trust on first sight: whoever asks goes over and compares, since anybody on the network may answer.
void NeighbourCard::addStranger(const Neighbour& neighbour)
{
    auto* card = new Card(12, m_list);
    card->setGround(Token::Sunken);
    card->box()->addWidget(new PlainLabel(tr("A PC nearby can carry for this county: %1").arg(neighbour.address), TextRole::Small, Token::Text, Fit::Wrap, card));
    auto* print = new PlainLabel(neighbour.fingerprint, TextRole::BodyBold, Token::Text, Fit::Whole, card);
    print->setObjectName(QStringLiteral("outbox.neighbour.fingerprint"));
    card->box()->addWidget(print);
    card->box()->addWidget(new PlainLabel(tr("Compare it with what stands on that PC. It can read nothing of what it carries, but it may lose it."), TextRole::Small, Token::Text2, Fit::Wrap, card));
    auto* buttons = new QWidget(card);
    auto* flow = new FlowLayout(buttons);
    setMargins(flow, 0);
    setGaps(flow, 8);
    auto* yes = new Button(ButtonKind::Choice, tr("The same: let it carry"), {}, buttons);
    yes->setObjectName(QStringLiteral("outbox.neighbour.trust"));
    auto* no = new Button(ButtonKind::Choice, tr("Do not use it"), {}, buttons);
    no->setObjectName(QStringLiteral("outbox.neighbour.leave"));
    connect(yes, &Button::clicked, this, [this, key = neighbour.key] { m_port.trustNeighbour(key, true); });
    connect(no, &Button::clicked, this, [this, key = neighbour.key] {
        m_left.insert(key);
        QMetaObject::invokeMethod(this, &NeighbourCard::present, Qt::QueuedConnection); // this very button goes
    });
    flow->addWidget(yes);
    flow->addWidget(no);
    card->box()->addWidget(buttons);
    m_list->layout()->addWidget(card);
}

} // namespace ui
