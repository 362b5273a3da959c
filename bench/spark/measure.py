"""Processor seconds of all processes of a Spark session: its start, the conversion with writing Parquet, and its stop.

measure.py <documents> <output> <cli.js>
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession
from yiyuan_spark import Options, convert

TICKS = os.sysconf("SC_CLK_TCK")


def taken(pid: int) -> float:
    """Of a process, all below it, and what it waited for."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        below = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except FileNotFoundError:
        return 0.0
    return sum(map(int, fields[11:15])) / TICKS + sum(map(taken, below))


def main() -> None:
    """Measures, and prints one line of JSON."""
    documents, output, cli = sys.argv[1:]
    began = taken(os.getpid())
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    spark.range(1).count()
    started, clock = taken(os.getpid()), time.monotonic()
    tables = convert(spark, documents, options=Options(("node", cli)))
    converted = taken(os.getpid())
    for name, rows in tables.items():
        rows.write.mode("overwrite").parquet(f"{output}/{name}")
    done, seconds = taken(os.getpid()), time.monotonic() - clock
    spark.stop()
    told = {
        "start": started - began,
        "convert": converted - started,
        "write": done - converted,
        "work": done - started,
        "stop": max(0.0, taken(os.getpid()) - done),
        "seconds": seconds,
    }
    print(json.dumps({name: round(value, 1) for name, value in told.items()}))


if __name__ == "__main__":
    main()
