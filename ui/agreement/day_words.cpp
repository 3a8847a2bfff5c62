#include "ui/agreement/day_words.h"

#include <QRegularExpression>

namespace ui {

std::optional<core::Day> readDay(const QString& text, core::Day today)
{
    const auto plain = text.normalized(QString::NormalizationForm_KC).remove(QLatin1Char(' ')).remove(QStringLiteral("当日"));
    if (plain == QStringLiteral("今天"))
        return today;
    if (plain == QStringLiteral("明天"))
        return today + std::chrono::days(1);
    static const QRegularExpression kWhole(QStringLiteral("^(\\d{4})(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})日?$"));
    static const QRegularExpression kDigits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression kShort(QStringLiteral("^(\\d{1,2})(?:月|[-./])(\\d{1,2})日?$"));
    const auto valid = [](int year, int month, int day) -> std::optional<core::Day> {
        const auto date = std::chrono::year(year) / month / day;
        return date.ok() ? std::optional(core::Day(std::chrono::local_days(date))) : std::nullopt;
    };
    for (const auto& form : {kWhole, kDigits}) {
        if (const auto match = form.match(plain); match.hasMatch())
            return valid(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    if (const auto match = kShort.match(plain); match.hasMatch()) {
        const int year = int(std::chrono::year_month_day(today).year());
        const auto day = valid(year, match.captured(1).toInt(), match.captured(2).toInt());
        return day && *day < today ? valid(year + 1, match.captured(1).toInt(), match.captured(2).toInt()) : day;
    }
    return std::nullopt;
}

QString writeDay(core::Day day, core::Day today)
{
    const std::chrono::year_month_day date{day};
    auto out = QStringLiteral("%1年%2月%3日").arg(int(date.year())).arg(unsigned(date.month())).arg(unsigned(date.day()));
    return day == today ? out + QStringLiteral(" 当日") : out;
}

} // namespace ui
