// How the fields of the intake page are put together; what it does with them stands in intake_page.cpp.

#include "ui/intake/intake_page.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/intake.h"
#include "core/dispute/plausible.h"
#include "core/dispute/reception.h"
#include "core/text/amount.h"
#include "core/text/sentences.h"
#include "ui/convert.h"
#include "ui/intake/checks_pane.h"
#include "ui/intake/outline.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"

#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Where Tab stops within a card, in the order in which it does.
QList<QWidget*> keyStopsIn(QWidget* card)
{
    QList<QWidget*> out;
    for (auto* widget = card->nextInFocusChain(); widget != card; widget = widget->nextInFocusChain())
        if (card->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus))
            out.append(widget);
    return out;
}

} // namespace

QWidget* IntakePage::makeBar()
{
    auto* bar = new Card(0, this);
    bar->setRadius(0);
    bar->setBorder(false);
    auto* barBox = new QHBoxLayout;
    setMargins(barBox, 20, 8, 20, 8);
    setGaps(barBox, 12);
    m_saved = new PlainLabel(QString(), TextRole::Small, Token::Ok, Fit::Whole, bar);
    m_saved->setObjectName(QStringLiteral("intake.saved"));
    barBox->addWidget(m_saved);
    barBox->addWidget(new PlainLabel(m_court ? tr("Needs a line") : tr("Works without a line"), TextRole::Small, Token::Text2, Fit::TwoLines, bar), 1);
    auto* keep = new Button(ButtonKind::Tall, tr("Keep for now"), {}, bar);
    keep->setObjectName(QStringLiteral("intake.keep"));
    connect(keep, &Button::clicked, this, [this] { store(); emit goTo(m_court ? QStringLiteral("dispatch") : QStringLiteral("today"), {}); });
    m_register = new Button(ButtonKind::Main, m_court ? tr("Lodge") : tr("Register"), {}, bar);
    m_register->setObjectName(QStringLiteral("intake.register"));
    m_register->setKeyCap(QStringLiteral("Ctrl+Enter"));
    connect(m_register, &Button::clicked, this, [this] { finish(); });
    barBox->addWidget(keep);
    barBox->addWidget(m_register);
    bar->box()->addLayout(barBox);
    return bar;
}

/// First section: how it came; at the court its number and how the parties were asked.
void IntakePage::buildOrigin(QVBoxLayout* box, QWidget* column)
{
    const auto choice = [&](const QString& label, const char* name, const QList<std::pair<QString, QString>>& entries) {
        auto* combo = new QComboBox(column);
        for (const auto& [code, word] : entries)
            combo->addItem(word, code);
        auto* frame = new FieldFrame(label, combo, column);
        frame->setFieldName(QStringLiteral("intake.") + QLatin1String(name));
        fixWidth(frame, 240);
        connect(combo, &QComboBox::currentIndexChanged, this, [this] { touched(); });
        return std::pair{combo, frame};
    };
    const auto code = [](const char* word) { return QString::fromLatin1(word); };
    if (!m_court) {
        const auto [combo, frame] = choice(tr("How it came"), "source", {{code("walk_in"), tr("Came to the point")}, {code("committee"), tr("Offered by the committee")},
            {code("police"), tr("From the police station")}, {code("justice_office"), tr("From the justice office")}, {code("hotline"), tr("From the hotline")}, {code("petition"), tr("From the petition office")}, {code("procuratorate"), tr("From the procuratorate")}, {code("platform"), tr("From another platform")}});
        m_source = combo;
        QList<std::pair<QString, QString>> ways{{QString(), tr("Not noted")}};
        for (const auto& entry : core::dispute::channels())
            ways.append({text(entry.code), named(entry.name)});
        const auto [channel, channelFrame] = choice(tr("By which channel"), "channel", ways);
        m_channel = channel;
        m_externalNumber = new FormField(tr("Number there"), column);
        m_externalNumber->setFieldName(QStringLiteral("intake.external_number"));
        m_externalNumber->setMostCharacters(100);
        connect(m_externalNumber, &FormField::edited, this, [this] { touched(); });
        auto* row = new QHBoxLayout;
        setGaps(row, 12);
        row->addWidget(frame);
        row->addWidget(channelFrame);
        row->addStretch(1); // at the left edge of the fields below
        box->addLayout(row);
        box->addWidget(m_externalNumber);
        return;
    }
    auto* line = new QHBoxLayout;
    setGaps(line, 12);
    m_courtNumber = new FormField(tr("Court number"), column);
    m_courtNumber->setFieldName(QStringLiteral("intake.court_number"));
    m_courtNumber->setPlaceholder(QStringLiteral("（2026）明0826诉前调138号"));
    m_courtNumber->setMostCharacters(100);
    connect(m_courtNumber, &FormField::edited, this, [this] { touched(); });
    const auto [combo, frame] = choice(tr("How consent was given"), "consent_manner", {{QStringLiteral("当面"), tr("Face to face")}, {QStringLiteral("电话"), tr("By telephone")}, {QStringLiteral("书面"), tr("In writing")}, {QStringLiteral("视频"), tr("By video")}});
    m_manner = combo;
    line->addWidget(m_courtNumber, 1);
    line->addWidget(frame);
    box->addLayout(line);
    box->addWidget(new PlainLabel(tr("The applicant must have agreed before the claim is assigned; a respondent that nobody has asked yet is asked by the committee."), TextRole::Small, Token::Text2, Fit::Wrap, column));
}

void IntakePage::build(QVBoxLayout* form)
{
    auto* column = form->parentWidget();
    const auto section = [&] {
        auto* mark = new QWidget(column);
        auto* box = new QVBoxLayout(mark);
        setMargins(box, 0);
        setGaps(box, 12);
        form->addWidget(mark);
        m_sections.append(mark);
        return box;
    };

    buildOrigin(section(), column);

    m_partyBox = section();
    addParty(Side::Applicant);
    // Workers of one kiln, heirs of one house: who asks for the same thing asks together.
    m_moreApplicants = makeAdding(tr("One more applicant"), QStringLiteral("intake.add_applicant"), Side::Applicant, column);
    m_partyBox->addWidget(m_moreApplicants, 0, Qt::AlignLeft);
    m_partyBox->addWidget(new Rule(Qt::Horizontal, column));
    addParty(Side::Respondent);
    form->addWidget(makeAdding(tr("One more on the other side"), QStringLiteral("intake.add_party"), Side::Respondent, column), 0, Qt::AlignLeft);
    form->addWidget(new Rule(Qt::Horizontal, column));

    auto* story = section();
    m_type = new QComboBox(column);
    m_type->setObjectName(QStringLiteral("intake.type"));
    m_type->setAccessibleName(tr("Type of dispute"));
    m_type->addItem(tr("Choose the type"), QString());
    for (const auto& entry : core::dispute::disputeTypes())
        m_type->addItem(typeTitleWord(entry.code), text(entry.code));
    auto* typeFrame = new FieldFrame(tr("Type of dispute"), m_type, column);
    fixWidth(typeFrame, 260);
    story->addWidget(typeFrame);
    auto* where = new QHBoxLayout;
    setGaps(where, 12);
    m_occurred = new QDateEdit(toQDate(core::dayInChina(m_port.now())), column);
    m_occurred->setObjectName(QStringLiteral("intake.occurred"));
    m_occurred->setAccessibleName(tr("When it happened"));
    m_occurred->setCalendarPopup(true);
    m_occurred->setDisplayFormat(dateFormat());
    m_occurred->setMaximumDate(toQDate(core::dayInChina(m_port.now())));
    m_occurred->setMinimumDate(m_occurred->maximumDate().addYears(-core::dispute::kLongestAgoYears));
    auto* occurredFrame = new FieldFrame(tr("When it happened"), m_occurred, column);
    fixWidth(occurredFrame, 200);
    m_place = new FormField(tr("Where it happened"), column);
    m_place->setFieldName(QStringLiteral("intake.place"));
    where->addWidget(occurredFrame);
    where->addWidget(m_place, 1);
    story->addLayout(where);
    m_narrative = new FormArea(tr("What happened"), 5000, column);
    m_narrative->setFieldName(QStringLiteral("intake.narrative"));
    m_narrative->setLines(4);
    story->addWidget(m_narrative);

    auto* demand = section();
    m_demand = new FormArea(tr("What the applicant asks for"), 2000, column);
    m_demand->setFieldName(QStringLiteral("intake.demand"));
    m_demand->setLines(2);
    demand->addWidget(m_demand);
    m_amount = new FormField(tr("Amount (yuan)"), column);
    m_amount->setFieldName(QStringLiteral("intake.amount"));
    fixWidth(m_amount, 320);
    demand->addWidget(m_amount);

    connect(m_type, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    connect(m_occurred, &QDateEdit::dateChanged, this, [this] { touched(); });
    for (auto* area : {m_narrative, m_demand})
        connect(area, &FormArea::edited, this, [this] { touched(); });
    connect(m_place, &FormField::edited, this, [this] { touched(); });
    connect(m_amount, &FormField::edited, this, [this] {
        const auto typed = m_amount->text().trimmed();
        const auto fen = core::readAmount(typed.toStdString());
        if (typed.isEmpty())
            m_amount->say(Say::Nothing);
        else if (fen)
            m_amount->say(Say::Ok, text(core::amountInCapitals(*fen)));
        else
            m_amount->say(Say::Error, sentence(fen.error()));
        touched();
    });
}

Button* IntakePage::makeAdding(const QString& words, const QString& name, Side side, QWidget* parent)
{
    auto* more = new Button(ButtonKind::Plain, words, QStringLiteral("plus"), parent);
    more->setObjectName(name);
    connect(more, &Button::clicked, this, [this, side] {
        auto* card = addParty(side);
        card->setRemovable(true);
        touched();
        reach(card->findChild<QLineEdit*>());
    });
    return more;
}

PartyCard* IntakePage::addParty(Side side)
{
    const bool applies = side == Side::Applicant;
    auto* card = new PartyCard(QStringLiteral("intake.p%1").arg(m_parties.size() + 1), applies ? tr("Applicant") : tr("Other party"), applies ? QStringLiteral("申请人") : QStringLiteral("被申请人"), core::dayInChina(m_port.now()), m_court ? PartyCard::Asks::Consent : PartyCard::Asks::Nothing, m_partyBox->parentWidget());
    m_parties.append(card);
    const int at = applies && m_moreApplicants ? m_partyBox->indexOf(m_moreApplicants) : m_partyBox->count();
    if (m_parties.size() > 2) { // what is made later would come last for the Tab key
        QWidget* before = keyStopsIn(m_partyBox->itemAt(at - 1)->widget()).last();
        for (auto* stop : keyStopsIn(card)) {
            setTabOrder(before, stop);
            before = stop;
        }
    }
    m_partyBox->insertWidget(at, card);
    connect(card, &PartyCard::edited, this, [this] { touched(); });
    connect(card, &PartyCard::settled, this, [this] { judge(); m_similar.start(); });
    connect(card, &PartyCard::removeAsked, this, [this, card] {
        m_parties.removeOne(card);
        card->deleteLater();
        touched();
    });
    return card;
}

} // namespace ui
