"""The Help menu: How it works, About, diagnostics, the data folder."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from digitpad import __version__
from digitpad.system import paths
from digitpad.widgets.icons import without_icons

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Recognizer
    from digitpad.window.actions import Actions
    from digitpad.window.help.how_it_works import HowItWorks
    from digitpad.window.help.shortcut_list import ShortcutList
    from trainer.model.digit_model import DigitModel

QT_SOURCE = "https://download.qt.io/official_releases/QtForPython/pyside6/"
PACKAGES = ("PySide6-Essentials", "numpy", "torch", "torchvision", "pyqtgraph", "safetensors", "pillow")


class HelpMenu(QObject):
    """Opens the help pages. ``told`` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(self, parent: QWidget, document: PadDocument, recognizer: Recognizer, actions: Actions) -> None:
        super().__init__(parent)
        self._parent, self._document, self._recognizer = parent, document, recognizer
        self._actions = actions
        self._how: HowItWorks | None = None
        self._shortcuts: ShortcutList | None = None

    def show_how_it_works(self) -> None:
        """Open the page that follows the digit on the pad from strokes to probabilities."""
        from digitpad.window.help.how_it_works import HowItWorks

        if self._how is None:
            self._how = HowItWorks(self._document, self._recognizer, self._parent)
        _show(self._how)

    def show_shortcuts(self) -> None:
        """Open the page of all keys."""
        from digitpad.window.help.shortcut_list import ShortcutList

        if self._shortcuts is None:
            self._shortcuts = ShortcutList(self._actions, self._parent)
        _show(self._shortcuts)

    def show_about(self) -> None:
        """Versions, licence and where the data come from."""
        from html import escape

        from PySide6.QtWidgets import QMessageBox

        from trainer.files.bundle import resources_folder

        box = QMessageBox(self._parent)
        box.setObjectName("aboutBox")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About DigitPad"))
        box.setIconPixmap(self._parent.windowIcon().pixmap(64, 64))
        box.setTextFormat(Qt.TextFormat.RichText)
        box.setText(f"<h3>DigitPad {__version__}</h3>" + self.tr("Draw a digit and watch a neural network read it."))
        licence = self.tr("DigitPad is free software under the MIT licence.")
        credit = self.tr(
            "The bundled models learned from MNIST by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, "
            "shared under CC BY-SA 3.0."
        )
        qt = self.tr(
            "Qt and PySide6 are free software under the GNU LGPL, version 3. They are loaded as libraries of their "
            "own, which you may replace by other versions; their source is at {0}."
        ).format(f'<a href="{QT_SOURCE}">download.qt.io</a>')
        texts = self.tr("The licences of all parts lie in {0}.").format(
            escape(str(resources_folder("digitpad") / "licences"))
        )
        versions = "<br>".join(escape(line) for line in self._version_lines(QCoreApplication.translate))
        box.setInformativeText(f"<p>{licence}</p><p>{credit}</p><p>{qt} {texts}</p><p>{versions}</p>")
        box.open()
        without_icons(box)

    def copy_diagnostics(self) -> None:
        """Put versions and settings on the clipboard, in English on purpose: whoever mends a fault has to read them."""
        lines = [*self._version_lines(_in_english), f"Log: {paths.log_path()}"]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.told.emit(self.tr("Copied the diagnostics"))

    def open_data_folder(self) -> None:
        """Show the folder with models, runs, settings and the log."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.user_data_folder())))

    def _version_lines(self, translate: Callable[[str, str], str]) -> list[str]:
        predictor = self._recognizer.predictor
        return version_lines(self._parent.devicePixelRatioF(), predictor.model if predictor else None, translate)


def _show(page: QWidget) -> None:
    page.show()
    page.raise_()
    page.activateWindow()


def version_lines(ratio: float, model: DigitModel | None, translate: Callable[[str, str], str]) -> list[str]:
    """What a report should name, one fact a line, in the words that ``translate(context, text)`` finds.

    ``ratio`` is the device pixel ratio, ``model`` the one that reads. torch itself is asked only when it is loaded
    already.
    """
    import platform
    from importlib.metadata import PackageNotFoundError, version

    lines = [f"DigitPad {__version__}", f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    for name in PACKAGES:
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            lines.append(translate("HelpMenu", "{0}: not installed").format(name))
    system = f"{platform.platform()}, {QGuiApplication.platformName()}"
    lines.append(translate("HelpMenu", "Platform: {0}").format(system))
    lines.append(translate("HelpMenu", "Screen: device pixel ratio {0}").format(f"{ratio:g}"))
    lines.append(translate("HelpMenu", "Device: {0}").format(_device(translate)))
    if model is not None:
        layers = "-".join(str(size) for size in model.layer_sizes)
        name = model.info.name or translate("HelpMenu", "unnamed")
        lines.append(translate("HelpMenu", "Model: {0}, {1}, fingerprint {2}").format(name, layers, model.fingerprint))
    return lines


def _in_english(_context: str, text: str) -> str:
    return text


def _device(translate: Callable[[str, str], str]) -> str:
    cuda: Any = getattr(sys.modules.get("torch"), "cuda", None)  # none yet, too, while a thread is loading torch
    if not hasattr(cuda, "is_available"):
        return translate("HelpMenu", "not asked yet (torch is loaded when you train)")
    return str(cuda.get_device_name(0)) if cuda.is_available() else translate("HelpMenu", "CPU")
