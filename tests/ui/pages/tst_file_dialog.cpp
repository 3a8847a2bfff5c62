#include "tests/ui/run.h"
#include "ui/frame/file_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

/// Where a question for a file starts.
class TestFileDialog : public QObject {
    Q_OBJECT
private slots:
    void startsInTheDocumentsAndThenWhereTheLastOneLed()
    {
        const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const auto first = QDir(documents).exists() ? documents : QDir::homePath();
        qApp->setProperty("fengqiao.folder", {}); // other tests chose files before
        QVERIFY2(QDir(first) != QDir::current(), "the program's own folder would pass unseen");
        QWidget over;
        auto* dialog = ui::newFileDialog(&over, QStringLiteral("存成表格"));
        QCOMPARE(dialog->directory().absolutePath(), QDir(first).absolutePath());
        QTemporaryDir chosen;
        emit dialog->fileSelected(chosen.filePath(QStringLiteral("统计.csv")));
        delete dialog;
        auto* next = ui::newFileDialog(&over, QStringLiteral("存成 PDF"));
        QCOMPARE(next->directory().canonicalPath(), QDir(chosen.path()).canonicalPath());
        delete next;
    }

    void aFolderThatIsGoneIsNotAskedFor()
    {
        QString gone;
        {
            const QTemporaryDir stick;
            gone = stick.path();
            qApp->setProperty("fengqiao.folder", gone);
            QCOMPARE(ui::startFolder(), gone);
        }
        QVERIFY(ui::startFolder() != gone);
    }

    /// A folder was called Folder among Chinese words.
    void itsWordsAreChinese()
    {
        QTemporaryDir folder;
        const QFileIconProvider provider;
        QCOMPARE(provider.type(QFileInfo(folder.path())), QStringLiteral("文件夹"));
        QCOMPARE(provider.type(QFileInfo(folder.filePath(QStringLiteral("nothing")))), QStringLiteral("未知"));
    }

    void aFolderThatWasChosenIsItselfTheLast()
    {
        QWidget over;
        auto* dialog = ui::newFileDialog(&over, QStringLiteral("存成 PDF"));
        dialog->setFileMode(QFileDialog::Directory);
        QTemporaryDir chosen;
        emit dialog->fileSelected(chosen.path());
        delete dialog;
        QCOMPARE(ui::startFolder(), chosen.path());
    }
};

static const ui::test::Add<TestFileDialog> kAddTestFileDialog;

#include "tst_file_dialog.moc"
