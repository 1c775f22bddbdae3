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
    f"model=/{'x' * 300}\nrecent_models=/{'x' * 300}, a\nrecent_drawings=/{'x' * 300}, a",
    "recent_models=/dev/zero, /",
    "recent_drawings=@Variant(\\0\\0\\0\\xff)",
    "collection=<b>%1{0}",
    "collection_models=a, /dev/zero",
    "pen_width=nan",
    "saliency=1e999",
    "threads=-5",
    "theme=@Rect(1 2 3 4)\nmodel=@DateTime(\\0)\ncollection=@Invalid()",
    "\n".join(f"theme=dark{number}" for number in range(5000)),
    "".join(f"[g{number}]\na=1\n" for number in range(5000)),
    "[window]\ngeometry=5\nstate=7\nopen=@ByteArray(" + "x" * 1_000_000 + ")",
)
_ODD_VALUES = (
    *(None, [], {}, -1, 10**400, "../../x", "\u202e<b>{0!r:{1}}", [[]] * 9, [{"epoch": 1}], "9999-99-99T99"),
    *("/dev/zero", "\ud800" * 9, "\u202e<b>" * 100_000, {"hidden": [10**9] * 8}, {"hidden": [1] * 100_000}),
    {"template": "{0.__class__} {9}", "values": [["a"]] * 50},
)
_ODD_SQL = (
    "update samples set image = x'00', created = 'x', model = char(0) || 'y'",
    "update samples set model = 7.5, created = x'ff', digest = 3",
    "update drawings set ink = 'text', picture = 'text', box = 5",
    "drop table drawings",
    "drop table collections",
    "create trigger never before insert on samples begin select raise(abort, 'no'); end",
    "insert into collections (name, created) values (hex(zeroblob(500000)), '')",
    "pragma user_version = 1000000",
    "update drawings set ink = zeroblob(5000000), box = '[1e999]'",
    "alter table drawings rename to others",
    "create view if not exists digits as select 1 as sample, 2 as ink",
    "create trigger grows after insert on samples begin update samples set model = model || hex(zeroblob(9000)); end",
)


def _besides(rng: random.Random, path: Path) -> None:
    """Other things beside it than a program of today leaves: pipes, devices, files without number, a loop."""
    beside = path.parent
    if path.suffix == ".sqlite3":
        for ending in ("-journal", "-wal", "-shm"):
            path.with_name(path.name + ending).write_bytes(_HOT_JOURNAL + rng.randbytes(5000))
    elif path.name == "run.json":
        rng.choice(_EPOCHS)(beside / "epochs")
    elif path.name.startswith("journal-"):
        for number in range(300):
            (beside / f"journal-{number:012x}{path.suffix}").write_bytes(path.read_bytes())
    else:
        os.mkfifo(beside / f"{rng.random()}{path.suffix}")
    _flip(rng, path)


def _epoch_pipes(folder: Path) -> None:
    folder.mkdir()
    for epoch in range(1, 60):
        os.mkfifo(folder / f"{epoch:06}.safetensors")


def _many_epochs(folder: Path) -> None:
    folder.mkdir()
    for epoch in range(1, 5000):
        (folder / f"{epoch:06}.safetensors").touch()


_HOT_JOURNAL = bytes.fromhex("d9d505f920a163d7")
_EPOCHS: tuple[Callable[[Path], object], ...] = (
    Path.touch,
    lambda folder: folder.symlink_to("epochs"),
    _epoch_pipes,
    _many_epochs,
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
    "others beside it": _besides,
    "a pipe": _put(os.mkfifo),
    "a folder": _put(lambda path: (path.mkdir(), (path / "x").touch())),
    "empty": _put(Path.touch),
    "a link to nowhere": _put(lambda path: path.symlink_to("nowhere")),
    "a link to zeros": _put(lambda path: path.symlink_to("/dev/zero")),
    "gone": _put(lambda path: None),
}
