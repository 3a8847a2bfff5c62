#pragma once

#include "core/contacts/card.h"
#include "core/desk/views.h"
#include "ui/frame/page.h"

namespace ui {

class Button;
class Card;
class ErrorStrip;
class NoteStrip;
class Port;

/// 对接联系卡 and 值班表 of the point this account works in: whom to call, who is on duty, what is vacant.
class ContactsPage final : public Page {
    Q_OBJECT
public:
    /// `port` outlives the page.
    explicit ContactsPage(Port& port, QWidget* parent = nullptr);

    [[nodiscard]] PageHead head() const override;
    void open(const QString& argument) override;
    bool back() override;

private:
    void ask();
    void fill(const core::rota::State* rota);
    void writeCard(const core::contacts::Card& card);
    void writeWeek(const core::rota::State* rota);
    void saveCard();
    [[nodiscard]] std::string organisation() const;

    Port& m_port;
    ErrorStrip* m_error;
    NoteStrip* m_vacant;
    Card *m_people, *m_week;
    Button *m_print, *m_table, *m_enter;
    QWidget *m_peopleBody = nullptr, *m_weekBody = nullptr;
    std::optional<core::rota::State> m_rota;
    std::optional<core::library::State> m_rules;
};

} // namespace ui
