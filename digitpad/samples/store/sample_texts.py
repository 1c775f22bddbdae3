"""What the menu entries about samples say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from digitpad.system.settings import DEFAULT_COLLECTION

translate = QCoreApplication.translate


def collection_title(name: str) -> str:
    """A collection's name for the eye: that of the first one, which nobody has named, in the language in use."""
    return translate("Collections", "mine") if name == DEFAULT_COLLECTION else name


def sample_action_texts() -> dict[str, tuple[str, str]]:
    """Text and teaching sentence of each action about samples, by name."""
    return {
        **{
            f"Correct{digit}": (
                translate("Actions", "It was a &{0}").format(digit),
                translate("Actions", "Keep the drawing as a {0}, to learn from; press the digit's key").format(digit),
            )
            for digit in range(10)
        },
        "LearnSamples": (
            translate("Actions", "&Learn my samples"),
            translate("Actions", "Teach the model that reads your own digits; takes a few seconds"),
        ),
        "ForgetLearned": (
            translate("Actions", "&Forget what was learned"),
            translate("Actions", "Go back to the model as it was before it learned your samples"),
        ),
        "MySamples": (
            translate("Actions", "M&y samples…"),
            translate("Actions", "Look through the drawings that you have kept, correct and delete them"),
        ),
        "CollectDigits": (
            translate("Actions", "&Collect digits…"),
            translate("Actions", "Draw ten of each digit as you are told, and see how many were read right"),
        ),
        "ImportSamples": (
            translate("Actions", "&Import samples…"),
            translate("Actions", "Take samples from a zip that DigitPad has written, or a zip of labelled pictures"),
        ),
        "ImportSampleFolder": (
            translate("Actions", "Import a fol&der…"),
            translate("Actions", "Take samples from a folder of labelled pictures, in sub-folders 0 to 9 or named 7_…"),
        ),
        "ExportSamples": (
            translate("Actions", "&Export samples…"),
            translate("Actions", "Write all samples of this collection to one zip: InkML, PNG and a list"),
        ),
    }
