#include "sync/county/metrics.h"

#include <fmt/format.h>

namespace county {

std::string Metrics::text() const
{
    std::string out;
    const auto add = [&out](const char* name, const char* type, const char* help, auto value) {
        out += fmt::format("# HELP fengqiao_{0} {2}\n# TYPE fengqiao_{0} {1}\nfengqiao_{0} {3}\n", name, type, help, value);
    };
    add("exchanges_total", "counter", "Exchanges answered.", exchanges.load());
    add("enrolments_total", "counter", "Certificates issued.", enrolments.load());
    add("acts_accepted_total", "counter", "Acts judged and accepted.", accepted.load());
    add("acts_refused_total", "counter", "Acts judged and refused.", refused.load());
    add("acts_repeated_total", "counter", "Acts that were known already.", repeated.load());
    add("forks_total", "counter", "Chains closed because two histories came under one name.", forks.load());
    add("bad_runs_total", "counter", "Runs whose parts or signature did not hold.", badRuns.load());
    add("turned_away_total", "counter", "Requests without a valid certificate, signature or code.", turnedAway.load());
    add("limited_total", "counter", "Requests refused for their rate.", limited.load());
    add("failures_total", "counter", "Requests that failed on our side.", failures.load());
    add("received_bytes_total", "counter", "Bytes of request bodies.", bytesIn.load());
    add("sent_bytes_total", "counter", "Bytes of answer bodies.", bytesOut.load());
    add("connections", "gauge", "Open connections.", connections.load());
    add("waiting", "gauge", "Requests held for news.", waiting.load());
    add("revision", "gauge", "Newest revision of the county.", revision.load());
    return out;
}

} // namespace county
