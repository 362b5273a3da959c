"""Documents that Spark reads, converted on its executors, as one DataFrame a table."""

from __future__ import annotations

from collections.abc import Sequence

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from .batches import REPEAT, SCHEMA
from .columns import typed
from .lines import Table
from .options import Options, pipelines_of
from .tasks import converting, merging
from .worker import tables_of


class Tables(dict[str, DataFrame]):
    """A DataFrame a table. What they are read from stays on the executors' disks until it is released."""

    def __init__(self, tables: dict[str, DataFrame], kept: Sequence[DataFrame]) -> None:
        super().__init__(tables)
        self._kept = tuple(kept)

    def unpersist(self) -> None:
        """Releases it; the DataFrames convert their documents again if they are used after that."""
        for frame in self._kept:
            frame.unpersist()


def convert(
    spark: SparkSession,
    source: str | Sequence[str] | DataFrame,
    pipelines: Sequence[str] = (),
    *,
    options: Options | None = None,
    partitions: int | None = None,
) -> Tables:
    """Converts documents, and gives a DataFrame for each table with rows and for each every dataset has.

    `source` is a path or paths of anything Spark reads files from, or a DataFrame with `path`, `content`
    and, where something is known of the documents, `meta` (a map of words). `pipelines` are names of
    built-in ones and YAML files of the driver; all built-in ones where none is given. The conversion
    itself is done before this returns.
    """
    options = options or Options()
    declared = pipelines_of(tuple(pipelines))
    tables = tables_of(options, declared)
    documents = source if isinstance(source, DataFrame) else files(spark, source)
    if partitions is not None:
        documents = documents.repartition(partitions)
    lines = _Kept(documents.mapInArrow(converting(options, declared), SCHEMA), tables)

    def merge(asked: DataFrame, count: int) -> _Kept:
        parts = 1 + count // LINES_A_TASK
        parted = asked.select("merge", "key", "line").repartition(parts, "merge", "key")
        sorted_lines = parted.sortWithinPartitions("merge", "key").select("line")
        return _Kept(sorted_lines.mapInArrow(merging(options), SCHEMA), tables)

    is_merge = F.col("merge")
    repeats = merge(lines.frame.where(is_merge == "repeats"), lines.merges["repeats"])
    once = lines.frame
    # Where nothing stands twice, as in most sources, nothing is joined.
    if repeats.merges[REPEAT] > 0:
        twice = repeats.frame.where(is_merge == REPEAT).select("source_id", "path")
        once = once.join(twice, ["source_id", "path"], "left_anti")
    asked = lines.merges["facts"] + lines.merges["duplicates"]
    together = merge(once.where(is_merge.isin("facts", "duplicates")), asked)
    subjects = merge(together.frame.where(is_merge == "subjects"), together.merges["subjects"])
    frames = (lines, repeats, together, subjects)

    def rows_of(table: Table) -> DataFrame:
        found = []
        for kept in (each for each in frames if each.blocks[table.name] > 0):
            frame = once if kept is lines and table.per != "path" else kept.frame
            found.append(frame.where(F.col("table") == table.name).select("block", "bytes"))
        return typed(spark, found, table)

    wanted = [table for table in tables if table.always or any(kept.blocks[table.name] for kept in frames)]
    return Tables({table.name: rows_of(table) for table in wanted}, [kept.frame for kept in frames])


class _Kept:
    """Lines that stay on the executors' disks, and of each kind how many there are."""

    def __init__(self, frame: DataFrame, tables: Sequence[Table]) -> None:
        self.frame = frame.persist(StorageLevel.DISK_ONLY)
        merges = [F.count_if(F.col("merge") == name).alias(f"merge {name}") for name in MERGES]
        blocks = [F.count_if(F.col("table") == table.name).alias(table.name) for table in tables]
        counts = self.frame.agg(*merges, *blocks).collect()[0]
        self.merges = {name: int(counts[f"merge {name}"]) for name in MERGES}
        self.blocks = {table.name: int(counts[table.name]) for table in tables}


MERGES = ("repeats", "facts", "duplicates", "subjects", REPEAT)
"""What is merged, and what a merge says of documents that stand twice."""
LINES_A_TASK = 100_000
"""Lines that one task merges: some 100 MB, sorted on its disk where memory is short."""


def files(spark: SparkSession, paths: str | Sequence[str]) -> DataFrame:
    """The files under paths, as Spark's source of binary files finds them; local ones by their plain path."""
    given = [paths] if isinstance(paths, str) else list(paths)
    found = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(given)
    plain = F.regexp_replace("path", "^file:/+", "/")
    return found.select(plain.alias("path"), "content")
