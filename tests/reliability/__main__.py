"""``python -m tests.reliability --minutes N``: the long versions, one JSON row a harness, then the whole table.

Each harness runs in a process of its own, so that a crash is a number in the table and not its end.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.reliability.budget import Budget

FUZZED = ("models", "pictures", "ink", "idx", "data", "samples", "torch", "foreign")
HARNESSES = (*FUZZED, "hostile", "kills", "disk", "monkey", "cycles", "references", "turns", "pads", "own", "corpus")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="for each harness (default: 10)")
    parser.add_argument("--count", type=int, default=10**12, help="most cases a harness")
    parser.add_argument("--seed", type=int, default=1, help="of all chance (default: 1)")
    parser.add_argument(
        "--only", nargs="+", choices=HARNESSES, default=HARNESSES, metavar="NAME", help=", ".join(HARNESSES)
    )
    parser.add_argument("--folder", type=Path, metavar="F", help="foreign files for corpus, which needs them")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if "corpus" in arguments.only and (arguments.folder is None or not arguments.folder.is_dir()):
        if arguments.only != HARNESSES:
            parser.error("corpus reads the files of a folder: name it with --folder")
        arguments.only = HARNESSES[:-1]
    if arguments.here:
        print(json.dumps(_run_here(arguments.only[0], arguments)))
        return 0
    rows = []
    for name in arguments.only:
        rows.append(_run_apart(name, arguments))
        print(json.dumps(rows[-1]), file=sys.stderr)
    print(json.dumps({"date": f"{datetime.now(UTC):%Y-%m-%d}", "seed": arguments.seed, "rows": rows}, indent=1))
    return int(any(row["failures"] for row in rows))


def _run_here(name: str, arguments: argparse.Namespace) -> dict[str, Any]:
    budget = Budget(60 * arguments.minutes, arguments.count)
    if name in FUZZED:
        from tests.reliability.fuzzing import fuzz

        return fuzz(name, budget, arguments.seed)
    if name == "hostile":
        from tests.reliability.hostile import open_hostile_files

        return open_hostile_files(budget, arguments.seed)
    if name == "kills":
        from tests.reliability.kills import kill_savers

        return kill_savers(budget, arguments.seed)
    if name == "monkey":
        from tests.reliability.monkey import play_monkey

        return play_monkey(budget, arguments.seed)
    if name == "cycles":
        from tests.reliability.cycles import cycle_windows

        return cycle_windows(budget, arguments.seed)
    if name == "references":
        from tests.reliability.references import count_references

        return count_references(budget, arguments.seed)
    if name == "pads":
        from tests.reliability.killed_pads import kill_pads

        return kill_pads(budget, arguments.seed)
    if name == "turns":
        from tests.reliability.long_turns import measure_turns

        return measure_turns(budget, arguments.seed)
    if name == "own":
        from tests.reliability.own_files import damage_own_files

        return damage_own_files(budget, arguments.seed)
    if name == "corpus":
        from tests.reliability.corpus import read_corpus

        row: dict[str, Any] = read_corpus(arguments.folder, budget)
        return row
    from tests.reliability.failing_disk import fail_every_step

    return fail_every_step()


def _run_apart(name: str, arguments: argparse.Namespace) -> dict[str, Any]:
    words = ["--here", "--only", name, "--minutes", str(arguments.minutes), "--count", str(arguments.count)]
    command = [sys.executable, "-m", "tests.reliability", *words, "--seed", str(arguments.seed)]
    command += ["--folder", str(arguments.folder)] if arguments.folder else []
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path.cwd())}
    child = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, env=environment)
    lines = child.stdout.splitlines()
    if child.returncode == 0 and lines:
        row: dict[str, Any] = json.loads(lines[-1])
        return row
    return {"name": name, "n": 0, "failures": 1, "bound": None, "died_with": child.returncode}


if __name__ == "__main__":
    sys.exit(main())
