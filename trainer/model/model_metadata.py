"""A model's description as the texts of a safetensors header, and back: parsed as data, with limits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Final, cast

from trainer.errors import Fault, Sentence
from trainer.files.plain_json import parse_plain_json
from trainer.model.digit_model import ACTIVATIONS, DigitModel, InputScaling, ModelInfo, Plain, Refusal

FORMAT: Final = "digitpad mlp"
FIRST_VERSION: Final = 1
VERSION: Final = 2
"""2 has weights of eight bits, and a refusal by distance."""
_MAX_TEXT: Final = 2000
_MAX_VALUES: Final = 20_000
_MAX_DEPTH: Final = 6
_ALLOWED: Final = {"format", "format_version", "layer_sizes", "model", "info"}


def to_metadata(model: DigitModel) -> dict[str, str]:
    """Describe a model: format, version, layer sizes, how to run it, where it comes from; each value is JSON text."""
    run = {
        "activation": model.activation,
        "scaling": asdict(model.scaling),
        "temperature": model.temperature,
        "refusal": _refusal_texts(model.refusal),
    }
    info = {field.name: getattr(model.info, field.name) for field in fields(ModelInfo)}
    told = json.dumps(info, default=_as_dict, allow_nan=False, ensure_ascii=False)
    return {
        "format": FORMAT,
        "format_version": str(VERSION),
        "layer_sizes": json.dumps(model.layer_sizes),
        "model": json.dumps(run, allow_nan=False),
        "info": told.encode("utf-8", "replace").decode(),  # a name may come from a file whose name is not UTF-8
    }


def check_format(metadata: Mapping[str, str]) -> None:
    """Raise ValueError unless these texts describe a model that this version understands."""
    if metadata.get("format") != FORMAT:
        raise Fault("it was not saved by DigitPad, so nothing says how to use its numbers")
    version = metadata.get("format_version", "")
    if version not in (str(FIRST_VERSION), str(VERSION)):
        raise Fault("it has format version {0}, this DigitPad knows {1}; update DigitPad", repr(version[:10]), VERSION)
    if set(metadata) != _ALLOWED:
        raise Fault("its metadata has missing or unknown parts")


def layer_sizes(metadata: Mapping[str, str]) -> list[int]:
    """Return the layer sizes that the metadata claims; raises ValueError."""
    sizes = parse_plain_json(f'{{"sizes": {metadata["layer_sizes"]}}}', Sentence("the list of layer sizes")).get(
        "sizes"
    )
    if not isinstance(sizes, list) or not 2 <= len(sizes) <= 20 or not all(type(size) is int for size in sizes):
        raise Fault("its layer sizes are no list of whole numbers")
    return sizes


def run_settings(metadata: Mapping[str, str]) -> dict[str, object]:
    """Return activation, scaling, temperature and refusal as keyword arguments of DigitModel; raises ValueError."""
    run = parse_plain_json(metadata["model"], Sentence("its description"))
    if set(run) != {"activation", "scaling", "temperature", "refusal"} or run["activation"] not in ACTIVATIONS:
        raise Fault("its description has missing or unknown parts")
    scaling = _numbers(run["scaling"], {"mean", "deviation"})
    refusal = None if run["refusal"] is None else _refusal(run["refusal"])
    temperature = _numbers({"temperature": run["temperature"]}, {"temperature"})["temperature"]
    settings = {"scaling": InputScaling(**scaling), "temperature": temperature, "refusal": refusal}
    return {"activation": run["activation"], **settings}


def _refusal_texts(refusal: Refusal | None) -> dict[str, float] | None:
    """Named as version 1 did where that says it all."""
    if refusal is None:
        return None
    return asdict(refusal) if refusal.distance else {"threshold": refusal.probability}


def _refusal(value: object) -> Refusal:
    if isinstance(value, dict) and "threshold" in value:
        return Refusal(_numbers(value, {"threshold"})["threshold"])
    return Refusal(**_numbers(value, {"probability", "distance"}))


def model_info(metadata: Mapping[str, str]) -> ModelInfo:
    """Return where the model comes from; unknown parts of newer versions are dropped. Raises ValueError."""
    raw = parse_plain_json(metadata["info"], Sentence("its history"))
    if _count(raw, 0) > _MAX_VALUES:
        raise Fault("its history is too long")
    known: dict[str, object] = {}
    for name, kinds in _INFO_KINDS.items():
        value = raw.get(name, getattr(_DEFAULT_INFO, name))
        if isinstance(value, bool) or not isinstance(value, kinds):
            raise Fault("its history has a wrong {0}", name)
        known[name] = _clean(cast(Plain, value))
    if not all(isinstance(value, str) for value in cast(dict[str, object], known["versions"]).values()):
        raise Fault("its history has wrong versions")
    return ModelInfo(**known)  # type: ignore[arg-type]


_DEFAULT_INFO: Final = ModelInfo()
_INFO_KINDS: Final[dict[str, tuple[type, ...]]] = {
    "name": (str,),
    "made_by": (str,),
    "created": (str,),
    "preset": (str,),
    "test_accuracy": (int, float, type(None)),
    "validation_accuracy": (int, float, type(None)),
    "metrics": (dict,),
    "config": (dict,),
    "dataset_digest": (str,),
    "seed": (int, type(None)),
    "versions": (dict,),
    "parent": (str,),
}


def _as_dict(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is no plain value")


def _numbers(value: object, names: set[str]) -> dict[str, float]:
    if not isinstance(value, dict) or set(value) != names:
        raise Fault("its description has missing or unknown parts")
    if not all(type(number) in (int, float) and abs(number) < 1e9 for number in value.values()):
        raise Fault("its description has texts where numbers belong")
    return {name: float(number) for name, number in value.items()}


def _count(value: object, depth: int) -> int:
    """Count the values in a parsed JSON value; raises ValueError when they nest too deep."""
    if depth > _MAX_DEPTH:
        raise Fault("its history nests too deep")
    if isinstance(value, dict):
        return 1 + sum(_count(item, depth + 1) for item in value.values())
    return 1 + sum(_count(item, depth + 1) for item in value) if isinstance(value, list) else 1


def _clean(value: Plain) -> Plain:
    """Cut long texts and drop control characters, which could disguise a name in a window or a terminal."""
    if isinstance(value, str):
        return "".join(letter for letter in value[:_MAX_TEXT] if letter.isprintable())
    if isinstance(value, dict):
        return {str(_clean(name)): _clean(item) for name, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list) else value
