#include "app/desk/preview.h"

#include "core/attachment/attachment.h"

#include <QBuffer>
#include <QImageReader>

namespace app {

core::Bytes previewOf(core::ByteView content)
{
    constexpr int kLongest = 1600, kQuality = 70;
    constexpr std::size_t kSmallEnough = 200 * 1024; // as quick on the road as its preview would be
    if (content.size() <= kSmallEnough)
        return {};
    QByteArray raw = QByteArray::fromRawData(reinterpret_cast<const char*>(content.data()), static_cast<qsizetype>(content.size()));
    QBuffer in(&raw);
    in.open(QIODevice::ReadOnly);
    QImageReader reader(&in);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!reader.canRead() || !size.isValid())
        return {};
    if (size.width() > kLongest || size.height() > kLongest)
        reader.setScaledSize(size.scaled(kLongest, kLongest, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QByteArray out;
    for (const int quality : {kQuality, kQuality / 2}) {
        out.clear();
        QBuffer buffer(&out);
        buffer.open(QIODevice::WriteOnly);
        if (!image.convertToFormat(QImage::Format_RGB32).save(&buffer, "JPEG", quality))
            return {};
        if (out.size() <= core::kPreviewLimit && static_cast<std::size_t>(out.size()) < content.size())
            return core::Bytes(out.begin(), out.end());
    }
    return {};
}

} // namespace app
