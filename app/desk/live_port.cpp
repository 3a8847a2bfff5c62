#include "app/desk/live_port.h"

#include "app/common/bound_pictures.h"
#include "app/common/device_card.h"
#include "app/common/environment.h"
#include "app/desk/preview.h"
#include "core/duty/patrol_duties.h"
#include "sync/desk/stick.h"
#include "ui/printing/papers.h"
#include "ui/text/posts.h"

#include <QCoreApplication>

namespace app {

namespace {

constexpr std::array kCourtPosts{"CD", "RJ", "GJ", "FC", "CL"};

/// Duties of everything that is live: a view of (states, today), computed anew each time.
core::Result<std::vector<core::duty::Duty>> dutiesFrom(core::store::Reader& reader, const Known& known, core::Day today, const core::HolidayTable& holidays)
{
    const auto views = reader.live();
    if (!views)
        return tl::unexpected(views.error());
    const core::duty::Viewer viewer{known.author, today, known.directory, known.directory.steps.settings, holidays};
    const auto patrols = reader.subjectsOf("patrol", core::duty::kPatrolsLookedAt);
    if (!patrols)
        return tl::unexpected(patrols.error());
    const auto library = reader.subjectsOf(core::library::State::kType, core::duty::kItemsLookedAt);
    if (!library)
        return tl::unexpected(library.error());
    return core::duty::dutiesOfAll(*views, *patrols, viewer, *library);
}

/// Since when a neighbour's PC holds this act; nullopt when none promised to carry it.
std::optional<core::Instant> handedAt(const std::vector<desk::Handed>& handed, const std::string& act)
{
    const auto id = core::actIdFromText(act);
    std::optional<core::Instant> out;
    for (const auto& one : handed) {
        const auto upTo = id ? one.upTo.find(id->chain.lane()) : one.upTo.end();
        if (upTo != one.upTo.end() && id->seq <= upTo->second)
            out = one.promise.at;
    }
    return out;
}

} // namespace

Known knownOf(desk::Desk& desk)
{
    Known known{desk.author(), desk.certificate(), desk.directory(), {}};
    if (auto facts = desk.syncFacts())
        known.sync = *facts;
    return known;
}

LivePort::LivePort(std::unique_ptr<desk::Desk> desk, Known known, const core::Clock& clock, const core::HolidayTable& holidays, NewPassword newPassword,
                   std::filesystem::path profile, const StickWatch& sticks, QObject* parent)
    : ui::Port(parent), m_clock(clock), m_holidays(holidays), m_known(std::move(known)), m_readers(desk->readers()), m_newPassword(std::move(newPassword)), m_profile(std::move(profile)), m_sticks(sticks),
      m_figures(QStringLiteral("figures")), m_county(QStringLiteral("county")), m_pages(QStringLiteral("pages")), m_reader(QStringLiteral("reader")), m_lists(QStringLiteral("lists")), m_writer(QStringLiteral("writer"))
{
    const bool alone = m_readers == desk::Readers::None;
    const auto file = desk->mirrorFile();
    auto key = std::make_shared<core::crypto::Secret>(desk->mirrorKey());
    auto owned = std::make_shared<std::unique_ptr<desk::Desk>>(std::move(desk));
    m_writer.post([owned](std::unique_ptr<desk::Desk>& slot) { slot = std::move(*owned); });
    if (alone)
        m_damage = core::Error{"opened_full", {}, {}, core::Trouble::Surroundings};
    else
        openReaders(file, key);
    connect(&m_sticks, &StickWatch::changed, this, &LivePort::lookAtSticks);
    lookAtSticks();
}

LivePort::~LivePort()
{
    *m_closing = true;
    m_pages.stop();
    m_figures.stop();
    m_county.stop();
    m_reader.stop();
    m_lists.stop();
    m_writer.stop();
}

QString LivePort::personName() const { return QString::fromStdString(m_known.certificate.name); }

QString LivePort::postText() const
{
    if (m_known.author.posts.empty())
        return {};
    const auto& post = m_known.author.posts.front();
    const auto* organisation = m_known.directory.organisation(post.organisation);
    const auto place = !organisation ? post.organisation : organisation->shortName.empty() ? organisation->name : organisation->shortName;
    return QString::fromStdString(place) + QStringLiteral("・") + ui::postWord(post.code);
}

bool LivePort::courtDesk() const
{
    return std::any_of(kCourtPosts.begin(), kCourtPosts.end(), [this](const char* post) { return m_known.author.holdsAnywhere(post); });
}

template <class T>
void LivePort::ask(Worker<core::store::Reader>& worker, QObject* context, ui::Reply<T> reply, std::function<core::Result<T>(core::store::Reader&)> job)
{
    const QPointer<QObject> guard(context);
    if (m_readers == desk::Readers::None) {
        m_writer.post([guard, reply = std::move(reply), job = std::move(job)](std::unique_ptr<desk::Desk>& desk) {
            deliver(guard, reply, desk ? job(desk->reader()) : core::Result<T>(core::hindered("mirror_closed")));
        });
        return;
    }
    worker.post([guard, reply = std::move(reply), job = std::move(job)](std::unique_ptr<core::store::Reader>& reader) {
        core::Result<T> answer = reader ? job(*reader) : core::Result<T>(core::hindered("mirror_closed"));
        deliver(guard, reply, std::move(answer));
    });
}

template <class T>
void LivePort::read(QObject* context, ui::Reply<T> reply, std::function<core::Result<T>(core::store::Reader&)> job)
{
    ask(m_reader, context, std::move(reply), std::move(job));
}

template <class T>
void LivePort::list(QObject* context, ui::Reply<T> reply, std::function<core::Result<T>(core::store::Reader&)> job)
{
    ask(m_lists, context, std::move(reply), std::move(job));
}

template <class T>
void LivePort::write(QObject* context, ui::Reply<T> reply, std::function<core::Result<T>(desk::Desk&)> job)
{
    const QPointer<QObject> guard(context);
    m_writer.post([this, guard, reply = std::move(reply), job = std::move(job)](std::unique_ptr<desk::Desk>& desk) {
        core::Result<T> answer = desk ? job(*desk) : core::Result<T>(core::hindered("mirror_closed"));
        const bool saved = answer.has_value();
        deliver(guard, reply, std::move(answer));
        if (saved)
            deliver(QPointer<QObject>(this), [this](bool) { refresh(); emit wantsExchange(); }, true);
    });
}

void LivePort::refresh()
{
    struct Fresh {
        core::directory::State directory;
        core::desk::SyncFacts sync;
        std::vector<desk::Handed> handed;
    };
    const QPointer<QObject> guard(this);
    m_writer.post([this, guard](std::unique_ptr<desk::Desk>& desk) {
        if (!desk)
            return;
        Fresh fresh{desk->directory(), {}, {}};
        if (auto facts = desk->syncFacts())
            fresh.sync = *facts;
        if (auto handed = desk->handed(); handed && !handed->empty()) {
            fresh.handed = std::move(*handed);
            if (const auto items = desk->outbox())
                fresh.sync.handed = std::count_if(items->begin(), items->end(), [&](const auto& item) { return handedAt(fresh.handed, item.act).has_value(); });
        }
        deliver(guard, [this](Fresh value) {
            m_known.directory = std::move(value.directory);
            m_handed = std::move(value.handed);
            // The line is the exchange's to know, the rest is the mirror's.
            value.sync.sending = m_known.sync.sending > 0 ? value.sync.waiting : 0;
            value.sync.lineDown = m_known.sync.lineDown;
            value.sync.downSince = m_known.sync.downSince;
            value.sync.trouble = m_known.sync.trouble;
            m_known.sync = std::move(value.sync);
            m_duties.old();
            m_figures.post([](std::unique_ptr<Figures>& figures) { if (figures) figures->material.reset(); });
            emit syncChanged();
            emit changed();
        }, std::move(fresh));
    });
}

void LivePort::duties(QObject* context, ui::Reply<std::vector<core::duty::Duty>> reply)
{
    const auto today = core::dayInChina(now());
    if (std::exchange(m_dutiesOf, today) != today)
        m_duties.old();
    m_duties.ask(context, std::move(reply), [this, today](std::uint64_t edition) {
        read<std::vector<core::duty::Duty>>(this, [this, edition](auto made) { m_duties.take(edition, made); },
                                            [known = m_known, today, &holidays = m_holidays](core::store::Reader& reader) { return dutiesFrom(reader, known, today, holidays); });
    });
}

void LivePort::disputes(const core::desk::DisputeFilter& filter, QObject* context, ui::Reply<std::vector<core::desk::DisputeRow>> reply)
{
    list<std::vector<core::desk::DisputeRow>>(context, std::move(reply), [filter](core::store::Reader& reader) { return reader.disputes(filter); });
}

void LivePort::figures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply)
{
    if (m_readers == desk::Readers::None) {
        list<core::statistics::Form>(context, std::move(reply), [form = form.toStdString(), question, author = author()](core::store::Reader& reader) { return reader.form(form, question, author); });
        return;
    }
    const QPointer<QObject> guard(context);
    m_figures.post([guard, reply = std::move(reply), form = form.toStdString(), question, author = author()](std::unique_ptr<Figures>& figures) {
        if (!figures) {
            deliver(guard, reply, core::Result<core::statistics::Form>(core::hindered("mirror_closed")));
            return;
        }
        if (!figures->material && core::statistics::isReckoned(form)) {
            auto material = figures->reader->material();
            if (!material) {
                deliver(guard, reply, core::Result<core::statistics::Form>(tl::unexpected(material.error())));
                return;
            }
            figures->material = std::move(*material);
        }
        deliver(guard, reply, figures->reader->form(form, question, author, figures->material ? &*figures->material : nullptr));
    });
}

void LivePort::library(const core::desk::LibraryFilter& filter, QObject* context, ui::Reply<std::vector<core::desk::LibraryRow>> reply)
{
    list<std::vector<core::desk::LibraryRow>>(context, std::move(reply), [filter](core::store::Reader& reader) { return reader.library(filter); });
}

void LivePort::counts(QObject* context, ui::Reply<core::desk::DisputeCounts> reply)
{
    const auto today = core::dayInChina(now());
    list<core::desk::DisputeCounts>(context, std::move(reply), [today](core::store::Reader& reader) { return reader.counts(today); });
}

void LivePort::show(const core::SubjectId& id, QObject* context, ui::Reply<core::desk::SubjectView> reply)
{
    read<core::desk::SubjectView>(context, std::move(reply), [id](core::store::Reader& reader) { return reader.show(id, true); });
}

void LivePort::subjects(const QString& type, QObject* context, ui::Reply<std::vector<core::desk::SubjectView>> reply)
{
    read<std::vector<core::desk::SubjectView>>(context, std::move(reply), [type = type.toStdString()](core::store::Reader& reader) { return reader.subjectsOf(type); });
}

void LivePort::attention(QObject* context, ui::Reply<std::vector<core::desk::AttentionItem>> reply)
{
    read<std::vector<core::desk::AttentionItem>>(context, std::move(reply), [](core::store::Reader& reader) { return reader.attention(); });
}

void LivePort::outbox(QObject* context, ui::Reply<std::vector<core::desk::OutboxItem>> reply)
{
    read<std::vector<core::desk::OutboxItem>>(context, std::move(reply), [handed = m_handed](core::store::Reader& reader) {
        auto items = reader.outbox();
        if (items)
            for (auto& item : *items)
                item.handed = handedAt(handed, item.act);
        return items;
    });
}

void LivePort::setNeighbours(const ui::Neighbourhood& neighbours)
{
    if (neighbours == m_neighbours)
        return;
    m_neighbours = neighbours;
    emit neighboursChanged();
}

void LivePort::arrived(QObject* context, ui::Reply<std::vector<core::desk::OutboxItem>> reply)
{
    const auto midnight = core::startOfDayInChina(core::dayInChina(now()));
    read<std::vector<core::desk::OutboxItem>>(context, std::move(reply), [midnight](core::store::Reader& reader) { return reader.arrived(midnight); });
}

/// Argon2id takes half a second: saves wait that long, the window does not.
void LivePort::changePassword(const QString& before, const QString& after, QObject* context, ui::Reply<bool> reply)
{
    const QPointer<QObject> guard(context);
    m_writer.post([change = m_newPassword, guard, reply = std::move(reply), before = before.toStdString(), after = after.toStdString()](std::unique_ptr<desk::Desk>&) {
        const auto done = change(before, after);
        deliver(guard, reply, done ? core::Result<bool>(true) : core::Result<bool>(tl::unexpected(done.error())));
    });
}

void LivePort::similar(const QStringList& names, const QStringList& numbers, QObject* context, ui::Reply<std::vector<core::desk::DisputeRow>> reply)
{
    const auto plain = [](const QStringList& list) {
        std::vector<std::string> out;
        for (const auto& text : list)
            out.push_back(text.toStdString());
        return out;
    };
    list<std::vector<core::desk::DisputeRow>>(context, std::move(reply), [names = plain(names), numbers = plain(numbers)](core::store::Reader& reader) {
        return reader.similar(names, numbers);
    });
}

void LivePort::perform(const std::vector<core::desk::Draft>& group, QObject* context, ui::Reply<core::desk::Saved> reply)
{
    write<core::desk::Saved>(context, std::move(reply), [group](desk::Desk& desk) { return desk.perform(group); });
}

void LivePort::tryOut(const std::vector<core::desk::Draft>& group, QObject* context, ui::Reply<std::vector<core::Findings>> reply)
{
    const QPointer<QObject> guard(context);
    m_writer.post([guard, reply = std::move(reply), group](std::unique_ptr<desk::Desk>& desk) {
        if (desk)
            deliver(guard, reply, desk->tryOut(group));
    });
}

void LivePort::reveal(const core::SubjectId& id, const QString& reason, QObject* context, ui::Reply<core::Fields> reply)
{
    write<core::Fields>(context, std::move(reply), [id, reason = reason.toStdString()](desk::Desk& desk) -> core::Result<core::Fields> {
        // The look is committed before anything is shown (DESIGN 3).
        const auto audited = desk.reveal(id, reason);
        if (!audited)
            return tl::unexpected(audited.error());
        const auto view = desk.show(id, false);
        if (!view)
            return tl::unexpected(view.error());
        const auto* dispute = view->state.as<core::dispute::State>();
        return dispute ? dispute->identity.fields : core::Fields{};
    });
}

void LivePort::dismiss(const core::ActId& act, QObject* context, ui::Reply<bool> reply)
{
    write<bool>(context, std::move(reply), [act](desk::Desk& desk) { return desk.dismiss(act).map([] { return true; }); });
}

void LivePort::saveForm(const core::desk::FormDraft& form, QObject* context, ui::Reply<bool> reply)
{
    const QPointer<QObject> guard(context);
    m_writer.post([guard, reply = std::move(reply), form](std::unique_ptr<desk::Desk>& desk) {
        if (desk)
            deliver(guard, reply, core::Result<bool>(desk->saveForm(form).map([] { return true; })));
    });
}

void LivePort::forms(QObject* context, ui::Reply<std::vector<core::desk::FormDraft>> reply)
{
    const QPointer<QObject> guard(context);
    m_writer.post([guard, reply = std::move(reply)](std::unique_ptr<desk::Desk>& desk) {
        if (desk)
            deliver(guard, reply, desk->forms());
    });
}

void LivePort::dropForm(const QString& id, QObject* context, ui::Reply<bool> reply)
{
    const QPointer<QObject> guard(context);
    m_writer.post([guard, reply = std::move(reply), id = id.toStdString()](std::unique_ptr<desk::Desk>& desk) {
        if (desk)
            deliver(guard, reply, core::Result<bool>(desk->dropForm(id).map([] { return true; })));
    });
}

void LivePort::papers(const core::SubjectId& id, QObject* context, ui::Reply<std::vector<QString>> reply)
{
    read<std::vector<QString>>(context, std::move(reply), [id](core::store::Reader& reader) -> core::Result<std::vector<QString>> {
        const auto view = reader.show(id, false);
        if (!view)
            return tl::unexpected(view.error());
        const auto list = ui::papersFor(view->state);
        return std::vector<QString>(list.begin(), list.end());
    });
}

void LivePort::paper(const core::SubjectId& id, const QString& paper, ui::Numbers numbers, QObject* context, ui::Reply<ui::PaperPdf> reply)
{
    if (paper != QLatin1String("dossier")) {
        paperWith(id, paper, {}, numbers, context, std::move(reply));
        return;
    }
    // The writer alone opens files; the pages are laid out by the reader, so that no save waits behind them.
    const QPointer<LivePort> self(this);
    const QPointer<QObject> guard(context);
    m_writer.post([self, guard, reply = std::move(reply), id, paper, numbers](std::unique_ptr<desk::Desk>& desk) {
        auto pictures = std::make_shared<std::vector<ui::BoundPicture>>();
        if (desk)
            if (const auto view = desk->show(id, false))
                *pictures = boundPictures(*desk, id, view->state, paper);
        QMetaObject::invokeMethod(qApp, [self, guard, reply, id, paper, numbers, pictures] {
            if (self && guard)
                self->paperWith(id, paper, std::move(*pictures), numbers, guard, reply);
        }, Qt::QueuedConnection);
    });
}

void LivePort::paperWith(const core::SubjectId& id, const QString& paper, std::vector<ui::BoundPicture> pictures, ui::Numbers numbers, QObject* context, ui::Reply<ui::PaperPdf> reply)
{
    read<ui::PaperPdf>(context, std::move(reply), [id, paper, numbers, pictures = std::move(pictures), known = m_known, at = now(), &holidays = m_holidays](core::store::Reader& reader) -> core::Result<ui::PaperPdf> {
        const auto view = reader.show(id, false);
        if (!view)
            return tl::unexpected(view.error());
        const auto package = ui::packageFor(view->state, paper);
        const auto other = package ? reader.show(*package, false) : core::Result<core::desk::SubjectView>(core::desk::SubjectView{});
        return ui::makePaper(view->state, paper, known.directory, holidays, at, QString::fromStdString(known.author.account), package && other ? &other->state : nullptr, pictures, numbers,
                             ui::wordingsFor(view->state, paper, [&reader](const core::SubjectId& item) -> std::optional<core::library::State> {
                                 const auto held = reader.show(item, false);
                                 const auto* own = held ? held->state.as<core::library::State>() : nullptr;
                                 return own ? std::optional(*own) : std::nullopt;
                             }));
    });
}

void LivePort::writeFile(const QString& path, const QByteArray& bytes, QObject* context, ui::Reply<bool> reply)
{
    const QPointer<QObject> guard(context);
    m_reader.post([guard, reply = std::move(reply), path, bytes](std::unique_ptr<core::store::Reader>&) {
        const auto done = app::writeFile(path.toStdString(), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        deliver(guard, reply, core::Result<bool>(done.map([] { return true; })));
    });
}

void LivePort::files(const core::SubjectId& id, QObject* context, ui::Reply<std::vector<core::desk::FileRow>> reply)
{
    read<std::vector<core::desk::FileRow>>(context, std::move(reply), [id](core::store::Reader& reader) { return reader.files(id); });
}

void LivePort::attach(const core::SubjectId& id, const QString& purpose, const QString& path, QObject* context, ui::Reply<bool> reply)
{
    const QPointer<QObject> guard(context);
    // Read and reduced on the reader's thread, so that no save waits behind a large picture; sealed and saved by the writer,
    // which is asked from here: this object knows whether it still stands.
    const QPointer<QObject> self(this);
    m_reader.post([this, self, guard, reply = std::move(reply), id, purpose, path](std::unique_ptr<core::store::Reader>&) {
        auto content = app::readFile(path.toStdString(), static_cast<std::size_t>(core::kFileLimit));
        if (!content) {
            auto error = content.error();
            if (error.code == "too_large")
                error = {"file_too_large", {}, {{"limit", core::kFileLimit}}, core::Trouble::Refused};
            deliver(guard, reply, core::Result<bool>(tl::unexpected(error)));
            return;
        }
        auto file = std::make_shared<desk::NewFile>();
        file->subject = id;
        file->purpose = purpose.toStdString();
        file->name = path.toStdString();
        const auto bytes = core::viewOf(*content);
        file->content.assign(bytes.begin(), bytes.end());
        file->preview = previewOf(file->content);
        deliver(self, [this, guard, reply](std::shared_ptr<desk::NewFile> ready) {
            write<bool>(guard, reply, [ready](desk::Desk& desk) { return desk.attach(*ready).map([](const auto&) { return true; }); });
        }, file);
    });
}

void LivePort::fileContent(const core::SubjectId& id, const QString& act, bool preview, QObject* context, ui::Reply<QByteArray> reply)
{
    const QPointer<QObject> guard(context);
    m_writer.post([guard, reply = std::move(reply), id, act = act.toStdString(), preview](std::unique_ptr<desk::Desk>& desk) {
        core::Result<QByteArray> answer = core::hindered("mirror_closed");
        if (desk)
            answer = desk->fileContent(id, act, preview).map([](const core::Bytes& bytes) {
                return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
            });
        deliver(guard, reply, std::move(answer));
    });
}

void LivePort::sendNow() { emit wantsExchange(); }

void LivePort::lock() { emit locked(); }

void LivePort::packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply)
{
    const QPointer<QObject> guard(context);
    m_writer.post([profile = m_profile, guard, reply = std::move(reply), path](std::unique_ptr<desk::Desk>& desk) {
        core::desk::PosixFileSystem files;
        core::Result<ui::FileTrip> answer = core::hindered("mirror_closed");
        if (desk) {
            desk->setCard(deviceCard(profile));
            const auto packed = desk::packProfile(files, profile, desk.get());
            const auto done = packed ? desk::writeBundle(files, path.toStdString(), packed->file) : core::Done(tl::unexpected(packed.error()));
            if (done)
                answer = ui::FileTrip{path, packed->acts, packed->others, 0, 0, 0, packed->more};
            else
                answer = tl::unexpected(done.error());
        }
        deliver(guard, reply, std::move(answer));
    });
}

void LivePort::unpackFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply)
{
    const QPointer<QObject> guard(context), self(this);
    m_writer.post([this, self, guard, reply = std::move(reply), path](std::unique_ptr<desk::Desk>& desk) {
        core::desk::PosixFileSystem files;
        core::Result<ui::FileTrip> answer = core::hindered("mirror_closed");
        if (desk) {
            const auto bytes = desk::readBundle(files, path.toStdString());
            const auto sum = bytes ? desk->unpack(*bytes) : core::Result<desk::ApplySummary>(tl::unexpected(bytes.error()));
            if (sum)
                answer = ui::FileTrip{path, 0, 0, sum->accepted, sum->refused, sum->received, sum->more || sum->forked};
            else
                answer = tl::unexpected(sum.error());
        }
        deliver(guard, reply, std::move(answer));
        deliver(self, [this](bool) {
            refresh();
            lookAtSticks();
        }, true);
    });
}

void LivePort::lookAtSticks()
{
    const QPointer<QObject> self(this);
    m_writer.post([this, self, answers = m_sticks.answers()](std::unique_ptr<desk::Desk>& desk) {
        QString found;
        for (const auto& answer : answers)
            if (desk && found.isEmpty() && std::any_of(answer.sections.begin(), answer.sections.end(), [&](const auto& section) { return desk->awaits(section); }))
                found = answer.file;
        deliver(self, [this](QString file) {
            m_answer = std::move(file);
            emit sticksChanged();
        }, std::move(found));
    });
}

void LivePort::onDesk(std::function<void(desk::Desk&)> job)
{
    m_writer.post([job = std::move(job)](std::unique_ptr<desk::Desk>& desk) {
        if (desk)
            job(*desk);
    });
}

void LivePort::setLine(bool sending, bool down)
{
    auto& sync = m_known.sync;
    sync.sending = sending ? sync.waiting : 0;
    sync.sent = 0;
    if (down && !sync.lineDown)
        sync.downSince = m_clock.now();
    sync.lineDown = down;
    if (!down) {
        sync.downSince.reset();
        sync.trouble.clear();
    }
    emit syncChanged();
}

void LivePort::setTrouble(const core::Error& error)
{
    // A line that is cut is no trouble of its own: the state says so already.
    m_known.sync.trouble = error.code == "no_network" ? std::string() : error.code;
    emit syncChanged();
}

} // namespace app
