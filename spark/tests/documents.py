"""Documents that say things together: a fact in several, records of one key, equal bytes, archives."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

PIPELINE = """name: projects
title: 项目
match: { headers: [项目名称, 预算数] }
fields:
  name: { header: 项目名称, type: text, required: true }
  amount: { header: 预算数, type: money }
key: [name]
"""


def report(year: int, city: str, amount: str) -> str:
    """A report with one sentence of figures."""
    words = f"{year}年，{city}一般公共预算收入完成{amount}亿元，增长5.2%，约占三分之二。"
    return f"# {city}{year}年预算执行情况的报告\n\n{words}\n"


def projects(*names: str) -> str:
    """A table whose records have keys."""
    rows = "".join(f"| {name} | 1 |\n" for name in names)
    return f"\n单位：万元\n\n| 项目名称 | 预算数 |\n|---|---|\n{rows}"


def write(home: Path) -> None:
    """Writes them; names have spaces and Chinese."""
    (home / "更多 more").mkdir(parents=True)
    texts = {
        "a.md": report(2023, "济南市", "1060.8"),
        "b.md": report(2023, "济南市", "1061"),
        "c.md": report(2023, "济南市", "1200"),
        "更多 more/d.md": report(2022, "青岛市", "1273.3"),
        "更多 more/again.md": report(2022, "青岛市", "1273.3"),
        "p.md": projects("修路", "架桥"),
        "q.md": projects("修路", "建校", "建校"),
        "damaged.txt": "\x00\x01\x02\x00",
        "what.psd": "8BPS",
        "half.pdf": "%PDF-1.7\n",
    }
    for name, text in texts.items():
        (home / name).write_text(text, "utf-8")
    with zipfile.ZipFile(home / "z.zip", "w") as packed:
        packed.writestr("汇总/1.md", report(2023, "济南市", "1060.8"))
        packed.writestr("汇总/2.md", report(2023, "烟台市", "700.5") + projects("架桥"))
        packed.writestr("../out.md", report(2023, "烟台市", "1"))
    (home / "notes.md.gz").write_bytes(gzip.compress(projects("修路").encode()))
