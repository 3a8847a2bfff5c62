#include "app/desk/live_port.h"

#include <thread>

namespace app {

namespace {

constexpr std::chrono::seconds kFirstCheck{40};
constexpr std::chrono::milliseconds kBetweenTables{400}, kBreath{4};
constexpr std::chrono::hours kNextCheck{24};

} // namespace

void LivePort::openReaders(const std::filesystem::path& file, const std::shared_ptr<core::crypto::Secret>& key)
{
    for (auto* reader : {&m_reader, &m_lists})
        reader->post([file, key](std::unique_ptr<core::store::Reader>& slot) {
            if (auto opened = core::store::Reader::open(file, *key))
                slot = std::move(*opened);
        });
    m_figures.post([file, key](std::unique_ptr<Figures>& slot) {
        if (auto reader = core::store::Reader::open(file, *key))
            slot = std::make_unique<Figures>(Figures{std::move(*reader), std::nullopt});
    });
    m_openPages = [file, key] { return core::store::PageCheck::open(file, *key); };
    m_pagesTimer.setSingleShot(true);
    connect(&m_pagesTimer, &QTimer::timeout, this, &LivePort::checkPages);
    m_pagesTimer.start(kFirstCheck); // the start belongs to whoever wants to work
}

std::optional<core::Error> LivePort::damage() const
{
    auto out = m_damage;
    if (out && m_known.sync.waiting > 0)
        out->facts["waiting"] = m_known.sync.waiting; // they lie in the outbox file too
    return out;
}

void LivePort::checkPages()
{
    const QPointer<QObject> self(this);
    m_pages.post([this, self, closing = m_closing, openPages = m_openPages](std::unique_ptr<core::store::PageCheck>& check) {
        core::Result<bool> more = false;
        if (!check) {
            auto opened = openPages();
            if (opened)
                check = std::move(*opened);
            else if (opened.error().trouble == core::Trouble::Damaged)
                more = tl::unexpected(opened.error());
        }
        if (check)
            more = check->next([&closing] {
                std::this_thread::sleep_for(kBreath);
                return !*closing;
            });
        if (!more || !*more)
            check.reset();
        deliver(self, [this](core::Result<bool> found) {
            if (!found) {
                m_damage = found.error();
                emit syncChanged();
                return;
            }
            m_pagesTimer.start(*found ? std::chrono::milliseconds(kBetweenTables) : std::chrono::milliseconds(kNextCheck));
        }, std::move(more));
    });
}

} // namespace app
