#include "core/journal/crypto.h"
#include "tests/ui/run.h"
#include "ui/theme/theme.h"
#include "ui/theme/translations.h"

#include <QApplication>
#include <QTest>

/// Arguments go to every class; a class name first runs that class alone: `ui_tests TestPrinting -v2`.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (!core::crypto::start())
        return 1;
    ui::installChinese(application);
    ui::applyTheme(application, {});
    QStringList arguments = application.arguments();
    QString only;
    if (arguments.size() > 1 && !arguments.at(1).startsWith(QLatin1Char('-')))
        only = arguments.takeAt(1);
    int failed = 0;
    for (const auto& make : ui::test::classes()) {
        const auto object = make();
        if (only.isEmpty() || only == QLatin1String(object->metaObject()->className()))
            failed += QTest::qExec(object.get(), arguments);
    }
    return failed == 0 ? 0 : 1;
}
