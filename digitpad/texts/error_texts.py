"""What an error says, in the language of the window: the template is translated, then what fills it is put in.

The words stand where the error is raised; ``resources/translations/update.py`` collects them from there.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from digitpad.texts.number_text import localized
from trainer.errors import Sentence, as_part, fill, in_english

CONTEXT = "TrainerErrors"


def in_own_language(said: object) -> str:
    """An error or a sentence in the language chosen now, its parts too; a text, such as a path, as it is.

    Numbers are written as the language writes them. May be called on any thread.
    """
    part = as_part(said)
    if isinstance(part, Sentence):
        words = QCoreApplication.translate(CONTEXT, part.template)
        return fill(words, [in_own_language(value) for value in part.values])
    return part if isinstance(part, str) else localized(in_english(part))
