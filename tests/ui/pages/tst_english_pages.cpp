#include "core/statistics/overview.h"
#include "core/statistics/registers.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/cut.h"
#include "tests/ui/pages_sample/words.h"
#include "tests/ui/run.h"
#include "ui/text/dates.h"
#include "ui/text/duty_words.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/theme.h"
#include "ui/theme/translations.h"

#include <QApplication>
#include <QTest>
#include <QTranslator>

using sample::Desk;
using sample::SamplePort;

/// On an English page Chinese stands only in what people wrote and in what names it: no word of the program is left.
/// Papers are Chinese always and not looked at here.
class TestEnglishPages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_chinese = qApp->findChildren<QTranslator*>();
        for (auto* translator : m_chinese)
            qApp->removeTranslator(translator);
        m_locale = QLocale();
        QLocale::setDefault(QLocale(QLocale::English));
        ui::installEnglish(*qApp);
        QVERIFY(!ui::inChinese());
    }

    void cleanupTestCase()
    {
        for (auto* translator : qApp->findChildren<QTranslator*>())
            if (!m_chinese.contains(translator))
                delete translator;
        for (auto* translator : m_chinese)
            qApp->installTranslator(translator);
        QLocale::setDefault(m_locale);
        QVERIFY(ui::inChinese());
    }

    void cleanup() { ui::applyTheme(*qApp, {}); }

    void noWordOfTheProgramIsChinese_data() { desks(); }
    void noWordOfTheProgramIsChinese()
    {
        QFETCH(int, desk);
        SamplePort port{Desk(desk)};
        sample::fillIntake(port);
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->show();
        const auto written = sample::writtenRuns(port);
        QStringList faults;
        for (const auto& shot : shotsAndForms(port)) {
            frame->showPage(shot.page, shot.argument);
            sample::settle();
            for (const auto& text : sample::everyText(*frame)) {
                const auto foreign = sample::foreignRuns(text, written);
                if (!foreign.isEmpty() && !isItsOwnName(text))
                    faults << QStringLiteral("%1: %2: %3").arg(shot.name, foreign.join(QLatin1Char('|')), text.left(120));
            }
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    /// The desk shows one duty at a time; here is every one with all it says of its day.
    void everyDutySaysWhyInEnglish_data() { desks(); }
    void everyDutySaysWhyInEnglish()
    {
        QFETCH(int, desk);
        SamplePort port{Desk(desk)};
        const auto written = sample::writtenRuns(port);
        const auto& directory = port.directory();
        int seen = 0;
        QStringList faults;
        for (const auto& organisation : directory.steps.organisations)
            for (const char* post : {"VL", "VM", "TL", "CH", "CD", "RJ", "FC", "GJ", "G3", "PS", "JO"}) {
                const core::Author somebody{"somebody", {{post, organisation.first}}};
                const core::duty::Viewer viewer{somebody, core::dayInChina(port.now()), directory, directory.steps.settings, port.holidays()};
                for (const auto& [id, view] : port.everything())
                    for (const auto& duty : core::duty::dutiesOf(view.id, view.state, viewer)) {
                        ++seen;
                        QCOMPARE(duty.explanation.size(), duty.explanationEnglish.size());
                        QStringList said{ui::dutyLabel(duty.code).word, ui::dutyWhy(duty), ui::articleWord(duty.article)};
                        for (const auto& step : ui::dutySteps(duty))
                            said << ui::text(step);
                        for (const auto& words : said)
                            if (const auto foreign = sample::foreignRuns(words, written); !foreign.isEmpty())
                                faults << QStringLiteral("%1: %2: %3").arg(ui::text(duty.code), foreign.join(QLatin1Char('|')), words);
                    }
            }
        faults.removeDuplicates();
        QVERIFY(seen > 100);
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    /// English words are longer: at the smallest and the largest size none is cut.
    void noEnglishWordIsCut_data()
    {
        QTest::addColumn<int>("desk");
        QTest::addColumn<int>("zoom");
        for (const auto& [desk, name] : {std::pair{Desk::Village, "village"}, std::pair{Desk::Court, "court"}})
            for (const int zoom : {100, 200})
                QTest::addRow("%s, %d %%", name, zoom) << int(desk) << zoom;
    }
    void noEnglishWordIsCut()
    {
        QFETCH(int, desk);
        QFETCH(int, zoom);
        ui::Theme theme;
        theme.zoom = zoom;
        ui::applyTheme(*qApp, theme);
        SamplePort port{Desk(desk)};
        sample::fillIntake(port);
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->resize(1366, 768);
        frame->show();
        QStringList faults;
        for (const auto& shot : sample::shotsOf(port)) {
            frame->showPage(shot.page, shot.argument);
            sample::settle();
            for (const auto& fault : sample::cutWords(*frame))
                // A number of a court beside its tag, two names of 20 characters are longer than any page; way back, title and search share the header and elide there:
                // all stand whole in their tool tips.
                if (!fault.contains(QStringLiteral("阿卜杜热合曼")) && !fault.contains(QStringLiteral("header.")) && !fault.contains(QStringLiteral("诉前调")) && !fault.contains(QStringLiteral("library.search")))
                    faults << shot.name + QStringLiteral(": ") + fault;
            if (frame->width() > 1366)
                faults << shot.name + QStringLiteral(": wider than the screen");
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

private:
    static void desks()
    {
        QTest::addColumn<int>("desk");
        QTest::newRow("village") << int(Desk::Village);
        QTest::newRow("court") << int(Desk::Court);
    }

    /// Every picture, and the page of figures with each of its forms.
    static QList<sample::Shot> shotsAndForms(const SamplePort& port)
    {
        auto shots = sample::shotsOf(port);
        for (const auto names : {core::statistics::forms(), core::statistics::overviews(), core::statistics::registers()})
            for (const auto& name : names)
                shots.append({QStringLiteral("statistics"), ui::text(name.id), QStringLiteral("statistics-") + ui::text(name.id)});
        return shots;
    }

    /// A language is called by its own name where it is chosen; what a mediator is good at was typed, and happens to be the
    /// name of a type.
    static bool isItsOwnName(const QString& text) { return text == QStringLiteral("中文") || text == QStringLiteral("婚姻家庭") || text.endsWith(QStringLiteral("Strengths: 婚姻家庭")); }

    QList<QTranslator*> m_chinese;
    QLocale m_locale;
};

static const ui::test::Add<TestEnglishPages> kAddTestEnglishPages;

#include "tst_english_pages.moc"
