#pragma once

#include "core/desk/views.h"
#include "core/statistics/form.h"
#include "ui/frame/list_page.h"

namespace ui {

/// 重点清单: key places, fields, people and times, and campaigns (002 二(一)): when somebody was last there, what lies in
/// nobody's sight, what a campaign came to. Names of key persons only for those who may read them, and after a reason was recorded.
class FocusPage final : public ListPage {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit FocusPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;

private:
    void ask() override;
    void fillList() override;
    void write(QVBoxLayout* column) override;
    [[nodiscard]] bool mayList() const;
    [[nodiscard]] std::vector<const core::patrol::Steps*> walked() const;

    [[nodiscard]] QString figureOf(const core::statistics::Row& row, std::string_view column) const;
    /// `row` is the list's id of the subject.
    void reveal(const core::SubjectId& subject, const QString& row);

    std::vector<core::desk::SubjectView> m_entries, m_patrols;
    core::statistics::Form m_campaigns; ///< the overview of that name
    QString m_revealed;                 ///< row of the key person whose name is shown
    Button *m_add, *m_back;
};

} // namespace ui
