#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/mediation/sheets.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/plain_label.h"

#include <QPlainTextEdit>
#include <QTest>

/// What one side told in confidence (People's Mediation Law, art. 15; DOMAIN section 2: a party never sees the other side's
/// sealed talk).
class TestSealedNote : public QObject {
    Q_OBJECT
private slots:
    void itIsKeptInTheSealedPartAlone();
    void whatWasNotedBeforeIsShownHere();

private:
    static std::unique_ptr<ui::SheetForm> opened(sample::SamplePort& port)
    {
        for (const auto& sheet : ui::mediationSheets())
            if (sheet.kind == "dispute.sealed_note") {
                auto page = std::make_unique<ui::SheetForm>(port, sheet);
                page->resize(1100, 700);
                page->show();
                page->open(port.subject(QStringLiteral("mediating")));
                sample::settle();
                return page;
            }
        return nullptr;
    }
};

void TestSealedNote::itIsKeptInTheSealedPartAlone()
{
    sample::SamplePort port;
    const auto page = opened(port);
    QVERIFY2(page, "no form does this act");
    page->findChild<ui::ChoiceRow*>(QStringLiteral("sealed_note.party"))->choose(QStringLiteral("p1"));
    page->findChild<QPlainTextEdit*>(QStringLiteral("sealed_note.text.edit"))->setPlainText(QStringLiteral("底线是一万"));
    page->finish();
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    const auto& body = port.performed.front().body;
    QCOMPARE(body.size(), std::size_t(1)); // nothing in the parts that others read
    const auto& notes = body.at("sealed").at("notes").as_array();
    QCOMPARE(notes.size(), std::size_t(1));
    QCOMPARE(notes[0].at("party").as_string(), "p1");
    QCOMPARE(notes[0].at("text").as_string(), "底线是一万");
}

void TestSealedNote::whatWasNotedBeforeIsShownHere()
{
    sample::SamplePort port;
    auto state = *port.view(QStringLiteral("mediating")).state.as<core::dispute::State>();
    state.sealed.notes.push_back({"p1", "act-1", "底线是一万"});
    port.view(QStringLiteral("mediating")).state.value = std::move(state);
    const auto page = opened(port);
    QVERIFY(page);
    bool told = false;
    for (const auto* label : page->findChildren<ui::PlainLabel*>())
        told = told || (label->isVisible() && label->plainText().contains(QStringLiteral("底线是一万")));
    QVERIFY(told);
}

static const ui::test::Add<TestSealedNote> kAddTestSealedNote;
#include "tst_sealed_note.moc"
