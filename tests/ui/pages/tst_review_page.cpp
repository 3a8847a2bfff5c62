#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "core/confirmation/life_cycle.h"
#include "core/journal/crypto.h"
#include "ui/court/review_page.h"
#include "ui/court/review_point.h"
#include "ui/printing/papers.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace {

using sample::Desk;
using sample::SamplePort;

/// The judge's page with one package chosen.
struct Bench {
    explicit Bench(const char* name) : page(port)
    {
        page.resize(1250, 700);
        page.show();
        page.open(port.subject(QLatin1String(name)));
        sample::settle();
    }
    template <class T>
    T* part(const char* name) { return page.findChild<T*>(QLatin1String(name)); }
    bool says(const char* words)
    {
        const auto labels = page.findChildren<ui::PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const auto* label) { return label->isVisible() && label->plainText().contains(QString::fromUtf8(words)); });
    }
    /// As the judge finds it once the ruling has come out of the other thread.
    bool drafted()
    {
        part<ui::Button>("review.rule")->click();
        return QTest::qWaitFor([this] { return part<ui::Button>("review.sign")->isVisible() && part<ui::PaperView>("review.paper")->pageCount() > 0; }, 20'000);
    }
    SamplePort port{Desk::Court};
    ui::ReviewPage page;
};

} // namespace

/// 确认审查: nothing is signed unseen, and nothing the judge answered is lost.
class TestReviewPage : public QObject {
    Q_OBJECT
private slots:
    /// In a narrow window and at large type the head belongs to the title: the clerk finds the button below the list.
    void whatPartiesBringThemselvesIsEnteredInANarrowWindowToo()
    {
        Bench bench("fresh");
        bench.port.setAuthor({"liyuan", {{"FC", "org-court"}}});
        QVERIFY(!bench.part<ui::Button>("review.direct.below")->isVisible());
        QCOMPARE(bench.page.headerActions().size(), 1);
        bench.page.setNarrow(true);
        QVERIFY(bench.page.headerActions().isEmpty());
        bench.part<ui::Button>("review.others")->click();
        sample::settle();
        auto* direct = bench.part<ui::Button>("review.direct.below");
        QVERIFY(direct->isVisible());
        QSignalSpy went(&bench.page, &ui::Page::goTo);
        direct->click();
        QCOMPARE(went.size(), 1);
        QCOMPARE(went.front().front().toString(), QStringLiteral("court.direct"));
    }

    void nothingIsSignedBeforeTheRulingWasRead()
    {
        Bench bench("ready");
        QVERIFY(bench.drafted());
        QVERIFY(bench.port.performed.empty());
        QVERIFY(!bench.part<ui::Button>("review.rule")->isVisible());
        auto* sign = bench.part<ui::Button>("review.sign");
        auto* paper = bench.part<ui::PaperView>("review.paper");
        QVERIFY2(!paper->atEnd(), "the paper is longer than the view at this size");
        QVERIFY(!sign->isEnabled());
        paper->toEnd();
        QVERIFY(sign->isEnabled());
        sign->click();
        sample::settle();
        QCOMPARE(bench.port.performed.size(), std::size_t(2));
        QCOMPARE(bench.port.performed[0].kind, std::string("confirmation.review"));
        const auto& rule = bench.port.performed[1];
        QCOMPARE(rule.kind, std::string("confirmation.rule"));
        const auto words = QString::fromStdString(std::string(rule.body.at("content").at("rulingText").as_string()));
        QVERIFY2(words.contains(QStringLiteral("依照《中华人民共和国民事诉讼法》第二百零六条规定，裁定如下")), qPrintable(words));
    }

    /// A box without a tick would read as a point that nobody answered.
    void aDecidedPackageShowsTheAnswersAsGiven()
    {
        Bench bench("ruled");
        const auto lines = bench.page.findChildren<ui::ReviewPoint*>();
        QCOMPARE(lines.size(), qsizetype(core::confirmation::reviewPoints().size()));
        for (const auto* line : lines)
            QCOMPARE(line->answer(), QStringLiteral("yes"));
        QVERIFY(!bench.says("没有记录"));
    }

    void aDecidedPackageWithoutAnswersSaysSo()
    {
        Bench bench("ended");
        QVERIFY(bench.page.findChildren<ui::ReviewPoint*>().isEmpty());
        QVERIFY(bench.says("没有记录审查要点"));
        QVERIFY(bench.says("没有记录听取过谁的意见"));
    }

    /// At twice the size on a village screen the ruling has most of the window.
    void atLargeTypeTheRulingHasTheRoom()
    {
        ui::Theme theme;
        theme.zoom = 200;
        ui::applyTheme(*qApp, theme);
        {
            SamplePort port{Desk::Court};
            sample::SamplePreferences preferences;
            const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
            frame->resize(1366, 768);
            frame->show();
            frame->showPage(QStringLiteral("confirmation"), port.subject(QStringLiteral("ready")));
            sample::settle();
            const auto* paper = frame->findChild<ui::PaperView*>(QStringLiteral("review.paper"));
            QVERIFY2(paper->height() >= 300, qPrintable(QString::number(paper->height())));
            frame->findChild<ui::Button*>(QStringLiteral("review.rule"))->click();
            auto* sign = frame->findChild<ui::Button*>(QStringLiteral("review.sign"));
            QVERIFY(QTest::qWaitFor([&] { return sign->isVisible() && paper->pageCount() > 0; }, 20'000));
            QTRY_VERIFY2(paper->height() >= 400, qPrintable(QString::number(paper->height())));
        }
        ui::applyTheme(*qApp, {});
    }

    void theJudgeMayGoBackWithoutSigning()
    {
        Bench bench("ready");
        QVERIFY(bench.drafted());
        QVERIFY(bench.page.back()); // Esc
        QVERIFY(bench.part<ui::Button>("review.rule")->isVisible());
        QVERIFY(!bench.part<ui::Button>("review.sign")->isVisible());
        QVERIFY(bench.port.performed.empty());
    }

    void aDraftOfAPackageThatChangedIsTakenBack()
    {
        Bench bench("ready");
        QVERIFY(bench.drafted());
        bench.port.view(QStringLiteral("ready")).state.as<core::confirmation::State>()->content.agreement.facts = "改了。";
        emit bench.port.changed();
        sample::settle();
        QVERIFY(!bench.part<ui::Button>("review.sign")->isVisible());
        QVERIFY(bench.says("这件申请有了变化"));
    }

    void theJudgesAnswersOutliveWhateverElseChanges()
    {
        Bench bench("review");
        auto* first = bench.page.findChildren<ui::ReviewPoint*>().first();
        QTest::keyClick(first, Qt::Key_Y);
        emit bench.port.changed();
        sample::settle();
        QCOMPARE(bench.page.findChildren<ui::ReviewPoint*>().first()->answer(), QStringLiteral("yes"));
        bench.page.open(bench.port.subject(QStringLiteral("ready"))); // another package, and back
        sample::settle();
        bench.page.open(bench.port.subject(QStringLiteral("review")));
        sample::settle();
        QCOMPARE(bench.page.findChildren<ui::ReviewPoint*>().first()->answer(), QStringLiteral("yes"));
    }

    void afterTheRulingTheSamePackageStandsThereWithIt()
    {
        Bench bench("ready");
        QVERIFY(bench.drafted());
        bench.part<ui::PaperView>("review.paper")->toEnd();
        auto& state = *bench.port.view(QStringLiteral("ready")).state.as<core::confirmation::State>();
        const auto& ruled = *bench.port.view(QStringLiteral("ruled")).state.as<core::confirmation::State>();
        state.steps.state = core::confirmation::Main::J7; // what the mirror will say once the act is saved
        state.steps.rulingHash = ruled.steps.rulingHash;
        state.steps.rulingNumber = "（2026）明0826民特99号";
        state.content.rulingPdf = ruled.content.rulingPdf;
        bench.part<ui::Button>("review.sign")->click();
        emit bench.port.changed();
        sample::settle();
        QCOMPARE(bench.part<ui::DeskList>("review.list")->currentId(), bench.port.subject(QStringLiteral("ready")));
        QVERIFY(bench.says("（2026）明0826民特99号")); // among the papers on the left
        QVERIFY(QTest::qWaitFor([&] { return bench.part<ui::PaperView>("review.paper")->pageCount() > 0; }, 20'000));
        QVERIFY(!bench.part<ui::Button>("review.sign")->isVisible());
    }

    void nothingOfAPackageThatIsGoneStays()
    {
        Bench bench("review");
        QVERIFY(bench.says("司法确认申请书"));
        bench.port.quiet = true;
        emit bench.port.changed();
        sample::settle();
        QVERIFY(!bench.says("司法确认申请书"));
    }
};

static const ui::test::Add<TestReviewPage> kAddTestReviewPage;

#include "tst_review_page.moc"
