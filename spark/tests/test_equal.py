"""The rows are those of `yiyuan run`, whatever happens to the executors."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from pathlib import Path
from threading import Thread

import pytest
from pyspark.errors import PythonException
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from yiyuan_spark import Options, Tables, convert
from yiyuan_spark.convert import files

from . import rows
from .conftest import CLI, Expected, wrapped


def expect_same(tables: Tables, expected: Expected) -> None:
    """Every table has the rows of the run, as multisets."""
    assert set(tables) == set(expected.rows)
    found = rows.of_spark(tables, expected.tables)
    assert rows.differences(found, expected.rows) == []
    tables.unpersist()


def test_the_run_has_what_only_documents_together_tell(expected: Expected) -> None:
    said = "\n".join(expected.rows["diagnostics"])
    assert "record-duplicate" in said
    assert "archive-unsafe" in said
    facts = "\n".join(expected.rows["facts"])
    assert '"status": "conflict"' in facts
    assert '"status": "agreed"' in facts


@pytest.mark.parametrize("partitions", [1, 2, 7])
def test_with_parts(spark: SparkSession, expected: Expected, partitions: int) -> None:
    tables = convert(
        spark,
        str(expected.documents),
        expected.pipelines,
        options=Options(CLI),
        partitions=partitions,
    )
    expect_same(tables, expected)


def test_a_killed_executor_costs_its_documents_once_more(
    spark: SparkSession, expected: Expected, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    log.touch()
    killed: list[int] = []

    def kill() -> None:
        """Kills the executor that was first asked, when several documents are done."""
        while len(asked := log.read_text("utf-8").splitlines()) < 5:
            time.sleep(0.05)
        killed.append(int(asked[0].split(" ", 1)[0]))
        os.kill(killed[0], signal.SIGKILL)

    killer = Thread(target=kill, daemon=True)
    killer.start()
    tables = convert(
        spark,
        str(expected.documents),
        expected.pipelines,
        options=wrapped(log, "slow=0.5"),
        partitions=4,
    )
    expect_same(tables, expected)
    killer.join(1)
    asked = [line.split(" ", 1) for line in log.read_text("utf-8").splitlines()]
    again = {path for path, times in Counter(path for _, path in asked).items() if times > 1}
    assert killed[0] > 0
    assert again
    # A worker that asked when its executor was gone has none above it any more.
    assert again <= {path for pid, path in asked if int(pid) in (killed[0], 0)}


def test_a_worker_that_dies_fails_its_task_and_it_is_done_again(
    spark: SparkSession, expected: Expected, tmp_path: Path
) -> None:
    options = wrapped(tmp_path / "log", "die=q.md", f"once={tmp_path / 'died'}")
    tables = convert(spark, str(expected.documents), expected.pipelines, options=options, partitions=2)
    assert (tmp_path / "died").exists()
    expect_same(tables, expected)


def test_a_worker_that_always_dies_fails_the_job(
    spark: SparkSession, expected: Expected, tmp_path: Path
) -> None:
    options = wrapped(tmp_path / "log", "die=q.md")
    with pytest.raises(PythonException, match="WorkerLost"):
        convert(spark, str(expected.documents), expected.pipelines, options=options, partitions=2)


def test_what_is_known_of_documents_is_a_column(spark: SparkSession, expected: Expected) -> None:
    known = F.create_map(F.lit("region"), F.lit("济南市"), F.lit("备注"), F.lit("甲"))
    found = files(spark, str(expected.documents)).where(F.col("path").endswith("/a.md"))
    tables = convert(spark, found.withColumn("meta", known), options=Options(CLI))
    [row] = tables["sources"].collect()
    assert row.path == str(expected.documents / "a.md")
    assert (row.meta_region, row.meta_other) == ("济南市", '{"备注":"甲"}')
    tables.unpersist()
