#pragma once

#include "core/dispute/state.h"

#include <span>
#include <string_view>

/// The fixed lists of DOMAIN section 6: a stable code and its Chinese name. Codes are never reused or deleted.
namespace core::dispute {

struct CatalogueEntry {
    std::string_view code;
    std::string_view name;
};

[[nodiscard]] std::span<const CatalogueEntry> disputeTypes();   ///< 6.1: "D01" 婚姻家庭 …
[[nodiscard]] std::span<const CatalogueEntry> failureReasons(); ///< 6.4: "F01" … "F18", "F99"
[[nodiscard]] std::span<const CatalogueEntry> careFlags();      ///< 6.5: "elderly", "sight" …

/// The names; an unknown code is given back as it is, so that a newer county's entry stays readable.
[[nodiscard]] std::string typeName(std::string_view code);      ///< 邻里
[[nodiscard]] std::string typeTitle(std::string_view code);     ///< 邻里纠纷, as papers write it
[[nodiscard]] std::string failureReasonName(std::string_view code);
[[nodiscard]] std::string careFlagName(std::string_view code);
/// The code of a name as lists of other systems write it ("邻里", "邻里纠纷"); empty when none fits.
[[nodiscard]] std::string typeCode(std::string_view name);

[[nodiscard]] std::string_view sourceName(Source source); ///< 当事人申请, 人民法院委派 …
[[nodiscard]] std::string_view levelName(Level level);
[[nodiscard]] std::string_view sideName(Side side);       ///< 申请人, 被申请人, 第三人
[[nodiscard]] std::string_view consentName(Consent consent);

} // namespace core::dispute
