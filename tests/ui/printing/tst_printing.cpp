#include "core/confirmation/ruling.h"
#include "core/documents/agreement_paper.h"
#include "core/documents/confirmation_papers.h"
#include "core/documents/wording.h"
#include "tests/support/sample_case.h"
#include "tests/ui/run.h"
#include "ui/printing/layout.h"
#include "ui/printing/papers.h"
#include "ui/printing/pdf.h"
#include "ui/printing/printer_job.h"

#include <QDir>
#include <QFile>
#include <QPrinter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace core;
using namespace core::documents;
using namespace core::test;

namespace {

const Instant kNow = *parseInstant("2026-04-16T09:44:00+08:00");
const QString kAccount = QStringLiteral("fangxiaohong");

/// What a stranger's tool finds in the file.
QString extracted(const QByteArray& pdf)
{
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-layout"), path, QStringLiteral("-")});
    tool.waitForFinished(20000);
    return QString::fromUtf8(tool.readAllStandardOutput());
}

QString bare(QString text)
{
    QString out;
    for (const QChar one : text) {
        if (!one.isSpace() && one != QChar(0x3000))
            out.append(one);
    }
    return out;
}

/// Where FENGQIAO_PICTURES says, every paper and page is left to be looked at.
void leave(const QByteArray& pdf, const QString& name)
{
    const auto folder = qEnvironmentVariable("FENGQIAO_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QFile file(folder + QLatin1Char('/') + name + QStringLiteral(".pdf"));
    if (file.open(QIODevice::WriteOnly))
        file.write(pdf);
}

std::vector<SubjectState> everything()
{
    const auto directory = sampleDirectory();
    auto ruled = sampleConfirmation();
    ruled.content.rulingText = rulingTemplate(ruled, RulingResult::Effective, {directory, HolidayTable::shipped(), kNow, "linfaguan", 0, false});
    auto oral = samplePerforming();
    oral.steps.agreement->form = dispute::AgreementForm::Oral;
    oral.steps.undisputedFacts = true;
    oral.content.undisputedFacts = {"2026年2月20日苏兴旺用无人机喷药", "当天谢宇航的蚕房里有蚕"};
    oral.steps.after->performance = dispute::Performance::P2;
    auto failed = sampleDisputeComplete();
    failed.steps.failureReasons = {"F03"};
    failed.steps.failedOn = parseDay("2026-04-20");
    failed.steps.otherWaysToldOn = parseDay("2026-04-20");
    failed.steps.pushedOn = parseDay("2026-04-17");
    return {SubjectState{failed}, SubjectState{ruled}, SubjectState{sampleReturn()}, SubjectState{sampleFiled()}, SubjectState{oral}};
}

core::Result<ui::PaperPdf> make(const SubjectState& state, const QString& paper)
{
    static const auto directory = sampleDirectory();
    return ui::makePaper(state, paper, directory, HolidayTable::shipped(), kNow, kAccount);
}

} // namespace

class TestPrinting : public QObject {
    Q_OBJECT

private slots:
    void everyPaperCanBeSearchedAsAWhole();
    void namesThatLookLikeMarkupStayWords();
    void whatPeopleTypedIsFoundSignBySign();
    void rareCharactersAreAttached();
    void nothingLeavesTheFrame();
    void blanksAreYellowOnScreenAndALineOnPaper();
    void aBlankInANarrowCellIsOneStroke();
    void everyLineOfATableIsSeenOnScreen();
    void aLongStoryIsBrokenWithoutLosingALine();
    void tablesRepeatTheirHead();
    void theRulingIsPrintedAsItCame();
    void thePrinterGetsEveryPageAsItIs();
    void papersAreMadeOffTheGuiThread();
    void theDossierIsOneFileInTheStandardOrder();
    void twoCharactersOfIndentAndTheSameBreaksEverywhere();
};

void TestPrinting::everyPaperCanBeSearchedAsAWhole()
{
    const auto directory = sampleDirectory();
    for (const auto& state : everything()) {
        auto ids = ui::papersFor(state);
        if (state.as<confirmation::State>())
            ids << QStringLiteral("ruling") << QStringLiteral("service");
        for (const auto& id : ids) {
            const auto made = make(state, id);
            QVERIFY2(made.has_value(), qPrintable(id));
            leave(made->pdf, id);
            if (id == QLatin1String("dossier")) // bound out of the others: theDossierIsOneFileInTheStandardOrder
                continue;
            const auto found = bare(extracted(made->pdf));
            const Occasion occasion{directory, HolidayTable::shipped(), kNow, kAccount.toStdString(), 0, false};
            const auto paper = paperOf(state, id.toStdString(), occasion).value();
            QVERIFY2(found.contains(bare(QString::fromStdString(paper.title))), qPrintable(id));
            const bool nameless = id == QLatin1String("contents") || id == QLatin1String("back_cover") || id == QLatin1String("dossier_note");
            QVERIFY2(nameless || (found.contains(QStringLiteral("谢宇航")) && found.contains(QStringLiteral("苏兴旺"))), qPrintable(id));
            QVERIFY2(found.contains(bare(QString::fromStdString(paper.dossier))), qPrintable(id));
            // Paragraphs are set line by line, so they can be found as they stand (tables weave their columns).
            for (const auto& block : paper.blocks) {
                const auto* paragraph = std::get_if<Paragraph>(&block);
                if (!paragraph)
                    continue;
                QString words;
                for (const auto& run : paragraph->line) {
                    if (run.kind == Run::Kind::Blank)
                        break;
                    words += QString::fromStdString(run.text);
                }
                words = bare(words).left(20);
                QVERIFY2(found.contains(words), qPrintable(id + QStringLiteral(": ") + words));
            }
        }
    }
    QVERIFY(extracted(make(everything().front(), QStringLiteral("agreement"))->pdf).contains(QStringLiteral("人民调解协议书")));
}

/// DOMAIN 5.0: cover, contents, the sheets numbered through, the ruling as it came, back cover.
void TestPrinting::theDossierIsOneFileInTheStandardOrder()
{
    static const auto directory = sampleDirectory();
    auto package = sampleConfirmation();
    package.content.rulingText = rulingTemplate(package, RulingResult::Effective, {directory, HolidayTable::shipped(), kNow, "linfaguan", 0, false});
    const auto ruling = ui::makeRuling(package, directory, HolidayTable::shipped(), kNow, QStringLiteral("linfaguan"));
    QVERIFY(ruling.has_value());
    package.content.rulingPdf = ruling->base64.toStdString();
    package.steps.rulingHash = ruling->hash.toStdString();
    const SubjectState other{package};
    const auto made = ui::makePaper(SubjectState{sampleFiled()}, QStringLiteral("dossier"), directory, HolidayTable::shipped(), kNow, kAccount, &other);
    QVERIFY2(made.has_value(), made ? "" : made.error().code.c_str());
    leave(made->pdf, QStringLiteral("dossier"));
    QVERIFY(made->missing.isEmpty());
    const auto pages = ui::PdfPages::open(made->pdf);
    QVERIFY(pages.has_value());
    QCOMPARE(pages->count(), made->pages);
    QStringList words;
    for (int page = 0; page < pages->count(); ++page)
        words << bare(pages->words(page));
    QVERIFY(words.first().contains(QStringLiteral("人民调解卷宗")) && words.first().contains(QStringLiteral("西竹坪人调卷〔2026〕第61号")));
    QVERIFY(words.at(1).contains(QStringLiteral("卷内目录")));
    QVERIFY(words.last().contains(QStringLiteral("封底")));
    // Everything between contents and back cover bears its number; the back cover counts them.
    QVERIFY2(words.last().contains(QStringLiteral("共%1页").arg(pages->count() - 3)), qPrintable(words.last()));
    // In the standard order, each where the contents say.
    int before = 0;
    for (const char* title : {"人民调解受理登记表", "权利义务告知书", "人民调解记录", "人民调解协议书", "收条", "督促履行记录", "人民调解回访记录", "司法确认申请书", "卷宗情况说明"}) {
        int at = 2;
        while (at < words.size() && !words.at(at).contains(QString::fromUtf8(title)))
            ++at;
        QVERIFY2(at < words.size() && at >= before, title);
        before = at;
    }
    QVERIFY(words.at(1).contains(QStringLiteral("民事裁定书")));
    // A damaged ruling is not bound in.
    package.steps.rulingHash = std::string(64, '0');
    const SubjectState damaged{package};
    QVERIFY(!ui::makePaper(SubjectState{sampleFiled()}, QStringLiteral("dossier"), directory, HolidayTable::shipped(), kNow, kAccount, &damaged).has_value());
    // Nothing to bind before the end.
    QCOMPARE(make(SubjectState{samplePerforming()}, QStringLiteral("dossier")).error().code, std::string("paper_not_ready"));
}

void TestPrinting::namesThatLookLikeMarkupStayWords()
{
    auto state = sampleDisputeComplete();
    state.content.fields["p1.name"].now.value = "<img src=x>";
    const auto text = extracted(make(SubjectState{state}, QStringLiteral("agreement"))->pdf);
    QVERIFY(text.contains(QStringLiteral("<img src=x>")));
}

/// Typed by people, in a paragraph and in a table: signs that a font likes to replace by context or to tie together.
void TestPrinting::whatPeopleTypedIsFoundSignBySign()
{
    auto state = sampleDisputeComplete();
    const QStringList typed{QStringLiteral("09:00"),      QStringLiteral("08:30至10:10"), QStringLiteral("a:b"),        QStringLiteral("1:2:3"),   QStringLiteral("5--3"),     QStringLiteral("（1）——……"),
                            QStringLiteral("efficient"),  QStringLiteral("ffi-fl"),       QStringLiteral("->=>!="),     QStringLiteral("1/2×4"),   QStringLiteral("12'30\""),  QStringLiteral("２：３０"),
                            QStringLiteral("①②2.5%"), QStringLiteral("wéndéñ"),   QStringLiteral("川A·12345")};
    state.content.fields["narrative"].now.value = state.content.sessions[1].record = typed.join(QLatin1Char('\n')).toStdString();
    for (const char* paper : {"acceptance", "record"}) {
        const auto made = make(SubjectState{state}, QLatin1String(paper));
        QVERIFY(made.has_value());
        const auto found = bare(extracted(made->pdf));
        for (const auto& words : typed)
            QVERIFY2(found.contains(words), qPrintable(QLatin1String(paper) + QStringLiteral(": ") + words));
    }
}

void TestPrinting::rareCharactersAreAttached()
{
    auto state = sampleDisputeComplete();
    state.content.fields["p1.name"].now.value = "谢\U00020BB7航"; // 𠮷
    const auto made = make(SubjectState{state}, QStringLiteral("agreement"));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(made->pdf);
    file.close();
    QCOMPARE(QProcess::execute(QStringLiteral("pdfdetach"), {QStringLiteral("-saveall"), QStringLiteral("-o"), folder.path(), file.fileName()}), 0);
    QFile words(folder.filePath(QStringLiteral("paper.txt")));
    QVERIFY(words.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(words.readAll()).contains(QStringLiteral("谢\U00020BB7航")));
}

void TestPrinting::nothingLeavesTheFrame()
{
    const auto directory = sampleDirectory();
    for (const auto& state : everything()) {
        for (const auto& offer : papersOf(state)) {
            if (!offer.available) // listed with the reason why not yet
                continue;
            const auto paper = paperOf(state, offer.id, {directory, HolidayTable::shipped(), kNow, "fangxiaohong", 0, false}).value();
            const ui::PaperLayout layout(paper);
            const double scale = 4; // dots per millimetre
            for (int page = 0; page < layout.pageCount(); ++page) {
                QImage picture((layout.pageSizeMm() * scale).toSize(), QImage::Format_Grayscale8);
                picture.fill(Qt::white);
                QPainter painter(&picture);
                painter.scale(scale, scale);
                layout.paint(painter, page, ui::Medium::Paper);
                painter.end();
                // The body and the foot below it; a watermark may not leave the page either, but is not ink.
                const auto body = layout.bodyMm();
                const QRectF allowed(body.left() - 1, body.top() - 11, body.width() + 2, layout.pageSizeMm().height() - body.top() + 6);
                int outside = 0, inside = 0;
                for (int y = 0; y < picture.height(); ++y) {
                    const auto* line = picture.constScanLine(y);
                    for (int x = 0; x < picture.width(); ++x) {
                        if (line[x] < 128)
                            ++(allowed.contains(x / scale, y / scale) ? inside : outside);
                    }
                }
                QVERIFY2(outside == 0, offer.id.c_str());
                QVERIFY(inside > 1000);
            }
        }
    }
}

void TestPrinting::blanksAreYellowOnScreenAndALineOnPaper()
{
    const auto directory = sampleDirectory();
    const auto paper = agreementPaper(sampleDispute(), {directory, HolidayTable::shipped(), kNow, "fangxiaohong", 0, false});
    const ui::PaperLayout layout(paper);
    QList<ui::FieldLink> links;
    int at = -1;
    for (int page = 0; page < layout.pageCount(); ++page) {
        links += layout.links(page);
        if (!layout.links(page).isEmpty() && at < 0)
            at = page;
    }
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.front().field, QStringLiteral("clause.3.way"));
    QVERIFY(layout.bodyMm().contains(links.front().mm));
    const double scale = 4;
    const auto colour = [&](ui::Medium medium) {
        QImage picture((layout.pageSizeMm() * scale).toSize(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.scale(scale, scale);
        layout.paint(painter, at, medium);
        painter.end();
        return picture.pixelColor(QPoint(int((links.front().mm.left() + 0.5) * scale), int((links.front().mm.top() + 0.5) * scale)));
    };
    QVERIFY(colour(ui::Medium::Screen).blue() < 200);
    QVERIFY(colour(ui::Medium::Paper).blue() > 200);
    QVERIFY(extracted(ui::writePdf(paper)).contains(QStringLiteral("____")));
}

/// The sex of somebody with a long name took fourteen lines of a register.
void TestPrinting::aBlankInANarrowCellIsOneStroke()
{
    Paper paper;
    paper.id = "acceptance";
    paper.title = "人民调解受理登记表";
    Table table{{"姓名", "性别"}, {94, 6}, {}, 0};
    table.rows.push_back({{core::documents::text("买买提·吐尔逊")}, {filled(std::string(), "p1.sex", "买买提·吐尔逊的性别")}});
    paper.blocks.push_back(table);
    const ui::PaperLayout layout(paper);
    QCOMPARE(layout.pageCount(), 1);
    const auto links = layout.links(0); // one for each line that a blank stands on
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.front().field, QStringLiteral("p1.sex"));
    QVERIFY(links.front().mm.width() > 1);
}

/// Of the lines between the rows some were missing, at the size in which a paper is looked at.
void TestPrinting::everyLineOfATableIsSeenOnScreen()
{
    Paper paper;
    paper.id = "acceptance";
    paper.title = "人民调解受理登记表";
    Table table{{"备注", "姓名"}, {50, 50}, {}, 0};
    for (int row = 0; row < 8; ++row)
        table.rows.push_back({Line{}, {core::documents::text("谢宇航")}});
    paper.blocks.push_back(table);
    const ui::PaperLayout layout(paper);
    const double scale = 2.24;
    for (int shift = 0; shift < 10; ++shift) {
        QImage picture((layout.pageSizeMm() * scale).toSize(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.translate(0, shift / 10.0);
        painter.scale(scale, scale);
        layout.paint(painter, 0, ui::Medium::Screen);
        painter.end();
        const int x = qRound((layout.bodyMm().left() + 1) * scale); // beside the words
        int lines = 0;
        bool before = false;
        for (int y = 0; y < picture.height() * 6 / 10; ++y) {
            const bool dark = qGray(picture.pixel(x, y)) < 100;
            lines += dark && !before;
            before = dark;
        }
        QVERIFY2(lines >= 10, qPrintable(QString::number(lines))); // above the head, below it and below each of the eight rows
    }
}

void TestPrinting::aLongStoryIsBrokenWithoutLosingALine()
{
    auto state = sampleDisputeComplete();
    QString story, record;
    for (int i = 1; i <= 90; ++i)
        story += QStringLiteral("第%1句说明田埂和水沟的来历，双方各有说法。").arg(i);
    for (int i = 1; i <= 120; ++i)
        record += QStringLiteral("调解员：问话第%1句。\n").arg(i);
    state.content.fields["narrative"].now.value = story.toStdString();
    state.content.sessions[1].record = record.toStdString();
    const auto acceptance = make(SubjectState{state}, QStringLiteral("acceptance"));
    QVERIFY(acceptance->pages >= 2);
    leave(acceptance->pdf, QStringLiteral("long-acceptance"));
    const auto found = bare(extracted(acceptance->pdf));
    for (int i = 1; i <= 90; ++i)
        QVERIFY2(found.count(QStringLiteral("第%1句说").arg(i)) >= 1 || found.contains(QStringLiteral("第%1").arg(i)), qPrintable(QString::number(i)));
    const auto session = make(SubjectState{state}, QStringLiteral("record"));
    QVERIFY(session->pages >= 4);
    leave(session->pdf, QStringLiteral("long-record"));
    const auto words = bare(extracted(session->pdf));
    for (int i = 1; i <= 120; ++i)
        QCOMPARE(words.count(QStringLiteral("问话第%1句。").arg(i)), 1);
}

void TestPrinting::tablesRepeatTheirHead()
{
    auto state = sampleReturn();
    for (int i = 0; i < 60; ++i)
        state.content.items.push_back({"证据材料之" + std::to_string(i), 2, std::string(64, 'c')});
    const auto made = make(SubjectState{state}, QStringLiteral("return_letter"));
    leave(made->pdf, QStringLiteral("long-return"));
    const auto words = bare(extracted(made->pdf));
    QVERIFY(made->pages >= 3);
    QVERIFY(words.count(QStringLiteral("材料名称")) >= made->pages - 1);
    for (int i = 0; i < 60; ++i)
        QVERIFY(words.contains(QStringLiteral("证据材料之%1").arg(i)));
}

void TestPrinting::theRulingIsPrintedAsItCame()
{
    const auto directory = sampleDirectory();
    auto state = *everything()[1].as<confirmation::State>();
    const auto made = ui::makeRuling(state, directory, HolidayTable::shipped(), kNow, QStringLiteral("linfaguan"));
    QVERIFY(made.has_value());
    qInfo("ruling: %lld bytes", static_cast<long long>(made->paper.pdf.size()));
    state.content.rulingPdf = made->base64.toStdString();
    state.steps.rulingHash = made->hash.toStdString();
    const auto printed = make(SubjectState{state}, QStringLiteral("ruling"));
    QVERIFY(printed.has_value());
    QCOMPARE(printed->pdf, made->paper.pdf);
    QCOMPARE(printed->hash, made->hash);
    state.steps.rulingHash.back() = state.steps.rulingHash.back() == '0' ? '1' : '0';
    QCOMPARE(make(SubjectState{state}, QStringLiteral("ruling")).error().code, std::string("ruling_damaged"));

    // A ruling of 5,000 characters, 700 of them different, still fits into an act: it is set in the lighter face.
    QString text = QString::fromStdString(state.content.rulingText);
    for (int i = 0; i < 4000; ++i)
        text += QChar(0x4E00 + (i * 7) % 700);
    state.content.rulingText = text.toStdString();
    const auto large = ui::makeRuling(state, directory, HolidayTable::shipped(), kNow, QStringLiteral("linfaguan"));
    QVERIFY(large.has_value());
    qInfo("large ruling: %lld bytes", static_cast<long long>(large->paper.pdf.size()));
}

/// A printer that prints into a file takes the place of the one on the desk.
void TestPrinting::thePrinterGetsEveryPageAsItIs()
{
    QTemporaryDir folder;
    const auto agreement = make(everything()[0], QStringLiteral("agreement")), service = make(everything()[1], QStringLiteral("service"));
    QVERIFY(agreement.has_value() && service.has_value());
    const QString file = folder.filePath(QStringLiteral("printed.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    const auto done = ui::printOn(printer, {QStringLiteral("file"), QStringLiteral("人民调解协议书"), 1, true, {agreement->pdf, service->pdf}});
    QVERIFY2(done.has_value(), done ? "" : done.error().code.c_str());
    QFile made(file);
    QVERIFY(made.open(QIODevice::ReadOnly));
    const auto printed = ui::PdfPages::open(made.readAll());
    QVERIFY(printed.has_value());
    QCOMPARE(printed->count(), agreement->pages + service->pages);
    const auto asked = ui::PdfPages::open(agreement->pdf);
    QVERIFY(asked.has_value());
    QVERIFY(qAbs(printed->sizeMm(0).width() - 210) < 1 && qAbs(printed->sizeMm(0).height() - 297) < 1); // A4
    // The same picture: dark in the same places, nothing scaled or pushed aside.
    const auto there = printed->picture(0, 36).convertToFormat(QImage::Format_Grayscale8), here = asked->picture(0, 36).convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(qAbs(there.width() - here.width()) <= 1 && qAbs(there.height() - here.height()) <= 1);
    qint64 differs = 0, all = 0;
    for (int y = 0; y < qMin(there.height(), here.height()); ++y)
        for (int x = 0; x < qMin(there.width(), here.width()); ++x, ++all)
            differs += qAbs(int(there.constScanLine(y)[x]) - int(here.constScanLine(y)[x])) > 96;
    QVERIFY2(differs * 50 < all, qPrintable(QStringLiteral("%1 of %2").arg(differs).arg(all)));
    QCOMPARE(ui::printNow({QStringLiteral("no such printer"), QString(), 1, false, {agreement->pdf}}).error().code, std::string("printer"));
}

void TestPrinting::papersAreMadeOffTheGuiThread()
{
    core::Result<ui::PaperPdf> made;
    std::thread([&] { made = make(SubjectState{sampleDisputeComplete()}, QStringLiteral("agreement")); }).join();
    QVERIFY(made.has_value());
    QVERIFY(extracted(made->pdf).contains(QStringLiteral("人民调解协议书")));
}

void TestPrinting::twoCharactersOfIndentAndTheSameBreaksEverywhere()
{
    const auto directory = sampleDirectory();
    auto complete = sampleDisputeComplete();
    const Occasion occasion{directory, HolidayTable::shipped(), kNow, "fangxiaohong", 0, false};
    const ui::PaperLayout layout(agreementPaper(complete, occasion));
    const auto pdf = ui::PdfPages::open(ui::writePdf(agreementPaper(complete, occasion)));
    QVERIFY(pdf.has_value());
    QCOMPARE(pdf->count(), layout.pageCount());
    QVERIFY(qAbs(pdf->sizeMm(0).width() - 210) < 0.5 && qAbs(pdf->sizeMm(0).height() - 297) < 0.5);
    // The same ink in the same places: the picture of the PDF against that of the layout, 2 dots a millimetre.
    const double scale = 2;
    QImage own((layout.pageSizeMm() * scale).toSize(), QImage::Format_RGB32);
    own.fill(Qt::white);
    QPainter painter(&own);
    painter.scale(scale, scale);
    layout.paint(painter, 0, ui::Medium::Paper);
    painter.end();
    const auto other = pdf->picture(0, scale * 25.4).scaled(own.size());
    double difference = 0;
    for (int y = 0; y < own.height(); ++y)
        for (int x = 0; x < own.width(); ++x)
            difference += std::abs(qGray(own.pixel(x, y)) - qGray(other.pixel(x, y)));
    difference /= own.width() * own.height();
    QVERIFY2(difference < 6, qPrintable(QString::number(difference)));
}

static const ui::test::Add<TestPrinting> kAddTestPrinting;

#include "tst_printing.moc"
