#include "app/common/demo_records.h"

#include "core/resource.h"
#include "sync/county/administration.h"
#include "sync/county/service.h"
#include "sync/desk/enrolment.h"
#include "sync/desk/import.h"
#include "sync/desk/library.h"
#include "sync/exchange/code.h"

#include <zstd.h>

#include <algorithm>

namespace app {

namespace {

constexpr std::uint64_t kLargest = 64ULL * 1024 * 1024;
constexpr std::uint32_t kAnswerBytes = 2 * 1024 * 1024;
constexpr int kMostRounds = 200; ///< 2,000 acts take far fewer; a county that never ends is a fault

/// Removed with everything in it when the import is over, whatever happened.
struct TemporaryFolder {
    std::filesystem::path path;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};

/// Nothing that stands in `value` is a day after `last`.
bool hasHappened(const boost::json::value& value, core::Day last)
{
    if (const auto* text = value.if_string()) {
        const auto day = core::parseDay(std::string_view(*text));
        return !day || *day <= last;
    }
    if (const auto* list = value.if_array())
        return std::all_of(list->begin(), list->end(), [last](const auto& one) { return hasHappened(one, last); });
    if (const auto* object = value.if_object())
        return std::all_of(object->begin(), object->end(), [last](const auto& one) { return hasHappened(one.value(), last); });
    return true;
}

} // namespace

std::string recordsUntil(std::string_view lines, core::Day last)
{
    std::string out;
    out.reserve(lines.size());
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        const auto line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        boost::system::error_code failed;
        const auto record = boost::json::parse(line, failed);
        if (failed || hasHappened(record, last)) // what cannot be read is the importer's to say
            out.append(line).push_back('\n');
    }
    return out;
}

core::Result<std::string> demoRecords()
{
    const auto packed = core::resource("demo/disputes_2k.jsonl.zst");
    if (!packed)
        return core::damaged("malformed", {{"what", "demo records"}});
    const auto size = ZSTD_getFrameContentSize(packed->data(), packed->size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kLargest)
        return core::damaged("malformed", {{"what", "demo records"}});
    std::string out(size, '\0');
    if (ZSTD_decompress(out.data(), out.size(), packed->data(), packed->size()) != size)
        return core::damaged("malformed", {{"what", "demo records"}});
    return out;
}

core::Result<std::int64_t> importDemoRecords(const county::Place& county, const core::Clock& clock, const core::HolidayTable& holidays)
{
    const auto lines = demoRecords();
    if (!lines)
        return tl::unexpected(lines.error());
    auto service = county::openCounty(county, clock, holidays);
    if (!service)
        return tl::unexpected(service.error());
    const auto code = (*service)->invite("admin", county::kCodeLife);
    if (!code)
        return tl::unexpected(code.error());
    const auto parsed = exchange::codeFromText(*code);
    if (!parsed)
        return core::misused("bad_code");
    auto prepared = desk::prepareEnrolment(exchange::secretText(*parsed), "demo");
    const auto answer = (*service)->enrol(prepared.request);
    if (!answer)
        return tl::unexpected(answer.error());
    const TemporaryFolder profile{county.folder / "demo-import"};
    auto desk = desk::finishEnrolment({profile.path, "https://localhost", {}, {3, 64ULL * 1024 * 1024}}, std::move(prepared), *answer, county::kDemoPassword, clock, holidays);
    if (!desk)
        return tl::unexpected(desk.error());
    // The directory first: records name organisations and people.
    const auto exchangeOnce = [&]() -> core::Result<bool> {
        auto request = (*desk)->request(kAnswerBytes, 0);
        if (!request)
            return tl::unexpected(request.error());
        const auto asked = *request;
        auto reply = (*service)->exchange(std::move(*request));
        if (!reply)
            return tl::unexpected(reply.error());
        const auto applied = (*desk)->apply(asked, reply->answer);
        if (!applied)
            return tl::unexpected(applied.error());
        const auto facts = (*desk)->syncFacts();
        return applied->more || (facts && facts->waiting > 0);
    };
    const auto exchangeAll = [&]() -> core::Done {
        for (int round = 0; round < kMostRounds; ++round) {
            const auto more = exchangeOnce();
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return {};
        }
        return core::hindered("county_start");
    };
    if (auto done = exchangeAll(); !done)
        return tl::unexpected(done.error());
    const auto summary = desk::importDisputes(**desk, recordsUntil(*lines, core::dayInChina(clock.now())), clock.now());
    if (!summary)
        return tl::unexpected(summary.error());
    if (auto done = exchangeAll(); !done)
        return tl::unexpected(done.error());
    // The library, and one text in it that is out of force: every desk sees what that looks like.
    if (const auto pack = core::library::shippedPack(); !pack)
        return tl::unexpected(pack.error());
    else if (const auto published = desk::publishPack(**desk, *pack); !published)
        return tl::unexpected(published.error());
    if (const auto marked = (*desk)->perform({{"library.mark", core::library::subjectOf("law-public-order-9"),
                                               {{"steps", boost::json::object{{"standing", "superseded"}, {"on", "2026-01-01"}}}, {"content", boost::json::object{{"reason", "该法已于2025年修订，自2026年1月1日起施行，条文序号有变，请查现行文本。"}}}}}}); !marked)
        return tl::unexpected(marked.error());
    if (auto done = exchangeAll(); !done)
        return tl::unexpected(done.error());
    desk->reset(); // closes the mirror before its folder goes
    return summary->saved;
}

} // namespace app
