#pragma once

#include "core/desk/keys.h"
#include "sync/desk/desk.h"

/// How an account comes to a PC: an administrator's one-time code, keys made here that never leave, a certificate.
namespace desk {

struct PreparedEnrolment {
    core::crypto::SigningKey signing;
    core::crypto::BoxKey box;
    exchange::EnrolRequest request; ///< goes to the county
};
/// `code` is the secret half of the one-time code, `device` the name of this PC as the county shows it.
[[nodiscard]] PreparedEnrolment prepareEnrolment(std::string_view code, std::string_view device);
/// For another try with the same code: the county gives the same keys the same certificate again.
[[nodiscard]] PreparedEnrolment copyOf(const PreparedEnrolment& prepared);

struct EnrolmentPlace {
    std::filesystem::path profile;
    std::string server;                 ///< https://…, kept for later
    std::string post;                   ///< "调解员 · 西竹坪村" for the unlock page; empty = codes of the posts
    core::crypto::PasswordCost cost = core::desk::suitableCost(); ///< tests take less
};
/// Checks what the county sent against the keys made here and lays the new desk down. The desk is open afterwards.
/// Codes: "forged_answer" (Damaged; certificate not for these keys or not by its issuer), "weak_password", "desk_exists",
/// those of Desk::open. `clock` and `holidays` outlive the desk.
[[nodiscard]] core::Result<std::unique_ptr<Desk>> finishEnrolment(const EnrolmentPlace& place, PreparedEnrolment prepared,
                                                                  const exchange::EnrolAnswer& answer, std::string_view password,
                                                                  const core::Clock& clock, const core::HolidayTable& holidays);

} // namespace desk
