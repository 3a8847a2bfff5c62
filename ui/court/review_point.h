#pragma once

#include <QAbstractButton>

namespace ui {

/// One point of review: a box with ✓ (yes), ? (to be asked), ✗ (no) or nothing, and the question beside it. A press goes
/// to the next answer; Y, A and N give it at once. Nothing is answered beforehand.
class ReviewPoint : public QAbstractButton {
    Q_OBJECT
public:
    ReviewPoint(const QString& code, const QString& question, QWidget* parent = nullptr);

    /// "", "yes", "ask" or "no".
    [[nodiscard]] QString answer() const { return m_answer; }
    void setAnswer(const QString& answer);
    /// Decided: an answer that is missing is none that could still come.
    void setRecorded(bool recorded);
    [[nodiscard]] QString code() const { return m_code; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void answered(const QString& answer);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void take(const QString& answer);
    void tell();
    QString m_code, m_question, m_answer;
    bool m_recorded = false;
};

} // namespace ui
