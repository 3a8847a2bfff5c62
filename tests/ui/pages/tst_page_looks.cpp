#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/cut.h"
#include "tests/ui/run.h"
#include "ui/settings/password_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace {

using sample::Desk;
using sample::SamplePort;

/// Two names of 20 characters in one line: longer than any page is wide, so elided, with the whole of it in the tool tip.
bool isLongData(const QString& fault) { return fault.contains(QStringLiteral("阿卜杜热合曼")); }

} // namespace

/// What the eye looks for on the pictures of pages_gallery, as far as a program can see it.
class TestPageLooks : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { ui::applyTheme(*qApp, {}); }

    void everyWordIsToBeReadAndReached_data()
    {
        QTest::addColumn<int>("desk");
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("zoom");
        QTest::addColumn<QSize>("size");
        const QSize wide(1366, 768), small(1024, 768), low(1024, 540); // the last: what panel and title bar leave of 1024 x 600
        for (const auto& [desk, name] : {std::pair{Desk::Village, "village"}, std::pair{Desk::Court, "court"}}) {
            QTest::addRow("%s", name) << int(desk) << int(ui::Scheme::Light) << 100 << wide;
            QTest::addRow("%s, small screen", name) << int(desk) << int(ui::Scheme::Dark) << 100 << small;
            QTest::addRow("%s, low screen", name) << int(desk) << int(ui::Scheme::Light) << 100 << low;
            QTest::addRow("%s, 150 %%", name) << int(desk) << int(ui::Scheme::Light) << 150 << wide;
            QTest::addRow("%s, 200 %%, contrast", name) << int(desk) << int(ui::Scheme::Contrast) << 200 << wide;
        }
    }

    void everyWordIsToBeReadAndReached()
    {
        QFETCH(int, desk);
        QFETCH(int, scheme);
        QFETCH(int, zoom);
        QFETCH(QSize, size);
        ui::Theme theme;
        theme.scheme = ui::Scheme(scheme);
        theme.zoom = zoom;
        ui::applyTheme(*qApp, theme);
        SamplePort port{Desk(desk)};
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->resize(size);
        frame->show();
        QStringList faults;
        for (const auto& shot : sample::shotsOf(port)) {
            frame->showPage(shot.page, shot.argument);
            sample::settle();
            const auto note = [&](const char* what, const QStringList& found) {
                for (const auto& one : found)
                    if (!isLongData(one))
                        faults << QStringLiteral("%1: %2 %3").arg(shot.name, QLatin1String(what), one);
            };
            note("cut:", sample::cutWords(*frame));
            note("not translated:", sample::untranslatedWords(*frame));
            note("not reached by Tab:", sample::unreachableControls(*frame));
            if (frame->width() > size.width())
                note("wider than the screen:", {QString::number(frame->width())});
            if (frame->height() > size.height())
                note("higher than the screen:", {QString::number(frame->height())});
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    /// Qt tells every widget of before about a new style, one after the other: one that is deleted meanwhile ends the program.
    /// So it did when somebody who had looked at the patrols pressed 字号.
    void noWidgetIsDeletedWhileTheSizeOfTypeChanges_data()
    {
        QTest::addColumn<int>("desk");
        QTest::addRow("village") << int(Desk::Village);
        QTest::addRow("court") << int(Desk::Court);
    }

    void noWidgetIsDeletedWhileTheSizeOfTypeChanges()
    {
        QFETCH(int, desk);
        bool changing = false;
        QStringList deleted;
        SamplePort port{Desk(desk)};
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->resize(1366, 768);
        frame->show();
        for (const auto& shot : sample::shotsOf(port)) {
            frame->showPage(shot.page, shot.argument);
            sample::settle();
        }
        for (const auto* widget : QApplication::allWidgets())
            connect(widget, &QObject::destroyed, this, [&changing, &deleted, name = QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()] {
                if (changing)
                    deleted << name;
            });
        for (const int zoom : {150, 100}) { // to the narrow shape and back
            ui::Theme theme;
            theme.zoom = zoom;
            changing = true;
            ui::applyTheme(*qApp, theme);
            changing = false;
            sample::settle();
            QCOMPARE(frame->isNarrow(), zoom == 150);
        }
        for (const auto* widget : QApplication::allWidgets())
            disconnect(widget, &QObject::destroyed, this, nullptr);
        QVERIFY2(deleted.isEmpty(), qPrintable(deleted.join(QLatin1Char('\n'))));
    }

    /// A list with nothing in it says so, and what one can do.
    void anEmptyDeskSaysAWordOnEveryPage_data()
    {
        QTest::addColumn<int>("desk");
        QTest::addColumn<QString>("page");
        for (const char* page : {"today", "disputes", "outbox"})
            QTest::addRow("village %s", page) << int(Desk::Village) << QString::fromLatin1(page);
        for (const char* page : {"today", "disputes", "outbox", "dispatch", "returns", "confirmation"})
            QTest::addRow("court %s", page) << int(Desk::Court) << QString::fromLatin1(page);
    }

    void anEmptyDeskSaysAWordOnEveryPage()
    {
        QFETCH(int, desk);
        QFETCH(QString, page);
        SamplePort port{Desk(desk)};
        port.quiet = true;
        port.facts.waiting = port.facts.attention = 0;
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->show();
        frame->showPage(page);
        sample::settle();
        bool said = false;
        for (const auto* state : frame->current()->findChildren<ui::EmptyState*>())
            for (const auto* label : state->findChildren<ui::PlainLabel*>())
                said = said || (label->isVisible() && !label->plainText().isEmpty());
        QVERIFY(said);
    }

    void anotherDisputeIsSeenFromItsTop()
    {
        ui::Theme theme;
        theme.zoom = 200;
        ui::applyTheme(*qApp, theme);
        SamplePort port;
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->resize(1366, 768);
        frame->show();
        frame->showPage(QStringLiteral("dispute"), port.subject(QStringLiteral("confirmed"))); // the keyboard is on its button
        sample::settle();
        const auto* area = frame->findChild<QScrollArea*>(QStringLiteral("dispute.area"));
        QVERIFY(area);
        QVERIFY(area->verticalScrollBar()->maximum() > 0);
        frame->showPage(QStringLiteral("dispute"), port.subject(QStringLiteral("moved"))); // has none
        sample::settle();
        QCOMPARE(area->verticalScrollBar()->value(), 0);
        area->verticalScrollBar()->setValue(40);
        frame->showPage(QStringLiteral("dispute"), port.subject(QStringLiteral("confirmed")));
        sample::settle();
        QCOMPARE(area->verticalScrollBar()->value(), 0);
    }

    void theTitleStandsBesideItsBreadcrumb()
    {
        SamplePort port;
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->show();
        frame->showPage(QStringLiteral("password"));
        sample::settle();
        const auto* title = frame->findChild<QWidget*>(QStringLiteral("header.title"));
        const auto* parent = frame->findChild<QWidget*>(QStringLiteral("header.parent"));
        QVERIFY2(title->x() - parent->geometry().right() < 40, qPrintable(QString::number(title->x())));
    }

    void f1OpensTheHelpWhereThePageIsExplained()
    {
        SamplePort port;
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->show();
        frame->showPage(QStringLiteral("outbox"));
        sample::settle();
        QTest::keyClick(frame.get(), Qt::Key_F1);
        sample::settle();
        QCOMPARE(frame->current()->id(), QStringLiteral("help"));
        const auto* area = frame->current()->findChild<QScrollArea*>(QStringLiteral("help.scroll"));
        QTRY_VERIFY(area->verticalScrollBar()->value() > 0);
    }

    void aNewPasswordIsTypedTwiceAlike()
    {
        SamplePort port;
        ui::PasswordPage page(port);
        page.show();
        page.open({});
        const auto type = [&](const char* name, const QString& words) { page.findChild<ui::FormField*>(QLatin1String(name))->setText(words); };
        type("password.before", QStringLiteral("old and long enough"));
        type("password.after", QStringLiteral("new and long enough"));
        type("password.again", QStringLiteral("new and long enouhg"));
        page.finish();
        sample::settle();
        QVERIFY(port.passwords.isEmpty());
        type("password.again", QStringLiteral("new and long enough"));
        page.finish();
        sample::settle();
        QCOMPARE(port.passwords, QStringList({QStringLiteral("old and long enough"), QStringLiteral("new and long enough")}));
        QVERIFY(page.findChild<ui::NoteStrip*>(QStringLiteral("password.done"))->isVisible());
        for (const char* name : {"password.before", "password.after", "password.again"})
            QVERIFY(page.findChild<ui::FormField*>(QLatin1String(name))->text().isEmpty());
    }

    void aWrongOldPasswordIsSaidInPlainWords()
    {
        SamplePort port;
        port.refusal = core::Error{"wrong_password", {}, {{"tries_left", 4}}};
        ui::PasswordPage page(port);
        page.show();
        page.open({});
        for (const char* name : {"password.before", "password.after", "password.again"})
            page.findChild<ui::FormField*>(QLatin1String(name))->setText(QStringLiteral("anything at all"));
        page.finish();
        sample::settle();
        const auto* strip = page.findChild<ui::ErrorStrip*>(QStringLiteral("password.error"));
        QVERIFY2(strip->isVisible() && strip->what().contains(QLatin1Char('4')), qPrintable(strip->what()));
        QVERIFY(!page.findChild<ui::NoteStrip*>(QStringLiteral("password.done"))->isVisible());
    }
};

static const ui::test::Add<TestPageLooks> kAddTestPageLooks;

#include "tst_page_looks.moc"
