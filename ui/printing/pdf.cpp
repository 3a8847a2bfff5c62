#include "ui/printing/pdf.h"

#include "ui/printing/layout.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QXmlStreamWriter>
#include <poppler-qt6.h>

namespace ui {
namespace {

constexpr int kResolution = 600;

/// Title, body and words' hash for programs that look into a file; Qt's own would name neither body nor hash.
QByteArray metadataOf(const core::documents::Paper& paper, const QString& hash)
{
    QByteArray out;
    const auto rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    const auto dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    QXmlStreamWriter xml(&out);
    xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeNamespace(dc, QStringLiteral("dc"));
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    const auto list = [&](const char* name, const char* kind, const QString& words) {
        xml.writeStartElement(dc, QString::fromLatin1(name));
        xml.writeStartElement(rdf, QString::fromLatin1(kind));
        xml.writeStartElement(rdf, QStringLiteral("li"));
        if (qstrcmp(kind, "Alt") == 0)
            xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        xml.writeCharacters(words);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    const auto by = paper.organisation.empty() ? paper.printedBy : paper.organisation;
    list("title", "Alt", QString::fromStdString(paper.title + " " + paper.dossier).trimmed());
    list("creator", "Seq", QString::fromStdString(by));
    list("identifier", "Bag", QStringLiteral("sha256:") + hash);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + out + "\n<?xpacket end=\"r\"?>";
}

} // namespace

QByteArray writePdf(const core::documents::Paper& paper, Face face)
{
    const PaperLayout layout(paper, face);
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize(layout.pageSizeMm(), QPageSize::Millimeter));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(QString::fromStdString(paper.title + " " + paper.dossier).trimmed());
    writer.setCreator(QStringLiteral("fengqiao"));
    writer.setDocumentXmpMetadata(metadataOf(paper, QString::fromStdString(core::documents::contentHash(paper))));
    const auto words = core::documents::plainText(paper);
    writer.addFileAttachment(QStringLiteral("paper.txt"), QByteArray::fromStdString(words), QStringLiteral("text/plain"));
    QPainter painter(&writer);
    painter.scale(kResolution / 25.4, kResolution / 25.4);
    for (int page = 0; page < layout.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        layout.paint(painter, page, Medium::Paper);
    }
    painter.end();
    return out;
}

struct PdfPages::Data {
    std::unique_ptr<Poppler::Document> document;
};

PdfPages::PdfPages(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
PdfPages::PdfPages(PdfPages&&) noexcept = default;
PdfPages& PdfPages::operator=(PdfPages&&) noexcept = default;
PdfPages::~PdfPages() = default;

core::Result<PdfPages> PdfPages::open(const QByteArray& pdf)
{
    // What Poppler finds wrong is told as "damaged_pdf"; its own English on standard error is for nobody here.
    static const bool quiet = [] {
        Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
        return true;
    }();
    Q_UNUSED(quiet)
    auto document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked() || document->numPages() < 1)
        return core::damaged("damaged_pdf");
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    auto data = std::make_unique<Data>();
    data->document = std::move(document);
    return PdfPages(std::move(data));
}

int PdfPages::count() const { return m_data->document->numPages(); }

QSizeF PdfPages::sizeMm(int page) const
{
    const auto found = m_data->document->page(page);
    return found ? found->pageSizeF() * (25.4 / 72.0) : QSizeF();
}

QImage PdfPages::picture(int page, double dotsPerInch) const
{
    const auto found = m_data->document->page(page);
    return found ? found->renderToImage(dotsPerInch, dotsPerInch) : QImage();
}

QString PdfPages::words(int page) const
{
    const auto found = m_data->document->page(page);
    return found ? found->text(QRectF()) : QString();
}

} // namespace ui
