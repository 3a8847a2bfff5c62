#pragma once

#include "core/calendar/holidays.h"
#include "core/calendar/settings.h"
#include "core/directory/state.h"
#include "core/journal/certificate.h"
#include "core/kinds/stamp.h"

#include <functional>

namespace core {

struct SubjectState;

/// Who wants to act: from the certificate.
struct Author {
    std::string account;
    std::vector<Post> posts;

    [[nodiscard]] bool holds(std::string_view post, std::string_view organisation) const;
    [[nodiscard]] bool holdsAnywhere(std::string_view post) const;
};

/// Which side asks. The county decides, a desk foresees.
enum class Side { Desk, County };

/// What `check` may look at beside the subject itself. On a desk it comes from the mirror, in the county from its own
/// tables; the county's answer stands.
struct Context {
    Side side = Side::Desk;
    Instant now{};                      ///< desk: its clock; county: when the act was received
    std::optional<Instant> notBefore;   ///< time of the county revision in the envelope's `after`, when known
    const CountySettings& settings;
    const HolidayTable& calendar;
    const directory::State& directory;
    Author author;
    /// Another subject's state, null when not held. Valid during the call.
    std::function<const SubjectState*(const SubjectId&)> other;
};

/// Findings every kind starts from: author, post, legal time. An act that is final offline counts at its claimed time
/// when that lies between `notBefore` and `now`; otherwise it counts when it was received and is marked doubtful.
/// DESIGN 2, "Time writes nothing".
[[nodiscard]] Findings findingsFor(const Envelope& envelope, const Context& context, const Post& actedAs);

} // namespace core
