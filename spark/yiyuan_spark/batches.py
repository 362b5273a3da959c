"""Lines of the protocol as Arrow batches.

The rows of a document and table are one value: their lines, packed. They are a tenth of the bytes then, are
looked at by nobody on their way, and are unpacked where their table is used.
"""

from __future__ import annotations

import pyarrow as pa

from .lines import Line

SCHEMA = (
    "`source_id` string, `path` string, `merge` string, `key` string, `line` string, "
    "`table` string, `bytes` bigint, `block` binary"
)
"""The document; of a line for `merge` its group, and the line itself; or of a table its rows."""
REPEAT = "repeat"
"""In place of a merge: a document whose bytes stand at another path as well, where they count."""

CODEC = "zstd"
_FULL = 4 << 20
_ARROW = pa.schema(
    [
        *((name, pa.string()) for name in ("source_id", "path", "merge", "key", "line", "table")),
        ("bytes", pa.int64()),
        ("block", pa.binary()),
    ]
)


class Batch:
    """Gathers lines until they are many."""

    def __init__(self) -> None:
        self._blocks: dict[tuple[str, str | None, str | None], list[bytes]] = {}
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
            of = (head["table"], head["source_id"], head["path"])
            self._blocks.setdefault(of, []).append(line.row)
        elif "merge" in head:
            self._merges.append((head["source_id"], head["path"], head["merge"], head["key"], whole))
        elif "repeat" in head:
            said = head["repeat"]
            self._merges.append((said["source_id"], said["path"], REPEAT, None, None))

    def take(self) -> pa.RecordBatch:
        """All that was added since the last."""
        told: list[tuple[object, ...]] = [(*merge, None, None, None) for merge in self._merges]
        for (table, source, path), rows in self._blocks.items():
            block = b"\n".join(rows)
            packed = pa.compress(block, codec=CODEC, asbytes=True)
            told.append((source, path, None, None, None, table, len(block), packed))
        self._blocks, self._merges, self._size = {}, [], 0
        columns = zip(*told, strict=True) if told else [()] * len(_ARROW)
        arrays = [pa.array(values, field.type) for values, field in zip(columns, _ARROW, strict=True)]
        return pa.RecordBatch.from_arrays(arrays, schema=_ARROW)
