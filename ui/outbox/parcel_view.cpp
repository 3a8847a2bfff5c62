#include "ui/outbox/parcel_view.h"

#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/places.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ParcelView::ParcelView(Port& port, QWidget* parent) : QWidget(parent), m_port(port), m_box(new QVBoxLayout(this))
{
    setMargins(m_box, 0);
}

void ParcelView::show(const core::desk::OutboxItem& item)
{
    delete m_body;
    m_body = new QWidget(this);
    auto* box = new QVBoxLayout(m_body);
    setMargins(box, 0);
    setGaps(box, 12);
    box->addWidget(new PlainLabel(kindLabel(item.kind).word, TextRole::DisputeTitle, Token::Text, Fit::Wrap, m_body));
    if (!item.title.empty() || !item.number.empty())
        box->addWidget(new PlainLabel(withComma(text(item.title), text(item.number)), TextRole::Body, Token::Text2, Fit::TwoLines, m_body));
    auto* facts = new Card(16, m_body);
    facts->setGround(Token::Sunken);
    const auto fact = [&](const QString& label, const QString& value) {
        auto* line = new QHBoxLayout;
        setGaps(line, 12);
        auto* words = new PlainLabel(label, TextRole::Body, Token::Text2, Fit::Wrap, facts);
        fixWidth(words, 120);
        line->addWidget(words, 0, Qt::AlignTop);
        line->addWidget(new PlainLabel(value, TextRole::Body, Token::Text, Fit::Wrap, facts), 1);
        facts->box()->addLayout(line);
    };
    const auto now = m_port.now();
    const auto sync = m_port.syncFacts();
    fact(tr("Saved on this PC"), dayAndMoment(item.saved, now));
    if (item.received) {
        fact(tr("Received by the court"), dayAndMoment(*item.received, now));
    } else {
        const auto hours = std::chrono::duration_cast<std::chrono::hours>(now - item.saved).count();
        fact(tr("Waiting for"), hours < 1 ? tr("less than an hour") : hours < 48 ? tr("%n hours", nullptr, int(hours)) : tr("%n days", nullptr, int(hours / 24)));
        if (item.handed)
            fact(tr("Neighbour's PC"), tr("Handed over %1 to be carried; no receipt from the court yet").arg(dayAndMoment(*item.handed, now)));
        fact(tr("Tried"), item.tries == 0 ? tr("not yet") : tr("%n times", nullptr, int(item.tries)));
        fact(tr("Next try"), sync.sending > 0 ? tr("now") : sync.nextTry ? dayAndMoment(*sync.nextTry, now) : tr("by itself, when the line is there"));
    }
    box->addWidget(facts);
    box->addWidget(new NoteStrip(item.received ? tr("The court's server has signed for it. It is not sent again.") : tr("It lies on the disk twice. You may switch off: nothing is lost or doubled."),
                                 item.received ? QStringLiteral("cloud-check") : QStringLiteral("info-circle"), m_body));
    if (const auto place = placeOf(item.kind, m_port.courtDesk()); !place.isEmpty()) {
        auto* open = new Button(ButtonKind::Tall, openWord(place), QStringLiteral("folders"), m_body);
        open->setObjectName(QStringLiteral("parcel.open"));
        connect(open, &Button::clicked, this, &ParcelView::openAsked);
        box->addWidget(open, 0, Qt::AlignLeft);
    }
    box->addStretch(1);
    m_box->addWidget(m_body);
}

} // namespace ui
