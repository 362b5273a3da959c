"""Rows of JSON as columns, of the types that yiyuan's own Parquet has."""

from __future__ import annotations

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import (
    BooleanType,
    DataType,
    DateType,
    LongType,
    StringType,
    StructField,
    StructType,
)

from .lines import Table

_READ: dict[str, DataType] = {
    "integer": LongType(),
    "boolean": BooleanType(),
    "date": DateType(),
}
"""Types JSON is read as; decimals and what is nested stand as their words."""

_DECIMAL = "decimal(38,10)"
_FITS = r"^-?0*\d{1,28}(\.\d{1,10}0*)?$"


def typed(rows: DataFrame, table: Table) -> DataFrame:
    """The rows of one table, which stand as JSON in the column of its name.

    A decimal that is none (2/3) or does not fit is null, and stands in `unfit` as its words.
    """
    fields = [StructField(c.name, _READ.get(c.type, StringType())) for c in table.columns]
    read = F.from_json(F.col(f"`{table.name}`"), StructType(fields), {"mode": "FAILFAST"})
    parsed = rows.select(read.alias("row"))
    decimals = [c.name for c in table.columns if c.type == "decimal"]
    columns = [
        _decimal(c.name) if c.type == "decimal" else _cell(c.name).alias(c.name) for c in table.columns
    ]
    return parsed.select(*columns, _unfit(decimals).alias("unfit"))


def _cell(name: str) -> SparkColumn:
    return F.col(f"row.`{name}`")


def _decimal(name: str) -> SparkColumn:
    cell = _cell(name)
    return F.when(cell.rlike(_FITS), cell.cast(_DECIMAL)).alias(name)


def _unfit(names: list[str]) -> SparkColumn:
    if not names:
        return F.lit(None).cast("string")
    words = [F.when(~_cell(name).rlike(_FITS), _cell(name)).alias(name) for name in names]
    return F.when(F.coalesce(*words).isNotNull(), F.to_json(F.struct(*words)))
