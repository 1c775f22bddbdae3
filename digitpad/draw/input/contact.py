"""Who draws: one stroke belongs to one mouse button, pen or finger, and a hand that holds a pen is none of them."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer

Contact = tuple[str, int]
"""What touches the pad: "mouse" and its button, "pen", "finger" and its number, or "keys"."""
PEN: Contact = ("pen", 0)
KEYS: Contact = ("keys", 0)
NEAR_MS = 600  # after its last event, of which a hovering pen sends many a second


class Contacts:
    """Remembers who is down, and which of pen and fingers were there a moment ago."""

    def __init__(self) -> None:
        self._down: Contact | None = None
        self._since_pen, self._since_finger = QElapsedTimer(), QElapsedTimer()

    def begin(self, contact: Contact, is_drawing: bool) -> bool:
        """Whether ``contact`` may draw now: nobody else does.

        A pen goes before a palm that came first, a mouse button before a pen whose lifting got lost, and all go before
        the keyboard's pen, which stays down by itself.
        """
        kind = contact[0]
        if kind == "finger" and self._is_recent(self._since_pen):
            return False
        before = self._down if is_drawing else None
        if before in (None, KEYS) or kind == "pen" or (kind == "mouse" and before == PEN):
            self._down = contact
            return True
        return False

    def is_down(self, contact: Contact) -> bool:
        """Whether it is this one that draws."""
        return self._down == contact

    def is_kind(self, kind: str) -> bool:
        """Whether one of that kind draws."""
        return self._down is not None and self._down[0] == kind

    def end(self) -> None:
        """Nobody draws any more."""
        self._down = None

    def note(self, kind: str) -> None:
        """A "pen" or a "finger" was seen, drawing or not."""
        (self._since_pen if kind == "pen" else self._since_finger).start()

    def speaks_for_itself(self) -> bool:
        """Whether a mouse event that was made of another device's only repeats what that device has said."""
        return self._is_recent(self._since_pen) or self._is_recent(self._since_finger)

    def _is_recent(self, since: QElapsedTimer) -> bool:
        return since.isValid() and since.elapsed() < NEAR_MS
