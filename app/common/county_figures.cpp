#include "app/common/county_figures.h"

#include "sync/client/county_link.h"

namespace app {

core::Result<exchange::FigureAnswer> askFigures(const County& county, const exchange::FigureRequest& request)
{
    const auto body = client::postAndWait(county.server, county.ca, QStringLiteral("/v1/figures"), exchange::encode(request), exchange::kFiguresLimit);
    if (!body)
        return tl::unexpected(body.error());
    return exchange::decodeFigureAnswer(*body);
}

} // namespace app
