// Opens every page of both desks with sample data and saves a picture of each: pages_gallery DIR --theme dark --zoom 200.
// Says which words are cut, which strings are not translated and which controls Tab does not reach.
// Ends with 1 when there is any of it, or a control lacks a name for assistive technology or for tests.

#include "core/journal/crypto.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/cut.h"
#include "tests/ui/pages_sample/names.h"
#include "ui/theme/theme.h"
#include "ui/theme/translations.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QThread>

#include <cstdio>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (!core::crypto::start())
        return 1;
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where the pictures go"));
    parser.addOptions({{QStringLiteral("theme"), QStringLiteral("light, dark or contrast"), QStringLiteral("name"), QStringLiteral("light")},
        {QStringLiteral("zoom"), QStringLiteral("100 to 200"), QStringLiteral("percent"), QStringLiteral("100")},
        {QStringLiteral("language"), QStringLiteral("zh_CN or en"), QStringLiteral("code"), QStringLiteral("zh_CN")},
        {QStringLiteral("only"), QStringLiteral("pictures whose name begins so"), QStringLiteral("name")},
        {QStringLiteral("size"), QStringLiteral("of the window, for example 1024x768"), QStringLiteral("size"), QStringLiteral("1366x768")}});
    parser.process(application);
    const QDir folder(parser.positionalArguments().value(0, QStringLiteral("pictures")));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;

    const bool chinese = parser.value(QStringLiteral("language")) != QLatin1String("en");
    if (chinese)
        ui::installChinese(application);
    else
        ui::installEnglish(application);
    sample::SamplePreferences preferences;
    ui::PreferenceValues values;
    const QString theme = parser.value(QStringLiteral("theme"));
    values.theme.scheme = theme == QLatin1String("dark") ? ui::Scheme::Dark : theme == QLatin1String("contrast") ? ui::Scheme::Contrast : ui::Scheme::Light;
    values.theme.zoom = qBound(ui::kSmallestZoom, parser.value(QStringLiteral("zoom")).toInt(), ui::kLargestZoom);
    preferences.set(values);
    ui::followPreferences(application, preferences);

    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    QStringList faults;
    const auto note = [&faults](const QString& shot, const char* what, const QStringList& found) {
        for (const auto& one : found)
            faults << QStringLiteral("%1: %2 %3").arg(shot, QLatin1String(what), one);
    };
    for (const auto desk : {sample::Desk::Village, sample::Desk::Court}) {
        sample::SamplePort port(desk);
        if (desk == sample::Desk::Village)
            sample::fillIntake(port);
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->resize(size.value(0).toInt(), size.value(1).toInt());
        frame->show();
        for (const auto& shot : sample::shotsOf(port)) {
            if (!shot.name.startsWith(parser.value(QStringLiteral("only"))))
                continue;
            frame->showPage(shot.page, shot.argument);
            sample::settle();
            if (auto* button = frame->findChild<QAbstractButton*>(shot.press); button && !shot.press.isEmpty())
                button->click();
            const bool slow = shot.page == QLatin1String("papers") || shot.name.startsWith(QLatin1String("review-"));
            for (int i = 0; i < 100 && slow; ++i) { // papers are drawn on another thread
                QThread::msleep(10);
                QCoreApplication::processEvents();
            }
            const QString file = (desk == sample::Desk::Court ? QStringLiteral("court-") : QString()) + shot.name + QStringLiteral(".png");
            if (!frame->grab().save(folder.filePath(file)))
                return 1;
            const QString name = file.chopped(4);
            note(name, "without a name:", sample::namelessControls(*frame));
            note(name, "cut:", sample::cutWords(*frame));
            note(name, "unreachable:", sample::unreachableControls(*frame));
            if (chinese)
                note(name, "untranslated:", sample::untranslatedWords(*frame));
        }
    }
    faults.removeDuplicates();
    for (const auto& fault : faults)
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    return faults.isEmpty() ? 0 : 1;
}
