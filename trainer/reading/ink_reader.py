"""Reads a number that was drawn with a pen, remembering what it has read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from trainer.image.digit_image import images_of_lines, numbered_lines, parts_side_by_side
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Prediction, Predictor
from trainer.reading.known_lines import KnownLines, with_attached
from trainer.reading.mending import NO_MENDING, Mending
from trainer.reading.number_reading import Box, DigitReading, NumberReading
from trainer.reading.pieces import Doubles, Piece, PieceKey, box_of, united
from trainer.reading.row_reading import MOST_PIECES, Known, read_pieces, unrefused
from trainer.reading.stroke_cuts import cut_pieces

GroupKey = tuple[PieceKey, ...]


class InkReader:
    """Reads drawings with one predictor. It remembers what it read last, so each thread needs a reader of its own."""

    def __init__(self, predictor: Predictor) -> None:
        self.predictor = predictor
        self._memory = _Memory()

    def with_predictor(self, predictor: Predictor) -> InkReader:
        """A reader that knows the drawing, and not what the other network said to it."""
        other = InkReader(predictor)
        other._memory = self._memory.without_answers()
        return other

    def read(
        self,
        ink: Ink,
        whole_numbers: bool = True,
        refuse: bool = True,
        mending: Mending = NO_MENDING,
        is_unfinished: bool = False,
    ) -> NumberReading:
        """Read a drawing; without ``whole_numbers`` as one digit, without ``refuse`` it always names digits.

        ``mending`` is what a person said about the cutting of these strokes. While a drawing ``is_unfinished`` the pen
        is at its last stroke, which is not cut into digits yet: half of a digit would be, too, and at each step anew.
        A change of one stroke costs a forward pass for each group that this stroke is in: mostly one or two, at most
        ten. Never raises; more than 32 strokes are read as one digit, of very many points evenly spread ones are kept.
        """
        drawing = _Drawing(self.predictor, ink, self._memory, len(ink.strokes) - 1 if is_unfinished else None)
        result = drawing.number(mending) if whole_numbers else drawing.one_digit()
        self._memory = drawing.used
        return result if refuse else unrefused(result)


@dataclass(frozen=True, eq=False, slots=True)
class _Memory:
    """What one reading needed. Strokes are known by their places in memory, and held so that no others take these."""

    groups: dict[GroupKey, tuple[tuple[Stroke, ...], Known]] = field(default_factory=dict)
    lines: KnownLines = field(default_factory=KnownLines)
    images: dict[GroupKey, tuple[tuple[Stroke, ...], NDArray[np.float32]]] = field(default_factory=dict)

    def without_answers(self) -> _Memory:
        """Points and images, for another network."""
        images = {key: (strokes, known.image) for key, (strokes, known) in self.groups.items()}
        return _Memory(lines=self.lines, images=self.images | images)


class _Drawing:
    """One drawing on its way to a number; a ``row_reading.Source``."""

    def __init__(self, predictor: Predictor, ink: Ink, memory: _Memory, under_pen: int | None) -> None:
        self.used = _Memory(lines=KnownLines(memory.lines))
        self._predictor = predictor
        self._ink = ink
        self._memory = memory
        self._under_pen = under_pen
        self._lines = numbered_lines(ink, self.used.lines.points)
        self._points: dict[PieceKey, Doubles] = {}

    @property
    def has_refusal(self) -> bool:
        return self._predictor.model.refusal is not None

    def number(self, mending: Mending) -> NumberReading:
        """The best row of digits."""
        return self.one_digit() if len(self._lines) > MOST_PIECES else read_pieces(self, self._pieces(), mending)

    def one_digit(self) -> NumberReading:
        """All of it as one digit, refused where digits stand side by side."""
        if not self._lines:
            return NumberReading((), "empty")
        lines = [points for _, points in self._lines]
        prediction = self._predictor.predict(image := images_of_lines([lines])[0], self.stands_apart())
        strokes = tuple(index for index, stroke in enumerate(self._ink.strokes) if stroke.points)
        sources = frozenset(id(stroke) for stroke in self._ink.strokes)
        box = box_of(np.concatenate(lines))
        digit = DigitReading(image, prediction, box, strokes, ink=self._ink, sources=sources)
        return NumberReading((digit,), prediction.reason, 0 if prediction.reason else None)

    def among_digits(self, prediction: Prediction) -> Prediction:
        """The same: with the rule of pictures twice as many numbers of real pens were wrong (docs/recognition.md)."""
        return prediction

    def stands_apart(self) -> bool:
        """Whether strokes stand side by side."""
        return parts_side_by_side(self._ink)

    def digit(self, group: Sequence[Piece], box: Box, known: Known) -> DigitReading:
        """A group as a digit that was read."""
        strokes = tuple(sorted({piece.source for piece in group}))
        ordered = sorted(group, key=lambda piece: (piece.source, piece.key))
        ink = Ink(tuple([self._stroke(piece) for piece in ordered]))
        return DigitReading(*known, box, strokes, ink=ink, sources=frozenset([piece.key[0] for piece in group]))

    def _stroke(self, piece: Piece) -> Stroke:
        """The stroke that a piece is, or is a part of."""
        whole = self._ink.strokes[piece.source]
        if len(piece.key) == 1:
            return whole
        return Stroke(tuple((x, y) for x, y in self._points[piece.key].tolist()), whole.width)

    def cut(self, piece: Piece) -> list[Piece]:
        """The stroke cut wherever two digits may meet."""
        if piece.is_unfinished:  # a person's mending may ask for it
            return [piece]
        parts = cut_pieces(piece, self._points[piece.key])
        self._points.update((part.key, points) for part, points in parts)
        return [part for part, _ in parts]

    def known(self, groups: Sequence[Sequence[Piece]]) -> list[Known]:
        """What the network says to each group; new ones are painted and read together."""
        groups = [sorted(group, key=lambda piece: (piece.source, piece.key)) for group in groups]
        keys = [tuple([piece.key for piece in group]) for group in groups]
        known, used = self._memory.groups, self.used.groups
        used.update((key, known[key]) for key in keys if key in known)
        new = [index for index, key in enumerate(keys) if key not in used]
        if new:
            images = self._images([keys[index] for index in new], [groups[index] for index in new])
            for index, image, prediction in zip(new, images, self._predictor.predict_all(images), strict=True):
                strokes = tuple(self._ink.strokes[piece.source] for piece in groups[index])
                used[keys[index]] = strokes, Known(image, prediction)
        return [used[key][1] for key in keys]

    def _images(self, keys: Sequence[GroupKey], groups: Sequence[Sequence[Piece]]) -> NDArray[np.float32]:
        """(N, 28, 28) digit images of groups, painted unless all were for another network."""
        images = self._memory.images
        if all(key in images for key in keys):
            return np.stack([images[key][1] for key in keys])
        lines = [[self._points[part] for part in key] for key in keys]
        return images_of_lines(lines, [united([piece.box for piece in group]) for group in groups])

    def _pieces(self) -> list[Piece]:
        """The usable strokes."""
        pieces = []
        for index, points in self._lines:
            stroke = self._ink.strokes[index]
            key = id(stroke)
            self._points[(key,)] = points
            box = self.used.lines.box(stroke, points)
            pieces.append(Piece(index, box, (key,), is_unfinished=index == self._under_pen))
        return with_attached(pieces, [self._points[piece.key] for piece in pieces])
