#pragma once

#include "core/desk/views.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Port;

/// One act on its way: since when it lies here, how often it was tried, when the next try comes; or when it arrived.
class ParcelView : public QWidget {
    Q_OBJECT
public:
    /// `port` outlives the view.
    explicit ParcelView(Port& port, QWidget* parent = nullptr);

    void show(const core::desk::OutboxItem& item);

signals:
    void openAsked();

private:
    Port& m_port;
    QVBoxLayout* m_box;
    QWidget* m_body = nullptr;
};

} // namespace ui
