#include "core/kinds/field.h"

#include <algorithm>

namespace core {

namespace {

Version versionOf(std::string value, const Stamp& stamp)
{
    return {std::move(value), stamp.findings.account, toText(stamp.id), stamp.claimed, stamp.place};
}

/// Whether the author of `stamp` could not know `standing`: another chain set it behind the place he had read up to.
bool unseen(const Version& standing, const Stamp& stamp)
{
    const auto act = actIdFromText(standing.act);
    const bool ownChain = act && act->chain == stamp.id.chain;
    return !ownChain && standing.place > stamp.seen;
}

} // namespace

void setField(Fields& fields, const std::string& name, std::string value, const Stamp& stamp)
{
    const auto found = fields.find(name);
    if (found == fields.end()) {
        fields.emplace(name, Field{versionOf(std::move(value), stamp), std::nullopt, {}});
        return;
    }
    auto& field = found->second;
    if (field.now.value == value)
        return; // equal values never conflict
    if (field.contested() || unseen(field.now, stamp)) {
        const bool known = std::any_of(field.contenders.begin(), field.contenders.end(),
                                       [&](const Version& v) { return v.value == value; });
        if (!known)
            field.contenders.push_back(versionOf(std::move(value), stamp));
        return;
    }
    field.before = field.now;
    field.now = versionOf(std::move(value), stamp);
}

void settleField(Fields& fields, const std::string& name, std::string value, const Stamp& stamp)
{
    auto& field = fields[name];
    if (field.now.value != value) {
        if (!field.now.act.empty())
            field.before = field.now;
        field.now = versionOf(std::move(value), stamp);
    }
    field.contenders.clear();
}

std::string valueOf(const Fields& fields, const std::string& name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second.now.value;
}

} // namespace core
