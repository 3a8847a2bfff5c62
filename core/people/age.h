#pragma once

#include "core/time.h"

namespace core {

/// 《老年人权益保障法》第2条: 六十周岁以上的公民.
inline constexpr int kElderlyAge = 60;

/// Full years; a birthday is reached on its day.
[[nodiscard]] int ageOn(Day birth, Day today);

} // namespace core
