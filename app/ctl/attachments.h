#pragma once

#include "sync/desk/desk.h"

#include <boost/json.hpp>

namespace ctl {

/// A package names files of its dispute with their keys, which nobody types and nothing prints: in a body `content.attachments`
/// may be what `attachment list` shows of them, ["1", "3f5a09c1"], numbers or beginnings of hashes. Replaces those; anything else
/// stays. Codes: "no_such_attachment" (Usage), those of reading the dispute.
[[nodiscard]] core::Result<void> namedFiles(desk::Desk& desk, const core::SubjectId& subject, boost::json::object& body);

} // namespace ctl
