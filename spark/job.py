"""Converts files with Spark and writes a table for each kind of row.

spark-submit spark/job.py --input s3a://bucket/reports --output s3a://bucket/dataset
spark-submit … spark/job.py --input … --output lake.reports --format iceberg
"""

from __future__ import annotations

import argparse
import shlex

from pyspark.sql import SparkSession

from yiyuan_spark import Options, convert, suited


def main() -> None:
    """Reads the command line, converts, and writes."""
    given = _arguments()
    spark = suited(SparkSession.builder.appName("yiyuan").getOrCreate())
    options = Options(tuple(shlex.split(given.command)), given.timeout, given.memory)
    tables = convert(spark, given.input, given.pipeline, options=options, partitions=given.partitions)
    for name, rows in tables.items():
        if given.format == "iceberg":
            rows.writeTo(f"{given.output}.`{name}`").createOrReplace()
        else:
            rows.write.mode("overwrite").parquet(f"{given.output}/{name}")
    tables.unpersist()
    spark.stop()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="yiyuan on Spark")
    add = parser.add_argument
    add("--input", action="append", required=True, help="files or folders; again for several")
    add("--output", required=True, help="a folder, or catalog.namespace for Iceberg")
    add("--format", choices=["parquet", "iceberg"], default="parquet")
    add("--pipeline", action="append", default=[], help="built-in name or YAML file; again for several")
    add("--partitions", type=int, help="parts the documents are dealt out to; else as Spark finds them")
    add("--timeout", type=int, help="seconds a document may take")
    add("--memory", type=int, help="megabytes a document may take")
    add("--command", default="yiyuan", help="how yiyuan is called on the executors")
    return parser.parse_args()


if __name__ == "__main__":
    main()
