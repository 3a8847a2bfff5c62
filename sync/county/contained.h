#pragma once

#include "core/result.h"

#include <exception>

namespace county {

/// A bug or lack of memory in the middle of a request must not end the server; nothing has been committed.
template <class F>
core::Done contained(F body)
{
    try {
        return body();
    } catch (const std::exception& error) {
        return core::hindered("internal", {{"what", error.what()}});
    }
}

} // namespace county
