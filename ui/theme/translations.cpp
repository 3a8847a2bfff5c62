#include "ui/theme/translations.h"

#include <QApplication>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ui {

void installChinese(QApplication& application)
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const auto add = [&application](const QString& path) {
        auto* translator = new QTranslator(&application);
        if (translator->load(path))
            application.installTranslator(translator);
        else
            delete translator;
    };
    add(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_CN.qm"));
    QDirIterator own(QStringLiteral(":/i18n"), {QStringLiteral("*_zh_CN.qm")}, QDir::Files, QDirIterator::Subdirectories);
    while (own.hasNext())
        add(own.next());
}

} // namespace ui
