"""The language that the window speaks, switchable while it is open."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from digitpad.system import paths

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "简体中文"}
"""What is offered, each by its own name; the menu and the refresh script are made of this table."""


def command_name(code: str) -> str:
    """The name of the command that chooses a language, such as "LanguageDe".

    "" is the system's, and so is what another edition or a damaged file of settings calls a language.
    """
    return f"Language{code[:2].title()}" if code in LANGUAGES else "LanguageSystem"


class Language(QObject):
    """Installs the program's translation and Qt's own; widgets get a LanguageChange event and say everything again.

    An application speaks one language: what is chosen here takes the place of what another ``Language`` chose before.
    """

    _spoken: ClassVar[str] = ""
    _translators: ClassVar[list[QTranslator]] = []

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self._app = app

    @property
    def code(self) -> str:
        """The language spoken now, one of ``LANGUAGES``."""
        return Language._spoken or "en"

    def choose(self, choice: str) -> None:
        """Speak this language from now on, and write numbers as it does.

        "" is the system's language, English when that is not shipped. English has a file too, for its plurals.
        """
        code = choice if choice in LANGUAGES else system_language()
        if code == Language._spoken:
            return
        Language._spoken = code
        while self._translators:
            self._app.removeTranslator(self._translators.pop())
        QLocale.setDefault(locale_of(code))
        if code != "en":
            from PySide6.QtCore import QLibraryInfo

            self._install(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(f"digitpad_{code}", str(paths.translations()))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)


def locale_of(code: str) -> QLocale:
    """How numbers are written in a language: as the system does where it speaks that language too."""
    system, own = QLocale.system(), QLocale(code)
    return system if system.language() == own.language() else own


def system_language() -> str:
    """The shipped language that is nearest to the system's."""
    for name in QLocale.system().uiLanguages(QLocale.TagSeparator.Underscore):
        for code in LANGUAGES:
            if name == code or name.split("_")[0] == code.split("_", maxsplit=1)[0]:
                return code
    return "en"
