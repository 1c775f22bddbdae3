"""Ten digits as a pen writes them: strokes through a few points, made smooth."""

from __future__ import annotations

from trainer.ink.strokes import Point

_STEPS = 8

# Points in pad units (0..280), y down; each list is one stroke.
DIGITS: dict[int, tuple[tuple[Point, ...], ...]] = {
    0: (((150, 58), (105, 85), (92, 150), (118, 215), (165, 212), (192, 150), (180, 82), (146, 58)),),
    1: (((112, 98), (148, 60), (146, 140), (143, 224)),),
    2: (((98, 100), (118, 66), (165, 66), (180, 106), (148, 156), (94, 214), (140, 209), (194, 212)),),
    3: (((100, 76), (146, 58), (178, 88), (156, 126), (124, 136), (166, 146), (184, 186), (146, 220), (98, 204)),),
    4: (((128, 60), (110, 110), (96, 152), (146, 151), (196, 148)), ((164, 100), (160, 160), (157, 226))),
    5: (((180, 62), (146, 63), (116, 66), (110, 124), (148, 116), (184, 150), (170, 204), (124, 218), (92, 200)),),
    6: (((168, 58), (124, 98), (98, 160), (112, 212), (160, 216), (178, 176), (146, 148), (104, 172)),),
    7: (((94, 70), (140, 68), (190, 66), (166, 126), (144, 176), (128, 226)),),
    8: (
        (
            *((174, 84), (142, 58), (108, 84), (132, 126), (172, 166), (172, 206)),
            *((136, 222), (102, 198), (116, 158), (158, 124), (176, 88)),
        ),
    ),
    9: (((174, 92), (138, 66), (104, 100), (128, 138), (172, 118), (177, 88), (172, 150), (164, 226)),),
}


def demo_strokes(digit: int) -> list[list[Point]]:
    """The digit's strokes on a Catmull-Rom curve, in eight steps from each point of the table to the next."""
    return [_smooth(stroke) for stroke in DIGITS[digit]]


def _smooth(points: tuple[Point, ...]) -> list[Point]:
    padded = (points[0], *points, points[-1])
    curve = [points[0]]
    for index in range(1, len(padded) - 2):
        part = padded[index - 1 : index + 3]
        curve += [_between(part, step / _STEPS) for step in range(1, _STEPS + 1)]
    return curve


def _between(part: tuple[Point, ...], share: float) -> Point:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = part
    return _spline(ax, bx, cx, dx, share), _spline(ay, by, cy, dy, share)


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    """Catmull and Rom 1974, uniform, from b at t = 0 to c at t = 1."""
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * (b - c) + d - a) * t * t * t)
