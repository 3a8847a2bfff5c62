#include "core/desk/keys.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "core/desk/safe_file.h"

#include <algorithm>
#include <set>
#include <sodium.h>
#include <unistd.h>

namespace core::desk {

namespace {

constexpr std::size_t kTriesLimit = 4096;
constexpr std::size_t kLeastCharacters = 10;
constexpr std::size_t kLeastDifferent = 5;
constexpr int kFreeTries = 5;
constexpr int kFreeBreaks = 20; ///< unlocking that a kill or a power cut broke off, in a row
constexpr std::chrono::seconds kFirstWait{60};
constexpr std::chrono::seconds kLongestWait{3600};
// A header that asks for more was not written by us; it would only make the program hang.
constexpr std::uint64_t kMostMemory = 4ULL * 1024 * 1024 * 1024;
constexpr std::uint64_t kMostOperations = 64;

/// What the wrap is bound to: changed together with it.
struct WrapTerms {
    int layout = 1;
    std::string account;
    std::string cipher;
    std::int64_t operations = 0;
    std::int64_t memoryBytes = 0;
    std::string salt; ///< hex
};
BOOST_DESCRIBE_STRUCT(WrapTerms, (), (layout, account, cipher, operations, memoryBytes, salt))

struct Header {
    WrapTerms terms;
    std::string wrapped;  ///< hex: desk key under the password
    std::string recovery; ///< hex: desk key sealed to the county
    std::string keys;     ///< hex: signing seed and box secret under the desk key
};
BOOST_DESCRIBE_STRUCT(Header, (), (terms, wrapped, recovery, keys))

struct TriesFile {
    int failed = 0, brokenOff = 0;
    Instant last{};
};
BOOST_DESCRIBE_STRUCT(TriesFile, (), (failed, brokenOff, last))

Result<Header> headerFrom(std::string_view text)
{
    const auto value = decodeStrict(text);
    auto header = value ? fromJson<Header>(*value) : tl::unexpected(value.error());
    if (!header)
        return damaged("damaged_header");
    if (header->terms.layout != 1)
        return hindered("update_needed", {{"layout", header->terms.layout}});
    const auto salt = fromHex(header->terms.salt);
    if (!salt || salt->size() != 16 || header->terms.operations < 1 || header->terms.memoryBytes < 8192 ||
        static_cast<std::uint64_t>(header->terms.operations) > kMostOperations ||
        static_cast<std::uint64_t>(header->terms.memoryBytes) > kMostMemory)
        return damaged("damaged_header");
    return header;
}

Done writeHeader(const DeskPlace& place, const Header& header)
{
    return writeSafe(place.files, place.headerFile(), encodeCanonical(toJson(header)));
}

bool stands(FileSystem& files, const std::filesystem::path& file)
{
    const auto bytes = files.read(file, 0);
    return !bytes || *bytes; // more than nothing is "too_large"
}

Result<Header> readHeader(const DeskPlace& place)
{
    const auto text = readSafe(place.files, place.headerFile());
    if (!text)
        return text.error().trouble == Trouble::Damaged ? Result<Header>(damaged("damaged_header"))
                                                        : tl::unexpected(text.error());
    if (!*text)
        return stands(place.files, place.mirrorFile()) ? Result<Header>(damaged("damaged_header", {{"what", "missing"}})) : hindered("no_such_account");
    auto header = headerFrom(**text);
    // Colleagues may have the same password: whoever gives one name must not work under another's because folders were swapped.
    if (header && header->terms.account != place.account)
        return damaged("damaged_header", {{"what", "account"}});
    return header;
}

Result<crypto::Secret> wrappingKey(const DeskPlace& place, const WrapTerms& terms, std::string_view password)
{
    const auto fromPassword =
        crypto::keyFromPassword(password, *fromHex(terms.salt),
                                {static_cast<std::uint64_t>(terms.operations), static_cast<std::uint64_t>(terms.memoryBytes)});
    if (!fromPassword)
        return tl::unexpected(fromPassword.error());
    return crypto::derive(fromPassword->view(), "fengqiao/wrap/1", kKey, place.deviceSecret);
}

Bytes contextOf(const WrapTerms& terms)
{
    const auto text = "fengqiao-desk-wrap/1" + encodeCanonical(toJson(terms));
    return {text.begin(), text.end()};
}

Bytes keysContext(std::string_view account)
{
    const auto text = "fengqiao-desk-keys/1" + std::string(account);
    return {text.begin(), text.end()};
}

Done wrap(const DeskPlace& place, Header& header, ByteView deskKey, std::string_view password)
{
    header.terms.salt = toHex(crypto::randomArray<16>());
    const auto key = wrappingKey(place, header.terms, password);
    if (!key)
        return tl::unexpected(key.error());
    header.wrapped = toHex(crypto::encrypt(key->view(), deskKey, contextOf(header.terms)));
    return {};
}

/// Opens what is encrypted into locked memory, and wipes the passing copy.
Result<crypto::Secret> openInto(ByteView key, std::string_view hex, ByteView context)
{
    const auto cipher = fromHex(hex);
    if (!cipher)
        return damaged("cannot_open");
    auto plain = crypto::decrypt(key, *cipher, context);
    if (!plain)
        return tl::unexpected(plain.error());
    crypto::Secret out{ByteView(*plain)};
    sodium_memzero(plain->data(), plain->size());
    return out;
}

Result<DeskKeys> keysFrom(const Header& header, ByteView deskKey)
{
    const auto own = openInto(crypto::derive(deskKey, "fengqiao/keys/1", kKey).view(), header.keys,
                              keysContext(header.terms.account));
    if (!own || own->size() != 2 * kKey)
        return damaged("damaged_header");
    DeskKeys out;
    out.mirror = crypto::derive(deskKey, "fengqiao/mirror/1", kKey);
    out.outbox = crypto::derive(deskKey, "fengqiao/outbox/1", kKey);
    out.cipher = header.terms.cipher;
    out.signing = crypto::SigningKey::fromSeed(own->view().first(kKey));
    out.box = crypto::BoxKey::fromSecret(own->view().subspan(kKey));
    return out;
}

TriesFile readTries(const DeskPlace& place)
{
    const auto bytes = place.files.read(place.triesFile(), kTriesLimit);
    if (!bytes || !*bytes)
        return {};
    const auto value = decodeStrict(textOf(**bytes));
    const auto tries = value ? fromJson<TriesFile>(*value) : tl::unexpected(value.error());
    // A damaged count is no reason to shut anybody out; the password's cost is what protects.
    return tries ? *tries : TriesFile{};
}

void writeTries(const DeskPlace& place, const TriesFile& tries)
{
    // A full or read-only disk must not keep the owner out either.
    if (tries.failed == 0 && tries.brokenOff == 0)
        (void)place.files.remove(place.triesFile());
    else
        (void)replaceFile(place.files, place.triesFile(), viewOf(encodeCanonical(toJson(tries))));
}

/// A program that was killed while it looked at a right password is no guess; hundreds of them are.
int guessesOf(const TriesFile& file)
{
    return file.failed + std::max(0, file.brokenOff - kFreeBreaks);
}

std::chrono::seconds waitAfter(int failed)
{
    if (failed < kFreeTries)
        return std::chrono::seconds{0};
    const int doublings = std::min(failed - kFreeTries, 6);
    return std::min(kFirstWait * (1 << doublings), kLongestWait);
}

Tries triesOf(const TriesFile& file, Instant now)
{
    Tries out;
    out.left = std::max(0, kFreeTries - guessesOf(file));
    const auto wait = waitAfter(guessesOf(file));
    // A clock put back would otherwise shut the owner out for as long as it was put back.
    const auto since = now < file.last ? std::chrono::milliseconds{0} : now - file.last;
    if (since < wait)
        out.wait = std::chrono::ceil<std::chrono::seconds>(wait - since);
    return out;
}

Result<crypto::Secret> openDeskKey(const DeskPlace& place, const Header& header, std::string_view password,
                                   const Clock& clock)
{
    auto tries = readTries(place);
    const auto now = clock.now();
    if (now < tries.last) {
        tries.last = now;
        writeTries(place, tries);
    }
    if (const auto standing = triesOf(tries, now); standing.wait.count() > 0)
        return hindered("password_wait", {{"wait_seconds", standing.wait.count()}});
    // Noted before it is looked at: who pulls the plug between two guesses gains little.
    const auto before = tries;
    tries.brokenOff = std::min(tries.brokenOff + 1, 1000);
    tries.last = now;
    writeTries(place, tries);
    const auto key = wrappingKey(place, header.terms, password);
    if (!key && key.error().trouble != Trouble::Usage) {
        writeTries(place, before); // no memory: that was no guess
        return tl::unexpected(key.error());
    }
    auto deskKey = key ? openInto(key->view(), header.wrapped, contextOf(header.terms))
                       : Result<crypto::Secret>(damaged("cannot_open"));
    if (!deskKey) {
        tries.brokenOff = before.brokenOff;
        tries.failed = std::min(tries.failed + 1, 1000);
        writeTries(place, tries);
        const auto left = triesOf(tries, now);
        return hindered("wrong_password", {{"tries_left", left.left}, {"wait_seconds", left.wait.count()}});
    }
    writeTries(place, {});
    return deskKey;
}

} // namespace

crypto::PasswordCost suitableCost()
{
    crypto::PasswordCost cost;
    const auto pages = ::sysconf(_SC_PHYS_PAGES);
    const auto page = ::sysconf(_SC_PAGE_SIZE);
    if (pages > 0 && page > 0 && pages >= 4LL * 1024 * 1024 * 1024 / page)
        cost.memoryBytes = 256ULL * 1024 * 1024;
    return cost;
}

std::string suitableCipher()
{
    // libsodium looks at the processor when it starts.
    return crypto::start() && crypto_aead_aes256gcm_is_available() != 0 ? "aegis" : "chacha20";
}

namespace {

/// The first that anybody tries among those of ten characters: rows of digits, letters and keys, and words of the lists of
/// stolen passwords. No list of a hundred thousand, most of which are shorter; the price of a guess does the rest.
bool isGuessedFirst(std::string_view password)
{
    std::string low(password);
    for (auto& c : low)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    static constexpr std::string_view kRows[] = {"12345678901234567890", "09876543210987654321", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
                                                 "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm", "zaq12wsxcde34rfv"};
    if (std::ranges::any_of(kRows, [&](std::string_view row) { return row.find(low) != std::string_view::npos; }))
        return true;
    static constexpr std::string_view kRuns[] = {"12345678", "87654321", "5201314", "password", "qwertyui", "woaini", "iloveyou", "administrator"};
    constexpr std::size_t kRest = 4; // "a123456789", "woaini1314": what stands around them is guessed as well
    return std::ranges::any_of(kRuns, [&](std::string_view run) { return low.find(run) != std::string::npos && low.size() <= run.size() + kRest; });
}

} // namespace

Done checkPassword(std::string_view password, std::string_view account)
{
    std::set<std::string> different;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < password.size(); ++characters) {
        std::size_t next = at + 1;
        while (next < password.size() && (static_cast<unsigned char>(password[next]) & 0xc0) == 0x80)
            ++next;
        different.emplace(password.substr(at, next - at));
        at = next;
    }
    if (characters < kLeastCharacters)
        return refused("weak_password", {}, {{"least", kLeastCharacters}});
    const auto weak = [](std::string_view why) { return refused("weak_password", {}, {{"least", kLeastCharacters}, {"why", why}}); };
    if (!account.empty() && password.find(account) != std::string_view::npos)
        return weak("account");
    if (different.size() < kLeastDifferent)
        return weak("same");
    if (isGuessedFirst(password))
        return weak("guessed");
    return {};
}

Result<DeskKeys> createDesk(const DeskPlace& place, const NewDesk& desk, std::string_view password)
{
    if (auto done = checkPassword(password, place.account); !done)
        return tl::unexpected(done.error());
    // A header without a mirror is an enrolment that broke off: its keys have signed nothing.
    if (stands(place.files, place.headerFile()) && stands(place.files, place.mirrorFile()))
        return misused("desk_exists");

    const auto deskKey = crypto::Secret::random(kKey);
    Header header;
    header.terms.account = place.account;
    header.terms.cipher = desk.cipher;
    header.terms.operations = static_cast<std::int64_t>(desk.cost.operations);
    header.terms.memoryBytes = static_cast<std::int64_t>(desk.cost.memoryBytes);
    header.recovery = toHex(crypto::sealTo(desk.recovery, deskKey.view()));
    crypto::Secret own(2 * kKey);
    const auto seed = desk.signing.seed();
    std::copy(seed.view().begin(), seed.view().end(), own.span().begin());
    std::copy(desk.box.secret.view().begin(), desk.box.secret.view().end(), own.span().begin() + kKey);
    header.keys = toHex(crypto::encrypt(crypto::derive(deskKey.view(), "fengqiao/keys/1", kKey).view(), own.view(),
                                        keysContext(place.account)));
    if (auto done = wrap(place, header, deskKey.view(), password); !done)
        return tl::unexpected(done.error());
    if (auto done = writeHeader(place, header); !done)
        return tl::unexpected(done.error());
    return keysFrom(header, deskKey.view());
}

Result<DeskKeys> unlock(const DeskPlace& place, std::string_view password, const Clock& clock)
{
    const auto header = readHeader(place);
    if (!header)
        return tl::unexpected(header.error());
    const auto deskKey = openDeskKey(place, *header, password, clock);
    if (!deskKey)
        return tl::unexpected(deskKey.error());
    return keysFrom(*header, deskKey->view());
}

Done changePassword(const DeskPlace& place, std::string_view before, std::string_view after, const Clock& clock)
{
    if (auto done = checkPassword(after, place.account); !done)
        return done;
    auto header = readHeader(place);
    if (!header)
        return tl::unexpected(header.error());
    const auto deskKey = openDeskKey(place, *header, before, clock);
    if (!deskKey)
        return tl::unexpected(deskKey.error());
    if (auto done = wrap(place, *header, deskKey->view(), after); !done)
        return done;
    return writeHeader(place, *header);
}

Result<crypto::Secret> openRecovery(ByteView header, const crypto::BoxKey& recovery)
{
    const auto text = safeContent(header);
    if (!text)
        return damaged("damaged_header");
    const auto decoded = headerFrom(*text);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const auto sealed = fromHex(decoded->recovery);
    if (!sealed)
        return damaged("cannot_open");
    auto deskKey = crypto::openSealed(recovery, *sealed);
    // A seal says nothing of whose key it is; only the right one opens the keys that are bound to the account's name.
    if (!deskKey || deskKey->size() != kKey || !keysFrom(*decoded, deskKey->view()))
        return damaged("cannot_open");
    return deskKey;
}

Result<std::string> recoveryCopy(const DeskPlace& place)
{
    auto header = readHeader(place);
    if (!header)
        return tl::unexpected(header.error());
    header->wrapped.clear();
    return safeText(encodeCanonical(toJson(*header)));
}

Result<DeskKeys> unlockWith(const DeskPlace& place, ByteView deskKey)
{
    const auto header = readHeader(place);
    if (!header)
        return tl::unexpected(header.error());
    if (deskKey.size() != kKey || header->terms.account != place.account)
        return damaged("cannot_open");
    auto keys = keysFrom(*header, deskKey);
    return keys ? std::move(keys) : damaged("cannot_open");
}

Done setPassword(const DeskPlace& place, ByteView deskKey, std::string_view password)
{
    if (auto done = checkPassword(password, place.account); !done)
        return done;
    auto header = readHeader(place);
    if (!header)
        return tl::unexpected(header.error());
    // Only the right desk key opens the desk's own keys; a wrong one must not be wrapped.
    if (deskKey.size() != kKey || !keysFrom(*header, deskKey))
        return damaged("cannot_open");
    if (auto done = wrap(place, *header, deskKey, password); !done)
        return done;
    writeTries(place, {});
    return writeHeader(place, *header);
}

Tries triesAt(const DeskPlace& place, Instant now)
{
    return triesOf(readTries(place), now);
}

} // namespace core::desk
