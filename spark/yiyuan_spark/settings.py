"""What a session is best told when it converts documents."""

from __future__ import annotations

from pyspark.sql import SparkSession

SETTINGS = {
    # Bytes of documents that are handed to Python at once.
    "spark.sql.execution.arrow.maxBytesPerBatch": str(64 << 20),
    # Some 250 files a task, each of which counts 4 MB; the 30 of Spark are done before a task pays.
    "spark.sql.files.maxPartitionBytes": str(1 << 30),
}


def suited(spark: SparkSession) -> SparkSession:
    """The session with these settings where it was not told otherwise when it was started."""
    told = spark.sparkContext.getConf()
    for name, value in SETTINGS.items():
        if not told.contains(name):
            spark.conf.set(name, value)
    return spark
