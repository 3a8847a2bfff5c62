#include "core/desk/recovery.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "core/desk/safe_file.h"
#include "core/kinds/check.h"
#include "core/text/direction.h"

#include <sodium.h>

namespace core::desk {

namespace {

constexpr std::size_t kDigits = 16; // 53 bits, each guess at the price of Argon2id
constexpr std::size_t kGroup = 4;
constexpr crypto::PasswordCost kDigitsCost{3, 64ULL * 1024 * 1024};
constexpr std::string_view kDomain = "fengqiao-recovery/1";
constexpr std::size_t kLongestName = 200; // as everywhere
constexpr Instant kEarliest{std::chrono::hours{-24}}, kLatest{std::chrono::hours{24 * 365 * 1000}}; // a PC without a battery begins with 1970

struct HalfFile {
    int layout = 1;
    int half = 0;
    std::string key;   ///< hex: public half of what both together are
    std::string share; ///< hex
};
BOOST_DESCRIBE_STRUCT(HalfFile, (), (layout, half, key, share))

struct QuestionFile {
    int layout = 1;
    std::string account, name, county;
    Instant asked{};
    std::string key;    ///< hex: the answer is sealed to it
    std::string header; ///< recoveryCopy
};
BOOST_DESCRIBE_STRUCT(QuestionFile, (), (layout, account, name, county, asked, key, header))

struct AnswerFile {
    int layout = 1;
    std::string question; ///< hex: SHA-256 of its line
    std::string salt;     ///< hex
    std::string sealed;   ///< hex
};
BOOST_DESCRIBE_STRUCT(AnswerFile, (), (layout, question, salt, sealed))

/// Kept at the asking desk.
struct WaitingFile {
    std::string question, secret; ///< hex
};
BOOST_DESCRIBE_STRUCT(WaitingFile, (), (question, secret))

std::filesystem::path waitingFile(const DeskPlace& place)
{
    return place.folder / "recovery";
}

std::filesystem::path recoveredFile(const DeskPlace& place)
{
    return place.folder / "recovered";
}

template <class T>
std::optional<T> fromLine(const std::optional<std::string>& line)
{
    const auto value = line ? decodeStrict(*line) : Result<boost::json::value>(damaged("recovery_file"));
    auto out = value ? fromJson<T>(*value) : Result<T>(tl::unexpected(value.error()));
    return out ? std::optional<T>(std::move(*out)) : std::nullopt;
}

template <class T>
std::optional<T> fromFile(ByteView file)
{
    return file.size() <= kRecoveryFile ? fromLine<T>(safeContent(file)) : std::nullopt;
}

template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> bytesFrom(std::string_view hex)
{
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() != N)
        return std::nullopt;
    std::array<std::uint8_t, N> out{};
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

Hash hashOfFile(ByteView file)
{
    return crypto::sha256({viewOf(kDomain), viewOf(*safeContent(file))});
}

std::string grouped(std::string_view digits)
{
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % kGroup == 0)
            out += ' ';
        out += digits[i];
    }
    return out;
}

/// One line that is read as it stands: the two people see it beside the digits which they compare.
bool isPlainName(std::string_view text)
{
    return lengthOf(text) <= kLongestName && !turnsDirection(text) &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::optional<QuestionFile> questionFrom(ByteView bytes)
{
    auto file = fromFile<QuestionFile>(bytes);
    const auto key = file ? bytesFrom<kKey>(file->key) : std::nullopt;
    if (!key || file->layout != 1 || !isIdentifier(file->account) || !crypto::canSealTo(*key) || !isPlainName(file->name) ||
        !isPlainName(file->county) || file->asked < kEarliest || file->asked >= kLatest)
        return std::nullopt;
    return file;
}

std::string digitsOf(const Hash& hash)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = value << 8 | hash[i];
    std::string out(kDigits, '0');
    for (std::size_t i = kDigits; i-- > 0; value /= 10)
        out[i] = static_cast<char>('0' + value % 10);
    return out;
}

std::string randomDigits()
{
    std::string out;
    while (out.size() < kDigits)
        out += static_cast<char>('0' + randombytes_uniform(10));
    return out;
}

/// As people type them: blanks and hyphens between, full-width digits of a Chinese keyboard. Empty unless there are sixteen.
std::string digitsFrom(std::string_view typed)
{
    constexpr std::string_view kFullWidth = "\xEF\xBC", kWideBlank = "\xE3\x80\x80";
    std::string out;
    for (std::size_t i = 0; i < typed.size();) {
        const auto rest = typed.substr(i);
        if (rest.starts_with(kWideBlank)) {
            i += kWideBlank.size();
        } else if (rest.starts_with(kFullWidth) && rest.size() > 2 && rest[2] >= '\x90' && rest[2] <= '\x99') {
            out += static_cast<char>(rest[2] - '\x90' + '0');
            i += 3;
        } else if (rest[0] >= '0' && rest[0] <= '9') {
            out += rest[0];
            ++i;
        } else if (rest[0] == ' ' || rest[0] == '-' || rest[0] == '\t' || rest[0] == '\n' || rest[0] == '\r') {
            ++i;
        } else {
            return {};
        }
    }
    return out.size() == kDigits ? out : std::string();
}

Bytes contextOf(std::string_view question)
{
    const auto text = std::string(kDomain) + std::string(question);
    return {text.begin(), text.end()};
}

Result<crypto::Secret> keyFromDigits(std::string_view digits, ByteView salt)
{
    const auto key = crypto::keyFromPassword(digits, salt, kDigitsCost);
    if (!key)
        return tl::unexpected(key.error());
    return crypto::derive(key->view(), kDomain, kKey);
}

crypto::Secret noteKey(const DeskKeys& keys)
{
    return crypto::derive(keys.outbox.view(), "fengqiao/recovered/1", kKey);
}

} // namespace

std::array<std::string, 2> splitRecoveryKey(const crypto::BoxKey& key)
{
    const auto pad = crypto::Secret::random(kKey);
    auto other = key.secret.clone();
    for (std::size_t i = 0; i < kKey; ++i)
        other.span()[i] ^= pad.view()[i];
    const auto file = [&](int half, const crypto::Secret& share) {
        return safeText(encodeCanonical(toJson(HalfFile{1, half, toHex(key.publicKey), toHex(share.view())})));
    };
    return {file(1, pad), file(2, other)};
}

Result<crypto::BoxKey> joinHalves(ByteView one, ByteView other)
{
    const auto first = fromFile<HalfFile>(one), second = fromFile<HalfFile>(other);
    const auto a = first ? bytesFrom<kKey>(first->share) : std::nullopt, b = second ? bytesFrom<kKey>(second->share) : std::nullopt;
    if (!a || !b || first->layout != 1 || second->layout != 1)
        return damaged("recovery_half");
    crypto::Secret both{ByteView(*a)};
    for (std::size_t i = 0; i < kKey; ++i)
        both.span()[i] ^= (*b)[i];
    auto key = crypto::BoxKey::fromSecret(both.view());
    if (first->half == second->half || first->key != second->key || toHex(key.publicKey) != first->key)
        return refused("recovery_halves");
    return key;
}

Result<RecoveryFile> askRecovery(const DeskPlace& place, std::string_view county, std::string_view name, Instant now)
{
    const auto header = recoveryCopy(place);
    if (!header)
        return tl::unexpected(header.error());
    const auto key = crypto::BoxKey::generate();
    const QuestionFile question{1, place.account, std::string(name), std::string(county), now, toHex(key.publicKey), *header};
    RecoveryFile out;
    out.text = safeText(encodeCanonical(toJson(question)));
    const auto hash = hashOfFile(viewOf(out.text));
    out.digits = grouped(digitsOf(hash));
    const WaitingFile waiting{toHex(hash), toHex(key.secret.view())};
    if (auto done = writeSafe(place.files, waitingFile(place), encodeCanonical(toJson(waiting))); !done)
        return tl::unexpected(done.error());
    return out;
}

Result<RecoveryQuestion> readRecovery(ByteView question)
{
    const auto file = questionFrom(question);
    if (!file)
        return damaged("recovery_file");
    return RecoveryQuestion{file->account, file->name, file->county, file->asked, grouped(digitsOf(hashOfFile(question)))};
}

Result<RecoveryFile> answerRecovery(ByteView question, std::string_view account, const crypto::BoxKey& recovery, const Openers& by, Instant now)
{
    const auto file = questionFrom(question);
    const auto key = file ? bytesFrom<kKey>(file->key) : std::nullopt;
    if (!key)
        return damaged("recovery_file");
    if (file->account != account)
        return refused("recovery_other_account", {}, {{"account", file->account}});
    if (!isIdentifier(by[0]) || !isIdentifier(by[1]) || by[0] == by[1] || by[0] == account || by[1] == account)
        return refused("recovery_openers");
    const auto header = safeContent(viewOf(file->header));
    // The header names an account, too, and its keys are bound to that name: a seal of somebody else's desk does not open.
    const auto terms = header ? decodeStrict(*header) : Result<boost::json::value>(damaged("recovery_file"));
    const auto* named = terms && terms->is_object() && terms->get_object().if_contains("terms") ? terms->get_object().at("terms").if_object() : nullptr;
    const auto* bound = named ? named->if_contains("account") : nullptr;
    if (!bound || !bound->is_string() || std::string_view(bound->get_string()) != account)
        return damaged("recovery_foreign");
    const auto deskKey = openRecovery(viewOf(file->header), recovery);
    if (!deskKey)
        return damaged("recovery_foreign");

    AnswerFile answer;
    answer.question = toHex(hashOfFile(question));
    const auto salt = crypto::randomArray<16>();
    answer.salt = toHex(salt);
    const auto digits = randomDigits();
    const auto lock = keyFromDigits(digits, salt);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto record = encodeCanonical(toJson(Recovered{{by[0], by[1]}, now}));
    crypto::Secret plain(kKey + record.size());
    std::copy(deskKey->view().begin(), deskKey->view().end(), plain.span().begin());
    std::copy(record.begin(), record.end(), plain.span().begin() + kKey);
    answer.sealed = toHex(crypto::sealTo(*key, crypto::encrypt(lock->view(), plain.view(), contextOf(answer.question))));
    return RecoveryFile{safeText(encodeCanonical(toJson(answer))), grouped(digits)};
}

Done finishRecovery(const DeskPlace& place, ByteView answer, std::string_view digits, std::string_view password)
{
    if (auto done = checkPassword(password, place.account); !done)
        return done;
    const auto file = fromFile<AnswerFile>(answer);
    const auto salt = file ? bytesFrom<16>(file->salt) : std::nullopt;
    const auto sealed = file ? fromHex(file->sealed) : std::nullopt;
    if (!salt || !sealed || file->layout != 1)
        return damaged("recovery_file");
    const auto kept = readSafe(place.files, waitingFile(place));
    if (!kept && kept.error().trouble != Trouble::Damaged)
        return tl::unexpected(kept.error());
    const auto waiting = kept ? fromLine<WaitingFile>(*kept) : std::nullopt;
    const auto secret = waiting ? bytesFrom<kKey>(waiting->secret) : std::nullopt;
    if (!secret || waiting->question != file->question)
        return refused("recovery_not_asked");
    const auto inner = crypto::openSealed(crypto::BoxKey::fromSecret(*secret), *sealed);
    if (!inner)
        return damaged("recovery_file");
    const auto said = digitsFrom(digits);
    if (said.empty())
        return hindered("recovery_digits");
    const auto lock = keyFromDigits(said, *salt);
    if (!lock)
        return tl::unexpected(lock.error());
    auto opened = crypto::decrypt(lock->view(), inner->view(), contextOf(file->question));
    if (!opened || opened->size() < kKey)
        return hindered("recovery_digits");
    const crypto::Secret plain{ByteView(*opened)};
    sodium_memzero(opened->data(), opened->size());
    const auto deskKey = plain.view().first(kKey);
    const auto record = fromLine<Recovered>(std::string(textOf(plain.view().subspan(kKey))));
    const auto keys = unlockWith(place, deskKey);
    if (!keys)
        return keys.error().code == "cannot_open" ? damaged("recovery_foreign") : tl::unexpected(keys.error());
    if (!record)
        return damaged("recovery_file");
    // Who opened it first, then the password: a desk that was opened by others is never without that record.
    const auto note = crypto::encrypt(noteKey(*keys).view(), viewOf(encodeCanonical(toJson(*record))), viewOf(kDomain));
    if (auto done = writeSafe(place.files, recoveredFile(place), toHex(note)); !done)
        return done;
    if (auto done = setPassword(place, deskKey, password); !done)
        return done;
    (void)dropRecovery(place); // the next unlocking drops it as well
    return {};
}

Done dropRecovery(const DeskPlace& place)
{
    return removeSafe(place.files, waitingFile(place));
}

std::optional<Recovered> recoveredAt(const DeskPlace& place, const DeskKeys& keys)
{
    const auto line = readSafe(place.files, recoveredFile(place));
    const auto bytes = line && *line ? fromHex(**line) : std::nullopt;
    const auto plain = bytes ? crypto::decrypt(noteKey(keys).view(), *bytes, viewOf(kDomain)) : Result<Bytes>(damaged("cannot_open"));
    return plain ? fromLine<Recovered>(std::string(textOf(*plain))) : std::nullopt;
}

Done dropRecovered(const DeskPlace& place)
{
    return removeSafe(place.files, recoveredFile(place));
}

} // namespace core::desk
