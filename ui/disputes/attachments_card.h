#pragma once

#include "core/desk/views.h"
#include "ui/widgets/card.h"

#include <QByteArray>
#include <functional>

namespace ui {

class Button;
class ErrorStrip;
class PlainLabel;
class Port;

/// 附件: files of a dispute with size and state (已传 待传 还没取到), adding, opening, saving out, taking out. A on the
/// dispute page opens the menu of 添加附件. Reading and enciphering happen behind the port, never here.
class AttachmentsCard final : public Card {
    Q_OBJECT
public:
    /// `port` outlives the card.
    explicit AttachmentsCard(Port& port, QWidget* parent = nullptr);

    /// Reads the list of this subject again. `mayChange`: adding and taking out are offered.
    void setSubject(const core::SubjectId& subject, bool mayChange);
    /// The menu of purposes, then the choice of a file.
    void offerAdding();
    /// Adds a file without asking for it; for the file dialog and for tests.
    void add(const QString& purpose, const QString& path);

private:
    void present();
    void openFile(const core::desk::FileRow& file);
    void showContent(const core::desk::FileRow& file, const QByteArray& picture);
    void saveOut(const core::desk::FileRow& file);
    void takeOut(const core::desk::FileRow& file);

    Port& m_port;
    core::SubjectId m_subject;
    std::vector<core::desk::FileRow> m_files;
    bool m_mayChange = false, m_busy = false;
    quint64 m_asked = 0;
    PlainLabel *m_count, *m_note;
    Button* m_add;
    ErrorStrip* m_error;
    QWidget* m_list;
};

/// 签字页照片, 笔录 …
[[nodiscard]] QString purposeWord(const std::string& code);
/// 1.4 MB, 320 KB.
[[nodiscard]] QString sizeText(std::int64_t bytes);
/// The menu of purposes below a button, then the choice of a file. `over` owns the questions and is gone no sooner than they.
void offerFile(QWidget* over, Button& below, std::function<void(const QString& purpose, const QString& path)> chosen);
/// Asks for a file and adds it as the photo of the signed page: the step after printing for signing.
void addSignedPage(QWidget* over, Port& port, const core::SubjectId& dispute, std::function<void(core::Result<bool>)> reply);

} // namespace ui
