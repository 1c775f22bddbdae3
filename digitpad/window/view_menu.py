"""What the View menu decides about look and language: theme, language, guide, animation, refusal and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digitpad.texts.language import command_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

    from digitpad.draw.ink_canvas import InkCanvas
    from digitpad.recognize.probability_bars import ProbabilityBars
    from digitpad.recognize.recognizer import Recognizer
    from digitpad.system.settings import SettingsStore
    from digitpad.texts.language import Language
    from digitpad.widgets.theme import Theme


class ViewMenu:
    """Changes what the View menu is about, and remembers the choices."""

    def __init__(
        self,
        settings: SettingsStore,
        theme: Theme,
        language: Language,
        canvas: InkCanvas,
        bars: ProbabilityBars,
        recognizer: Recognizer,
    ) -> None:
        self._settings, self._theme, self._language = settings, theme, language
        self._canvas, self._bars, self._recognizer = canvas, bars, recognizer
        canvas.set_guide(settings.current.guide)
        bars.animated = settings.current.animation
        recognizer.set_refusal(settings.current.refusal)
        recognizer.set_whole_numbers(settings.current.whole_numbers)

    def checked(self) -> dict[str, bool]:
        """Which entries are checked at the start, and which of those that could be are not."""
        chosen = self._settings.current
        switches = {"Guide": chosen.guide, "Animation": chosen.animation, "Refusal": chosen.refusal}
        switches["WholeNumbers"] = chosen.whole_numbers
        return switches | {f"Theme{chosen.theme.title()}": True, command_name(chosen.language): True}

    def choose_theme(self, theme: str) -> None:
        """Use "system", "light" or "dark" from now on."""
        self._settings.change(theme=theme)
        self._theme.choose(theme)

    def choose_language(self, code: str) -> None:
        """Speak this language from now on; "" is the system's."""
        self._settings.change(language=code)
        self._language.choose(code)

    def show_guide(self, shown: bool) -> None:
        """Show or hide the guide box on the pad."""
        self._canvas.set_guide(shown)
        self._settings.change(guide=shown)

    def animate(self, wanted: bool) -> None:
        """Let the bars move; ``respect_motion`` has the last word."""
        self._bars.animated = wanted
        self._settings.change(animation=wanted)

    def refuse(self, wanted: bool) -> None:
        """Let the pad answer "–" where it sees no digit; otherwise it always names one."""
        self._recognizer.set_refusal(wanted)
        self._settings.change(refusal=wanted)

    def read_numbers(self, wanted: bool) -> None:
        """Let a row of digits be a number; otherwise the pad reads one digit at a time."""
        self._recognizer.set_whole_numbers(wanted)
        self._settings.change(whole_numbers=wanted)

    def respect_motion(self) -> None:
        """Let the bars jump in any case where the desktop asks for reduced motion; asked after the first paint."""
        if motion_is_reduced(self._bars.style()):
            self._bars.animated = False


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
