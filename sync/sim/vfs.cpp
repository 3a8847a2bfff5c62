#include "sync/sim/vfs.h"

#include <cstring>
#include <new>
#include <sqlite3.h>

namespace sim {

/// Locks and shared memory of one database file, for several connections of one thread (SQLite's "WAL-index").
struct Disk::Locks {
    static constexpr int kShmLocks = SQLITE_SHM_NLOCK;
    struct ShmLock {
        int shared = 0;
        const void* exclusive = nullptr;
    };
    int shared = 0;
    const void* reserved = nullptr;
    const void* exclusive = nullptr;
    int shmUsers = 0;
    std::array<ShmLock, kShmLocks> shm;
    std::vector<std::unique_ptr<std::vector<std::uint8_t>>> regions;
};

namespace {

constexpr const char* kName = "fengqiao-sim";
constexpr int kSectorSize = 4096;

std::map<std::string, Disk*, std::less<>>& mounts()
{
    static std::map<std::string, Disk*, std::less<>> disks;
    return disks;
}

/// "/sim/NAME/rest" → the disk mounted as NAME.
Disk* diskOf(const char* path)
{
    constexpr std::string_view kRoot = "/sim/";
    std::string_view rest(path ? path : "");
    if (!rest.starts_with(kRoot))
        return nullptr;
    rest.remove_prefix(kRoot.size());
    const auto found = mounts().find(rest.substr(0, rest.find('/')));
    return found == mounts().end() ? nullptr : found->second;
}

/// What SQLite keeps for an open file. SQLite allocates it, so it is built and destroyed by hand.
struct OpenFile {
    sqlite3_file base;
    struct State {
        Disk* disk = nullptr;
        Disk::NodePtr node;
        std::shared_ptr<Disk::Locks> locks;
        std::string path;
        bool syncFolder = false; ///< a journal or log: its name is made safe with its first sync
        int level = SQLITE_LOCK_NONE;
        bool shm = false;
        unsigned shmShared = 0, shmExclusive = 0;
    };
    State* state;
};

OpenFile::State& stateOf(sqlite3_file* file)
{
    return *reinterpret_cast<OpenFile*>(file)->state;
}

int codeOf(Disk::Outcome outcome, int failed)
{
    return outcome == Disk::Outcome::Done ? SQLITE_OK : outcome == Disk::Outcome::Full ? SQLITE_FULL : failed;
}

int unlock(sqlite3_file* file, int level);
int shmUnmap(sqlite3_file* file, int);

int closeFile(sqlite3_file* file)
{
    (void)shmUnmap(file, 0);
    (void)unlock(file, SQLITE_LOCK_NONE);
    delete reinterpret_cast<OpenFile*>(file)->state;
    reinterpret_cast<OpenFile*>(file)->state = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset)
{
    auto& state = stateOf(file);
    if (state.disk->dead())
        return SQLITE_IOERR_READ;
    auto* bytes = static_cast<std::uint8_t*>(out);
    const auto size = static_cast<std::size_t>(amount);
    const auto have = state.node->now.read(static_cast<std::uint64_t>(offset), {bytes, size});
    if (have == size)
        return SQLITE_OK;
    std::memset(bytes + have, 0, size - have);
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* in, int amount, sqlite3_int64 offset)
{
    auto& state = stateOf(file);
    return codeOf(state.disk->write(*state.node, static_cast<std::uint64_t>(offset),
                                    {static_cast<const std::uint8_t*>(in), static_cast<std::size_t>(amount)}),
                  SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    auto& state = stateOf(file);
    return codeOf(state.disk->truncate(*state.node, static_cast<std::uint64_t>(size)), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int)
{
    auto& state = stateOf(file);
    if (const int code = codeOf(state.disk->sync(*state.node), SQLITE_IOERR_FSYNC); code != SQLITE_OK)
        return code;
    // As the unix VFS does it: once after opening, and a failure is passed over in silence.
    if (std::exchange(state.syncFolder, false))
        (void)state.disk->syncFolder(state.path.substr(0, state.path.rfind('/')));
    return state.disk->dead() ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    *size = static_cast<sqlite3_int64>(stateOf(file).node->now.size());
    return SQLITE_OK;
}

int lock(sqlite3_file* file, int level)
{
    auto& state = stateOf(file);
    auto& locks = *state.locks;
    const void* me = file;
    while (state.level < level) {
        if (state.level == SQLITE_LOCK_NONE) {
            if (locks.exclusive)
                return SQLITE_BUSY;
            ++locks.shared;
            state.level = SQLITE_LOCK_SHARED;
        } else if (level == SQLITE_LOCK_RESERVED || state.level == SQLITE_LOCK_SHARED) {
            if (locks.reserved && locks.reserved != me)
                return SQLITE_BUSY;
            locks.reserved = me;
            state.level = SQLITE_LOCK_RESERVED;
        } else {
            if (locks.shared > 1)
                return SQLITE_BUSY;
            locks.exclusive = me;
            state.level = SQLITE_LOCK_EXCLUSIVE;
        }
    }
    return SQLITE_OK;
}

int unlock(sqlite3_file* file, int level)
{
    auto& state = stateOf(file);
    auto& locks = *state.locks;
    if (state.level <= level)
        return SQLITE_OK;
    if (locks.exclusive == file)
        locks.exclusive = nullptr;
    if (locks.reserved == file)
        locks.reserved = nullptr;
    if (level == SQLITE_LOCK_NONE)
        --locks.shared;
    state.level = level;
    return SQLITE_OK;
}

int checkReservedLock(sqlite3_file* file, int* reserved)
{
    *reserved = stateOf(file).locks->reserved != nullptr;
    return SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*)
{
    return kSectorSize;
}

int characteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as the unix VFS says
}

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** out)
{
    auto& state = stateOf(file);
    auto& locks = *state.locks;
    *out = nullptr;
    if (!std::exchange(state.shm, true) && locks.shmUsers++ == 0)
        locks.regions.clear(); // the first user finds it empty and recovers from the log
    if (static_cast<std::size_t>(region) >= locks.regions.size()) {
        if (!extend)
            return SQLITE_OK;
        while (locks.regions.size() <= static_cast<std::size_t>(region))
            locks.regions.push_back(std::make_unique<std::vector<std::uint8_t>>(static_cast<std::size_t>(size)));
    }
    *out = locks.regions[static_cast<std::size_t>(region)]->data();
    return SQLITE_OK;
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    auto& state = stateOf(file);
    auto& locks = *state.locks;
    const void* me = file;
    unsigned mask = 0;
    for (int i = offset; i < offset + count; ++i)
        mask |= 1U << i;
    const auto each = [&](auto body) {
        for (int i = offset; i < offset + count; ++i)
            body(locks.shm[static_cast<std::size_t>(i)], 1U << i);
    };
    if (flags & SQLITE_SHM_UNLOCK) {
        each([&](Disk::Locks::ShmLock& one, unsigned bit) {
            if (state.shmShared & bit)
                --one.shared;
            if (one.exclusive == me)
                one.exclusive = nullptr;
        });
        state.shmShared &= ~mask;
        state.shmExclusive &= ~mask;
        return SQLITE_OK;
    }
    bool free = true;
    if (flags & SQLITE_SHM_SHARED) {
        each([&](Disk::Locks::ShmLock& one, unsigned) { free = free && (!one.exclusive || one.exclusive == me); });
        if (!free)
            return SQLITE_BUSY;
        each([&](Disk::Locks::ShmLock& one, unsigned bit) { one.shared += state.shmShared & bit ? 0 : 1; });
        state.shmShared |= mask;
        return SQLITE_OK;
    }
    each([&](Disk::Locks::ShmLock& one, unsigned bit) {
        const int others = one.shared - (state.shmShared & bit ? 1 : 0);
        free = free && others == 0 && (!one.exclusive || one.exclusive == me);
    });
    if (!free)
        return SQLITE_BUSY;
    each([&](Disk::Locks::ShmLock& one, unsigned) { one.exclusive = me; });
    state.shmExclusive |= mask;
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file*) {}

int shmUnmap(sqlite3_file* file, int)
{
    auto& state = stateOf(file);
    if (!std::exchange(state.shm, false))
        return SQLITE_OK;
    (void)shmLock(file, 0, Disk::Locks::kShmLocks, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
    if (--state.locks->shmUsers == 0)
        state.locks->regions.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods kMethods{2,          closeFile, readFile,          writeFile,   truncateFile, syncFile,        sizeOfFile,
                                  lock,       unlock,    checkReservedLock, fileControl, sectorSize,   characteristics, shmMap,
                                  shmLock,    shmBarrier, shmUnmap,         nullptr,     nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr;
    auto* disk = diskOf(name);
    if (!disk || disk->dead())
        return SQLITE_CANTOPEN;
    auto node = disk->find(name);
    if (!node) {
        if (!(flags & SQLITE_OPEN_CREATE))
            return SQLITE_CANTOPEN;
        Disk::Outcome outcome{};
        node = disk->create(name, outcome);
        if (!node)
            return codeOf(outcome, SQLITE_CANTOPEN);
    }
    if (!node->locks)
        node->locks = std::make_shared<Disk::Locks>();
    auto locks = node->locks;
    const bool journal = (flags & SQLITE_OPEN_CREATE) && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL));
    reinterpret_cast<OpenFile*>(file)->state = new OpenFile::State{disk, std::move(node), std::move(locks), name, journal};
    file->pMethods = &kMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    auto* disk = diskOf(name);
    if (!disk)
        return SQLITE_IOERR_DELETE;
    if (!disk->find(name))
        return SQLITE_IOERR_DELETE_NOENT;
    if (const int code = codeOf(disk->remove(name), SQLITE_IOERR_DELETE); code != SQLITE_OK || !syncFolder)
        return code;
    const std::string path(name);
    return codeOf(disk->syncFolder(path.substr(0, path.rfind('/'))), SQLITE_IOERR_DIR_FSYNC);
}

int access(sqlite3_vfs*, const char* name, int flags, int* out)
{
    const auto* disk = diskOf(name);
    const auto node = disk ? disk->find(name) : nullptr;
    *out = node && (flags != SQLITE_ACCESS_EXISTS || node->now.size() > 0);
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs*, const char* name, int size, char* out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs*, int size, char* out)
{
    // Salts of the log and the cipher's nonces: they must differ, nobody must be able to guess them, in a simulation
    // neither matters. Counting up keeps runs alike.
    static std::uint64_t count = 0;
    Dice dice(++count, "sqlite");
    for (int i = 0; i < size; ++i)
        out[i] = static_cast<char>(dice.next());
    return size;
}

int sleepNot(sqlite3_vfs*, int microseconds)
{
    return microseconds;
}

int currentTime(sqlite3_vfs*, double* days)
{
    *days = 2461000.5; // nothing in our statements asks SQLite for the time
    return SQLITE_OK;
}

int lastError(sqlite3_vfs*, int, char*)
{
    return 0;
}

} // namespace

void takeSqlite()
{
    static sqlite3_vfs vfs{};
    if (vfs.zName)
        return;
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(OpenFile);
    vfs.mxPathname = 512;
    vfs.zName = kName;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPathname;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepNot;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    // One thread, and nobody asks how much memory is in use. Says no when SQLite was in use before: then it is only slower.
    (void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_initialize();
    sqlite3_vfs_register(&vfs, 0);
    sqlite3mc_vfs_create(kName, 1);
}

std::string folderOf(std::string_view name)
{
    return "/sim/" + std::string(name);
}

Mount::Mount(std::string name, Disk& disk) : m_name(std::move(name)), m_before(std::exchange(mounts()[m_name], &disk)) {}

Mount::~Mount()
{
    if (m_before)
        mounts()[m_name] = m_before;
    else
        mounts().erase(m_name);
}

} // namespace sim
