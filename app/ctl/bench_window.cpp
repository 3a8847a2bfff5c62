#include "app/ctl/bench.h"

#include "sync/county/administration.h"

#include <QProcess>
#include <fstream>

namespace ctl {

namespace {

constexpr int kPatienceMs = 120'000;

} // namespace

/// The desktop program, off screen, over a desk with `size` disputes of which nothing waits: from the start of its process
/// to its first picture, unlocked, and from asking for the list of all disputes to its rows.
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
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FENGQIAO_MEASURE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("FENGQIAO_NOW"), QString::fromStdString(core::formatInstant(yard.clock().now())));
    QProcess window;
    window.setProcessEnvironment(environment);
    window.start(QCoreApplication::applicationDirPath() + QStringLiteral("/fengqiao"),
                 {QStringLiteral("-platform"), QStringLiteral("offscreen"), QStringLiteral("--profile"), QString::fromStdString((yard.folder() / "one").string()),
                  QStringLiteral("--account"), QString::fromLatin1(kBenchAccount), QStringLiteral("--password-file"), QString::fromStdString(password.string()),
                  QStringLiteral("--page"), QStringLiteral("disputes"), QStringLiteral("--argument"), QStringLiteral("all")});
    window.setReadChannel(QProcess::StandardError);
    Figure paint{"first-paint", options.size, 0, yard.bytesOf("one"), {}}, list{"list-paint", options.size, 0, 0, {}};
    while (list.seconds <= 0 && (window.canReadLine() || window.waitForReadyRead(kPatienceMs))) {
        if (!window.canReadLine())
            continue; // half a line
        boost::system::error_code error;
        const auto told = boost::json::parse(window.readLine().trimmed().toStdString(), error);
        const auto* line = error ? nullptr : told.if_object();
        if (!line || !line->contains("measure"))
            continue;
        const auto seconds = [line](const char* name) { return std::max(1.0, line->at(name).to_number<double>()) / 1000; }; // told to a millisecond
        if (line->at("measure") == "frame")
            paint.seconds = seconds("sinceStartMs");
        else if (line->at("measure") == "disputes")
            list.seconds = seconds("sinceAskedMs");
    }
    window.kill();
    window.waitForFinished();
    if (list.seconds <= 0 || paint.seconds <= 0)
        return core::hindered("internal", {{"what", "fengqiao"}});
    return std::vector{std::move(paint), std::move(list)};
}

} // namespace ctl
