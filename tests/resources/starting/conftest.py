"""A checkout's environment to set up, without a package registry: pip is played by a list."""

import pytest
from starting import installer as installers
from starting.installed import versions
from starting.places import ROOT, Environment
from starting.requirements import Requirements, name_of
from starting.setup import Setup


def lay(environment, name, version="1.0", content="value = 1\n"):
    """Put a package into the environment as an installer would."""
    place = environment.packages()
    info = place / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True, exist_ok=True)
    module = place / f"{name.replace('-', '_')}.py"
    module.write_text(content)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    lines = [f"{module.name},sha256=AAAA,{len(content)}", f"{info.name}/METADATA,,", f"{info.name}/RECORD,,"]
    (info / "RECORD").write_text("\n".join(lines))


class Registry:
    """Stands for pip: installs at once what it is asked for, unless told how it fails."""

    def __init__(self):
        self.calls = []
        self.fails = {}
        self.before = lambda words: None

    def install(self, installer, words, look=None):
        self.calls.append(words)
        self.before(words)
        reason = next((why for name, why in self.fails.items() if any(name == name_of(word) for word in words)), "")
        installer.reason = reason
        if reason:
            return False
        if look is not None:
            look(0.5)
        for word in words:
            if word.startswith("-") or "/" in word or word in ("DigitPad",):
                continue
            _, _, version = word.partition(";")[0].partition("==")
            if not version and name_of(word) in versions(installer.environment):
                continue
            lay(installer.environment, name_of(word), version.strip() or "1.0")
        if "--editable" in words:
            lay(installer.environment, "digitpad")
        return True


@pytest.fixture
def registry(monkeypatch):
    played = Registry()
    monkeypatch.setattr(installers.Installer, "install", lambda *words: played.install(*words))  # noqa: PLW0108
    return played


@pytest.fixture
def setup(tmp_path, monkeypatch):
    """An environment whose Python is taken for alive; nothing is installed in it."""
    environment = Environment(tmp_path / "environment")
    (environment.folder / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
    monkeypatch.setattr(Setup, "is_alive", lambda _self: True)
    return Setup(environment, Requirements(ROOT))
