#pragma once

#include "core/kinds/judge.h"

namespace core {

/// Plays acts in memory through the same checkAct and evolveAct as desk and county: for `check scenario` and for tests.
/// Deterministic: ids and salts follow from what is played.
class Rehearsal {
public:
    /// `calendar` outlives the rehearsal.
    Rehearsal(directory::State directory, CountySettings settings, const HolidayTable& calendar);

    struct Played {
        Act act;
        Stamp stamp;
        SubjectId subject;
    };

    /// Checks and, when accepted, records. `received` sets the county's receipt; without it the act stays provisional.
    /// A refused act changes nothing.
    Result<Findings> play(const Author& author, Instant at, std::string_view kind, const SubjectId& subject,
                          const boost::json::object& body, std::optional<Instant> received = std::nullopt,
                          std::optional<std::uint32_t> seen = std::nullopt);
    /// All or nothing, as a group is judged.
    struct Step {
        std::string_view kind;
        SubjectId subject;
        boost::json::object body;
    };
    Result<Findings> playGroup(const Author& author, Instant at, const std::vector<Step>& steps,
                               std::optional<Instant> received = std::nullopt);

    [[nodiscard]] const SubjectState& state(const SubjectId& subject) const;
    [[nodiscard]] const std::vector<Played>& played() const { return m_played; }
    [[nodiscard]] const directory::State& directory() const { return m_directory; }
    [[nodiscard]] CountySettings& settings() { return m_settings; }
    /// Account of the directory with its posts.
    [[nodiscard]] Author author(std::string_view account) const;
    [[nodiscard]] Context context(const Author& author, Instant now, Side side) const;

private:
    directory::State m_directory;
    CountySettings m_settings;
    const HolidayTable& m_calendar;
    std::map<SubjectId, SubjectState> m_states;
    std::map<SubjectId, std::uint32_t> m_places;
    std::map<ChainId, std::uint64_t> m_seqs;
    std::vector<Played> m_played;
};

} // namespace core
