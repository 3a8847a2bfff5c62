#!/usr/bin/env python3
"""A photo of the signed page: added with the line down, sent behind the text, fetched on another PC, read by nobody else."""
import os
import pathlib
import random
import sys

from station import Station, assigned, expect

MARK = b"PHOTO-OF-THE-SIGNED-PAGE"


def photo(size, seed):
    return (MARK + random.Random(seed).randbytes(size))[:size]


def story(station):
    station.serve()
    dispatcher, liaison, township = (station.enrol(name) for name in ("xujing", "fangxiaohong", "heguangtian"))
    second = station.enrol("fangxiaohong", "second")
    dispatcher.sync()
    dispute = assigned(dispatcher)
    dispatcher.sync()
    liaison.sync()
    township.sync()

    station.stop()  # the line is down
    station.now = "2026-03-03T10:00:00+08:00"
    liaison.act("dispute.accept", dispute)
    page = station.folder / "signed page\u202e.jpg"
    page.write_bytes(photo(1_300_000, 1))
    small = station.folder / "receipt.txt"
    small.write_bytes(photo(3000, 2))
    added = liaison.one("attach", page, "--subject", dispute, "--purpose", "signed_page")
    expect(set(added) >= {"act", "blob", "size"} and added["size"] == 1_300_000 and len(added["blob"]) == 64, added)
    liaison.one("attach", small, "--subject", dispute, "--purpose", "delivery_receipt", "--name", "回证.txt")

    # What the door refuses.
    (station.folder / "empty").write_bytes(b"")
    (station.folder / "large").write_bytes(bytes(20 * 1024 * 1024 + 1))
    for arguments, code, word in ((("empty", dispute), 1, "file_empty"), (("large", dispute), 1, "file_too_large"),
                                  (("receipt.txt", dispute), 1, "already_attached"), (("absent", dispute), 2, "not_found")):
        got, records, said = liaison.raw("attach", station.folder / arguments[0], "--subject", arguments[1])
        expect(got == code and records[0]["error"]["code"] == word, arguments, got, records, said)
    expect(liaison.raw("attach", small, "--subject", dispute, "--purpose", "holiday")[0] == 2)
    got, records, said = township.raw("attach", small, "--subject", dispute)
    expect(got == 1, "the township holds a card only", got, records, said)

    files = liaison.one("dispute", "show", dispute)["attachments"]
    expect([(f["name"], f["purpose"], f["state"]) for f in files] ==
           [("signed page.jpg", "signed_page", "waiting"), ("回证.txt", "delivery_receipt", "waiting")], files)
    expect("key" not in str(liaison.one("dispute", "show", dispute)), "a key is printed")
    expect(not any(MARK in file.read_bytes() for file in liaison.folder.rglob("*") if file.is_file()), "readable on the disk")

    station.serve()
    sent = liaison.sync()
    expect(sent["accepted"] == 3 and sent["bytesUp"] > 1_300_000, "text and pictures in one go:", sent)
    expect([f["state"] for f in liaison.do("attachment", "list", "--subject", dispute)] == ["sent", "sent"])
    expect(not any(MARK in file.read_bytes() for file in (station.folder / "county").rglob("*") if file.is_file()), "readable at the county")

    # Another PC of the village: the small one comes by itself, the large one when it is asked for.
    second.sync()
    expect([f["state"] for f in second.do("attachment", "list", "--subject", dispute)] == ["away", "sent"])
    out = station.folder / "out.jpg"
    got = second.one("attachment", "get", "1", "--subject", dispute, "-o", out)
    expect(out.read_bytes() == page.read_bytes() and got["size"] == 1_300_000, got)
    second.do("attachment", "get", added["blob"][:12], "--subject", dispute, "-o", out)
    before = os.getcwd()
    os.chdir(station.folder)
    own = pathlib.Path(second.one("attachment", "get", "1", "--subject", dispute)["file"])
    expect(own.read_bytes() == page.read_bytes())
    own.write_text("a file of the same name")
    code, records, _ = second.raw("attachment", "get", "1", "--subject", dispute)
    expect(code == 2 and records[0]["error"]["code"] == "file_stands" and own.read_text() == "a file of the same name", code, records)
    os.chdir(before)
    expect(second.raw("attachment", "get", "3", "--subject", dispute)[0] == 2)
    expect(township.raw("attachment", "get", "1", "--subject", dispute)[0] == 2, "nothing of it is listed for the township")
    expect(liaison.one("digest") == second.one("digest"))

    # Damage is named, and half a file is never written.
    [blob] = [file for file in second.folder.rglob(added["blob"])]
    stored = bytearray(blob.read_bytes())
    stored[700_000] ^= 1
    blob.write_bytes(stored)
    out.unlink()
    code, records, _ = second.raw("attachment", "get", "1", "--subject", dispute, "-o", out)
    expect(code == 4 and records[0]["error"]["code"] == "blob_damaged" and not out.exists(), code, records)
    code, records, _ = second.raw("verify")
    expect(code == 4 and records[0]["what"] == "blob" and records[0]["record"] == added["blob"], code, records)

    # The wrong one is taken out again, and nobody gets it any more.
    expect(liaison.raw("attachment", "remove", "2", "--subject", dispute, "--reason", " ")[0] == 1)
    liaison.one("attachment", "remove", "2", "--subject", dispute, "--reason", "拿错了")
    liaison.sync()
    second.sync()
    expect([f["name"] for f in second.do("attachment", "list", "--subject", dispute)] == ["signed page.jpg"])
    expect(liaison.one("verify")["verified"] is True)


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    story(place)
