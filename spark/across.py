"""What is found across pages, as groupings and joins of Spark: what the survey tells each page, stories in parts, and copies.

Every rule is Node's; here it is said what is brought together. Only whole numbers are summed up, nothing hangs on the order in which
rows arrive, and pages have the order of a run's output: by the UTF-16 units of their paths, then by record.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa
from node_engine import Engine, Request
from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

ENTRY_COLUMNS = "bundle int, path string, id string, site bigint, line bigint, s0 bigint, s1 bigint, s2 bigint, s3 bigint"
"""A row for each line of a page, and one of a line that all pages have; `s0` to `s3` tell by which copies its story is known."""

STORY_KEYS = ("s0", "s1", "s2", "s3")

BEST_OF_BUCKET = 16
"""As `bestOfBucket` in src/runners/collate/candidates.ts: with so many of a bucket the others are compared."""

Task = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]


def told_by_survey(entries: DataFrame) -> DataFrame:
    """For each bundle, as JSON by path and id, on how many stories of its site each line of a page stands."""
    distinct = [F.count_distinct(key).alias(key) for key in STORY_KEYS]
    counts = entries.groupBy("site", "line").agg(F.count("*").alias("pages"), *distinct)
    second = F.sort_array(F.array(*STORY_KEYS), asc=False)[1]  # countStories in src/pipeline/survey/stories.ts
    counts = counts.select("site", "line", F.when(F.col("pages") < 2, F.col("pages")).otherwise(second).alias("stories"))
    lines = entries.join(counts.filter("stories > 1"), ["site", "line"])
    pages = lines.groupBy("bundle", "path", "id").agg(F.sort_array(F.collect_list(F.array("line", "stories"))).alias("lines"))
    everyone = entries.select("bundle", "path", "id").distinct()
    pages = everyone.join(pages, ["bundle", "path", "id"], "left")
    pages = pages.withColumn("lines", F.coalesce("lines", F.array().cast("array<array<bigint>>")))
    told = F.sort_array(F.collect_list(F.struct("path", "id", "lines")))
    return pages.groupBy("bundle").agg(F.to_json(told).alias("told"))


SKETCH = (
    "struct<rank: array<double>, words: string, runs: bigint, buckets: array<bigint>,"
    " story: struct<story: bigint, number: bigint, says: boolean>>"
)


def sketches_of(articles: DataFrame) -> DataFrame:
    """`id`, `across`, its place in the order of the output, and what its sketch says."""
    sketch = F.from_json(F.get_json_object("across", "$.sketch"), f"sketch {SKETCH}".partition(" ")[2], {"mode": "FAILFAST"})
    place = F.struct(F.encode("path", "UTF-16BE").alias("path"), F.coalesce("record", F.lit(0)).alias("record"))
    return articles.select("id", "across", place.alias("place"), sketch.alias("s")).select("id", "across", "place", "s.*")


def settled_stories(articles: DataFrame, settle: Task) -> DataFrame:
    """Of pages that are likely one story what became of them: `id`, and `link` or `joined` (its line in across/records.jsonl)."""
    sketches = sketches_of(articles).filter("story is not null").withColumn("of", F.col("story.story"))
    stories = sketches.groupBy("of").count().filter("count > 1")
    pages = sketches.join(stories, "of")
    likely = pages.groupBy("of").agg(F.sort_array(F.collect_list(F.struct("place", "across"))).alias("pages"))
    return likely.select(F.array_join("pages.across", "\n").alias("lines")).mapInArrow(settle, SETTLED_COLUMNS)


SETTLED_COLUMNS = "id string, link string, joined string, parts int"


def settling(engine_of: Callable[[], Engine]) -> Task:
    def settle(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        texts = (text.as_py() for batch in batches for text in batch.column("lines"))
        requests = (Request({"type": "settle"}, text.encode(), weight=len(text)) for text in texts)
        for _, frame in engine_of().ask(requests):
            said = json.loads(frame.body)
            rows = [(one["id"], json.dumps(one["link"]), None, None) for one in said["links"]]
            if "joined" in said:
                rows.append((said["parts"][0], None, said["joined"].rstrip("\n"), len(said["parts"])))
            if rows:
                yield batch_of(rows, (pa.string(), pa.string(), pa.string(), pa.int32()), ("id", "link", "joined", "parts"))

    return settle


def copies_among(spark: SparkSession, articles: DataFrame, compare: Task, engine: Engine) -> DataFrame:
    """`id` and `copy`: for each copy the best of its kind, and how alike the two are."""
    rank = F.struct(*(F.col("rank")[at].alias(f"r{at}") for at in range(3)), F.col("place"))
    sketches = sketches_of(articles).filter("size(buckets) > 0").withColumn("rank", rank)
    best_of_words = sketches.groupBy("words").agg(F.min(F.struct("rank", "id")).alias("b")).select("words", F.col("b.id").alias("best"))
    known = sketches.join(best_of_words, "words")
    best = known.filter("id = best")
    pairs = pairs_of(best)
    texts = best.select("id", "across", "rank")
    compared = (
        pairs.join(texts.toDF("better", "better_across", "better_rank"), "better")
        .join(texts.toDF("other", "other_across", "other_rank"), "other")
        .repartition("better")
        .sortWithinPartitions("better")  # the texts of one are made ready once
        .mapInArrow(compare, COMPARED_COLUMNS)
    )
    found = compared.collect()  # of pages that are alike, not of all: some fifty bytes each
    copies = leaders_of(engine, found, ranks_of(best, found))
    led = spark.createDataFrame(copies, "best string, leader string, copy string")
    whole = known.join(led, "best", "left")
    same_words = F.to_json(F.struct(F.struct(F.col("best").alias("id")).alias("of")))
    return whole.filter("coalesce(leader, best) != id").select("id", F.coalesce("copy", same_words).alias("copy"))


def pairs_of(best: DataFrame) -> DataFrame:
    """Each with the best of its buckets; most buckets hold one article, and join with none."""
    rows = best.select(F.explode("buckets").alias("bucket"), "id", "rank")
    order = Window.partitionBy("bucket").orderBy("rank")
    top = rows.withColumn("at", F.row_number().over(order)).filter(F.col("at") <= BEST_OF_BUCKET)
    top = top.select("bucket", F.col("id").alias("better"), F.col("rank").alias("better_rank"))
    pairs = rows.join(top, "bucket").filter("better_rank < rank")
    return pairs.select("better", F.col("id").alias("other")).distinct()


COMPARED_COLUMNS = "better string, other string, shared int, of_better int, of_other int"


def comparing(engine_of: Callable[[], Engine]) -> Task:
    types = (pa.string(), pa.string(), pa.int32(), pa.int32(), pa.int32())
    names = ("better", "other", "shared", "of_better", "of_other")

    def compare(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        def requests() -> Iterator[Request]:
            for batch in batches:
                for row in batch.to_pylist():
                    body = f"{row['better_across']}\n{row['other_across']}".encode()
                    yield Request({"type": "compare"}, body, weight=len(body), note=(row["better"], row["other"]))

        rows: list[tuple[Any, ...]] = []
        for request, frame in engine_of().ask(requests()):
            if said := json.loads(frame.body):
                rows.append((*request.note, said["shared"], said["ofBetter"], said["ofOther"]))
            if len(rows) >= 10_000:
                yield batch_of(rows, types, names)
                rows = []
        if rows:
            yield batch_of(rows, types, names)

    return compare


def ranks_of(best: DataFrame, found: list[Any]) -> dict[str, int]:
    """The places of all that are alike to another, from the best on."""
    spark = best.sparkSession
    ids = sorted({row[side] for row in found for side in ("better", "other")})
    wanted = spark.createDataFrame([(one,) for one in ids], "id string")
    return {row.id: at for at, row in enumerate(best.select("id", "rank").join(wanted, "id").orderBy("rank").select("id").collect())}


def leaders_of(engine: Engine, found: list[Any], ranks: dict[str, int]) -> list[tuple[str, str, str]]:
    """Who leads whom is decided by the code of a run, from the pairs alone."""
    ids = {rank: name for name, rank in ranks.items()}
    pairs = sorted((ranks[row.better], ranks[row.other], row.shared, row.of_better, row.of_other) for row in found)
    body = "\n".join(json.dumps(pair) for pair in pairs).encode()
    copies = []
    for _, frame in engine.ask([Request({"type": "lead", "articles": len(ranks)}, body)]):
        for led in json.loads(frame.body):
            copy = {"of": {"id": ids[led["leader"]]}, "likeness": led["likeness"]}
            if by := led.get("by"):
                copy["by"] = {"id": ids[by["article"]], "likeness": by["likeness"]}
            copies.append((ids[led["article"]], ids[led["leader"]], json.dumps(copy)))
    return copies


def with_links(pages: DataFrame, settled: DataFrame, copies: DataFrame, finish: Task, columns: str) -> DataFrame:
    """All pages as they are to be written: those about which something was found with another row."""
    changes = settled.join(copies, "id", "full")
    changed = pages.join(changes, "id").withColumn("across", F.coalesce("joined", "across"))
    names = [name.split()[0] for name in columns.split(", ")]
    rewritten = changed.select(*names, "link", "copy").mapInArrow(finish, columns)
    return pages.join(changes.select("id"), "id", "left_anti").select(*names).unionByName(rewritten)


def batch_of(rows: list[tuple[Any, ...]], types: Iterable[pa.DataType], names: Iterable[str]) -> pa.RecordBatch:
    columns = [pa.array(values, kind) for values, kind in zip(zip(*rows), types)]
    return pa.RecordBatch.from_arrays(columns, names=list(names))
