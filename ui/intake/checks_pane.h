#pragma once

#include "core/desk/views.h"
#include "ui/intake/party_card.h"

#include <QHash>
#include <QSet>

class QVBoxLayout;

namespace ui {

/// Right of the form: what must be changed, what would be good to add, and whether the quarrel may be known already.
class ChecksPane : public QWidget {
    Q_OBJECT
public:
    explicit ChecksPane(QWidget* parent = nullptr);

    void setFaults(const std::vector<IntakeFault>& faults);
    void setSimilar(const std::vector<core::desk::DisputeRow>& rows);
    /// By which channel one of them came, with its number there.
    void setOrigin(const QString& subject, const QString& words);

signals:
    void openAsked(const QString& subject);

private:
    QVBoxLayout *m_faults, *m_similar;
    QWidget *m_faultBox, *m_similarBox;
    QSet<QString> m_notTheSame; ///< subjects that a person has said are another matter
    std::vector<core::desk::DisputeRow> m_rows;
    QHash<QString, QString> m_origins; ///< channel and number of those that came by one
};

} // namespace ui
