#pragma once

#include "app/ctl/bench.h"

namespace ctl {

/// Of a county for so many devices: with 900 of them 30 townships, 400 villages and 3,000 accounts (RELIABILITY 3.8), with few a
/// tenth of that.
struct Extent {
    explicit Extent(std::int64_t devices) : townships(devices < kFew ? 3 : 30), villages(13 * townships + townships / 3), accounts(100 * townships) {}
    static constexpr std::int64_t kFew = 100;
    std::size_t townships, villages, accounts;
};
/// Its plan for county::initCounty; everybody in it is invented.
[[nodiscard]] std::string largeCounty(const BenchOptions& options);

/// A desk reduced to what the county sees of it: a certificate, a key, a chain, cursors. It checks the county's signatures and
/// keeps nothing, so that a hundred of them leave the processor to the county. One thread at a time.
class Hand {
public:
    /// The `number`-th of the large county's devices, as many as there are: two in each village, then the townships.
    [[nodiscard]] static core::Result<std::unique_ptr<Hand>> make(county::Service& service, const Extent& extent, std::size_t number, const core::Clock& clock);

    /// Brings in disputes like these records, under numbers of their own from `next` on, and amends each so often; so many acts
    /// in all. Records to be amended are of disputes that are still open.
    [[nodiscard]] core::Done write(const std::vector<boost::json::object>& records, std::size_t& next, std::size_t acts, std::size_t amendments,
                                   const core::directory::State& directory, const core::Clock& clock);
    [[nodiscard]] std::size_t waiting() const { return m_acts.size() - m_judged; }

    /// With at most so many of the acts that wait.
    [[nodiscard]] exchange::Request request(std::size_t acts) const;
    /// Code "internal" when one of them was not accepted; "forged_answer".
    [[nodiscard]] core::Done take(const exchange::Request& asked, const exchange::Answer& answer, const core::crypto::PublicKey& county);

private:
    core::Certificate m_certificate;
    core::CertificateId m_id;
    core::crypto::SigningKey m_key = core::crypto::SigningKey::generate();
    core::Salt m_seed = core::crypto::randomArray<16>();
    std::vector<core::Act> m_acts;
    std::vector<core::Hash> m_links; ///< of each act; the first is that of none
    std::size_t m_judged = 0;
    std::uint64_t m_epoch = 0, m_known = 0;
    std::map<std::string, std::uint64_t> m_cursors;
};

} // namespace ctl
