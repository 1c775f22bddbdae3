import sys
from types import SimpleNamespace

import pytest

from digitpad.system.windows_libraries import load_torch_core


@pytest.fixture
def torch_folder(tmp_path, monkeypatch):
    (tmp_path / "lib").mkdir()
    spec = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: spec if name == "torch" else None)
    return tmp_path


def test_torchs_core_library_is_loaded_without_importing_torch(torch_folder, monkeypatch):
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    library = torch_folder / "lib" / "c10.dll"
    library.touch()
    loaded = []
    assert load_torch_core(loaded.append)
    assert loaded == [str(library)]
    assert "torch" not in sys.modules


def test_nothing_is_loaded_where_torch_has_no_such_library(torch_folder):
    loaded = []
    assert not load_torch_core(loaded.append)
    assert loaded == []


def test_a_library_that_fails_does_not_stop_the_start(torch_folder):
    (torch_folder / "lib" / "c10.dll").touch()

    def fail(path):
        raise OSError(path)

    assert load_torch_core(fail)
