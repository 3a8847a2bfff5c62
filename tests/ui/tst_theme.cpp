#include "tests/ui/run.h"
#include "ui/frame/nav_rail.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/scale.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFile>
#include <QTest>

#include <cmath>

using namespace ui;

namespace {

bool hasIcon(const QString& name) { return QFile::exists(QStringLiteral(":/icons/outline/%1.svg").arg(name)); }

double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.red()) + 0.7152 * linear(c.green()) + 0.0722 * linear(c.blue());
}

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void tokensHaveTheContrastOfTheTable_data();
    void tokensHaveTheContrastOfTheTable();
    void everyUsedIconIsInTheResources();
    void zoomScalesTypeAndLengths();
    void fontsAreSetByName();
};

// The figures of the design's table: light, dark, contrast.
void ThemeTest::tokensHaveTheContrastOfTheTable_data()
{
    QTest::addColumn<int>("ink");
    QTest::addColumn<int>("ground");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    QTest::addColumn<double>("contrast");
    const auto row = [](const char* name, Token ink, Token ground, double light, double dark, double contrast) {
        QTest::newRow(name) << int(ink) << int(ground) << light << dark << contrast;
    };
    row("edge on surface", Token::Edge, Token::Surface, 4.0, 4.9, 21);
    row("text on surface", Token::Text, Token::Surface, 15.8, 14.0, 21);
    row("text on bg", Token::Text, Token::Bg, 14.0, 15.5, 21);
    row("text2 on surface", Token::Text2, Token::Surface, 7.1, 8.4, 21);
    row("text2 on bg", Token::Text2, Token::Bg, 6.3, 9.3, 21);
    row("railText on rail", Token::RailText, Token::Rail, 9.9, 12.4, 21);
    row("accent on surface", Token::Accent, Token::Surface, 7.3, 7.8, 15.2);
    row("onAccent on accent", Token::OnAccent, Token::Accent, 7.3, 8.0, 15.2);
    row("onAccent on accentDown", Token::OnAccent, Token::AccentDown, 10.1, 9.8, 21);
    row("text on accentSoft", Token::Text, Token::AccentSoft, 13.4, 10.6, 13.9);
    row("ok on okSoft", Token::Ok, Token::OkSoft, 5.4, 7.3, 16.9);
    row("red word on soft", Token::RedWord, Token::RedSoft, 7.7, 9.1, 9.2);
    row("orange word on soft", Token::OrangeWord, Token::OrangeSoft, 6.5, 9.2, 11.6);
    row("yellow word on soft", Token::YellowWord, Token::YellowSoft, 7.0, 9.7, 17.2);
    row("blue word on soft", Token::BlueWord, Token::BlueSoft, 7.5, 9.2, 12.4);
}

void ThemeTest::tokensHaveTheContrastOfTheTable()
{
    QFETCH(int, ink);
    QFETCH(int, ground);
    const auto check = [&](Scheme scheme, double expected) {
        const double measured = contrastRatio(colour(scheme, Token(ink)), colour(scheme, Token(ground)));
        QVERIFY2(std::abs(measured - expected) < 0.1, qPrintable(QStringLiteral("measured %1, table %2").arg(measured).arg(expected)));
    };
    QFETCH(double, light);
    QFETCH(double, dark);
    QFETCH(double, contrast);
    check(Scheme::Light, light);
    check(Scheme::Dark, dark);
    check(Scheme::Contrast, contrast);
}

void ThemeTest::everyUsedIconIsInTheResources()
{
    QStringList icons{"cloud-exclamation", "cloud-up", "cloud-off", "cloud-check", "search", "lock", "calendar", "chevron-right", "check"};
    for (const auto& rail : {villageRail(), courtRail()})
        for (const RailItem& item : rail)
            icons << item.icon;
    for (const char* duty : {"accept", "ask_consent", "draft", "session", "serve", "return_to_court", "apply_confirmation", "seal", "name_mediator", "begin"})
        icons << dutyLabel(duty).icon;
    for (const char* kind : {"dispute.accept", "dispute.session", "dispute.extend", "dispute.appraisal_start", "dispute.settle_field"})
        icons << kindLabel(kind).icon;
    for (const QString& icon : icons)
        QVERIFY2(hasIcon(icon), qPrintable(icon));
    QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
}

void ThemeTest::zoomScalesTypeAndLengths()
{
    applyTheme(*qApp, {Scheme::Light, 100});
    QWidget widget;
    auto* box = new QVBoxLayout(&widget);
    setMargins(box, 16);
    fixHeight(&widget, 36);
    QCOMPARE(widget.height(), 36);
    applyTheme(*qApp, {Scheme::Light, 200});
    QCOMPARE(widget.height(), 72);
    QCOMPARE(box->contentsMargins().left(), 32);
    QCOMPARE(currentTheme().font(TextRole::Body).pointSizeF(), 22.0);
    applyTheme(*qApp, {Scheme::Light, 100});
    QCOMPARE(box->contentsMargins().left(), 16);
}

void ThemeTest::fontsAreSetByName()
{
    const Theme theme;
    QCOMPARE(theme.font(TextRole::Body).families().first(), QStringLiteral("Noto Sans CJK SC"));
    QCOMPARE(theme.font(TextRole::PageTitle).families().first(), QStringLiteral("Noto Serif CJK SC"));
    QCOMPARE(theme.font(TextRole::Body).pointSizeF(), 11.0);
}

static const ui::test::Add<ThemeTest> kAddThemeTest;

#include "tst_theme.moc"
