#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/court/dispatch_page.h"
#include "ui/mediation/consent_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using core::dispute::Consent;

/// 实施意见 10: a claim entered without the applicant's consent could not be assigned, and nowhere could the consent be entered.
class TestDispatchPage : public QObject {
    Q_OBJECT
private slots:
    void whoHasNotAgreedIsNamedAndAsked();
    void aCourtRecordsConsentsNotRefusals();

private:
    static core::dispute::State& claim(sample::SamplePort& port) { return *std::get_if<core::dispute::State>(&port.view(QStringLiteral("claim")).state.value); }
};

void TestDispatchPage::whoHasNotAgreedIsNamedAndAsked()
{
    sample::SamplePort port{sample::Desk::Court};
    for (auto& party : claim(port).steps.parties)
        party.consent = Consent::NotAsked;
    const auto name = QString::fromStdString(claim(port).partyName(claim(port).steps.parties.front().id));
    ui::DispatchPage page(port);
    QSignalSpy gone(&page, &ui::Page::goTo);
    page.resize(1250, 700);
    page.show();
    page.open(port.subject(QStringLiteral("claim")));
    sample::settle();
    page.findChild<QComboBox*>(QStringLiteral("dispatch.target"))->setCurrentIndex(0);
    auto* assign = page.findChild<ui::Button*>(QStringLiteral("dispatch.assign"));
    auto* consent = page.findChild<ui::Button*>(QStringLiteral("dispatch.consent"));
    QVERIFY(!assign->isEnabled());
    const auto labels = page.findChildren<ui::PlainLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const auto* label) { return label->plainText().contains(name + QStringLiteral("同意")) && label->plainText().contains(QStringLiteral("第10条")); }));
    QVERIFY(consent->isVisibleTo(&page));
    consent->click();
    QCOMPARE(gone.takeLast(), (QVariantList{QStringLiteral("consent"), port.subject(QStringLiteral("claim"))}));

    for (auto& party : claim(port).steps.parties)
        party.consent = Consent::Agreed;
    page.open(port.subject(QStringLiteral("claim")));
    sample::settle();
    QVERIFY(!consent->isVisibleTo(&page));
}

void TestDispatchPage::aCourtRecordsConsentsNotRefusals()
{
    sample::SamplePort port{sample::Desk::Court};
    for (auto& party : claim(port).steps.parties)
        party.consent = Consent::NotAsked;
    ui::ConsentPage page(port);
    page.resize(1250, 700);
    page.show();
    page.open(port.subject(QStringLiteral("claim")));
    sample::settle();
    const auto party = QString::fromStdString(claim(port).steps.parties.front().id);
    auto* answer = page.findChild<ui::ChoiceRow*>(QStringLiteral("consent.%1.answer").arg(party));
    QVERIFY(answer);
    answer->choose(QStringLiteral("refused")); // core has no row for it: the suit is filed instead
    QVERIFY(answer->chosen().isEmpty());
    answer->choose(QStringLiteral("agreed"));
    QVERIFY(page.finish());
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    QCOMPARE(port.performed.front().kind, std::string("dispute.consent"));
}

static const ui::test::Add<TestDispatchPage> kAddTestDispatchPage;

#include "tst_dispatch_page.moc"
