#include "ui/theme/translations.h"

#include <QApplication>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ui {

namespace {

void add(QApplication& application, const QString& path)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(path))
        application.installTranslator(translator);
    else
        delete translator;
}

void addOwn(QApplication& application, const QString& pattern)
{
    QDirIterator own(QStringLiteral(":/i18n"), {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (own.hasNext())
        add(application, own.next());
}

} // namespace

void installChinese(QApplication& application)
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    add(application, QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_CN.qm"));
    addOwn(application, QStringLiteral("*_zh_CN.qm"));
}

void installEnglish(QApplication& application) { addOwn(application, QStringLiteral("*_en.qm")); }

} // namespace ui
