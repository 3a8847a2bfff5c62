#include "ui/intake/party_card.h"

#include "core/people/age.h"
#include "core/people/credit_code.h"
#include "core/people/id_card.h"
#include "core/people/phone.h"
#include "core/text/sentences.h"
#include "ui/convert.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kPerson = QStringLiteral("person"), kBody = QStringLiteral("body");

} // namespace

PartyCard::PartyCard(const QString& prefix, const QString& heading, const QString& role, core::Day today, Asks asks, QWidget* parent)
    : QWidget(parent), m_heading(heading), m_role(role), m_today(today)
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 0);
    setGaps(box, 10);

    box->addLayout(makeHead(prefix, heading));
    box->addLayout(makeFields(prefix));
    makeCare(prefix);
    box->addWidget(m_careRow);
    if (asks == Asks::Consent)
        box->addLayout(makeConsent(prefix));

    connect(m_kind, &SegmentedChoice::chosenChanged, this, [this] { showKind(); emit edited(); });
    connect(m_remove, &Button::clicked, this, &PartyCard::removeAsked);
    connect(m_number, &FormField::settled, this, &PartyCard::checkNumber);
    connect(m_number, &FieldFrame::linkPressed, this, [this] {
        m_noPapers = !m_noPapers;
        m_number->setLink(m_noPapers ? tr("Has papers") : tr("No papers"));
        m_number->edit()->setEnabled(!m_noPapers);
        checkNumber();
        emit edited();
    });
    connect(m_code, &FormField::settled, this, &PartyCard::checkNumber);
    connect(m_phone, &FormField::settled, this, &PartyCard::checkPhone);
    // After the checks above: whoever hears it asks for the faults.
    for (auto* one : {m_name, m_number, m_code, m_phone, m_address, m_representative})
        connect(one, &FormField::settled, this, &PartyCard::settled);
    showKind();
}

QLayout* PartyCard::makeHead(const QString& prefix, const QString& heading)
{
    auto* head = new QHBoxLayout;
    setGaps(head, 10);
    head->addWidget(new PlainLabel(heading, TextRole::RowTitle, Token::Text, Fit::Whole, this));
    m_kind = new SegmentedChoice(tr("Kind of party"), {{kPerson, tr("Person")}, {kBody, tr("Body")}}, this);
    m_kind->setObjectName(prefix + QStringLiteral(".kind"));
    m_kind->choose(kPerson);
    head->addWidget(m_kind);
    head->addStretch(1);
    m_remove = new Button(ButtonKind::Quiet, tr("Take out"), QStringLiteral("x"), this);
    m_remove->setObjectName(prefix + QStringLiteral(".remove"));
    m_remove->hide();
    head->addWidget(m_remove);
    return head;
}

QLayout* PartyCard::makeFields(const QString& prefix)
{
    const auto field = [&](const char* name, const QString& label) {
        auto* made = new FormField(label, this);
        made->setFieldName(prefix + QLatin1Char('.') + QLatin1String(name));
        connect(made, &FormField::edited, this, &PartyCard::edited);
        return made;
    };
    auto* grid = new QGridLayout;
    setGaps(grid, 12, 8);
    m_name = field("name", tr("Name"));
    m_name->setMostCharacters(200);
    m_number = field("id_number", tr("Identity number"));
    m_number->setLink(tr("No papers"));
    m_code = field("credit_code", tr("Unified social credit code"));
    m_phone = field("phone", tr("Telephone"));
    m_address = field("address", tr("Address"));
    m_address->setMostCharacters(200);
    m_representative = field("representative", tr("Legal representative"));
    grid->addWidget(m_name, 0, 0, Qt::AlignTop);
    grid->addWidget(m_number, 0, 1, Qt::AlignTop);
    grid->addWidget(m_code, 0, 1, Qt::AlignTop);
    grid->addWidget(m_phone, 1, 0, Qt::AlignTop);
    grid->addWidget(m_address, 1, 1, Qt::AlignTop);
    grid->addWidget(m_representative, 2, 0, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    return grid;
}

void PartyCard::makeCare(const QString& prefix)
{
    m_careRow = new QWidget(this);
    auto* care = new FlowLayout(m_careRow);
    setMargins(care, 0);
    care->addWidget(new PlainLabel(tr("Needs care:"), TextRole::Small, Token::Text2, Fit::Whole, m_careRow));
    const std::pair<const char*, QString> flags[]{{"elderly", tr("Elderly")}, {"illiterate", tr("Reads little")}, {"hearing", tr("Hard of hearing")}, {"dialect", tr("Dialect only")}, {"disabled", tr("Disabled")}, {"minor", tr("Minor")}, {"violence", tr("Fear of violence")}, {"new_form", tr("Courier, driver or other platform work")}};
    for (const auto& [code, word] : flags) {
        auto* tick = makeTick(word, prefix + QStringLiteral(".care.") + QLatin1String(code), m_careRow);
        care->addWidget(tick);
        connect(tick, &QCheckBox::toggled, this, &PartyCard::edited);
        m_care.emplace_back(code, tick);
    }
}

QLayout* PartyCard::makeConsent(const QString& prefix)
{
    auto* line = new QHBoxLayout;
    setGaps(line, 12);
    m_consented = makeTick(tr("Agreed to mediation"), prefix + QStringLiteral(".consented"), this);
    m_consentedOn = new QDateEdit(toQDate(m_today), this);
    m_consentedOn->setObjectName(prefix + QStringLiteral(".consented_on"));
    m_consentedOn->setAccessibleName(tr("Agreed to mediate on"));
    m_consentedOn->setCalendarPopup(true);
    m_consentedOn->setDisplayFormat(dateFormat());
    m_consentedOn->setMaximumDate(toQDate(m_today));
    m_consentedOn->setEnabled(false);
    line->addWidget(m_consented);
    line->addWidget(m_consentedOn);
    line->addStretch(1);
    connect(m_consented, &QCheckBox::toggled, this, [this](bool on) { m_consentedOn->setEnabled(on); emit edited(); });
    connect(m_consentedOn, &QDateEdit::dateChanged, this, &PartyCard::edited);
    return line;
}

void PartyCard::showKind()
{
    const bool person = m_kind->chosen() == kPerson;
    m_number->setVisible(person);
    m_careRow->setVisible(person);
    m_code->setVisible(!person);
    m_representative->setVisible(!person);
    m_name->setLabel(person ? tr("Name") : tr("Name of the body"));
}

void PartyCard::checkNumber()
{
    m_sex.clear();
    m_birth.clear();
    if (m_kind->chosen() == kBody) {
        if (m_code->text().trimmed().isEmpty())
            m_code->say(Say::Nothing);
        else if (const auto code = core::readCreditCode(m_code->text().toStdString()); code)
            m_code->say(Say::Ok, tr("The code is right"));
        else
            m_code->say(Say::Error, sentence(code.error()));
        return;
    }
    if (m_noPapers) {
        m_number->say(Say::Hint, tr("Write the reason into the story; ask for the papers at the first session."));
        return;
    }
    if (m_number->text().trimmed().isEmpty()) {
        m_number->say(Say::Nothing);
        return;
    }
    const auto card = core::readIdCard(m_number->text().toStdString(), m_today);
    if (!card) {
        m_number->say(Say::Error, sentence(card.error()));
        return;
    }
    m_sex = text(core::sexText(card->sex));
    m_birth = text(core::formatDay(card->birth));
    const int age = core::ageOn(card->birth, m_today);
    m_number->say(Say::Ok, tr("Number is right: %1, born %2, aged %3").arg(named(m_sex.toStdString()), dayText(card->birth, core::Day{}), QString::number(age)));
    if (age >= core::kElderlyAge)
        m_care.front().second->setChecked(true);
}

void PartyCard::checkPhone()
{
    if (m_phone->text().trimmed().isEmpty() || core::mayBePhone(m_phone->text().toStdString()))
        m_phone->say(Say::Nothing);
    else
        m_phone->say(Say::Error, tr("This is no telephone number; look again"));
}

/// The role as the language of the screen has it: what is stored is the Chinese word of the papers.
QString PartyCard::spoken() const { return inChinese() ? m_role : m_heading; }

std::vector<IntakeFault> PartyCard::faults() const
{
    std::vector<IntakeFault> out;
    const auto who = name().isEmpty() ? spoken() : name();
    if (name().isEmpty())
        out.push_back({tr("Name of the %1").arg(spoken()), tr("There must be a name"), m_name->edit(), true});
    auto* number = m_kind->chosen() == kBody ? m_code : m_number;
    if (!m_noPapers && number->said() == Say::Error)
        out.push_back({tr("Number of %1").arg(who), number->message(), number->edit(), true});
    if (m_phone->said() == Say::Error)
        out.push_back({tr("Telephone of %1").arg(who), m_phone->message(), m_phone->edit(), true});
    if (!m_noPapers && number->text().trimmed().isEmpty())
        out.push_back({tr("Number of %1").arg(who), tr("May follow later; needed before signing"), number->edit(), false});
    if (m_phone->text().trimmed().isEmpty())
        out.push_back({tr("Telephone of %1").arg(who), tr("Without one, go and tell in person"), m_phone->edit(), false});
    return out;
}

boost::json::object PartyCard::answers() const
{
    boost::json::array care;
    for (const auto& [code, tick] : m_care)
        if (tick->isChecked())
            care.emplace_back(code);
    return {{"role", m_role.toStdString()}, {"kind", m_kind->chosen().toStdString()}, {"name", m_name->text().toStdString()}, {"number", m_number->text().toStdString()},
            {"code", m_code->text().toStdString()}, {"phone", m_phone->text().toStdString()}, {"address", m_address->text().toStdString()},
            {"representative", m_representative->text().toStdString()}, {"noPapers", m_noPapers}, {"care", std::move(care)},
            {"consented", m_consented && m_consented->isChecked() ? core::formatDay(toDay(m_consentedOn->date())) : std::string()}};
}

void PartyCard::setAnswers(const boost::json::object& stored)
{
    const auto get = [&](const char* name) {
        const auto* value = stored.if_contains(name);
        return value && value->is_string() ? QString::fromUtf8(value->get_string().data(), qsizetype(value->get_string().size())) : QString();
    };
    m_kind->choose(get("kind").isEmpty() ? kPerson : get("kind"));
    m_name->setText(get("name"));
    m_number->setText(get("number"));
    m_code->setText(get("code"));
    m_phone->setText(get("phone"));
    m_address->setText(get("address"));
    m_representative->setText(get("representative"));
    const auto* none = stored.if_contains("noPapers");
    m_noPapers = none && none->is_bool() && none->get_bool();
    m_number->setLink(m_noPapers ? tr("Has papers") : tr("No papers"));
    m_number->edit()->setEnabled(!m_noPapers);
    if (const auto* care = stored.if_contains("care"); care && care->is_array())
        for (auto& [code, tick] : m_care)
            tick->setChecked(std::find(care->get_array().begin(), care->get_array().end(), boost::json::value(code)) != care->get_array().end());
    if (m_consented) {
        const auto day = core::parseDay(get("consented").toStdString());
        m_consented->setChecked(day.has_value());
        if (day)
            m_consentedOn->setDate(toQDate(*day));
    }
    showKind();
    checkNumber();
    checkPhone();
}

boost::json::object PartyCard::party() const
{
    const bool person = m_kind->chosen() == kPerson;
    boost::json::object out{{"name", name().toStdString()}, {"role", m_role.toStdString()}};
    const auto add = [&](const char* key, const QString& value) {
        if (!value.trimmed().isEmpty())
            out[key] = value.trimmed().toStdString();
    };
    if (person) {
        if (!m_noPapers)
            if (const auto card = core::readIdCard(m_number->text().toStdString(), m_today))
                out["id_number"] = card->number;
        add("sex", m_sex);
        add("birth", m_birth);
        boost::json::array care;
        for (const auto& [code, tick] : m_care)
            if (tick->isChecked())
                care.emplace_back(code);
        if (!care.empty())
            out["care"] = std::move(care);
    } else {
        out["organisation"] = true;
        add("credit_code", m_code->text());
        add("representative", m_representative->text());
    }
    if (const auto phone = core::readPhone(m_phone->text().toStdString()))
        out["phone"] = phone->digits;
    else
        add("phone", m_phone->text());
    add("address", m_address->text());
    if (m_consented && m_consented->isChecked())
        out["consented_on"] = core::formatDay(toDay(m_consentedOn->date()));
    return out;
}

bool PartyCard::empty() const { return name().isEmpty() && m_number->text().isEmpty() && m_phone->text().isEmpty() && m_address->text().isEmpty(); }
QString PartyCard::name() const { return m_name->text().trimmed(); }
QString PartyCard::number() const { return m_kind->chosen() == kBody ? m_code->text().trimmed() : m_number->text().simplified().remove(QLatin1Char(' ')); }
QString PartyCard::address() const { return m_address->text().trimmed(); }
QString PartyCard::phone() const { return m_phone->text().simplified().remove(QLatin1Char(' ')); }
void PartyCard::setRemovable(bool removable) { m_remove->setVisible(removable); }
void PartyCard::focusFirst() { m_name->edit()->setFocus(); }

} // namespace ui
