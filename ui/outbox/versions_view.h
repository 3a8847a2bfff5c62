#pragma once

#include "core/desk/views.h"

#include <QWidget>

class QBoxLayout;
class QLayout;
class QVBoxLayout;

namespace ui {

class PlainLabel;
class Port;

/// One thing that needs this person, in full: a refused or doubtful act with reason and way on, or a field that was
/// changed in two places with both versions side by side. Asks the port to settle it.
class AttentionView : public QWidget {
    Q_OBJECT
public:
    /// `port` outlives the view.
    explicit AttentionView(Port& port, QWidget* parent = nullptr);

    void show(const core::desk::AttentionItem& item);
    void clear();
    /// Both versions below one another instead of side by side.
    void setNarrow(bool narrow);
    /// Keys 1 and 2 choose a version, 3 keeps both values where the field may hold two.
    bool chooseByKey(int key);

signals:
    void openAsked();
    void settled();
    void failed(const QString& sentence);

private:
    void showContested(const core::desk::AttentionItem& item);
    void nameTheParty(const core::desk::AttentionItem& item, PlainLabel* title);
    void showRefused(const core::desk::AttentionItem& item);
    QWidget* versionCard(const core::Version& version, const core::Version& other, bool own, int key);
    void addTelephone(QLayout* row, QWidget* parent, const std::string& account);
    void settle(const QString& value);

    Port& m_port;
    QVBoxLayout* m_box;
    QBoxLayout* m_across = nullptr;
    bool m_narrow = false;
    QWidget* m_body = nullptr;
    core::desk::AttentionItem m_item;
    QStringList m_values;
};

} // namespace ui
