// Boost.JSON is used as headers only; its one translation unit is this file.
#include <boost/json/src.hpp>
