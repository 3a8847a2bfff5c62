#pragma once

#include "sync/sim/disk.h"

namespace sim {

/// Puts disks under SQLite: a file "/sim/NAME/…" lies on the disk mounted as NAME. Beneath the cipher, so pages are
/// enciphered as on a real one. Once taken, every database of this process that is opened without naming a VFS lies
/// there: for programs that simulate, never for one that works with real data. One thread.
void takeSqlite();

/// Where a computer's files lie: "/sim/NAME".
[[nodiscard]] std::string folderOf(std::string_view name);

/// While it lives, `disk` is the one named NAME; afterwards the one that was it before. The disk outlives it.
class Mount {
public:
    Mount(std::string name, Disk& disk);
    Mount(const Mount&) = delete;
    Mount& operator=(const Mount&) = delete;
    ~Mount();

private:
    std::string m_name;
    Disk* m_before;
};

} // namespace sim
