#include "ui/agreement/aloud_window.h"

#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace ui {

AloudWindow::AloudWindow(const QString& title, const QString& words, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("aloud"));
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    setMargins(column, 20);
    setGaps(column, 12);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* label = new PlainLabel(words, TextRole::Answer, Token::Text, Fit::Wrap);
    label->setRunningText(true);
    area->setWidget(label);
    column->addWidget(area, 1);
    auto* done = new Button(ButtonKind::Main, tr("Read to the end"));
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(done, 0, Qt::AlignRight);
    if (parent)
        resize(parent->window()->size() * 0.85);
}

} // namespace ui
