"""Processor seconds of all processes of a Spark session: its start, the conversion with writing Parquet, and its stop.

measure.py <documents> <output> <cli.js>
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from threading import Thread

from pyspark.sql import SparkSession
from yiyuan_spark import Options, convert, suited

TICKS = os.sysconf("SC_CLK_TCK")


class Watch(Thread):
    """What each process below this one took by itself, looked at so often that none ends with much unseen."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._seen: dict[tuple[int, str], tuple[str, float]] = {}
        self._own = 0.0

    def run(self) -> None:
        """Looks until the program ends."""
        while True:
            self._look(os.getpid())
            self._own = time.thread_time()
            time.sleep(0.5)

    def _look(self, pid: int) -> None:
        try:
            name, rest = Path(f"/proc/{pid}/stat").read_text().split(" (", 1)[1].rsplit(") ", 1)
            threads = list(Path(f"/proc/{pid}/task").iterdir())
            below = [int(child) for one in threads for child in (one / "children").read_text().split()]
        except (FileNotFoundError, ProcessLookupError):
            return
        fields = rest.split()
        self._seen[pid, fields[19]] = (name, sum(map(int, fields[11:13])) / TICKS)
        for child in below:
            self._look(child)

    def taken(self) -> dict[str, float]:
        """Seconds until now, by the name of the program; without what looking took."""
        self._look(os.getpid())
        by: dict[str, float] = {"looking": -self._own}
        for name, seconds in list(self._seen.values()):
            by[name] = by.get(name, 0.0) + seconds
        return by


def between(before: dict[str, float], after: dict[str, float]) -> dict[str, float]:
    """What was taken in between, by program, and all together."""
    by = {name: round(seconds - before.get(name, 0.0), 1) for name, seconds in after.items()}
    return {"all": round(sum(after.values()) - sum(before.values()), 1), **by}


def main() -> None:
    """Measures, and prints one line of JSON."""
    documents, output, cli = sys.argv[1:]
    watch = Watch()
    watch.start()
    began = watch.taken()
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    suited(spark).range(1).count()
    started, clock = watch.taken(), time.monotonic()
    tables = convert(spark, documents, options=Options(("node", cli)))
    converted = watch.taken()
    for name, rows in tables.items():
        rows.write.mode("overwrite").parquet(f"{output}/{name}")
    done, seconds = watch.taken(), time.monotonic() - clock
    spark.stop()
    told = {
        "start": between(began, started),
        "convert": between(started, converted),
        "write": between(converted, done),
        "work": between(started, done),
        "stop": between(done, watch.taken()),
        "seconds": round(seconds, 1),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
