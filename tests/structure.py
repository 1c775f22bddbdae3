"""How the product is built, in figures: ``python -m tests.structure``, or with ``--at REVISION`` to see it before.

Counted are the Python files of ``digitpad`` and ``trainer``; an import counts wherever it stands, in functions and for
the type checker too.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("digitpad", "trainer")
MOST_IN_A_FOLDER = 16
MAIN_WINDOWS = ("digitpad.window.main_window", "digitpad.main_window")


class House:
    """The modules below ``root`` by dotted name, and who imports whom."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.files = {_dotted(root, path): path for package in PACKAGES for path in _modules(root / package)}
        self.imports = {name: self._imports_of(name, path) for name, path in self.files.items()}

    def lines(self) -> int:
        """Lines of code, comments and blanks included."""
        return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in self.files.values())

    def circles(self) -> list[set[str]]:
        """Groups of files each of which reaches all others of its group by imports."""
        reach = {name: self._reachable(name) for name in self.files}
        circles: list[set[str]] = []
        for name in self.files:
            circle = {other for other in reach[name] if name in reach[other]}
            if circle and circle not in circles:
                circles.append(circle)
        return circles

    def folders(self) -> Counter[str]:
        """Modules in each folder, ``__init__`` left out."""
        modules = [path for path in self.files.values() if path.name != "__init__.py"]
        return Counter(path.parent.relative_to(self.root).as_posix() for path in modules)

    def uphill(self) -> list[tuple[str, str]] | None:
        """Imports from a lower layer to a higher one, by the layers of today's pyproject.toml; None without layers."""
        if not any(name.startswith("trainer.training.") for name in self.files):
            return None
        return [(name, other) for layers in _layers() for name, other in self._uphill(layers)]

    def of_the_window(self) -> list[str]:
        """Files that import the main window."""
        return sorted(name for name, found in self.imports.items() if found & set(MAIN_WINDOWS))

    def untested(self) -> list[str]:
        """Modules without a test of their name in the mirrored folder; ``__init__`` needs none."""
        return sorted(
            path.relative_to(self.root).as_posix()
            for path in self.files.values()
            if path.name != "__init__.py" and not self._test_of(path).is_file()
        )

    def _test_of(self, path: Path) -> Path:
        name = path.stem.strip("_")
        return self.root / "tests" / path.parent.relative_to(self.root) / f"test_{name}.py"

    def _imports_of(self, name: str, path: Path) -> set[str]:
        found = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                for alias in node.names:
                    inner = f"{node.module}.{alias.name}"
                    found.add(inner if inner in self.files else node.module)
        return {other for other in found & set(self.files) if other != name and other not in PACKAGES}

    def _reachable(self, start: str) -> set[str]:
        seen: set[str] = set()
        todo = list(self.imports[start])
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo += self.imports[name]
        return seen

    def _uphill(self, layers: list[set[str]]) -> Iterator[tuple[str, str]]:
        for name, found in self.imports.items():
            own = _place(name, layers)
            for other in sorted(found):
                place = _place(other, layers)
                if own is not None and place is not None and place < own:
                    yield name, other


def report(house: House) -> dict[str, str]:
    """The figures by name, each with the worst places."""
    circles, folders, uphill = house.circles(), house.folders(), house.uphill()
    full = [f"{folder} {count}" for folder, count in folders.most_common(3)]
    return {
        "modules": str(len(house.files)),
        "lines": f"{house.lines():,}",
        "circles of files": f"{len(circles)} {[len(circle) for circle in circles] or ''}",
        "imports that run up": "– (no layers yet)" if uphill is None else f"{len(uphill)} {uphill[:3] or ''}",
        f"folders of more than {MOST_IN_A_FOLDER} modules": (
            f"{sum(count > MOST_IN_A_FOLDER for count in folders.values())} (fullest: {', '.join(full)})"
        ),
        "files that import the main window": f"{len(house.of_the_window())} {house.of_the_window()}",
        "modules without a test of their name": str(len(house.untested())),
    }


def main() -> None:
    """Print the figures of the working tree, or of a revision."""
    parser = argparse.ArgumentParser(prog="python -m tests.structure", description=__doc__)
    parser.add_argument("--at", metavar="REVISION", help="look at this revision instead of the working tree")
    revision = parser.parse_args().at
    with tempfile.TemporaryDirectory() as folder:
        if revision:
            archive = ["git", "-C", str(ROOT), "archive", revision, *PACKAGES, "tests"]
            packed = subprocess.run(archive, capture_output=True, check=True)
            subprocess.run(["tar", "-x", "-C", folder], input=packed.stdout, check=True)
        for name, value in report(House(Path(folder) if revision else ROOT)).items():
            print(f"{name:40} {value}")


def _modules(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "resources" not in path.parts[-3:-1])


def _dotted(root: Path, path: Path) -> str:
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def _layers() -> list[list[set[str]]]:
    """The layers of each contract, highest first, each a set of modules and folders beside one another."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    tables = []
    for contract in contracts:
        for container in contract.get("containers", [""]) if contract["type"] == "layers" else []:
            start = f"{container}." if container else ""
            layers = contract["layers"]
            tables.append([{start + part.strip(" ()") for part in layer.split("|")} for layer in layers])
    return tables


def _place(name: str, layers: list[set[str]]) -> int | None:
    for place, parts in enumerate(layers):
        if any(name == part or name.startswith(f"{part}.") for part in parts):
            return place
    return None


if __name__ == "__main__":
    main()
