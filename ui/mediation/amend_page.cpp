#include "ui/mediation/amend_page.h"

#include "core/dispute/catalogue.h"
#include "core/people/credit_code.h"
#include "core/people/id_card.h"
#include "core/people/mask.h"
#include "core/people/phone.h"
#include "core/text/amount.h"
#include "core/text/sentences.h"
#include "ui/convert.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

std::string member(const std::string& name) { return name.substr(name.find('.') + 1); }

} // namespace

AmendPage::AmendPage(Port& port, QWidget* parent)
    : ActForm(port, QStringLiteral("amend"), tr("Add or correct"), tr("Save"), parent)
{
    form()->addWidget(new PlainLabel(tr("Write only what is missing or wrong; what stays empty stays as it is. Numbers that are there are shown masked."),
                                     TextRole::Body, Token::Text2, Fit::Wrap, column()));
}

void AmendPage::open(const QString& argument)
{
    m_wanted = argument.section(QLatin1Char('/'), 1);
    ActForm::open(argument.section(QLatin1Char('/'), 0, 0));
}

void AmendPage::fill()
{
    delete m_lines;
    m_all.clear();
    m_lines = new QWidget(column());
    auto* box = new QVBoxLayout(m_lines);
    setMargins(box, 0);
    setGaps(box, 12);
    form()->addWidget(m_lines);
    if (!dispute())
        return;
    for (const auto& party : dispute()->steps.parties)
        addParty(party);
    auto* card = new Card(16, m_lines);
    card->box()->addWidget(new PlainLabel(tr("The matter"), TextRole::RowTitle, Token::Text, Fit::Whole, card));
    for (const auto& [name, label] : {std::pair{"place", tr("Place")}, std::pair{"amount", tr("Amount asked for (yuan)")}})
        card->box()->addWidget(makeLine(name, label, false, card));
    box->addWidget(card);
    // The page itself puts the cursor into the first field; the field that was asked for comes after that.
    QTimer::singleShot(0, this, [this] { QTimer::singleShot(0, this, &AmendPage::focusAsked); });
}

void AmendPage::addParty(const core::dispute::PartySteps& party)
{
    auto* card = new Card(16, m_lines);
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel(text(dispute()->partyName(party.id)), TextRole::RowTitle, Token::Text, Fit::TwoLines, card));
    head->addWidget(new Tag(TagLook::Outline, text(core::dispute::sideName(party.side)), {}, card));
    head->addStretch(1);
    card->box()->addLayout(head);
    auto* grid = new QGridLayout;
    setGaps(grid, 12, 8);
    auto place = [&, at = 0](const char* field, const QString& label, bool identity) mutable {
        grid->addWidget(makeLine(party.id + "." + field, label, identity, card), at / 2, at % 2, Qt::AlignTop);
        ++at;
    };
    place("name", party.organisation ? tr("Name of the body") : tr("Name"), false);
    place("idNumber", party.organisation ? tr("Unified social credit code") : tr("Identity number"), true);
    if (party.organisation) {
        place("post", tr("Legal representative"), false);
    } else {
        place("sex", tr("Sex"), false);
        place("birth", tr("Born on (year-month-day)"), false);
    }
    place("phone", tr("Telephone"), true);
    place("address", tr("Address"), true);
    place("agent", tr("Agent, with authority"), true);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card->box()->addLayout(grid);
    m_lines->layout()->addWidget(card);
}

QWidget* AmendPage::makeLine(const std::string& name, const QString& label, bool identity, QWidget* parent)
{
    Line line{name, identity};
    const auto& fields = identity ? dispute()->identity.fields : dispute()->content.fields;
    const auto known = core::valueOf(fields, name);
    if (member(name) == "sex") {
        line.choice = new ChoiceRow(label, {{QStringLiteral("男"), tr("Male")}, {QStringLiteral("女"), tr("Female")}}, parent);
        line.choice->choose(text(known));
        auto* frame = new FieldFrame(label, line.choice, parent);
        frame->setFieldName(QStringLiteral("amend.") + text(name));
        connect(line.choice, &ChoiceRow::chosenChanged, this, [this] { touched(); });
        m_all.push_back(line);
        return frame;
    }
    line.field = new FormField(label, parent);
    line.field->setFieldName(QStringLiteral("amend.") + text(name));
    line.field->setMostCharacters(200);
    if (identity && !known.empty())
        line.field->setPlaceholder(tr("now: %1").arg(text(core::people::mask(member(name), known))));
    else if (name == "amount" && !known.empty())
        line.field->setText(text(core::formatAmount(std::stoll(known))));
    else if (!identity)
        line.field->setText(text(known));
    if (member(name) == "birth")
        line.field->setPlaceholder(QStringLiteral("1968-03-05"));
    connect(line.field, &FormField::edited, this, [this] { touched(); });
    connect(line.field, &FormField::settled, this, [this, name] {
        if (auto* found = this->line(name))
            check(*found);
    });
    m_all.push_back(line);
    return line.field;
}

AmendPage::Line* AmendPage::line(const std::string& name)
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Line& one) { return one.name == name; });
    return found == m_all.end() ? nullptr : &*found;
}

QString AmendPage::wrong(const Line& line) const
{
    const auto words = line.field ? line.field->text().trimmed().toStdString() : std::string();
    const auto what = member(line.name);
    if (words.empty())
        return {};
    if (what == "idNumber") {
        const auto* party = dispute()->party(line.name.substr(0, line.name.find('.')));
        if (party && party->organisation) {
            const auto code = core::readCreditCode(words);
            return code ? QString() : sentence(code.error());
        }
        const auto card = core::readIdCard(words, core::dayInChina(port().now()));
        return card ? QString() : sentence(card.error());
    }
    if (what == "phone" && !core::mayBePhone(words))
        return tr("This is no telephone number; look again");
    if (what == "birth" && !core::parseDay(words))
        return tr("Write it as 1968-03-05");
    if (line.name == "amount" && !core::readAmount(words))
        return tr("This is no sum in yuan; look again");
    return {};
}

void AmendPage::check(Line& line)
{
    const auto message = wrong(line);
    line.field->say(message.isEmpty() ? Say::Nothing : Say::Error, message);
    if (!message.isEmpty() || member(line.name) != "idNumber")
        return;
    const auto id = line.name.substr(0, line.name.find('.'));
    if (const auto card = core::readIdCard(line.field->text().trimmed().toStdString(), core::dayInChina(port().now()))) {
        line.field->say(Say::Ok, tr("Number is right: %1, born %2").arg(named(core::sexText(card->sex)), dayText(card->birth, core::Day{})));
        follow(id, std::string(core::sexText(card->sex)), core::formatDay(card->birth));
    }
}

void AmendPage::follow(const std::string& party, const std::string& sex, const std::string& birth)
{
    if (auto* found = line(party + ".sex"); found && found->choice)
        found->choice->choose(text(sex));
    if (auto* found = line(party + ".birth")) {
        found->field->setText(text(birth));
        found->field->say(Say::Nothing);
    }
}

std::string AmendPage::typed(const Line& line) const
{
    if (line.choice)
        return line.choice->chosen().toStdString();
    const auto words = line.field->text().trimmed().toStdString();
    const auto what = member(line.name);
    if (what == "idNumber") {
        const auto* party = dispute()->party(line.name.substr(0, line.name.find('.')));
        if (party && party->organisation)
            return words;
        const auto card = core::readIdCard(words, core::dayInChina(port().now()));
        return card ? card->number : words;
    }
    if (what == "phone") {
        const auto phone = core::readPhone(words);
        return phone ? phone->digits : words;
    }
    if (line.name == "amount") {
        const auto fen = core::readAmount(words);
        return fen ? std::to_string(*fen) : words;
    }
    return words;
}

/// What differs from what is known. An empty field of class identity means "as it is".
std::map<std::string, std::string> AmendPage::changes(bool identity) const
{
    std::map<std::string, std::string> out;
    if (!dispute())
        return out;
    const auto& fields = identity ? dispute()->identity.fields : dispute()->content.fields;
    for (const auto& line : m_all) {
        if (line.identity != identity)
            continue;
        const auto now = typed(line);
        if (now != core::valueOf(fields, line.name) && !(now.empty() && (identity || line.choice)))
            out[line.name] = now;
    }
    return out;
}

std::vector<Fault> AmendPage::faults() const
{
    std::vector<Fault> out;
    for (const auto& line : m_all) {
        if (!line.field)
            continue;
        // Asked anew: a quick hand presses the button before the field has come to rest.
        if (const auto message = wrong(line); !message.isEmpty())
            out.push_back({line.field->label() + QStringLiteral("：") + message, line.field->edit(), true});
        else if (member(line.name) == "name" && line.field->text().trimmed().isEmpty())
            out.push_back({tr("There must be a name"), line.field->edit(), true});
    }
    if (out.empty() && changes(false).empty() && changes(true).empty())
        out.push_back({tr("Nothing is changed yet"), m_all.empty() ? nullptr : static_cast<QWidget*>(m_all.front().field->edit()), true});
    return out;
}

std::vector<core::desk::Draft> AmendPage::drafts() const
{
    core::desk::Draft draft{"dispute.amend", subject(), {}};
    for (const bool identity : {false, true}) {
        boost::json::object fields;
        for (const auto& [name, value] : changes(identity))
            fields[name] = value;
        if (!fields.empty())
            draft.body[identity ? "identity" : "content"] = boost::json::object{{"fields", std::move(fields)}};
    }
    return {draft};
}

boost::json::object AmendPage::answers() const
{
    boost::json::object out;
    for (const auto& line : m_all)
        out[line.name] = line.choice ? line.choice->chosen().toStdString() : line.field->text().toStdString();
    return out;
}

void AmendPage::setAnswers(const boost::json::object& stored)
{
    for (auto& line : m_all) {
        const auto* value = stored.if_contains(line.name);
        if (!value || !value->is_string())
            continue;
        const auto words = QString::fromUtf8(value->get_string().data(), qsizetype(value->get_string().size()));
        if (line.choice) {
            line.choice->choose(words);
            continue;
        }
        line.field->setText(words);
        check(line);
    }
}

void AmendPage::focusAsked()
{
    auto* found = m_wanted.isEmpty() ? nullptr : line(m_wanted.toStdString());
    if (found)
        reach(found->field ? static_cast<QWidget*>(found->field->edit()) : found->choice);
    m_wanted.clear();
}

} // namespace ui
