// Shows every widget with sample data. `--screenshot DIR` saves a picture of each page instead and ends.

#include "tests/ui/gallery/fake_port.h"
#include "tests/ui/gallery/sheets.h"
#include "ui/theme/theme.h"
#include "ui/theme/translations.h"
#include "ui/unlock/forgotten_form.h"
#include "ui/unlock/unlock_page.h"
#include "ui/widgets/wheel_guard.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("screenshot"), QStringLiteral("Save pictures here"), QStringLiteral("folder")},
        {QStringLiteral("theme"), QStringLiteral("light, dark or contrast"), QStringLiteral("name"), QStringLiteral("light")},
        {QStringLiteral("zoom"), QStringLiteral("100 to 200"), QStringLiteral("percent"), QStringLiteral("100")},
        {QStringLiteral("size"), QStringLiteral("Window, for example 1024x768"), QStringLiteral("size"), QStringLiteral("1366x768")}});
    parser.process(application);

    ui::Theme theme;
    const QString name = parser.value(QStringLiteral("theme"));
    theme.scheme = name == QLatin1String("dark") ? ui::Scheme::Dark : name == QLatin1String("contrast") ? ui::Scheme::Contrast : ui::Scheme::Light;
    theme.zoom = qBound(ui::kSmallestZoom, parser.value(QStringLiteral("zoom")).toInt(), ui::kLargestZoom);
    ui::installChinese(application);
    ui::applyTheme(application, theme);
    ui::WheelGuard::install(application);

    gallery::FakePort port;
    std::unique_ptr<ui::MainFrame> frame(gallery::makeGallery(port));
    QObject::connect(frame.get(), &ui::MainFrame::zoomAsked, &application, [&](int zoom) {
        theme.zoom = zoom;
        ui::applyTheme(application, theme);
    });
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    if (size.size() == 2)
        frame->resize(size[0].toInt(), size[1].toInt());
    frame->show();
    if (!parser.isSet(QStringLiteral("screenshot")))
        return QApplication::exec();

    const QDir folder(parser.value(QStringLiteral("screenshot")));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "cannot make %s\n", qPrintable(folder.path()));
        return 1;
    }
    for (const QString& page : gallery::pageIds()) {
        frame->showPage(page, gallery::argumentOf(page, port.picturedDispute()));
        gallery::settle(*frame, page);
        if (!frame->grab().save(folder.filePath(page + QStringLiteral(".png"))))
            return 1;
    }
    for (const bool first : {false, true}) {
        gallery::FakeDoor door(&port, first);
        ui::UnlockPage unlock(door);
        unlock.setSyncText(ui::syncLine(port.syncFacts(), port.now()).text);
        unlock.resize(frame->size());
        unlock.show();
        QCoreApplication::processEvents();
        if (!unlock.grab().save(folder.filePath(first ? QStringLiteral("first.png") : QStringLiteral("unlock.png"))))
            return 1;
        if (first)
            continue;
        unlock.findChild<QAbstractButton*>(QStringLiteral("unlock.forgot"))->click();
        unlock.findChild<ui::ForgottenForm*>()->saveRequest({});
        for (int round = 0; round < 5; ++round) // the reply, its words, the room for them
            QCoreApplication::processEvents();
        if (!unlock.grab().save(folder.filePath(QStringLiteral("forgotten.png"))))
            return 1;
    }
    return 0;
}
