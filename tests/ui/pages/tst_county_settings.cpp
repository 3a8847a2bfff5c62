#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/settings/county_settings_page.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/plain_label.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

/// The form of what the documents leave to a county (DOMAIN Appendix A).
class TestCountySettings : public QObject {
    Q_OBJECT
private slots:
    void onlyTheAdministratorFindsTheWay();
    void whatIsChangedIsSavedAndTheRestStays();
    void sumsAreWrittenInYuan();
    void noNumberOutsideItsBoundsCanBeWritten();
    void whatAnArticleSetsWarns();
    void wordsFindASetting();
    void whatWasTypedComesBack();

private:
    template <class T>
    static T* part(QWidget& page, const char* name) { return page.findChild<T*>(QStringLiteral("county_settings.") + QLatin1String(name)); }
    static std::unique_ptr<ui::CountySettingsPage> opened(sample::SamplePort& port)
    {
        auto page = std::make_unique<ui::CountySettingsPage>(port);
        page->resize(1100, 700);
        page->show();
        page->open(port.subject(QStringLiteral("directory")));
        sample::settle();
        return page;
    }
    static boost::json::object saved(sample::SamplePort& port, ui::CountySettingsPage& page)
    {
        page.finish();
        sample::settle();
        if (port.performed.size() != 1 || port.performed.front().kind != "directory.settings")
            return {};
        return port.performed.front().body.at("steps").at("settings").as_object();
    }
};

void TestCountySettings::onlyTheAdministratorFindsTheWay()
{
    sample::SamplePreferences preferences;
    sample::SamplePort liaison;
    QVERIFY(!ui::SettingsPage(liaison, preferences).findChild<ui::Button*>(QStringLiteral("settings.county")));
    sample::SamplePort administrator;
    administrator.setAuthor({"ca", {{"CA", "county"}}});
    ui::SettingsPage page(administrator, preferences);
    auto* way = page.findChild<ui::Button*>(QStringLiteral("settings.county"));
    QVERIFY(way);
    QSignalSpy went(&page, &ui::Page::goTo);
    way->click();
    sample::settle();
    QCOMPARE(went.size(), 1);
    QCOMPARE(went.first().at(0).toString(), QStringLiteral("county_settings"));
    QCOMPARE(went.first().at(1).toString(), administrator.subject(QStringLiteral("directory")));
}

void TestCountySettings::whatIsChangedIsSavedAndTheRestStays()
{
    sample::SamplePort port;
    const auto page = opened(port);
    auto* days = part<QDoubleSpinBox>(*page, "acceptWorkingDays");
    QCOMPARE(days->value(), 3.0); // 《实施意见》第15条
    page->finish();
    sample::settle();
    QVERIFY2(port.performed.empty(), "nothing is changed yet");
    days->setValue(5);
    part<ui::SegmentedChoice>(*page, "rosterBinds")->findChildren<QAbstractButton*>().first()->click();
    const auto settings = saved(port, *page);
    QCOMPARE(settings.at("acceptWorkingDays").as_int64(), 5);
    QCOMPARE(settings.at("rosterBinds").as_bool(), true);
    QCOMPARE(settings.at("mediationDays").as_int64(), 30);
    QCOMPARE(settings.size(), core::settingTexts().size());
}

void TestCountySettings::sumsAreWrittenInYuan()
{
    sample::SamplePort port;
    const auto page = opened(port);
    auto* sum = part<QDoubleSpinBox>(*page, "largeAmountFen");
    QCOMPARE(sum->value(), 500'000.0);
    sum->setValue(300'000.5);
    QCOMPARE(saved(port, *page).at("largeAmountFen").as_int64(), 30'000'050);
}

void TestCountySettings::noNumberOutsideItsBoundsCanBeWritten()
{
    sample::SamplePort port;
    const auto page = opened(port);
    auto* days = part<QDoubleSpinBox>(*page, "acceptWorkingDays");
    days->setValue(31);
    QCOMPARE(days->value(), 30.0);
    days->setValue(0);
    QCOMPARE(days->value(), 1.0);
}

void TestCountySettings::whatAnArticleSetsWarns()
{
    sample::SamplePort port;
    const auto page = opened(port);
    const auto says = [&](const char* name, const QString& words) {
        const auto* row = qobject_cast<ui::SettingRow*>(page->findChild<QWidget*>(QStringLiteral("county_settings.") + QLatin1String(name))->parentWidget());
        for (const auto* label : row->findChildren<ui::PlainLabel*>())
            if (label->isVisible() && label->plainText().contains(words))
                return true;
        return false;
    };
    part<QDoubleSpinBox>(*page, "mediationDays")->setValue(20);
    part<QDoubleSpinBox>(*page, "sealWorkingDays")->setValue(5);
    QVERIFY(says("mediationDays", QStringLiteral("法条写明")));
    QVERIFY(says("sealWorkingDays", QStringLiteral("原来是 3")));
    QVERIFY(!says("sealWorkingDays", QStringLiteral("法条写明")));
    QVERIFY(says("sealWorkingDays", QStringLiteral("没有条文")));
}

void TestCountySettings::wordsFindASetting()
{
    sample::SamplePort port;
    const auto page = opened(port);
    part<QLineEdit>(*page, "search")->setText(QStringLiteral("盖章"));
    int seen = 0;
    for (const auto* row : page->findChildren<ui::SettingRow*>())
        seen += row->isVisible() ? 1 : 0;
    QCOMPARE(seen, 1);
    QVERIFY(part<QDoubleSpinBox>(*page, "sealWorkingDays")->isVisible());
}

void TestCountySettings::whatWasTypedComesBack()
{
    sample::SamplePort port;
    {
        const auto page = opened(port);
        part<QDoubleSpinBox>(*page, "sealWorkingDays")->setValue(7);
        page->leave();
        sample::settle();
    }
    const auto again = opened(port);
    QCOMPARE(part<QDoubleSpinBox>(*again, "sealWorkingDays")->value(), 7.0);
}

static const ui::test::Add<TestCountySettings> kAddTestCountySettings;
#include "tst_county_settings.moc"
