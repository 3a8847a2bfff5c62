#pragma once

#include "core/desk/draft.h"
#include "core/desk/views.h"
#include "ui/frame/page.h"
#include "ui/widgets/choices.h"

#include <QTimer>

#include <optional>
#include <utility>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace ui {

class Button;
class ErrorStrip;
class PlainLabel;
class Port;

/// One thing that stands between a form and its main button.
struct Fault {
    QString text;               ///< 还有 1 人没表态
    QWidget* widget = nullptr;  ///< where F8 goes
    bool blocking = true;       ///< false: advice only
};

/// A page that does one act on one subject: title, form in a scrolling column, error strip above it, and a bar below
/// with "saved on this PC", side buttons and the one main button. Half-filled answers are stored within a second of
/// the last keystroke and come back with the page; a refusal is told above the form and nothing typed is lost.
class ActForm : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page. `id` is also the object name of its parts: "consent.save".
    ActForm(Port& port, const QString& id, const QString& title, const QString& mainLabel, QWidget* parent = nullptr);
    ~ActForm() override;

    [[nodiscard]] PageHead head() const override;
    /// `argument` is the subject id as text.
    void open(const QString& argument) override;
    void leave() override;
    bool nextFault() override;
    bool finish() override;
    bool back() override;

protected:
    /// The form's own column, between error strip and bar.
    [[nodiscard]] QVBoxLayout* form() const { return m_form; }
    [[nodiscard]] QWidget* column() const { return m_column; }
    [[nodiscard]] Port& port() const { return m_port; }
    [[nodiscard]] const core::desk::SubjectView& view() const { return m_view; }
    [[nodiscard]] const core::SubjectId& subject() const { return m_view.id; }
    [[nodiscard]] const core::dispute::State* dispute() const;
    /// Id and name of each party of the subject, whatever its type.
    [[nodiscard]] QList<Choice> parties() const;
    void addSideButton(Button* button);
    void setMainLabel(const QString& label);
    [[nodiscard]] Button* mainButton() const { return m_main; }
    void showError(const QString& sentence);
    /// Puts the cursor there and scrolls to it.
    void reach(QWidget* widget);

    /// Fills the widgets from view(); runs after the subject was read, before a stored draft is put back.
    virtual void fill() = 0;
    /// What is wrong now, in reading order.
    [[nodiscard]] virtual std::vector<Fault> faults() const = 0;
    /// The acts that the main button does.
    [[nodiscard]] virtual std::vector<core::desk::Draft> drafts() const = 0;
    /// True: the form begins a subject of its own; what open() names is only where it comes from (source()).
    [[nodiscard]] virtual bool creates() const { return false; }
    /// What to do where there is no such subject yet; empty = the general sentence.
    [[nodiscard]] virtual QString absent() const { return {}; }
    [[nodiscard]] const core::desk::SubjectView& source() const { return m_source; }
    /// The answers as JSON for the stored form, and back. Hidden answers belong to them.
    [[nodiscard]] virtual boost::json::object answers() const { return {}; }
    virtual void setAnswers(const boost::json::object&) {}
    /// After the acts are on disk; by default back to the dispute.
    virtual void done();

    /// Every widget of the form calls this when a person changed something.
    void touched();
    /// Says what is missing now; for a form that was filled by something else than a person.
    void judge();
    /// The cursor into the first question, as when the form comes up.
    void focusFirst();

private:
    void store();
    void load(const QString& subject);
    void begin(const QString& source);
    void present();
    /// Page and argument that the subject belongs to: its dispute, the patrol page, the warning.
    [[nodiscard]] std::pair<QString, QString> home() const;
    [[nodiscard]] QString formId() const;
    [[nodiscard]] QString disputeId() const;

    Port& m_port;
    QString m_title;
    core::desk::SubjectView m_view, m_source;
    QVBoxLayout* m_form;
    QScrollArea* m_scroll;
    QWidget* m_column;
    QWidget* m_bar;
    ErrorStrip* m_error;
    PlainLabel *m_saved, *m_missing;
    Button* m_main;
    QTimer m_autosave;
    bool m_filling = false, m_saving = false;
    QString m_storeError; ///< what the strip said when the form could not be kept
    int m_fault = -1;
};

} // namespace ui
