#include "core/library/pack.h"

#include "core/library/kinds.h"
#include "core/resource.h"

#include <set>

namespace core::library {

namespace {

constexpr std::string_view kFormat = "fengqiao-library";
constexpr std::int64_t kVersion = 1;

struct File {
    std::string format, name;
    std::int64_t version = 0;
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(File, (), (format, name, version, items))

/// The first member that the schema does not know; empty when there is none.
std::string unknownMember(const boost::json::value& value, const boost::json::object& schema)
{
    if (const auto* object = value.if_object()) {
        const auto* properties = schema.if_contains("properties");
        if (!properties || !properties->is_object())
            return {};
        for (const auto& [name, member] : *object) {
            const auto* known = properties->get_object().if_contains(name);
            if (!known)
                return std::string(name);
            if (known->is_object())
                if (auto found = unknownMember(member, known->get_object()); !found.empty())
                    return found;
        }
    } else if (const auto* array = value.if_array()) {
        const auto* items = schema.if_contains("items");
        if (items && items->is_object())
            for (const auto& one : *array)
                if (auto found = unknownMember(one, items->get_object()); !found.empty())
                    return found;
    }
    return {};
}

} // namespace

Result<Pack> readPack(std::string_view json)
{
    const auto value = decodeStrict(json, {.bytes = kPackLimit});
    if (!value)
        return tl::unexpected(value.error());
    static const auto kSchema = schemaOf<File>();
    if (auto found = unknownMember(*value, kSchema); !found.empty())
        return damaged("malformed", {{"what", "member"}, {"member", found}});
    auto file = fromJson<File>(*value);
    if (!file)
        return tl::unexpected(file.error());
    if (file->format != kFormat || file->version != kVersion)
        return refused("pack_format", {}, {{"format", file->format}, {"version", file->version}});
    if (file->items.size() > kMostItems)
        return refused("too_long", {}, {{"field", "items"}, {"limit", kMostItems}});
    std::set<std::string> known;
    for (std::size_t i = 0; i < file->items.size(); ++i) {
        const auto& item = file->items[i];
        auto done = checkItem(item.label, item.text);
        if (done && !known.insert(item.label.id).second)
            done = refused("pack_twice");
        if (!done) {
            auto error = done.error();
            error.facts["item"] = item.label.id;
            error.facts["index"] = i + 1;
            return tl::unexpected(std::move(error));
        }
    }
    return Pack{std::move(file->name), std::move(file->items)};
}

std::string writePack(const Pack& pack)
{
    return encodeCanonical(toJson(File{std::string(kFormat), pack.name, kVersion, pack.items}));
}

Result<Pack> shippedPack()
{
    Pack out{"随程序附带的资料", {}};
    for (const auto* name : {"guides", "laws", "cases", "services", "posters"}) {
        const auto bytes = resource("data/library/" + std::string(name) + ".json");
        if (!bytes)
            return damaged("malformed", {{"what", name}});
        auto part = readPack(*bytes);
        if (!part)
            return part;
        std::move(part->items.begin(), part->items.end(), std::back_inserter(out.items));
    }
    return out;
}

Fate fateOf(const Item& item, const State* held)
{
    if (!held)
        return Fate::First;
    if (item.label.version > held->steps.label.version)
        return Fate::Newer;
    if (item.label.version < held->steps.label.version)
        return Fate::Older;
    return item.label == held->steps.label && item.text == held->content.text ? Fate::Same : Fate::Clash;
}

desk::Draft draftFor(const Item& item, Fate fate)
{
    return {fate == Fate::First ? "library.publish" : "library.renew", subjectOf(item.label.id),
            {{"steps", boost::json::object{{"label", toJson(item.label)}}}, {"content", boost::json::object{{"text", toJson(item.text)}}}}};
}

} // namespace core::library
