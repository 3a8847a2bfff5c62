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

struct ItemWords {
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
    out.fact(ItemWords::tr("Legal basis"), s.basis);
    out.fact(ItemWords::tr("Who does it"), s.body);
    out.fact(ItemWords::tr("Conditions"), s.conditions);
    out.fact(ItemWords::tr("Time it takes"), s.time);
    out.fact(ItemWords::tr("Fee"), s.fee.empty() ? ItemWords::tr("free of charge").toStdString() : s.fee);
    out.fact(ItemWords::tr("Where"), s.place);
    out.fact(ItemWords::tr("Telephone"), s.phone);
    out.list(ItemWords::tr("Steps"), s.steps);
    out.list(ItemWords::tr("What to bring"), s.papers);
    if (!s.filling.empty()) {
        out.head(ItemWords::tr("How to fill it in"));
        out.paragraphs(s.filling);
    }
}

} // namespace

QString editionText(std::int64_t version, const std::optional<core::Day>& on)
{
    const auto number = ItemWords::tr("version %1").arg(version);
    return on ? number + QStringLiteral("　") + ItemWords::tr("published on %1").arg(dayText(*on, core::Day{})) : number;
}

void writeItem(QBoxLayout& box, const core::library::State& item)
{
    using core::library::Standing;
    const auto& s = item.steps;
    const auto& t = item.content.text;
    Writer out(box);
    if (s.standing != Standing::Current) {
        auto said = s.standing == Standing::Repealed ? ItemWords::tr("Repealed: do not go by it any more.") : ItemWords::tr("Superseded: do not go by it any more.");
        if (s.standingOn)
            said += ItemWords::tr(" Since %1.").arg(dayText(*s.standingOn, core::Day{}));
        if (!item.content.reason.empty())
            said += (inChinese() ? QString() : QStringLiteral(" ")) + text(item.content.reason);
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
        out.words(ItemWords::tr("For: %1").arg(series(types)), TextRole::Small, Token::Text2);
    out.words(text(t.summary));
    if (t.law) {
        out.fact(ItemWords::tr("Law"), t.law->name);
        out.fact(ItemWords::tr("Article"), t.law->article);
        if (s.label.effectiveFrom)
            out.fact(ItemWords::tr("In force since"), dayText(*s.label.effectiveFrom, core::Day{}).toStdString());
        out.head(ItemWords::tr("What it says, in short"));
        out.paragraphs(t.law->gist);
        out.words(ItemWords::tr("This is the gist and not the wording; what counts is the published text of the law."), TextRole::Small, Token::Text2);
    }
    if (t.service)
        writeService(out, *t.service);
    if (t.film) {
        out.fact(ItemWords::tr("File"), t.film->file);
        if (t.film->minutes > 0)
            out.fact(ItemWords::tr("Length"), ItemWords::tr("%1 minutes").arg(t.film->minutes).toStdString());
        out.words(ItemWords::tr("The film itself comes by stick. Whoever brings it checks it with its hash: %1").arg(text(t.film->sha256)), TextRole::Small, Token::Text2);
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
            out.head(ItemWords::tr("Where it hangs or is shown"));
        const auto place = item.content.places.find(one.act);
        const bool old = core::library::isOutdated(s, one);
        out.words((place == item.content.places.end() ? QString() : text(place->second)) + QStringLiteral("　") + ItemWords::tr("since %1, version %2").arg(dayText(one.from, core::Day{})).arg(one.version) + (old ? QStringLiteral("　") + ItemWords::tr("out of date, please change it") : QString()),
                  TextRole::Body, old ? Token::OrangeWord : Token::Text);
    }
    if (!s.label.checked)
        out.words(ItemWords::tr("Not checked by a court officer yet."), TextRole::Small, Token::Text2);
    if (!t.source.empty())
        out.words(ItemWords::tr("Source: %1").arg(text(t.source)), TextRole::Small, Token::Text2);
}

} // namespace ui
