"""The lines of yiyuan's protocol (docs/protocol.md), read without reading the rows in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

ROW = b',"row":'
"""Before the row of a line; within a word of JSON its quotes would stand behind a backslash."""


@dataclass(frozen=True)
class Line:
    """What stands before the row of a line, and the row as JSON; none where the line is about others."""

    head: dict[str, Any]
    row: bytes | None


class LineReader:
    """Reads lines; those of one document and table begin alike, so that their beginning is read once."""

    def __init__(self) -> None:
        self._before = b""
        self._head: dict[str, Any] = {}

    def read(self, line: bytes) -> Line:
        """A line without its end."""
        if line.startswith((b'{"table":', b'{"merge":')):
            at = line.index(ROW)
            before = line[:at]
            if before != self._before:
                self._head = json.loads(before + b"}")
                self._before = before
            return Line(self._head, line[at + len(ROW) : -1])
        return Line(json.loads(line), None)


@dataclass(frozen=True)
class Column:
    """A column of a table, by its name and the type of the protocol."""

    name: str
    type: str


@dataclass(frozen=True)
class Table:
    """A table whose rows may come."""

    name: str
    columns: tuple[Column, ...]
    always: bool
    """Whether every dataset has it, with rows or without."""
    per: str
    """What a row is said of: a document, a path (equal bytes may stand at several), or all documents."""


VERSION = 1


def tables_in(first: bytes, protocol: str) -> tuple[Table, ...]:
    """The tables that the first line of a worker names. Raises ValueError for another protocol."""
    head = json.loads(first)
    if (head.get("protocol"), head.get("version")) != (protocol, VERSION):
        raise ValueError(f"expected {protocol} {VERSION}, found {first[:80]!r}")
    return tuple(_table(told) for told in head["tables"])


def _table(told: dict[str, Any]) -> Table:
    columns = tuple(Column(column["name"], column["type"]) for column in told["columns"])
    return Table(told["name"], columns, told["always"], told["per"])
