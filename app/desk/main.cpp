#include "app/common/environment.h"
#include "app/common/membership.h"
#include "app/desk/program.h"
#include "app/desk/story.h"

#include "core/journal/crypto.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

int main(int argc, char** argv)
{
    if (!core::crypto::start()) {
        std::fputs("fengqiao: libsodium does not start\n", stderr);
        return 3;
    }
    core::crypto::forbidDumps();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("fengqiao"));
    QApplication::setApplicationDisplayName(QStringLiteral("枫桥调解工作站"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Fengqiao mediation station"));
    parser.addHelpOption();
    const QCommandLineOption profile(QStringLiteral("profile"), QStringLiteral("Folder of this PC's desks"), QStringLiteral("DIR"));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Open a fictional county on this PC"));
    const QCommandLineOption story(QStringLiteral("demo-story"), QStringLiteral("Play the demonstration without a person; leaves papers and pictures in DIR"), QStringLiteral("DIR"));
    const QCommandLineOption page(QStringLiteral("page"), QStringLiteral("Page to open"), QStringLiteral("NAME"));
    const QCommandLineOption argument(QStringLiteral("argument"), QStringLiteral("What the page shows, for example a subject"), QStringLiteral("ID"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("zh_CN or en"), QStringLiteral("LANGUAGE"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or contrast"), QStringLiteral("THEME"));
    const QCommandLineOption zoom(QStringLiteral("zoom"), QStringLiteral("100 to 200"), QStringLiteral("PERCENT"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("Paint the page after loading, write a PNG and leave"), QStringLiteral("FILE"));
    const QCommandLineOption account(QStringLiteral("account"), QStringLiteral("Account to open without asking"), QStringLiteral("NAME"));
    const QCommandLineOption password(QStringLiteral("password-file"), QStringLiteral("File with its password"), QStringLiteral("FILE"));
    parser.addOptions({profile, demo, story, page, argument, language, theme, zoom, screenshot, account, password});
    parser.process(application);

    app::ProgramOptions options;
    options.profile = parser.isSet(profile) ? std::filesystem::path(parser.value(profile).toStdString()) : app::defaultProfile();
    options.demo = parser.isSet(demo);
    options.page = parser.value(page);
    options.argument = parser.value(argument);
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    options.zoom = parser.value(zoom).toInt();
    options.screenshot = parser.value(screenshot);
    options.account = parser.value(account);
    options.passwordFile = parser.value(password);
    if (parser.isSet(story))
        return app::playStory(application, parser.value(story));
    return app::runProgram(application, options);
}
