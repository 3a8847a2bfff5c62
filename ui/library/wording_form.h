#pragma once

#include "core/library/state.h"
#include "ui/mediation/act_form.h"

#include <map>
#include <memory>

class QBoxLayout;
class QComboBox;

namespace ui {

class Answer;
class FormArea;
class NoteStrip;
class PaperView;

/// 本县文书文字: the sentences of a paper as they stand now, to be said in the county's own words, beside the paper as it will
/// look. Published it is a signed item of the library that counts from a day on (core/documents/county_wording.h). What is
/// typed is kept for every paper until it is published.
class WordingForm final : public ActForm {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit WordingForm(Port& port, QWidget* parent = nullptr);
    ~WordingForm() override;

    void open(const QString& argument) override; ///< id of a paper, "notice"; empty: the one that was chosen last
    void setNarrow(bool narrow) override;
    bool back() override;

protected:
    void fill() override;
    [[nodiscard]] bool creates() const override { return true; }
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;
    void done() override;

private:
    using Words = std::map<std::string, std::string>; ///< shipped sentence → the county's
    void write();   ///< the fields of the chosen paper
    void preview();
    [[nodiscard]] std::string paper() const;
    [[nodiscard]] std::vector<const core::library::State*> items() const;
    /// As they stand today: what the county says already.
    [[nodiscard]] Words standing() const;
    /// As they would be published: standing ones with what was typed over them.
    [[nodiscard]] Words wanted() const;

    QComboBox* m_paper;
    NoteStrip* m_note;
    QBoxLayout* m_sides;
    QWidget* m_fields = nullptr; ///< of the chosen paper
    QWidget* m_left;
    PaperView* m_sheet;
    std::unique_ptr<Answer> m_from, m_checked;
    std::vector<std::pair<std::string, FormArea*>> m_areas;
    std::vector<core::library::State> m_items;
    std::map<std::string, Words> m_typed; ///< by paper
    QTimer m_soon;
};

} // namespace ui
