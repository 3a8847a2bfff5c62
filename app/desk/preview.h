#pragma once

#include "core/bytes.h"

namespace app {

/// A reduced JPEG of a picture, upright, at most 1600 px on its longer side and small enough for a preview; empty when the
/// bytes are no picture or are small as they stand. Takes long for large photos: not on the GUI thread.
[[nodiscard]] core::Bytes previewOf(core::ByteView content);

} // namespace app
