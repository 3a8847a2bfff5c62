#include "sync/exchange/figures.h"

#include "core/codec/strict_json.h"
#include "core/statistics/form_json.h"

namespace exchange {

namespace {

using core::ByteReader;
using core::Bytes;
using core::ByteWriter;

constexpr std::string_view kAskTag = "fengqiao-figures-asked/1";
constexpr std::string_view kAnswerTag = "fengqiao-figures/1";

/// What stands in a message as JSON, so that a later form has room for more.
struct Wanted {
    std::string form;
    core::Day from{}, to{};
    core::statistics::By by = core::statistics::By::Type;
    std::vector<std::string> organisations;
};
BOOST_DESCRIBE_STRUCT(Wanted, (), (form, from, to, by, organisations))

/// Everything but the signature, with what it is for in front.
Bytes bodyOf(const FigureRequest& request)
{
    ByteWriter out;
    out.raw(core::viewOf(kAskTag));
    out.raw(request.certificate.bytes);
    out.text(core::encodeCanonical(core::toJson(Wanted{request.form, request.from, request.to, request.by, request.organisations})));
    out.raw(request.nonce);
    return out.take();
}

Bytes bodyOf(const FigureAnswer& answer)
{
    ByteWriter out;
    out.raw(core::viewOf(kAnswerTag));
    out.u64(answer.epoch);
    out.u64(answer.revision);
    out.text(core::encodeCanonical(core::toJson(answer.form)));
    out.raw(answer.nonce);
    return out.take();
}

template <class Message>
Bytes encodeSigned(const Message& message)
{
    ByteWriter out;
    out.raw(bodyOf(message));
    out.raw(message.signature);
    return out.take();
}

tl::unexpected<core::Error> malformed()
{
    return core::damaged("malformed", {{"what", "figures"}});
}

bool takeTag(ByteReader& in, std::string_view tag)
{
    return core::textOf(in.raw(tag.size())) == tag;
}

template <class T>
bool takeJson(ByteReader& in, std::size_t limit, T& out)
{
    const auto json = core::decodeStrict(in.text(limit), {.bytes = limit, .depth = 16});
    return json && core::readJson(*json, out);
}

/// Whoever draws it goes by columns: a row is as long as they are.
bool isWhole(const core::statistics::Form& form)
{
    return std::all_of(form.rows.begin(), form.rows.end(), [&](const auto& row) { return row.cells.size() == form.columns.size(); });
}

} // namespace

Bytes encode(const FigureRequest& request) { return encodeSigned(request); }
Bytes encode(const FigureAnswer& answer) { return encodeSigned(answer); }

core::Result<FigureRequest> decodeFigureRequest(core::ByteView bytes)
{
    if (bytes.size() > kFigureAskLimit)
        return core::damaged("too_large");
    ByteReader in(bytes);
    FigureRequest out;
    Wanted wanted;
    if (!takeTag(in, kAskTag))
        return malformed();
    out.certificate.bytes = in.array<15>();
    if (!takeJson(in, kFigureAskLimit, wanted))
        return malformed();
    out.form = std::move(wanted.form);
    out.from = wanted.from;
    out.to = wanted.to;
    out.by = wanted.by;
    out.organisations = std::move(wanted.organisations);
    out.nonce = in.array<32>();
    out.signature = in.array<64>();
    if (!in.atEnd())
        return malformed();
    return out;
}

core::Result<FigureAnswer> decodeFigureAnswer(core::ByteView bytes)
{
    if (bytes.size() > kFiguresLimit)
        return core::damaged("too_large");
    ByteReader in(bytes);
    FigureAnswer out;
    if (!takeTag(in, kAnswerTag))
        return malformed();
    out.epoch = in.u64();
    out.revision = in.u64();
    if (!takeJson(in, kFiguresLimit, out.form) || !isWhole(out.form))
        return malformed();
    out.nonce = in.array<32>();
    out.signature = in.array<64>();
    if (!in.atEnd())
        return malformed();
    return out;
}

void sign(FigureRequest& request, const core::crypto::SigningKey& key) { request.signature = key.sign(bodyOf(request)); }
void sign(FigureAnswer& answer, const core::crypto::SigningKey& key) { answer.signature = key.sign(bodyOf(answer)); }
bool verify(const FigureRequest& request, const core::crypto::PublicKey& key) { return core::crypto::verify(key, bodyOf(request), request.signature); }
bool verify(const FigureAnswer& answer, const core::crypto::PublicKey& key) { return core::crypto::verify(key, bodyOf(answer), answer.signature); }

} // namespace exchange
