"""The Node engine as a Python worker of Spark sees it: started once, asked in frames, watched, and started anew when it dies.

Nothing of Spark is in here. What a page is and what becomes of it, Node alone decides; this file makes sure that every request gets
exactly the answers that it should, whichever process dies.
"""

from __future__ import annotations

import atexit
import collections
import ctypes
import dataclasses
import json
import os
import selectors
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any

PROTOCOL = 1
"""Rises with `protocol` in src/runners/engine/messages.ts."""

WINDOW_REQUESTS = 32
WINDOW_BYTES = 16 * 1024 * 1024
"""So much may wait for answers: enough that Node never waits for us, little enough for any machine."""

SILENCE_SECONDS = 120.0
"""An engine at work says so every five seconds, however long a page takes. guess: a machine that swaps may be slow by twenty times."""

STARTS = 3
"""So often an engine may die before it is ready: a machine that starts none has a fault that no retry here mends."""

HEAD = struct.Struct("<II")
MOST_HEAD = 64 * 1024 * 1024
MOST_BODY = 1024 * 1024 * 1024


class EngineError(RuntimeError):
    """What is no fault of a page; Spark tries the task again elsewhere and tells it when that does not help."""


@dataclasses.dataclass(frozen=True)
class Frame:
    head: dict[str, Any]
    body: bytes


@dataclasses.dataclass
class Request:
    """One file (`unit`), one row of a table (`row`) or a question about several pages, and what is known of its answers."""

    head: dict[str, Any]
    body: bytes = b""
    weight: int = 0
    """Bytes that it takes up as long as it waits."""
    seq: int = 0
    answered: int = 0
    before: int = 0
    """Answers that an engine which died had given: the next one passes these pages over."""
    since: int = 0
    """Answers of the engine that is at it now."""
    note: Any = None
    """Of whoever asks."""
    last_record: int = 0
    strikes: int = 0
    """Engines that have died over it, one after the other, without an answer between them."""
    answered_at_strike: int = -1

    @property
    def name(self) -> str:
        return repr((self.head.get("unit") or self.head.get("row") or {"id": self.head["type"]})["id"])


class Incarnation:
    """One process with its own pipes and buffers, so that the end of a dead one is never taken for that of the next."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            env=_environment(),
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )
        assert self.process.stdin and self.process.stdout
        self._stdin, self._stdout = self.process.stdin.fileno(), self.process.stdout.fileno()
        for pipe in (self._stdin, self._stdout):
            os.set_blocking(pipe, False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._stdout, selectors.EVENT_READ)
        self._unsent: collections.deque[memoryview] = collections.deque()
        self._received = bytearray()
        self.frames: collections.deque[Frame] = collections.deque()
        self.is_dead = False
        self.last_heard = time.monotonic()

    def send(self, head: dict[str, Any], body: bytes = b"") -> None:
        text = json.dumps(head).encode()
        self._unsent.extend(memoryview(part) for part in (HEAD.pack(len(text), len(body)) + text, body) if part)
        self._write()

    def turn(self, seconds: float) -> None:
        """Writes and reads what can be, and waits at most so long: a child that reads nothing can't keep us from hearing or ending it."""
        for key, _ in self._selector.select(seconds):
            if key.fd == self._stdout:
                self._read()
            else:
                self._write()

    def end(self) -> None:
        """At once. What it had said already can still be read: an answer that is there accuses nobody."""
        self.process.kill()
        while not self.is_dead:
            self.turn(1.0)
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()
        self._selector.close()

    def _write(self) -> None:
        try:
            while self._unsent:
                part = self._unsent[0]
                written = os.write(self._stdin, part[: 1 << 20])
                if written < len(part):
                    self._unsent[0] = part[written:]
                else:
                    self._unsent.popleft()
        except BlockingIOError:
            pass
        except BrokenPipeError:
            self._unsent.clear()  # it is dead: the end of its stdout tells so, after all that it had said
        self._watch_stdin(bool(self._unsent))

    def _watch_stdin(self, wanted: bool) -> None:
        is_watched = self._stdin in self._selector.get_map()
        if wanted and not is_watched:
            self._selector.register(self._stdin, selectors.EVENT_WRITE)
        elif is_watched and not wanted:
            self._selector.unregister(self._stdin)

    def _read(self) -> None:
        chunk = os.read(self._stdout, 1 << 20)
        self.last_heard = time.monotonic()
        if not chunk:
            self.is_dead = True
            self._selector.unregister(self._stdout)
        self._received += chunk
        at = 0
        while len(self._received) - at >= HEAD.size:
            head, body = HEAD.unpack_from(self._received, at)
            if head > MOST_HEAD or body > MOST_BODY or head < 2:
                self.is_dead = True  # to us
                raise EngineError(f"Expected a frame from the engine, found {bytes(self._received[at : at + 40])!r}.")
            end = at + HEAD.size + head + body
            if len(self._received) < end:
                break
            start = at + HEAD.size
            text = bytes(self._received[start : start + head])
            self.frames.append(Frame(json.loads(text), bytes(self._received[start + head : end])))
            at = end
        del self._received[:at]


class Engine:
    """Answers requests in their order, through however many deaths of Node. A request over which it dies twice is given up, alone."""

    def __init__(
        self,
        command: list[str],
        opening: dict[str, Any],
        config: bytes = b"",
        expected: dict[str, Any] | None = None,
        silence: float = SILENCE_SECONDS,
    ) -> None:
        self._command, self._opening, self._config = command, {"type": "open", "proto": PROTOCOL, **opening}, config
        self._expected, self._silence = expected or {}, silence
        self._now: Incarnation | None = None
        self._seq = 0
        self.starts = 0
        atexit.register(self.close)

    @property
    def pid(self) -> int | None:
        """Of the process that is there now."""
        return self._now and self._now.process.pid

    def ready(self) -> Frame:
        """Starts a process anew; what it says of itself and, in the body, of its config."""
        self.close()
        for _ in range(STARTS):
            self.starts += 1
            now = self._now = Incarnation(self._command)
            now.send(self._opening, self._config)
            if frame := self._next(now):
                self._check(frame.head)
                return frame
            self.close()
        raise EngineError(f"{self._command} ended {STARTS} times before it was ready. Its last words are on stderr.")

    def list(self, head: dict[str, Any], body: bytes = b"") -> tuple[list[dict[str, Any]], list[str]]:
        """The files of the input as `head` names it, and what a person should know of its lists of sources."""
        now = self._started()
        now.send(head, body)
        units: list[dict[str, Any]] = []
        while frame := self._next(now):
            if frame.head["type"] == "listed":
                if len(units) != frame.head["count"]:
                    raise EngineError(f"The engine listed {frame.head['count']} files, and {len(units)} arrived.")
                return units, frame.head["notices"]
            units.extend(json.loads(line) for line in frame.body.split(b"\n"))
        raise EngineError("The engine ended while it listed the input. Its last words are on stderr.")

    def ask(self, requests: Iterable[Request]) -> Iterator[tuple[Request, Frame]]:
        """All answers to all requests, in their order, each once."""
        source = iter(requests)
        waiting: collections.deque[Request] = collections.deque()
        sent = 0
        try:
            now = self._started()
            while True:
                while _has_room(waiting) and (request := next(source, None)):
                    waiting.append(request)
                while sent < len(waiting) and not (sent > 0 and waiting[0].strikes > 0):
                    self._give(now, waiting[sent])
                    sent += 1
                if not waiting:
                    return
                frame = self._next(now)
                if not frame:
                    self._accuse(waiting[0])
                    self.ready()
                    now, sent = self._started(), 0
                    continue
                request = waiting[0]
                if _is_last(request, frame):
                    waiting.popleft()
                    sent -= 1
                yield request, frame
        finally:
            if waiting:
                self.close()  # whoever asked has stopped listening: the answers still to come are nobody's

    def close(self) -> None:
        now, self._now = self._now, None
        if now:
            now.end()

    def _started(self) -> Incarnation:
        if not self._now or self._now.is_dead or self._now.process.poll() is not None:
            self.ready()
        assert self._now
        return self._now

    def _give(self, now: Incarnation, request: Request) -> None:
        if request.seq == 0:
            self._seq += 1
            request.seq = self._seq
        after = request.answered if request.head["type"] == "unit" and "lost" not in request.head else 0
        request.before, request.since = after, 0
        now.send({**request.head, "seq": request.seq, **({"after": after} if after else {})}, request.body)

    def _next(self, now: Incarnation) -> Frame | None:
        """The next frame that says something; nothing where it has died and all that it had said has been heard."""
        now.last_heard = time.monotonic()
        while True:
            while now.frames:
                frame = now.frames.popleft()
                if frame.head["type"] == "refused":
                    self.close()
                    raise EngineError(frame.head["because"])
                if frame.head["type"] != "alive":
                    return frame
            if now.is_dead:
                return None
            left = now.last_heard + self._silence - time.monotonic()
            if left <= 0:
                now.end()
            else:
                now.turn(left)

    def _accuse(self, culprit: Request) -> None:
        """Answers come in order, so it died over the one whose answer is due: that is tried once more, alone, and given up then."""
        culprit.strikes = culprit.strikes + 1 if culprit.answered == culprit.answered_at_strike else 1
        culprit.answered_at_strike = culprit.answered
        if culprit.strikes > 2 or (culprit.strikes == 2 and culprit.head["type"] not in ("unit", "row")):
            raise EngineError(f"The engine ended again and again over {culprit.name}, which runs no page. Has it memory enough?")
        if culprit.strikes == 2:
            culprit.head["lost"] = {"because": "the process that read it ended, twice", "after": culprit.last_record}

    def _check(self, head: dict[str, Any]) -> None:
        expected = {"proto": PROTOCOL, **self._expected}
        wrong = [f"{key} is {head.get(key)!r}, not {value!r}" for key, value in expected.items() if head.get(key) != value]
        if wrong:
            self.close()
            raise EngineError(f"The engine on this machine is not the driver's: {'; '.join(wrong)}. Ship one archive to all.")


def _has_room(waiting: collections.deque[Request]) -> bool:
    if waiting and waiting[0].strikes > 0:
        return False
    return len(waiting) < WINDOW_REQUESTS and sum(request.weight for request in waiting) < WINDOW_BYTES


def _is_last(request: Request, frame: Frame) -> bool:
    """Takes an answer to a request down; whether it is the last one. What does not add up is never passed on."""
    head = frame.head
    if head.get("seq") != request.seq:
        raise EngineError(f"The engine answered request {head.get('seq')}, and {request.name} was due: {head['type']}.")
    if head["type"] != "done":
        request.answered += 1
        request.since += 1
        request.last_record = head.get("record") or request.last_record
        return request.head["type"] != "unit"
    if (head["before"], head["ok"] + head["bad"]) != (request.before, request.since) or head["seen"] != request.before + request.since:
        raise EngineError(f"{request.name}: {request.before} + {request.since} pages were answered, the engine says: {head}.")
    return True


def _environment() -> dict[str, str]:
    """Nothing of the machine may show in a page."""
    return {"TZ": "UTC", "LC_ALL": "C", "PATH": os.environ.get("PATH", os.defpath)}


_libc = ctypes.CDLL(None) if sys.platform == "linux" else None
_PR_SET_PDEATHSIG = 1


def _die_with_parent() -> None:
    """After `kill -9` of the Python worker the kernel ends the engine, and that its own worker. (It goes by the thread that forks: tasks
    run in the main one.)"""
    assert _libc
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


_engines: dict[str, Engine] = {}


def engine_for(home: str, base: str, config: bytes, expected: dict[str, Any]) -> Engine:
    """The one of this Python worker, kept for the next task."""
    key = json.dumps([home, base, config.decode(), expected])
    if key not in _engines:
        for other in _engines.values():
            other.close()
        _engines.clear()
        _engines[key] = Engine(command_in(home), {"base": base}, config, expected)
    return _engines[key]


def command_in(home: str) -> list[str]:
    """Node and the engine in an archive of `npm run spark:pack`, in a folder with Copydesk installed, or in a clone."""
    for program in ("node_modules/copydesk/dist", "dist"):
        script = os.path.join(home, program, "runners", "engine", "main.js")
        if os.path.isfile(script):
            own = os.path.join(home, "bin", "node")
            node = own if os.path.isfile(own) else shutil.which("node")
            if not node:
                raise EngineError(f"There is no Node in {home}/bin and none on the PATH. `npm run spark:pack` packs one.")
            return [node, script]
    raise EngineError(f"There is no Copydesk in {home}: no dist/runners/engine/main.js. Build it, or make an archive: npm run spark:pack.")
