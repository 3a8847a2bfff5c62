#pragma once

#include "core/desk/views.h"
#include "ui/frame/page.h"
#include "ui/intake/party_card.h"

#include <QTimer>

class QComboBox;
class QDateEdit;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class Button;
class ChecksPane;
class ErrorStrip;
class FormArea;
class FormField;
class Outline;
class PlainLabel;
class Port;
class SidePane;

/// 登记纠纷: outline, form, and what must or should still be put right. At the court desk the same form
/// lodges a claim: its number and each party's consent instead of the source. Everything typed is on this PC within a second;
/// the number comes with the register, offline as well. UI.md section 7, Intake.
class IntakePage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit IntakePage(Port& port, QWidget* parent = nullptr);
    ~IntakePage() override;

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;
    void leave() override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool nextFault() override;
    bool finish() override;
    bool back() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr int kAgainMs = 5'000; ///< after a disk that was full
    static constexpr auto kForm = "intake/new"; ///< id of the stored form; what comes out of a consultation has its own: "intake/new/SUBJECT"
    enum class Side { Applicant, Respondent };
    /// Behind those of the same side, also for the Tab key; the first two make the form.
    PartyCard* addParty(Side side);
    [[nodiscard]] Button* makeAdding(const QString& words, const QString& name, Side side, QWidget* parent);
    void build(QVBoxLayout* form);
    void buildOrigin(QVBoxLayout* box, QWidget* column);
    [[nodiscard]] QWidget* makeBar();
    void touched();
    void judge();
    void askSimilar();
    /// Where each of the similar ones came from: the same matter often comes by two channels (001 一.2).
    void askOrigins(const std::vector<core::desk::DisputeRow>& rows);
    /// Begins with what somebody asked about (T04a); it becomes this dispute in the same group.
    void beginFrom(const core::SubjectId& consultation);
    void store();
    /// Puts the stored form m_form back; there is none: begins from its consultation, or takes up another that was left half-filled.
    void restore();
    void put(const core::desk::FormDraft& stored);
    void clear();
    [[nodiscard]] std::vector<IntakeFault> faults() const;
    [[nodiscard]] boost::json::object intake() const;
    [[nodiscard]] boost::json::object answers() const;
    void goToSection(int section);
    /// Puts the cursor there and scrolls to it.
    void reach(QWidget* widget);

    Port& m_port;
    const bool m_court; ///< a claim handed to the court, not a committee's own register
    SidePane* m_panes;
    QScrollArea* m_scroll;
    Outline* m_outline;
    ChecksPane* m_checks;
    ErrorStrip* m_error;
    QComboBox *m_source = nullptr, *m_channel = nullptr, *m_manner = nullptr, *m_type;
    FormField *m_courtNumber = nullptr, *m_externalNumber = nullptr;
    QVBoxLayout* m_partyBox;
    Button* m_moreApplicants = nullptr; ///< below the last of them
    QList<PartyCard*> m_parties;
    FormArea *m_narrative, *m_demand;
    FormField *m_amount, *m_place;
    QDateEdit* m_occurred;
    PlainLabel *m_saved, *m_hint;
    Button* m_register;
    QList<QWidget*> m_sections;
    QTimer m_autosave, m_similar;
    bool m_filling = false, m_saving = false, m_storeFailed = false, m_opened = false;
    int m_fault = -1;
    std::string m_form = kForm; ///< the stored form that stands here
    std::string m_consultation; ///< subject this dispute comes out of; empty for none
};

} // namespace ui
