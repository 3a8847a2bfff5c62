#include "ui/disputes/package_card.h"

#include "core/confirmation/life_cycle.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

PackageCard::PackageCard(QWidget* parent)
    : Card(16, parent)
    , m_state(new PlainLabel(TextRole::BodyBold, Token::Text, Fit::Wrap))
    , m_line(new PlainLabel(TextRole::Small, Token::Text2, Fit::Wrap))
    , m_open(new Button(ButtonKind::Link, tr("Look at it"), QStringLiteral("gavel")))
{
    setObjectName(QStringLiteral("dispute.package"));
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel(tr("Judicial confirmation"), TextRole::RowTitle, Token::Text, Fit::Whole));
    head->addStretch(1);
    m_open->setObjectName(QStringLiteral("dispute.package.open"));
    head->addWidget(m_open);
    box()->addLayout(head);
    box()->addWidget(m_state);
    box()->addWidget(m_line);
    connect(m_open, &QPushButton::clicked, this, &PackageCard::openAsked);
    hide();
}

void PackageCard::setPackage(const core::desk::SubjectView& view, const core::directory::State& directory, core::Day today)
{
    const auto* package = view.state.as<core::confirmation::State>();
    setVisible(package != nullptr);
    if (!package)
        return;
    const auto& steps = package->steps;
    m_state->setPlainText(named(core::confirmation::stateName(steps.state)));
    QStringList line{text(directory.organisationName(steps.court))};
    if (!steps.caseNumber.empty())
        line << text(steps.caseNumber);
    if (!steps.rulingNumber.empty() && steps.rulingNumber != steps.caseNumber)
        line << text(steps.rulingNumber);
    if (steps.servedAllOn)
        line << tr("served on all on %1").arg(shortDay(*steps.servedAllOn));
    else if (steps.ruledOn)
        line << tr("ruled on %1").arg(shortDay(*steps.ruledOn));
    else if (steps.supplementDue)
        line << tr("answer until %1").arg(shortDay(*steps.supplementDue));
    else if (!steps.receivedAt && !core::confirmation::isOver(steps.state))
        line << (steps.postedOn            ? tr("posted on %1, which is in time").arg(shortDay(*steps.postedOn))
                 : today > steps.windowEnd ? tr("the time to apply ended on %1").arg(shortDay(steps.windowEnd))
                                           : tr("the days run to %1 until the court has it").arg(shortDay(steps.windowEnd)));
    m_line->setPlainText(line.join(QStringLiteral("・")));
}

} // namespace ui
