#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/mediation/sheet_form.h"
#include "ui/roster/sheets.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

namespace {

using sample::SamplePort;

std::unique_ptr<ui::SheetForm> opened(SamplePort& port, const QString& id)
{
    for (const auto& sheet : ui::rosterSheets())
        if (sheet.id == id) {
            auto page = std::make_unique<ui::SheetForm>(port, sheet);
            page->resize(1100, 700);
            page->show();
            page->open(port.subject(QStringLiteral("directory")));
            sample::settle();
            return page;
        }
    return nullptr;
}

QLineEdit* line(QWidget& page, const char* name) { return page.findChild<QLineEdit*>(QLatin1String(name) + QStringLiteral(".edit")); }

} // namespace

/// Units and accounts that the administrator enters: nobody has to invent an id.
class TestUnitSheets : public QObject {
    Q_OBJECT
private slots:
    void aNewPersonGetsAnIdOfTheName()
    {
        SamplePort port;
        port.setAuthor({"ca", {{"CA", "county"}}});
        const auto page = opened(port, QStringLiteral("account.new"));
        QVERIFY(page);
        auto *name = line(*page, "account.new.name"), *id = line(*page, "account.new.id");
        QVERIFY(name && id);
        QCOMPARE(id->text(), QString());
        name->setText(QStringLiteral("罗小满"));
        sample::settle();
        QCOMPARE(id->text(), QStringLiteral("luoxiaoman"));
        name->setText(QStringLiteral("方小红")); // the sample has an account fangxiaohong
        sample::settle();
        QCOMPARE(id->text(), QStringLiteral("fangxiaohong2"));
        id->setText(QStringLiteral("fang.west"));
        sample::settle();
        name->setText(QStringLiteral("方小红西"));
        sample::settle();
        QCOMPARE(id->text(), QStringLiteral("fang.west")); // what somebody wrote himself stands
    }

    void aNamesakeIsTold()
    {
        SamplePort port;
        port.setAuthor({"ca", {{"CA", "county"}}});
        const auto page = opened(port, QStringLiteral("account.new"));
        auto* warning = page->findChild<QWidget*>(QStringLiteral("account.new.warning"));
        QVERIFY(warning && warning->isHidden());
        auto* name = line(*page, "account.new.name");
        name->setText(QStringLiteral("罗小满")); // nobody is called so
        sample::settle();
        QVERIFY(warning->isHidden());
        name->setText(QStringLiteral("方小红"));
        sample::settle();
        QVERIFY(!warning->isHidden());
        const auto says = [&](const QString& words) {
            const auto said = warning->findChildren<ui::PlainLabel*>();
            return !warning->isHidden() && std::any_of(said.begin(), said.end(), [&](const auto* label) { return label->plainText().contains(words); });
        };
        QVERIFY(says(QStringLiteral("fangxiaohong")));
        auto* known = page->findChild<QComboBox*>(QStringLiteral("account.new.known"));
        known->setCurrentIndex(known->findData(QStringLiteral("fangxiaohong")));
        sample::settle();
        QVERIFY(warning->isHidden()); // the account itself was chosen
        name->setText(QStringLiteral("罗小满"));
        sample::settle();
        QVERIFY(says(QStringLiteral("方小红"))); // whose account it is
        known->setCurrentIndex(0);
        line(*page, "account.new.id")->setText(QStringLiteral("fangxiaohong"));
        sample::settle();
        QVERIFY(says(QStringLiteral("方小红"))); // the id is taken: saving would give her another name
    }

    void whoHasAnAccountIsChosenAndKeepsIdAndName()
    {
        SamplePort port;
        port.setAuthor({"ca", {{"CA", "county"}}});
        const auto page = opened(port, QStringLiteral("account.new"));
        auto* known = page->findChild<QComboBox*>(QStringLiteral("account.new.known"));
        QVERIFY(known);
        const int at = known->findData(QStringLiteral("duandefu"));
        QVERIFY(at >= 0);
        known->setCurrentIndex(at);
        sample::settle();
        QCOMPARE(line(*page, "account.new.id")->text(), QStringLiteral("duandefu"));
        QCOMPARE(line(*page, "account.new.name")->text(), QStringLiteral("段德福"));
        known->setCurrentIndex(0); // nobody of these
        sample::settle();
        QCOMPARE(page->findChild<QComboBox*>(QStringLiteral("account.new.known"))->currentData().toString(), QString());
        QCOMPARE(line(*page, "account.new.id")->text(), QStringLiteral("duandefu2")); // another of this name
    }

    void aUnitGetsAnIdOfItsShortestName()
    {
        SamplePort port;
        port.setAuthor({"ca", {{"CA", "county"}}});
        const auto page = opened(port, QStringLiteral("unit.new"));
        QVERIFY(page);
        auto* id = line(*page, "unit.new.id");
        line(*page, "unit.new.name")->setText(QStringLiteral("石鼓岭镇荷坡村人民调解委员会"));
        sample::settle();
        QVERIFY2(id->text().startsWith(QStringLiteral("org-shiguling")), qPrintable(id->text()));
        line(*page, "unit.new.shortName")->setText(QStringLiteral("荷坡"));
        sample::settle();
        QCOMPARE(id->text(), QStringLiteral("org-hepo"));
    }

    /// 《实施意见》第3条, 第12条: a village hands up to the committee of its township and is docked to a court.
    void aNewVillageIsPutBelowItsTownshipAndItsCourt()
    {
        SamplePort port;
        port.setAuthor({"ca", {{"CA", "county"}}});
        const auto page = opened(port, QStringLiteral("unit.new"));
        QVERIFY(page);
        auto* warning = page->findChild<QWidget*>(QStringLiteral("unit.new.warning"));
        auto *kind = page->findChild<QComboBox*>(QStringLiteral("unit.new.kind")), *parent = page->findChild<QComboBox*>(QStringLiteral("unit.new.parent")),
             *court = page->findChild<QComboBox*>(QStringLiteral("unit.new.court"));
        QVERIFY(warning && kind && parent && court && warning->isHidden());
        kind->setCurrentIndex(kind->findData(QStringLiteral("village_committee")));
        sample::settle();
        QVERIFY(!warning->isHidden()); // it hangs on nothing yet
        line(*page, "unit.new.township")->setText(QStringLiteral("石鼓岭镇"));
        sample::settle();
        QCOMPARE(parent->currentData().toString(), QStringLiteral("org-shiguling"));
        QCOMPARE(court->currentData().toString(), QStringLiteral("org-court"));
        QVERIFY(warning->isHidden());
        court->setCurrentIndex(0); // none of these: somebody took it away
        line(*page, "unit.new.name")->setText(QStringLiteral("石鼓岭镇荷坡村人民调解委员会"));
        sample::settle();
        QCOMPARE(court->currentData().toString(), QString());
        QVERIFY(!warning->isHidden());
    }
};

static const ui::test::Add<TestUnitSheets> kAddTestUnitSheets;

#include "tst_unit_sheets.moc"
