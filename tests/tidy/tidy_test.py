#!/usr/bin/env python3
"""Plants one violation of each house rule, and one harmless neighbour, and looks whether tidy.py tells them apart."""
import unittest

import tidy


def messages(path, text):
    return [message for _, message in tidy.check_file(path, text)]


class Arrows(unittest.TestCase):
    def refuses(self, path, include):
        self.assertEqual(len(messages(path, f"#include {include}\n")), 1, f"{path} includes {include}")

    def accepts(self, path, include):
        self.assertEqual(messages(path, f"#include {include}\n"), [], f"{path} includes {include}")

    def test_core_knows_nothing_above_it(self):
        self.refuses("core/day.cpp", '"ui/convert.h"')
        self.refuses("core/day.cpp", '"sync/exchange/parcel.h"')
        self.refuses("core/day.cpp", '"core/store/mirror.h"')
        self.accepts("core/day.cpp", '"core/time.h"')

    def test_there_is_no_qt_below_the_line(self):
        for path in ("core/day.cpp", "sync/exchange/a.cpp", "sync/engine/a.cpp", "sync/county/a.cpp", "sync/relay/a.cpp"):
            self.refuses(path, "<QString>")
            self.refuses(path, "<QtCore/qstring.h>")
        self.accepts("sync/client/a.cpp", "<QNetworkAccessManager>")
        self.accepts("core/day.cpp", "<queue>")

    def test_only_the_store_speaks_sql(self):
        self.refuses("ui/main_window.cpp", "<sqlite3.h>")
        self.refuses("core/day.cpp", "<sqlite3.h>")
        self.accepts("core/store/mirror.cpp", "<sqlite3.h>")

    def test_ui_has_no_network(self):
        self.refuses("ui/main_window.cpp", '"sync/client/transport.h"')
        self.refuses("ui/main_window.cpp", "<boost/asio.hpp>")

    def test_the_engine_does_no_input_or_output(self):
        self.refuses("sync/engine/engine.cpp", '"core/store/mirror.h"')
        self.refuses("sync/engine/engine.cpp", "<boost/asio.hpp>")
        self.accepts("sync/engine/engine.cpp", "<boost/json.hpp>")

    def test_includes_are_named_from_the_root(self):
        self.refuses("core/day.cpp", '"time.h"')
        self.accepts("ui/page.cpp", '"page.moc"')

    def test_app_and_tests_may_include_everything(self):
        self.accepts("app/desk/main.cpp", '"sync/county/server.h"')
        self.accepts("tests/core/tst_day.cpp", "<gtest/gtest.h>")

    def test_a_new_folder_needs_a_rule(self):
        self.assertEqual(len(messages("sync/other/a.cpp", "")), 1)


class Lines(unittest.TestCase):
    def test_a_range_comes_from_one_call(self):
        self.assertEqual(len(messages("ui/a.cpp", "std::any_of(port.author().posts.begin(), port.author().posts.end(), f);\n")), 1)
        self.assertEqual(messages("ui/a.cpp", "std::any_of(author.posts.begin(), author.posts.end(), f);\n"), [])
        self.assertEqual(messages("core/a.cpp", "std::any_of(forms().begin(), forms().end(), f);\n"), [])  # one span of one array

    def test_a_range_outlives_its_result(self):
        self.assertEqual(len(messages("core/a.cpp", "for (const auto& row : desk.disputes({}).value())\n")), 1)
        self.assertEqual(messages("core/a.cpp", "for (const auto& row : rows.value())\n"), [])
        self.assertEqual(messages("core/a.cpp", "for (const auto& row : rows)\n"), [])

    def test_long_files_are_noticed(self):
        self.assertEqual(messages("core/a.cpp", "\n" * tidy.MAX_LINES), [])
        self.assertEqual(len(messages("core/a.cpp", "\n" * (tidy.MAX_LINES + 1))), 1)

    def test_things_left_to_do_are_noticed(self):
        for word in ("TO" + "DO", "FIX" + "ME"):
            self.assertEqual(len(messages("core/a.cpp", f"// {word}: later\n")), 1)

    def test_stored_text_is_not_shown_as_markup(self):
        self.assertEqual(len(messages("ui/a.cpp", "auto* label = new QLabel(party.name);\n")), 1)
        self.assertEqual(len(messages("app/a.cpp", "QMessageBox::warning(this, name, name);\n")), 1)
        self.assertEqual(len(messages("ui/a.cpp", "view.setHtml(text);\n")), 1)
        self.assertEqual(len(messages("ui/a.cpp", "button->setToolTip(party.name);\n")), 1)
        self.assertEqual(messages("ui/a.cpp", 'button->setToolTip(tr("Parties"));\n'), [])
        self.assertEqual(messages("ui/a.cpp", "setPlainToolTip(button, party.name);\n"), [])
        self.assertEqual(messages("ui/a.cpp", "label->setPlainText(party.name);\n"), [])
        self.assertEqual(messages("ui/widgets/plain_label.cpp", "QLabel::setText(text);\n"), [])
        self.assertEqual(messages("core/a.cpp", "// QLabel is not known here\n"), [])

    def test_headers_are_guarded(self):
        self.assertEqual(len(messages("core/a.h", "struct A;\n")), 1)
        self.assertEqual(messages("core/a.h", "#pragma once\n"), [])


if __name__ == "__main__":
    unittest.main()
