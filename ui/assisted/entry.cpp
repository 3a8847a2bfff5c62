#include "ui/assisted/entry.h"

#include "core/dispute/intake.h"
#include "core/dispute/reception.h"
#include "core/people/age.h"
#include "core/people/id_card.h"
#include "core/text/amount.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace ui {

namespace {

namespace json = boost::json;

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(ui::AssistedEntry)
};

QString q(const std::string& utf8) { return QString::fromStdString(utf8); }

void put(json::object& in, const char* name, const std::string& value)
{
    if (!value.empty())
        in[name] = value;
}

struct Body {
    std::string type;
    std::vector<core::dispute::NewParty> parties;
    std::map<std::string, std::string> content, identity;
};

core::Result<Body> bodyOf(const json::object& act)
{
    const auto steps = core::fromJson<core::dispute::Register::Steps>(act.at("steps"));
    const auto content = core::fromJson<core::dispute::FieldsBody>(act.at("content"));
    const auto identity = core::fromJson<core::dispute::IdentityBody>(act.at("identity"));
    if (!steps || !content || !identity)
        return core::misused("malformed", {});
    return Body{steps->type, steps->parties, content->fields, identity->fields};
}

} // namespace

namespace {

/// 300元, as it is read aloud; what is no amount stays as it was typed.
QString yuanOf(const std::string& typed)
{
    const auto fen = core::readAmount(typed);
    if (!fen)
        return q(typed);
    auto digits = q(core::formatAmount(*fen));
    if (digits.endsWith(QStringLiteral(".00")))
        digits.chop(3);
    return EntryWords::tr("%1 yuan").arg(digits);
}

} // namespace

QList<ReadLine> readLines(const AssistedAnswers& a)
{
    QList<ReadLine> out;
    const auto add = [&](const QString& label, const std::string& value) {
        if (!value.empty())
            out.append({label, q(value)});
    };
    add(EntryWords::tr("Your name"), a.name);
    add(EntryWords::tr("Your telephone"), a.phone);
    add(EntryWords::tr("Your identity number"), a.idNumber);
    add(EntryWords::tr("Where you live"), a.address);
    add(EntryWords::tr("The other side"), a.other);
    add(EntryWords::tr("Telephone of the other side"), a.otherPhone);
    if (!a.type.empty())
        out.append({EntryWords::tr("What it is about"), typeTitleWord(a.type)});
    add(EntryWords::tr("What happened"), a.narrative);
    add(EntryWords::tr("Where it happened"), a.place);
    add(EntryWords::tr("What you ask for"), a.demand);
    if (!a.amount.empty())
        out.append({EntryWords::tr("Sum of money"), yuanOf(a.amount)});
    if (!a.mode.empty())
        out.append({EntryWords::tr("How you want to take part"), a.mode == "online" ? EntryWords::tr("Online, with somebody to help") : EntryWords::tr("In person, at the point")});
    return out;
}

core::Result<core::desk::Draft> assistedDraft(const AssistedAnswers& a, const std::string& read, const core::Author& author, const core::SubjectId& subject, core::Day today)
{
    json::object teller{{"name", a.name}, {"role", "applicant"}}, other{{"name", a.other}, {"role", "respondent"}};
    put(teller, "phone", a.phone);
    put(teller, "id_number", a.idNumber);
    put(teller, "address", a.address);
    if (const auto card = core::readIdCard(a.idNumber, today); card && core::ageOn(card->birth, today) >= core::kElderlyAge)
        teller["care"] = json::array{"elderly"};
    put(other, "phone", a.otherPhone);
    json::object in{{"type", a.type}, {"source", "walk_in"}, {"channel", "visit"}, {"parties", json::array{std::move(teller), std::move(other)}}};
    put(in, "narrative", a.narrative);
    put(in, "place", a.place);
    put(in, "demand", a.demand);
    if (!a.amount.empty()) { // it was read aloud with the rest: left out here it would be gone without a word
        const auto fen = core::readAmount(a.amount);
        if (!fen)
            return tl::unexpected(fen.error());
        in["amount"] = core::formatAmount(*fen);
    }
    auto draft = core::dispute::intakeDraft(in, author, subject);
    if (!draft)
        return draft;
    auto& steps = draft->body["steps"].get_object();
    if (!a.mode.empty()) {
        json::array modes; // in braces alone an array of one object cannot be told from the object
        modes.push_back(json::object{{"party", "p1"}, {"mode", a.mode}, {"askedAloud", a.askedAloud}, {"helper", a.mode == "online" && a.assisted ? "staff" : ""}});
        steps["modes"] = std::move(modes);
    }
    if (!a.assisted)
        return draft;
    const auto body = bodyOf(draft->body);
    if (!body)
        return tl::unexpected(body.error());
    core::dispute::Assisted record;
    record.toldBy = "p1";
    for (const auto* fields : {&body->content, &body->identity})
        for (const auto& [name, value] : *fields)
            record.told.push_back(name);
    record.language = a.language;
    record.companion = a.companion;
    record.askedAlone = a.askedAlone;
    record.heard = a.heard;
    record.ownMeaning = a.ownMeaning;
    record.readHash = read;
    record.mark = a.mark;
    record.noMark = a.noMark;
    steps["assisted"] = core::toJson(record);
    return draft;
}

std::string hashOf(const AssistedAnswers& answers, const core::Author& author)
{
    const auto draft = assistedDraft(answers, {}, author, core::SubjectId{}, core::Day{}); // whom to take care of is no part of what is read
    const auto body = draft ? bodyOf(draft->body) : core::Result<Body>(tl::unexpected(draft.error()));
    return body ? core::dispute::readHashOf(body->type, body->parties, body->content, body->identity) : std::string();
}

} // namespace ui
