// What the judge's answers come to: may it be ruled, the ruling as it will be signed, what is kept, what goes to the county.

#include "ui/court/review_page.h"

#include "core/confirmation/ruling.h"
#include "core/dispute/clause_check.h"
#include "core/documents/confirmation_papers.h"
#include "ui/court/frozen_paper.h"
#include "ui/court/review_point.h"
#include "ui/port.h"
#include "ui/printing/off_thread.h"
#include "ui/printing/paper_pages.h"
#include "ui/printing/papers.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/offers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>

namespace ui {

using PackageState = core::confirmation::Main;

namespace {

constexpr double kScreenDots = 144;

} // namespace

struct ReviewPage::Draft {
    core::SubjectId id;
    core::confirmation::State of; ///< what the judge saw; a change of it takes the draft back
    core::Day day;                ///< that stands on the paper
    std::string number, words;
    MadeRuling ruling;
    std::shared_ptr<const PicturePages> pages;
};

void ReviewPage::judge()
{
    const auto* confirmation = state();
    const auto now = confirmation ? confirmation->steps.state : PackageState::None;
    const bool drafted = m_draft != nullptr;
    const auto offers = [&](const char* kind) { return confirmation && mayOffer(m_port, *current(), kind); };
    const bool reviews = offers("confirmation.review");
    m_allow->setVisible((now == PackageState::J1 || now == PackageState::J2) && !drafted && offers("confirmation.allow_guide"));
    m_accept->setVisible(now == PackageState::J2 && offers("confirmation.accept"));
    m_notAccept->setVisible(now == PackageState::J2 && offers("confirmation.not_accept"));
    // In a narrow window a withdrawal is entered from the dispute: beside the four that move on there is no room.
    m_withdraw->setVisible((now == PackageState::J2 || now == PackageState::J3) && !drafted && !m_narrow && offers("confirmation.withdraw"));
    m_unanswered->setVisible(now == PackageState::J5 && offers("confirmation.end_unanswered") && confirmation->steps.supplementDue && core::dayInChina(m_port.now()) > *confirmation->steps.supplementDue);
    m_serve->setVisible(now == PackageState::J7b && offers("confirmation.serve"));
    for (const auto& [button, may] : {std::pair{m_reject, offers("confirmation.reject")}, std::pair{m_supplement, offers("confirmation.ask_supplement")},
                                      std::pair{m_rule, reviews && offers("confirmation.rule")}, std::pair{m_savePoints, reviews}})
        button->setVisible(now == PackageState::J3 && !drafted && may);
    m_leave->setVisible(drafted);
    m_sign->setVisible(drafted);
    m_sign->setEnabled(m_read && !m_performing);
    giveRoom();
    if (!confirmation) {
        m_reason->setPlainText({});
        return;
    }
    m_pointsBody->setEnabled(!drafted && !m_making); // what is signed is what was shown
    const auto open = std::count_if(m_lines.begin(), m_lines.end(), [](const auto* line) { return line->answer() != QLatin1String("yes"); });
    const auto unheard = std::count_if(m_heard.begin(), m_heard.end(), [](const auto& line) { return !line.second->isChecked(); });
    const auto yes = static_cast<qsizetype>(m_lines.size()) - open;
    const bool decided = now != PackageState::J2 && now != PackageState::J3 && now != PackageState::J5;
    m_progress->setPlainText(!decided ? tr("%1 answered, %2 left").arg(yes).arg(open) : m_lines.empty() ? QString() : tr("%1 of %2 answered with yes").arg(yes).arg(m_lines.size()));
    m_rule->setEnabled(open == 0 && unheard == 0 && !m_making);
    switch (now) {
    case PackageState::J2: m_reason->setPlainText(tr("Accept it first; the points are answered afterwards.")); return;
    case PackageState::J3: break;
    case PackageState::J5: m_reason->setPlainText(tr("Waiting for the supplement.")); return;
    default: m_reason->setPlainText(tr("It is decided.")); return;
    }
    if (drafted)
        m_reason->setPlainText(m_read ? tr("This is the ruling that goes out when you sign.") : tr("Read the ruling down to its foot; then it can be signed."));
    else if (m_making)
        m_reason->setPlainText(tr("The ruling is being set."));
    else if (open > 0)
        m_reason->setPlainText(tr("%n points are not answered with yes; it cannot be ruled effective now (Civil Procedure Law, art. 206).", nullptr, static_cast<int>(open)));
    else if (unheard > 0)
        m_reason->setPlainText(tr("%n parties were not heard yet.", nullptr, static_cast<int>(unheard)));
    else
        m_reason->setPlainText(tr("All points are answered. The next step shows the ruling before anything is signed."));
}

void ReviewPage::keepAnswer()
{
    if (const auto* view = current()) {
        auto& kept = m_kept[view->id];
        for (const auto* line : m_lines)
            kept.points[line->code().toStdString()] = line->answer();
        for (const auto& [party, tick] : m_heard)
            kept.heard[party] = tick->isChecked();
    }
    judge();
}

void ReviewPage::perform(std::vector<core::desk::Draft> drafts)
{
    const auto* view = current();
    if (m_performing || !view)
        return;
    m_error->clear();
    m_performing = true;
    judge();
    m_port.perform(drafts, this, [this, id = view->id](core::Result<core::desk::Saved> saved) {
        m_performing = false;
        if (!saved) {
            m_error->show(sentence(saved.error()));
            judge();
            return;
        }
        m_kept.erase(id);
        if (m_draft && m_draft->id == id) { // signed: the same package, now with its ruling
            m_wanted = draftId();
            m_draft.reset();
        }
        m_port.sendNow();
        ask();
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

/// Sets the ruling and shows it; nothing is signed and nothing is saved.
void ReviewPage::rule()
{
    const auto* view = current();
    const auto* confirmation = state();
    if (!view || !confirmation || !m_rule->isEnabled())
        return;
    m_error->clear();
    auto draft = std::make_shared<Draft>();
    draft->id = view->id;
    draft->of = *confirmation;
    draft->day = core::dayInChina(m_port.now());
    draft->number = confirmation->steps.caseNumber.empty() ? confirmation->steps.disputeNumber : confirmation->steps.caseNumber;
    auto made = *confirmation;
    made.steps.rulingNumber = draft->number;
    made.steps.ruledOn = draft->day;
    made.steps.judge = m_port.author().account;
    made.content.rulingText = draft->words = core::documents::rulingTemplate(made, core::documents::RulingResult::Effective,
        {m_port.directory(), m_port.holidays(), m_port.now(), m_port.author().account, 0, false});
    m_making = true;
    judge();
    using Pictures = QList<PicturePages::Picture>;
    offThread(
        this,
        [made, directory = m_port.directory(), holidays = m_port.holidays(), now = m_port.now(), account = text(m_port.author().account)] {
            auto ruling = makeRuling(made, directory, holidays, now, account);
            auto pictures = ruling ? picturesOf(ruling->paper.pdf, kScreenDots) : Pictures();
            return std::pair(std::move(ruling), std::move(pictures));
        },
        [this, draft](std::pair<core::Result<MadeRuling>, Pictures> both) {
            m_making = false;
            const auto* chosen = current();
            if (!both.first)
                m_error->show(sentence(both.first.error()));
            else if (chosen && chosen->id == draft->id && *state() == draft->of) {
                draft->ruling = std::move(*both.first);
                draft->pages = std::make_shared<PicturePages>(std::move(both.second));
                m_draft = draft;
                m_read = false;
                m_paperKey.clear();
                const QSignalBlocker quiet(m_which);
                m_which->choose(QStringLiteral("ruling"));
                m_paper->goTo(0);
                showPaper();
                m_paper->setFocus(Qt::OtherFocusReason); // the arrow keys turn its pages
            }
            judge();
        });
}

/// Puts the name under what was shown. The answers and the ruling stand or fall together.
void ReviewPage::sign()
{
    if (!m_draft || !m_read || m_performing)
        return;
    if (m_draft->day != core::dayInChina(m_port.now())) { // the paper bears the day on which it is signed
        leaveDraft();
        m_error->show(tr("A new day has begun since the ruling was set. It is set again with today's date; please read it once more."));
        return rule();
    }
    boost::json::array points, heard;
    for (const auto* line : m_lines)
        points.push_back(boost::json::object{{"code", line->code().toStdString()}, {"answer", line->answer().toStdString()}});
    for (const auto& [party, tick] : m_heard)
        heard.emplace_back(party);
    const auto& ruling = m_draft->ruling;
    perform({{"confirmation.review", m_draft->id, {{"steps", {{"points", std::move(points)}, {"heard", std::move(heard)}}}}},
             {"confirmation.rule", m_draft->id,
              {{"steps", {{"rulingNumber", m_draft->number}, {"rulingHash", ruling.hash.toStdString()}}},
               {"content", {{"rulingText", m_draft->words}, {"rulingPdf", ruling.base64.toStdString()}}}}}});
}

void ReviewPage::leaveDraft()
{
    m_draft.reset();
    const QSignalBlocker quiet(m_which);
    m_which->choose(QStringLiteral("agreement"));
    m_paper->goTo(0);
    if (state())
        showPaper();
    judge();
    m_rule->setFocus(Qt::OtherFocusReason);
}

QString ReviewPage::draftId() const { return m_draft ? text(core::toText(m_draft->id)) : QString(); }

/// Another package was chosen, or this one changed under the judge's eyes.
void ReviewPage::dropStaleDraft()
{
    const auto* view = current();
    if (!m_draft || (view && view->id == m_draft->id && *state() == m_draft->of))
        return;
    if (view && view->id == m_draft->id && state()->steps.state == PackageState::J3)
        m_error->show(tr("This application changed while you were reading. Please look at the points and at the ruling again."));
    m_draft.reset();
    m_shown = {};
}

/// The agreement, the ruling that is to be signed, or the one that was.
void ReviewPage::showPaper()
{
    const auto& confirmation = *state();
    const auto& steps = confirmation.steps;
    const bool ruled = !confirmation.content.rulingPdf.empty();
    m_which->setVisible(ruled || m_draft);
    const bool ruling = (ruled || m_draft) && m_which->chosen() == QLatin1String("ruling");
    m_paper->setAccessibleName(ruling ? tr("Ruling") : tr("Mediation agreement"));
    const auto says = [this](const char* icon, Token tint, const QString& words) {
        findChild<IconView*>(QStringLiteral("review.sign"))->setIcon(QLatin1String(icon), tint); // a shield only where it is whole
        m_hash->setTint(tint);
        m_hash->setPlainText(words);
    };
    if (!ruling) {
        const bool intact = core::dispute::agreementHash(confirmation.content.agreement) == steps.agreementHash;
        const bool here = !confirmation.content.agreement.clauses.empty(); // a post that may not read the words has none to compare
        const bool typed = here && steps.agreementHash.empty(); // T62b: read off the paper at the court, nothing to compare with
        says(!here || typed ? "info-circle" : intact ? "shield-check" : "alert-circle", !here || typed ? Token::Text2 : intact ? Token::Ok : Token::RedWord,
             !here ? tr("The text of the agreement is not on this PC") : typed ? tr("Entered at the court from the paper: compare it with the original") : intact ? tr("Unchanged since signing, fingerprint %1").arg(text(steps.agreementHash.substr(0, 8)).toUpper()) : tr("The text differs from the one that was signed"));
        m_paperKey.clear();
        m_paper->setPages(frozenAgreement(confirmation, m_port.directory(), m_port.holidays(), m_port.now()));
    } else if (m_draft) {
        says("info-circle", Token::OrangeWord, tr("Not signed yet"));
        if (m_paperKey != m_draft->ruling.hash)
            m_paper->setPages(m_draft->pages);
        m_paperKey = m_draft->ruling.hash;
    } else {
        says("shield-check", Token::Ok, tr("As signed: %1").arg(text(steps.rulingHash.substr(0, 8)).toUpper()));
        if (const auto key = text(steps.rulingHash); m_paperKey != key) {
            m_paperKey = key;
            m_paper->setPages(nullptr);
            showSigned(confirmation, key);
        }
    }
    showPage();
}

void ReviewPage::showSigned(const core::confirmation::State& confirmation, const QString& key)
{
    using Pictures = core::Result<QList<PicturePages::Picture>>;
    offThread(
        this,
        [confirmation]() -> Pictures {
            const auto bytes = core::confirmation::verifyRuling(confirmation);
            if (!bytes)
                return tl::unexpected(bytes.error());
            return picturesOf(QByteArray(reinterpret_cast<const char*>(bytes->data()), qsizetype(bytes->size())), kScreenDots);
        },
        [this, key](Pictures pictures) {
            if (key != m_paperKey)
                return;
            if (!pictures)
                return m_error->show(sentence(pictures.error()));
            m_paper->setPages(std::make_shared<PicturePages>(std::move(*pictures)));
            m_paper->goTo(0);
            showPage();
        });
}

} // namespace ui
