#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace ui::test {

/// Every test class of this program, in the order of linking. main.cpp runs them all.
inline std::vector<std::function<std::unique_ptr<QObject>()>>& classes()
{
    static std::vector<std::function<std::unique_ptr<QObject>()>> list;
    return list;
}

/// At the end of a test file: `static const ui::test::Add<TestPrinting> kAddTestPrinting;`
template <class T>
struct Add {
    Add() { classes().push_back([] { return std::make_unique<T>(); }); }
};

} // namespace ui::test
