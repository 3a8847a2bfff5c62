#pragma once

#include "sync/exchange/messages.h"

namespace exchange {

/// What a new device signs to show that it holds the key it names; the county verifies the same bytes.
[[nodiscard]] inline core::Bytes enrolmentProof(const EnrolRequest& request)
{
    core::ByteWriter out;
    out.raw(core::viewOf("fengqiao-enrol/1"));
    out.text(request.code);
    out.text(request.device);
    out.text(request.signKey);
    out.text(request.boxKey);
    return out.take();
}

} // namespace exchange
