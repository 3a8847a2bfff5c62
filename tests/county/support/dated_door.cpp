#include "tests/county/support/dated_door.h"

#include "sync/county/tls.h"

#include <openssl/pem.h>
#include <openssl/x509.h>

namespace county::test {

namespace {

/// The same certificate from and to so many days from now, signed anew.
std::string redated(const std::string& certificate, const std::string& signer, int from, int to)
{
    constexpr long kDay = 24 * 60 * 60;
    auto* in = BIO_new_mem_buf(certificate.data(), static_cast<int>(certificate.size()));
    auto* keys = BIO_new_mem_buf(signer.data(), static_cast<int>(signer.size()));
    auto* out = BIO_new(BIO_s_mem());
    auto* one = PEM_read_bio_X509(in, nullptr, nullptr, nullptr);
    auto* key = PEM_read_bio_PrivateKey(keys, nullptr, nullptr, nullptr);
    X509_gmtime_adj(X509_getm_notBefore(one), from * kDay);
    X509_gmtime_adj(X509_getm_notAfter(one), to * kDay);
    X509_sign(one, key, EVP_sha256());
    PEM_write_bio_X509(out, one);
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out, &text);
    const std::string pem(text, static_cast<std::size_t>(size));
    X509_free(one);
    EVP_PKEY_free(key);
    for (auto* bio : {in, keys, out})
        BIO_free(bio);
    return pem;
}

} // namespace

DatedDoor::DatedDoor(Service& service, int from, int to)
{
    const auto root = makeCa("柳泉县").value();
    m_ca = redated(root.certificate, root.key, from, to);
    const auto server = makeServerCertificate({m_ca, root.key}, {"127.0.0.1"}).value();
    m_front = std::move(Front::listen(service, {redated(server.certificate, root.key, from, to) + m_ca, server.key}, {}).value());
    m_thread = std::thread([this] { m_front->run(); });
}

DatedDoor::~DatedDoor()
{
    m_front->stop();
    m_thread.join();
}

} // namespace county::test
