"""The translations as files: what they say, and which texts the code has now."""

import importlib.util
from pathlib import Path
from xml.etree import ElementTree

from digitpad.texts.language import LANGUAGES

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = [code for code in LANGUAGES if code != "en"]

SAME_IN_GERMAN = {
    # names, and words that German took over
    *("DigitPad", "English", "Deutsch", "Español", "简体中文", "MNIST", "CPU", "CUDA", "SGD", "Adam", "AdamW"),
    *("ReLU", "Leaky ReLU", "tanh", "Sigmoid", "SiLU", "GELU", "Dropout", "Momentum", "Threads", "Start", "Pause"),
    *("Training", "training", "Test", "Esc", "Gradient", "Experiment"),
}


def update_module():
    spec = importlib.util.spec_from_file_location("update", ROOT / "resources" / "translations" / "update.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


update = update_module()


def messages(ts):
    """(context, source, comment) -> the translation's forms, of one .ts file."""
    found = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform") or [translation]]
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = forms
    return found
