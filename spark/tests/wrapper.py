"""Stands between a task and yiyuan: writes down each document with its executor, and may be slow or die.

wrapper.py <log> [slow=<seconds>] [die=<path>] [stall=<path>] [once=<file>] -- <program> …
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread


def main() -> None:
    """Passes lines on until the input ends."""
    at = sys.argv.index("--")
    log, *words = sys.argv[1:at]
    ways = dict(word.split("=", 1) for word in words)
    program = sys.argv[at + 1 :]
    if "convert" not in program:
        os.execvp(program[0], program)
    child = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None and child.stdout is not None
    answers = child.stdout

    def answer() -> None:
        for line in answers:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()

    Thread(target=answer, daemon=True).start()
    with suppress(BrokenPipeError):
        for line in sys.stdin.buffer:
            path = json.loads(line)["path"]
            with Path(log).open("a", encoding="utf-8") as out:
                out.write(f"{executor()} {path}\n")
            if path.endswith(ways.get("die", "nothing")) and first(ways):
                child.kill()
                os._exit(9)
            if path.endswith(ways.get("stall", "nothing")) and first(ways):
                while executor() > 0:
                    time.sleep(0.2)
            time.sleep(float(ways.get("slow", "0")))
            child.stdin.write(line)
            child.stdin.flush()
        child.stdin.close()
    child.wait()


def first(ways: dict[str, str]) -> bool:
    """Whether nobody was here before; always where nothing is written down."""
    if "once" not in ways:
        return True
    try:
        Path(ways["once"]).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def executor() -> int:
    """The process of Spark that the task belongs to."""
    pid = os.getpid()
    while pid > 1:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        if b"CoarseGrainedExecutorBackend" in command:
            return pid
        pid = int(Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()[1])
    return 0


if __name__ == "__main__":
    main()
