#pragma once

#include "sync/desk/enrolment.h"
#include "sync/exchange/renewal.h"
#include "tests/county/support/county.h"

#include <gtest/gtest.h>

namespace county::test {

inline constexpr auto kPassword = "a long password 枫桥";

/// A real desk on a PC of its own against the real county, without a network in between.
class Pc {
public:
    Pc(TestCounty& county, const std::string& account) : m_county(county), m_account(account)
    {
        const auto code = exchange::codeFromText(county.code(account)).value();
        auto prepared = desk::prepareEnrolment(secretText(code), "PC of " + account);
        const auto answer = county.service->enrol(exchange::decodeEnrolRequest(encode(prepared.request)).value()).value();
        desk::EnrolmentPlace place{m_folder.path() / "profile", "https://127.0.0.1:1", "", {1, 8 << 20}};
        auto made = desk::finishEnrolment(place, std::move(prepared), answer, kPassword, county.clock,
                                          core::HolidayTable::shipped());
        if (!made)
            throw std::runtime_error(made.error().code);
        m_desk = std::move(*made);
    }
    desk::Desk* operator->() { return m_desk.get(); }
    desk::Desk* get() { return m_desk.get(); }
    void close() { m_desk.reset(); }
    [[nodiscard]] std::filesystem::path profile() const { return m_folder.path() / "profile"; }
    [[nodiscard]] const std::string& account() const { return m_account; }

    /// Exchanges until neither side has more.
    void settle(std::uint32_t limit = 256 * 1024)
    {
        for (int i = 0; i < 200; ++i) {
            const auto asked = m_desk->request(limit, 0);
            ASSERT_TRUE(asked) << asked.error().code;
            const auto answer = m_county.road()(*asked);
            ASSERT_TRUE(answer) << answer.error().code;
            const auto applied = m_desk->apply(*asked, *answer);
            ASSERT_TRUE(applied) << applied.error().code << boost::json::serialize(applied.error().facts);
            if (applied->forked) {
                renew();
                continue;
            }
            if (!applied->more && m_desk->syncFacts()->waiting == 0)
                return;
        }
        FAIL() << "never settles";
    }
    /// One exchange; the code it ends with, empty when the answer was taken in.
    std::string exchangeOnce(std::uint32_t limit = 256 * 1024)
    {
        const auto asked = m_desk->request(limit, 0);
        if (!asked)
            return asked.error().code;
        const auto answer = m_county.road()(*asked);
        if (!answer)
            return answer.error().code;
        const auto applied = m_desk->apply(*asked, *answer);
        return applied ? std::string() : applied.error().code;
    }
    /// What verify finds first, "what: record"; empty when all is well.
    std::string verified()
    {
        const auto found = m_desk->verify();
        if (!found)
            return found.error().code;
        return found->empty() ? std::string() : found->front().what + ": " + found->front().record;
    }
    /// As the courier does it; the answer is thrown away once, as a cut line would.
    void renew()
    {
        ++renewals;
        for (const bool lost : {true, false}) {
            const auto asked = m_desk->renewal();
            ASSERT_TRUE(asked && *asked);
            const auto answer = m_county.service->renew(exchange::decodeRenewRequest(encode(**asked)).value());
            ASSERT_TRUE(answer) << answer.error().code;
            if (lost)
                continue;
            const auto done = m_desk->adopt(**asked, exchange::decodeRenewAnswer(encode(*answer)).value());
            ASSERT_TRUE(done) << done.error().code << boost::json::serialize(done.error().facts);
        }
    }
    int renewals = 0;

    /// The profile's folder as it stands, and back to it: an old disk image.
    void saveImage()
    {
        m_desk.reset();
        std::filesystem::copy(m_folder.path() / "profile", m_folder.path() / "image", std::filesystem::copy_options::recursive);
        reopen();
    }
    void restoreImage()
    {
        m_desk.reset();
        std::filesystem::remove_all(m_folder.path() / "profile");
        std::filesystem::copy(m_folder.path() / "image", m_folder.path() / "profile", std::filesystem::copy_options::recursive);
        reopen();
    }
    void reopen()
    {
        m_desk.reset();
        auto opened = desk::Desk::open(m_folder.path() / "profile", m_account, kPassword, m_county.clock, core::HolidayTable::shipped());
        ASSERT_TRUE(opened) << opened.error().code;
        m_desk = std::move(*opened);
    }
    void perform(std::vector<desk::Draft> group)
    {
        const auto saved = m_desk->perform(group);
        ASSERT_TRUE(saved) << saved.error().code << boost::json::serialize(saved.error().facts);
    }
    void expectSound()
    {
        const auto found = m_desk->verify();
        ASSERT_TRUE(found) << found.error().code;
        for (const auto& check : *found)
            ADD_FAILURE() << check.what << ": " << check.record;
    }

private:
    TestCounty& m_county;
    std::string m_account;
    TempFolder m_folder;
    std::unique_ptr<desk::Desk> m_desk;
};

} // namespace county::test
