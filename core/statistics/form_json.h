#pragma once

#include "core/codec/described.h"
#include "core/statistics/form.h"

/// A form as JSON, for a message or a file: every described member, as acts carry theirs.
namespace core::statistics {

BOOST_DESCRIBE_ENUM(Unit, Text, Count, Money, Percent, PerTenThousand, Days)
BOOST_DESCRIBE_ENUM(By, Type, Source, Organisation, Month)
BOOST_DESCRIBE_STRUCT(Column, (), (key, title, unit))
BOOST_DESCRIBE_STRUCT(Cell, (), (value, of, text, list, few, unknown))
BOOST_DESCRIBE_STRUCT(Row, (), (key, title, cells, sum, subject))
BOOST_DESCRIBE_STRUCT(Form, (), (id, title, article, from, to, columns, rows, notes, asOf, waiting, silent))

} // namespace core::statistics
