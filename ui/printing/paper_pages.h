#pragma once

#include "ui/printing/layout.h"
#include "ui/widgets/paper_view.h"

#include <QImage>

namespace ui {

/// A paper that is still being written, for PaperView: yellow blanks that lead to their fields. The outer margins are
/// left out, so that the words are larger on the screen.
class LivePages final : public PaperPages {
public:
    explicit LivePages(const core::documents::Paper& paper) : m_layout(paper) {}
    [[nodiscard]] int count() const override { return m_layout.pageCount(); }
    [[nodiscard]] QSizeF sizeMm(int page) const override;
    void paint(QPainter& painter, int page) const override;
    [[nodiscard]] QList<Link> links(int page) const override;

private:
    [[nodiscard]] QRectF shown() const;
    PaperLayout m_layout;
};

/// A finished PDF, drawn by poppler off the GUI thread: what is seen is the file itself.
class PicturePages final : public PaperPages {
public:
    struct Picture {
        QImage image;
        QSizeF mm;
    };
    explicit PicturePages(QList<Picture> pictures) : m_pictures(std::move(pictures)) {}
    [[nodiscard]] int count() const override { return int(m_pictures.size()); }
    [[nodiscard]] QSizeF sizeMm(int page) const override { return m_pictures.value(page).mm; }
    void paint(QPainter& painter, int page) const override;

private:
    QList<Picture> m_pictures;
};

/// All pages of a PDF; empty when it cannot be read. Slow: not for the GUI thread.
[[nodiscard]] QList<PicturePages::Picture> picturesOf(const QByteArray& pdf, double dotsPerInch);

} // namespace ui
