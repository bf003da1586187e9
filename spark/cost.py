"""What a page costs on a cluster, measured here and reckoned: `python spark/cost.py [--megabytes 5] [--price 0.05]`.

The same web archive is surveyed and cleaned by a Python worker's engine, without Spark around it, and by `copydesk run` with one worker.
CPU is of all processes: it is what is paid for. A busy machine makes it up to twice as much. The run's has its start in it; the engine's is
that of a second time over the archive.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from node_engine import Engine, Request, command_in

ROOT = Path(__file__).resolve().parent.parent
NODE = shutil.which("node") or "node"
PAGES = {"a month of CC-News": 12_000_000, "a crawl of a billion pages": 1_000_000_000}
ROW_BYTES = {"jsonl": 5000, "across": 2500}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", default="5", help="of the made-up archive; it has some 200 pages for each")
    parser.add_argument("--price", type=float, default=0.05, help="of an hour of one core, in any money")
    parser.add_argument("--spark-share", type=float, default=0.15, help="what Spark itself adds: scheduling, shuffles, Parquet")
    parser.add_argument("--pages", nargs="*", default=[], help="folders of pages that the archive is made from; default: Copydesk's own, which are small")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder, "raw", "crawl.warc.gz")
        archive.parent.mkdir()
        script = str(ROOT / "scripts/make-warc.mjs")
        made = json.loads(subprocess.check_output([NODE, script, str(archive), "--megabytes", options.megabytes, "--seed", "3", *(word for folder in options.pages for word in ("--pages", folder))]))
        pages = made["pages"]
        Path(folder, "pipeline.config.json").write_text(json.dumps({"outputs": {"stages": "off", "csv": False, "report": False}}))
        run = cpu_of(lambda: subprocess.run([NODE, str(ROOT / "dist/cli/copydesk.js"), "run", "-q", "--workers", "1"], cwd=folder))
        survey, surveyed = engine_cost(folder, archive, {"ask": "survey"})
        clean, cleaned = engine_cost(folder, archive, {})
    assert surveyed == cleaned == pages, f"{pages} pages were made, {surveyed} and {cleaned} came"
    print(f"{pages} pages of {made['bytes'] / pages / 1000:.0f} kB packed; CPU a page: copydesk run {run / pages * 1000:.1f} ms,")
    print(f"engine {(survey + clean) / pages * 1000:.1f} ms ({survey / pages * 1000:.1f} to survey, {clean / pages * 1000:.1f} to clean)")
    cost = (survey + clean) / pages * (1 + options.spark_share)
    for name, count in PAGES.items():
        hours = count * cost / 3600
        written = count * sum(ROW_BYTES.values()) / 1e12
        print(
            f"{name}: {count:,} x {cost * 1000:.1f} ms = {hours:,.0f} core-hours = {hours * options.price:,.0f} at {options.price} an hour;"
            f" {hours / 256:,.1f} hours on 256 cores; {written:,.2f} TB of rows before packing"
        )


def engine_cost(folder: str, archive: Path, ask: dict[str, str]) -> tuple[float, int]:
    """CPU without what an engine costs to start, which it does once for many tasks; and the pages that came back."""
    unit = {"id": archive.name, "shown": archive.name, "kind": "file"}
    engine = Engine(command_in(str(ROOT)), {"base": folder})
    used, count = [], 0
    for _ in range(2):
        count = sum(frame.head["type"] != "done" for _, frame in engine.ask([Request({"type": "unit", "unit": unit, "path": str(archive), **ask})]))
        assert engine.pid
        used.append(own_cpu() + sum(cpu_of_process(pid) for pid in [engine.pid, *children_of(engine.pid)]))
    engine.close()
    return used[1] - used[0], count


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def cpu_of_process(pid: int) -> float:
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def own_cpu() -> float:
    mine = resource.getrusage(resource.RUSAGE_SELF)
    return mine.ru_utime + mine.ru_stime


def cpu_of(work: Callable[[], object]) -> float:
    """Of the processes that it starts, when they have ended."""

    def used() -> float:
        theirs = resource.getrusage(resource.RUSAGE_CHILDREN)
        return theirs.ru_utime + theirs.ru_stime

    before = used()
    work()
    return used() - before


if __name__ == "__main__":
    main()
