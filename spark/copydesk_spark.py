"""Copydesk on Apache Spark: `spark-submit spark/copydesk_spark.py --input … --output …`. See spark/README.md.

Spark shares out, groups, joins, tries again and writes. What is made of a page, Node alone decides: each Python worker keeps one engine
(node_engine.py), and what is handed through Spark are paths and finished rows, never raw pages.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import itertools
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import pyarrow as pa
import pyarrow.parquet as pq
from across import (
    ENTRY_COLUMNS, SETTLED_COLUMNS, batch_of, comparing, copies_among, settled_stories, settling, told_by_survey, with_links,
)  # fmt: skip
from node_engine import Engine, EngineError, Frame, Request, command_in, engine_for
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StructType
from storage import copied, is_far, list_input, opened

PAGE_COLUMNS = "kind string, path string, record int, id string, row string, across string, sums string, poison binary"
"""One row for each page (`kept`, `rejected`, `failed`), and one `account` for each bundle of files, whose number
is its record, with what is no page in `sums`. `across` is what an article has for others: its sketch and its record as it is without any link."""

PAGES = pa.schema([
    ("kind", pa.string()), ("path", pa.string()), ("record", pa.int32()), ("id", pa.string()),
    ("row", pa.string()), ("across", pa.string()), ("sums", pa.string()), ("poison", pa.binary()),
])  # fmt: skip

BATCH_BYTES = 8 * 1024 * 1024
"""Arrow batches are cut here: small beside what a worker has, large beside what a batch costs."""

BUNDLE_BYTES = 256 * 1024 * 1024
"""guess: a quarter of a WARC file of Common Crawl, so that a crawl in one file each is a task each and small files share one."""

FILE_COST = 20_000
"""Bytes that a file counts beside its own: opening a small one costs about as much as reading so many."""


@dataclasses.dataclass(frozen=True)
class Job:
    """All that an executor has to know. Plain data: it is pickled."""

    home: str
    base: str | None
    """The folder of the config on every machine; absent: `job` in the archive."""
    config: bytes
    expected: dict[str, Any]
    columns: tuple[str, ...]
    most_bytes: int

    def engine(self) -> Engine:
        home = found_home(self.home)
        return engine_for(home, self.base or os.path.join(home, "job"), self.config, self.expected)


def main(words: list[str] | None = None) -> None:
    options = parse(words)
    started = now()
    spark = session()
    base, home = os.getcwd(), found_home(options.home)
    opening = opening_of(options.config, home, base)
    engine = Engine(command_in(home), opening)
    ready = engine.ready()
    config = json.loads(ready.body)
    job = Job(
        home=options.home,
        base=None if opening.get("inArchive") else ready.head["base"],
        config=ready.body,
        expected={key: ready.head[key] for key in ("code", "config", "decisions", "node", "icu", "unicode")},
        columns=tuple(ready.head["columns"]),
        most_bytes=ready.head["mostBytes"],
    )
    output = Output(spark, options.output)
    output.claim(options.overwrite)
    paths = options.input or [os.path.join(ready.head["base"], path) for path in as_list(config["input"])]
    entries, notices = list_input(engine, paths, base, options.output)
    for notice in notices:
        print(notice, file=sys.stderr)
    work = output.path("_work")
    bundles = table_of(spark, bundled(entries, options.partitions or spark.sparkContext.defaultParallelism * 4))
    began = time.monotonic()
    if ready.head["wants"]["survey"]:
        entries_table = kept(spark, bundles.mapInArrow(surveying(job), ENTRY_COLUMNS), f"{work}/entries")
        bundles = bundles.join(told_by_survey(entries_table), "bundle", "left")
        told(f"surveyed in {time.monotonic() - began:.1f} s")
        began = time.monotonic()
    pages = kept(spark, bundles.mapInArrow(cleaning(job), PAGE_COLUMNS), f"{work}/pages")
    told(f"cleaned in {time.monotonic() - began:.1f} s")
    collated = None
    if ready.head["wants"]["collate"]:
        pages, collated = collate(spark, pages, config["collate"], job, engine, work)
    write_rows(pages, output, options.format, ready.head["schemas"], packing_of(config))
    report = report_of(pages, ready.head, spark.version, started) | {"collated": collated}
    engine.close()
    output.delete("_work")
    output.write("run.json", json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    print(summary_of(report))


def kept(spark: SparkSession, table: DataFrame, path: str) -> DataFrame:
    """Committed by Spark, so that nothing is made twice, and read again."""
    table.write.mode("overwrite").parquet(path)
    return spark.read.schema(table.schema).parquet(path)


def collate(
    spark: SparkSession, pages: DataFrame, settings: dict[str, Any], job: Job, engine: Engine, work: str
) -> tuple[DataFrame, dict[str, int]]:
    """First stories are put together from their parts, then copies are looked for among what there is then."""
    articles = pages.filter("across is not null").select("id", "path", "record", "across")
    settled = spark.createDataFrame([], SETTLED_COLUMNS)
    if settings["stories"] == "join":
        settled = kept(spark, settled_stories(articles, settling(job.engine)), f"{work}/stories")
    copies = spark.createDataFrame([], "id string, copy string")
    if settings["duplicates"] != "off":
        whole = articles.join(settled.select("id", "link", "joined"), "id", "left").filter("link is null")
        whole = whole.withColumn("across", F.coalesce("joined", "across"))
        copies = kept(spark, copies_among(spark, whole, comparing(job.engine), engine), f"{work}/copies")
    linked = with_links(pages, settled, copies, finishing(job), PAGE_COLUMNS)
    counts = {
        "duplicates": copies.count(),
        "originals": copies.select(F.get_json_object("copy", "$.of.id")).distinct().count(),
        "stories": settled.filter("joined is not null").count(),
        "parts": settled.filter("link is not null").count(),
    }
    return kept(spark, linked, f"{work}/linked"), counts


def parse(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="copydesk_spark.py", description="Copydesk on Apache Spark. See spark/README.md.")
    add = parser.add_argument
    add("--input", nargs="+", help="files, folders or patterns, in any storage; default: what the config says")
    add("--output", required=True, help="a folder in any storage that Spark writes; it must not be there yet")
    add("--config", help="pipeline.config.json; default: the one in the archive, else the one here")
    add("--home", default="copydesk", help="where Copydesk is on every machine: the name of the archive, or a folder (default: copydesk)")
    add("--format", choices=("jsonl", "parquet"), default="jsonl", help="of articles/ and rejected/")
    add("--partitions", type=int, help="tasks that the input is cut into; default: by its bytes, four for each core at least")
    add("--overwrite", action="store_true", help="replace an output that is there")
    return parser.parse_args(words)


def session() -> SparkSession:
    """What has to hold wherever it runs; all else is for spark-submit to say."""
    builder = SparkSession.builder.appName("copydesk")
    for key, value in {
        "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "1",  # 2 shows half of a task that failed (SPARK-33019)
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "64",
        "spark.python.worker.reuse": "true",  # one engine serves all tasks of a worker
    }.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    folder = os.path.dirname(os.path.abspath(__file__))
    for module in ("across.py", "node_engine.py", "storage.py"):
        spark.sparkContext.addPyFile(os.path.join(folder, module))
    return spark


def found_home(home: str) -> str:
    """An archive is unpacked beside the executor's own files (YARN, Kubernetes) or among those of Spark."""
    for folder in (os.path.abspath(home), SparkFiles.get(home)):
        if os.path.isdir(folder):
            return folder
    raise EngineError(f'"{home}" is not on this machine. Ship it: --archives copydesk.tgz#{home} (npm run spark:pack makes it).')


def opening_of(config: str | None, home: str, base: str) -> dict[str, Any]:
    packed = os.path.join(home, "job")
    if config is None and os.path.isfile(os.path.join(packed, "pipeline.config.json")):
        return {"base": packed, "inArchive": True}
    return {"base": base, **({"config": config} if config else {})}


def bundled(entries: list[dict[str, Any]], least: int) -> list[list[dict[str, Any]]]:
    """Neighbouring files together, so that tasks have about as much to do: the same whoever runs it, as it hangs on the input alone."""
    total = sum(entry["bytes"] + FILE_COST for entry in entries)
    count = max(1, min(len(entries), max(least, total // BUNDLE_BYTES)))
    bundles: list[list[dict[str, Any]]] = [[]]
    taken = 0
    for entry in entries:
        if bundles[-1] and taken >= total * len(bundles) // count:
            bundles.append([])
        bundles[-1].append(entry)
        taken += entry["bytes"] + FILE_COST
    return bundles


def table_of(spark: SparkSession, bundles: list[list[dict[str, Any]]]) -> DataFrame:
    """The table of paths: a row for each bundle, each in a partition of its own."""
    rows = [(number, json.dumps(bundle)) for number, bundle in enumerate(bundles)]
    return spark.createDataFrame(spark.sparkContext.parallelize(rows, len(rows)), "bundle int, entries string")


def cleaning(job: Job) -> Any:
    def clean(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for bundle, entries, told, folder in bundles_in(batches):
            yield from in_batches(pages_of(job, bundle, entries, told, folder), PAGES)

    return clean


def surveying(job: Job) -> Any:
    names = [name.split()[0] for name in ENTRY_COLUMNS.split(", ")]
    types = [pa.int32(), pa.string(), pa.string(), *[pa.int64()] * 6]
    schema = pa.schema(list(zip(names, types)))

    def survey(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for bundle, entries, _, folder in bundles_in(batches):
            yield from in_batches(lines_of(job, bundle, entries, folder), schema)

    return survey


def finishing(job: Job) -> Any:
    def finish(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from in_batches(finished(job, (row for batch in batches for row in batch.to_pylist())), PAGES)

    return finish


def bundles_in(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[int, list[dict[str, Any]], dict[str, dict[str, Any]], str]]:
    """Each with what the survey tells its pages, by path and id, and a folder for copies that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="copydesk-") as folder:
        for batch in batches:
            for row in batch.to_pylist():
                told: dict[str, dict[str, Any]] = {}
                for page in json.loads(row.get("told") or "[]"):
                    told.setdefault(page["path"], {})[page["id"]] = page["lines"]
                yield row["bundle"], json.loads(row["entries"]), told, folder


def asked(job: Job, entries: list[dict[str, Any]], told: dict[str, dict[str, Any]], folder: str, ask: str | None = None) -> Iterator[Request]:
    for entry in entries:
        mine = told.get(entry["unit"]["id"], {})
        for request in requests_of(entry, job, folder):
            if ask:
                request.head["ask"] = ask
            elif request.head["type"] == "unit" and mine:
                request.body = json.dumps(mine).encode()
            elif request.head["type"] == "row" and (counts := mine.get(request.head["row"]["id"])) is not None:
                request.head["told"] = counts
            yield request


def pages_of(
    job: Job, bundle: int, entries: list[dict[str, Any]], told: dict[str, dict[str, Any]], folder: str
) -> Iterator[tuple[Any, ...]]:
    account = Account()
    for request, frame in job.engine().ask(asked(job, entries, told, folder)):
        if frame.head["type"] == "done":
            account.add(frame.head)
            if request.note:
                os.unlink(request.note)
        else:
            account.pages += 1
            yield page_row(frame)
    yield ("account", None, bundle, None, None, None, account.text(), None)


def lines_of(job: Job, bundle: int, entries: list[dict[str, Any]], folder: str) -> Iterator[tuple[Any, ...]]:
    for request, frame in job.engine().ask(asked(job, entries, {}, folder, "survey")):
        head = frame.head
        if head["type"] == "done" and request.note:
            os.unlink(request.note)
        if counts := head.get("counts"):
            for line in counts["lines"]:
                yield (bundle, head["path"], head["id"], counts["site"], line, *counts["story"])


def finished(job: Job, rows: Iterable[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    def requests() -> Iterator[Request]:
        for row in rows:
            told = {key: json.loads(row[key]) for key in ("link", "copy") if row[key]}
            body = row["across"].encode()
            yield Request({"type": "finish", "told": told}, body, weight=len(body), note=row)

    for request, frame in job.engine().ask(requests()):
        row, sums = request.note, frame.head["sums"]
        sums = {**json.loads(row["sums"]), **sums}
        yield sums["outcome"], row["path"], row["record"], row["id"], frame.body, row["across"], json.dumps(sums), row["poison"]


def page_row(frame: Frame) -> tuple[Any, ...]:
    head, body = frame.head, frame.body
    end = head["row"]
    last = end + head["across"]
    across = body[end:last] or None
    poison = body[last:] if "poison" in head else None
    return head["sums"]["outcome"], head["path"], head["record"], head["id"], body[:end], across, json.dumps(head["sums"]), poison


class Account:
    """What a bundle holds beside its pages."""

    MOST_EXAMPLES = 5  # as in run.json of a run on one machine
    MOST_GAPS = 1000

    def __init__(self) -> None:
        self.pages = 0
        self.skipped: dict[str, dict[str, Any]] = {}
        self.gaps: dict[str, Any] = {"count": 0, "bytes": 0, "listed": []}

    def add(self, done: dict[str, Any]) -> None:
        self.pages += done.get("pages", 0)
        for one in done["skipped"]:
            known = self.skipped.setdefault(one["type"], {"type": one["type"], "count": 0, "examples": []})
            known["count"] += one["count"]
            known["examples"] = [*known["examples"], *one["examples"]][: self.MOST_EXAMPLES]
        for key in ("count", "bytes", "listed"):
            self.gaps[key] += done["gaps"][key]
        del self.gaps["listed"][self.MOST_GAPS :]

    def result(self) -> dict[str, Any]:
        return {"pages": self.pages, "skipped": [self.skipped[kind] for kind in sorted(self.skipped)], "gaps": self.gaps}

    def text(self) -> str:
        return json.dumps(self.result())


def requests_of(entry: dict[str, Any], job: Job, folder: str) -> Iterator[Request]:
    unit = entry["unit"]
    if unit["shown"].lower().endswith(".parquet"):
        yield from requests_of_table(entry, job)
    elif "path" in entry:
        yield Request({"type": "unit", "unit": unit, "path": entry["path"]})
    else:
        try:
            path = copied(entry, folder)
        except (FileNotFoundError, PermissionError) as error:
            code = "ENOENT" if isinstance(error, FileNotFoundError) else "EACCES"
            yield Request({"type": "unit", "unit": {**unit, "error": code}, "path": ""})
        else:
            yield Request({"type": "unit", "unit": unit, "path": path}, weight=os.path.getsize(path), note=path)


def requests_of_table(entry: dict[str, Any], job: Job) -> Iterator[Request]:
    """The rows of a Parquet file as the lines of a JSONL: only the columns that the config knows are read."""
    source = entry["unit"]["id"]
    record = 0
    try:
        with opened(entry) as file:
            table = pq.ParquetFile(file)
            names = [name for name in job.columns if name in table.schema_arrow.names]
            for batch in table.iter_batches(batch_size=64, columns=names):
                for row in batch.to_pylist():
                    record += 1
                    yield request_of_row({"id": f"{source}#{record}", "path": source, "record": record}, row, job)
    except pa.ArrowInvalid:
        after = f"after row {record}: " if record else ""
        row = {"id": f"{source}#{record + 1}" if record else source, "path": source, "record": record + 1 if record else None}
        yield Request({"type": "row", "row": {**row, "unreadable": f"{after}the Parquet data are damaged"}})


def request_of_row(about: dict[str, Any], row: dict[str, Any], job: Job) -> Request:
    markup = next((row[name] for name in job.columns if row.get(name) is not None), None)
    known = {name: value for name, value in row.items() if not isinstance(value, bytes)}
    if isinstance(markup, bytes):
        body, more = markup, {"columns": json.loads(json.dumps(known, default=str))}
    else:
        body, more = json.dumps(known, ensure_ascii=False, default=str).encode(errors="replace"), {}
    if len(body) > job.most_bytes:
        return Request({"type": "row", "row": {**about, "tooLarge": len(body)}})
    return Request({"type": "row", "row": {**about, **more}}, body, weight=len(body))


def in_batches(rows: Iterable[tuple[Any, ...]], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    batch: list[tuple[Any, ...]] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += sum(len(value) if isinstance(value, (str, bytes)) else 8 for value in row)
        if size >= BATCH_BYTES:
            yield batch_of(batch, schema.types, schema.names)
            batch, size = [], 0
    if batch:
        yield batch_of(batch, schema.types, schema.names)


def write_rows(pages: DataFrame, output: Output, form: str, schemas: dict[str, Any], packing: str) -> None:
    for name, kinds in (("articles", ["kept"]), ("rejected", ["rejected", "failed"])):
        rows = pages.filter(F.col("kind").isin(kinds))
        if form == "jsonl":
            rows.select("row").write.mode("overwrite").option("compression", packing).text(output.path(name))
        else:
            schema = StructType.fromJson(schemas[name])
            typed = rows.select(F.from_json("row", schema, {"mode": "FAILFAST"}).alias("row")).select("row.*")
            typed.write.mode("overwrite").parquet(output.path(name))
    poisoned = pages.filter(F.col("poison").isNotNull())
    if not poisoned.isEmpty():
        reason = F.get_json_object("sums", "$.reason").alias("reason")
        copies = poisoned.select("id", "path", "record", reason, F.col("poison").alias("body"))
        copies.coalesce(1).write.mode("overwrite").parquet(output.path("quarantine"))


SUMS = "outcome string, reason string, language string, form string, warnings array<string>, chars bigint, removals array<array<string>>"


def counts_of(pages: DataFrame) -> dict[str, Any]:
    """The counts of a run as run.json has them: a flat map and a sum of whole numbers, so that no order shows."""
    one = F.lit(1).cast("bigint")
    none = F.lit(0).cast("bigint")
    blank = F.lit("")

    def fact(group: str, key: Any = blank, times: Any = one, chars: Any = none) -> Any:
        return F.struct(F.lit(group).alias("what"), key.alias("key"), times.alias("times"), chars.alias("chars"))

    sums = pages.filter("kind != 'account'").select(F.from_json("sums", SUMS, {"mode": "FAILFAST"}).alias("s")).select("s.*")
    always = F.array(
        fact("outcome", F.col("outcome")),
        fact("byLanguage", F.coalesce("language", F.lit("und"))),
        fact("byForm", F.col("form")),
        fact("chars", chars=F.col("chars")),
    )
    reasons = F.filter(F.array(fact("byReason", F.col("reason"))), lambda one: one["key"].isNotNull())
    warnings = F.transform("warnings", lambda code: fact("byWarning", code))
    removals = F.transform(
        "removals", lambda one: fact("removals", one[0], one[1].cast("bigint"), one[2].cast("bigint"))
    )
    facts = sums.select(F.explode(F.concat(always, reasons, warnings, removals)).alias("fact")).select("fact.*")
    groups: dict[str, dict[str, tuple[int, int]]] = {}
    for row in facts.groupBy("what", "key").agg(F.sum("times").alias("times"), F.sum("chars").alias("chars")).collect():
        groups.setdefault(row.what, {})[row.key] = (row.times, row.chars)
    return counts_from(groups)


def counts_from(groups: dict[str, dict[str, tuple[int, int]]]) -> dict[str, Any]:
    def times(group: str) -> dict[str, int]:
        return {key: count for key, (count, _) in sorted(groups.get(group, {}).items())}

    outcomes, chars = times("outcome"), groups.get("chars", {}).get("", (0, 0))[1]
    removals = {
        key: {"label": key.rpartition("/")[2], "times": times, "chars": chars}
        for key, (times, chars) in sorted(groups.get("removals", {}).items())
    }
    removed: dict[str, int] = {}
    for one in removals.values():
        removed[one["label"]] = removed.get(one["label"], 0) + one["chars"]
    return {
        "in": sum(outcomes.values()),
        **{kind: outcomes.get(kind, 0) for kind in ("kept", "rejected", "failed")},
        **{group: times(group) for group in ("byReason", "byLanguage", "byForm", "byWarning")},
        "chars": chars,
        "charsKept": chars - sum(removed.values()),
        "removals": removals,
        "removedByLabel": dict(sorted(removed.items())),
    }


def report_of(pages: DataFrame, ready: dict[str, Any], version: str, started: str) -> dict[str, Any]:
    total = Account()
    for row in sorted(pages.filter("kind = 'account'").select("record", "sums").collect()):  # by the number of the bundle
        total.add(json.loads(row.sums))
    counts = counts_of(pages)
    if counts["in"] != total.pages:
        raise EngineError(f"The tasks handed over {total.pages} pages, and {counts['in']} rows are in the table: nothing is published.")
    reason = F.get_json_object("sums", "$.reason").alias("reason")
    stopped = pages.filter("kind = 'failed'").select("path", "record", "id", reason)
    stopped = stopped.filter(F.col("reason").isin("cpu-limit", "memory-limit", "worker-died")).orderBy("path", "record").limit(1000)
    return {
        **{"copydesk": ready["copydesk"], "node": ready["node"], "spark": version, "started": started, "finished": now()},
        "counts": counts,
        **{key: value for key, value in total.result().items() if key != "pages"},
        "stopped": [{"id": row.id, "reason": row.reason} for row in stopped.collect()],
        "config": ready["shown"],
        "fingerprints": {"config": ready["config"], "code": ready["code"]},
    }


def summary_of(report: dict[str, Any]) -> str:
    counts = report["counts"]
    return f"{counts['in']} pages in: {counts['kept']} kept, {counts['rejected']} rejected, {counts['failed']} failed."


class Output:
    """The folder that is written, in any storage that Hadoop knows. run.json comes last: without it nothing is whole."""

    def __init__(self, spark: SparkSession, folder: str) -> None:
        jvm = spark.sparkContext._jvm
        self._paths = jvm.org.apache.hadoop.fs.Path
        root = self._paths(folder)
        self._fs = root.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
        self._root = self._fs.makeQualified(root).toString()

    def path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def claim(self, overwrite: bool) -> None:
        if self._fs.exists(self._paths(self._root)) and self._fs.listStatus(self._paths(self._root)):
            if not overwrite:
                raise SystemExit(f"{self._root} is there already. Name another folder, or say --overwrite.")
            for name in ("run.json", "articles", "rejected", "quarantine", "_work"):
                self.delete(name)

    def delete(self, name: str) -> None:
        self._fs.delete(self._paths(self.path(name)), True)

    def write(self, name: str, text: str) -> None:
        stream = self._fs.create(self._paths(self.path(name)), True)
        stream.write(bytearray(text.encode()))
        stream.close()


def packing_of(config: dict[str, Any]) -> str:
    said = config["outputs"]["jsonl"]
    return "gzip" if isinstance(said, dict) and said["gzip"] else "none"


def as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def told(text: str) -> None:
    print(text, flush=True)


def now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


if __name__ == "__main__":
    main()
