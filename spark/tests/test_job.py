"""The job that is handed to spark-submit."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from pyspark import __file__ as pyspark
from pyspark.sql import SparkSession

from . import rows
from .conftest import CLI, ROOT, Expected

JOB = ROOT / "spark/job.py"


def submit(expected: Expected, submitted: list[str], words: list[str]) -> None:
    """Runs the job on this machine."""
    local = ["--master", "local[2]", "--conf", "spark.ui.enabled=false"]
    bound = ["--conf", "spark.driver.bindAddress=127.0.0.1", "--conf", "spark.driver.host=127.0.0.1"]
    named = [word for name in expected.pipelines for word in ("--pipeline", name)]
    given = ["--input", str(expected.documents), "--command", shlex.join(CLI), *named, *words]
    program = [sys.executable, str(Path(pyspark).parent / "bin/spark-submit")]
    if not Path(program[1]).suffix:
        program = [program[1]]
    env = {
        **os.environ,
        "PYSPARK_PYTHON": sys.executable,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "SPARK_HOME": str(Path(pyspark).parent),
    }
    subprocess.run([*program, *local, *bound, *submitted, str(JOB), *given], check=True, env=env)


def test_parquet(spark: SparkSession, expected: Expected, tmp_path: Path) -> None:
    submit(expected, [], ["--output", str(tmp_path / "out")])
    folders = {file.name: str(file) for file in (tmp_path / "out").iterdir()}
    assert set(folders) == set(expected.rows)
    written = {name: spark.read.parquet(folder) for name, folder in folders.items()}
    assert rows.differences(rows.of_spark(written, expected.tables), expected.rows) == []


@pytest.mark.skipif("ICEBERG_JAR" not in os.environ, reason="ICEBERG_JAR names no jar")
def test_iceberg(expected: Expected, tmp_path: Path) -> None:
    lake = "spark.sql.catalog.lake"
    settings = {
        lake: "org.apache.iceberg.spark.SparkCatalog",
        f"{lake}.type": "hadoop",
        f"{lake}.warehouse": str(tmp_path / "lake"),
    }
    conf = [word for name, value in settings.items() for word in ("--conf", f"{name}={value}")]
    submitted = ["--jars", os.environ["ICEBERG_JAR"], *conf]
    for _ in range(2):
        submit(expected, submitted, ["--output", "lake.reports", "--format", "iceberg"])
    folders = {file.name for file in (tmp_path / "lake/reports").iterdir()}
    assert folders == set(expected.rows)
    snapshots = list((tmp_path / "lake/reports/figures/metadata").glob("*.metadata.json"))
    assert len(snapshots) >= 2
