#pragma once

#include "sync/relay/relay.h"

#include <filesystem>
#include <thread>

namespace relay {

/// A relay with all that it stands on: its folder, which it keeps to itself, and its way to the county.
class Carrier {
public:
    struct Place {
        std::filesystem::path folder; ///< made when it is missing
        std::string server, caPem;    ///< of the county it carries for
    };
    /// Reads and mends the folder and binds: takes as long as the disk does. `clock` outlives it. Codes: those of
    /// CountyLine::make, Box::open and Relay::listen; "relay_in_use" (Surroundings) when another program has the folder.
    [[nodiscard]] static core::Result<std::unique_ptr<Carrier>> open(const Place& place, const core::Clock& clock, Relay::Options options);
    ~Carrier();
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;

    /// Carries until somebody stops the relay.
    void run() { m_relay->run(); }
    /// Carries on a thread of its own until this object goes. Once.
    void runBeside();

    [[nodiscard]] const core::crypto::PublicKey& key() const { return m_box->key(); }
    [[nodiscard]] std::uint16_t port() const { return m_relay->port(); }
    /// From any thread.
    [[nodiscard]] Condition condition() const { return m_relay->condition(); }

private:
    explicit Carrier(core::desk::FolderLock lock) : m_lock(std::move(lock)) {}

    core::desk::PosixFileSystem m_files;
    core::desk::FolderLock m_lock;
    std::optional<Box> m_box;
    std::unique_ptr<CountyLine> m_line;
    std::unique_ptr<Relay> m_relay;
    std::thread m_thread;
};

} // namespace relay
