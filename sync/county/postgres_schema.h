#pragma once

#include "sync/county/postgres.h"

namespace county::postgres {

/// Makes what is missing of the schema `fengqiao`, which many counties share. Several processes may do it at once.
/// Throws; "newer_schema" (Surroundings).
void prepareSchema(Connection& database);
/// The tables that one county has for itself, and its row. Throws "county_exists" (Usage) when the seal is known.
void addCounty(Connection& database, const Hash& seal, const CountyRow& row, core::ByteView peaks);
/// The part of `act` that holds one year, when it is missing. In the transaction that writes. Throws.
void ensureYear(Connection& database, std::int64_t county, int year);

} // namespace county::postgres
