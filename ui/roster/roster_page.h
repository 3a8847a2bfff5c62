#pragma once

#include "core/desk/views.h"
#include "ui/frame/list_page.h"

class QCheckBox;
class QLineEdit;

namespace ui {

/// 名册: people of the roster, proposals that wait, orders of supervision and complaints, with what may be done next.
class RosterPage final : public ListPage {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit RosterPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;

private:
    void ask() override;
    void fillList() override;
    void write(QVBoxLayout* column) override;
    void writePerson(QVBoxLayout* column, const core::desk::SubjectView& view);
    void writeOrder(QVBoxLayout* column, const core::desk::SubjectView& view);
    void writeComplaint(QVBoxLayout* column, const core::desk::SubjectView& view);
    /// A button to `page` about this subject, if core would take its act from this person.
    void offer(QVBoxLayout* column, const core::desk::SubjectView& view, const QString& page, const QString& label, bool main = false);
    [[nodiscard]] QString unitName(const std::string& organisation) const;
    void addActs();
    void addSearch();
    [[nodiscard]] std::string village() const;

    QWidget* m_filter = nullptr;
    QLineEdit* m_search = nullptr;
    QCheckBox *m_local = nullptr, *m_qualified = nullptr, *m_available = nullptr;
    std::vector<core::desk::SubjectView> m_people, m_orders, m_complaints;
};

} // namespace ui
