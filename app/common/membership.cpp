#include "app/common/membership.h"

#include "app/common/device_card.h"

#include "app/common/environment.h"
#include "core/desk/keys.h"
#include "sync/desk/ahead.h"
#include "sync/exchange/code.h"
#include "sync/exchange/wire.h"

#include <QEventLoop>
#include <QSysInfo>

namespace app {

namespace {

constexpr std::size_t kAccountLimit = 1024;

} // namespace

core::Result<County> countyOf(const std::filesystem::path& profile)
{
    core::desk::PosixFileSystem files;
    const auto opened = core::desk::Profile::open(files, profile);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto& file = opened->file();
    const auto certificates = QSslCertificate::fromData(QByteArray::fromStdString(file.caPem), QSsl::Pem);
    if (file.server.empty() || certificates.isEmpty())
        return core::misused("not_enrolled");
    return County{QString::fromStdString(file.county), QUrl(QString::fromStdString(file.server)), certificates.first()};
}

namespace {

/// What would fail at the end, with the code used up: another desk of that account here, or a password with the account's name in it.
core::Done mayEnrol(const std::filesystem::path& profile, std::string_view account, const std::string& password)
{
    core::desk::PosixFileSystem files;
    const auto known = core::desk::Profile::open(files, profile);
    if (!known)
        return tl::unexpected(known.error());
    if (const auto place = known->place(account)) {
        const auto header = files.sizeOf(place->headerFile()), mirror = files.sizeOf(place->mirrorFile());
        if (header && *header && mirror && *mirror)
            return core::misused("desk_exists");
    }
    return core::desk::checkPassword(password, account);
}

} // namespace

core::Result<std::unique_ptr<desk::Desk>> enrol(const std::filesystem::path& profile, const QString& server, const QString& code, const std::string& password,
                                                const core::Clock& clock, const core::HolidayTable& holidays, Enrolling* watch)
{
    Enrolling nobody;
    auto& seen = watch ? *watch : nobody;
    const auto at = [&seen](EnrolStep step) {
        if (seen.step)
            seen.step(step);
    };
    const auto parsed = exchange::codeFromText(code.toStdString());
    if (!parsed)
        return core::misused("bad_code");
    if (auto good = core::desk::checkPassword(password, {}); !good)
        return tl::unexpected(good.error());
    const QUrl url(server);
    at(EnrolStep::Looking);
    const auto ca = client::fetchCa(url, parsed->pin, seen.stop);
    if (!ca)
        return tl::unexpected(ca.error());
    if (!seen.prepared || seen.code != exchange::secretText(*parsed)) {
        seen.code = exchange::secretText(*parsed);
        seen.prepared = desk::prepareEnrolment(seen.code, QSysInfo::machineHostName().toStdString());
    }
    auto account = client::postAndWait(url, *ca, QStringLiteral("/v1/enrol/account"), exchange::encode(seen.prepared->request), kAccountLimit, seen.stop);
    if (!account && account.error().code != "not_found") { // a county from before does not know the question
        if (account.error().facts.contains("sent"))
            account.error().facts["sent"] = false; // the code, that is: nothing has been used up
        return tl::unexpected(account.error());
    }
    if (account)
        if (auto may = mayEnrol(profile, core::textOf(*account), password); !may)
            return tl::unexpected(may.error());
    at(EnrolStep::Asking);
    const auto body = client::postAndWait(url, *ca, QStringLiteral("/v1/enrol"), exchange::encode(seen.prepared->request), exchange::kAnswerLimit, seen.stop);
    if (!body)
        return tl::unexpected(body.error());
    const auto answer = exchange::decodeEnrolAnswer(*body);
    if (!answer)
        return tl::unexpected(answer.error());
    at(EnrolStep::MakingDesk);
    auto desk = desk::finishEnrolment({profile, server.toStdString(), {}, seen.cost.value_or(passwordCost())}, desk::copyOf(*seen.prepared), *answer, password, clock, holidays);
    if (desk)
        seen.prepared.reset();
    return desk;
}

client::Store storeOf(desk::Desk& desk, desk::ApplySummary& sum)
{
    client::Store store;
    store.request = [&desk](engine::AskStore ask, auto reply) { reply(desk.request(ask.limitBytes, ask.waitSeconds, ask.sendBytes)); };
    store.apply = [&desk, &sum](exchange::Request asked, exchange::Answer answer, client::Store::Ahead ahead, auto reply) {
        const auto applied = desk::apply(desk, asked, answer, {ahead.ask.limitBytes, ahead.ask.sendBytes, std::move(ahead.send)});
        if (!applied) {
            reply(tl::unexpected(applied.error()));
            return;
        }
        sum.accepted += applied->accepted;
        sum.refused += applied->refused;
        sum.received += applied->received;
        sum.forked = sum.forked || applied->forked;
        const auto facts = desk.syncFacts();
        reply(client::Store::Applied{applied->more, facts && facts->waiting > 0 && (applied->accepted > 0 || applied->refused > 0), applied->forked});
    };
    store.renewal = [&desk](auto reply) { reply(desk.renewal()); };
    store.adopt = [&desk](exchange::RenewRequest asked, exchange::RenewAnswer answer, auto reply) { reply(desk.adopt(asked, answer)); };
    return store;
}

namespace {

constexpr std::size_t kSearchedAtOnce = 2000; // nobody waits for the desk meanwhile

/// `call`, made in the thread of `place` a little later.
template <class Call>
auto hopTo(QObject* place, Call call)
{
    return [place, call = std::move(call)](auto value) {
        auto kept = std::make_shared<decltype(value)>(std::move(value));
        QMetaObject::invokeMethod(place, [call, kept] { call(std::move(*kept)); }, Qt::QueuedConnection);
    };
}

} // namespace

Line::Line(desk::Desk& desk, const County& county) : m_desk(desk), m_courier(new client::Courier(county.server, county.ca, store(), engine::Options{}))
{
    m_courier->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_courier, &QObject::deleteLater);
    m_thread.start();
}

Line::~Line()
{
    QMetaObject::invokeMethod(m_courier, &client::Courier::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

client::Store Line::store()
{
    const auto near = storeOf(m_desk, m_sum);
    const auto home = [this](auto work) { QMetaObject::invokeMethod(&m_home, std::move(work), Qt::QueuedConnection); };
    client::Store store;
    store.request = [this, near, home](engine::AskStore ask, auto reply) { home([=, this] { near.request(ask, hopTo(m_courier, reply)); }); };
    store.apply = [this, near, home](exchange::Request asked, exchange::Answer answer, client::Store::Ahead ahead, auto reply) {
        auto both = std::make_shared<std::pair<exchange::Request, exchange::Answer>>(std::move(asked), std::move(answer));
        home([=, this] { near.apply(std::move(both->first), std::move(both->second), {ahead.ask, hopTo(m_courier, ahead.send)}, hopTo(m_courier, reply)); });
    };
    store.renewal = [this, near, home](auto reply) { home([=, this] { near.renewal(hopTo(m_courier, reply)); }); };
    store.adopt = [this, near, home](exchange::RenewRequest asked, exchange::RenewAnswer answer, auto reply) {
        home([=, this] { near.adopt(asked, answer, hopTo(m_courier, reply)); });
    };
    return store;
}

void Line::setCard(const std::string& card)
{
    QMetaObject::invokeMethod(m_courier, [this, card] { m_courier->setCard(card); }, Qt::BlockingQueuedConnection);
}

Round Line::exchange(OnFailure onFailure)
{
    Round round;
    m_sum = {};
    client::Traffic before;
    QEventLoop loop;
    const auto begin = [&] {
        before = m_courier->traffic();
        QObject::connect(m_courier, &client::Courier::idle, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        QObject::connect(m_courier, &client::Courier::stored, &loop, [&] { round.error.reset(); }, Qt::QueuedConnection);
        QObject::connect(
            m_courier, &client::Courier::failed, &loop,
            [&](const core::Error& error) {
                round.error = error;
                if (onFailure == OnFailure::Stop)
                    loop.quit();
            },
            Qt::QueuedConnection);
        if (m_courier->engine().state() == engine::Engine::State::Stopped)
            m_courier->start();
        else
            m_courier->byHand();
    };
    QMetaObject::invokeMethod(m_courier, begin, Qt::BlockingQueuedConnection); // there, so that nothing said before counts
    loop.exec();
    if (!round.error) {
        const auto begun = std::chrono::steady_clock::now();
        for (auto left = m_desk.fillSearch(kSearchedAtOnce); left && *left > 0;)
            left = m_desk.fillSearch(kSearchedAtOnce);
        round.searching = std::chrono::steady_clock::now() - begun;
    }
    client::Traffic after;
    QMetaObject::invokeMethod(m_courier, [&] { after = m_courier->traffic(); }, Qt::BlockingQueuedConnection);
    round.sum = m_sum;
    round.traffic = {after.rounds - before.rounds, after.bytesUp - before.bytesUp, after.bytesDown - before.bytesDown};
    m_desk.noteLine(!round.error);
    return round;
}

Round exchangeAll(desk::Desk& desk, const County& county, const std::filesystem::path& profile)
{
    Line line(desk, county);
    line.setCard(deviceCard(profile));
    return line.exchange();
}

} // namespace app
