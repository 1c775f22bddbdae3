"""What may have happened to a file of the program's own: each damage changes what lies at a path."""

from __future__ import annotations

import json
import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.reliability.mutation import mutate

Damage = Callable[[random.Random, Path], None]


def _flip(rng: random.Random, path: Path) -> None:
    data = bytearray(path.read_bytes())
    if data:
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    path.write_bytes(data)


def _cut(rng: random.Random, path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: rng.randrange(len(data) + 1)])


def _lengthen(rng: random.Random, path: Path) -> None:
    more = rng.choice((b" ", b"\0", b"[", b"\n", b"9"))
    data, at = path.read_bytes(), rng.choice((0, 1))
    path.write_bytes(more * 10_240 + data if at else data + more * 10_240)


def _shake(rng: random.Random, path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(mutate(rng, data, [data], [b"NaN", b"1e999", b"[", b"@Variant(", b"\\x", b"=", b"\0"]))


def _odd(rng: random.Random, path: Path) -> None:
    """Sound in form and odd in what it says, as another edition or a stranger may have written it."""
    if path.suffix == ".ini":
        path.write_text(path.read_text("utf-8").replace("[choices]", f"[choices]\n{rng.choice(_ODD_CHOICES)}"), "utf-8")
    elif path.suffix == ".json":
        values = json.loads(path.read_text("utf-8"))
        values[rng.choice(sorted(values))] = rng.choice(_ODD_VALUES)
        path.write_text(json.dumps(values), "utf-8")
    elif path.suffix == ".sqlite3":
        with closing(sqlite3.connect(path)) as database, database:
            database.execute(rng.choice(_ODD_SQL))
    else:
        _shake(rng, path)


_ODD_CHOICES = (
    "language=fr",
    "language=../../x",
    "model=/dev/zero",
    "recent_models=/dev/zero, /",
    "recent_drawings=@Variant(\\0\\0\\0\\xff)",
    "collection=<b>%1{0}",
    "collection_models=a, /dev/zero",
    "pen_width=nan",
    "saliency=1e999",
    "threads=-5",
)
_ODD_VALUES = (None, [], {}, -1, 10**400, "../../x", "\u202e<b>{0!r:{1}}", [[]] * 9, [{"epoch": 1}], "9999-99-99T99")
_ODD_SQL = (
    "update samples set image = x'00', created = 'x', model = char(0) || 'y'",
    "update samples set model = 7.5, created = x'ff', digest = 3",
    "update drawings set ink = 'text', picture = 'text', box = 5",
    "drop table drawings",
    "drop table collections",
    "create trigger never before insert on samples begin select raise(abort, 'no'); end",
    "insert into collections (name, created) values (hex(zeroblob(500000)), '')",
    "pragma user_version = 1000000",
)


def _put(make: Callable[[Path], object]) -> Damage:
    def instead(_rng: random.Random, path: Path) -> None:
        path.unlink()
        make(path)

    return instead


DAMAGES: dict[str, Damage] = {
    "a bit": _flip,
    "cut": _cut,
    "10 KB more": _lengthen,
    "shaken": _shake,
    "odd": _odd,
    "a pipe": _put(os.mkfifo),
    "a folder": _put(lambda path: (path.mkdir(), (path / "x").touch())),
    "empty": _put(Path.touch),
    "a link to nowhere": _put(lambda path: path.symlink_to("nowhere")),
    "gone": _put(lambda path: None),
}
