"""Lines of the protocol as Arrow batches.

A column a table and in each row one line, so that who reads a table reads its column alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from .lines import Line

TAGS = ("source_id", "path", "merge", "key", "line")
"""Columns before those of the tables: the document; of a line for `merge` its group, and the line itself."""
REPEAT = "repeat"
"""In place of a merge: a document whose bytes stand at another path as well, where they count."""

_FULL = 4 << 20


def schema_of(tables: Sequence[str]) -> str:
    """The same as Spark is told."""
    return ", ".join(f"`{name}` string" for name in (*TAGS, *tables))


class Batch:
    """Gathers lines until they are many."""

    def __init__(self, tables: Sequence[str]) -> None:
        self._names = (*TAGS, *tables)
        self._rows: dict[str, list[bytes]] = {}
        self._of: dict[str, list[tuple[str | None, str | None]]] = {}
        self._merges: list[tuple[str | None, str | None, str, str | None, bytes | None]] = []
        self._size = 0

    @property
    def full(self) -> bool:
        """Whether there are enough for a batch."""
        return self._size > _FULL

    def add(self, line: Line, whole: bytes) -> None:
        """A row of a table, a line for `merge`, or what it says of a document that stands twice."""
        head = line.head
        self._size += len(whole) + 100
        if "table" in head and line.row is not None:
            self._rows.setdefault(head["table"], []).append(line.row)
            self._of.setdefault(head["table"], []).append((head["source_id"], head["path"]))
        elif "merge" in head:
            tags = (head["source_id"], head["path"], head["merge"], head["key"], whole)
            self._merges.append(tags)
        elif "repeat" in head:
            said = head["repeat"]
            self._merges.append((said["source_id"], said["path"], REPEAT, None, None))

    def take(self) -> pa.RecordBatch:
        """All that was added since the last."""
        total = len(self._merges) + sum(len(rows) for rows in self._rows.values())
        of = [(source, path) for source, path, *_ in self._merges]
        columns: dict[str, pa.Array] = {}
        at = len(self._merges)
        for name, rows in self._rows.items():
            of += self._of[name]
            columns[name] = pa.concat_arrays(
                [_nulls(at), pa.array(rows, pa.string()), _nulls(total - at - len(rows))]
            )
            at += len(rows)
        columns["source_id"] = pa.array([source for source, _ in of], pa.string())
        columns["path"] = pa.array([path for _, path in of], pa.string())
        for place, name in enumerate(TAGS[2:], 2):
            told = pa.array([tags[place] for tags in self._merges], pa.string())
            columns[name] = pa.concat_arrays([told, _nulls(total - len(self._merges))])
        self._rows, self._of, self._merges, self._size = {}, {}, [], 0
        return pa.RecordBatch.from_arrays(
            [columns[name] if name in columns else _nulls(total) for name in self._names],
            names=list(self._names),
        )


def _nulls(count: int) -> pa.Array:
    return pa.nulls(count, pa.string())
