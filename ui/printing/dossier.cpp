#include "ui/printing/dossier.h"

#include "core/bytes.h"
#include "core/confirmation/ruling.h"
#include "core/documents/county_wording.h"
#include "core/documents/hidden.h"
#include "core/documents/offers.h"
#include "core/journal/crypto.h"
#include "ui/printing/layout.h"
#include "ui/printing/paper_font.h"
#include "ui/printing/pdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QTransform>

namespace ui {
namespace {

namespace documents = core::documents;

constexpr int kDossierResolution = 600;
constexpr QSizeF kPhotoPageMm(210, 297);
constexpr QRectF kPhotoMm(28, 32, 162, 235);
constexpr double kPhotoDotsPerInch = 130; // a signature and a thumbprint can be told; ten of them stay below three megabytes
constexpr double kRulingDotsPerInch = 200; // legible, and a dossier stays within what a stick and a line carry

/// Pages of several papers, one after the other, in one file.
class Binder {
public:
    Binder(const QString& title, QBuffer& buffer) : m_writer(&buffer)
    {
        m_writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        m_writer.setResolution(kDossierResolution);
        m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        m_writer.setTitle(title);
        m_writer.setCreator(QStringLiteral("fengqiao"));
    }

    /// `number`: of the first page; 0 for sheets that bear none. Gives the next number.
    int add(const PaperLayout& layout, int number)
    {
        for (int page = 0; page < layout.pageCount(); ++page) {
            turn(layout.pageSizeMm());
            layout.paint(m_painter, page, Medium::Paper);
            if (number > 0)
                stamp(number++, layout.pageSizeMm(), layout.bodyMm());
        }
        return number;
    }

    int addPictures(const PdfPages& pdf, int number)
    {
        for (int page = 0; page < pdf.count(); ++page) {
            const auto size = pdf.sizeMm(page);
            turn(size);
            m_painter.drawImage(QRectF(QPointF(0, 0), size), pdf.picture(page, kRulingDotsPerInch));
            stamp(number++, size, QRectF(28, 20, size.width() - 48, size.height() - 40));
        }
        return number;
    }

    /// A photo on a page of its own under its name; upright when it was taken lying.
    int addPhoto(const QString& caption, const QImage& photo, const QString& instead, int number)
    {
        turn(kPhotoPageMm);
        stamp(number, kPhotoPageMm, kPhotoMm);
        constexpr double kUnits = 100;
        m_painter.save();
        m_painter.scale(1 / kUnits, 1 / kUnits);
        m_painter.setPen(Qt::black);
        m_painter.setFont(paperFont(12));
        m_painter.drawText(QRectF(kPhotoMm.left() * kUnits, 2000, kPhotoMm.width() * kUnits, 900), Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap, caption);
        if (photo.isNull())
            m_painter.drawText(QRectF(kPhotoMm.left() * kUnits, kPhotoMm.top() * kUnits, kPhotoMm.width() * kUnits, 4000), Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap, instead);
        m_painter.restore();
        if (!photo.isNull()) {
            const auto size = QSizeF(photo.size()).scaled(kPhotoMm.size(), Qt::KeepAspectRatio);
            m_painter.drawImage(QRectF(kPhotoMm.center().x() - size.width() / 2, kPhotoMm.top(), size.width(), size.height()), photo);
        }
        return number + 1;
    }

    void finish() { m_painter.end(); }
    [[nodiscard]] int pages() const { return m_pages; }

private:
    void turn(const QSizeF& mm)
    {
        // Names of page sizes round; the exact millimetres are asked for.
        m_writer.setPageSize(QPageSize(mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        if (m_pages++ == 0) {
            m_painter.begin(&m_writer);
            m_painter.scale(kDossierResolution / 25.4, kDossierResolution / 25.4);
        } else {
            m_writer.newPage();
        }
    }

    /// In the corner where one looks for it while leafing through: top right.
    void stamp(int number, const QSizeF& page, const QRectF& body)
    {
        constexpr double kUnits = 100;
        m_painter.save();
        m_painter.scale(1 / kUnits, 1 / kUnits);
        m_painter.setPen(Qt::black);
        m_painter.setFont(paperFont(12));
        m_painter.drawText(QRectF(0, 650, std::min(body.right(), page.width()) * kUnits, 600), Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        m_painter.restore();
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    int m_pages = 0;
};

/// Turned as the camera says and as the page stands, and no larger than the page shows. Null for what is no picture.
QImage reduced(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    auto image = reader.read();
    if (image.width() > image.height())
        image = image.transformed(QTransform().rotate(90));
    const QSize most = (kPhotoMm.size() * kPhotoDotsPerInch / 25.4).toSize();
    if (image.width() > most.width() || image.height() > most.height())
        image = image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image.convertToFormat(QImage::Format_RGB32); // without alpha it goes into the file as JPEG
}

QString captionOf(const BoundPicture& picture)
{
    return (picture.purpose == "signed_page" ? QStringLiteral("签字页照片：") : QStringLiteral("照片：")) + QString::fromStdString(picture.name);
}

} // namespace

core::Result<PaperPdf> makeDossier(const core::dispute::State& state, const core::confirmation::State* package, const documents::Occasion& occasion, const std::vector<BoundPicture>& pictures, Numbers numbers)
{
    const bool hides = numbers == Numbers::Hidden;
    const core::SubjectState whole{state}, other = package ? core::SubjectState{*package} : core::SubjectState{};
    const auto shown = [&](documents::Paper paper) { return hides ? documents::withNumbersHidden(std::move(paper), whole, &other) : paper; };
    auto sheets = documents::dossierSheetsOf(state, package, occasion);
    for (auto& sheet : sheets) {
        if (const auto wording = documents::wordingOf(sheet.paper.id, documents::wordingDay(whole, sheet.paper.id, occasion.today()), occasion.wordings))
            documents::reword(sheet.paper, *wording);
        sheet.paper = shown(std::move(sheet.paper));
    }
    std::optional<PdfPages> ruling;
    if (package && !package->content.rulingPdf.empty()) {
        const auto bytes = core::confirmation::verifyRuling(*package);
        if (!bytes)
            return tl::unexpected(bytes.error());
        QByteArray pdf(reinterpret_cast<const char*>(bytes->data()), qsizetype(bytes->size()));
        if (hides) {
            auto words = documents::paperOf(other, "ruling", occasion);
            if (!words)
                return tl::unexpected(words.error());
            pdf = writePdf(shown(std::move(*words)));
        }
        auto pages = PdfPages::open(pdf);
        if (!pages)
            return tl::unexpected(pages.error());
        ruling = std::move(*pages);
    }

    std::vector<PaperLayout> layouts;
    std::vector<documents::ContentsEntry> entries;
    int next = 1;
    std::string words;
    const auto enter = [&](std::string title, int count, std::string remark) {
        entries.push_back({std::move(title), next, next + count - 1, std::move(remark)});
        next += count;
    };
    for (const auto& sheet : sheets) {
        layouts.emplace_back(sheet.paper);
        enter(sheet.title, layouts.back().pageCount(), sheet.remark);
        words += documents::contentHash(sheet.paper) + "\n";
    }
    for (const auto& picture : pictures) {
        enter(captionOf(picture).toStdString(), 1, picture.bytes.isEmpty() ? "照片不在这台电脑上" : "照片");
        words += core::toHex(core::crypto::sha256(core::ByteView(reinterpret_cast<const std::uint8_t*>(picture.bytes.constData()), std::size_t(picture.bytes.size())))) + "\n";
    }
    if (ruling)
        enter("民事裁定书", ruling->count(), "法院原件");
    const int numbered = next - 1;

    const auto cover = shown(documents::dossierCover(state, occasion));
    const auto contents = documents::dossierContents(state, entries, occasion);
    const auto back = shown(documents::dossierBackCover(state, numbered, occasion));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PaperPdf out;
    out.paper = QStringLiteral("dossier");
    out.hidden = hides;
    out.title = QStringLiteral("人民调解卷宗");
    {
        Binder binder(QString::fromStdString("人民调解卷宗 " + state.steps.number), buffer);
        binder.add(PaperLayout(cover), 0);
        binder.add(PaperLayout(contents), 0);
        int number = 1;
        for (const auto& layout : layouts)
            number = binder.add(layout, number);
        for (const auto& picture : pictures)
            number = binder.addPhoto(captionOf(picture), hides ? QImage() : reduced(picture.bytes),
                                     hides ? QStringLiteral("照片上可能有号码，查看号码以后才显示；打印和另存不受影响。") : QStringLiteral("这张照片不在这台电脑上，连上以后再打印。"), number);
        if (ruling)
            binder.addPictures(*ruling, number);
        binder.add(PaperLayout(back), 0);
        binder.finish();
        out.pages = binder.pages();
    }
    out.pdf = std::move(bytes);
    out.hash = QString::fromStdString(core::toHex(core::crypto::sha256(core::viewOf(words + documents::contentHash(cover) + documents::contentHash(back)))));
    for (const auto* paper : {&cover, &back})
        for (const auto& missing : documents::missingIn(*paper)) {
            out.missing.append(QString::fromStdString(missing.field));
            out.missingWords.append(QString::fromStdString(missing.what));
        }
    return out;
}

} // namespace ui
