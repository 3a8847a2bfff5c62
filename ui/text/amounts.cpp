#include "ui/text/amounts.h"

#include "core/documents/wording.h"

namespace ui {

QString groupedAmount(std::int64_t fen)
{
    return QString::fromStdString(core::documents::moneyText(fen));
}

} // namespace ui
