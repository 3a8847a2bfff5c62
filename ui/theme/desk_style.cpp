#include "ui/theme/desk_style.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/popup_rows.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyleOption>
#include <QTextEdit>

namespace ui {
namespace {

bool isTextArea(const QWidget* w) { return qobject_cast<const QPlainTextEdit*>(w) || qobject_cast<const QTextEdit*>(w); }

/// A line edit inside a combo or spin box (and so a date field) draws no frame of its own.
bool isInner(const QWidget* w)
{
    return w && w->parentWidget() && (w->parentWidget()->inherits("QComboBox") || w->parentWidget()->inherits("QAbstractSpinBox"));
}

} // namespace

DeskStyle::DeskStyle(const Theme& theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
{
}

void DeskStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget)
        || widget->inherits("QAbstractSpinBox"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* combo = qobject_cast<QComboBox*>(widget))
        setPopupRows(*combo->view()); // when it is polished itself its height has been measured
    if (widget->metaObject() == &QScrollArea::staticMetaObject)
        widget->setFocusPolicy(Qt::NoFocus); // the controls inside take the focus; the page scrolls with them
}

void DeskStyle::drawField(QPainter* painter, const QRect& rect, QStyle::State state, const QWidget* widget, bool fill) const
{
    const bool error = widget && widget->property("fqState").toString() == QLatin1String("error");
    const bool focused = state.testFlag(State_HasFocus);
    auto* line = qobject_cast<const QLineEdit*>(widget);
    const bool sunken = !state.testFlag(State_Enabled) || (line && line->isReadOnly());
    BoxPaint box;
    box.radius = 6;
    box.border = m_theme.line() + (error || focused ? 1 : 0);
    box.line = m_theme.colour(error ? Token::RedFill : focused ? Token::Accent : sunken ? Token::Line : Token::Edge);
    if (fill)
        box.ground = m_theme.colour(sunken ? Token::Sunken : Token::Surface);
    drawBox(*painter, rect, box, m_theme);
}

void DeskStyle::drawTick(QPainter* painter, const QRect& rect, QStyle::State state) const
{
    const bool on = state.testFlag(State_On), enabled = state.testFlag(State_Enabled);
    BoxPaint box;
    box.radius = 4;
    box.border = on ? 0 : 2 * m_theme.line();
    box.line = m_theme.colour(enabled ? Token::Text2 : Token::Line);
    box.ground = m_theme.colour(on ? (enabled ? Token::Accent : Token::Edge) : enabled ? Token::Surface : Token::Sunken);
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    drawBox(*painter, square, box, m_theme);
    if (on)
        drawIcon(*painter, square.adjusted(2, 2, -2, -2), QStringLiteral("check"), m_theme.colour(Token::OnAccent));
    else if (state.testFlag(State_NoChange))
        drawIcon(*painter, square.adjusted(2, 2, -2, -2), QStringLiteral("minus"), m_theme.colour(Token::Accent));
}

void DeskStyle::drawDot(QPainter* painter, const QRect& rect, QStyle::State state) const
{
    const bool on = state.testFlag(State_On), enabled = state.testFlag(State_Enabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal width = 2.0 * m_theme.line();
    QRectF circle(rect);
    circle.adjust(width / 2, width / 2, -width / 2, -width / 2);
    painter->setPen(QPen(m_theme.colour(on ? Token::Accent : enabled ? Token::Text2 : Token::Line), width));
    painter->setBrush(m_theme.colour(enabled ? Token::Surface : Token::Sunken));
    painter->drawEllipse(circle);
    if (on) {
        const qreal inset = circle.width() * 0.24;
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(Token::Accent));
        painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect: return; // FocusRing draws the one ring
    case PE_PanelLineEdit:
        if (!isInner(widget))
            drawField(painter, option->rect, option->state, widget, true);
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (isTextArea(widget)) {
            drawField(painter, option->rect, option->state, widget, true);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawTick(painter, option->rect, option->state); return;
    case PE_IndicatorRadioButton: drawDot(painter, option->rect, option->state); return;
    case PE_PanelButtonCommand: {
        const bool down = option->state.testFlag(State_Sunken);
        drawBox(*painter, option->rect,
            {.ground = m_theme.colour(down || !option->state.testFlag(State_Enabled) ? Token::Sunken : Token::Surface),
                .line = m_theme.colour(Token::Edge), .border = double(m_theme.line()), .radius = 6},
            m_theme);
        return;
    }
    case PE_PanelTipLabel:
    case PE_FrameMenu:
    case PE_PanelMenu:
        drawBox(*painter, option->rect,
            {.ground = m_theme.colour(Token::Surface), .line = m_theme.colour(Token::Edge), .border = double(m_theme.line()), .radius = 0},
            m_theme);
        return;
    case PE_IndicatorArrowDown: drawIcon(*painter, option->rect, QStringLiteral("chevron-down"), m_theme.colour(Token::Text2)); return;
    case PE_IndicatorArrowUp: drawIcon(*painter, option->rect, QStringLiteral("chevron-up"), m_theme.colour(Token::Text2)); return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    switch (element) {
    case CE_HeaderSection: {
        painter->fillRect(option->rect, m_theme.colour(Token::Sunken));
        const int line = m_theme.line();
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - line + 1, option->rect.width(), line),
            m_theme.colour(Token::Line));
        return;
    }
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, m_theme.colour(Token::Sunken)); return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader own(*header);
            own.rect.adjust(m_theme.px(header->section == 0 ? 12 : 4), 0, -m_theme.px(4), 0); // level with the cells
            own.palette.setColor(QPalette::ButtonText, m_theme.colour(Token::Text2));
            QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (!combo->editable) {
                const QRect area = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
                painter->setPen(combo->palette.color(QPalette::Text));
                painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                    combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, area.width()));
                return;
            }
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawScrollBar(const QStyleOptionSlider& bar, QPainter* painter, const QWidget* widget) const
{
    painter->fillRect(bar.rect, widget && widget->palette().color(QPalette::Window).isValid()
            ? m_theme.colour(Token::Sunken) : m_theme.colour(Token::Bg));
    if (bar.minimum == bar.maximum)
        return;
    QRectF thumb = subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget);
    const qreal inset = m_theme.px(3);
    thumb.adjust(inset, inset, -inset, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.colour(bar.state.testFlag(State_Sunken) ? Token::Text2 : Token::Edge));
    const qreal radius = qMin(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
    const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        drawField(painter, option->rect, option->state, widget, true);
        const int side = m_theme.px(16);
        const QRect arrow(option->rect.right() - m_theme.px(8) - side, option->rect.center().y() - side / 2, side, side);
        // A date field with a calendar is drawn as a combo box.
        drawIcon(*painter, arrow, widget && widget->inherits("QDateTimeEdit") ? QStringLiteral("calendar") : QStringLiteral("chevron-down"),
            m_theme.colour(Token::Text2));
        return;
    }
    if (control == CC_SpinBox) {
        drawField(painter, option->rect, option->state, widget, true);
        const int side = m_theme.px(14);
        for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            QRect arrow(0, 0, side, side);
            arrow.moveCenter(subControlRect(control, option, part, widget).center());
            drawIcon(*painter, arrow, part == SC_SpinBoxUp ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), m_theme.colour(Token::Text2));
        }
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(*bar, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: // as high as the words beside it; a tick of the assisted pages has larger ones
        return qMax(m_theme.px(18), qobject_cast<const QAbstractButton*>(widget) ? widget->fontMetrics().ascent() : 0);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return m_theme.px(8);
    case PM_ScrollBarExtent: return m_theme.px(12);
    case PM_ScrollBarSliderMin: return m_theme.px(32);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return m_theme.px(18);
    case PM_DefaultFrameWidth:
        if (isTextArea(widget))
            return m_theme.px(6);
        break;
    case PM_HeaderMargin: return m_theme.px(4);
    case PM_ButtonMargin: return m_theme.px(16);
    case PM_MenuPanelWidth: return m_theme.line();
    case PM_TextCursorWidth: return qMax(1, m_theme.px(1.5));
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration: return 0; // calm: nothing moves
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: break;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        if (!isInner(widget))
            s.setHeight(m_theme.px(36));
        break;
    case CT_ComboBox:
        s.setHeight(m_theme.px(36));
        s.rwidth() += m_theme.px(24);
        break;
    case CT_SpinBox: // a date field asks here as well
        s.setHeight(m_theme.px(36));
        s.rwidth() += m_theme.px(32);
        break;
    case CT_PushButton:
        s.setHeight(qMax(s.height(), m_theme.px(36)));
        break;
    case CT_CheckBox:
    case CT_RadioButton: s.setHeight(qMax(s.height(), m_theme.px(28))); break;
    case CT_HeaderSection: s.setHeight(m_theme.px(40)); break;
    case CT_MenuItem: s.setHeight(qMax(s.height(), m_theme.px(36))); break;
    default: break;
    }
    return s;
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents && isInner(widget))
        return option->rect; // the outer control keeps the distance
    if (element == SE_LineEditContents) {
        const int side = m_theme.px(10) - 2; // QLineEdit itself adds 2
        return option->rect.adjusted(side, 0, -side, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxEditField)
            return option->rect.adjusted(m_theme.px(10), 1, -m_theme.px(30), -1);
        if (part == SC_ComboBoxArrow)
            return QRect(option->rect.right() - m_theme.px(30), option->rect.top(), m_theme.px(30), option->rect.height());
    }
    if (control == CC_SpinBox) {
        const QRect& box = option->rect;
        const int room = m_theme.px(28);
        switch (part) {
        case SC_SpinBoxEditField: return box.adjusted(m_theme.px(10), 1, -room, -1);
        case SC_SpinBoxUp: return QRect(box.right() - room, box.top(), room, box.height() / 2);
        case SC_SpinBoxDown: return QRect(box.right() - room, box.center().y(), room, box.height() - box.height() / 2);
        default: return box;
        }
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar) { // no arrow buttons
            const bool lying = bar->orientation == Qt::Horizontal;
            const int length = lying ? bar->rect.width() : bar->rect.height();
            const int range = bar->maximum - bar->minimum;
            int thumb = length;
            if (range > 0)
                thumb = qBound(qMin(length, pixelMetric(PM_ScrollBarSliderMin, bar, widget)),
                    int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
            auto piece = [&](int from, int size) {
                return lying ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                             : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
            };
            switch (part) {
            case SC_ScrollBarSlider: return piece(start, thumb);
            case SC_ScrollBarSubPage: return piece(0, start);
            case SC_ScrollBarAddPage: return piece(start + thumb, length - start - thumb);
            case SC_ScrollBarGroove: return bar->rect;
            default: return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace ui
