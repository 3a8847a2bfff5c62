#include "app/ctl/bench.h"

#include "sync/county/administration.h"

#include <QProcess>
#include <fstream>
#include <tuple>

namespace ctl {

namespace {

constexpr int kPatienceMs = 120'000;

/// Starts the desktop program off screen with `arguments`, hears what it measures until `last`, and ends it.
boost::json::object measured(const Yard& yard, QStringList arguments, std::string_view last)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FENGQIAO_MEASURE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("FENGQIAO_NOW"), QString::fromStdString(core::formatInstant(yard.clock().now())));
    QProcess window;
    window.setProcessEnvironment(environment);
    window.start(QCoreApplication::applicationDirPath() + QStringLiteral("/fengqiao"),
                 QStringList{QStringLiteral("-platform"), QStringLiteral("offscreen"), QStringLiteral("--profile"), QString::fromStdString((yard.folder() / "one").string())} + arguments);
    window.setReadChannel(QProcess::StandardError);
    boost::json::object all;
    while (!all.contains(last) && (window.canReadLine() || window.waitForReadyRead(kPatienceMs))) {
        if (!window.canReadLine())
            continue; // half a line
        boost::system::error_code error;
        const auto told = boost::json::parse(window.readLine().trimmed().toStdString(), error);
        if (const auto* line = error ? nullptr : told.if_object(); line && line->contains("measure"))
            all[line->at("measure").as_string()] = *line;
    }
    window.kill();
    window.waitForFinished();
    return all;
}

} // namespace

/// The desktop program over a desk with `size` disputes of which nothing waits: from the start of its process to its first
/// picture, which asks for the password; to the first one of an unlocked desk; from asking for the list of all disputes to
/// its rows.
Figures firstPaint(Yard& yard, const BenchOptions& options)
{
    {
        const auto desk = filledDesk(yard, "one", options.size);
        if (!desk)
            return tl::unexpected(desk.error());
        if (const auto round = yard.exchange(**desk, "one"); !round)
            return tl::unexpected(round.error());
    }
    const auto password = yard.folder() / "password";
    std::ofstream(password) << county::kDemoPassword << "\n";
    auto all = measured(yard, {}, "door");
    const auto unlocked = measured(yard, {QStringLiteral("--account"), QString::fromLatin1(kBenchAccount), QStringLiteral("--password-file"), QString::fromStdString(password.string()),
                                          QStringLiteral("--page"), QStringLiteral("disputes"), QStringLiteral("--argument"), QStringLiteral("all")}, "disputes");
    all.insert(unlocked.begin(), unlocked.end());
    std::vector<Figure> figures;
    for (const auto& [name, picture, since] : {std::tuple("first-paint", "door", "sinceStartMs"), std::tuple("unlocked-paint", "frame", "sinceStartMs"), std::tuple("list-paint", "disputes", "sinceAskedMs")}) {
        if (!all.contains(picture))
            return core::hindered("internal", {{"what", std::string("fengqiao: ") + picture}});
        const auto ms = std::max(1.0, all.at(picture).at(since).to_number<double>()); // told to a millisecond
        figures.push_back({name, options.size, ms / 1000, 0, {}});
    }
    figures.front().bytes = yard.bytesOf("one");
    return figures;
}

} // namespace ctl
