"""What every menu entry does: the one table that knows, and the parts that do it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from digitpad.system.settings import THEMES
from digitpad.texts.language import LANGUAGES, command_name

if TYPE_CHECKING:
    from digitpad.draw.drawing_files import DrawingFiles
    from digitpad.draw.pad_document import PadDocument
    from digitpad.inside.inside_menu import InsideMenu
    from digitpad.models.model_files import ModelFiles
    from digitpad.models.model_in_use import ModelInUse
    from digitpad.recognize.many_files import ManyFiles
    from digitpad.recognize.network_picture import NetworkPicture
    from digitpad.recognize.number_mending import NumberMending
    from digitpad.recognize.recognizer import Recognizer
    from digitpad.samples.sample_menu import SampleMenu
    from digitpad.train.trainer_pane import TrainerPane
    from digitpad.widgets.pane_layout import PaneLayout
    from digitpad.window.drawing_tools import DrawingTools
    from digitpad.window.help.help_menu import HelpMenu
    from digitpad.window.preferences import Preferences
    from digitpad.window.presentation import Presentation
    from digitpad.window.view_menu import ViewMenu

Act = Callable[..., object]
"""An entry that can be checked calls its act with whether it is; all others call it with nothing."""


class Parts(NamedTuple):
    """The parts of one window that do what its menu entries say."""

    document: PadDocument
    recognizer: Recognizer
    mending: NumberMending
    drawings: DrawingFiles
    network_picture: NetworkPicture
    many_files: ManyFiles
    models: ModelFiles
    model_in_use: ModelInUse
    pen: DrawingTools
    samples: SampleMenu
    trainer: TrainerPane
    inside: InsideMenu
    view: ViewMenu
    panes: PaneLayout
    presentation: Presentation
    help: HelpMenu
    preferences: Preferences
    reset_layout: Act
    close: Act


def acts(w: Parts) -> dict[str, Act]:
    """What each entry does, by the names in ``actions.COMMANDS``. Nothing is loaded before it is done."""
    return _file_acts(w) | _edit_acts(w) | _view_acts(w) | _train_acts(w) | _help_acts(w)


def _file_acts(w: Parts) -> dict[str, Act]:
    return {
        "OpenDrawing": w.drawings.ask_open,
        "SaveDrawingAs": w.drawings.ask_save,
        "SaveNetworkInput": w.network_picture.ask_save,
        "Print": w.drawings.ask_print,
        "ReadFiles": w.many_files.ask,
        "OpenModel": w.models.ask_open,
        "SaveModelAs": w.models.ask_save,
        "BundledModel": w.model_in_use.use_bundled,
        "Quit": w.close,
    }


def _edit_acts(w: Parts) -> dict[str, Act]:
    return {
        "Undo": w.document.undo,
        "Redo": w.document.redo,
        "Copy": w.drawings.copy,
        "CopyNetworkInput": w.network_picture.copy,
        "Paste": w.drawings.paste,
        "Clear": w.document.clear,
        "Pen": w.pen.use_pen,
        "Eraser": w.pen.use_eraser,
        "Thinner": w.pen.thinner,
        "Thicker": w.pen.thicker,
        "Preferences": w.preferences.open,
        "PreviousDigit": _given(w.recognizer.step, -1),
        "NextDigit": _given(w.recognizer.step, 1),
        "JoinPrevious": w.mending.join_previous,
        "JoinNext": w.mending.join_next,
        "CutDigit": w.mending.cut,
    }


def _view_acts(w: Parts) -> dict[str, Act]:
    return {
        "Guide": w.view.show_guide,
        "Animation": w.view.animate,
        "Refusal": w.view.refuse,
        "WholeNumbers": w.view.read_numbers,
        "LookInside": w.inside.open,
        "Replay": w.inside.replay,
        **{f"Theme{theme.title()}": _given(w.view.choose_theme, theme) for theme in THEMES},
        **{command_name(code): _given(w.view.choose_language, code) for code in ("", *LANGUAGES)},
        "Presentation": w.presentation.show,
        "FullScreen": w.panes.fill_screen,
        "ResetLayout": w.reset_layout,
    }


def _train_acts(w: Parts) -> dict[str, Act]:
    return {
        "StartTraining": w.trainer.open,
        "StopTraining": w.trainer.stop,
        **{f"Correct{digit}": _given(w.samples.correction.keep, digit) for digit in range(10)},
        "LearnSamples": w.samples.learn,
        "ForgetLearned": w.samples.forget,
        "MySamples": w.samples.open_browser,
        "CollectDigits": w.samples.open_guide,
        "ImportSamples": w.samples.ask_import,
        "ImportSampleFolder": w.samples.ask_import_folder,
        "ExportSamples": w.samples.ask_export,
    }


def _help_acts(w: Parts) -> dict[str, Act]:
    return {
        "HowItWorks": w.help.show_how_it_works,
        "ShortcutList": w.help.show_shortcuts,
        "CopyDiagnostics": w.help.copy_diagnostics,
        "OpenDataFolder": w.help.open_data_folder,
        "About": w.help.show_about,
    }


def _given(act: Act, value: object) -> Act:
    return lambda: act(value)
