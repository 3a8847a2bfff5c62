#include "app/common/county_figures.h"
#include "app/desk/live_port.h"

/// What an unlocked account asks of the county itself, beside the exchange.
namespace app {

void LivePort::countyFigures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply)
{
    using Form = core::Result<core::statistics::Form>;
    using Asked = std::shared_ptr<const exchange::FigureRequest>;
    using Answer = core::Result<std::shared_ptr<const exchange::FigureAnswer>>;
    const QPointer<QObject> guard(context);
    const QPointer<LivePort> self(this);
    // Signed by the writer, which has the keys; sent by a thread that may wait; checked by the writer again. Every step
    // begins on the GUI thread, so that none of the threads is needed when another has ended.
    const auto check = [self, guard, reply](const Asked& asked, const Answer& answer) {
        if (!self)
            return;
        if (!answer) {
            deliver(guard, reply, Form(tl::unexpected(answer.error())));
            return;
        }
        self->m_writer.post([guard, reply, asked, answer](std::unique_ptr<desk::Desk>& desk) {
            deliver(guard, reply, desk ? desk->countyForm(*asked, **answer) : Form(core::hindered("mirror_closed")));
        });
    };
    const auto send = [self, profile = m_profile, check](const Asked& asked) {
        if (!self)
            return;
        self->m_county.post([self = QPointer<QObject>(self), profile, asked, check](std::unique_ptr<int>&) {
            const auto county = countyOf(profile);
            auto given = county ? askFigures(*county, *asked) : core::Result<exchange::FigureAnswer>(tl::unexpected(county.error()));
            auto answer = given ? Answer(std::make_shared<const exchange::FigureAnswer>(std::move(*given))) : Answer(tl::unexpected(given.error()));
            deliver(self, [check, asked](const Answer& came) { check(asked, came); }, std::move(answer));
        });
    };
    m_writer.post([guard, reply, self = QPointer<QObject>(this), form = form.toStdString(), question, send](std::unique_ptr<desk::Desk>& desk) {
        if (desk)
            deliver(self, send, Asked(std::make_shared<const exchange::FigureRequest>(desk->figureRequest(form, question))));
        else
            deliver(guard, reply, Form(core::hindered("mirror_closed")));
    });
}

} // namespace app
