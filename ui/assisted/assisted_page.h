#pragma once

#include "ui/assisted/entry.h"
#include "ui/frame/page.h"

#include <QTimer>
#include <vector>

class QCheckBox;
class QComboBox;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class BigChoice;
class Button;
class ErrorStrip;
class FormArea;
class FormField;
class PlainLabel;
class Port;

/// 助老代录, and the short way in for the guide window: six pages, each to be skipped, all of it kept while it is typed. The
/// last page reads everything back; what was changed after it was read is read again (000 三.17). No clock runs, nothing is
/// ticked beforehand, nothing moves by itself.
class AssistedPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit AssistedPage(Port& port, QWidget* parent = nullptr);
    ~AssistedPage() override;

    [[nodiscard]] PageHead head() const override;
    /// `argument` may name a page, 1 to 6.
    void open(const QString& argument) override;
    void leave() override;
    bool readAloud() override;
    bool finish() override;
    bool back() override;
    [[nodiscard]] int step() const { return m_step; }
    void goToStep(int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr auto kForm = "assist/new";
    QVBoxLayout* addStep(const QString& question, const QString& help);
    FormField* addField(QVBoxLayout* box, const QString& label, const QString& name, const QString& hint = {});
    void buildSteps();
    void buildReading(QVBoxLayout* box);
    void fillReading();
    void enlarge();
    void touched();
    void store();
    void restore();
    void put(const AssistedAnswers& answers);
    [[nodiscard]] AssistedAnswers answers() const;
    [[nodiscard]] bool allRead() const;
    void print();
    void handIn();

    Port& m_port;
    const bool m_clerk;      ///< types for others and has no other way in
    int m_step = 0;
    struct Question {
        QString question, help;
        QWidget* body;
    };
    QList<Question> m_questions;
    QScrollArea* m_scroll;
    QVBoxLayout* m_stack; ///< the bodies of the questions, one of them shown
    ErrorStrip* m_error;
    PlainLabel *m_count, *m_question, *m_help, *m_saved;
    Button *m_back, *m_next, *m_aloud;
    QList<Button*> m_bar;
    BigChoice *m_mode, *m_type, *m_mark;
    QComboBox* m_otherType = nullptr;
    QCheckBox *m_self, *m_askedAloud, *m_askedAlone, *m_heard, *m_own;
    FormField *m_name, *m_phone, *m_idNumber, *m_address, *m_other, *m_otherPhone, *m_place, *m_amount, *m_language, *m_companion, *m_noMark;
    FormArea *m_narrative, *m_demand;
    QWidget *m_lines = nullptr, *m_assistedPart;
    QVBoxLayout* m_readBox;
    std::vector<QCheckBox*> m_read;   ///< one a line
    QString m_shownLines;             ///< the lines as they were put up for reading
    std::string m_readHash;           ///< of what was read to the end
    QTimer m_autosave;
    bool m_filling = false, m_saving = false, m_opened = false;
    QString m_storeError;             ///< what the last try to keep the answers said, empty after a good one
};

} // namespace ui
