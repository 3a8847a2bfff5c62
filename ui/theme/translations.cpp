#include "ui/theme/translations.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ui {

namespace {

/// Words of Qt's dialog for files that Qt's own Chinese lacks; translated beside ours.
[[maybe_unused]] constexpr const char* kWordsOfQt[][2] = {
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Shortcut", "All other platforms"),
};
[[maybe_unused]] constexpr const char* kMoreOfQt[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
};

void add(QCoreApplication& application, const QString& path)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(path))
        application.installTranslator(translator);
    else
        delete translator;
}

void addOwn(QCoreApplication& application, const QString& pattern)
{
    QDirIterator own(QStringLiteral(":/i18n"), {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (own.hasNext())
        add(application, own.next());
}

} // namespace

void installChinese(QCoreApplication& application)
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    add(application, QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_CN.qm"));
    addOwn(application, QStringLiteral("*_zh_CN.qm"));
}

void installEnglish(QCoreApplication& application) { addOwn(application, QStringLiteral("*_en.qm")); }

} // namespace ui
