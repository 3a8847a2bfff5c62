#include "core/directory/seconds.h"

#include "core/directory/courts.h"

#include <algorithm>
#include <set>

namespace core::directory {

namespace {

using Codes = std::initializer_list<std::string_view>;
using People = std::set<std::string>;

People withPost(const State& directory, Codes codes, std::string_view organisation)
{
    People out;
    for (const auto& [id, account] : directory.steps.accounts)
        if (account.active && std::any_of(account.posts.begin(), account.posts.end(), [&](const Post& post) {
                return post.organisation == organisation && std::find(codes.begin(), codes.end(), post.code) != codes.end();
            }))
            out.insert(id);
    return out;
}

void add(People& to, const People& more) { to.insert(more.begin(), more.end()); }

/// Whoever of `first` has nobody among `second` but himself.
void compare(std::vector<Alone>& out, const Organisation& o, const char* work, const People& first, const People& second)
{
    if (first.empty())
        return;
    if (second.empty())
        out.push_back({o.id, work, {}});
    else if (second.size() == 1 && first.contains(*second.begin()))
        out.push_back({o.id, work, *second.begin()});
}

} // namespace

std::vector<Alone> worksAlone(const State& directory)
{
    using enum OrganisationKind;
    std::vector<Alone> out;
    for (const auto& [id, o] : directory.steps.organisations) {
        if (!o.active)
            continue;
        if (isCommittee(o.kind)) {
            const auto workers = withPost(directory, {"VM", "TM", "VL", "TL", "PL", "CH"}, id);
            auto confirm = withPost(directory, {"VL", "TL", "PL", "CH"}, id);
            add(confirm, withPost(directory, {"TL"}, o.parent)); // the township's liaison may as well
            compare(out, o, "确认降红色", workers, confirm);
            compare(out, o, "协议盖章", withPost(directory, {"VM", "TM", "PL"}, id), withPost(directory, {"CH"}, id));
        } else if (o.kind == JusticeOffice) {
            People mediators;
            for (const auto& [other, unit] : directory.steps.organisations)
                if (unit.active && !o.township.empty() && unit.township == o.township && mediates(unit.kind))
                    add(mediators, withPost(directory, {"VM", "TM", "PL", "IF"}, other));
            compare(out, o, "卷宗评查和评级", mediators, withPost(directory, {"JO"}, id));
        } else if (isCourt(o.kind)) {
            compare(out, o, "司法确认审查", withPost(directory, {"GJ", "CD"}, id), withPost(directory, {"RJ"}, id));
        } else if (o.kind == CountyOffice) {
            People approve = withPost(directory, {"CA"}, id);
            add(approve, withPost(directory, {"CA"}, {}));
            People all;
            for (const auto& [other, unit] : directory.steps.organisations)
                if (unit.active)
                    add(all, withPost(directory, {"CD", "JO"}, other));
            if (all.empty())
                compare(out, o, "名册批准", approve, approve);
        }
    }
    return out;
}

} // namespace core::directory
