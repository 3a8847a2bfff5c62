#include "ui/text/names.h"

#include "core/dispute/catalogue.h"
#include "core/text/phrases.h"
#include "ui/text/dates.h"

namespace ui {

QString named(std::string_view chinese)
{
    return inChinese() ? text(chinese) : text(core::text::english(chinese));
}

QString articleWord(std::string_view article)
{
    return inChinese() ? text(article) : text(core::text::englishArticle(article));
}

QString series(const QStringList& words) { return words.join(inChinese() ? QStringLiteral("、") : QStringLiteral(", ")); }

QString sideBySide(const QStringList& words) { return words.join(inChinese() ? QStringLiteral("；") : QStringLiteral("; ")); }

QString bracketed(const QString& words) { return (inChinese() ? QStringLiteral("（%1）") : QStringLiteral(" (%1)")).arg(words); }

QString typeTitleWord(std::string_view code)
{
    return inChinese() ? text(core::dispute::typeTitle(code)) : named(core::dispute::typeName(code));
}

} // namespace ui
