#include "tests/client/tst_line.h"

#include "app/common/slow_link.h"
#include "sync/client/county_link.h"
#include "sync/client/courier.h"
#include "tests/client/server.h"
#include "tests/county/support/dated_door.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTest>
#include <QTimer>

#include <random>
#include <sys/socket.h>

using namespace county::test;

void TestLine::aCodeBringsTheCertificateOfTheRightCountyOnly()
{
    ServedCounty county;
    const auto code = exchange::codeFromText(county.code("vl")).value();
    const auto ca = client::fetchCa(county.url(), code.pin);
    QVERIFY(ca);
    QCOMPARE(*ca, caOf(county.folder.path() / "county"));
    auto wrong = code.pin;
    wrong[9] ^= 1;
    const auto refused = client::fetchCa(county.url(), wrong);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("county_untrusted"));
    const Device device(enrolRoadTo(county.url(), *ca), toText(code), county.clock);
    QCOMPARE(device.certificate().account, std::string("vl"));
}

void TestLine::anotherCountysServerIsNotTrusted()
{
    ServedCounty county, other;
    const auto stranger = caOf(other.folder.path() / "county");
    const auto answer = client::postAndWait(county.url(), stranger, QStringLiteral("/v1/exchange"), {}, 1000);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, std::string("county_untrusted"));
    QCOMPARE(county.service->metrics().bytesIn.load(), 0U);
}

namespace {

std::string codeFor(const DatedDoor& door, const std::string& trusted)
{
    const QSslCertificate ca(QByteArray::fromStdString(trusted), QSsl::Pem);
    const auto answer = client::postAndWait(QUrl(QString::fromStdString(door.url())), ca, QStringLiteral("/v1/exchange"), {}, 1000);
    return answer ? std::string() : answer.error().code;
}

} // namespace

void TestLine::aClockThatIsYearsOffFindsItsCountyAllTheSame_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("right") << -1 << 3650;
    QTest::newRow("behind, so that they are of the future") << 3650 << 7300;
    QTest::newRow("ahead, so that they are over") << -7300 << -3650;
}

// The clock of the test is right, so the certificates are moved instead.
void TestLine::aClockThatIsYearsOffFindsItsCountyAllTheSame()
{
    QFETCH(int, from);
    QFETCH(int, to);
    TestCounty county;
    const DatedDoor own(*county.service, from, to), other(*county.service, from, to);
    QCOMPARE(codeFor(own, own.ca()), std::string("malformed")); // it was asked nothing, and that is what it says
    QCOMPARE(codeFor(own, other.ca()), std::string("county_untrusted"));
}

void TestLine::anOldTlsIsRefused()
{
    ServedCounty county;
    QSslSocket socket;
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(county.url().host(), static_cast<quint16>(county.url().port()));
    QVERIFY(!socket.waitForEncrypted(3000));
}

// As a program that was killed, or one that ends: the line ends without the closing word of TLS.
void TestLine::whoHangsUpWithoutAWordIsNotWaitedFor()
{
    ServedCounty county;
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(county.url().host(), static_cast<quint16>(county.url().port()));
    QVERIFY(socket.waitForEncrypted(3000));
    socket.write("GET /nothing HTTP/1.1\r\nHost: county\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(3000));
    (void)socket.readAll();
    const auto& connections = county.service->metrics().connections;
    QVERIFY(connections.load() == 1);
    QCOMPARE(::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR), 0);
    QElapsedTimer timer;
    timer.start();
    while (connections.load() > 0 && timer.elapsed() < 4500)
        QTest::qSleep(10); // no events meanwhile: the socket's end stays open and silent
    QVERIFY(timer.elapsed() < 4500); // whoever may still answer is waited for five seconds
}

void TestLine::aPushOverTheLineArrivesOnceAndComesDownElsewhere()
{
    ServedCounty county;
    const auto ca = caOf(county.folder.path() / "county");
    const auto road = roadTo(county.url(), ca);
    auto dispatcher = county.device("dispatcher");
    auto village = county.device("vl");
    const auto subject = county.assign(dispatcher);
    const auto request = dispatcher.request();
    const auto before = county.service->county()->revision;
    for (int i = 0; i < 100; ++i)
        QVERIFY(road(request));
    QCOMPARE(county.service->county()->revision, before + 2);
    QVERIFY(dispatcher.settle(road));
    QVERIFY(village.settle(road));
    QCOMPARE(village.dispute(subject).partyName("p1"), std::string("谢宇航"));
    QVERIFY(village.digests() == village.told());
}

void TestLine::aHeldRequestIsAnsweredWhenNewsComes()
{
    ServedCounty county;
    const auto ca = caOf(county.folder.path() / "county");
    const auto road = roadTo(county.url(), ca);
    auto dispatcher = county.device("dispatcher");
    auto village = county.device("vl");
    QVERIFY(village.settle(road));
    QTimer::singleShot(400, this, [&] {
        (void)county.assign(dispatcher);
        (void)dispatcher.settle(roadTo(county.url(), ca));
    });
    QElapsedTimer timer;
    timer.start();
    const auto answer = village.exchange(road, 256 * 1024, 20);
    QVERIFY(answer);
    QCOMPARE(answer->items.size(), std::size_t{1});
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY(timer.elapsed() < 5000);
}

void TestLine::whateverTheCutNothingIsLostOrDoubled_data()
{
    QTest::addColumn<bool>("up");
    QTest::newRow("request cut") << true;
    QTest::newRow("answer cut") << false;
}

void TestLine::whateverTheCutNothingIsLostOrDoubled()
{
    QFETCH(bool, up);
    ServedCounty county;
    const auto ca = caOf(county.folder.path() / "county");
    const auto straight = roadTo(county.url(), ca);
    auto dispatcher = county.device("dispatcher");
    QVERIFY(dispatcher.settle(straight));
    Proxy proxy(county.url());
    int cuts = 0, pushed = 0;
    const auto before = county.service->county()->revision;
    // A request takes about two kilobytes with its handshake, an answer more.
    for (qint64 after = 1; after < (up ? 2400 : 6000); after += up ? 83 : 211) {
        proxy.cutAfter(up ? Proxy::Direction::Up : Proxy::Direction::Down, after);
        (void)county.assign(dispatcher, "LQ2026030" + std::to_string(1000 + pushed));
        pushed += 2;
        const auto first = dispatcher.exchange(roadTo(proxy.url(), ca));
        if (!first && proxy.hasCut())
            ++cuts;
        proxy.letPass();
        QVERIFY(dispatcher.exchange(roadTo(proxy.url(), ca), 0)); // what has arrived?
        QVERIFY(dispatcher.settle(roadTo(proxy.url(), ca)));
        QCOMPARE(dispatcher.unsent(), std::size_t{0});
    }
    QVERIFY(cuts >= 8);
    QCOMPARE(county.service->county()->revision, before + static_cast<std::uint64_t>(pushed));
    QVERIFY(dispatcher.digests() == dispatcher.told());
}

void TestLine::killingTheServerLosesNothingThatWasAnswered()
{
    constexpr int kRounds = 20;
    TestCounty county;
    const auto folder = county.folder.path() / "county";
    const auto ca = caOf(folder);
    auto dispatcher = county.device("dispatcher");
    std::mt19937_64 random(20260302);
    std::uint64_t answered = 0;
    int number = 0;
    for (int round = 0; round < kRounds; ++round) {
        ServerProcess server(folder);
        QVERIFY(server.url().isValid());
        const auto road = roadTo(server.url(), ca);
        QTimer::singleShot(static_cast<int>(20 + random() % 180), this, [&] { server.kill(); });
        for (;;) {
            (void)county.assign(dispatcher, "LQ2026030" + std::to_string(1000 + number++));
            const auto answer = dispatcher.exchange(road);
            if (!answer)
                break;
            answered = answer->revision;
        }
        QVERIFY(county.service->county()->revision >= answered);
    }
    ServerProcess server(folder);
    const auto road = roadTo(server.url(), ca);
    QVERIFY(dispatcher.settle(road)); // a verdict that differs from the one told before would throw
    QCOMPARE(dispatcher.unsent(), std::size_t{0});
    QVERIFY(dispatcher.digests() == dispatcher.told());
    auto village = county.device("vl");
    QVERIFY(village.settle(road));
    QCOMPARE(village.subjects().size(), static_cast<std::size_t>(number) + 1); // and the directory
}

void TestLine::tooManyRequestsAreRefusedForAWhile()
{
    TestCounty county;
    county::Front::Options options;
    options.ratePerSecond = 1;
    options.burst = 3;
    const auto folder = county.folder.path() / "county";
    auto front = county::Front::listen(*county.service, *county::Folder(folder).server(), options).value();
    std::thread thread([&] { front->run(); });
    auto village = county.device("vl");
    const auto road = roadTo(QUrl(QString::fromStdString(front->url())), caOf(folder));
    int refused = 0;
    for (int i = 0; i < 6; ++i) {
        const auto answer = village.exchange(road, 0);
        if (!answer && answer.error().code == "too_many_requests")
            ++refused;
    }
    front->stop();
    thread.join();
    QVERIFY(refused >= 2);
}

void TestLine::aCountyThatTurnsAwayIsToldFromALineThatIsDown()
{
    ServedCounty county;
    TestCounty other;
    const auto ca = caOf(county.folder.path() / "county");
    auto stranger = other.device("vl"); // of whom this county knows nothing
    client::Store store;
    store.request = [&stranger](engine::AskStore, const auto& reply) { reply(stranger.request()); };

    client::Courier refused(county.url(), ca, store, engine::Options{});
    refused.start();
    QTRY_COMPARE(refused.engine().timesTurnedAway(), 1);
    refused.stop();

    QTcpServer nobody; // its port is free again when it has gone
    nobody.listen(QHostAddress::LocalHost);
    const QUrl gone(QStringLiteral("https://127.0.0.1:%1").arg(nobody.serverPort()));
    nobody.close();
    client::Courier silent(gone, ca, store, engine::Options{});
    silent.start();
    QTRY_VERIFY(silent.engine().failures() > 0);
    QCOMPARE(silent.engine().timesTurnedAway(), 0);
    silent.stop();
}

namespace {

core::Result<core::Bytes> postOver(client::CountyLink& link, const core::Bytes& message)
{
    QEventLoop loop;
    core::Result<core::Bytes> out = core::hindered("no_network", {{"reason", "test waited too long"}});
    link.post(QStringLiteral("/v1/exchange"), message, exchange::kAnswerLimit, [&](core::Result<core::Bytes> answer) {
        out = std::move(answer);
        loop.quit();
    });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    return out;
}

QUrl localUrl(std::uint16_t port) { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)); }

} // namespace

void TestLine::aConnectionIsKeptAndABrokenOneTakenUpAgain()
{
    ServedCounty county;
    auto village = county.device("vl");
    auto slow = app::SlowLink::start(static_cast<std::uint16_t>(county.url().port())).value();
    client::CountyLink link(localUrl(slow->port()), caOf(county.folder.path() / "county"));
    QVERIFY(postOver(link, encode(village.request())));
    const auto first = slow->count();
    QCOMPARE(first.turns, 2); // the greeting and the request
    for (int i = 0; i < 3; ++i)
        QVERIFY(postOver(link, encode(village.request())));
    QCOMPARE(slow->count().connections, 1);
    QCOMPARE(slow->count().turns, 5);

    app::SlowLink::Terms cut;
    cut.firstCut = std::chrono::milliseconds(1);
    slow->set(cut);
    QTRY_COMPARE(slow->count().cuts, 1);
    slow->reset();
    QVERIFY(postOver(link, encode(village.request())));
    const auto again = slow->count();
    QCOMPARE(again.connections, 1);
    QCOMPARE(again.turns, 2);
    // The county's certificate and its signature do not travel a second time.
    QVERIFY2(again.down + 400 < first.down, qPrintable(QStringLiteral("%1 after %2").arg(again.down).arg(first.down)));
    // What is counted above TLS is less than what passes below, and most of it.
    QVERIFY(link.moved().up > 0 && link.moved().down > 0);
}

void TestLine::aCancelledRequestTakesItsConnectionAlong()
{
    ServedCounty county;
    auto village = county.device("vl");
    QVERIFY(village.settle(roadTo(county.url(), caOf(county.folder.path() / "county"))));
    auto slow = app::SlowLink::start(static_cast<std::uint16_t>(county.url().port())).value();
    client::CountyLink link(localUrl(slow->port()), caOf(county.folder.path() / "county"));
    bool answered = false;
    auto held = village.request(256 * 1024, 20);
    link.post(QStringLiteral("/v1/exchange"), encode(held), exchange::kAnswerLimit, [&](const auto&) { answered = true; });
    QTRY_COMPARE(county.service->metrics().waiting.load(), 1);
    link.cancel();
    const auto request = village.request();
    const auto bytes = postOver(link, encode(request)); // its own answer, not the held one's
    QVERIFY(bytes);
    QVERIFY(exchange::decodeAnswer(*bytes)->nonce == request.nonce);
    QVERIFY(!answered);
    QCOMPARE(slow->count().connections, 2);
}

void TestLine::aServerThatIsNoCountyIsToldAsNoNetwork()
{
    ServedCounty county;
    // Speaks neither TLS nor HTTP, as a portal that wants a password, and hangs up.
    QTcpServer portal;
    portal.listen(QHostAddress::LocalHost);
    connect(&portal, &QTcpServer::newConnection, this, [&] {
        auto* socket = portal.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->disconnectFromHost();
        });
    });
    client::CountyLink link(localUrl(portal.serverPort()), caOf(county.folder.path() / "county"));
    const auto answer = postOver(link, core::Bytes{1, 2, 3});
    QVERIFY(!answer);
    QCOMPARE(answer.error().trouble, core::Trouble::Surroundings);
    QCOMPARE(answer.error().facts.at("sent").as_bool(), false);
}

void TestLine::aSlowLineTakesAsLongAsItSaysAndCountsWhatPasses()
{
    QTcpServer far;
    far.listen(QHostAddress::LocalHost);
    connect(&far, &QTcpServer::newConnection, this, [&] {
        auto* socket = far.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (socket->bytesAvailable() == 2000)
                socket->write(socket->readAll().left(100));
        });
    });
    auto slow = app::SlowLink::start(far.serverPort()).value();
    slow->set(app::linkFromText("64k/200ms").value());
    QTcpSocket near;
    near.connectToHost(QHostAddress::LocalHost, slow->port());
    QVERIFY(near.waitForConnected());
    QElapsedTimer timer;
    timer.start();
    near.write(QByteArray(2000, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(near.bytesAvailable(), 100, 5000);
    // 200 ms to connect, 200 there and back, 2,080 bytes up and 140 down at 8 a millisecond.
    QVERIFY2(timer.elapsed() >= 670, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    const auto count = slow->count();
    QCOMPARE(count.up, 2000);
    QCOMPARE(count.down, 100);
    QCOMPARE(count.turns, 1);
    for (const auto* bad : {"64k", "64/200ms", "k/1s", "64k/200", "-1k/1ms", "64kx/1s", "0k/1s"})
        QVERIFY2(!app::linkFromText(bad), bad);
}
