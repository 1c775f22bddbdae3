"""The words of the settings: what each is called, and how its choices are, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import in_a_row
from trainer.runs.config import HYPER_PARAMETERS, TrainConfig
from trainer.runs.hyper_parameters import MAX_LAYERS

translate = QCoreApplication.translate
TRAINERS = "HyperParameters"  # the context of the trainer's own words, which are collected from there


def section_title(section: str) -> str:
    """The heading of a group of settings."""
    return {
        "network": translate("Settings", "Network"),
        "learning": translate("Settings", "Learning"),
        "data": translate("Settings", "Data"),
        "machine": translate("Settings", "Machine"),
    }[section]


def setting_label(name: str) -> str:
    """What a setting is called; its own name where no better one is known."""
    return {
        "hidden": translate("Settings", "Hidden layers"),
        "activation": translate("Settings", "Activation"),
        "initialisation": translate("Settings", "First weights"),
        "dropout": translate("Settings", "Dropout"),
        "batch_norm": translate("Settings", "Batch normalisation"),
        "standardize": translate("Settings", "Standardised pixels"),
        "epochs": translate("Settings", "Epochs"),
        "batch_size": translate("Settings", "Batch size"),
        "optimizer": translate("Settings", "Optimiser"),
        "learning_rate": translate("Settings", "Learning rate"),
        "momentum": translate("Settings", "Momentum"),
        "schedule": translate("Settings", "Schedule"),
        "warmup": translate("Settings", "Warm-up"),
        "weight_decay": translate("Settings", "Weight decay"),
        "label_smoothing": translate("Settings", "Label smoothing"),
        "ema_decay": translate("Settings", "Weight averaging"),
        "validation_share": translate("Settings", "Validation share"),
        "training_images": translate("Settings", "Training images"),
        "augmentation": translate("Settings", "Augmentation"),
        "synthetic_digits": translate("Settings", "Rule-drawn digits"),
        "junk": translate("Settings", "Scribbles"),
        "calibrate": translate("Settings", "Calibration"),
        "weight_bits": translate("Settings", "Bits of a weight"),
        "device": translate("Settings", "Device"),
        "precision": translate("Settings", "Precision"),
        "threads": translate("Settings", "Threads"),
        "seed": translate("Settings", "Seed"),
        "preset": translate("Settings", "Preset"),
    }.get(name, name)


def choice_label(choice: str) -> str:
    """What one of a setting's choices is called."""
    return {
        "relu": "ReLU",
        "leaky_relu": "Leaky ReLU",
        "tanh": "tanh",
        "sigmoid": "Sigmoid",
        "silu": "SiLU",
        "gelu": "GELU",
        "uniform": translate("Settings", "random, narrow"),
        "he": translate("Settings", "random (He)"),
        "xavier": translate("Settings", "random (Xavier)"),
        "zeros": translate("Settings", "all zero"),
        "sgd": "SGD",
        "adam": "Adam",
        "adamw": "AdamW",
        "constant": translate("Settings", "constant"),
        "cosine": translate("Settings", "cosine"),
        "one_cycle": translate("Settings", "one cycle"),
        "auto": translate("Settings", "automatic"),
        "cpu": "CPU",
        "cuda": "CUDA",
        "mps": "MPS (Apple)",
        "fp32": translate("Settings", "32 bits"),
        "bf16": translate("Settings", "16 bits (bf16)"),
    }.get(choice, choice)


def preset_label(name: str) -> str:
    """One line on what a preset is good for."""
    return {
        "article": translate("Settings", "article: as the classic tutorial does it"),
        "recommended": translate("Settings", "recommended: the best we know"),
        "quick": translate("Settings", "quick: above 98% in a hurry"),
    }.get(name, name)


def preset_name(name: str) -> str:
    """A preset's name in a word or two."""
    return {
        "article": translate("Settings", "article"),
        "recommended": translate("Settings", "recommended"),
        "quick": translate("Settings", "quick"),
    }.get(name, name)


def unit_text(name: str) -> str:
    """The unit of a setting, empty where it has none."""
    unit = HYPER_PARAMETERS[name].unit
    return translate(TRAINERS, unit) if unit else ""


def value_text(value: object) -> str:
    """A setting's value in words."""
    if isinstance(value, bool):
        return translate("Settings", "on") if value else translate("Settings", "off")
    if isinstance(value, tuple | list):
        return ", ".join(str(width) for width in value) or translate("Settings", "none")
    if isinstance(value, float):
        return filled("{0:.6g}", value)
    return choice_label(str(value))


def problem_text(name: str) -> str:
    """What an impossible setting would have to be."""
    parameter = HYPER_PARAMETERS[name]
    if parameter.kind == "integer":
        words = translate("Settings", "{0}: a whole number from {1:g} to {2:g}, please.")
    elif parameter.kind == "layers":
        words = translate("Settings", "{0}: at most {3} widths, please, each from {1:g} to {2:g}, such as 512, 512.")
    else:
        words = translate("Settings", "{0}: a number from {1:g} to {2:g}, please.")
    return filled(words, setting_label(name), parameter.low, parameter.high, MAX_LAYERS)


def help_text(name: str, base: TrainConfig) -> str:
    """What a setting does, its limits and unit, and what the preset has."""
    parameter = HYPER_PARAMETERS[name]
    limits = ""
    if parameter.kind in ("integer", "number"):
        limits = translate("Settings", "From {0:g} to {1:g} {2}.")
        limits = filled(limits, parameter.low, parameter.high, unit_text(name)).replace(" .", ".")
    preset = preset_name(base.preset)
    default = translate("Settings", "Default in “{0}”: {1}.").format(preset, value_text(getattr(base, name)))
    explanation = translate(TRAINERS, parameter.explanation)
    return in_a_row(explanation, limits, default)
