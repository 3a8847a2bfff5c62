#include "ui/library/item_view.h"

#include "core/dispute/catalogue.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>
#include <QCoreApplication>

#include <utility>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::LibraryItem)
};

class Writer {
public:
    explicit Writer(QBoxLayout& box) : m_box(box) {}

    void words(const QString& said, TextRole role = TextRole::Body, Token tint = Token::Text)
    {
        if (said.isEmpty())
            return;
        auto* label = new PlainLabel(said, role, tint, Fit::Wrap);
        label->setRunningText(role == TextRole::Body);
        m_box.addWidget(label);
    }
    void head(const QString& title)
    {
        if (!title.isEmpty())
            words(title, TextRole::RowTitle);
    }
    void fact(const QString& label, const std::string& value)
    {
        if (!value.empty())
            words(label + QStringLiteral("：") + text(value));
    }
    void list(const QString& title, const std::vector<std::string>& lines)
    {
        if (lines.empty())
            return;
        head(title);
        int number = 0;
        for (const auto& line : lines)
            words(QString::number(++number) + QStringLiteral(". ") + text(line));
    }
    void paragraphs(const std::string& whole)
    {
        for (const auto& line : text(whole).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            words(line);
    }

private:
    QBoxLayout& m_box;
};

void writeService(Writer& out, const core::library::Service& s)
{
    out.fact(Words::tr("Legal basis"), s.basis);
    out.fact(Words::tr("Who does it"), s.body);
    out.fact(Words::tr("Conditions"), s.conditions);
    out.fact(Words::tr("Time it takes"), s.time);
    out.fact(Words::tr("Fee"), s.fee.empty() ? Words::tr("free of charge").toStdString() : s.fee);
    out.fact(Words::tr("Where"), s.place);
    out.fact(Words::tr("Telephone"), s.phone);
    out.list(Words::tr("Steps"), s.steps);
    out.list(Words::tr("What to bring"), s.papers);
    if (!s.filling.empty()) {
        out.head(Words::tr("How to fill it in"));
        out.paragraphs(s.filling);
    }
}

} // namespace

QString editionText(std::int64_t version, const std::optional<core::Day>& on)
{
    const auto number = Words::tr("version %1").arg(version);
    return on ? number + QStringLiteral("　") + Words::tr("published on %1").arg(text(core::formatDay(*on))) : number;
}

void writeItem(QBoxLayout& box, const core::library::State& item)
{
    using core::library::Standing;
    const auto& s = item.steps;
    const auto& t = item.content.text;
    Writer out(box);
    if (s.standing != Standing::Current) {
        auto said = s.standing == Standing::Repealed ? Words::tr("Repealed: do not go by it any more.") : Words::tr("Superseded: do not go by it any more.");
        if (s.standingOn)
            said += Words::tr(" Since %1.").arg(text(core::formatDay(*s.standingOn)));
        if (!item.content.reason.empty())
            said += QStringLiteral(" ") + text(item.content.reason);
        auto* warning = new NoteStrip(said, QStringLiteral("alert-triangle"));
        warning->setObjectName(QStringLiteral("library.warning"));
        warning->setGround(Token::OrangeSoft);
        box.addWidget(warning);
    }
    box.addWidget(new Tag(TagLook::Soft, named(core::library::sortName(s.label.sort))), 0, Qt::AlignLeft);
    out.words(text(t.title), TextRole::PreviewTitle);
    out.words(editionText(s.label.version, s.editions.empty() ? std::nullopt : std::optional(s.editions.back().on)), TextRole::Small, Token::Text2);
    QStringList types;
    for (const auto& type : s.label.types)
        types.append(typeWord(type));
    if (!types.isEmpty())
        out.words(Words::tr("For: %1").arg(series(types)), TextRole::Small, Token::Text2);
    out.words(text(t.summary));
    if (t.law) {
        out.fact(Words::tr("Law"), t.law->name);
        out.fact(Words::tr("Article"), t.law->article);
        if (s.label.effectiveFrom)
            out.fact(Words::tr("In force since"), core::formatDay(*s.label.effectiveFrom));
        out.head(Words::tr("What it says, in short"));
        out.paragraphs(t.law->gist);
        out.words(Words::tr("This is the gist and not the wording; what counts is the published text of the law."), TextRole::Small, Token::Text2);
    }
    if (t.service)
        writeService(out, *t.service);
    if (t.film) {
        out.fact(Words::tr("File"), t.film->file);
        if (t.film->minutes > 0)
            out.fact(Words::tr("Length"), Words::tr("%1 minutes").arg(t.film->minutes).toStdString());
        out.words(Words::tr("The film itself comes by stick. Whoever brings it checks it with its hash: %1").arg(text(t.film->sha256)), TextRole::Small, Token::Text2);
    }
    for (const auto& section : t.sections) {
        out.head(text(section.title));
        out.paragraphs(section.text);
    }
    // 001 一.2: where it hangs, and where it has to be changed.
    bool first = true;
    for (const auto& one : s.showings) {
        if (one.until)
            continue;
        if (std::exchange(first, false))
            out.head(Words::tr("Where it hangs or is shown"));
        const auto place = item.content.places.find(one.act);
        const bool old = core::library::isOutdated(s, one);
        out.words((place == item.content.places.end() ? QString() : text(place->second)) + QStringLiteral("　") + Words::tr("since %1, version %2").arg(text(core::formatDay(one.from))).arg(one.version) + (old ? QStringLiteral("　") + Words::tr("out of date, please change it") : QString()),
                  TextRole::Body, old ? Token::OrangeWord : Token::Text);
    }
    if (!s.label.checked)
        out.words(Words::tr("Not checked by a court officer yet."), TextRole::Small, Token::Text2);
    if (!t.source.empty())
        out.words(Words::tr("Source: %1").arg(text(t.source)), TextRole::Small, Token::Text2);
}

} // namespace ui
