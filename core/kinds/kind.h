#pragma once

#include "core/codec/canonical.h"
#include "core/journal/act.h"
#include "core/kinds/context.h"
#include "core/kinds/subject_state.h"

#include <span>

namespace core {

/// DOMAIN 3.3, column "offline".
enum class Offline {
    Yes,    ///< final when made locally
    Prov,   ///< may be made locally; only the county's receipt fixes its legal time
    Server, ///< needs a line, because another body decides
};

struct KindInfo {
    std::string_view name;        ///< "dispute.accept"
    std::string_view article;     ///< 《实施意见》第15条
    std::string_view transitions; ///< "T21 T38"; empty when the state does not change
    std::string_view posts;       ///< "VL TL PL IF"; "*" = every account that may see the subject
    Offline offline = Offline::Yes;
    bool creates = false;         ///< first act of a subject
    std::uint16_t version = 1;
    Lane lane = Lane::Work;
    bool territory = false;       ///< posts of the township above the holder count as well (T45)
};

struct Nothing {
    bool operator==(const Nothing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

template <class K>
auto stepsPart()
{
    if constexpr (requires { typename K::Steps; }) return std::type_identity<typename K::Steps>{};
    else return std::type_identity<Nothing>{};
}
template <class K>
auto contentPart()
{
    if constexpr (requires { typename K::Content; }) return std::type_identity<typename K::Content>{};
    else return std::type_identity<Nothing>{};
}
template <class K>
auto identityPart()
{
    if constexpr (requires { typename K::Identity; }) return std::type_identity<typename K::Identity>{};
    else return std::type_identity<Nothing>{};
}
template <class K>
auto sealedPart()
{
    if constexpr (requires { typename K::Sealed; }) return std::type_identity<typename K::Sealed>{};
    else return std::type_identity<Nothing>{};
}

/// The decoded parts of one act of kind K.
template <class K>
struct Parts {
    typename decltype(stepsPart<K>())::type steps;
    typename decltype(contentPart<K>())::type content;
    typename decltype(identityPart<K>())::type identity;
    typename decltype(sealedPart<K>())::type sealed;
};

/// An act before it is judged.
template <class K>
struct Proposal {
    const Envelope& envelope;
    const Parts<K>& parts;
};

/// A kind with its types forgotten: what store, judge and command line work with.
struct Kind {
    KindInfo info;
    std::string_view subject; ///< "dispute"
    boost::json::object schema; ///< {"steps":…,"content":…}: the body of `act KIND --file`
    /// Decides; the act must have passed checkParts. Never changes the state.
    Result<Findings> (*check)(const SubjectState&, const Act&, const Context&) = nullptr;
    /// Records an accepted (or provisionally accepted) act. Pure and total.
    void (*evolve)(SubjectState&, const Act&, const Stamp&, int level) = nullptr;
};

namespace kinds {

template <class P>
Done readPart(const Act& act, Class c, P& out)
{
    const auto& text = act.part(c);
    if constexpr (std::is_same_v<P, Nothing>) {
        if (text)
            return refused("malformed", {}, {{"what", "unexpected part"}});
        return {};
    } else {
        if (!text || readCanonical(*text, out)) // as every desk of ours writes it
            return {};
        out = {};
        auto value = decodeStrict(*text);
        if (!value)
            return tl::unexpected(value.error());
        return readJson(*value, out);
    }
}

/// The parts at or below `level`. A part that is missing or cannot be read stays as default: evolve is total.
template <class K>
Result<Parts<K>> readParts(const Act& act, int level)
{
    Parts<K> parts;
    Done done = readPart(act, Class::Steps, parts.steps);
    if (done && level >= 2) done = readPart(act, Class::Content, parts.content);
    if (done && level >= 3) done = readPart(act, Class::Identity, parts.identity);
    if (done && level >= 4) done = readPart(act, Class::Sealed, parts.sealed);
    if (!done)
        return tl::unexpected(done.error());
    return parts;
}

template <class K>
Result<Findings> checkKind(const SubjectState& state, const Act& act, const Context& context)
{
    const auto parts = readParts<K>(act, kClasses);
    if (!parts) {
        auto error = parts.error();
        error.trouble = Trouble::Refused;
        return tl::unexpected(error);
    }
    static const typename K::Subject kFresh{};
    const auto* subject = state.as<typename K::Subject>();
    if (K::info.creates) {
        if (!state.empty())
            return refused("subject_exists");
        subject = &kFresh;
    } else if (!subject) {
        return refused(state.empty() ? "no_such_subject" : "wrong_subject");
    }
    return K::check(*subject, Proposal<K>{act.envelope, *parts}, context);
}

/// Each section is changed by a function that sees nothing above it, which is why
/// cut(fold(acts), k) = fold(cut(acts), k) (DESIGN 3).
template <class K>
void evolveKind(SubjectState& state, const Act& act, const Stamp& stamp, int level)
{
    using Subject = typename K::Subject;
    if (K::info.creates && state.empty())
        state = SubjectState{Subject{}};
    auto* subject = state.as<Subject>();
    if (!subject)
        return;
    // Part by part, so that a part that cannot be read leaves those below it as every reader has them.
    Parts<K> parts;
    if (level >= 1 && !readPart(act, Class::Steps, parts.steps)) parts.steps = {};
    if (level >= 2 && !readPart(act, Class::Content, parts.content)) parts.content = {};
    if (level >= 3 && !readPart(act, Class::Identity, parts.identity)) parts.identity = {};
    if (level >= 4 && !readPart(act, Class::Sealed, parts.sealed)) parts.sealed = {};
    if (level >= 1)
        K::evolve(subject->steps, stamp, parts.steps);
    if constexpr (requires { K::evolve(subject->content, subject->steps, stamp, parts.steps, parts.content); }) {
        if (level >= 2)
            K::evolve(subject->content, subject->steps, stamp, parts.steps, parts.content);
    }
    if constexpr (requires { K::evolve(subject->identity, subject->steps, stamp, parts.steps, parts.identity); }) {
        if (level >= 3)
            K::evolve(subject->identity, subject->steps, stamp, parts.steps, parts.identity);
    }
    if constexpr (requires { K::evolve(subject->sealed, subject->steps, stamp, parts.steps, parts.sealed); }) {
        if (level >= 4)
            K::evolve(subject->sealed, subject->steps, stamp, parts.steps, parts.sealed);
    }
}

template <class K>
Kind describe()
{
    boost::json::object schema;
    Parts<K> parts;
    const auto add = [&schema]<class P>(std::string_view name, const P&) {
        if constexpr (!std::is_same_v<P, Nothing>)
            schema.emplace(name, schemaOf<P>());
    };
    add("steps", parts.steps);
    add("content", parts.content);
    add("identity", parts.identity);
    add("sealed", parts.sealed);
    return {K::info, K::Subject::kType, std::move(schema), &checkKind<K>, &evolveKind<K>};
}

} // namespace kinds

/// Every kind this version folds, in the order of the life cycle.
[[nodiscard]] std::span<const Kind> allKinds();
/// Null for a kind from a newer version: its act is stored, its subject shows the card only.
[[nodiscard]] const Kind* findKind(std::string_view name, std::uint16_t version);

} // namespace core
