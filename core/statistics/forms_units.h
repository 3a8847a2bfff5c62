#pragma once

#include "core/statistics/form.h"

/// The two forms that no dispute alone makes up: people of the units, and where signs come together. forms.cpp has the others.
namespace core::statistics {

void teams(Form& form, const Material& material, const Question& q, const directory::State& directory);
void trend(Form& form, const Material& material, const Question& q, const directory::State& directory);

} // namespace core::statistics
