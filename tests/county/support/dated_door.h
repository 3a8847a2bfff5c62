#pragma once

#include "sync/county/front.h"
#include "sync/county/service.h"

#include <memory>
#include <string>
#include <thread>

namespace county::test {

/// A county's door whose certificates begin and end so many days from now: what a PC with a wrong clock sees, whose clock a test
/// cannot move.
class DatedDoor {
public:
    DatedDoor(Service& service, int from, int to);
    ~DatedDoor();
    [[nodiscard]] std::string url() const { return m_front->url(); }
    [[nodiscard]] const std::string& ca() const { return m_ca; } ///< PEM

private:
    std::string m_ca;
    std::unique_ptr<Front> m_front;
    std::thread m_thread;
};

} // namespace county::test
