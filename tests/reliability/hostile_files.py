"""PyTorch files made to do harm: pickles that run a command, archives that mislead, tensors that overflow.

The command of each is harmless: it makes a folder, the canary, which nobody may ever find.
"""

from __future__ import annotations

import io
import os
import pickle
import random
import struct
import subprocess
import warnings
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch


@dataclass(frozen=True)
class HostileFile:
    """A file's content, what kind of attack it is, and whether it is a good file that must be read."""

    kind: str
    content: bytes
    good: bool = False


class Reduced:
    """Pickles as a call of ``function`` with ``arguments``."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self.call = (function, arguments)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.call


def commands(canary: str) -> list[Reduced]:
    """Calls that make the canary, by functions that an attacker would use."""
    code = f"__import__('os').mkdir({canary!r})"
    return [
        Reduced(os.mkdir, canary),
        Reduced(os.system, f"mkdir {canary}"),
        Reduced(subprocess.Popen, ["mkdir", canary]),
        Reduced(subprocess.check_call, ["mkdir", canary]),
        Reduced(eval, code),
        Reduced(exec, code),
        Reduced(__import__("runpy")._run_code, code, {}),
        Reduced(__import__("timeit").timeit, "0", code, __import__("timeit").default_timer, 1),
        Reduced(map, eval, [code]),
        Reduced(list, Reduced(map, eval, [code])),  # type: ignore[arg-type]
        Reduced(getattr(Path, "mkdir"), Path(canary)),  # noqa: B009
        Reduced(torch.load, canary),
        Reduced(torch.hub.load, canary, canary),
        Reduced(OrderedDict, Reduced(eval, f"[(1, {code})]")),  # type: ignore[arg-type]
    ]


def raw_pickles(canary: str) -> list[bytes]:
    """Pickles written by hand, with operations that pickle itself seldom writes."""
    path = canary.encode()
    short = b"\x8c" + bytes([len(path)]) + path
    return [
        b"\x80\x02cos\nmkdir\n(S'" + path + b"'\ntR.",
        b"(S'" + path + b"'\nios\nmkdir\n.",  # INST
        b"(cos\nmkdir\nS'" + path + b"'\no.",  # OBJ
        b"\x80\x04\x8c\x05posix\x8c\x05mkdir\x93" + short + b"\x85R.",  # STACK_GLOBAL
        b"\x80\x04\x8c\x08builtins\x8c\x07getattr\x93\x8c\x02os\x8c\x05mkdir\x86R.",
        b"\x80\x02}(X\x01\x00\x00\x00acos\nmkdir\nX" + struct.pack("<I", len(path)) + path + b"\x85Ru.",
        b"\x80\x02cos\nmkdir\nX" + struct.pack("<I", len(path)) + path + b"\x85\x81.",  # NEWOBJ
        b"\x80\x02ctorch._utils\n_rebuild_tensor_v2\n(cos\nmkdir\nS'" + path + b"'\n\x85RK\x00tR.",
        b"\x80\x02ccollections\nOrderedDict\n)Rcos\nmkdir\nS'" + path + b"'\n\x85Rb.",  # BUILD
        b"\x80\x02cos\nmkdir\nS'" + path + b"'\n\x85RQ.",  # BINPERSID
        b"\x80\x02\x82\x01.",  # EXT1
        b"\x80\x05\x97.",  # out-of-band buffer
        b"\x80\x02" + b"(" * 100_000 + b".",
        b"\x80\x02]" + b"]a" * 5 + b"2" * 200_000 + b".",
        b"\x80\x02\x8a\x04\xff\xff\xff\x7f.",
        b"\x80\x02X\xff\xff\xff\x7f.",  # a text of two gigabytes
        b"\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\x7f.",  # bytes without end
        b"\x80\x02r\xff\xff\xff\x7f.",  # a memo of two thousand million places
    ]


def payloads(canary: str) -> Iterator[tuple[str, bytes]]:
    """Every command in every place and protocol, then those written by hand."""
    for number, command in enumerate(commands(canary)):
        for place, content in (
            ("alone", command),
            ("value", {"weight": command, "bias": torch.zeros(10).tolist()}),
            ("nested", {"state_dict": OrderedDict(weight=[1, {"x": command}])}),
            ("key", {(1, 2): 3, "optimizer": {"param_groups": [{"lr": command}]}}),
        ):
            for protocol in (0, 2, 4):
                yield f"command {number} {place} {protocol}", pickle.dumps(content, protocol)
    for number, content in enumerate(raw_pickles(canary)):
        yield f"raw {number}", content


def wrappings(rng: random.Random, pickled: bytes) -> Iterator[tuple[str, bytes]]:
    """The ways in which a pickle can lie in a file."""
    yield "bare", pickled
    yield "new", _archive({"archive/data.pkl": pickled, "archive/version": b"3\n"})
    yield "other folder", _archive({"x/y/data.pkl": pickled, "x/y/byteorder": b"little"})
    yield "packed", _archive({"archive/data.pkl": pickled}, zipfile.ZIP_DEFLATED)
    harmless = pickle.dumps({}, 2)
    yield "two tables", _archive({"a/data.pkl": harmless, "b/data.pkl": pickled})
    yield "same name twice", _archive_twice(harmless, pickled)
    yield "other case", _archive({"archive/DATA.PKL": pickled, "archive/data.pkl": harmless})
    yield (
        "in constants",
        _archive({"archive/data.pkl": harmless, "archive/constants.pkl": pickled, "archive/code/a.py": b""}),
    )
    yield "with a front", rng.randbytes(40) + _archive({"archive/data.pkl": pickled})
    yield "two archives", _archive({"archive/data.pkl": pickled}) + _archive({"archive/data.pkl": harmless})
    yield "renamed inside", _archive({"archive/data.pkl": pickled}).replace(b"archive/data.pkl", b"archive/date.pkl", 1)
    old = [
        pickle.dumps(0x1950A86A20F9469CFC6C, 2),
        pickle.dumps(1001, 2),
        pickle.dumps({"little_endian": True}, 2),
        harmless,
    ]
    for place in range(5):
        parts = [*old, pickle.dumps([], 2)]
        parts[place] = pickled
        yield f"old {place}", b"".join(parts)


def tensors() -> Iterator[tuple[str, object]]:
    """Tensors that a network does not have."""
    yield "sparse", {"weight": torch.zeros(10, 784).to_sparse()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "in beta state"
        yield "compressed", {"weight": torch.zeros(10, 784).to_sparse_csr()}
    yield "strides", {"weight": torch.zeros(1).as_strided((8192, 8192), (0, 0))}
    yield "huge strides", {"weight": torch.zeros(1).as_strided((10, 784), (0, 0))}
    yield "meta", {"weight": torch.zeros(10, 784, device="meta")}
    yield "complex", {"weight": torch.zeros(10, 784, dtype=torch.complex64)}
    yield "not finite", {"weight": torch.full((10, 784), float("inf"))}
    yield "scalar", {"weight": torch.tensor(1.0)}
    yield "empty", {"weight": torch.zeros(0, 784), "0.weight": torch.zeros(10, 0)}
    yield "eight dimensions", {"weight": torch.zeros(1, 1, 1, 1, 1, 1, 10, 784)}
    yield "subclass", {"weight": torch.nn.Buffer(torch.zeros(10, 784))}
    yield "a module", torch.nn.Linear(784, 10)
    yield "many", {f"{number}.weight": torch.zeros(1, 1) for number in range(3000)}


def good_files() -> Iterator[HostileFile]:
    """Files that must be read, as a control of the whole."""
    network = torch.nn.Sequential(torch.nn.Linear(784, 12), torch.nn.ReLU(), torch.nn.Linear(12, 10))
    for content in (network.state_dict(), {"model_state_dict": network.state_dict(), "epoch": 3}):
        for new in (True, False):
            yield HostileFile("good", _saved(content, new), good=True)


def lying_storages(rng: random.Random) -> Iterator[tuple[str, bytes]]:
    """Real state dicts whose sizes, shapes and numbers of the archive were changed."""
    good = _saved(torch.nn.Linear(784, 10).state_dict(), True)
    for number in range(40):
        data = bytearray(good)
        table = data.find(b"\x80\x02")
        for _ in range(rng.choice((1, 2, 5))):
            data[table + rng.randrange(400)] = rng.choice((0, 1, 0x7F, 0xFF, rng.randrange(256)))
        yield f"changed table {number}", bytes(data)
    for shape in ((2**31, 784), (10, 2**40), (0, 784), (10, 784, 1)):
        pickled = _table_with_shape(good, shape)
        yield (
            f"shape {shape}",
            _archive({"archive/data.pkl": pickled, "archive/data/0": bytes(31360), "archive/version": b"3\n"}),
        )


def hostile_files(canary: str, seed: int) -> list[HostileFile]:
    """Some three thousand distinct ones in the seed's order, a few good ones among them."""
    rng = random.Random(seed)
    every = [*good_files(), *_harmful(canary, rng)]
    rng.shuffle(every)
    return every


def _harmful(canary: str, rng: random.Random) -> Iterator[HostileFile]:
    for name, content in tensors():
        for new in (True, False):
            try:
                yield HostileFile(name, _saved(content, new))
            except (RuntimeError, NotImplementedError, AttributeError):
                continue  # this torch does not save such a thing
    for name, data in lying_storages(rng):
        yield HostileFile(name, data)
    for kind, pickled in payloads(canary):
        for wrapping, data in wrappings(rng, pickled):
            yield HostileFile(f"{kind}, {wrapping}", data)


def _archive(members: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _archive_twice(first: bytes, second: bytes) -> bytes:
    """An archive that has the same name twice, put together without zipfile's warning."""
    return _archive({"archive/data.pkl": first, "archive/dota.pkl": second}).replace(b"dota.pkl", b"data.pkl")


def _saved(content: object, new: bool) -> bytes:
    buffer = io.BytesIO()
    torch.save(content, buffer, _use_new_zipfile_serialization=new)
    return buffer.getvalue()


def _table_with_shape(good: bytes, shape: tuple[int, ...]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        table = next(archive.read(name) for name in archive.namelist() if name.endswith("data.pkl"))
    return table.replace(b"K\x0aM\x10\x03\x86", pickle.dumps(shape, 2)[2:-1].partition(b"q")[0], 1)
