"""The columns of a table as Spark has them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import (
    BooleanType,
    DataType,
    DateType,
    DecimalType,
    LongType,
    StringType,
    StructField,
    StructType,
)

from .lines import Table
from .rows import reading

_TYPES: dict[str, DataType] = {
    "integer": LongType(),
    "boolean": BooleanType(),
    "date": DateType(),
    "decimal": DecimalType(38, 10),
}
"""Types of columns; what is nested stands as its words, as text does."""


def typed(spark: SparkSession, blocks: Sequence[DataFrame], table: Table) -> DataFrame:
    """The rows of one table, whose lines stand in blocks."""
    fields = [StructField(c.name, _TYPES.get(c.type, StringType())) for c in table.columns]
    schema = StructType([*fields, StructField("unfit", StringType())])
    if not blocks:
        return spark.range(0).select(*(F.lit(None).cast(f.dataType).alias(f.name) for f in schema))
    return reduce(DataFrame.unionAll, blocks).mapInArrow(reading(table), schema)
