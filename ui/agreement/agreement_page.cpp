#include "ui/agreement/agreement_page.h"

#include "core/dispute/title.h"
#include "core/documents/agreement_paper.h"
#include "core/documents/clause_templates.h"
#include "core/dispute/clause_check.h"
#include "ui/agreement/aloud_window.h"
#include "ui/agreement/clause_row.h"
#include "ui/port.h"
#include "ui/printing/off_thread.h"
#include "ui/printing/paper_pages.h"
#include "ui/printing/papers.h"
#include "ui/printing/print_pane.h"
#include "ui/text/amounts.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/settled.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"

#include <QMenu>
#include <QTimer>
#include <algorithm>

namespace ui {

using DisputeState = core::dispute::Main;

static constexpr int kAgainMs = 5'000; ///< after a disk that was full

AgreementPage::~AgreementPage()
{
    for (auto* child : findChildren<QObject*>())
        child->disconnect(this);
}

const core::dispute::State* AgreementPage::state() const { return m_view.state.as<core::dispute::State>(); }

bool AgreementPage::frozen() const
{
    const auto* dispute = state();
    if (!dispute || m_replacing)
        return false;
    const auto& agreement = dispute->steps.agreement;
    return agreement && (agreement->effectiveOn || !agreement->signedOn.empty() || agreement->mediatorSignedOn);
}

QString AgreementPage::draftId() const { return QStringLiteral("agreement/") + m_subject; }

QString AgreementPage::name(const std::string& party) const
{
    const auto* dispute = state();
    return party.empty() || !dispute ? tr("somebody") : text(dispute->partyName(party));
}

PageHead AgreementPage::head() const
{
    const auto* dispute = state();
    const auto title = dispute ? text(core::dispute::titleOf(*dispute)) : QString();
    return {QStringLiteral("dispute"), title, tr("Draft the agreement"), {}, m_subject};
}

core::dispute::State AgreementPage::stateWithDraft() const
{
    auto draft = *state();
    const auto today = core::dayInChina(m_port.now());
    if (!frozen())
        draft.content.agreement = contentOf(m_form, today, draft.steps.parties.size());
    if (m_replacing) {
        // The new paper is a paper of its own: nobody has signed it yet.
        const auto number = draft.steps.agreement ? draft.steps.agreement->number : std::string();
        draft.steps.agreement = core::dispute::AgreementSteps{};
        draft.steps.agreement->number = number + "之二";
    }
    return draft;
}

// --- opening ------------------------------------------------------------------------------------------------------------

void AgreementPage::open(const QString& argument)
{
    if (argument != m_subject) {
        m_replacing = false;
        m_loaded = false;
    }
    m_subject = argument;
    m_error->clear();
    load();
}

void AgreementPage::leave()
{
    commitComposition();
    if (m_unsaved)
        save();
}

void AgreementPage::load()
{
    const auto id = core::subjectFromText(m_subject.toStdString());
    if (!id)
        return;
    m_port.show(*id, this, [this, wanted = m_subject](core::Result<core::desk::SubjectView> view) {
        if (wanted != m_subject)
            return;
        if (!view)
            return fail(view.error());
        m_port.forms(this, [this, wanted, view = *view](core::Result<std::vector<core::desk::FormDraft>> forms) {
            if (wanted != m_subject)
                return;
            std::optional<core::desk::FormDraft> draft;
            for (const auto& form : forms.value_or(std::vector<core::desk::FormDraft>())) {
                if (form.id == draftId().toStdString())
                    draft = form;
            }
            take(view, draft);
        });
    });
}

void AgreementPage::take(const core::desk::SubjectView& view, const std::optional<core::desk::FormDraft>& draft)
{
    // What is being typed is not replaced by what comes from the mirror; its facts around it are.
    const bool again = m_loaded && m_view.id == view.id;
    m_view = view;
    const auto* dispute = state();
    if (!dispute)
        return;
    const auto today = core::dayInChina(m_port.now());
    if (!again || frozen()) {
        std::optional<AgreementForm> kept = draft && !frozen() ? decodeForm(draft->body) : std::nullopt;
        if (kept)
            m_form = *kept;
        else
            m_form = dispute->content.agreement ? formOf(*dispute->content.agreement, today) : freshForm(*dispute);
        m_unsaved = false;
        m_savedText->setPlainText(draft && kept ? tr("Kept on this PC %1").arg(clockText(draft->saved)) : tr("Kept on this PC"));
        m_loaded = true;
        m_filling = true;
        m_facts->setText(text(m_form.facts));
        m_disputed->setText(text(m_form.disputed));
        m_responsibility->setText(text(m_form.responsibility));
        m_breach->setText(text(m_form.breach));
        m_confirmation->setText(text(m_form.confirmationIntention));
        m_copies->setText(m_form.copies > 0 ? QString::number(m_form.copies) : QString());
        m_filling = false;
        showRows();
    }
    showFrozen();
    reconsider();
    emit headChanged();
}

void AgreementPage::fail(const core::Error& error) { m_error->show(sentence(error)); }

// --- what is shown ------------------------------------------------------------------------------------------------------

QString AgreementPage::titleOf(std::size_t index) const
{
    const auto& clause = m_form.clauses[index];
    if (clause.kind == "words" || clause.kind == "duty")
        return tr("In words");
    const auto debtor = name(clause.debtor), creditor = name(clause.creditor);
    if (clause.kind == "deed")
        return tr("%1 does for %2").arg(debtor, creditor);
    const auto whole = tr("%1 pays %2").arg(debtor, creditor);
    const auto content = contentOf(m_form, core::dayInChina(m_port.now()), 2);
    for (const auto& [from, to] : core::documents::clauseGroups(content.clauses)) {
        if (index < from || index >= to || to - from < 2)
            continue;
        const int nth = int(index - from) + 1;
        return nth == 1 ? tr("%1, first instalment").arg(whole)
                        : tr("%1, instalment %2").arg(whole, inChinese() ? text(core::documents::numeral(nth)) : QString::number(nth));
    }
    return whole;
}

void AgreementPage::showRows()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    QList<PartyChoice> parties;
    for (const auto& party : state()->steps.parties)
        parties.append({text(party.id), name(party.id)});
    auto* box = m_clauses->box();
    while (box->count() > 0) {
        auto* item = box->takeAt(0);
        if (item->widget() && item->widget() != m_empty)
            delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < m_form.clauses.size(); ++i) {
        if (i > 0)
            box->addWidget(new Rule);
        auto* row = new ClauseRow(parties);
        row->setForm(m_form.clauses[i]);
        row->setFirst(i == 0);
        row->setNarrow(m_narrow);
        connect(row, &ClauseRow::edited, this, [this, row, i] {
            m_form.clauses[i] = row->form();
            changed();
        });
        connect(row, &ClauseRow::settled, this, &AgreementPage::save);
        // Later: the row that speaks is deleted by it.
        connect(row, &ClauseRow::removeAsked, this, [this, i] {
            m_form.clauses.erase(m_form.clauses.begin() + std::ptrdiff_t(i));
            changed();
            showRows();
            save();
        }, Qt::QueuedConnection);
        connect(row, &ClauseRow::upAsked, this, [this, i] {
            if (i == 0 || i >= m_form.clauses.size())
                return;
            std::swap(m_form.clauses[i], m_form.clauses[i - 1]);
            changed();
            showRows();
            save();
        }, Qt::QueuedConnection);
        box->addWidget(row);
        m_rows.append(row);
    }
    m_empty->setVisible(m_rows.isEmpty());
    if (m_rows.isEmpty())
        box->addWidget(m_empty);
    showTitles();
    showFrozen();
}

void AgreementPage::showTitles()
{
    std::int64_t sum = 0;
    int payments = 0;
    for (std::size_t i = 0; i < m_form.clauses.size(); ++i) {
        m_rows[int(i)]->setHead(int(i) + 1, titleOf(i));
        const auto fen = m_form.clauses[i].kind == "money" ? readFen(m_form.clauses[i].amount) : std::nullopt;
        if (fen) {
            sum += *fen;
            ++payments;
        }
    }
    m_sum->setPlainText(payments == 0 ? QString()
            : payments == 1           ? tr("¥%1 in all").arg(groupedAmount(sum))
                                      : tr("¥%1 in all, %n payment(s)", nullptr, payments).arg(groupedAmount(sum)));
}

void AgreementPage::showFaults()
{
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setFaults(frozen() ? QStringList() : m_faults.members.value(i + 1));
    m_checks->setItems(m_faults.items);
    const int must = m_faults.must();
    m_mustMend->setPlainText(must > 0 ? tr("%n place(s) must be mended", nullptr, must) : tr("Nothing to mend"));
    m_mustMend->setTint(must > 0 ? Token::RedWord : Token::Ok);
    if (frozen()) {
        m_main->setLabel(tr("Make a new agreement"));
        m_main->setTrailingIcon(QString());
        m_footText->setPlainText(tr("Signed: it does not change any more"));
        return;
    }
    const int first = m_faults.firstClause();
    m_main->setLabel(must == 0 ? tr("Print for signing") : first > 0 ? tr("First fix clause %1").arg(first) : tr("Fill the blanks"));
    m_main->setTrailingIcon(must == 0 ? QString() : QStringLiteral("arrow-right"));
    m_footText->setPlainText(must == 0 ? tr("After signing it cannot be changed, only replaced by a new agreement")
                                       : tr("Printed for signing when %n place(s) are mended; after signing it cannot be changed, only replaced", nullptr, must));
}

void AgreementPage::showPaper()
{
    const auto draft = stateWithDraft();
    auto paper = core::documents::agreementPaper(draft, {m_port.directory(), m_port.holidays(), m_port.now(), m_port.author().account, 0, false});
    m_faults = faultsOf(draft, draft.content.agreement.value_or(core::dispute::AgreementContent{}), paper);
    if (frozen())
        m_faults = {};
    paper.draft = !frozen() && m_faults.must() > 0;
    m_paper->setPages(std::make_shared<LivePages>(paper));
}

void AgreementPage::showFrozen()
{
    const bool fixed = frozen();
    const auto* dispute = state();
    for (auto* row : m_rows)
        row->setFrozen(fixed);
    for (auto* area : {m_facts, m_disputed, m_responsibility, m_breach, m_confirmation})
        area->edit()->setReadOnly(fixed);
    m_copies->edit()->setReadOnly(fixed);
    m_add->setVisible(!fixed);
    m_templates->setVisible(!fixed);
    m_draft->setVisible(!fixed);
    m_note->setVisible(fixed || m_replacing);
    if (fixed && dispute->steps.agreement)
        m_note->setNote(tr("%1 is signed and cannot be changed. If the parties agree on something else, make a new agreement.")
                            .arg(text(dispute->steps.agreement->number)));
    else if (m_replacing)
        m_note->setNote(tr("A new agreement. It replaces the signed one on the day all have signed it; until then the old one holds."));
}

void AgreementPage::reconsider()
{
    if (!state())
        return;
    showTitles();
    showPaper();
    showFaults();
}

// --- editing ------------------------------------------------------------------------------------------------------------

void AgreementPage::changed()
{
    if (m_filling || frozen())
        return;
    m_unsaved = true;
    for (auto* wait : {m_later, m_autosave}) // who types on is not waited for
        if (!wait->isActive())
            wait->start();
}

void AgreementPage::save()
{
    if (!m_loaded || frozen() || !m_unsaved)
        return;
    core::desk::FormDraft form;
    form.id = draftId().toStdString();
    form.page = "agreement";
    form.subject = m_subject.toStdString();
    form.body = encodeForm(m_form);
    form.saved = m_port.now();
    m_unsaved = false;
    m_autosave->stop();
    m_port.saveForm(form, this, [this, at = form.saved](core::Result<bool> done) {
        if (!done) {
            m_unsaved = true;
            m_savedSign->setIcon(QStringLiteral("alert-circle"), Token::RedWord);
            m_savedText->setTint(Token::RedWord);
            m_savedText->show();
            m_savedText->setPlainText(tr("Not kept yet"));
            m_keepError = sentence(done.error());
            QTimer::singleShot(kAgainMs, this, &AgreementPage::save); // by itself, also when nobody types any more
            return fail(done.error());
        }
        if (!m_keepError.isEmpty() && m_error->what() == m_keepError) // room again: what it said is over
            m_error->clear();
        m_keepError.clear();
        m_savedSign->setIcon(QStringLiteral("device-floppy"), Token::Ok);
        m_savedText->setTint(Token::Ok);
        m_savedText->setVisible(!m_narrow || inChinese());
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count() % 60;
        m_savedText->setPlainText(tr("Kept on this PC %1").arg(clockText(at) + QStringLiteral(":%1").arg(int(seconds), 2, 10, QLatin1Char('0'))));
    });
}

ClauseForm AgreementPage::freshClause() const
{
    ClauseForm clause;
    for (const auto& party : state()->steps.parties) {
        if (party.side == core::dispute::Side::Respondent && clause.debtor.empty())
            clause.debtor = party.id;
        if (party.side == core::dispute::Side::Applicant && clause.creditor.empty())
            clause.creditor = party.id;
    }
    return clause;
}

void AgreementPage::addClauses(const std::vector<ClauseForm>& clauses)
{
    if (!state() || frozen() || clauses.empty())
        return;
    const int first = int(m_form.clauses.size());
    m_form.clauses.insert(m_form.clauses.end(), clauses.begin(), clauses.end());
    showRows();
    changed();
    save();
    auto* row = m_rows.value(first);
    QTimer::singleShot(0, row, [row, kind = clauses.front().kind] {
        row->focusMember(kind == "words" || kind == "duty" ? QStringLiteral("text") : kind == "deed" ? QStringLiteral("due") : QStringLiteral("fen"));
    });
}

void AgreementPage::offerTemplates()
{
    auto* menu = new QMenu(m_templates);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Templates"));
    for (const auto& one : core::documents::clauseTemplates()) {
        auto* action = menu->addAction(withoutMnemonic(named(one.name)));
        connect(action, &QAction::triggered, this, [this, menu, &one] {
            menu->close();
            if (!one.breach.empty()) {
                m_breach->setText(text(one.breach));
                m_form.breach = one.breach;
                changed();
                save();
                return;
            }
            std::vector<ClauseForm> clauses;
            for (const auto& clause : one.clauses) {
                auto form = formOf(clause, core::dayInChina(m_port.now()));
                const auto fresh = freshClause();
                if (form.kind != "words") {
                    form.debtor = fresh.debtor;
                    form.creditor = fresh.creditor;
                }
                clauses.push_back(form);
            }
            addClauses(clauses);
        });
    }
    menu->popup(m_templates->mapToGlobal(QPoint(0, m_templates->height())));
}

void AgreementPage::jumpTo(const QString& field)
{
    const std::pair<const char*, FormArea*> areas[] = {{"agreement.facts", m_facts}, {"agreement.disputed", m_disputed},
        {"agreement.responsibility", m_responsibility}, {"agreement.breach", m_breach}, {"agreement.confirmationIntention", m_confirmation}};
    if (const auto [number, member] = clauseOfField(field); number > 0 && number <= m_rows.size())
        return m_rows[number - 1]->focusMember(member);
    for (const auto& [id, area] : areas) {
        if (field == QLatin1String(id))
            return area->edit()->setFocus(Qt::TabFocusReason);
    }
    if (field == QLatin1String("agreement.copies"))
        return m_copies->edit()->setFocus(Qt::TabFocusReason);
    if (field == QLatin1String("template.breach"))
        return offerTemplates();
    if (field == QLatin1String("clauses"))
        return m_add->setFocus(Qt::TabFocusReason);
    // Names, numbers and addresses of the parties have a form of their own.
    emit goTo(QStringLiteral("amend"), m_subject + QLatin1Char('/') + field);
}

bool AgreementPage::nextFault()
{
    if (m_faults.fields.isEmpty())
        return false;
    jumpTo(m_faults.fields.at(m_nextFault % m_faults.fields.size()));
    m_nextFault = (m_nextFault + 1) % int(m_faults.fields.size());
    return true;
}

// --- printing -----------------------------------------------------------------------------------------------------------

void AgreementPage::doMain()
{
    if (!state())
        return;
    commitComposition();
    m_later->stop();
    reconsider();
    if (frozen()) {
        m_replacing = true;
        m_note->setNote(QString());
        showRows();
        reconsider();
        return;
    }
    if (m_faults.must() > 0) {
        m_nextFault = 0;
        nextFault();
        return;
    }
    printForSigning();
}

void AgreementPage::printForSigning()
{
    save();
    if (m_replacing)
        return printDraft();
    const auto draft = stateWithDraft();
    const auto argument = m_subject + QStringLiteral("/agreement");
    const auto* dispute = state();
    if (dispute->steps.state == DisputeState::G0 && dispute->content.agreement == draft.content.agreement) {
        emit goTo(QStringLiteral("papers"), argument);
        return;
    }
    const auto number = dispute->steps.agreement && !dispute->steps.agreement->number.empty()
        ? dispute->steps.agreement->number
        : core::documents::agreementNumberFor(draft, m_port.directory());
    core::desk::Draft act{"dispute.draft", m_view.id, {}};
    act.body["steps"] = boost::json::object{{"number", number}};
    act.body["content"] = core::toJson(*draft.content.agreement);
    act.form = draftId().toStdString();
    m_main->setEnabled(false);
    m_port.perform({act}, this, [this, argument](core::Result<core::desk::Saved> saved) {
        m_main->setEnabled(true);
        if (!saved)
            return fail(saved.error());
        m_error->clear();
        m_unsaved = false;
        emit goTo(QStringLiteral("papers"), argument);
    });
}

void AgreementPage::printDraft()
{
    if (!state())
        return;
    const bool clean = m_replacing && m_faults.must() == 0;
    const auto draft = stateWithDraft();
    offThread(
        this,
        [draft, clean, directory = m_port.directory(), holidays = m_port.holidays(), now = m_port.now(), account = m_port.author().account] {
            auto shown = draft;
            if (clean)
                shown.steps.state = DisputeState::G0; // a fresh paper for signing, not a copy of the old one
            const auto make = [&](Numbers numbers) {
                return makePaper(core::SubjectState{shown}, clean ? QStringLiteral("agreement") : QStringLiteral("agreement-draft"), directory,
                    holidays, now, QString::fromStdString(account), nullptr, {}, numbers);
            };
            return std::pair(make(Numbers::Hidden), make(Numbers::Full));
        },
        [this, clean](std::pair<core::Result<PaperPdf>, core::Result<PaperPdf>> made) {
            if (!made.first || !made.second)
                return fail(made.first ? made.second.error() : made.first.error());
            auto* window = new PrintWindow(m_port, *made.first, *made.second, this);
            if (clean)
                connect(window->pane(), &PrintPane::allSigned, this, &AgreementPage::signedAll);
            window->open();
        });
}

/// T35a: all have signed the new paper today.
void AgreementPage::signedAll()
{
    const auto draft = stateWithDraft();
    const auto today = core::formatDay(core::dayInChina(m_port.now()));
    boost::json::object signedOn;
    for (const auto& party : draft.steps.parties)
        signedOn[party.id] = today;
    core::desk::Draft act{"dispute.replace_agreement", m_view.id, {}};
    act.body["steps"] = boost::json::object{{"replaces", state()->steps.agreement ? state()->steps.agreement->number : std::string()},
        {"number", draft.steps.agreement ? draft.steps.agreement->number : std::string()}, {"form", "written"}, {"signedOn", signedOn},
        {"mediatorSignedOn", today}};
    act.body["content"] = core::toJson(*draft.content.agreement);
    act.form = draftId().toStdString();
    m_port.perform({act}, this, [this](core::Result<core::desk::Saved> saved) {
        if (!saved)
            return fail(saved.error());
        m_replacing = false;
        m_loaded = false;
        emit goTo(QStringLiteral("dispute"), m_subject);
    });
}

bool AgreementPage::readAloud()
{
    if (!state())
        return false;
    const auto draft = stateWithDraft();
    const auto paper = core::documents::agreementPaper(draft, {m_port.directory(), m_port.holidays(), m_port.now(), m_port.author().account, 0, false});
    auto* window = new AloudWindow(text(paper.title), text(core::documents::plainText(paper)), this);
    window->open();
    return true;
}

void AgreementPage::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_pane->setNarrow(narrow);
    m_footText->setVisible(!narrow);
    m_savedText->setVisible(!narrow || inChinese()); // longer words: the sign alone, beside three buttons
    m_aloud->setKeyCap(narrow ? QString() : QStringLiteral("F9"));
    for (auto* row : m_rows)
        row->setNarrow(narrow);
}
bool AgreementPage::toggleDrawer() { return m_pane->toggleDrawer(); }

bool AgreementPage::finish()
{
    doMain();
    return true;
}

bool AgreementPage::back()
{
    if (m_pane->closeDrawer())
        return true;
    emit goTo(QStringLiteral("dispute"), m_subject);
    return true;
}

} // namespace ui
