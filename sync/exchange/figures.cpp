#include "sync/exchange/figures.h"

#include "core/codec/strict_json.h"
#include "core/statistics/form_json.h"
#include "sync/exchange/signed.h"

namespace exchange {

namespace {

using core::ByteReader;
using core::Bytes;
using core::ByteWriter;

constexpr std::string_view kFiguresAskedTag = "fengqiao-figures-asked/1";
constexpr std::string_view kFiguresTag = "fengqiao-figures/1";
constexpr const char* kFigures = "figures";

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
    out.raw(core::viewOf(kFiguresAskedTag));
    out.raw(request.certificate.bytes);
    out.text(core::encodeCanonical(core::toJson(Wanted{request.form, request.from, request.to, request.by, request.organisations})));
    out.raw(request.nonce);
    return out.take();
}

Bytes bodyOf(const FigureAnswer& answer)
{
    ByteWriter out;
    out.raw(core::viewOf(kFiguresTag));
    out.u64(answer.epoch);
    out.u64(answer.revision);
    out.text(core::encodeCanonical(core::toJson(answer.form)));
    out.raw(answer.nonce);
    return out.take();
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

Bytes encode(const FigureRequest& request) { return withSignature(bodyOf(request), request.signature); }
Bytes encode(const FigureAnswer& answer) { return withSignature(bodyOf(answer), answer.signature); }

core::Result<FigureRequest> decodeFigureRequest(core::ByteView bytes)
{
    return readSigned<FigureRequest>(bytes, kFigureAskLimit, kFiguresAskedTag, kFigures, [](ByteReader& in, FigureRequest& out) {
        out.certificate.bytes = in.array<15>();
        Wanted wanted;
        if (!takeJson(in, kFigureAskLimit, wanted))
            return false;
        out.form = std::move(wanted.form);
        out.from = wanted.from;
        out.to = wanted.to;
        out.by = wanted.by;
        out.organisations = std::move(wanted.organisations);
        return true;
    });
}

core::Result<FigureAnswer> decodeFigureAnswer(core::ByteView bytes)
{
    return readSigned<FigureAnswer>(bytes, kFiguresLimit, kFiguresTag, kFigures, [](ByteReader& in, FigureAnswer& out) {
        out.epoch = in.u64();
        out.revision = in.u64();
        return takeJson(in, kFiguresLimit, out.form) && isWhole(out.form);
    });
}

void sign(FigureRequest& request, const core::crypto::SigningKey& key) { request.signature = key.sign(bodyOf(request)); }
void sign(FigureAnswer& answer, const core::crypto::SigningKey& key) { answer.signature = key.sign(bodyOf(answer)); }
bool verify(const FigureRequest& request, const core::crypto::PublicKey& key) { return core::crypto::verify(key, bodyOf(request), request.signature); }
bool verify(const FigureAnswer& answer, const core::crypto::PublicKey& key) { return core::crypto::verify(key, bodyOf(answer), answer.signature); }

} // namespace exchange
