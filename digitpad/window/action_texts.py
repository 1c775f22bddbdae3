"""What every menu entry says, and the sentence that its tool tip and the status bar teach."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from digitpad.texts.language import LANGUAGES, command_name
from digitpad.texts.number_text import a_digit

translate = QCoreApplication.translate


def menu_texts() -> dict[str, str]:
    """Titles of the menus, by name."""
    return {
        "File": translate("Menus", "&File"),
        "Edit": translate("Menus", "&Edit"),
        "View": translate("Menus", "&View"),
        "Train": translate("Menus", "&Train"),
        "Help": translate("Menus", "&Help"),
        "Number": translate("Menus", "Num&ber"),
        "Theme": translate("Menus", "&Theme"),
        "Language": translate("Menus", "&Language"),
        "Panes": translate("Menus", "&Panes"),
        "Correct": translate("Menus", "Say what it &was"),
        "RecentDrawings": translate("Menus", "Open re&cent"),
        "RecentModels": translate("Menus", "&Recent models"),
        "BundledModels": translate("Menus", "Mo&dels that come with DigitPad"),
        "CompareWith": translate("Menus", "&Compare with"),
    }


def action_texts() -> dict[str, tuple[str, str]]:
    """Text and teaching sentence of each action, by name."""
    return _file_texts() | _edit_texts() | _number_texts() | _view_texts() | _other_texts() | _sample_texts()


def step_texts(undo_kind: str, redo_kind: str) -> dict[str, str]:
    """What undo and redo say, with the step that they are about."""
    undo, redo = step_name(undo_kind), step_name(redo_kind)
    return {
        "Undo": translate("Actions", "&Undo {0}").format(undo) if undo else translate("Actions", "&Undo"),
        "Redo": translate("Actions", "&Redo {0}").format(redo) if redo else translate("Actions", "&Redo"),
    }


def short_texts() -> dict[str, str]:
    """What tool buttons say, by name: short, and the same whatever the step that can be undone."""
    return {
        "Pen": translate("ToolBar", "Pen"),
        "Eraser": translate("ToolBar", "Eraser"),
        "Clear": translate("ToolBar", "Clear"),
        "Undo": translate("ToolBar", "Undo"),
        "Redo": translate("ToolBar", "Redo"),
        "StartTraining": translate("ToolBar", "Train a model"),
    }


def step_name(kind: str) -> str:
    """How an edit of that kind is called in the menu."""
    names = {
        "": "",
        "stroke": translate("Steps", "stroke"),
        "erase": translate("Steps", "erasing"),
        "clear": translate("Steps", "clearing"),
        "picture": translate("Steps", "picture"),
        "drawing": translate("Steps", "opened drawing"),
        "dabs": translate("Steps", "dabs"),
        "join": translate("Steps", "joined digits"),
        "cut": translate("Steps", "cut digit"),
        "sample": translate("Steps", "kept sample"),
        "relabel": translate("Steps", "new label"),
        "delete": translate("Steps", "deleted samples"),
    }
    return names[kind]


def _file_texts() -> dict[str, tuple[str, str]]:
    return {
        "OpenDrawing": (
            translate("Actions", "&Open drawing or picture…"),
            translate("Actions", "Open an InkML drawing, or a picture or photo of a digit, and read it"),
        ),
        "SaveDrawingAs": (
            translate("Actions", "&Save drawing as…"),
            translate("Actions", "Save what is on the pad as PNG, SVG or InkML"),
        ),
        "SaveNetworkInput": (
            translate("Actions", "Save &network's picture as…"),
            translate("Actions", "Save the 28 × 28 picture that the network sees as PNG"),
        ),
        "Print": (
            translate("Actions", "&Print…"),
            translate("Actions", "Print what is on the pad, or save it as a PDF"),
        ),
        "ReadFiles": (
            translate("Actions", "Read &many files…"),
            translate("Actions", "Read many pictures or drawings at once and get a table of the results"),
        ),
        "OpenModel": (
            translate("Actions", "Op&en model…"),
            translate("Actions", "Read with another model: a .safetensors file, or a PyTorch state dict (.pt, .pth)"),
        ),
        "SaveModelAs": (
            translate("Actions", "Save model &as…"),
            translate("Actions", "Save the model that is reading to a file of your own"),
        ),
        "BundledModel": (
            translate("Actions", "&Back to the bundled model"),
            translate("Actions", "Read with the model that came with DigitPad"),
        ),
        "Quit": (translate("Actions", "&Quit"), translate("Actions", "Close DigitPad")),
    }


def _edit_texts() -> dict[str, tuple[str, str]]:
    return {
        "Undo": (
            translate("Actions", "&Undo"),
            translate("Actions", "Take the last step back"),
        ),
        "Redo": (
            translate("Actions", "&Redo"),
            translate("Actions", "Do the step again that was taken back"),
        ),
        "Copy": (translate("Actions", "&Copy drawing"), translate("Actions", "Copy the drawing as a picture")),
        "CopyNetworkInput": (
            translate("Actions", "Copy &network's picture"),
            translate("Actions", "Copy the 28 × 28 picture that the network sees"),
        ),
        "Paste": (
            translate("Actions", "&Paste picture"),
            translate("Actions", "Read the picture on the clipboard; undo brings back what was on the pad"),
        ),
        "Clear": (translate("Actions", "C&lear"), translate("Actions", "Empty the pad; undo brings the drawing back")),
        "Pen": (translate("Actions", "P&en"), translate("Actions", "Draw with the left button, a finger or a pen")),
        "Eraser": (
            translate("Actions", "Era&ser"),
            translate("Actions", "Remove the ink that is touched; the right button always erases"),
        ),
        "Thinner": (translate("Actions", "&Thinner pen"), translate("Actions", "Draw with a thinner pen")),
        "Thicker": (translate("Actions", "Thic&ker pen"), translate("Actions", "Draw with a thicker pen")),
        "Preferences": (
            translate("Actions", "Pre&ferences…"),
            translate("Actions", "Theme, language, what is read, what moves: all that DigitPad remembers"),
        ),
    }


def _number_texts() -> dict[str, tuple[str, str]]:
    return {
        "PreviousDigit": (
            translate("Actions", "&Previous digit"),
            translate("Actions", "Let the bars be about the digit to the left"),
        ),
        "NextDigit": (
            translate("Actions", "&Next digit"),
            translate("Actions", "Let the bars be about the digit to the right"),
        ),
        "JoinPrevious": (
            translate("Actions", "Join with the digit &before"),
            translate("Actions", "What was read as two digits is one"),
        ),
        "JoinNext": (
            translate("Actions", "&Join with the next digit"),
            translate("Actions", "What was read as two digits is one"),
        ),
        "CutDigit": (
            translate("Actions", "&Cut this digit"),
            translate("Actions", "What was read as one digit is more than one"),
        ),
    }


def _view_texts() -> dict[str, tuple[str, str]]:
    return {
        "Guide": (translate("Actions", "&Guide"), translate("Actions", "Show the box in which a digit sits well")),
        "Animation": (
            translate("Actions", "&Animate the bars"),
            translate("Actions", "Let the bars move to their new length instead of jumping"),
        ),
        "Refusal": (
            translate("Actions", "Say so when it is &no digit"),
            translate("Actions", "Answer “–” to scribbles and letters instead of naming a digit in any case"),
        ),
        "WholeNumbers": (
            translate("Actions", "Read &whole numbers"),
            translate("Actions", "Read digits beside each other as one number; otherwise one digit at a time"),
        ),
        "LookInside": (
            translate("Actions", "Look &inside"),
            translate("Actions", "See every unit of the network at work on your drawing, and ask what if"),
        ),
        "Replay": (
            translate("Actions", "Repla&y the drawing"),
            translate("Actions", "See stroke by stroke how the reading came about; save it as a picture that moves"),
        ),
        "ThemeSystem": (
            translate("Actions", "Like the &system"),
            translate("Actions", "Light or dark as the system is"),
        ),
        "ThemeLight": (translate("Actions", "&Light"), translate("Actions", "Dark ink on light paper")),
        "ThemeDark": (translate("Actions", "&Dark"), translate("Actions", "Light ink on dark paper")),
        "LanguageSystem": (
            translate("Actions", "Like the &system"),
            translate("Actions", "Speak the system's language, English where it is not shipped"),
        ),
        **{command_name(code): (own, own) for code, own in LANGUAGES.items()},
        "Presentation": (
            translate("Actions", "Pr&esentation"),
            translate("Actions", "Fill the screen with the pad and big bars, for a class room; Esc ends it"),
        ),
        "FullScreen": (translate("Actions", "&Full screen"), translate("Actions", "Fill the screen with the window")),
        "ResetLayout": (
            translate("Actions", "&Reset layout"),
            translate("Actions", "Put the panes back where they were at first"),
        ),
    }


def _other_texts() -> dict[str, tuple[str, str]]:
    return {
        "StartTraining": (
            translate("Actions", "&Train a model…"),
            translate("Actions", "Open the trainer: choose settings, watch the curves, use the result"),
        ),
        "StopTraining": (
            translate("Actions", "&Stop training"),
            translate("Actions", "Stop the run; the best epoch so far is kept"),
        ),
        "HowItWorks": (
            translate("Actions", "&How it works"),
            translate("Actions", "Follow the digit on the pad from strokes to probabilities"),
        ),
        "ShortcutList": (
            translate("Actions", "&Keyboard shortcuts"),
            translate("Actions", "All keys on one page, to look up and to search in"),
        ),
        "CopyDiagnostics": (
            translate("Actions", "&Copy diagnostics"),
            translate("Actions", "Copy versions and settings in English, to paste into a report"),
        ),
        "OpenDataFolder": (
            translate("Actions", "&Open data folder"),
            translate("Actions", "Show the folder with models, runs, settings and the log"),
        ),
        "About": (
            translate("Actions", "&About DigitPad"),
            translate("Actions", "Versions, licence and where the data come from"),
        ),
    }


def _sample_texts() -> dict[str, tuple[str, str]]:
    return {
        **{
            f"Correct{digit}": (
                translate("Actions", "It was {0}").format(a_digit(digit, "&")),
                translate("Actions", "Keep the drawing as {0}, to learn from; press the digit's key").format(
                    a_digit(digit)
                ),
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
