#pragma once

#include "core/calendar/holidays.h"
#include "core/directory/state.h"
#include "core/time.h"
#include "sync/county/service.h"
#include "sync/desk/session.h"
#include "sync/sim/vfs.h"

namespace sim {

/// Keys of one desk as bytes, so that it can be opened again and again without a password.
struct KeptDesk {
    std::string name;     ///< of the computer: "d0", "d1" …
    std::string account;
    std::string device;
    core::Bytes signing, box, mirror, outbox; ///< 32 bytes each
    core::CertificateId certificate;
    std::vector<core::Post> posts;
    Disk disk;

    [[nodiscard]] core::desk::DeskKeys keys() const;
    /// What a session is made of; `disk`, `clock` outlive it. The disk is mounted as `name`.
    [[nodiscard]] desk::Session::Parts parts(Disk& disk, const core::Clock& clock) const;
};

struct KeptCounty {
    core::Bytes issuer, answer, box, store; ///< 32 bytes each
    Disk disk;

    [[nodiscard]] county::CountyKeys keys() const;
    [[nodiscard]] core::Result<std::unique_ptr<county::Service>> open(Disk& disk, const core::Clock& clock) const; ///< `disk` is mounted as "county"
};
[[nodiscard]] std::string countyFile();

/// A small county with its directory, three disputes on their way (one being mediated, one waiting for the village's
/// receipt, one just registered) and desks that have fetched what they may see: made once a process, copied for every seed.
struct Template {
    core::Instant start;
    std::vector<core::SubjectId> disputes;
    KeptCounty county;
    std::vector<KeptDesk> desks; ///< in the order in which --devices takes them
};
[[nodiscard]] const Template& startingPoint();

} // namespace sim
