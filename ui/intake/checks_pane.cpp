#include "ui/intake/checks_pane.h"

#include "core/dispute/catalogue.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QSet>
#include <QVBoxLayout>

namespace ui {

namespace {

QWidget* freshBox(QWidget* old, QVBoxLayout* outer, int index, QVBoxLayout** inner, QWidget* parent)
{
    delete old;
    auto* box = new QWidget(parent);
    *inner = new QVBoxLayout(box);
    setMargins(*inner, 0);
    setGaps(*inner, 8);
    outer->insertWidget(index, box);
    return box;
}

} // namespace

ChecksPane::ChecksPane(QWidget* parent) : QWidget(parent), m_faults(nullptr), m_similar(nullptr), m_faultBox(nullptr), m_similarBox(nullptr)
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 16, 16, 16, 16);
    setGaps(outer, 16);
    outer->addStretch(1);
    auto* proof = new PlainLabel(tr("The day of registration can prove that limitation was interrupted (Civil Code, art. 195): print the receipt and hand it to the applicant."),
                                 TextRole::Small, Token::Text2, Fit::Wrap, this);
    outer->addWidget(proof);
    setFaults({});
    setSimilar({});
}

void ChecksPane::setFaults(const std::vector<IntakeFault>& faults)
{
    m_faultBox = freshBox(m_faultBox, static_cast<QVBoxLayout*>(layout()), 0, &m_faults, this);
    for (const bool blocking : {true, false}) {
        const auto count = std::count_if(faults.begin(), faults.end(), [&](const auto& fault) { return fault.blocking == blocking; });
        if (count == 0)
            continue;
        auto* head = new QHBoxLayout;
        setGaps(head, 8);
        head->addWidget(new IconView(blocking ? QStringLiteral("alert-circle") : QStringLiteral("info-circle"), blocking ? Token::RedWord : Token::Text, 18, m_faultBox));
        head->addWidget(new PlainLabel(blocking ? tr("%n must be changed", nullptr, static_cast<int>(count)) : tr("%n would be good to add", nullptr, static_cast<int>(count)),
                                       TextRole::BodyBold, blocking ? Token::RedWord : Token::Text, Fit::Wrap, m_faultBox), 1);
        m_faults->addLayout(head);
        for (const auto& fault : faults) {
            if (fault.blocking != blocking)
                continue;
            auto* link = new Button(ButtonKind::Link, fault.field, {}, m_faultBox);
            link->setObjectName(QStringLiteral("intake.fault.") + fault.field);
            atMostWide(link, 216); // a very long name is cut here, else the pane grows out of the window with it
            setPlainToolTip(link, fault.field);
            connect(link, &Button::clicked, this, [widget = QPointer<QWidget>(fault.widget)] {
                if (widget)
                    widget->setFocus(Qt::TabFocusReason);
            });
            auto* entry = new QVBoxLayout;
            entry->setContentsMargins(themeOf(this).px(26), 0, 0, 0);
            entry->setSpacing(0);
            entry->addWidget(link, 0, Qt::AlignLeft);
            entry->addWidget(new PlainLabel(fault.text, TextRole::Small, Token::Text2, Fit::Wrap, m_faultBox));
            m_faults->addLayout(entry);
        }
    }
    if (faults.empty()) {
        auto* head = new QHBoxLayout;
        head->addWidget(new IconView(QStringLiteral("circle-check"), Token::Ok, 18, m_faultBox));
        head->addWidget(new PlainLabel(tr("Nothing is missing"), TextRole::BodyBold, Token::Ok, Fit::Wrap, m_faultBox), 1);
        m_faults->addLayout(head);
    }
}

void ChecksPane::setOrigin(const QString& subject, const QString& words)
{
    if (m_origins.value(subject) == words)
        return;
    m_origins.insert(subject, words);
    setSimilar(std::vector(m_rows));
}

void ChecksPane::setSimilar(const std::vector<core::desk::DisputeRow>& rows)
{
    m_rows = rows;
    m_similarBox = freshBox(m_similarBox, static_cast<QVBoxLayout*>(layout()), 1, &m_similar, this);
    int shown = 0;
    for (const auto& row : rows) {
        const auto subject = text(row.subject);
        if (m_notTheSame.contains(subject) || ++shown > 2)
            continue;
        auto* card = new Card(12, m_similarBox);
        card->setGround(Token::YellowSoft);
        card->setBorder(false);
        auto* head = new QHBoxLayout;
        setGaps(head, 8);
        head->addWidget(new IconView(QStringLiteral("copy-check"), Token::YellowWord, 18, card));
        head->addWidget(new PlainLabel(tr("Possibly registered before"), TextRole::BodyBold, Token::YellowWord, Fit::Wrap, card), 1);
        card->box()->addLayout(head);
        card->box()->addWidget(new PlainLabel(text(row.title), TextRole::Body, Token::Text, Fit::TwoLines, card));
        card->box()->addWidget(new PlainLabel(named(core::dispute::typeName(row.type)) + (row.registeredOn ? tr(", registered %1").arg(dayText(*row.registeredOn, core::Day{})) : QString()),
                                              TextRole::Small, Token::YellowWord, Fit::Wrap, card));
        if (const auto origin = m_origins.value(subject); !origin.isEmpty())
            card->box()->addWidget(new PlainLabel(tr("Came by %1. One matter by two channels is kept once.").arg(origin), TextRole::Small, Token::YellowWord, Fit::Wrap, card));
        auto* buttons = new QHBoxLayout;
        setGaps(buttons, 8);
        auto* open = new Button(ButtonKind::Plain, tr("Have a look"), {}, card);
        open->setObjectName(QStringLiteral("intake.similar.open"));
        connect(open, &Button::clicked, this, [this, subject] { emit openAsked(subject); });
        auto* other = new Button(ButtonKind::Plain, tr("Different"), {}, card);
        other->setObjectName(QStringLiteral("intake.similar.other"));
        connect(other, &Button::clicked, this, [this, subject] {
            m_notTheSame.insert(subject);
            QMetaObject::invokeMethod(this, [this] { setSimilar(m_rows); }, Qt::QueuedConnection);
        });
        buttons->addWidget(open, 1);
        buttons->addWidget(other, 1);
        card->box()->addLayout(buttons);
        m_similar->addWidget(card);
    }
}

} // namespace ui
