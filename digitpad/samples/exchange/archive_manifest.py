"""The list of samples in an archive, read entry by entry: a list made to fill the memory is never there as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from digitpad.samples.exchange.archive_source import MOST_ENTRIES, ArchiveError
from digitpad.samples.exchange.sample_archive import FORMAT, FORMAT_VERSION

MOST_MANIFEST_BYTES: Final = 64 * 1024 * 1024
_MOST_WITHOUT_FILES: Final = 1000
_MOST_A_FILE: Final = 4  # entries: of a collection most of whose files were taken out by hand, each is still told
_LONGEST_PART: Final = 8000  # letters of one entry; ours have about three hundred
_BLANKS: Final = re.compile(r"[ \t\n\r]*")
_DECODER: Final = json.JSONDecoder()


class Manifest:
    """A manifest that was read to its end once and is sound; ``entries`` gives its parts out, still to be checked.

    Raises ArchiveError for one that is damaged, of something else, from a newer version, or longer than any archive
    can be. ``name`` is the manifest's, ``files`` how many there are beside it: a list far longer than that is made to
    take time.
    """

    def __init__(self, data: bytes, name: str, files: int = MOST_ENTRIES) -> None:
        if len(data) > MOST_MANIFEST_BYTES:
            raise ArchiveError("{0} is bigger than {1} MB.", name, MOST_MANIFEST_BYTES >> 20)
        self._list: int | None = None
        self._most = min(MOST_ENTRIES, _MOST_WITHOUT_FILES + _MOST_A_FILE * files)
        try:
            self._text = data.decode("utf-8-sig")
            head = self._head()
        except (ValueError, RecursionError, IndexError) as error:
            raise ArchiveError("{0} is damaged; without it the samples have no labels.", name) from error
        if head.get("format") != FORMAT:
            raise ArchiveError("{0} is not a manifest of DigitPad samples.", name)
        version = head.get("version")
        if not isinstance(version, int) or version > FORMAT_VERSION:
            shown = version if isinstance(version, int) and abs(version) < 10**9 else "?"
            raise ArchiveError(
                "{0} was written by a newer DigitPad (format {1}); update DigitPad to read it.", name, shown
            )
        if self._list is None:
            raise ArchiveError("{0} lists no samples.", name)

    def entries(self) -> Iterator[Any]:
        """Each entry of the list."""
        if self._list is not None:
            for entry, _ in self._parts(self._list, "]"):
                yield entry

    def _head(self) -> dict[str, Any]:
        """What the manifest says beside the list of samples, whose place is kept."""
        head: dict[str, Any] = {}
        position = self._after(0, "{")
        while True:
            key, position = self._part(position)
            position = self._after(position, ":")
            if key == "samples" and self._text[position] == "[":
                self._list = self._after(position, "[")
                position = self._list
                for count, (_, end) in enumerate(self._parts(self._list, "]"), 1):
                    position = end
                    if count > self._most:
                        raise ValueError("too many entries")
                position = self._after(position, "]")
            else:
                head[str(key)], position = self._part(position)
            if self._text[position] == "}":
                if self._after(position, "}") != len(self._text):
                    raise ValueError("something behind the end")
                return head
            position = self._after(position, ",")

    def _parts(self, position: int, end: str) -> Iterator[tuple[Any, int]]:
        """Each part up to ``end``, and where what follows it stands."""
        if self._text[position] == end:
            return
        while True:
            part, position = self._part(position)
            yield part, position
            if self._text[position] == end:
                return
            position = self._after(position, ",")

    def _part(self, position: int) -> tuple[Any, int]:
        """One value, and where what follows it stands; ValueError for one that is too long."""
        part, length = _DECODER.raw_decode(self._text[position : position + _LONGEST_PART])
        return part, _end_of(_BLANKS.match(self._text, position + length))

    def _after(self, position: int, sign: str) -> int:
        if position == 0:
            position = _end_of(_BLANKS.match(self._text))
        if self._text[position] != sign:
            raise ValueError(f"no {sign} where one belongs")
        return _end_of(_BLANKS.match(self._text, position + 1))


def _end_of(blanks: re.Match[str] | None) -> int:
    assert blanks is not None  # the pattern takes no blank, too
    return blanks.end()
