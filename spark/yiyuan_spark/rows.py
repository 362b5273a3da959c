"""Rows of JSON as Arrow columns, of the types that yiyuan's own Parquet has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.compute as pc

from .batches import CODEC
from .lines import Column, Table
from .python import Task, sparing

_NESTED = ("array", "object")
"""Types that stand as the words they have in the line."""
_READ: dict[str, Any] = {"integer": int | None, "boolean": bool | None}
"""Types that JSON has; all others stand there as words."""
_ARROW: dict[str, pa.DataType] = {
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "decimal": pa.decimal128(38, 10),
}
_FITS = r"^-?0*\d{1,28}(\.\d{1,10}0*)?$"
_NULL = msgspec.Raw(b"null")
_HALF = re.compile("[\ud800-\udfff]")
_FULL = 8 << 20


def reading(table: Table) -> Task:
    """What a task does that uses a table: blocks of lines (`block`, of so many `bytes`) as its rows."""

    @sparing
    def task(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        reader = Reader(table)
        blocks: list[bytes] = []
        size = 0
        for batch in batches:
            for block, length in zip(batch.column("block"), batch.column("bytes").to_pylist(), strict=True):
                blocks.append(pa.decompress(block.as_buffer(), length, codec=CODEC, asbytes=True))
                size += length
                if size > _FULL:
                    yield reader.rows(blocks)
                    blocks, size = [], 0
        if blocks:
            yield reader.rows(blocks)

    return task


class Reader:
    """Reads the rows of one table."""

    def __init__(self, table: Table) -> None:
        self._columns = table.columns
        # The names of columns are no names of Python.
        names = {f"f{at}": column.name for at, column in enumerate(table.columns)}
        fields = [(name, *_read_as(column)) for name, column in zip(names, table.columns, strict=True)]
        row = msgspec.defstruct("Row", fields, rename=names, gc=False)
        self._decoder = msgspec.json.Decoder(row)
        self._row = row
        self._values = attrgetter(*names, "__class__")

    def rows(self, blocks: list[bytes]) -> pa.RecordBatch:
        """Lines as rows. A decimal that is none (2/3) or does not fit is null, and stands in `unfit`."""
        lines = b"\n".join(blocks)
        try:
            rows = self._decoder.decode_lines(lines)
        except msgspec.MsgspecError:
            rows = [self._line(line) for line in lines.split(b"\n")]
        columns = zip(*map(self._values, rows), strict=True)
        unfit: dict[int, dict[str, str]] = {}
        arrays = [
            _array(column, values, unfit) for column, values in zip(self._columns, columns, strict=False)
        ]
        told = [_words(unfit[at]) if at in unfit else None for at in range(len(rows))]
        names = [*(column.name for column in self._columns), "unfit"]
        return pa.RecordBatch.from_arrays([*arrays, pa.array(told, pa.string())], names=names)

    def _line(self, line: bytes) -> msgspec.Struct:
        """One row; half a character, which JSON may hold and no column does, is the replacement character."""
        try:
            return self._decoder.decode(line)
        except msgspec.MsgspecError:
            read = json.loads(line)
            return self._row(*(_accepted(column, read.get(column.name)) for column in self._columns))


def _read_as(column: Column) -> tuple[Any, Any]:
    if column.type in _NESTED:
        return msgspec.Raw, _NULL
    return _READ.get(column.type, str | None), None


def _accepted(column: Column, value: object) -> object:
    if column.type in _NESTED:
        return msgspec.Raw(_words(value).encode())
    return _HALF.sub("\ufffd", value) if isinstance(value, str) else value


def _words(value: object) -> str:
    """As JSON; half a character stays as its number."""
    return json.dumps(value, separators=(",", ":"))


def _array(column: Column, values: tuple[Any, ...], unfit: dict[int, dict[str, str]]) -> pa.Array:
    if column.type in _NESTED:
        words = map(bytes, values)
        return pa.array([None if each == b"null" else each for each in words], pa.string())
    if column.type in _READ:
        return pa.array(values, _ARROW[column.type])
    words = pa.array(values, pa.string())
    if column.type == "date":
        return words.cast(pa.date32())
    if column.type != "decimal" or words.null_count == len(words):
        return words.cast(_ARROW.get(column.type, pa.string()))
    fits = pc.match_substring_regex(words, _FITS)
    if not pc.all(fits).as_py():
        for at in pc.indices_nonzero(pc.invert(fits)).to_pylist():
            unfit.setdefault(at, {})[column.name] = values[at]
        words = pc.if_else(fits, words, pa.scalar(None, pa.string()))
    try:
        return words.cast(_ARROW["decimal"])
    except pa.ArrowInvalid:
        # More zeros than the column has places.
        short = pc.replace_substring_regex(words, r"(\.\d{10})0+$", r"\1")
        return short.cast(_ARROW["decimal"])
