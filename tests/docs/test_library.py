"""The page about the library, run as a reader would: block after block, in one session."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "library.md"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)


def test_every_code_block_of_the_page_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    page = PAGE.read_text(encoding="utf-8")
    session = {}
    for block in BLOCK.finditer(page):
        line = page[: block.start(1)].count("\n")
        exec(compile("\n" * line + block[1], str(PAGE), "exec"), session)
    shown = capsys.readouterr().out

    assert page.count("```python") == len(BLOCK.findall(page)) > 8
    assert "EpochDone(epoch=1" in shown
    assert "not in 0 to 255; divide them by 255, or hand in whole numbers" in shown
    assert {path.name for path in tmp_path.iterdir()} >= {"mine.safetensors", "mine.md", "seven.inkml"}


def test_the_ten_lines_are_ten():
    first = BLOCK.search(PAGE.read_text(encoding="utf-8"))[1]
    assert len([line for line in first.splitlines() if line.strip()]) <= 10
