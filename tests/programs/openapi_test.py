#!/usr/bin/env python3
"""The description of the county's server says what it answers: every path and method of it is asked, well and badly.

usage: openapi_test.py PROGRAMS
"""
import http.client
import json
import ssl
import sys

from station import Station, expect

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH")


def ask(port, method, path, body=None, promised=None):
    """`promised`: a length of body that is announced and never sent."""
    trust = ssl._create_unverified_context()  # whom to trust is other tests' matter
    line = http.client.HTTPSConnection("127.0.0.1", port, context=trust, timeout=20)
    line.request(method, path, body=body, headers={"Content-Length": str(promised)} if promised else {})
    answer = line.getresponse()
    return answer.status, answer.getheaders(), answer.read()


def media_type(headers):
    return dict((name.lower(), value) for name, value in headers)["content-type"].split(";")[0]


def is_error(body):
    error = json.loads(body)
    expect(set(error) == {"error"} and set(error["error"]) <= {"code", "facts"} and error["error"]["code"], "not an Error:", error)


def described(port, document, path, method):
    """What comes back for a body that nobody could read is described, with its media type."""
    responses = document["paths"][path][method.lower()]["responses"]
    bodies = [b"", b"no message", b"\x28\xb5\x2f\xfd" + bytes(40)] if method == "POST" else [None]
    for body in bodies:
        status, headers, said = ask(port, method, path, body)
        expect(str(status) in responses, method, path, "answered", status, "which is not described", said[:200])
        expect(media_type(headers) in responses[str(status)]["content"], method, path, status, media_type(headers))
        expect(status != 200 or method == "GET", path, "took a body that is none")
        if status != 200:
            is_error(said)


def main(station):
    station.serve()
    port = station.port
    status, _, said = ask(port, "GET", "/v1/openapi.json")
    expect(status == 200, status)
    document = json.loads(said)
    expect(document["openapi"].startswith("3."), document["openapi"])
    for path, operations in document["paths"].items():
        for method in METHODS:
            if method.lower() in operations:
                described(port, document, path, method)
            else:
                status, headers, said = ask(port, method, path, b"" if method != "GET" else None)
                expect(status == 405 and ("Allow", ",".join(operations).upper()) in headers, method, path, status, headers)
                is_error(said)
    # Names of components that are spoken of exist.
    for name in {part.split('"')[0] for part in json.dumps(document).split("#/components/schemas/")[1:]}:
        expect(name in document["components"]["schemas"], name)
    status, _, said = ask(port, "GET", "/v1/other")
    expect(status == 404, status)
    is_error(said)
    for big in ("/v1/enrol", "/v1/exchange", "/v1/bundle"):
        status, _, _ = ask(port, "POST", big, promised=17 * 1024 * 1024)
        expect(status == 413, big, "waits for seventeen megabytes:", status)


with Station(sys.argv[1], "2026-03-02T09:00:00+08:00") as place:
    main(place)
