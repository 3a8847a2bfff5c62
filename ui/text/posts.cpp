#include "ui/text/posts.h"

#include "ui/port.h"
#include "ui/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace ui {

namespace {
struct PostWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Posts)
};
} // namespace

QString postWord(const std::string& code)
{
    const std::map<std::string, QString> words{
        {"VM", PostWords::tr("Mediator")}, {"TM", PostWords::tr("Township mediator")}, {"VL", PostWords::tr("Judicial liaison")}, {"TL", PostWords::tr("Township liaison")},
        {"PL", PostWords::tr("Liaison of the body")}, {"IF", PostWords::tr("Registered helper")}, {"CH", PostWords::tr("Head of the committee")}, {"CD", PostWords::tr("Dispatcher")},
        {"GJ", PostWords::tr("Guiding judge")}, {"RJ", PostWords::tr("Review judge")}, {"FC", PostWords::tr("Filing clerk")}, {"CL", PostWords::tr("Court leader")}, {"PV", PostWords::tr("Peace volunteer")}, {"PS", PostWords::tr("Police contact")},
        {"JO", PostWords::tr("Justice office")}, {"CA", PostWords::tr("County administrator")}, {"AU", PostWords::tr("Auditor")}, {"EA", PostWords::tr("Assisted-entry clerk")},
        {"GW", PostWords::tr("Grid worker")}, {"G1", PostWords::tr("Centre: guide")}, {"G2", PostWords::tr("Centre: handling")}, {"G3", PostWords::tr("Centre: coordination")},
        {"G4", PostWords::tr("Centre: general")}, {"G5", PostWords::tr("Centre: assessment")}};
    const auto word = words.find(code);
    return word == words.end() ? QString::fromStdString(code) : word->second;
}

QString postsInWords(const QString& posts)
{
    QStringList words;
    for (const auto& post : posts.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!post.contains(QLatin1Char('@')))
            return posts;
        const auto word = postWord(post.section(QLatin1Char('@'), 0, 0).toStdString());
        if (!words.contains(word))
            words.append(word);
    }
    return series(words);
}

bool holdsOnly(const Port& port, std::initializer_list<std::string_view> codes)
{
    const auto posts = port.author().posts;
    return !posts.empty() && std::all_of(posts.begin(), posts.end(), [&](const core::Post& post) { return std::find(codes.begin(), codes.end(), post.code) != codes.end(); });
}

bool postedAt(const Port& port, const std::string& organisation)
{
    const auto author = port.author();
    return std::any_of(author.posts.begin(), author.posts.end(), [&](const core::Post& post) { return post.organisation == organisation; });
}

} // namespace ui
