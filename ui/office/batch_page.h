#pragma once

#include "core/dispute/batch.h"
#include "core/desk/views.h"
#include "ui/frame/list_page.h"
#include "ui/mediation/act_form.h"

namespace ui {

class FormArea;
class FormField;

/// All batches among what this desk holds; they point into `views`.
[[nodiscard]] std::vector<core::dispute::BatchOverview> batchesIn(const std::vector<core::desk::SubjectView>& views);
/// Of the reason what stands before the colon, else the first of its cases: nobody is shown the word that joins them.
[[nodiscard]] QString batchTitle(const core::dispute::BatchOverview& batch);

/// 同类纠纷: cases that belong together (001 二.2), what each still lacks, and the facts they share. Left the cases of every batch, right the
/// batch of the chosen one.
class BatchPage final : public ListPage {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit BatchPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;

private:
    void ask() override;
    void fillList() override;
    void write(QVBoxLayout* column) override;

    std::vector<core::desk::SubjectView> m_disputes;
    std::vector<core::dispute::BatchOverview> m_batches; ///< points into m_disputes
};

/// 共同事实: heard once, written into every case of the batch that is being mediated; each party still signs alone.
class BatchFactsPage final : public ActForm {
    Q_OBJECT
public:
    explicit BatchFactsPage(Port& port, QWidget* parent = nullptr);

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;
    void done() override;

private:
    void tell();

    std::vector<core::desk::SubjectView> m_disputes;
    core::dispute::BatchOverview m_batch; ///< points into m_disputes
    FormField* m_place;
    FormArea* m_facts;
    PlainLabel* m_into;
};

/// 缺共同事实、缺签字 …
[[nodiscard]] QString lackWord(const std::string& code);

} // namespace ui
