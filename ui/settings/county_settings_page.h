#pragma once

#include "core/calendar/setting_texts.h"
#include "ui/mediation/act_form.h"

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;

namespace ui {

class NoteStrip;
class SegmentedChoice;

/// One setting: what it decides, the number or yes and no, and below what stands there from the start, from where to where
/// it can be set and on which article it rests.
class SettingRow final : public QWidget {
    Q_OBJECT
public:
    explicit SettingRow(const core::SettingText& setting, QWidget* parent = nullptr);

    [[nodiscard]] const core::SettingText& setting() const { return m_setting; }
    [[nodiscard]] boost::json::value value() const;
    /// Does not count as a person's change.
    void setValue(const boost::json::value& value);
    /// What holds now, to say what differs from it.
    void setStanding(const boost::json::value& standing);
    [[nodiscard]] bool changed() const { return value() != m_standing; }
    [[nodiscard]] bool atDefault() const { return value() == m_default; }
    [[nodiscard]] bool speaksOf(const QString& words) const;

signals:
    void edited();

private:
    void say();

    const core::SettingText& m_setting;
    boost::json::value m_standing, m_default;
    PlainLabel *m_about, *m_note;
    QDoubleSpinBox* m_number = nullptr;
    SegmentedChoice* m_yesNo = nullptr;
    bool m_filling = false;
};

/// What the documents leave to the county (core/calendar/setting_texts.h), for its administrator.
class CountySettingsPage final : public ActForm {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit CountySettingsPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    bool back() override;

protected:
    void fill() override;
    [[nodiscard]] std::vector<Fault> faults() const override;
    [[nodiscard]] std::vector<core::desk::Draft> drafts() const override;
    [[nodiscard]] boost::json::object answers() const override;
    void setAnswers(const boost::json::object& stored) override;
    void done() override;

private:
    void sift();

    QLineEdit* m_search;
    QCheckBox* m_others;
    PlainLabel* m_none;
    struct Section {
        class Card* card;
        QList<SettingRow*> rows;
    };
    std::vector<Section> m_sections;
};

} // namespace ui
