"""Documents that Spark reads, converted on its executors, as one DataFrame a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from .batches import REPEAT, schema_of
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
    names = tuple(table.name for table in tables)
    documents = source if isinstance(source, DataFrame) else files(spark, source)
    if partitions is not None:
        documents = documents.repartition(partitions)
    schema = schema_of(names)
    lines = documents.mapInArrow(converting(options, declared, names), schema)
    lines = lines.persist(StorageLevel.DISK_ONLY)
    is_merge = F.col("merge")
    filled = [F.count(f"`{name}`").alias(name) for name in names]
    told = [F.count_if(is_merge == name).alias(f"merge {name}") for name in MERGES]
    counts = lines.agg(*filled, *told).collect()[0]

    def merge(asked: DataFrame, *merges: str) -> DataFrame:
        parts = 1 + sum(int(counts[f"merge {name}"]) for name in merges) // LINES_A_TASK
        parted = asked.select("merge", "key", "line").repartition(parts, "merge", "key")
        sorted_lines = parted.sortWithinPartitions("merge", "key").select("line")
        merged = sorted_lines.mapInArrow(merging(options, names), schema)
        return merged.persist(StorageLevel.DISK_ONLY)

    repeats = merge(lines.where(is_merge == "repeats"), "repeats")
    twice = repeats.where(is_merge == REPEAT).select("source_id", "path")
    # Where nothing stands twice, as in most sources, nothing is joined.
    once = lines if twice.count() == 0 else lines.join(twice, ["source_id", "path"], "left_anti")
    together = merge(once.where(is_merge.isin("facts", "duplicates")), "facts", "duplicates")
    subjects = merge(together.where(is_merge == "subjects"), "repeats")
    merged = (repeats, together, subjects)

    def rows_of(table: Table) -> DataFrame:
        own = lines if table.per == "path" else once
        column = F.col(f"`{table.name}`")
        parts = [own, *(() if table.per == "document" else merged)]
        found = [part.where(column.isNotNull()).select(column) for part in parts]
        return typed(reduce(DataFrame.unionAll, found), table)

    wanted = [table for table in tables if table.always or counts[table.name] > 0]
    return Tables({table.name: rows_of(table) for table in wanted}, (lines, *merged))


MERGES = ("repeats", "facts", "duplicates")
"""What documents give to be merged."""
LINES_A_TASK = 100_000
"""Lines that one task merges: some 100 MB, sorted on its disk where memory is short."""


def files(spark: SparkSession, paths: str | Sequence[str]) -> DataFrame:
    """The files under paths, as Spark's source of binary files finds them; local ones by their plain path."""
    given = [paths] if isinstance(paths, str) else list(paths)
    found = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(given)
    plain = F.regexp_replace("path", "^file:/+", "/")
    return found.select(plain.alias("path"), "content")
