#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A name in letters, for search and sorting. Not for papers: only the person knows the right reading.
struct Pinyin {
    std::string full;     ///< "zeng qing hong"
    std::string initials; ///< "zqh"

    bool operator==(const Pinyin&) const = default;
};

/// The most likely reading. No tones, small letters, ü as v (吕 lv, 女 nv, 略 lve), as input methods take it.
/// The first character (or two, when they are a compound surname) is read as a surname: 曾 zeng, 单 shan, 尉迟 yu chi;
/// the rest as given names are read: 乐 le, 长 chang. Names with a middle dot are transcriptions and have no surname.
/// Latin letters and digits stay, in small letters, one word each; signs part words. A character without a known
/// reading stays as it is. Never fails, whatever the bytes. Safe from any thread; microseconds, no ICU transform.
[[nodiscard]] Pinyin pinyinOf(std::string_view name);

/// All readings that a search should find, pinyinOf() first, without repeats, at most 16: other readings of the
/// characters, and lu and lyu (passports) beside lv.
[[nodiscard]] std::vector<Pinyin> pinyinForms(std::string_view name);

} // namespace core
