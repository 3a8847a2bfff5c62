// What the judge's answers come to: may it be ruled, what is kept, what goes to the county.

#include "ui/court/review_page.h"

#include "core/documents/confirmation_papers.h"
#include "ui/court/review_point.h"
#include "ui/port.h"
#include "ui/printing/papers.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>

namespace ui {

using core::confirmation::Main;

void ReviewPage::judge()
{
    const auto* confirmation = state();
    if (!confirmation) {
        m_reason->setPlainText({});
        return;
    }
    const auto open = std::count_if(m_lines.begin(), m_lines.end(), [](const auto* line) { return line->answer() != QLatin1String("yes"); });
    const auto unheard = std::count_if(m_heard.begin(), m_heard.end(), [](const auto& line) { return !line.second->isChecked(); });
    m_progress->setPlainText(tr("%1 answered, %2 left").arg(static_cast<qsizetype>(m_lines.size()) - open).arg(open));
    m_rule->setEnabled(open == 0 && unheard == 0);
    switch (confirmation->steps.state) {
    case Main::J2: m_reason->setPlainText(tr("Accept it first; the points are answered afterwards.")); return;
    case Main::J3: break;
    case Main::J5: m_reason->setPlainText(tr("Waiting for the supplement.")); return;
    default: m_reason->setPlainText(tr("It is decided.")); return;
    }
    if (open > 0)
        m_reason->setPlainText(tr("%n points are not answered with yes; it cannot be ruled effective now (Civil Procedure Law, art. 206).", nullptr, static_cast<int>(open)));
    else if (unheard > 0)
        m_reason->setPlainText(tr("%n parties were not heard yet.", nullptr, static_cast<int>(unheard)));
    else
        m_reason->setPlainText(tr("All points are answered."));
}

void ReviewPage::perform(std::vector<core::desk::Draft> drafts)
{
    m_error->clear();
    m_port.perform(drafts, this, [this](core::Result<core::desk::Saved> saved) {
        if (!saved)
            m_error->show(sentence(saved.error()));
        else
            m_port.sendNow();
    });
}

void ReviewPage::savePoints()
{
    const auto* view = current();
    if (!view)
        return;
    boost::json::array points, heard;
    for (const auto* line : m_lines)
        if (!line->answer().isEmpty())
            points.push_back(boost::json::object{{"code", line->code().toStdString()}, {"answer", line->answer().toStdString()}});
    for (const auto& [party, tick] : m_heard)
        if (tick->isChecked())
            heard.emplace_back(party);
    perform({{"confirmation.review", view->id, {{"steps", {{"points", std::move(points)}, {"heard", std::move(heard)}}}}}});
}

void ReviewPage::rule()
{
    const auto* view = current();
    const auto* confirmation = state();
    if (!view || !confirmation || !m_rule->isEnabled())
        return;
    // The answers and the ruling stand or fall together.
    boost::json::array points, heard;
    for (const auto* line : m_lines)
        points.push_back(boost::json::object{{"code", line->code().toStdString()}, {"answer", line->answer().toStdString()}});
    for (const auto& [party, tick] : m_heard)
        heard.emplace_back(party);
    auto made = *confirmation;
    const auto number = confirmation->steps.caseNumber.empty() ? confirmation->steps.disputeNumber : confirmation->steps.caseNumber;
    made.steps.rulingNumber = number;
    made.steps.ruledOn = core::dayInChina(m_port.now());
    made.steps.judge = m_port.author().account;
    made.content.rulingText = core::documents::rulingTemplate(made, core::documents::RulingResult::Effective,
        {m_port.directory(), m_port.holidays(), m_port.now(), m_port.author().account, 0, false});
    const auto ruling = makeRuling(made, m_port.directory(), m_port.holidays(), m_port.now(), text(m_port.author().account));
    if (!ruling) {
        m_error->show(sentence(ruling.error()));
        return;
    }
    perform({{"confirmation.review", view->id, {{"steps", {{"points", std::move(points)}, {"heard", std::move(heard)}}}}},
             {"confirmation.rule", view->id,
              {{"steps", {{"rulingNumber", number}, {"rulingHash", ruling->hash.toStdString()}}},
               {"content", {{"rulingText", made.content.rulingText}, {"rulingPdf", ruling->base64.toStdString()}}}}}});
}

} // namespace ui
