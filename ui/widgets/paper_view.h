#pragma once

#include <QAbstractScrollArea>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <memory>

class QPainter;

namespace ui {

/// What a PaperView shows: pages that paint themselves, in millimetres.
class PaperPages {
public:
    struct Link {
        QRectF mm;     ///< on the page
        QString field; ///< "p1.phone"
    };
    virtual ~PaperPages() = default;
    [[nodiscard]] virtual int count() const = 0;
    [[nodiscard]] virtual QSizeF sizeMm(int page) const = 0;
    /// The painter is scaled to millimetres, its origin is the page's corner.
    virtual void paint(QPainter& painter, int page) const = 0;
    /// Blanks and other places that lead to a field; drawn by the pages themselves.
    [[nodiscard]] virtual QList<Link> links(int page) const { Q_UNUSED(page); return {}; }
};

/// White pages below one another on the sunken ground. Zoom fits the width at 100 %.
class PaperView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PaperView(QWidget* parent = nullptr);

    void setPages(std::shared_ptr<const PaperPages> pages);
    void setZoom(int percent); ///< 50 to 300 of the fitting width
    [[nodiscard]] int zoom() const { return m_zoom; }
    [[nodiscard]] int page() const; ///< in the middle of the view, from 0
    [[nodiscard]] int pageCount() const { return m_pages ? m_pages->count() : 0; }
    void goTo(int page);
    /// Whether the foot of the last page has come into view; false without pages.
    [[nodiscard]] bool atEnd() const;
    void toEnd();
    void scrollTo(const QString& field);

signals:
    void fieldClicked(const QString& field);
    void pageChanged(int page, int count);
    void endReached(); ///< for the first time since setPages

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    [[nodiscard]] QString fieldAt(const QPoint& at) const;

    std::shared_ptr<const PaperPages> m_pages;
    QList<QRectF> m_places; ///< in contents pixels
    QList<qreal> m_scales;  ///< pixels per millimetre
    int m_zoom = 100, m_shown = -1;
    bool m_endSaid = false;
};

} // namespace ui
