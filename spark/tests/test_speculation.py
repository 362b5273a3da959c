"""A task that takes long is started a second time on another host, and its rows stand there once."""

from __future__ import annotations

import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyspark import __file__ as pyspark
from pyspark.sql import SparkSession

from . import rows
from .conftest import Expected, wrapped
from .test_job import submit

HOSTS = ("127.0.0.1", "127.0.0.2")
"""Spark starts no copy of a task on the host that has it already; to Spark these are two."""


@contextmanager
def cluster(home: Path) -> Iterator[str]:
    """A standalone cluster with a worker of one task slot on each host; gives its address."""
    with socket.socket() as free:
        free.bind((HOSTS[0], 0))
        port = free.getsockname()[1]
    spark = Path(pyspark).parent
    program = [str(spark / "bin/spark-class")]
    env = {**os.environ, "SPARK_HOME": str(spark)}
    address = f"spark://{HOSTS[0]}:{port}"
    master = ["master.Master", "--host", HOSTS[0], "--port", str(port), "--webui-port", "0"]
    slot = ["--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", str(home)]
    workers = [["worker.Worker", "--host", host, *slot, address] for host in HOSTS]
    started: list[subprocess.Popen[bytes]] = []
    try:
        for name, *words in [master, *workers]:
            words = [*program, f"org.apache.spark.deploy.{name}", *words]
            started.append(subprocess.Popen(words, env=env, stderr=subprocess.DEVNULL))
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def test_a_slow_task_is_started_twice(spark: SparkSession, expected: Expected, tmp_path: Path) -> None:
    log = tmp_path / "log"
    # Whoever is asked for it first answers nothing as long as its executor lives.
    command = wrapped(log, "stall=/q.md", f"once={tmp_path / 'stalled'}").command
    settings = {
        "spark.speculation": "true",
        "spark.speculation.quantile": "0.5",
        "spark.speculation.multiplier": "1.2",
        "spark.executor.memory": "600m",
        "spark.executorEnv.PYTHONPATH": os.pathsep.join(sys.path),
    }
    conf = [word for name, value in settings.items() for word in ("--conf", f"{name}={value}")]
    words = ["--output", str(tmp_path / "out"), "--partitions", "4", "--command", shlex.join(command)]
    with cluster(tmp_path / "work") as address:
        submit(expected, ["--master", address, *conf], words)
    asked = [line.split(" ", 1) for line in log.read_text("utf-8").splitlines()]
    assert len({pid for pid, path in asked if path.endswith("/q.md")} - {"0"}) == 2
    written = {file.name: spark.read.parquet(str(file)) for file in (tmp_path / "out").iterdir()}
    assert set(written) == set(expected.rows)
    assert rows.differences(rows.of_spark(written, expected.tables), expected.rows) == []
