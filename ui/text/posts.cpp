#include "ui/text/posts.h"

#include "ui/port.h"
#include "ui/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Posts)
};
} // namespace

QString postWord(const std::string& code)
{
    const std::map<std::string, QString> words{
        {"VM", Words::tr("Mediator")}, {"TM", Words::tr("Township mediator")}, {"VL", Words::tr("Judicial liaison")}, {"TL", Words::tr("Township liaison")},
        {"PL", Words::tr("Liaison of the body")}, {"IF", Words::tr("Registered helper")}, {"CH", Words::tr("Head of the committee")}, {"CD", Words::tr("Dispatcher")},
        {"GJ", Words::tr("Guiding judge")}, {"RJ", Words::tr("Review judge")}, {"FC", Words::tr("Filing clerk")}, {"CL", Words::tr("Court leader")}, {"PV", Words::tr("Peace volunteer")}, {"PS", Words::tr("Police contact")},
        {"JO", Words::tr("Justice office")}, {"CA", Words::tr("County administrator")}, {"AU", Words::tr("Auditor")}, {"EA", Words::tr("Assisted-entry clerk")},
        {"GW", Words::tr("Grid worker")}, {"G1", Words::tr("Centre: guide")}, {"G2", Words::tr("Centre: handling")}, {"G3", Words::tr("Centre: coordination")},
        {"G4", Words::tr("Centre: general")}, {"G5", Words::tr("Centre: assessment")}};
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
