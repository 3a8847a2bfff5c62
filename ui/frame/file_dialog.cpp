#include "ui/frame/file_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace ui {

namespace {
constexpr char kLast[] = "fengqiao.folder"; ///< property of the application: pages come and go, and the last folder stays
}

QString startFolder()
{
    for (const auto& folder : {qApp->property(kLast).toString(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
        if (!folder.isEmpty() && QFileInfo(folder).isDir()) // the stick was pulled out, the system has made no such folder
            return folder;
    return QDir::homePath();
}

QFileDialog* newFileDialog(QWidget* over, const QString& title, const QString& nameFilter)
{
    auto* dialog = new QFileDialog(over, title, startFolder(), nameFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [dialog](const QString& path) {
        qApp->setProperty(kLast, dialog->fileMode() == QFileDialog::Directory ? path : QFileInfo(path).absolutePath());
    });
    return dialog;
}

} // namespace ui
