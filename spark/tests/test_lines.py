"""What needs no Spark: lines, workers that end, batches."""

from __future__ import annotations

import sys
from pathlib import Path

import pyarrow as pa
import pytest

from yiyuan_spark.batches import CODEC, REPEAT, Batch
from yiyuan_spark.lines import LineReader, tables_in
from yiyuan_spark.options import Options, Pipeline, pipelines_of
from yiyuan_spark.worker import Worker, WorkerLost, merged

from .conftest import CLI

ROWS = [
    b'{"table":"figures","source_id":"ab","path":"a \\",\\"row\\": {","row":{"text":"x","row":1}}',
    b'{"merge":"facts","key":"0a","source_id":null,"path":null,"nth":0,"row":{}}',
    b'{"repeat":{"source_id":"ab","path":"b","first":"a"}}',
]


def test_a_row_is_what_stands_behind_the_first_row_that_is_no_word() -> None:
    reader = LineReader()
    figure, fact, repeat = (reader.read(line) for line in ROWS)
    assert figure.head["path"] == 'a ","row": {'
    assert figure.row == b'{"text":"x","row":1}'
    assert (fact.head["merge"], fact.row) == ("facts", b"{}")
    assert (repeat.head["repeat"]["first"], repeat.row) == ("a", None)


def test_a_batch_has_a_block_for_the_rows_of_a_document_and_table() -> None:
    reader, batch = LineReader(), Batch()
    for line in [*ROWS, ROWS[0]]:
        batch.add(reader.read(line), line)
    taken = batch.take().to_pydict()
    assert taken["merge"] == ["facts", REPEAT, None]
    assert taken["path"] == [None, "b", 'a ","row": {']
    assert taken["line"] == [ROWS[1].decode(), None, None]
    assert taken["table"] == [None, None, "figures"]
    block = pa.decompress(taken["block"][2], taken["bytes"][2], codec=CODEC, asbytes=True)
    assert block == b'{"text":"x","row":1}\n{"text":"x","row":1}'
    assert batch.take().num_rows == 0


def test_another_protocol_is_refused() -> None:
    with pytest.raises(ValueError, match="expected yiyuan convert 1"):
        tables_in(b'{"protocol":"yiyuan convert","version":2,"tables":[]}', "yiyuan convert")


def test_a_pipeline_of_the_driver_travels_as_its_text(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("name: own\n", "utf-8")
    assert pipelines_of((str(file), "targets")) == (
        Pipeline(str(file), "name: own\n"),
        Pipeline("targets"),
    )


def test_a_worker_that_cannot_begin_is_lost() -> None:
    with pytest.raises(WorkerLost, match=r"ended \(2\)"):
        Worker(Options(CLI), [Pipeline("none-of-this-name")])


def test_half_a_line_is_no_answer() -> None:
    program = 'print(\'{"protocol":"yiyuan convert","version":1,"tables":[]}\');print("{half",end="")'
    worker = Worker(Options((sys.executable, "-c", program)), [])
    with pytest.raises(WorkerLost):
        worker.line()
    worker.close()


@pytest.mark.parametrize("program", ["print('{}')", "raise SystemExit(3)", "input()"])
def test_a_merge_without_an_end_is_lost(program: str) -> None:
    lines = iter([ROWS[1]] * 1000)
    with pytest.raises(WorkerLost):
        list(merged(Options((sys.executable, "-c", program)), lines))
