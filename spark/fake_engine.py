"""Stands in for Node in the tests of the adapter, and does what a request's id says: `die`, `die-once`, `hang`, `deaf` …

`python fake_engine.py folder`: in the folder it notes each of its starts, and what it has died of once already.
"""

import json
import os
import struct
import sys
import time
from typing import Any

folder = sys.argv[1]
with open(os.path.join(folder, "starts"), "a") as starts:
    starts.write(f"{os.getpid()}\n")


def read(length: int) -> bytes:
    data = sys.stdin.buffer.read(length)
    if len(data) < length:
        sys.exit()
    return data


def send(head: dict[str, Any], body: bytes = b"") -> None:
    text = json.dumps(head).encode()
    sys.stdout.buffer.write(struct.pack("<II", len(text), len(body)) + text + body)
    sys.stdout.buffer.flush()


def page(head: dict[str, Any], name: str, record: int | None = None, reason: str | None = None) -> None:
    body = b"" if name == "empty" else name.encode()
    sums = {"outcome": "failed" if reason else "kept", "reason": reason}
    send({"type": "page", "seq": head["seq"], "id": name, "path": name, "record": record, "sums": sums, "row": len(body)}, body)


def is_first(name: str) -> bool:
    mark = os.path.join(folder, f"did-{name}")
    if os.path.exists(mark):
        return False
    open(mark, "w").close()
    return True


def unit(head: dict[str, Any]) -> None:
    """`unit-5`: five pages; `unit-5-die`: dies after the third, each time; `unit-5-die-once`: only the first time."""
    name = head["unit"]["id"]
    after, count = head.get("after", 0), int(name.split("-")[1])
    if "lost" in head:
        page(head, name, head["lost"]["after"] + 1, "worker-died")
        return send({"type": "done", "seq": head["seq"], "seen": 1, "before": 0, "ok": 0, "bad": 1})
    for record in range(after + 1, count + 1):
        if record == 4 and "die" in name and (not name.endswith("once") or is_first(name)):
            os._exit(9)
        page(head, name, record)
    wrong = 1 if "miscount" in name else 0
    send({"type": "done", "seq": head["seq"], "seen": count + wrong, "before": after, "ok": count - after + wrong, "bad": 0})


def row(head: dict[str, Any]) -> None:
    name = head["row"]["id"]
    if "lost" in head:
        return page(head, name, None, "worker-died")
    if name.startswith("die-once"):
        if is_first(name):
            os._exit(9)
    elif name.startswith("die"):
        os._exit(9)
    elif name.startswith(("hang", "deaf")):
        while True:
            time.sleep(0 if name.startswith("hang") else 60)
    elif name == "print":
        sys.stdout.write("a stray print, longer than the head of a frame is\n")
        sys.stdout.flush()
    page(head, name)


while True:
    head_length, body_length = struct.unpack("<II", read(8))
    head = json.loads(read(head_length))
    read(body_length)
    if head["type"] == "open":
        if "unready" in folder:
            sys.exit(1)
        send({"type": "ready", "proto": 1, "code": "abc"}, b"{}")
    elif head["type"] == "unit":
        unit(head)
    else:
        row(head)
