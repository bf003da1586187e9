"""Holds the job against a run on one machine, on a real Spark: `npm run spark:check`.

A driver and three executors in processes of their own (local-cluster), Copydesk unpacked from the archive on each, a few hundred pages
of every kind of file, some of which kill whoever cleans them. While the first run is at work, an executor, a Python worker and an
engine are ended with `kill -9`. The second run reads a Parquet table in place of a JSONL and writes Parquet.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pyspark

ROOT = Path(__file__).resolve().parent.parent
COPYDESK = [shutil.which("node") or "node", str(ROOT / "dist/cli/copydesk.js")]
SEED = 10

STAGE = """import { defineStage, z } from 'copydesk';
export default defineStage({
  name: 'poisonous', number: 45, about: 'Does what a page says', gives: [], options: z.strictObject({}),
  open: () => function* ({ page }) {
    const [, kind] = /poison-([a-z]+)[.]html$/.exec(page.id) ?? [];
    if (kind === 'abort') process.abort();
    if (kind === 'loop') for (;;);
    if (kind === 'throw') throw new Error('this page is poison');
  },
});
"""

POISONS = {"poison-abort.html": "worker-died", "poison-loop.html": "cpu-limit", "poison-throw.html": "stage-failed"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=160, help="made-up pages, beside those of the web archive")
    parser.add_argument("--keep", help="a folder that everything is done in, and that stays")
    options = parser.parse_args()
    work = Path(options.keep or tempfile.mkdtemp(prefix="copydesk-spark-"))
    try:
        check(work, options.pages)
    finally:
        if not options.keep:
            shutil.rmtree(work)


def check(work: Path, pages: int) -> None:
    make_input(work, pages)
    pack = run([COPYDESK[0], str(ROOT / "scripts/spark-pack.mjs"), str(work / "copydesk.tgz"), "--config", str(work / "pipeline.config.json")])
    print(pack.said.strip())

    local = run([*COPYDESK, "run", "-q", "--output", "local"], cwd=work)
    expected = {kind: rows_of([work / f"local/{kind}.jsonl"]) for kind in ("articles", "rejected")}
    report = json.loads((work / "local/run.json").read_text())
    total = report["counts"]["in"]
    print(f"one machine: {total} pages in {local.seconds:.0f} s, {local.cpu / total * 1000:.0f} ms of CPU a page, {total / local.seconds:.1f} pages a second")

    print("\nThree executors, and one of each kind of process is killed:")
    killer = Killer(work / "spark/_work/pages")
    killed = submit(work, "spark", ["--input", str(work / "raw")], killer)
    tell_speed("spark", killed, total, local.seconds)
    claim("one executor, one Python worker and one engine were killed while pages were cleaned", killer.killed == set(Killer.TARGETS))
    claim("the pages tell each other something: lines that repeat, copies, stories in parts", all(report["collated"].values()), lambda: str(report["collated"]))
    for kind, rows in expected.items():
        found = rows_of(sorted((work / "spark" / kind).glob("part-*")))
        claim(f"{kind}: the same {len(rows)} rows, byte for byte", found == rows, lambda: first_difference(rows, found))
    own = json.loads((work / "spark/run.json").read_text())
    for key in ("counts", "skipped", "gaps", "stopped", "collated"):
        claim(f"run.json says the same {key}", own[key] == report[key], lambda: f"{own[key]}\n{report[key]}")
    check_poison(work, expected["rejected"])
    claim("the other pages are unharmed", own["counts"]["in"] == sum(own["counts"][kind] for kind in ("kept", "rejected", "failed")))
    check_left(work, "spark")

    print("\nA Parquet table in, Parquet out:")
    table_in_place_of_lines(work)
    typed = submit(work, "typed", ["--input", str(work / "raw"), "--format", "parquet"])
    tell_speed("spark", typed, total, local.seconds)
    for kind, rows in expected.items():
        found = sorted(pq.read_table(work / "typed" / kind).to_pylist(), key=lambda row: row["id"])
        values = sorted((json.loads(row.replace(b"table.jsonl", b"table.parquet")) for row in rows), key=lambda row: row["id"])
        claim(f"{kind}: the values of the rows of the JSONL, and of a JSONL in place of the table", found == values, lambda: first_difference(values, found))
    check_left(work, "typed")
    print("\nAll of it held." if not failures else f"\n{len(failures)} did not hold.")
    sys.exit(bool(failures))


failures: list[str] = []


def claim(what: str, holds: bool, why: Callable[[], str] = lambda: "") -> None:
    print(f"  {'holds' if holds else 'FAILS'}: {what}")
    if not holds:
        failures.append(what)
        print(why()[:2000])


def check_poison(work: Path, rejected: list[bytes]) -> None:
    copies = pq.read_table(work / "spark/quarantine").to_pylist()
    reasons = {row["id"]: row["reason"] for row in map(json.loads, rejected)}
    claim("poisoned pages are rejected, each with its reason", {name: reasons.get(name) for name in POISONS} == POISONS, lambda: str(reasons))
    kept = {row["id"]: (row["reason"], row["body"]) for row in copies}
    poisoned = {name: (reason, (work / "raw" / name).read_bytes()) for name, reason in POISONS.items()}
    claim("they lie in quarantine as they came", kept == poisoned, lambda: str(kept.keys()))


def check_left(work: Path, name: str) -> None:
    time.sleep(1)  # the kernel ends what was orphaned
    left = [pid for pid in processes() if "runners/" in command_of(pid) and str(work) in command_of(pid)]
    claim("no node process is left", not left, lambda: str([command_of(pid) for pid in left]))
    unfinished = [str(path) for path in (work / name).rglob("_temporary")] + [str(path) for path in (work / name).glob("_work")]
    claim("nothing unfinished is left", not unfinished, lambda: str(unfinished))


def tell_speed(name: str, ended: Ended, pages: int, local: float) -> None:
    cleaned = re.search(r"cleaned in ([\d.]+) s", ended.said)
    seconds = float(cleaned[1]) if cleaned else ended.seconds
    print(
        f"  {name}: {pages} pages in {ended.seconds:.0f} s, {seconds:.0f} s of them at cleaning: {pages / seconds:.1f} pages a second"
        f" beside {pages / local:.1f} of one machine; {ended.cpu / pages * 1000:.0f} ms of CPU a page, Spark itself among it"
    )


class Ended:
    def __init__(self, said: str, seconds: float, cpu: float) -> None:
        self.said, self.seconds, self.cpu = said, seconds, cpu


def run(command: list[str], cwd: Path | None = None, env: dict[str, str] | None = None, watch: Callable[[int], None] | None = None) -> Ended:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    child = subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if watch:
        threading.Thread(target=watch, args=[child.pid], daemon=True).start()
    said, _ = child.communicate()
    after, seconds = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - began
    if child.returncode not in (0, 3):  # 3: more pages failed than the config allows
        print(said[-8000:])
        raise SystemExit(f"{command[:3]} ended with {child.returncode}.")
    return Ended(said, seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def submit(work: Path, output: str, words: list[str], killer: Killer | None = None) -> Ended:
    home = os.path.dirname(pyspark.__file__)
    quiet = work / "log4j2.properties"
    quiet.write_text(QUIET)
    command = [
        *[f"{home}/bin/spark-submit", "--master", "local-cluster[3,1,1024]"],
        *["--archives", f"{work / 'copydesk.tgz'}#copydesk"],
        *["--driver-java-options", f"-Dlog4j2.configurationFile={quiet}"],
        *["--conf", "spark.ui.enabled=false", "--conf", "spark.task.maxFailures=6", "--conf", "spark.sql.shuffle.partitions=3"],
        *[str(ROOT / "spark/copydesk_spark.py"), "--output", str(work / output), "--partitions", "24", *words],
    ]
    env = {
        **os.environ,
        **{"SPARK_HOME": home, "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable},
        **{"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_WORKER_DIR": str(work / "workers"), "SPARK_LOCAL_DIRS": str(work / "scratch")},
    }
    return run(command, cwd=work, env=env, watch=killer and killer.watch)


QUIET = """rootLogger.level = error
rootLogger.appenderRef.stdout.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{HH:mm:ss} %p %c{1}: %m%n
"""


class Killer:
    """Ends one process of each kind with `kill -9`, each when some more tasks have handed in their pages."""

    TARGETS = {"executor": "CoarseGrainedExecutorBackend", "python": "pyspark.daemon", "engine": "runners/engine/main.js"}

    def __init__(self, pages: Path) -> None:
        self.pages = pages
        self.killed: set[str] = set()

    def watch(self, driver: int) -> None:
        while os.path.exists(f"/proc/{driver}") and len(self.killed) < len(self.TARGETS):
            done = len(list(self.pages.glob("_temporary/0/task_*")))
            name, command = list(self.TARGETS.items())[len(self.killed)]
            if done >= 2 + 4 * len(self.killed) and (victim := self.victim(driver, name, command)):
                os.kill(victim, signal.SIGKILL)
                self.killed.add(name)
                print(f"  killed one {name} after {done} tasks")
            time.sleep(0.05)

    def victim(self, driver: int, name: str, command: str) -> int | None:
        """The last started; of Python the workers, not the daemon that starts them; of engines not the driver's own."""
        found = [pid for pid in descendants(driver) if command in command_of(pid) and "spark-submit" not in command_of(pid)]
        if name == "python":
            found = [pid for pid in found if command in command_of(parent_of(pid))]
        if name == "engine":
            found = [pid for pid in found if "pyspark.daemon" in command_of(parent_of(pid))]
        return max(found, default=None)


def processes() -> Iterator[int]:
    return (int(name) for name in os.listdir("/proc") if name.isdigit())


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""  # it has ended meanwhile


def parent_of(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def descendants(pid: int) -> set[int]:
    children: dict[int, list[int]] = {}
    for one in processes():
        children.setdefault(parent_of(one), []).append(one)
    found, open_ends = set(), [pid]
    while open_ends:
        for child in children.get(open_ends.pop(), []):
            found.add(child)
            open_ends.append(child)
    return found


def rows_of(files: list[Path]) -> list[bytes]:
    """By their ids, which no two share."""
    rows = [line for file in files for line in file.read_bytes().split(b"\n") if line]
    return sorted(rows, key=lambda row: json.loads(row)["id"])


def first_difference(expected: list[Any], found: list[Any]) -> str:
    for one, other in zip(expected, found):
        if one != other:
            return f"expected {one}\nfound    {other}"
    return f"{len(expected)} expected, {len(found)} found"


def make_input(work: Path, pages: int) -> None:
    raw = work / "raw"
    shutil.copytree(ROOT / "raw", raw)
    config = {
        "stages": ["site", "navigation", "spam", "./poisonous.js", "language", "article", "survey", "facts"],
        "budgets": {"cpuSeconds": 5},
        "failures": {"allow": "100%"},
    }
    (work / "pipeline.config.json").write_text(json.dumps(config))
    (work / "poisonous.js").write_text(STAGE)
    (work / "package.json").write_text('{ "type": "module" }')
    (work / "node_modules").mkdir()
    (work / "node_modules/copydesk").symlink_to(ROOT)
    paper = Paper(random.Random(SEED))
    lines_of_sources: list[str] = []
    for number in range(pages // 2):
        folder = raw / "html" / f"{number % 10}"
        folder.mkdir(parents=True, exist_ok=True)
        page = paper.page(number)
        (folder / f"{number}.html").write_text(page["html"])
        lines_of_sources.append(json.dumps({"file": f"html/{number % 10}/{number}.html", "url": page["url"]}))
    lines = [json.dumps(paper.page(number)) for number in range(pages // 2, pages)]
    (raw / "table.jsonl").write_text("\n".join(lines) + "\n")
    (raw / "half.jsonl.gz").write_bytes(gzip.compress("\n".join(lines[:20]).encode(), mtime=0)[:-400])
    for number in range(0, 12, 3):
        for part, page in enumerate(paper.parts(number), 1):
            (raw / "html" / f"long-{number}-{part}.html").write_text(page["html"])
            lines_of_sources.append(json.dumps({"file": f"html/long-{number}-{part}.html", "url": page["url"]}))
    (raw / "sources.jsonl").write_text("\n".join(lines_of_sources) + "\n")
    for name in POISONS:
        (raw / name).write_text(paper.page(pages)["html"])
    script = str(ROOT / "scripts/make-warc.mjs")
    for name, words in (("whole.warc.gz", []), ("damaged.warc.gz", ["--damage", "5"])):
        run([COPYDESK[0], script, str(raw / name), "--megabytes", "0.5", "--seed", "3", *words])


def table_in_place_of_lines(work: Path) -> None:
    rows = [json.loads(line) for line in (work / "raw/table.jsonl").read_text().splitlines()]
    pq.write_table(pa.Table.from_pylist(rows), work / "raw/table.parquet", row_group_size=50)
    (work / "raw/table.jsonl").unlink()


class Paper:
    """Made-up newspapers: pages share the lines of their site, some stories appear in two papers, some over several pages."""

    SITES = ("harbour-post.example", "valley-courier.example", "northern-ledger.example")
    SUBJECTS = "The harbour board|A retired teacher|The valley school|Two fishermen|The new library|The council|A bakery|The ferry crew".split("|")
    VERBS = "has promised|opened|rejected|repaired|celebrated|asked about|voted on|lost and found".split("|")
    OBJECTS = "the old bridge|a winter market|the timetable|a plan for the square|the town archive|three benches|the lighthouse".split("|")
    ENDS = "on Tuesday|after a long meeting|despite the rain|for the second time|before a large crowd|without a word|in spring".split("|")

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.stories: list[tuple[str, list[str]]] = []

    def sentence(self) -> str:
        one = self.chance.choice
        return f"{one(self.SUBJECTS)} {one(self.VERBS)} {one(self.OBJECTS)} {one(self.ENDS)}, said {one(self.SUBJECTS).lower()} {self.chance.randrange(999)}."

    def story(self) -> tuple[str, list[str]]:
        if self.stories and self.chance.random() < 0.15:
            title, paragraphs = self.chance.choice(self.stories)
            return title, [*paragraphs[:-1], self.sentence()]
        title = self.sentence().rpartition(",")[0]
        story = title, [" ".join(self.sentence() for _ in range(self.chance.randrange(2, 5))) for _ in range(self.chance.randrange(3, 8))]
        self.stories.append(story)
        return story

    def page(self, number: int) -> dict[str, Any]:
        title, paragraphs = self.story()
        return self.printed(number, title, paragraphs)

    def parts(self, number: int) -> list[dict[str, Any]]:
        """A story over two pages."""
        title = self.sentence().rpartition(",")[0]
        pages = [[" ".join(self.sentence() for _ in range(4)) for _ in range(5)] for _ in range(2)]
        return [self.printed(number, title, paragraphs, part) for part, paragraphs in enumerate(pages, 1)]

    def printed(self, number: int, title: str, paragraphs: list[str], part: int | None = None) -> dict[str, Any]:
        site = self.SITES[number % len(self.SITES)]
        text = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
        more = "".join(f'<li><a href="/{n}">{self.sentence()}</a></li>' for n in range(5))
        day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
        html = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | {site}</title></head><body>
<nav><a href="/">Home</a> <a href="/town">Town</a> <a href="/sport">Sport</a></nav>
<article><h1>{title}</h1><p class="byline">By Ana Lopes</p><time datetime="{day}">{day}</time>
{text}<p>Write to the {site} desk if you have seen something in town that others should hear of.</p></article>
<ul>{more}</ul><footer><p>All rights with {site}. No copies without asking us first, please.</p></footer></body></html>
"""
        address = f"https://{site}/{day}/long-{number}.html?page={part}" if part else f"https://{site}/{day}/{number}.html"
        return {"url": address, "fetched": f"{day}T12:00:00Z", "html": html}


if __name__ == "__main__":
    main()
