#pragma once

#include "core/desk/views.h"
#include "ui/agreement/agreement_faults.h"
#include "ui/agreement/agreement_form.h"
#include "ui/frame/page.h"

class QTimer;
class QVBoxLayout;

namespace ui {

class Button;
class Card;
class ClauseRow;
class ErrorStrip;
class FormArea;
class FormField;
class IconView;
class NoteStrip;
class PaperView;
class PlainLabel;
class Port;
class SidePane;

/// 起草调解协议: clause cards, 签字前核对, the live paper. Every rested edit is kept as a FormDraft; the act `dispute.draft`
/// is made when the paper is printed for signing. After signing nothing changes any more: 另立新协议 makes another one.
class AgreementPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit AgreementPage(Port& port, QWidget* parent = nullptr);
    /// Fields tell that they rest even while they are taken down; by then the page must not listen any more.
    ~AgreementPage() override;

    [[nodiscard]] PageHead head() const override;
    /// `argument` is the dispute's id as text.
    void open(const QString& argument) override;
    void leave() override;
    void setNarrow(bool narrow) override;
    bool toggleDrawer() override;
    bool nextFault() override;
    bool readAloud() override;
    bool finish() override;
    bool back() override;

private:
    QWidget* makeLeft();
    QWidget* makeMore();
    QWidget* makePreview();
    QWidget* makeFoot();
    void load();
    void take(const core::desk::SubjectView& view, const std::optional<core::desk::FormDraft>& draft);
    void showRows();
    void showTitles();
    void showFaults();
    void showPaper();
    void showFrozen();
    void changed();
    void save();
    void reconsider();
    void jumpTo(const QString& field);
    void addClauses(const std::vector<ClauseForm>& clauses);
    void offerTemplates();
    void doMain();
    void printForSigning();
    void printDraft();
    void signedAll();
    void fail(const core::Error& error);

    [[nodiscard]] const core::dispute::State* state() const;
    [[nodiscard]] core::dispute::State stateWithDraft() const;
    [[nodiscard]] bool frozen() const;
    [[nodiscard]] QString draftId() const;
    [[nodiscard]] ClauseForm freshClause() const;
    [[nodiscard]] QString titleOf(std::size_t index) const;
    [[nodiscard]] QString name(const std::string& party) const;

    Port& m_port;
    QString m_subject;
    core::desk::SubjectView m_view;
    AgreementForm m_form;
    AgreementFaults m_faults;
    bool m_loaded = false, m_filling = false, m_replacing = false, m_unsaved = false, m_narrow = false;
    int m_nextFault = 0;
    QList<ClauseRow*> m_rows;

    ErrorStrip* m_error;
    QString m_keepError; ///< what the strip said when the draft could not be kept
    NoteStrip* m_note;
    SidePane* m_pane;
    PlainLabel *m_sum, *m_mustMend, *m_pageText, *m_zoomText, *m_savedText, *m_footText;
    IconView* m_savedSign;
    Button *m_add, *m_templates, *m_main, *m_draft, *m_aloud;
    Card* m_clauses;
    QWidget* m_empty;
    CheckList* m_checks;
    FormArea *m_facts, *m_disputed, *m_responsibility, *m_breach, *m_confirmation;
    FormField* m_copies;
    PaperView* m_paper;
    QTimer *m_later, *m_autosave;
};

} // namespace ui
