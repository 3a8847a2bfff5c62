#include "sync/county/tls.h"

#include "core/journal/crypto.h"
#include "sync/exchange/code.h"

#include <array>
#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace county {

namespace {

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;

constexpr long kTenYears = 3650L * 24 * 3600;
constexpr long kDay = 24L * 3600; // clocks of old PCs lag

tl::unexpected<core::Error> failed(std::string_view what)
{
    return core::hindered("internal", {{"what", what}});
}

std::string textOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pemOf(X509* certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(bio.get(), certificate) == 1 ? textOf(bio.get()) : std::string();
}

std::string pemOf(EVP_PKEY* key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1 ? textOf(bio.get()) : std::string();
}

Certificate certificateFrom(const std::string& pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

bool addExtension(X509* certificate, X509* issuer, int nid, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Version, serial number, dates, subject and key; no extensions yet, not signed.
Certificate blank(EVP_PKEY* key, const std::string& commonName)
{
    Certificate out(X509_new());
    auto serial = core::crypto::randomArray<16>();
    serial[0] &= 0x7F; // serial numbers are positive
    const std::unique_ptr<BIGNUM, Deleter<BN_free>> number(BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr));
    auto* name = X509_get_subject_name(out.get());
    const bool done = X509_set_version(out.get(), 2) == 1 &&
                      BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(out.get())) != nullptr &&
                      X509_gmtime_adj(X509_getm_notBefore(out.get()), -kDay) != nullptr &&
                      X509_gmtime_adj(X509_getm_notAfter(out.get()), kTenYears) != nullptr &&
                      X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                                 reinterpret_cast<const unsigned char*>(commonName.data()),
                                                 static_cast<int>(commonName.size()), -1, 0) == 1 &&
                      X509_set_pubkey(out.get(), key) == 1;
    if (!done)
        out.reset();
    return out;
}

bool isAddress(const std::string& name)
{
    return name.find(':') != std::string::npos || name.find_first_not_of("0123456789.") == std::string::npos;
}

} // namespace

core::Result<PemPair> makeCa(const std::string& county)
{
    const Key key(EVP_EC_gen("P-256"));
    const auto certificate = key ? blank(key.get(), county + " CA") : nullptr;
    if (!certificate || X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) != 1 ||
        !addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash") ||
        X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return failed("ca");
    return PemPair{pemOf(certificate.get()), pemOf(key.get())};
}

core::Result<PemPair> makeServerCertificate(const PemPair& ca, const std::vector<std::string>& names)
{
    const auto root = certificateFrom(ca.certificate);
    const Bio bio(BIO_new_mem_buf(ca.key.data(), static_cast<int>(ca.key.size())));
    const Key rootKey(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    const Key key(EVP_EC_gen("P-256"));
    std::string alternatives;
    for (const auto& name : names)
        alternatives += (alternatives.empty() ? "" : ",") + std::string(isAddress(name) ? "IP:" : "DNS:") + name;
    const auto certificate = key && !names.empty() ? blank(key.get(), names.front()) : nullptr;
    if (!root || !rootKey || !certificate ||
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(root.get())) != 1 ||
        !addExtension(certificate.get(), root.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(certificate.get(), root.get(), NID_key_usage, "critical,digitalSignature") ||
        !addExtension(certificate.get(), root.get(), NID_ext_key_usage, "serverAuth") ||
        !addExtension(certificate.get(), root.get(), NID_subject_key_identifier, "hash") ||
        !addExtension(certificate.get(), root.get(), NID_authority_key_identifier, "keyid") ||
        !addExtension(certificate.get(), root.get(), NID_subject_alt_name, alternatives) ||
        X509_sign(certificate.get(), rootKey.get(), EVP_sha256()) == 0)
        return failed("server certificate");
    return PemPair{pemOf(certificate.get()), pemOf(key.get())};
}

std::optional<std::array<std::uint8_t, 10>> pinOfPem(const std::string& pem)
{
    const auto certificate = certificateFrom(pem);
    if (!certificate)
        return std::nullopt;
    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    if (size <= 0)
        return std::nullopt;
    const auto pin = exchange::pinOf({der, static_cast<std::size_t>(size)});
    OPENSSL_free(der);
    return pin;
}

} // namespace county
