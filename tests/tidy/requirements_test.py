#!/usr/bin/env python3
"""Plants each fault of a requirements table and looks whether requirements.py names it."""
import copy
import unittest

import requirements

SOUND = {
    "rows": [
        {"id": "R-1", "article": "000 一.1", "asks": "a", "tests": ["Suite.name"]},
        {"id": "R-2", "article": "000 一.2", "asks": "b", "tests": []},
        {"id": "R-3", "article": "000 一.3", "asks": "c", "same_as": ["R-1"]},
        {"id": "R-4", "article": "000 一.4", "asks": "d", "tests": ["programs/road_test"], "missing": "half"},
    ],
    "notServable": [{"article": "000 四.19", "matter": "budgets", "reason": "a fiscal decision"}],
}
TESTS = {"Suite.name", "programs/road_test"}


class Faults(unittest.TestCase):
    def faults(self, change, whole=False):
        document = copy.deepcopy(SOUND)
        change(document)
        return requirements.faults(document, TESTS, whole)

    def finds_one(self, change):
        self.assertEqual(len(self.faults(change)), 1)

    def test_a_sound_table_has_none(self):
        self.assertEqual(self.faults(lambda d: None), [])

    def test_whole_wants_every_row_served_in_full(self):
        self.assertEqual([f.split(":")[0] for f in self.faults(lambda d: None, whole=True)], ["R-2", "R-4"])

    def test_a_test_must_exist(self):
        self.finds_one(lambda d: d["rows"][0]["tests"].append("Suite.other"))

    def test_ids_stand_once(self):
        self.finds_one(lambda d: d["rows"][1].update(id="R-1"))

    def test_a_repeated_row_names_a_row(self):
        self.finds_one(lambda d: d["rows"][2].update(same_as=["R-9"]))

    def test_no_unknown_member_hides_anything(self):
        self.finds_one(lambda d: d["rows"][0].update(served=True))

    def test_what_cannot_be_served_has_a_reason(self):
        self.finds_one(lambda d: d["notServable"][0].update(reason=""))

    def test_a_part_is_shown_by_a_test(self):
        self.finds_one(lambda d: d["rows"][3].update(tests=[]))


if __name__ == "__main__":
    unittest.main()
