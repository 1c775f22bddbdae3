"""The direction between the two packages, and what a start may load: looked at, not hoped for."""

import ast
import inspect
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType

import pytest

import digitpad
import trainer
from tests.reaching import reaches, swaps
from tests.structure import MOST_IN_A_FOLDER, House

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(path for package in ("trainer", "digitpad") for path in (ROOT / package).rglob("*.py"))
HOUSE = House()
MAY_REACH = {
    "digitpad/launch/demo.py": "the demo clicks as a person does, who finds buttons on the screen",
    "digitpad/system/garbage.py": "looks in the application for what it has put there itself",
    "digitpad/widgets/file_dialog.py": "the lists of Qt's own file dialog, which are nobody else's to make",
    "digitpad/widgets/icons.py": "the buttons of Qt's own dialogs, likewise",
    "trainer/commands/train.py": "argparse keeps the type of its groups to itself",
    "trainer/training/optimization.py": "products of torch's own optimisers, which have no other name",
}
STILL_IN_TESTS = {
    "tests/benchmarks/adaptation.py": 1,
    "tests/reliability/hostile_files.py": 1,
    "tests/reliability/training_window.py": 1,
}
"""How often they do; the list only shrinks."""
TORCH_OUTSIDE = {"trainer/model/export.py", "trainer/data/download.py"}


def modules_loaded_by(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after running ``code``."""
    report = f"{code}\nimport json, sys; print(json.dumps(sorted({{name.split('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", report], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_imports_keep_the_direction_that_the_contracts_in_pyproject_say():
    linter = Path(sys.executable).with_name("lint-imports")

    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "module", ["trainer", "trainer.model.predict", "trainer.image.digit_image", "trainer.model.model_file"]
)
def test_what_a_prediction_needs_loads_neither_torch_nor_qt(module):
    loaded = modules_loaded_by(f"import {module}")

    assert loaded & {"torch", "torchvision", "PySide6", "pyqtgraph", "digitpad"} == set()


def test_a_new_window_has_loaded_neither_torch_nor_pyqtgraph(monkeypatch, tmp_path):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))

    loaded = modules_loaded_by("from digitpad.app import create_window\nwindow = create_window()\nwindow.show()")

    assert "PySide6" in loaded
    assert loaded & {"torch", "torchvision", "pyqtgraph", "scipy"} == set()


def test_the_first_answer_to_ink_has_loaded_nothing_that_only_pictures_and_files_need(monkeypatch, tmp_path):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    code = """
import sys
from PySide6.QtCore import QCoreApplication
from digitpad.app import create_window
from trainer.ink.strokes import Ink
window = create_window()
window.show()
window.document.show_ink(Ink.of_points([[(50, 50), (200, 50), (100, 220)]]))
for _ in range(50):
    QCoreApplication.processEvents()
assert "trainer.model.predict" in sys.modules
"""

    assert modules_loaded_by(code) & {"cv2", "PIL", "hashlib", "torch", "safetensors", "sqlite3"} == set()


def declared_packages():
    """The packages that pyproject names for the product, as the index spells them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    return {re.split(r"[^\w.-]", line)[0].lower().replace("_", "-") for line in lines}


def homes_of(name):
    """The packages that an imported name may come from."""
    return {home.lower().replace("_", "-") for home in packages_distributions().get(name, [name])}


def test_every_foreign_package_that_is_imported_is_declared_and_every_declared_one_is_imported():
    imported = {
        name: path.relative_to(ROOT)
        for path in MODULES
        for name in imported_names(path) - set(sys.stdlib_module_names) - {"trainer", "digitpad"}
    }
    declared = declared_packages()
    used = {home for name in imported for home in homes_of(name)}

    assert {name: str(path) for name, path in imported.items() if not homes_of(name) & declared} == {
        # scikit-learn asks the classifier for its own kind of tags; nobody else comes there.
        "sklearn": "trainer/library/digit_classifier.py"
    }
    assert declared - used == {"onnxruntime"}, "the extra [onnx] installs it for those who run what is exported"


def test_no_files_import_each_other_in_a_circle():
    assert HOUSE.circles() == []


def test_no_folder_holds_more_modules_than_a_reader_can_keep_in_mind():
    assert {folder: count for folder, count in HOUSE.folders().items() if count > MOST_IN_A_FOLDER} == {}


def test_every_module_has_a_test_of_its_name():
    assert HOUSE.untested() == [], "write a test of its name in the mirrored folder"


def test_torch_is_imported_where_it_is_needed_only():
    places = {path.relative_to(ROOT).as_posix() for path in MODULES if imported_names(path) & {"torch", "torchvision"}}

    assert {place for place in places if not place.startswith("trainer/training/")} == TORCH_OUTSIDE


@pytest.mark.parametrize("name", trainer.__all__)
def test_every_public_name_of_the_library_is_what_it_says(name):
    value = getattr(trainer, name)

    assert not isinstance(value, ModuleType)
    assert getattr(value, "__name__", name) == name
    assert name in {"PRESETS", "__version__"} or inspect.getdoc(value)


def test_the_public_names_of_the_library_are_all_listed_and_typed():
    hints = ast.parse((ROOT / "trainer" / "__init__.py").read_text(encoding="utf-8"))
    typed = {alias.name for node in ast.walk(hints) if isinstance(node, ast.ImportFrom) for alias in node.names}

    assert set(trainer.__all__) <= set(dir(trainer))
    assert typed - {"annotations", "import_module", "TYPE_CHECKING", "Any"} == set(trainer.__all__) - {"__version__"}
    assert all((ROOT / package / "py.typed").is_file() for package in ("trainer", "digitpad"))
    with pytest.raises(AttributeError, match="nonsense"):
        _ = trainer.nonsense


def test_the_version_stands_in_one_place_and_in_the_papers():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert digitpad.__version__ == trainer.__version__ == project["version"]


def test_importing_the_library_loads_next_to_nothing():
    assert modules_loaded_by("import trainer") & {"numpy", "torch", "PIL", "safetensors"} == set()


def test_no_module_is_longer_than_three_hundred_lines():
    too_long = {str(path.relative_to(ROOT)) for path in MODULES if len(path.read_text("utf-8").splitlines()) > 300}

    assert too_long == set()


def test_threads_of_the_window_are_made_in_one_folder():
    kinds = {"Thread", "QThread", "QThreadPool", "QRunnable", "ThreadPoolExecutor", "start_new_thread"}
    system = ROOT / "digitpad" / "system"
    windows = [path for path in MODULES if path.is_relative_to(ROOT / "digitpad") and path.parent != system]

    assert {str(path.relative_to(ROOT)) for path in windows if kinds & set(names_in(path))} == set()


def test_what_is_set_for_the_whole_process_is_set_by_the_start_or_the_system():
    windows = [path for path in MODULES if path.parts[len(ROOT.parts)] == "digitpad"]
    others = [path for path in windows if path.parent.name not in {"system", "launch"}]

    assert {str(path.relative_to(ROOT)) for path in others if sets_the_process(path)} == set()


def test_no_button_has_a_shortcut_that_goes_with_its_next_text():
    """``QAbstractButton.setText`` sets the shortcut anew; a QShortcut or an action keeps its keys."""
    found = {path.name for path in (ROOT / "digitpad").rglob("*.py") if {"setShortcut"} & set(names_in(path))}
    assert found == set(), found


FOR_OTHERS = {"number_changed"}  # of the pad that other programs embed


def test_every_signal_is_listened_to_somewhere_in_the_product():
    texts = {path: path.read_text("utf-8") for path in MODULES}
    connected = FOR_OTHERS | set(re.findall(r"\.(\w+)\.connect\(", "\n".join(texts.values())))
    signals = {path: set(re.findall(r"^    (\w+) = Signal\(", text, re.MULTILINE)) for path, text in texts.items()}

    assert {path.name: names - connected for path, names in signals.items() if names - connected} == {}


def found_below(*folders, find):
    """What is found in the Python files of these folders, by path."""
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    found = {path.relative_to(ROOT).as_posix(): find(path.read_text(encoding="utf-8")) for path in paths}
    return {path: reached for path, reached in found.items() if reached}


def test_nobody_emits_another_s_signal_or_reaches_into_its_fields_layout_or_children():
    found = found_below("digitpad", "trainer", find=lambda source: list(reaches(source)))
    assert {path: reached for path, reached in found.items() if path not in MAY_REACH} == {}
    assert set(found) == set(MAY_REACH), "allowed, but not needed any more"


def private_in_tests(source):
    """A person finds things on the screen by their names, so that tests may; private names they may not use."""
    seen = ("findChild", "findChildren", "layout", "emit", "_current_frames")  # the last is Python's, and documented
    return [each for each in (*reaches(source), *swaps(source)) if each.rpartition(".")[2] not in seen]


def test_tests_use_public_names_alone():
    found = found_below("tests", find=private_in_tests)
    more = {path: reached for path, reached in found.items() if len(reached) > STILL_IN_TESTS.get(path, 0)}
    assert more == {}, "use what a person sees, or what the part shows to all"
    assert set(found) == set(STILL_IN_TESTS), "the list only shrinks"


def sets_the_process(path: Path) -> bool:
    """Whether the module turns the collector, or writes into the environment."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name) and node.id == "gc":
            return True
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("os.environ.setdefault", "os.environ.up")):
            return True
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(target is not None and ast.unparse(target).startswith("os.environ") for target in targets):
            return True
    return False


def names_in(path: Path) -> Iterator[str]:
    """Every name that the code of the module at ``path`` says, dotted ones in their parts."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name


def imported_names(path: Path) -> set[str]:
    """The top-level names that the module at ``path`` imports anywhere, late imports included."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add((node.module or "").split(".")[0])
    return names
