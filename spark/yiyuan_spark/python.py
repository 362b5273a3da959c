"""What a task of Spark costs in Python beside what it does.

Between two tasks Spark has Python look through all its objects for garbage, and read again what stands in the
archives it imports from. Both take longer than a small task does, and what was imported is no garbage.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from zipimport import zipimporter

import pyarrow as pa

Task = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]

_frozen = False


def sparing(task: Task) -> Task:
    """The same task, after which both are short."""

    @wraps(task)
    def spared(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        try:
            yield from task(batches)
        finally:
            _spare()

    return spared


def _spare() -> None:
    global _frozen
    if not _frozen:
        gc.collect()
        gc.freeze()
        _frozen = True
    # An archive that something is imported from later is opened again then.
    for path, importer in list(sys.path_importer_cache.items()):
        if isinstance(importer, zipimporter):
            del sys.path_importer_cache[path]
