"""What the View menu decides: theme, language, guide, animation, full screen and the layout of the panes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.texts.language import LANGUAGES, command_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

    from digitpad.window.main_window import MainWindow

THEME_ACTIONS = {"ThemeSystem": "system", "ThemeLight": "light", "ThemeDark": "dark"}


class ViewChoices(QObject):
    """Connects the View menu with what it changes, and remembers the choices."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        commands = window.commands
        for name, theme in THEME_ACTIONS.items():
            commands[name].setChecked(theme == self._settings.current.theme)
            commands[name].triggered.connect(partial(self.choose_theme, theme))
        for code in ("", *LANGUAGES):
            command = commands[command_name(code)]
            command.setChecked(code == self._settings.current.language)
            command.triggered.connect(partial(self.choose_language, code))
        commands["Guide"].toggled.connect(self.show_guide)
        commands["Animation"].toggled.connect(self.animate)
        commands["Refusal"].toggled.connect(self.refuse)
        commands["FullScreen"].triggered.connect(self.fill_screen)
        commands["ResetLayout"].triggered.connect(self.reset_layout)
        commands["Guide"].setChecked(self._settings.current.guide)
        commands["Animation"].setChecked(self._settings.current.animation)
        commands["Refusal"].setChecked(self._settings.current.refusal)
        self.show_guide(self._settings.current.guide)
        self.animate(self._settings.current.animation)
        self.refuse(self._settings.current.refusal)

    def choose_theme(self, theme: str, _checked: bool = False) -> None:
        """Use "system", "light" or "dark" from now on."""
        self._settings.change(theme=theme)
        self._window.theme.choose(theme)

    def choose_language(self, code: str, _checked: bool = False) -> None:
        """Speak this language from now on; "" is the system's."""
        self._settings.change(language=code)
        self._window.language.choose(code)

    def show_guide(self, shown: bool) -> None:
        """Show or hide the guide box on the pad."""
        self._window.canvas.set_guide(shown)
        self._settings.change(guide=shown)

    def animate(self, wanted: bool) -> None:
        """Let the bars move; ``respect_motion`` has the last word."""
        self._window.bars.animated = wanted
        self._settings.change(animation=wanted)

    def refuse(self, wanted: bool) -> None:
        """Let the pad answer "–" where it sees no digit; otherwise it always names one."""
        self._window.recognizer.set_refusal(wanted)
        self._settings.change(refusal=wanted)

    def respect_motion(self) -> None:
        """Let the bars jump in any case where the desktop asks for reduced motion; asked after the first paint."""
        if motion_is_reduced(self._window.style()):
            self._window.bars.animated = False

    def fill_screen(self, full: bool) -> None:
        """Fill the screen with the window, or give it its size back."""
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def reset_layout(self) -> None:
        """Put the panes back where they were at first."""
        self._window.presentation.leave()
        self._window.settings.forget_window()
        self._window.commands["FullScreen"].setChecked(False)
        self._window.showNormal()
        self._window.place_panes()
        self._window.resize(self._window.sizeHint())


def motion_is_reduced(style: QStyle) -> bool:
    """Whether the desktop asks for less motion, as far as Qt tells (motionPreference came with Qt 6.12)."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QStyle

    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", lambda: None)()
    preference = getattr(accessibility, "motionPreference", lambda: None)()
    if preference is not None and "Reduc" in str(preference):
        return True
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
