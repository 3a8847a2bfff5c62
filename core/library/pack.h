#pragma once

#include "core/desk/draft.h"
#include "core/library/state.h"

/// A pack: many items in one JSON file, as the court office keeps them and `fengqiaoctl library publish` reads them.
/// {"format":"fengqiao-library","version":1,"name":"…","items":[{"label":{…},"text":{…}},…]}
namespace core::library {

struct Item {
    Label label;
    Text text;
    bool operator==(const Item&) const = default;
};
BOOST_DESCRIBE_STRUCT(Item, (), (label, text))

struct Pack {
    std::string name;
    std::vector<Item> items;
    bool operator==(const Pack&) const = default;
};

inline constexpr std::size_t kPackLimit = 8 * 1024 * 1024; ///< bytes
inline constexpr std::size_t kMostItems = 2000;

/// Strict: an unknown member is a slip of the pen and refused. Codes: "malformed" (Damaged), "pack_format", "pack_twice"
/// (one item twice), those of checkItem; facts "item" and "index" say where.
[[nodiscard]] Result<Pack> readPack(std::string_view json);
[[nodiscard]] std::string writePack(const Pack& pack);
/// The items that come with the program: files of resources/data/library. Fails only by our own fault.
[[nodiscard]] Result<Pack> shippedPack();

/// What publishing an item would do.
enum class Fate { First, Newer, Same, Older, Clash }; ///< Clash: this version is held, with other words
BOOST_DESCRIBE_ENUM(Fate, First, Newer, Same, Older, Clash)
[[nodiscard]] Fate fateOf(const Item& item, const State* held);
/// The act that publishes it; for First and Newer.
[[nodiscard]] desk::Draft draftFor(const Item& item, Fate fate);

} // namespace core::library
