#include "app/common/year_artist.h"

#include "ui/printing/papers.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace app {

namespace {

constexpr QSize kPage(620, 877); ///< A4 at 75 dots an inch

/// Title, names, ruled lines and two thumbprints.
core::Bytes photoOf(const std::string& title, const std::string& who)
{
    QImage image(kPage, QImage::Format_RGB32);
    image.fill(QColor(246, 243, 235));
    QPainter painter(&image);
    painter.setPen(QColor(40, 40, 46));
    auto font = painter.font();
    font.setPixelSize(30);
    painter.setFont(font);
    painter.drawText(QRect(40, 60, kPage.width() - 80, 60), Qt::AlignCenter, QString::fromStdString(title));
    font.setPixelSize(18);
    painter.setFont(font);
    painter.drawText(QRect(60, 140, kPage.width() - 120, 60), Qt::AlignLeft | Qt::TextWordWrap, QString::fromStdString(who));
    for (int line = 0; line < 14; ++line)
        painter.drawLine(60, 230 + line * 34, kPage.width() - 60, 230 + line * 34);
    painter.setBrush(QColor(178, 52, 44, 190));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPoint(200, 770), 22, 29);
    painter.drawEllipse(QPoint(420, 776), 22, 29);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 82);
    return core::Bytes(bytes.begin(), bytes.end());
}

} // namespace

YearArtist yearArtist(const core::HolidayTable& holidays)
{
    return {[&holidays](const core::confirmation::State& state, const core::directory::State& directory, core::Instant now,
                        const std::string& account) -> core::Result<core::confirmation::CarriedRuling> {
                const auto made = ui::makeRuling(state, directory, holidays, now, QString::fromStdString(account));
                if (!made)
                    return tl::unexpected(made.error());
                return core::confirmation::CarriedRuling{made->base64.toStdString(), made->hash.toStdString()};
            },
            photoOf};
}

} // namespace app
