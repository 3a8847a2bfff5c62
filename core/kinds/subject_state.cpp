#include "core/kinds/subject_state.h"

#include "core/codec/canonical.h"

namespace core {

namespace {

/// Sections grow with the years; a single act is bounded by kActLimit.
constexpr JsonLimits kSectionLimits{64 * 1024 * 1024, 24};

template <class T>
Done readSection(const std::string& text, T& section)
{
    if (text.empty() || readCanonical(text, section, kSectionLimits))
        return {};
    section = {}; // of an older or a newer version, or damaged
    boost::json::monotonic_resource arena; // the tree lives no longer than this call
    const auto value = decodeStrict(text, kSectionLimits, &arena);
    if (!value)
        return tl::unexpected(value.error());
    return readJson(*value, section);
}

template <class S>
Result<SubjectState> readState(const Sections& sections)
{
    S state;
    auto done = readSection(sections[0], state.steps);
    if (done) done = readSection(sections[1], state.content);
    if (done) done = readSection(sections[2], state.identity);
    if (done) done = readSection(sections[3], state.sealed);
    if (!done)
        return tl::unexpected(done.error());
    return SubjectState{std::move(state)};
}

} // namespace

SubjectState::SubjectState() = default;
template <class S>
SubjectState::SubjectState(S state) : value(std::move(state)) {}
SubjectState::SubjectState(const SubjectState& other) = default;
SubjectState::SubjectState(SubjectState&& other) noexcept = default;
SubjectState& SubjectState::operator=(const SubjectState& other) = default;
SubjectState& SubjectState::operator=(SubjectState&& other) noexcept = default;
SubjectState::~SubjectState() = default;
bool SubjectState::operator==(const SubjectState& other) const = default;

template SubjectState::SubjectState(dispute::State);
template SubjectState::SubjectState(confirmation::State);
template SubjectState::SubjectState(returning::State);
template SubjectState::SubjectState(directory::State);
template SubjectState::SubjectState(proposal::State);
template SubjectState::SubjectState(clue::State);
template SubjectState::SubjectState(patrol::State);
template SubjectState::SubjectState(focus::State);
template SubjectState::SubjectState(warning::State);
template SubjectState::SubjectState(roster::State);
template SubjectState::SubjectState(supervision::State);
template SubjectState::SubjectState(complaint::State);
template SubjectState::SubjectState(guidance::State);
template SubjectState::SubjectState(consultation::State);
template SubjectState::SubjectState(order::State);
template SubjectState::SubjectState(meeting::State);
template SubjectState::SubjectState(library::State);
template SubjectState::SubjectState(rota::State);

std::string_view typeOf(const SubjectState& state)
{
    return std::visit(
        []<class S>(const S&) -> std::string_view {
            if constexpr (std::is_same_v<S, std::monostate>) return {};
            else return S::kType;
        },
        state.value);
}

Sections sectionsOf(const SubjectState& state, int level)
{
    Sections out;
    std::visit(
        [&]<class S>(const S& s) {
            if constexpr (!std::is_same_v<S, std::monostate>) {
                if (level >= 1) out[0] = encodeDescribed(s.steps);
                if (level >= 2) out[1] = encodeDescribed(s.content);
                if (level >= 3) out[2] = encodeDescribed(s.identity);
                if (level >= 4) out[3] = encodeDescribed(s.sealed);
            }
        },
        state.value);
    return out;
}

Result<SubjectState> stateFrom(std::string_view type, const Sections& sections)
{
    if (type.empty())
        return SubjectState{};
    std::optional<Result<SubjectState>> out;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, boost::mp11::mp_rest<decltype(SubjectState::value)>>>([&](auto known) {
        using S = typename decltype(known)::type;
        if (!out && type == S::kType)
            out = readState<S>(sections);
    });
    if (out)
        return std::move(*out);
    return damaged("unknown_subject", {{"type", type}});
}

SubjectState cut(const SubjectState& state, int level)
{
    auto out = state;
    std::visit(
        [&]<class S>(S& s) {
            if constexpr (!std::is_same_v<S, std::monostate>) {
                if (level < 4) s.sealed = {};
                if (level < 3) s.identity = {};
                if (level < 2) s.content = {};
                if (level < 1) s.steps = {};
            }
        },
        out.value);
    return out;
}

} // namespace core
