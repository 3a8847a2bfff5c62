#include "ui/theme/scale.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFormLayout>
#include <QGridLayout>
#include <QVariant>
#include <QWidget>

namespace ui {
namespace {

constexpr const char* kMargins = "fqMargins";
constexpr const char* kSpacing = "fqSpacing";
constexpr const char* kFixedHeight = "fqFixedHeight";
constexpr const char* kFixedWidth = "fqFixedWidth";
constexpr const char* kMinHeight = "fqMinHeight";
constexpr const char* kMinWidth = "fqMinWidth";
constexpr const char* kMaxWidth = "fqMaxWidth";

void rescale(QLayout* layout, const Theme& t)
{
    if (const QVariant v = layout->property(kMargins); v.isValid()) {
        const QRect m = v.toRect(); // left, top, right, bottom packed as x, y, width, height
        layout->setContentsMargins(t.px(m.x()), t.px(m.y()), t.px(m.width()), t.px(m.height()));
    }
    if (const QVariant v = layout->property(kSpacing); v.isValid()) {
        const QSize s = v.toSize();
        if (auto* grid = qobject_cast<QGridLayout*>(layout)) {
            grid->setHorizontalSpacing(t.px(s.width()));
            grid->setVerticalSpacing(t.px(s.height()));
        } else {
            layout->setSpacing(t.px(s.width()));
        }
    }
}

void rescaleTree(QLayout* layout, const Theme& t)
{
    rescale(layout, t);
    for (int i = 0; i < layout->count(); ++i)
        if (QLayout* inner = layout->itemAt(i)->layout())
            rescaleTree(inner, t);
}

void rescale(QWidget* w, const Theme& t)
{
    if (const QVariant v = w->property(kFixedHeight); v.isValid())
        w->setFixedHeight(t.px(v.toInt()));
    if (const QVariant v = w->property(kFixedWidth); v.isValid())
        w->setFixedWidth(t.px(v.toInt()));
    if (const QVariant v = w->property(kMinHeight); v.isValid())
        w->setMinimumHeight(t.px(v.toInt()));
    if (const QVariant v = w->property(kMinWidth); v.isValid())
        w->setMinimumWidth(t.px(v.toInt()));
    if (const QVariant v = w->property(kMaxWidth); v.isValid())
        w->setMaximumWidth(t.px(v.toInt()));
}

void remember(QWidget* w, const char* what, int value)
{
    w->setProperty(what, value);
    rescale(w, currentTheme());
}

} // namespace

void setMargins(QLayout* layout, int left, int top, int right, int bottom)
{
    layout->setProperty(kMargins, QRect(left, top, right, bottom));
    rescale(layout, currentTheme());
}

void setMargins(QLayout* layout, int all) { setMargins(layout, all, all, all, all); }

void setGaps(QLayout* layout, int spacing) { setGaps(layout, spacing, spacing); }

void setGaps(QLayout* layout, int horizontal, int vertical)
{
    layout->setProperty(kSpacing, QSize(horizontal, vertical));
    rescale(layout, currentTheme());
}

void fixHeight(QWidget* w, int height) { remember(w, kFixedHeight, height); }
void fixWidth(QWidget* w, int width) { remember(w, kFixedWidth, width); }
void atLeastHigh(QWidget* w, int height) { remember(w, kMinHeight, height); }
void atLeastWide(QWidget* w, int width) { remember(w, kMinWidth, width); }
void atMostWide(QWidget* w, int width) { remember(w, kMaxWidth, width); }

void addGap(QBoxLayout* layout, int length)
{
    auto* gap = new QWidget;
    const bool sideways = layout->direction() == QBoxLayout::LeftToRight || layout->direction() == QBoxLayout::RightToLeft;
    if (sideways) {
        fixWidth(gap, length);
        gap->setFixedHeight(0);
    } else {
        fixHeight(gap, length);
    }
    layout->addWidget(gap);
}

void rescaleEverything(const Theme& theme)
{
    const auto widgets = QApplication::allWidgets();
    for (QWidget* w : widgets) {
        rescale(w, theme);
        if (w->layout())
            rescaleTree(w->layout(), theme);
    }
}

} // namespace ui
