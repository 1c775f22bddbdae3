"""What the project says of itself in several places, and that it says the same."""

import re
import tomllib
from pathlib import Path

from trainer import __version__

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_version_is_the_same_everywhere():
    cited = re.search(r"^version: (.+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)

    assert cited
    assert PROJECT["version"] == __version__ == cited[1]


def test_the_pythons_of_the_metadata_begin_with_the_oldest_that_is_allowed():
    told = [each.rsplit(" ", 1)[1] for each in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", each)]

    assert PROJECT["requires-python"] == f">={told[0]}"


def test_the_licence_covers_the_code_and_the_pictures_that_come_with_it():
    assert PROJECT["license"] == "MIT AND CC-BY-SA-3.0"
    assert all((ROOT / file).is_file() for file in PROJECT["license-files"])


def test_the_files_of_the_readme_and_of_the_papers_exist():
    for paper in ("README.md", "SECURITY.md", "CONTRIBUTING.md"):
        links = re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / paper).read_text(encoding="utf-8"))
        assert [link for link in links if not (ROOT / link).exists()] == [], paper


def named_files(text):
    """Files and folders that a paper names in code letters, such as `digitpad/draw/` and `ink_file.py`."""
    words = re.findall(r"(?<!`)`([\w./-]+)`(?!`)", text)
    return {
        word
        for word in words
        if re.fullmatch(r"[\w./-]+\.(py|md|toml|ts)|(digitpad|trainer|tests|resources|docs)/[\w./-]*", word)
    }


def test_what_the_papers_say_lies_somewhere_lies_there():
    """The decisions and the changes tell of what was, and may name what is gone."""
    folders = [ROOT / name for name in ("digitpad", "trainer", "tests", "resources", "docs")]
    files = [*ROOT.iterdir(), *(path for folder in folders for path in folder.rglob("*"))]
    there = [path.relative_to(ROOT).as_posix() for path in files]
    ends = {"/".join(path.split("/")[-count:]) for path in there for count in range(1, path.count("/") + 2)}
    gone = {}
    for paper in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        missing = {name for name in named_files(paper.read_text(encoding="utf-8")) if name.rstrip("/") not in ends}
        if missing:
            gone[paper.name] = missing
    assert gone == {}


def test_every_decision_has_a_number_of_its_own():
    numbers = [path.name[:4] for path in (ROOT / "docs/decisions").glob("*.md")]
    assert len(numbers) == len(set(numbers)) > 10


def test_the_changelog_has_the_sections_of_keep_a_changelog():
    headings = re.findall(r"^##+ (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert headings[0] == "[Unreleased]"
    known = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert all(each in known or re.match(r"\[(Unreleased|\d+\.\d+\.\d+)\]", each) for each in headings)
