"""What a task of Spark does with its partition.

A worker that is lost fails its task; no row is lost without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from .batches import Batch
from .lines import LineReader
from .options import Options, Pipeline
from .python import Task, sparing
from .worker import Worker, WorkerLost, merged, worker_for

AHEAD = 2
"""Documents a worker has at once: while it writes the rows of one, its child converts the next."""


def converting(options: Options, pipelines: tuple[Pipeline, ...]) -> Task:
    """Documents (path, content and, where there is one, meta) as rows."""

    @sparing
    def task(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        worker: Worker | None = None
        try:
            for batch in batches:
                if worker is None:
                    worker = worker_for(options, pipelines)
                    worker.idle = False
                    talk = _Talk(worker, Batch())
                for path, content, meta in _documents(batch):
                    while len(talk.asked) >= AHEAD:
                        yield from talk.hear()
                    talk.ask(path, content, meta)
            if worker is not None:
                while talk.asked:
                    yield from talk.hear()
                yield from talk.end()
                worker.idle = True
        finally:
            if worker is not None and not worker.idle:
                worker.close()

    return task


def merging(options: Options) -> Task:
    """Lines sorted by merge and key (the column `line`) as what several documents together tell."""

    @sparing
    def task(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        lines = (line.encode() for batch in batches for line in batch.column("line").to_pylist())
        first = next(lines, None)
        if first is None:
            return
        gathered, reader = Batch(), LineReader()
        for line in merged(options, _after(first, lines)):
            gathered.add(reader.read(line), line)
            if gathered.full:
                yield gathered.take()
        yield gathered.take()

    return task


def _after(first: bytes, others: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from others


def _documents(batch: pa.RecordBatch) -> Iterator[tuple[str, memoryview, dict[str, str] | None]]:
    paths = batch.column("path").to_pylist()
    contents = batch.column("content")
    metas: list[Any] = (
        batch.column("meta").to_pylist() if "meta" in batch.schema.names else [None] * len(paths)
    )
    for at, (path, meta) in enumerate(zip(paths, metas, strict=True)):
        content = contents[at].as_buffer()
        told = None if meta is None else {k: v for k, v in dict(meta).items() if v is not None}
        yield path, memoryview(b"" if content is None else content), told


class _Talk:
    """What a worker was asked and has not answered; every line it says it wrote must have come."""

    def __init__(self, worker: Worker, batch: Batch) -> None:
        self.asked: set[int] = set()
        self._worker = worker
        self._batch = batch
        self._reader = LineReader()
        self._came = 0
        self._told = 0

    def ask(self, path: str, content: memoryview, meta: dict[str, str] | None) -> None:
        """Hands a document over."""
        self.asked.add(self._worker.ask(path, content, meta))

    def hear(self) -> Iterator[pa.RecordBatch]:
        """Takes lines until a document is answered, be it the first that was asked or not."""
        while True:
            whole = self._worker.line()
            line = self._reader.read(whole)
            end = line.head.get("end")
            if end is not None:
                self._told += end["lines"]
                self.asked.remove(end["line"])
                self._worker.answered(end["line"])
                return
            self._came += 1
            self._batch.add(line, whole)
            if self._batch.full:
                yield self._batch.take()

    def end(self) -> Iterator[pa.RecordBatch]:
        """Gives what is left. Raises WorkerLost where lines are missing."""
        if self._came != self._told:
            raise WorkerLost(f"yiyuan convert wrote {self._told} lines; {self._came} came")
        yield self._batch.take()
