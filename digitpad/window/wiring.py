"""What every menu entry does, in one table, and the parts that do it, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from digitpad.system.settings import THEMES
from digitpad.texts.language import LANGUAGES, command_name
from digitpad.window.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.draw.drawing_files import DrawingFiles
    from digitpad.inside.inside_menu import InsideMenu
    from digitpad.models.model_files import ModelFiles
    from digitpad.recognize.many_files import ManyFiles
    from digitpad.recognize.network_picture import NetworkPicture
    from digitpad.recognize.number_mending import NumberMending
    from digitpad.samples.sample_menu import SampleMenu
    from digitpad.train.trainer_pane import TrainerPane
    from digitpad.window.dropped_files import DroppedFiles
    from digitpad.window.help.help_menu import HelpMenu
    from digitpad.window.preferences import Preferences
    from digitpad.window.presentation import Presentation
    from digitpad.window.welcome import Welcome

Act = Callable[..., object]
"""An entry that is checked or not calls its act with that; all others, one of several too, call it with nothing."""


class LateParts(PadWindow):
    """The window with the parts that its first paint does not show.

    Each is loaded and made, and connected with the rest, when it is first asked for, by an entry or by another part;
    the window asks for all of them when it has been painted and has read for the first time. That is why a part is
    imported in the property that makes it.
    """

    @cached_property
    def models(self) -> ModelFiles:
        """Model files."""
        from digitpad.models.model_files import ModelFiles

        made = ModelFiles(self, self.model_in_use, self.settings)
        made.told.connect(self.tell)
        made.opening_changed.connect(self.model_label.show_opening)
        return made

    @cached_property
    def drawings(self) -> DrawingFiles:
        """Drawings and pictures in files and on the clipboard."""
        from digitpad.draw.drawing_files import DrawingFiles

        made = DrawingFiles(self, self.document, self.settings, self.reading.file_name)
        made.told.connect(self.tell)
        return made

    @cached_property
    def network_picture(self) -> NetworkPicture:
        """The picture that the network sees, in files and on the clipboard."""
        from digitpad.recognize.network_picture import NetworkPicture

        made = NetworkPicture(self, self.recognizer)
        made.told.connect(self.tell)
        return made

    @cached_property
    def many_files(self) -> ManyFiles:
        """The table of many files."""
        from digitpad.recognize.many_files import ManyFiles

        made = ManyFiles(self, self.recognizer)
        made.told.connect(self.tell)
        made.open_requested.connect(self.drawings.open_file)
        return made

    @cached_property
    def mending(self) -> NumberMending:
        """What mends the cut of a number."""
        from digitpad.recognize.number_mending import NumberMending

        made = NumberMending(self.document, self.recognizer)
        made.told.connect(self.tell)
        return made

    @cached_property
    def samples(self) -> SampleMenu:
        """The person's samples: keeping, collecting, learning."""
        from digitpad.samples.sample_menu import SampleMenu

        made = SampleMenu(
            self, self.panes, self.notices, self.document, self.recognizer, self.model_in_use, self.settings
        )
        made.told.connect(self.tell)
        made.can_forget_changed.connect(self.commands["ForgetLearned"].setEnabled)
        made.correction.taken_back.connect(self.recognizer.read_now)
        for view in (self.reading, self.bars):
            made.correction.kept.connect(view.show_said)
        made.follow_model()
        return made

    @cached_property
    def trainer(self) -> TrainerPane:
        """The trainer."""
        from digitpad.train.trainer_pane import TrainerPane

        made = TrainerPane(self.panes, self.notices, self.samples.to_learn, self.recognizer)
        made.told.connect(self.tell)
        made.title_changed.connect(self.setWindowTitle)
        made.running_changed.connect(self.commands["StopTraining"].setEnabled)
        made.model_use_requested.connect(self.model_in_use.use)
        made.training_model_changed.connect(self.model_in_use.lend)
        made.training_model_left.connect(self.model_in_use.give_back)
        made.image_requested.connect(self.drawings.show_digit_image)
        made.prefer_threads(self.settings.current.threads)
        self.statusBar().addPermanentWidget(made.chip)  # at the end, where no longer word before it moves its cross
        return made

    @cached_property
    def inside(self) -> InsideMenu:
        """The pane that looks inside the network."""
        from digitpad.inside.inside_menu import InsideMenu

        return InsideMenu(
            self.panes, self.document, self.canvas, self.recognizer, self.model_in_use, self.samples.to_learn
        )

    @cached_property
    def welcome(self) -> Welcome:
        """What is said after the first paint."""
        from digitpad.window.welcome import Welcome

        return Welcome(self.notices, self.document, self.settings, self.models, self.trainer)

    @cached_property
    def dropped(self) -> DroppedFiles:
        """What sorts dropped files."""
        from digitpad.window.dropped_files import DroppedFiles

        return DroppedFiles(self.models, self.drawings, self.samples, self.many_files)

    @cached_property
    def presentation(self) -> Presentation:
        """Presentation mode."""
        from digitpad.window.presentation import Presentation

        away, shown = (self.menuBar(), self.tools, self.notices), (self.reading_pane, self.network_pane)
        made = Presentation(self, self.panes, shown, self.canvas, away, self.network)
        made.left.connect(lambda: self.commands["Presentation"].setChecked(False))
        return made

    @cached_property
    def help(self) -> HelpMenu:
        """The pages of the Help menu."""
        from digitpad.window.help.help_menu import HelpMenu

        made = HelpMenu(self, self.document, self.recognizer, self.commands)
        made.told.connect(self.tell)
        return made

    @cached_property
    def preferences(self) -> Preferences:
        """The page of all choices."""
        from digitpad.window.preferences import Preferences

        return Preferences(self, self.commands, self.settings, self.trainer.prefer_threads)

    def reset_layout(self) -> None:
        """Put the panes and the tool bar back where they were at first."""
        self.presentation.leave()
        self.showNormal()
        self.addToolBar(self.tools)
        self.tools.show()
        self.panes.reset()
        self.resize(self.sizeHint())


def acts(w: LateParts) -> dict[str, Act]:
    """What each entry does, by the names in ``actions.COMMANDS``; makes the parts that do it."""
    return _file_acts(w) | _edit_acts(w) | _view_acts(w) | _train_acts(w) | _help_acts(w)


def _file_acts(w: LateParts) -> dict[str, Act]:
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


def _edit_acts(w: LateParts) -> dict[str, Act]:
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


def _view_acts(w: LateParts) -> dict[str, Act]:
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


def _train_acts(w: LateParts) -> dict[str, Act]:
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


def _help_acts(w: LateParts) -> dict[str, Act]:
    return {
        "HowItWorks": w.help.show_how_it_works,
        "ShortcutList": w.help.show_shortcuts,
        "CopyDiagnostics": w.help.copy_diagnostics,
        "OpenDataFolder": w.help.open_data_folder,
        "About": w.help.show_about,
    }


def _given(act: Act, value: object) -> Act:
    return lambda: act(value)
