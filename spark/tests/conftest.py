"""A real Spark of two executors, documents, and what `yiyuan run` makes of them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from yiyuan_spark.lines import Table
from yiyuan_spark.options import Options, pipelines_of
from yiyuan_spark.worker import tables_of

from . import documents, rows

ROOT = Path(__file__).parents[2]
CLI = ("node", os.environ.get("YIYUAN_CLI", str(ROOT / "dist/src/cli.js")))
WRAPPER = Path(__file__).with_name("wrapper.py")


@dataclass(frozen=True)
class Expected:
    """Documents, and the tables of a run over them."""

    documents: Path
    pipelines: tuple[str, ...]
    tables: tuple[Table, ...]
    rows: dict[str, rows.Rows]


@pytest.fixture(scope="session")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Expected:
    """What `yiyuan run` publishes of the documents."""
    home = tmp_path_factory.mktemp("expected")
    documents.write(home / "in")
    pipeline = home / "projects.yaml"
    pipeline.write_text(documents.PIPELINE, "utf-8")
    pipelines = (str(pipeline), "targets")
    words = [word for name in pipelines for word in ("-p", name)]
    run = [*CLI, "run", str(home / "in"), "-o", str(home / "out"), "--quiet", *words]
    done = subprocess.run(run, check=False)
    # 3: some documents failed, as they should.
    assert done.returncode == 3
    tables = tables_of(Options(CLI), pipelines_of(pipelines))
    return Expected(home / "in", pipelines, tables, rows.of_run(home / "out", tables))


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """Two executors of one task slot, each a process; on one host, so no copies of slow tasks are made."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.executorEnv.PYTHONPATH": os.pathsep.join(sys.path),
        "spark.sql.shuffle.partitions": "4",
        # Compiling what is run once takes most of the time of small jobs.
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
        "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    }
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("yiyuan tests")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def wrapped(log: Path, *words: str) -> Options:
    """The program behind one that writes down what it is asked, and does what the words say."""
    return Options((sys.executable, str(WRAPPER), str(log), *words, "--", *CLI))
