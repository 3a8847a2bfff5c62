#include "ui/disputes/ways_menu.h"

#include "ui/text/labels.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kFew = 9;

/// In the order of the menu. What stands nowhere here comes last, without a heading.
struct Heading {
    const char* word;
    std::initializer_list<const char*> kinds;
};
const Heading kHeadings[] = {
    {QT_TRANSLATE_NOOP("ui::WaysMenu", "Mediating"), {"dispute.answer_naming", "dispute.name_mediator", "dispute.replace_mediator", "dispute.invite", "dispute.consent", "dispute.withdraw_consent", "dispute.begin",
                                                     "dispute.session", "dispute.investigate", "dispute.sealed_note", "dispute.expert_opinion", "dispute.reopen", "dispute.choose_mode", "dispute.tell_progress"}},
    {QT_TRANSLATE_NOOP("ui::WaysMenu", "Days and pauses"), {"dispute.extend", "dispute.appraisal_start", "dispute.appraisal_end", "dispute.sham_stop", "dispute.sham_decide"}},
    {QT_TRANSLATE_NOOP("ui::WaysMenu", "Agreement and confirmation"), {"dispute.draft", "dispute.undraft", "dispute.oral_agreement", "dispute.sign", "dispute.seal", "dispute.seal_refused", "dispute.replace_agreement",
                                                                      "dispute.apply_confirmation", "confirmation.withdraw", "confirmation.hold", "confirmation.post", "confirmation.lapse", "confirmation.not_served"}},
    {QT_TRANSLATE_NOOP("ui::WaysMenu", "Performance and visits"), {"dispute.perform", "dispute.perform_all", "dispute.void_slip", "dispute.remind_performance", "dispute.urge_performance", "dispute.tell_default_ways",
                                                                  "dispute.new_round", "dispute.link_round", "dispute.plan_visits", "dispute.visit", "dispute.answer_alert", "dispute.relapse"}},
    {QT_TRANSLATE_NOOP("ui::WaysMenu", "Ending and handing on"), {"dispute.fail", "dispute.push_ask", "dispute.push_stay", "dispute.push", "dispute.undisputed_facts", "dispute.terminate", "dispute.send_back",
                                                                 "dispute.not_mediable", "dispute.not_reached", "dispute.withdraw_claim", "dispute.refer_out", "dispute.referral_result", "dispute.void", "dispute.close",
                                                                 "dispute.centre_close", "dispute.feedback", "dispute.archive", "dispute.assess_end", "dispute.grade", "dispute.hand_court", "dispute.court_file", "dispute.court_closed", "dispute.recall", "dispute.decline"}},
    {QT_TRANSLATE_NOOP("ui::WaysMenu", "Danger"), {"dispute.raise_colour", "dispute.lower_colour", "dispute.confirm_lowering", "dispute.contact", "dispute.to_police", "dispute.police_answer", "warning.raise"}},
    {QT_TRANSLATE_NOOP("ui::WaysMenu", "Help of others, like cases"), {"guidance.ask", "order.send", "dispute.batch", "dispute.campaign"}},
};

/// Assistive technology triggers an item without closing what it stands in.
void add(QMenu& menu, QMenu& whole, const QString& kind, const std::function<void(const QString&)>& chosen)
{
    auto* action = menu.addAction(withoutMnemonic(actWord(kind)));
    action->setData(kind);
    QObject::connect(action, &QAction::triggered, &whole, [&whole, chosen, kind] {
        whole.close();
        chosen(kind);
    });
}

} // namespace

void fillWays(QMenu& menu, const QStringList& kinds, const std::function<void(const QString&)>& chosen)
{
    QStringList left = kinds;
    for (const auto& heading : kHeadings) {
        QStringList here;
        for (const auto& kind : kinds)
            if (std::any_of(heading.kinds.begin(), heading.kinds.end(), [&](const char* one) { return kind == QLatin1String(one); }))
                here << kind;
        if (kinds.size() <= kFew || here.size() < 2)
            continue;
        auto* below = menu.addMenu(withoutMnemonic(QCoreApplication::translate("ui::WaysMenu", heading.word)));
        for (const auto& kind : std::as_const(here)) {
            add(*below, menu, kind, chosen);
            left.removeAll(kind);
        }
    }
    for (const auto& kind : std::as_const(left))
        add(menu, menu, kind, chosen);
}

} // namespace ui
