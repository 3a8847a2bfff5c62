#include "ui/frame/save_as.h"

#include "ui/frame/file_dialog.h"
#include "ui/port.h"

#include <QFileDialog>

namespace ui {

void saveAs(QWidget* over, Port& port, const QString& title, const QString& name, const QByteArray& bytes, std::function<void(const core::Error&)> failed)
{
    const auto ending = name.section(QLatin1Char('.'), -1);
    auto* dialog = newFileDialog(over, title, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, [over, &port, bytes, failed = std::move(failed)](const QString& path) {
        port.writeFile(path, bytes, over, [failed](core::Result<bool> done) {
            if (!done)
                failed(done.error());
        });
    });
    dialog->open();
}

} // namespace ui
