"""Rows of a run and of Spark in one form, so that they can be compared as multisets."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from functools import reduce
from pathlib import Path
from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from yiyuan_spark.lines import Table

Rows = Counter[str]
FITS = re.compile(r"-?0*\d{1,28}(\.\d{1,10}0*)?")


def of_run(dataset: Path, tables: tuple[Table, ...]) -> dict[str, Rows]:
    """The rows of each table that a run wrote."""
    found: dict[str, Rows] = {}
    for table in tables:
        file = dataset / f"{table.name}.ndjson"
        if file.exists():
            lines = file.read_text("utf-8").split("\n")[:-1]
            found[table.name] = Counter(_told(json.loads(line), table) for line in lines)
    return found


def _told(row: dict[str, Any], table: Table) -> str:
    decimals = [c.name for c in table.columns if c.type == "decimal" and row[c.name] is not None]
    unfit = {name: row[name] for name in decimals if not FITS.fullmatch(row[name])}
    for name in decimals:
        row[name] = None if name in unfit else _number(Decimal(row[name]))
    return _words({**row, "unfit": unfit or None})


def of_spark(frames: Mapping[str, DataFrame], tables: tuple[Table, ...]) -> dict[str, Rows]:
    """The rows of each DataFrame, read in one job."""
    known = {table.name: table for table in tables}
    told = [
        frame.select(
            F.lit(name).alias("table"),
            F.to_json(F.struct("*"), {"ignoreNullFields": "false"}).alias("row"),
        )
        for name, frame in frames.items()
    ]
    found: dict[str, Rows] = {name: Counter() for name in frames}
    for table, row in reduce(DataFrame.unionAll, told).collect():
        found[table][_plain(json.loads(row, parse_float=Decimal), known[table])] += 1
    return found


def _plain(row: dict[str, Any], table: Table) -> str:
    """Columns that are nested stand as words of JSON."""
    nested = [c.name for c in table.columns if c.type in ("array", "object")]
    for name in [*nested, "unfit"]:
        row[name] = None if row[name] is None else json.loads(row[name])
    for name, value in row.items():
        if isinstance(value, Decimal):
            row[name] = _number(value)
    return _words(row)


def _number(value: Decimal) -> str:
    return format(value.quantize(Decimal("1e-10")), "f")


def _words(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, sort_keys=True)


def differences(found: dict[str, Rows], expected: dict[str, Rows]) -> list[str]:
    """The rows that one side has more often; a few of them."""
    told: list[str] = []
    for table, rows in found.items():
        own = expected.get(table, Counter())
        told += [f"{table} + {row[:300]}" for row in rows - own]
        told += [f"{table} - {row[:300]}" for row in own - rows]
    return told[:6]
