#include "core/dispute/catalogue.h"
#include "core/dispute/dossier.h"
#include "core/dispute/life_cycle.h"
#include "core/warning/signs.h"
#include "tests/ui/pages_sample/sample_port.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/disputes/dispute_table.h"
#include "ui/disputes/disputes_page.h"
#include "ui/text/names.h"
#include "ui/theme/theme.h"
#include "ui/theme/translations.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QApplication>
#include <QTest>
#include <QTranslator>

using sample::SamplePort;

/// The list of disputes: what a row shows of its clock, what an export holds, and its words in English.
class TestDisputeList : public QObject {
    Q_OBJECT
private slots:
    void aRunningClockIsAStripAndAStoppedOneIsNone()
    {
        SamplePort port;
        ui::DisputesPage page(port);
        page.resize(1200, 2400); // every row in sight
        page.setVisible(true);
        page.open({});
        sample::settle();
        const auto* table = page.findChild<ui::DataTable*>(QStringLiteral("disputes.table"));
        const auto stripOf = [&](const char* number) {
            for (int row = 0; row < table->model()->rowCount(); ++row)
                if (table->model()->index(row, ui::DisputeTableModel::Number).data().toString() == QLatin1String(number))
                    return table->model()->index(row, ui::DisputeTableModel::Left).data(ui::StripRole);
            return QVariant();
        };
        // 4月1日 received, 4月13日 entrusted, today 4月24日: 12 days used, 11 do not count, 18 are left.
        QTRY_VERIFY(stripOf("LQ20260300092").isValid());
        const auto suspended = stripOf("LQ20260300092");
        const auto strip = suspended.value<ui::SmallStripData>();
        QCOMPARE(strip.used, 12);
        QCOMPARE(strip.suspended, 11);
        QCOMPARE(strip.left, 18);
        QCOMPARE(strip.over, 0);
        QVERIFY(!stripOf("LQ20260100094").isValid()); // archived
    }

    /// The rows that a larger window shows have their clocks too, nobody need scroll for them.
    void moreRoomShowsMoreStrips()
    {
        SamplePort port;
        ui::DisputesPage page(port);
        page.resize(1200, 300);
        page.setVisible(true);
        page.open({});
        sample::settle();
        const auto* model = page.findChild<ui::DataTable*>(QStringLiteral("disputes.table"))->model();
        const auto strips = [model] {
            int count = 0;
            for (int row = 0; row < model->rowCount(); ++row)
                count += model->index(row, ui::DisputeTableModel::Left).data(ui::StripRole).isValid();
            return count;
        };
        const int before = strips();
        page.resize(1200, 2400);
        QTRY_VERIFY2(strips() > before, qPrintable(QString::number(before)));
    }

    /// Of two hundred and one the last is not shown, and the foot says so; two hundred are all there are.
    void aListThatIsCutSaysSo()
    {
        struct Rows : SamplePort {
            std::size_t held = 200;
            void disputes(const core::desk::DisputeFilter& filter, QObject*, ui::Reply<std::vector<core::desk::DisputeRow>> reply) override
            {
                reply(std::vector<core::desk::DisputeRow>(std::min(held, std::size_t(filter.limit))));
            }
        };
        for (const auto& [held, cut] : {std::pair{std::size_t{200}, false}, std::pair{std::size_t{201}, true}}) {
            Rows port;
            port.held = held;
            ui::DisputesPage page(port);
            page.setVisible(true);
            page.open({});
            sample::settle();
            QCOMPARE(page.findChild<ui::DataTable*>(QStringLiteral("disputes.table"))->model()->rowCount(), 200);
            bool said = false;
            for (const auto* label : page.findChildren<ui::PlainLabel*>())
                said |= label->plainText().contains(QStringLiteral("只列出前 200 件"));
            QCOMPARE(said, cut);
        }
    }

    /// A narrow list writes the kind of dispute below the names: both lines have their whole height, and wide lists stay close.
    void rowsAreAsHighAsTheirTwoLines()
    {
        SamplePort port;
        ui::DisputesPage page(port);
        page.setVisible(true);
        page.open({});
        const auto* table = page.findChild<ui::DataTable*>(QStringLiteral("disputes.table"));
        page.resize(520, 700);
        sample::settle();
        const ui::Theme& t = ui::themeOf(table);
        const int twoLines = QFontMetrics(t.font(ui::TextRole::BodyBold)).height() + QFontMetrics(t.font(ui::TextRole::Small)).height();
        QTRY_VERIFY2(table->rowHeight(0) > twoLines, qPrintable(QString::number(table->rowHeight(0))));
        page.resize(1600, 700);
        QTRY_COMPARE(table->rowHeight(0), t.px(40));
    }

    /// 19 April 2026 is a Sunday: mediation ends with Monday, as the dispute's own page says; a promise for that day does not move.
    void overdueIsCountedFromTheWorkingDay()
    {
        struct Rows : SamplePort {
            void disputes(const core::desk::DisputeFilter&, QObject*, ui::Reply<std::vector<core::desk::DisputeRow>> reply) override
            {
                std::vector<core::desk::DisputeRow> rows(2);
                rows[0].state = "m1";
                rows[1].state = "g1";
                rows[0].due = rows[1].due = core::parseDay("2026-04-19");
                reply(rows);
            }
        };
        Rows port; // today is Friday 24 April
        ui::DisputesPage page(port);
        page.setVisible(true);
        page.open({});
        sample::settle();
        const auto* table = page.findChild<ui::DataTable*>(QStringLiteral("disputes.table"));
        QCOMPARE(table->model()->rowCount(), 2);
        QStringList words;
        for (int row = 0; row < 2; ++row)
            words << table->model()->index(row, ui::DisputeTableModel::Left).data().toString();
        QVERIFY2(words[0].contains(QLatin1Char('4')) && words[1].contains(QLatin1Char('5')), qPrintable(words.join(QLatin1Char(' '))));
    }

    void anExportHoldsWhatTheListShows()
    {
        SamplePort port;
        ui::DisputesPage page(port);
        page.setVisible(true);
        page.open({});
        sample::settle();
        const QString path = QStringLiteral("list.csv");
        page.exportTo(path);
        sample::settle();
        QVERIFY(port.written.contains(path));
        const QByteArray bytes = port.written.value(path);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const auto lines = QString::fromUtf8(bytes.mid(3)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        const auto* table = page.findChild<ui::DataTable*>(QStringLiteral("disputes.table"));
        QCOMPARE(lines.size(), table->model()->rowCount() + 1);
        QVERIFY2(lines.front().contains(QStringLiteral("编号")) && lines.front().contains(QStringLiteral("到期日")), qPrintable(lines.front()));
        const auto row = lines.filter(QStringLiteral("LQ20260300092"));
        QCOMPARE(row.size(), 1);
        // 4月1日 + 30 + 11 suspended = 5月12日, a Tuesday.
        QVERIFY2(row.front().contains(QStringLiteral("刘宇航 与 刘焱")) && row.front().contains(QStringLiteral("鉴定评估中")) && row.front().contains(QStringLiteral("2026-05-12")), qPrintable(row.front()));
        QVERIFY(page.findChild<ui::NoteStrip*>(QStringLiteral("disputes.exported"))->isVisible());
    }

    void aSearchSaysThatItDoesNotFindAllYet()
    {
        SamplePort port;
        port.facts.unsearched = 900;
        ui::DisputesPage page(port);
        page.setVisible(true);
        page.open({});
        sample::settle();
        const auto* note = page.findChild<ui::NoteStrip*>(QStringLiteral("disputes.unsearched"));
        QVERIFY(!note->isVisible()); // lists are whole
        page.open(QStringLiteral("?刘"));
        sample::settle();
        QVERIFY(note->isVisible());
        port.facts.unsearched = 0;
        emit port.changed();
        sample::settle();
        QVERIFY(!note->isVisible());
    }

    void everyNameOfTheCataloguesHasItsEnglish()
    {
        const auto translators = qApp->findChildren<QTranslator*>();
        QVERIFY(!translators.isEmpty());
        for (auto* one : translators)
            qApp->removeTranslator(one);
        QStringList chinese;
        const auto look = [&chinese](std::string_view name) {
            const auto said = ui::named(name);
            for (const QChar c : said)
                if (c.unicode() >= 0x2E80) {
                    chinese << said;
                    return;
                }
        };
        using namespace core::dispute;
        for (const auto list : {disputeTypes(), failureReasons(), careFlags()})
            for (const auto& entry : list)
                look(entry.name);
        for (int state = 0; state <= int(Main::Z1); ++state)
            look(stateName(Main(state)));
        for (const auto consent : {Consent::NotAsked, Consent::Agreed, Consent::Refused, Consent::Thinking, Consent::Withdrawn})
            look(consentName(consent));
        for (const auto side : {Side::Applicant, Side::Respondent, Side::Third})
            look(sideName(side));
        for (int source = 0; source <= int(Source::Import); ++source)
            look(sourceName(Source(source)));
        for (const auto& sign : core::warning::signs())
            look(sign.text);
        const QString type = ui::typeTitleWord("D10");
        for (auto* one : translators)
            qApp->installTranslator(one);
        QVERIFY2(chinese.isEmpty(), qPrintable(chinese.join(QLatin1Char(' '))));
        QCOMPARE(type, QStringLiteral("Damages"));
        QCOMPARE(ui::typeTitleWord("D10"), QStringLiteral("损害赔偿纠纷"));
    }
};

static const ui::test::Add<TestDisputeList> kAddTestDisputeList;

#include "tst_dispute_list.moc"
