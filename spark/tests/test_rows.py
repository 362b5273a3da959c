"""Rows of JSON as columns, without Spark."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pyarrow as pa
import pytest

from yiyuan_spark.batches import Batch
from yiyuan_spark.lines import Column, LineReader, Table
from yiyuan_spark.rows import Reader, reading

TABLE = Table(
    "t",
    (
        Column("text", "text"),
        Column("value", "decimal"),
        Column("nth", "integer"),
        Column("holds", "boolean"),
        Column("on", "date"),
        Column("anchors", "array"),
        Column("class", "object"),
    ),
    True,
    "document",
)
ROWS = [
    b'{"text":"\xe7\x94\xb2","value":"1.50","nth":3,"holds":true,"on":"2023-12-31",'
    b'"anchors":[{"a":"1, 2"}],"class":{}}',
    b'{"text":null,"value":null,"nth":null,"holds":null,"on":null,"anchors":null,"class":null}',
]


def read(*lines: bytes) -> list[dict[str, object]]:
    """Lines as rows."""
    rows: list[dict[str, object]] = Reader(TABLE).rows(list(lines)).to_pylist()
    return rows


def test_every_type_has_its_column() -> None:
    first, second = read(*ROWS)
    assert first == {
        "text": "甲",
        "value": Decimal("1.5000000000"),
        "nth": 3,
        "holds": True,
        "on": date(2023, 12, 31),
        "anchors": '[{"a":"1, 2"}]',
        "class": "{}",
        "unfit": None,
    }
    assert set(second.values()) == {None}


@pytest.mark.parametrize("words", ["2/3", "1.00000000001", "1" * 29, "1e5", "", "."])
def test_a_decimal_that_does_not_fit_stands_as_its_words(words: str) -> None:
    lines = [f'{{"value":"{each}"}}'.encode() for each in ("7", words, "-0.10")]
    values = [(row["value"], row["unfit"]) for row in read(*lines)]
    assert values == [(Decimal(7), None), (None, f'{{"value":"{words}"}}'), (Decimal("-0.1"), None)]


@pytest.mark.parametrize("words", ["0" * 60 + "12.30" + "0" * 60, "1" * 28 + "." + "1" * 10, "-0"])
def test_a_decimal_with_many_digits_is_exact(words: str) -> None:
    [row] = read(f'{{"value":"{words}"}}'.encode())
    assert (row["value"], row["unfit"]) == (Decimal(words), None)


def test_half_a_character_is_the_replacement_character() -> None:
    line = rb'{"text":"a\ud800b","anchors":["\ud800",1.50],"value":"2/3"}'
    broken, whole = read(line, ROWS[0])
    assert broken["text"] == "a\ufffdb"
    assert broken["anchors"] == '["\\ud800",1.5]'
    assert broken["unfit"] == '{"value":"2/3"}'
    assert whole["text"] == "甲"


def test_a_character_above_the_first_plane_stays_as_it_is() -> None:
    [row] = read(rb'{"text":"\ud842\udfb7","nth":null}')
    assert row["text"] == "𠮷"


@pytest.mark.parametrize("line", [b'{"nth":"x"}', b'{"on":"2023-13-01"}', b"{half", b'{"text":3}'])
def test_what_the_columns_do_not_say_fails(line: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        read(line)


def test_blocks_become_batches() -> None:
    lines, batch = LineReader(), Batch()
    for at in range(5):
        whole = b'{"table":"t","source_id":"s%d","path":"p","row":%s}' % (at // 2, ROWS[at % 2])
        batch.add(lines.read(whole), whole)
    blocks = batch.take()
    assert blocks.num_rows == 3
    [rows] = reading(TABLE)(iter([blocks]))
    assert rows.column("nth").to_pylist() == [3, None, 3, None, 3]
    assert list(reading(TABLE)(iter([]))) == []
    assert isinstance(rows, pa.RecordBatch)
