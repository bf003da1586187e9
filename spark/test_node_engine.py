"""What the adapter promises, whichever process dies. The first five are faults that an earlier adapter of this form really had."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from node_engine import Engine, EngineError, Request

HERE = Path(__file__).resolve().parent
FAKE = str(HERE / "fake_engine.py")


def row(name: str, body: bytes = b"") -> Request:
    return Request({"type": "row", "row": {"id": name}}, body, weight=len(body))


def unit(name: str) -> Request:
    return Request({"type": "unit", "unit": {"id": name}, "path": name})


class AdapterTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def engine(self, silence: float = 30.0, folder: str | None = None, **more: object) -> Engine:
        engine = Engine([sys.executable, FAKE, folder or self.folder], {"base": "."}, silence=silence, **more)  # type: ignore[arg-type]
        self.addCleanup(engine.close)
        return engine

    def answers(self, requests: list[Request], silence: float = 30.0) -> list[tuple[str, str | None]]:
        return [
            (frame.head["id"], frame.head["sums"]["reason"])
            for _, frame in self.engine(silence).ask(requests)
            if frame.head["type"] == "page"
        ]

    def starts(self) -> int:
        return len(Path(self.folder, "starts").read_text().split())

    def test_1_a_frame_without_a_body_is_a_frame(self) -> None:
        frames = [frame for _, frame in self.engine().ask([row("empty"), row("next")])]
        self.assertEqual([(frame.head["id"], frame.body) for frame in frames], [("empty", b""), ("next", b"next")])

    def test_2_the_end_of_a_dead_engine_is_not_taken_for_the_end_of_the_next(self) -> None:
        names = [f"page-{number}" for number in range(40)]
        requests = [row(name) for name in names]
        requests.insert(10, row("die-once"))
        expected = [(name, None) for name in [*names[:10], "die-once", *names[10:]]]
        self.assertEqual(self.answers(requests), expected)
        self.assertEqual(self.starts(), 2)

    def test_3_an_engine_that_reads_nothing_any_more_is_ended_while_we_are_writing_to_it(self) -> None:
        requests = [row("deaf"), *(row(f"page-{number}", b"x" * 1_000_000) for number in range(12))]
        began = time.monotonic()
        answers = self.answers(requests, silence=1.0)
        self.assertEqual(answers[0], ("deaf", "worker-died"))
        self.assertEqual(answers[1:], [(f"page-{number}", None) for number in range(12)])
        self.assertLess(time.monotonic() - began, 60)

    def test_4_answers_that_were_given_before_the_end_accuse_nobody(self) -> None:
        killers = {5, 6, 17, 30, 31}
        requests = [row(f"die-{number}" if number in killers else f"page-{number}") for number in range(60)]
        answers = self.answers(requests)
        self.assertEqual([name for name, reason in answers if reason], [f"die-{number}" for number in sorted(killers)])
        self.assertEqual(len(answers), 60)
        self.assertEqual(self.starts(), 1 + 2 * len(killers))

    def test_5_an_engine_that_hangs_ends_with_the_python_worker_that_started_it(self) -> None:
        program = (
            "import sys; sys.path.insert(0, sys.argv[1]); from node_engine import *; "
            "engine = Engine([sys.executable, *sys.argv[2:]], {'base': '.'}); "
            "list(engine.ask([Request({'type': 'row', 'row': {'id': 'hang'}})]))"
        )
        worker = subprocess.Popen([sys.executable, "-c", program, str(HERE), FAKE, self.folder])
        started = Path(self.folder, "starts")
        self.wait_for(lambda: started.exists() and started.read_text().endswith("\n"))
        time.sleep(0.5)  # it has got its page
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        pid = started.read_text().strip()
        self.wait_for(lambda: not is_alive(pid))

    def test_a_unit_goes_on_where_an_engine_died(self) -> None:
        answers = [(frame.head["type"], frame.head.get("record")) for _, frame in self.engine().ask([unit("unit-6-die-once")])]
        self.assertEqual(answers, [*(("page", record) for record in range(1, 7)), ("done", None)])
        self.assertEqual(self.starts(), 2)

    def test_the_rest_of_a_unit_over_which_two_engines_died_is_told_as_one_failed_record(self) -> None:
        answers = [
            (request.head["unit"]["id"], frame.head.get("record"), frame.head.get("sums", {}).get("reason"))
            for request, frame in self.engine().ask([unit("unit-6-die"), unit("unit-1")])
            if frame.head["type"] == "page"
        ]
        lost = [("unit-6-die", record, "worker-died" if record == 4 else None) for record in (1, 2, 3, 4)]
        self.assertEqual(answers, [*lost, ("unit-1", 1, None)])
        self.assertEqual(self.starts(), 3)

    def test_what_does_not_add_up_is_never_passed_on(self) -> None:
        with self.assertRaisesRegex(EngineError, "pages were answered"):
            list(self.engine().ask([unit("unit-3-miscount")]))

    def test_a_stray_print_is_no_frame(self) -> None:
        with self.assertRaisesRegex(EngineError, "Expected a frame"):
            list(self.engine().ask([row("print")]))

    def test_an_engine_of_another_version_is_refused(self) -> None:
        with self.assertRaisesRegex(EngineError, "code is 'abc', not 'def'"):
            self.engine(expected={"code": "def"}).ready()

    def test_an_engine_that_never_gets_ready_is_told_after_three_starts(self) -> None:
        folder = os.path.join(self.folder, "unready")
        os.mkdir(folder)
        with self.assertRaisesRegex(EngineError, "ended 3 times"):
            self.engine(folder=folder).ready()

    def test_it_is_kept_for_the_next_task_and_begun_anew_where_one_was_broken_off(self) -> None:
        engine = self.engine()
        list(engine.ask([row("one")]))
        list(engine.ask([row("two")]))
        self.assertEqual(self.starts(), 1)
        broken_off = engine.ask([row("three"), row("four")])
        next(broken_off)
        broken_off.close()
        self.assertEqual([frame.head["id"] for _, frame in engine.ask([row("five")])], ["five"])
        self.assertEqual(self.starts(), 2)

    def wait_for(self, holds: object, seconds: float = 30.0) -> None:
        until = time.monotonic() + seconds
        while not holds():  # type: ignore[operator]
            self.assertLess(time.monotonic(), until, "it did not come to that")
            time.sleep(0.05)


def is_alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] != "Z"
    except OSError:
        return False


if __name__ == "__main__":
    unittest.main()
