"""The processes a task drives: one worker a task slot, which is asked document by document."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from .lines import Table, tables_in
from .options import Options, Pipeline


class WorkerLost(RuntimeError):
    """A worker ended before it had answered: its task must fail, so that Spark does it again."""


class Worker:
    """`yiyuan convert --stdin` with one job, and a folder for documents it has not answered yet."""

    def __init__(self, options: Options, pipelines: Sequence[Pipeline]) -> None:
        self.idle = True
        self._home = Path(tempfile.mkdtemp(prefix="yiyuan-spark-"))
        self._count = 0
        words = [*options.command, "convert", "--stdin", "--jobs", "1", *options.words()]
        for at, pipeline in enumerate(pipelines):
            words += ["--pipeline", self._named(at, pipeline)]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.tables: tuple[Table, ...] = tables_in(self.line(), "yiyuan convert")

    def _named(self, at: int, pipeline: Pipeline) -> str:
        if pipeline.text is None:
            return pipeline.name
        folder = self._home / f"pipeline-{at}"
        folder.mkdir()
        file = folder / Path(pipeline.name).name
        file.write_text(pipeline.text, "utf-8")
        return str(file)

    def ask(self, path: str, content: bytes | memoryview, meta: dict[str, str] | None) -> int:
        """Hands a document over; gives the number it is answered by."""
        self._count += 1
        file = self._file(self._count)
        with file.open("wb") as out:
            out.write(content)
        asked = {"path": path, "file": str(file), **({} if meta is None else {"meta": meta})}
        stdin = _open(self._process.stdin)
        try:
            stdin.write(json.dumps(asked, ensure_ascii=False).encode() + b"\n")
            stdin.flush()
        except OSError as error:
            raise self._lost() from error
        return self._count

    def answered(self, line: int) -> None:
        """Removes the bytes of a document that is done."""
        self._file(line).unlink(missing_ok=True)

    def _file(self, line: int) -> Path:
        return self._home / str(line)

    def line(self) -> bytes:
        """The next line, without its end. Raises WorkerLost where there is none, or half of one."""
        line = _open(self._process.stdout).readline()
        if not line.endswith(b"\n"):
            raise self._lost()
        return line[:-1]

    def alive(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None

    def close(self) -> None:
        """Ends it, whatever it does."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            # What could not be written any more is of no use to a process that has ended.
            with suppress(OSError):
                _open(pipe).close()
        shutil.rmtree(self._home, ignore_errors=True)

    def _lost(self) -> WorkerLost:
        # Its pipe closes a moment before it has ended.
        code = None
        with suppress(subprocess.TimeoutExpired):
            code = self._process.wait(timeout=5)
        return WorkerLost(f"yiyuan convert ended ({code}) before it had answered")


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise WorkerLost("yiyuan convert has no pipe")
    return pipe


_kept: dict[tuple[Options, tuple[Pipeline, ...]], Worker] = {}
"""The worker of this Python process, which Spark uses for one task after another."""


def worker_for(options: Options, pipelines: tuple[Pipeline, ...]) -> Worker:
    """The worker that the last task of this process left at rest, or a new one."""
    key = (options, pipelines)
    for other in [each for each in _kept if each != key]:
        _kept.pop(other).close()
    kept = _kept.get(key)
    if kept is not None and kept.idle and kept.alive():
        return kept
    if kept is not None:
        kept.close()
    _kept[key] = Worker(options, pipelines)
    return _kept[key]


def tables_of(options: Options, pipelines: tuple[Pipeline, ...]) -> tuple[Table, ...]:
    """The tables that documents can have, by asking for none."""
    worker = Worker(options, pipelines)
    try:
        return worker.tables
    finally:
        worker.close()


def merged(options: Options, lines: Iterator[bytes]) -> Iterator[bytes]:
    """What `yiyuan merge --stdin` says of sorted lines; raises WorkerLost unless it says that it is done."""
    process = subprocess.Popen(
        [*options.command, "merge", "--stdin"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        yield from _answers(process, lines)
    finally:
        process.kill()
        process.wait()


def _answers(process: subprocess.Popen[bytes], lines: Iterator[bytes]) -> Iterator[bytes]:
    answers: SimpleQueue[bytes | None] = SimpleQueue()
    stdin, stdout = _open(process.stdin), _open(process.stdout)

    def listen() -> None:
        for line in stdout:
            answers.put(line)
        answers.put(None)

    Thread(target=listen, daemon=True).start()
    try:
        for line in lines:
            stdin.write(line + b"\n")
            with suppress(Empty):
                while (answer := answers.get_nowait()) is not None:
                    yield answer.rstrip(b"\n")
                raise WorkerLost("yiyuan merge ended before its input did")
        stdin.close()
    except OSError as error:
        raise WorkerLost("yiyuan merge ended before its input did") from error
    last = b""
    while (answer := answers.get()) is not None:
        last = answer
        yield answer.rstrip(b"\n")
    if process.wait() != 0 or not last.startswith(b'{"end":') or not last.endswith(b"\n"):
        raise WorkerLost(f"yiyuan merge ended ({process.returncode}) before it was done")
