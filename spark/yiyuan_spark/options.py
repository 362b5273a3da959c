"""How yiyuan is started on the machines that convert."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True)
class Options:
    """What a document may cost, and which program converts it; the words are those of `yiyuan run`."""

    command: tuple[str, ...] = ("yiyuan",)
    """How the program is called on every executor."""
    timeout: int | None = None
    """Seconds a document may take."""
    memory: int | None = None
    """Resident megabytes a document may take; an executor needs as much beside its own, a task slot."""
    on_row_error: Literal["set-aside", "null", "fail"] | None = None

    def words(self) -> list[str]:
        """The options as the program takes them."""
        given = {
            "--timeout": self.timeout,
            "--memory": self.memory,
            "--on-row-error": self.on_row_error,
        }
        return [word for name, value in given.items() if value is not None for word in (name, str(value))]


@dataclass(frozen=True)
class Pipeline:
    """A pipeline as it travels to the executors: a built-in name, or the text of a file of the driver."""

    name: str
    text: str | None = None


def pipelines_of(names: tuple[str, ...]) -> tuple[Pipeline, ...]:
    """Names of built-in pipelines stay names; files are read here, where they stand."""
    return tuple(
        Pipeline(name, Path(name).read_text("utf-8") if name.endswith((".yaml", ".yml")) else None)
        for name in names
    )
