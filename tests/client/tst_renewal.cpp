#include "tests/client/tst_renewal.h"

#include "app/common/membership.h"
#include "core/codec/strict_json.h"
#include "core/store/connection.h"
#include "sync/desk/session.h"
#include "tests/client/server.h"
#include "tests/county/support/pc.h"

#include <QTest>

#include <set>

using namespace county::test;

namespace {

std::string registration(const std::string& name)
{
    return R"({'steps':{'number':'@number','type':'D04','source':'walk_in','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},
        'content':{'fields':{'p1.name':')" + name + R"(','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村','narrative':'借款未还'}}})";
}

/// A village whose PC was set back to an old image: what it saves next stands under numbers that the county knows otherwise.
class OldCopy {
public:
    OldCopy()
    {
        village.settle();
        village.saveImage();
        village.perform({{"dispute.register", known, body(registration("甲"))}});
        village.settle();
        village.restoreImage();
        village.perform({{"dispute.register", fresh, body(registration("乙"))}});
    }
    [[nodiscard]] app::County at(const QUrl& url) const { return {QStringLiteral("柳泉县"), url, caOf(county.folder.path() / "county")}; }
    [[nodiscard]] std::int64_t certificates() const
    {
        const county::Folder folder(county.folder.path() / "county");
        const auto key = folder.storeKey();
        auto store = core::store::Connection::open(folder.database(), *key, core::store::Connection::Mode::Read);
        return (*store)->number("SELECT count(*) FROM certificate WHERE account='vl'").value_or(-1);
    }

    ServedCounty county;
    Pc village{county, "vl"};
    core::SubjectId known = core::newSubjectId(county.clock.now()), fresh = core::newSubjectId(county.clock.now());
};

} // namespace

void TestRenewal::anOldCopyGetsANameOfItsOwnOverTheLine()
{
    OldCopy copy;
    const auto book = copy.village->certificate().book;
    const auto round = app::exchangeAll(*copy.village.get(), copy.at(copy.county.url()));
    QVERIFY2(!round.error, round.error ? round.error->code.c_str() : "");
    QVERIFY(copy.village->certificate().book != book);
    QCOMPARE(copy.certificates(), 2);
    QCOMPARE(copy.village->syncFacts()->waiting, 0);
    // A desk that knows nothing of all this sees both records, and the same state.
    Pc second(copy.county, "vl");
    second.settle();
    QCOMPARE(second->disputes({})->size(), std::size_t{2});
    QVERIFY(second->digest().value() == copy.village->digest().value());
    QCOMPARE(copy.village.verified(), std::string());
    copy.village.reopen(); // the new name is on disk
    QVERIFY(copy.village->certificate().book != book);
    QVERIFY(!app::exchangeAll(*copy.village.get(), copy.at(copy.county.url())).error);
    QCOMPARE(copy.certificates(), 3); // and the second desk's
}

void TestRenewal::aLostAnswerLeadsToTheSameCertificate()
{
    OldCopy copy;
    Proxy proxy(copy.county.url());
    const auto place = copy.at(proxy.url());
    desk::ApplySummary sum;
    auto store = app::storeOf(*copy.village.get(), sum);
    int asked = 0;
    store.renewal = [&](auto reply) {
        // The county makes the certificate, and not one byte of its answer arrives; the second time all goes well.
        if (++asked == 1)
            proxy.cutAfter(Proxy::Direction::Down, 0);
        else
            proxy.letPass();
        reply(copy.village->renewal());
    };
    client::Courier courier(place.server, place.ca, std::move(store), engine::Options{});
    bool failed = false;
    connect(&courier, &client::Courier::failed, this, [&] {
        failed = true;
        proxy.letPass();
    });
    courier.start();
    QTRY_VERIFY_WITH_TIMEOUT(asked >= 2 && courier.engine().state() == engine::Engine::State::Idle, 20'000);
    courier.stop();
    QVERIFY(failed);
    QCOMPARE(copy.certificates(), 2); // the old name and one new one
    QCOMPARE(copy.village->syncFacts()->waiting, 0);
    QCOMPARE(copy.village.verified(), std::string());
}

void TestRenewal::aRevokedDeviceGetsNoNewName()
{
    OldCopy copy;
    QVERIFY(copy.county.service->revoke("vl"));
    const auto asked = copy.village->renewal();
    QVERIFY(asked && !*asked); // it has not heard of the other history yet
    const auto round = app::exchangeAll(*copy.village.get(), copy.at(copy.county.url()));
    QVERIFY(round.error);
    QCOMPARE(round.error->code, std::string("revoked"));
    QCOMPARE(copy.certificates(), 1);
    QCOMPARE(copy.village->syncFacts()->waiting, 1); // in sight, and not lost
}

namespace {

/// A village that registered something, and the road to its county.
class Village {
public:
    Village()
    {
        desk.settle();
        desk.perform({{"dispute.register", subject, body(registration("甲"))}});
        desk.settle();
    }
    [[nodiscard]] std::string exchange()
    {
        const auto round = app::exchangeAll(*desk.get(), {QStringLiteral("柳泉县"), county.url(), caOf(county.folder.path() / "county")});
        return round.error ? round.error->code : std::string();
    }
    void amend(const std::string& place) { desk.perform({{"dispute.amend", subject, body("{'content':{'fields':{'place':'" + place + "'}}}")}}); }
    [[nodiscard]] std::string name() { return desk->certificate().id; }

    ServedCounty county;
    Pc desk{county, "vl"};
    core::SubjectId subject = core::newSubjectId(county.clock.now());
};

constexpr std::chrono::hours kDay{24};

} // namespace

// A certificate is of an hour before the enrolment and holds for 365 days; the last 90 of them begin 274 days and 23 hours later.
void TestRenewal::aYearIsNotTheEndOfADeskInUse()
{
    Village village;
    Pc silent(village.county, "vl");
    silent.settle();
    const auto first = village.desk->certificate();
    village.county.pass(274 * kDay);
    QCOMPARE(village.exchange(), std::string());
    QCOMPARE(village.name(), first.id);

    village.amend("村东头"); // goes up in the very round in which the name changes
    village.county.pass(kDay);
    QCOMPARE(village.exchange(), std::string());
    QVERIFY(village.name() != first.id);
    QCOMPARE(village.desk->certificate().to, village.county.clock.now() - std::chrono::hours(1) + 365 * kDay);
    QVERIFY(village.desk->certificate().book != first.book);
    QCOMPARE(village.desk->syncFacts()->waiting, 0);

    village.desk.reopen();
    const auto second = village.name();
    village.amend("村西头");
    QCOMPARE(village.exchange(), std::string());
    QCOMPARE(village.name(), second);
    QCOMPARE(village.desk->syncFacts()->waiting, 0);

    village.county.pass(100 * kDay); // the first year is over
    QCOMPARE(village.exchange(), std::string());
    village.amend("村北头");
    QCOMPARE(village.exchange(), std::string());
    QCOMPARE(village.desk->syncFacts()->waiting, 0);
    QCOMPARE(silent.exchangeOnce(), std::string("certificate_expired"));

    // What it holds is what a new PC is given, and it was not fetched from the beginning for the new name.
    Pc fresh(village.county, "vl");
    fresh.settle();
    QVERIFY(fresh->digest().value() == village.desk->digest().value());
    QCOMPARE(village.desk.verified(), std::string());
    // What it did under its first name is looked at as well.
    dynamic_cast<desk::Session&>(*village.desk.get()).mirror().connection().run("UPDATE act SET bytes=X'00' WHERE number=(SELECT min(number) FROM act WHERE own=1)");
    QVERIFY(village.desk.verified().starts_with("act: "));
}

void TestRenewal::whatIsSavedMeanwhileGoesUpUnderItsOwnName()
{
    Village village;
    village.county.pass(300 * kDay);
    village.desk.settle(); // as by a stick: without a new name
    const auto old = village.name();
    const auto asked = village.desk->renewal();
    QVERIFY(asked && *asked);
    const auto answer = village.county.service->renew(**asked);
    QVERIFY(answer);
    village.amend("村东头");
    QVERIFY(village.desk->adopt(**asked, *answer));
    QCOMPARE(village.name(), old);
    const auto later = village.desk->renewal();
    QVERIFY(later && *later && (*later)->nonce == (*asked)->nonce); // the same is asked again, once it was sent
    QCOMPARE(village.exchange(), std::string());
    QVERIFY(village.name() != old);
    const auto issued = core::decodeStrict(core::textOf(answer->enrolled.certificate));
    QVERIFY(issued);
    QCOMPARE(village.name(), std::string(issued->as_object().at("id").as_string().c_str()));
    QCOMPARE(village.desk->syncFacts()->waiting, 0);
    QCOMPARE(village.desk.verified(), std::string());
}

// Every 193rd byte of greeting, round and renewal, in both directions; each time it is another year.
void TestRenewal::aLineThatIsCutAnywhereLeavesADeskThatGoesOn()
{
    Village village;
    Proxy proxy(village.county.url());
    const app::County behind{QStringLiteral("柳泉县"), proxy.url(), caOf(village.county.folder.path() / "county")};
    int cut = 0, whole = 0, number = 0;
    for (const auto direction : {Proxy::Direction::Down, Proxy::Direction::Up})
        for (qint64 bytes = 0, end = 0; end < 2; bytes += 193) {
            village.county.pass(270 * kDay);
            QCOMPARE(village.exchange(), std::string());
            const auto before = village.name();
            village.county.pass(5 * kDay);
            village.amend("第" + std::to_string(++number) + "处");
            proxy.cutAfter(direction, bytes);
            const auto round = app::exchangeAll(*village.desk.get(), behind);
            ++(proxy.hasCut() ? cut : whole);
            end += proxy.hasCut() ? 0 : 1;
            QVERIFY(proxy.hasCut() || !round.error);
            proxy.letPass();
            village.desk.reopen();
            village.amend("第" + std::to_string(++number) + "处，后来");
            QCOMPARE(village.exchange(), std::string());
            QVERIFY(village.name() != before);
            QCOMPARE(village.desk->syncFacts()->waiting, 0);
        }
    QVERIFY2(cut >= 15, qPrintable(QString::number(cut)));
    QCOMPARE(whole, 4);
    QVERIFY(village.desk->attention()->empty());
    QCOMPARE(village.desk.verified(), std::string());
    Pc fresh(village.county, "vl");
    fresh.settle();
    QVERIFY(fresh->digest().value() == village.desk->digest().value());
}

// The liaison goes to the next village and back: her PC shows what that post sees, beside what she took in herself for which no
// mediator is named yet (DESIGN 3), and takes what she does there.
void TestRenewal::anotherPostComesWithAnotherCertificate()
{
    Village village;
    Pc administrator(village.county, "ca"), neighbour(village.county, "vl2");
    administrator.settle();
    const auto theirs = core::newSubjectId(village.county.clock.now());
    neighbour.settle();
    neighbour.perform({{"dispute.register", theirs, body(registration("丙"))}});
    neighbour.settle();
    const auto shown = [&] {
        std::set<std::string> out;
        const auto rows = village.desk->disputes({});
        for (const auto& row : *rows)
            out.insert(row.subject);
        return out;
    };
    const auto directory = village.county.service->county()->directory;
    std::set<std::string> own{toText(village.subject)};
    for (const std::string organisation : {"org-village2", "org-village"}) {
        administrator.perform({{"directory.account", directory, body(std::string("{'steps':{'account':{'id':'vl','name':'方小红','workPhone':'0570-5550000','active':true,'posts':[{'code':'VL','organisation':'") + organisation + "'}]}}}")}});
        administrator.settle();
        village.county.pass(std::chrono::hours(2));
        const auto before = village.name();
        QCOMPARE(village.exchange(), std::string());
        QVERIFY(village.name() != before);
        auto expected = own;
        if (organisation == "org-village2")
            expected.insert(toText(theirs));
        QVERIFY(shown() == expected);
        const auto taken = core::newSubjectId(village.county.clock.now());
        village.desk.perform({{"dispute.register", taken, body(registration("丁"))}});
        own.insert(toText(taken));
        QCOMPARE(village.exchange(), std::string());
        QCOMPARE(village.desk->syncFacts()->waiting, 0);
        QVERIFY(village.desk->attention()->empty());
        Pc fresh(village.county, "vl");
        fresh.settle();
        QVERIFY(fresh->digest().value() == village.desk->digest().value());
        QCOMPARE(village.desk.verified(), std::string());
    }
}

void TestRenewal::leaveToWorkOffLineIsRenewedByAnyRound()
{
    ServedCounty county;
    Pc village(county, "vl");
    village.settle();
    const auto subject = core::newSubjectId(county.clock.now());
    village.perform({{"dispute.register", subject, body(registration("甲"))}});
    village.settle();
    const desk::Draft amend{"dispute.amend", subject, body("{'content':{'fields':{'place':'村东头'}}}")};
    county.pass(std::chrono::hours(24 * 7) + std::chrono::minutes(1));
    const auto late = village->perform({amend});
    QVERIFY(!late);
    QCOMPARE(late.error().code, std::string("lease_over"));
    const auto round = app::exchangeAll(*village.get(), {QStringLiteral("柳泉县"), county.url(), caOf(county.folder.path() / "county")});
    QVERIFY(!round.error);
    QVERIFY(village->perform({amend}));
    // Seven days from that round on, no longer.
    county.pass(std::chrono::hours(24 * 7) - std::chrono::minutes(1));
    QVERIFY(village->perform({amend}));
    county.pass(std::chrono::minutes(2));
    QCOMPARE(village->perform({amend}).error().code, std::string("lease_over"));
}

// RELIABILITY P7. "Connect once" must be true advice.
void TestRenewal::aClockThatIsYearsAheadTakesNoLeaveAway()
{
    Village village;
    village.desk.close();
    core::FixedClock ahead(village.county.clock.now() + 3 * 365 * kDay);
    const auto desk = desk::Desk::open(village.desk.profile(), "vl", kPassword, ahead, core::HolidayTable::shipped());
    QVERIFY(desk);
    const desk::Draft amend{"dispute.amend", village.subject, body("{'content':{'fields':{'place':'村东头'}}}")};
    const auto untold = (*desk)->perform({amend});
    QVERIFY(!untold);
    QCOMPARE(untold.error().code, std::string("lease_over"));
    const auto round = app::exchangeAll(**desk, {QStringLiteral("柳泉县"), village.county.url(), caOf(village.county.folder.path() / "county")});
    QVERIFY(!round.error);
    QVERIFY((*desk)->perform({amend}));
    ahead.advance(7 * kDay + std::chrono::minutes(1));
    QCOMPARE((*desk)->perform({amend}).error().code, std::string("lease_over"));
}
