#pragma once

#include "core/desk/views.h"
#include "core/dispute/workload.h"
#include "ui/frame/page.h"

class QCheckBox;
class QComboBox;
class QLayout;

namespace ui {

class Button;
class DeskList;
class EmptyState;
class FormField;
class ErrorStrip;
class PlainLabel;
class Port;

/// 分流: claims that wait for a committee on the left, the assignment on the right. Another body decides, so this needs
/// a line: without one the button says so and queues nothing.
class DispatchPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit DispatchPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    [[nodiscard]] QList<QWidget*> headerActions() override;
    void open(const QString& argument) override;
    void setNarrow(bool narrow) override;
    bool finish() override;

private:
    [[nodiscard]] QWidget* claimsCard();
    [[nodiscard]] QWidget* claimCard();
    [[nodiscard]] QWidget* claimWords();
    [[nodiscard]] QLayout* claimButtons();
    void connectAll();
    void ask();
    void fill();
    void showCurrent();
    void suggest(const core::dispute::State& state);
    void assign();
    /// What the routing aid proposes for the claim shown, and whether the unit chosen is of another level (000 二.7).
    [[nodiscard]] QString aidText(const core::dispute::State& state) const;
    [[nodiscard]] bool anotherLevel(const core::dispute::State& state) const;
    [[nodiscard]] QString listText(const core::directory::Organisation& organisation) const;
    [[nodiscard]] QString workloadText(const std::string& organisation) const;
    [[nodiscard]] const core::desk::SubjectView* current() const;

    Port& m_port;
    std::vector<core::desk::SubjectView> m_views;
    core::dispute::Workloads m_loads;
    QString m_wanted, m_suggestedFor;
    std::string m_suggested; ///< organisation proposed for the claim shown
    DeskList* m_list;
    QWidget *m_left, *m_detail;
    EmptyState* m_empty;
    ErrorStrip* m_error;
    PlainLabel *m_title, *m_facts, *m_consents, *m_aid, *m_preview;
    FormField* m_reason;     ///< why another level than the aid proposes
    QComboBox* m_target;
    QCheckBox* m_agreed;
    Button *m_assign, *m_recall, *m_consent, *m_new;
};

} // namespace ui
