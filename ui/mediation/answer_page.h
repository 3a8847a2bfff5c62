#pragma once

#include "ui/mediation/act_form.h"

class QCheckBox;
class QVBoxLayout;

namespace ui {

class Button;
class FormArea;
class NoteStrip;

/// 答复补正 (法释〔2011〕5号 6): what the court asks for, the answer, and the files of the dispute that go with it. A file
/// added here hangs on the dispute first, as everywhere. What the package does not have yet is ticked beforehand: the
/// application took all files of the dispute as well.
class AnswerPage final : public ActForm {
    Q_OBJECT
public:
    explicit AnswerPage(Port& port, QWidget* parent = nullptr);
    /// Adds a file to the dispute without asking for it; for the file dialog and for tests.
    void add(const QString& purpose, const QString& path);

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;

private:
    /// Reads the dispute's files again; what was ticked stays.
    void readFiles();
    void presentFiles();

    NoteStrip* m_asked;
    FormArea* m_answer;
    Button* m_add;
    QVBoxLayout* m_list;
    core::desk::SubjectView m_dispute;
    std::vector<std::pair<core::Attachment, QCheckBox*>> m_files; ///< those that the package does not have yet
    boost::json::object m_ticks;                                  ///< act of a file → ticked, as a person left it
    bool m_busy = false;                                          ///< while a file is sealed and saved
};

} // namespace ui
