#pragma once

#include "ui/mediation/act_form.h"

class QCheckBox;

namespace ui {

class ChoiceRow;
class FormArea;

/// 裁定书: verified against its hash, printed exactly as the court made it, served on each party while they are here.
class RulingPage final : public ActForm {
    Q_OBJECT
public:
    explicit RulingPage(Port& port, QWidget* parent = nullptr);

    /// Prints while it has not been printed: the preview records it (T70). Afterwards it records the service.
    bool finish() override;
    void open(const QString& argument) override;

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;

private:
    struct Line {
        std::string party;
        ChoiceRow* manner;
        QCheckBox* identity;
    };
    void addAfterService(const core::confirmation::State& state, class Card* card);
    void addStatus(const core::confirmation::State& state, QWidget* card);
    void savePdf();
    void print();
    void look();
    [[nodiscard]] bool unprinted() const;
    [[nodiscard]] QString shownWords(const core::confirmation::State& state) const;

    QWidget* m_card = nullptr;
    PlainLabel* m_words = nullptr;
    Button* m_look = nullptr;
    Button *m_save, *m_printed;
    bool m_plain = false; ///< numbers were asked for, and that was recorded
    std::vector<Line> m_lines;
    bool m_damaged = false;
};

} // namespace ui
