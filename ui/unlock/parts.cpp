#include "ui/unlock/parts.h"

#include "ui/theme/scale.h"
#include "ui/widgets/form_field.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace ui {

FormField* secretField(const QString& label, const char* name)
{
    auto* field = new FormField(label);
    field->setFieldName(QString::fromLatin1(name));
    field->edit()->setEchoMode(QLineEdit::Password);
    field->edit()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return field;
}

QWidget* narrowColumn(QVBoxLayout*& column)
{
    auto* form = new QWidget;
    auto* row = new QHBoxLayout(form);
    setMargins(row, 32, 32, 32, 24);
    auto* inner = new QWidget;
    atMostWide(inner, 480);
    column = new QVBoxLayout(inner);
    setMargins(column, 0);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
    return form;
}

} // namespace ui
