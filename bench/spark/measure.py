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


def taken(pid: int) -> dict[str, float]:
    """Of a process, all below it, and what it waited for, by the name of the program; what a process waited for counts as its own."""
    try:
        name, rest = Path(f"/proc/{pid}/stat").read_text().split(" (", 1)[1].rsplit(") ", 1)
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        below = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return {}
    all_of = {name: sum(map(int, rest.split()[11:15])) / TICKS}
    for child in below:
        for its, seconds in taken(child).items():
            all_of[its] = all_of.get(its, 0.0) + seconds
    return all_of


def between(before: dict[str, float], after: dict[str, float]) -> dict[str, float]:
    """What was taken in between, by program, and all together."""
    by = {name: round(seconds - before.get(name, 0.0), 1) for name, seconds in after.items()}
    return {"all": round(sum(after.values()) - sum(before.values()), 1), **by}


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
        "start": between(began, started),
        "convert": between(started, converted),
        "write": between(converted, done),
        "work": between(started, done),
        "stop": between(done, taken(os.getpid())),
        "seconds": round(seconds, 1),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
