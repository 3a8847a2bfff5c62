// What was typed into the intake, as the stored form, as the record to be registered, and back.

#include "ui/intake/intake_page.h"

#include "core/codec/strict_json.h"
#include "core/consultation/state.h"
#include "core/text/amount.h"
#include "core/text/sentences.h"
#include "ui/convert.h"
#include "ui/intake/checks_pane.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QComboBox>
#include <QDateEdit>

namespace ui {

namespace {

QString stringOf(const boost::json::object& object, const char* name)
{
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? QString::fromUtf8(value->get_string().data(), qsizetype(value->get_string().size())) : QString();
}

} // namespace

boost::json::object IntakePage::answers() const
{
    boost::json::array parties;
    for (const auto* card : m_parties)
        parties.push_back(card->answers());
    return {{"source", m_court ? std::string() : m_source->currentData().toString().toStdString()}, {"channel", m_court ? std::string() : m_channel->currentData().toString().toStdString()}, {"external_number", m_court ? std::string() : m_externalNumber->text().toStdString()},
            {"consultation", m_consultation}, {"court_number", m_court ? m_courtNumber->text().toStdString() : std::string()},
            {"manner", m_court ? m_manner->currentData().toString().toStdString() : std::string()}, {"type", m_type->currentData().toString().toStdString()},
            {"narrative", m_narrative->text().toStdString()}, {"demand", m_demand->text().toStdString()}, {"amount", m_amount->text().toStdString()},
            {"place", m_place->text().toStdString()}, {"occurred", core::formatDay(toDay(m_occurred->date()))}, {"parties", std::move(parties)}};
}

void IntakePage::store()
{
    const auto now = m_port.now();
    m_port.saveForm({m_form, "intake", {}, core::encodeCanonical(answers()), now}, this, [this, now](core::Result<bool> saved) {
        if (saved) {
            m_saved->setPlainText(tr("Saved on this PC %1").arg(clockText(now)));
            if (m_storeFailed) // room again: what it said is over
                m_error->clear();
            m_storeFailed = false;
            return;
        }
        m_storeFailed = true;
        m_saved->setPlainText({});
        m_error->show(sentence(saved.error()));
        m_autosave.start(kAgainMs); // by itself, also when nobody types any more
    });
}

void IntakePage::restore()
{
    m_port.forms(this, [this, form = m_form](core::Result<std::vector<core::desk::FormDraft>> forms) {
        if (!forms || form != m_form)
            return;
        const core::desk::FormDraft* found = nullptr;
        for (const auto& stored : *forms)
            if (stored.id == form)
                found = &stored;
        if (!found && form != kForm) {
            if (const auto consultation = core::subjectFromText(form.substr(std::string_view(kForm).size() + 1)))
                beginFrom(*consultation);
            return;
        }
        for (const auto& stored : *forms) // nothing new was begun: what is half-filled otherwise, the last of them
            if (form == kForm && !(found && found->id == kForm) && stored.page == "intake" && (!found || found->saved < stored.saved))
                found = &stored;
        if (found) {
            m_form = found->id;
            put(*found);
        }
        judge();
        askSimilar();
    });
}

void IntakePage::put(const core::desk::FormDraft& stored)
{
    const auto body = core::decodeStrict(stored.body);
    if (!body || !body->is_object())
        return;
    const auto& object = body->get_object();
    m_filling = true;
    if (m_court) {
        m_courtNumber->setText(stringOf(object, "court_number"));
        m_manner->setCurrentIndex(std::max(0, m_manner->findData(stringOf(object, "manner"))));
    } else {
        m_source->setCurrentIndex(std::max(0, m_source->findData(stringOf(object, "source"))));
        m_channel->setCurrentIndex(std::max(0, m_channel->findData(stringOf(object, "channel"))));
        m_externalNumber->setText(stringOf(object, "external_number"));
        m_consultation = stringOf(object, "consultation").toStdString();
    }
    m_type->setCurrentIndex(std::max(0, m_type->findData(stringOf(object, "type"))));
    m_narrative->setText(stringOf(object, "narrative"));
    m_demand->setText(stringOf(object, "demand"));
    m_amount->setText(stringOf(object, "amount"));
    m_place->setText(stringOf(object, "place"));
    if (const auto day = core::parseDay(stringOf(object, "occurred").toStdString()))
        m_occurred->setDate(toQDate(*day));
    if (const auto* parties = object.if_contains("parties"); parties && parties->is_array())
        for (std::size_t i = 0; i < parties->get_array().size(); ++i) {
            if (static_cast<qsizetype>(i) >= m_parties.size())
                addParty(parties->get_array()[i].is_object() && stringOf(parties->get_array()[i].get_object(), "role") == QStringLiteral("申请人") ? Side::Applicant : Side::Respondent)->setRemovable(true);
            if (parties->get_array()[i].is_object())
                m_parties[static_cast<qsizetype>(i)]->setAnswers(parties->get_array()[i].get_object());
        }
    m_filling = false;
    m_saved->setPlainText(tr("Saved on this PC %1").arg(clockText(stored.saved)));
}

void IntakePage::clear()
{
    m_filling = true;
    while (m_parties.size() > 2)
        m_parties.takeLast()->deleteLater();
    for (auto* card : m_parties)
        card->setAnswers({});
    if (m_court) {
        m_courtNumber->setText({});
    } else {
        m_channel->setCurrentIndex(0);
        m_externalNumber->setText({});
    }
    m_consultation.clear();
    m_occurred->setDate(toQDate(core::dayInChina(m_port.now())));
    m_type->setCurrentIndex(0);
    m_narrative->setText({});
    m_demand->setText({});
    m_amount->setText({});
    m_place->setText({});
    m_filling = false;
    m_saved->setPlainText({});
    m_checks->setSimilar({});
    judge();
}

void IntakePage::beginFrom(const core::SubjectId& id)
{
    m_port.show(id, this, [this, id](core::Result<core::desk::SubjectView> view) {
        const auto* asked = view ? view->state.as<core::consultation::State>() : nullptr;
        if (!asked || (asked->steps.state != core::consultation::Main::Answered && asked->steps.state != core::consultation::Main::Booked))
            return;
        clear();
        m_filling = true;
        m_consultation = core::toText(id);
        m_narrative->setText(QString::fromStdString(asked->content.question));
        m_type->setCurrentIndex(std::max(0, m_type->findData(QString::fromStdString(asked->steps.type))));
        boost::json::object teller;
        if (!asked->content.name.empty())
            teller["name"] = asked->content.name;
        if (!asked->identity.phone.empty())
            teller["phone"] = asked->identity.phone;
        if (!teller.empty())
            m_parties.first()->setAnswers(teller);
        m_filling = false;
        touched();
        askSimilar();
    });
}

boost::json::object IntakePage::intake() const
{
    boost::json::array parties;
    for (const auto* card : m_parties)
        parties.push_back(card->party());
    boost::json::object out{{"type", m_type->currentData().toString().toStdString()},
                            {"parties", std::move(parties)}, {"narrative", m_narrative->text().trimmed().toStdString()}, {"demand", m_demand->text().trimmed().toStdString()},
                            {"occurred_on", core::formatDay(toDay(m_occurred->date()))}};
    if (m_court) {
        out["court_number"] = m_courtNumber->text().trimmed().toStdString();
        out["consent_manner"] = m_manner->currentData().toString().toStdString();
    } else {
        out["source"] = m_source->currentData().toString().toStdString();
        if (const auto channel = m_channel->currentData().toString(); !channel.isEmpty())
            out["channel"] = channel.toStdString();
        if (const auto number = m_externalNumber->text().trimmed(); !number.isEmpty())
            out["external_number"] = number.toStdString();
    }
    if (!m_place->text().trimmed().isEmpty())
        out["place"] = m_place->text().trimmed().toStdString();
    if (const auto fen = core::readAmount(m_amount->text().trimmed().toStdString()); fen && !m_amount->text().trimmed().isEmpty())
        out["amount"] = core::formatAmount(*fen);
    return out;
}

} // namespace ui
