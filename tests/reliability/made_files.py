"""Small foreign files that nobody would write in good faith: each lies, loops, nests or swells where readers trust.

``python -m tests.reliability.made_files F`` writes them into a folder, for ``--only corpus --folder F``.
"""

from __future__ import annotations

import gzip
import io
import json
import struct
import sys
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np

_INK = '<ink xmlns="http://www.w3.org/2003/InkML">'
_DRAWING = f"{_INK}<trace>40 40,200 50,90 240</trace></ink>"
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="280" height="280">'
_CHANNELS = '<channel name="X"/><channel name="Y"/>'
_TIMED = f'<traceFormat>{_CHANNELS}<channel name="T"/></traceFormat>'


def made_files() -> dict[str, bytes]:
    """Contents by name; less than 10 MB in all."""
    return {**_drawings(), **_zips(), **_models(), **_arrays(), **_tables_and_pictures()}


def _drawings() -> dict[str, bytes]:
    entities = f'<!DOCTYPE ink [<!ENTITY a "1 1,"><!ENTITY b "{"&a;" * 500}"><!ENTITY c "{"&b;" * 500}">]>'
    swelling = f'{_SVG}<polyline points="{" " * 20_000_000}"/></svg>'.encode()
    channels = "".join(f'<channel name="C{number}"/>' for number in range(20_000))
    attributes = "".join(f'a{number}="1" ' for number in range(20_000))
    inks = {
        "nested": "<traceGroup>" * 40_000 + "<trace>1 1,9 9</trace>" + "</traceGroup>" * 40_000,
        "extreme": "<trace>1e308 1e308,-1e308 -1e308,1e-320 5,0 0</trace>",
        "times": f"{_TIMED}<trace>1 1 nan,5 50 inf,9 200 -5,9 201 1e308</trace>",
        "times-back": f"{_TIMED}<trace>1 1 1e300,5 50 0,9 200 -1e300</trace><trace>100 1 0,100 200 1</trace>",
        "differences": "<trace>1 1,'2'3,\"4\"5,!6!7," + '"1"1,' * 20_000 + "9 9</trace>",
        "brushes": '<definitions><brush xml:id="a" brushRef="#b"/><brush xml:id="b" brushRef="#a"/>'
        '<context xml:id="c" contextRef="#c"/></definitions><trace brushRef="#a" contextRef="#c">1 1,9 90</trace>',
        "continued": '<trace xml:id="a" continuation="middle" priorRef="#a">1 1,9 90</trace>'
        '<trace xml:id="b" continuation="end" priorRef="#c">1 1</trace>'
        '<trace xml:id="c" continuation="begin" priorRef="#b">5 5</trace>',
        "channels": f"<traceFormat>{channels}{_CHANNELS}</traceFormat><trace>1 1,2 2</trace>",
        "empty-traces": "<trace/>" * 60_000,
        "attributes": f"<trace {attributes}>1 1,9 90</trace>",
    }
    return {
        **{f"{name}.inkml": f"{_INK}{content}</ink>".encode() for name, content in inks.items()},
        "entities.inkml": f"{entities}{_INK}<trace>&c;</trace></ink>".encode(),
        "utf-16.inkml": f'<?xml version="1.0" encoding="UTF-16"?>{_DRAWING}'.encode("utf-16"),
        "nested.svg": (_SVG + "<g>" * 40_000 + '<path d="M0 0L9 9"/>' + "</g>" * 40_000 + "</svg>").encode(),
        "bomb.svg": gzip.compress(swelling, 1),
        "ink-in.svg": f"{_SVG}<metadata>{_INK}<trace>nan nan</trace></ink></metadata></svg>".encode(),
    }


def _zip(entries: Mapping[str, str | bytes], samples: object = None) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        if samples is not None:
            archive.writestr(
                "manifest.json", json.dumps({"format": "digitpad-samples", "version": 1, "samples": samples})
            )
        for name, data in entries.items():
            archive.writestr(name, data)
    return content.getvalue()


def _poked(content: bytes, central: int, local: int | None, values: bytes) -> bytes:
    """A zip with other values in its entry of the directory and, where asked, in its local header."""
    data = bytearray(content)
    at = data.rfind(b"PK\1\2") + central
    data[at : at + len(values)] = values
    if local is not None:
        data[local : local + len(values)] = values
    return bytes(data)


def _zips() -> dict[str, bytes]:
    drawing = {"a.inkml": _DRAWING}
    one = _zip({"7.inkml": _DRAWING})
    labels = [{"label": label, "ink": "a.inkml"} for label in (True, 7.0, "7", -1, 10, 10**400, None, [7])]
    odd = {"label": 1, "ink": "a.inkml", "created": "2026-99-99T99:99:99+99:99", "predicted": 10**30}
    size = struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 0, 0, 0, 0)
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + size + struct.pack(">I", zlib.crc32(b"IHDR" + size))
    head = '{"format":"digitpad-samples","version":'
    files = {
        "box": _zip({"a.png": b"x"}, [{"label": 3, "picture": "a.png", "box": [1e308] * 4}]),
        "labels": _zip(drawing, labels),
        "of-itself": _zip(drawing, [{"label": 1, "ink": "manifest.json"}]),
        "names": _zip({"7/\u202egnp.inkml": _DRAWING, "3" + "x" * 60_000 + ".inkml": _DRAWING}),
        "in-a-zip": _zip({"a.zip": one, "7.inkml": _DRAWING}),
        "odd": _zip(drawing, [{**odd, "model": "\ud800" * 300}]),
        "version": _zip({**drawing, "manifest.json": head + "9" * 5000 + ',"samples":[]}'}),
        "deep": _zip({**drawing, "manifest.json": f'{head}1,"x":{"[" * 7000}{"]" * 7000},"samples":[]}}'}),
        "many-lists": _zip({f"{number}/manifest.json": "{}" for number in range(2000)}),
        "size": _poked(_zip({"7.inkml": _DRAWING * 2000}), 24, None, struct.pack("<I", 10)),
        "locked": _poked(one, 8, 6, b"\1"),
        "packed": _poked(one, 10, 8, b"\x63"),
        "bomb": _zip({"7.inkml": f"{_INK}<trace>{' ' * 10_000_000}</trace></ink>"}),
        "vast": _zip({"7/a.png": picture}),
    }
    return {f"{name}.zip": data for name, data in files.items()}


_LAYER = {
    "layers.0.weight": {"dtype": "F32", "shape": [10, 784], "data_offsets": [0, 31360]},
    "layers.0.bias": {"dtype": "F32", "shape": [10], "data_offsets": [31360, 31400]},
}
_WEIGHTS = bytes(31400)


def _safetensors(header: Mapping[str, object] | bytes, body: bytes = _WEIGHTS) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + body


def _tensor(kind: str, shape: list[float], begin: float, end: float) -> dict[str, object]:
    return {"dtype": kind, "shape": shape, "data_offsets": [begin, end]}


def _models() -> dict[str, bytes]:
    eight = {
        "layers.0.weight": _tensor("F8_E4M3", [10, 784], 0, 7840),
        "layers.0.bias": _tensor("BF16", [10], 7840, 7860),
    }
    many = {f"t{number}": _tensor("U8", [0], 0, 0) for number in range(10_000)}
    twice = json.dumps(_LAYER)[:-1] + ',"layers.0.bias":' + json.dumps(_LAYER["layers.0.bias"]) + "}"
    digits = b'{"a":{"dtype":"F32","shape":[' + b"9" * 5000 + b'],"data_offsets":[0,4]}}'
    files = {
        "negative": _safetensors({**_LAYER, "x": _tensor("F32", [-1, -4], 0, 16)}),
        "length": struct.pack("<Q", 2**63) + b"{}",
        "overflow": _safetensors({**_LAYER, "x": _tensor("F32", [2**32, 2**32], 31400, 31400)}),
        "overlap": _safetensors({**_LAYER, "layers.0.bias": _tensor("F32", [10], 0, 40)}),
        "eight-bits": _safetensors(eight, b"\x7f" * 7860),
        "metadata": _safetensors({**_LAYER, "__metadata__": {"temperature": "nan", "digitpad": "{}"}}),
        "fractions": _safetensors({**_LAYER, "layers.0.bias": _tensor("F32", [10.5], 31360.5, 31400)}),
        "twice": _safetensors(twice.encode()),
        "deep": _safetensors(b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
        "not-finite": _safetensors(_LAYER, np.full(7850, np.nan, np.float32).tobytes()),
        "many": _safetensors(many, b""),
        "digits": _safetensors(digits, bytes(4)),
    }
    return {f"{name}.safetensors": data for name, data in files.items()}


def _npy(header: str, body: bytes = b"", version: int = 1) -> bytes:
    text = header.encode("latin1")
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack("<H" if version == 1 else "<I", len(text)) + text + body


def _saved(values: np.ndarray) -> bytes:
    content = io.BytesIO()
    np.save(content, values, allow_pickle=True)
    return content.getvalue()


def _shaped(shape: str, blanks: int = 0, version: int = 1, body: bytes = b"") -> bytes:
    header = f"{{'descr':'|u1','fortran_order':False,'shape':{shape}}}"
    return _npy(header + " " * blanks + "\n", body, version)


def _arrays() -> dict[str, bytes]:
    images, labels = _saved(np.zeros((10, 28, 28), np.uint8)), _saved(np.arange(10, dtype=np.uint8))
    bad = {
        "objects": _saved(np.array([[]], dtype=object)),
        "vast": _shaped("(1099511627776,28,28)"),
        "deep": _shaped("(" * 9000 + ")" * 9000),
        "records": _saved(np.zeros(10, dtype=[("a", "u1", (28, 28))])),
        "negative": _shaped("(-10,28,28)", body=bytes(7840)),
        "version": _npy("{'descr':'|u1'}", version=9),
        "complex": _saved(np.zeros((10, 28, 28), complex)),
        "infinite": _saved(np.full((10, 28, 28), np.inf, np.float16)),
        "dates": _saved(np.zeros((10, 28, 28), "datetime64[s]")),
        "blanks": _shaped("(10,28,28)", 5_000_000, 2, bytes(7840)),
    }
    sets = {name: (content, labels) for name, content in bad.items()}
    sets |= {"no-labels": (images, _saved(np.full(10, np.nan))), "text-labels": (images, _saved(np.array(["7"] * 10)))}
    return {f"{name}.npz": _training_set(*both, images, labels) for name, both in sets.items()}


def _training_set(*members: bytes) -> bytes:
    names = ("x_train.npy", "y_train.npy", "x_test.npy", "y_test.npy")
    return _zip(dict(zip(names, members, strict=True)))


def _tables_and_pictures() -> dict[str, bytes]:
    gif = b"GIF89a" + struct.pack("<HH", 65535, 65535) + b"\x80\0\0" + b"\0" * 6
    bitmap = struct.pack("<IiiHHIIiiII", 40, -28, -(2**31), 1, 24, 0, 0, 0, 0, 0, 0)
    head = struct.pack(">IIII", 0x803, 1, 28, 28)
    return {
        "infinite.csv": b"7" + b",1e999" * 784 + b"\n",
        "one-cell.csv": b'"' + b"a" * 3_000_000,
        "long-row.csv": b"7" + b",0" * 784 + b"\n7" + b",0" * 784_000 + b"\n",
        "count.idx3-ubyte": struct.pack(">IIII", 0x803, 2**32 - 1, 28, 28) + bytes(784),
        "doubles-idx3": struct.pack(">IIII", 0xE03, 1, 28, 28) + np.full(784, np.nan, ">f8").tobytes(),
        "two-idx3-ubyte.gz": gzip.compress(head) + gzip.compress(bytes(784)) + b"trailing",
        "dimensions-idx": bytes([0, 0, 8, 255]) + b"\xff" * 1020,
        "vast.gif": gif + b",\0\0\0\0\xff\xff\xff\xff\0\x02\x02L\x01\0;",
        "vast.bmp": b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + bitmap,
    }


def write_made_files(folder: Path) -> int:
    """Write all of them; the number of files."""
    files = made_files()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return len(files)


if __name__ == "__main__":
    print(write_made_files(Path(sys.argv[1])), "files")
