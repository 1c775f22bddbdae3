"""A manifest is read entry by entry, and is never there as a whole."""

import json
import tracemalloc

import pytest

from digitpad.samples.exchange.archive_manifest import Manifest
from digitpad.samples.exchange.archive_source import ArchiveError

HEAD = {"format": "digitpad-samples", "version": 1, "collection": "x"}
ENTRIES = [{"label": 7, "ink": "a.inkml"}, {"label": 8, "box": [1, 2.5, {"a": []}]}, 3, "text", None, []]


def manifest(**changes):
    return HEAD | {"samples": ENTRIES} | changes


def read(text):
    return list(Manifest(text.encode(), "manifest.json").entries())


@pytest.mark.parametrize("indent", [None, 1, 8])
@pytest.mark.parametrize("order", [1, -1])
def test_entries_are_what_json_reads_in_any_order_and_with_any_blanks(indent, order):
    whole = dict(list(manifest().items())[::order])
    assert read(json.dumps(whole, indent=indent)) == ENTRIES
    assert read("\ufeff \n" + json.dumps(whole, indent=indent) + "\n ") == ENTRIES
    assert read(json.dumps(whole | {"samples": []}, indent=indent)) == []


GOOD = json.dumps(manifest())
DAMAGED = {
    "nothing": "",
    "a list": "[]",
    "cut": GOOD[:-1],
    "cut in the list": GOOD[:80],
    "something behind": GOOD + "x",
    "two objects": GOOD + GOOD,
    "a comma too many": GOOD.replace("}]", "},]"),
    "no comma": GOOD.replace("}, {", "} {"),
    "a deep entry": GOOD.replace("[]]", "[" * 5000),
    "a long entry": GOOD.replace('"text"', '"' + "t" * 20_000 + '"'),
    "a long number": GOOD.replace("7", "9" * 5000),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_a_damaged_manifest_is_told_before_a_sample_is_taken(what):
    with pytest.raises(ArchiveError, match="is damaged; without it the samples have no labels"):
        Manifest(DAMAGED[what].encode(), "manifest.json")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"format": "other"}, "not a manifest of DigitPad"),
        ({"version": 2}, "newer DigitPad"),
        ({"version": "1"}, "newer DigitPad"),
        ({"version": 10**400}, "newer DigitPad"),
        ({"samples": {}}, "lists no samples"),
    ],
)
def test_a_manifest_of_something_else_is_told(changes, words):
    with pytest.raises(ArchiveError, match=words):
        Manifest(json.dumps(manifest(**changes)).encode(), "manifest.json")


def test_bytes_that_are_no_text_are_told():
    with pytest.raises(ArchiveError, match="damaged"):
        Manifest(b"\xff\xfe{}", "manifest.json")


def test_a_list_without_end_takes_no_memory_beyond_its_text():
    text = '{"format":"digitpad-samples","version":1,"samples":[' + '{"a":0},' * 2_000_000 + '{"a":0}]}'
    data = text.encode()
    tracemalloc.start()
    with pytest.raises(ArchiveError, match="damaged"):
        Manifest(data, "manifest.json")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 3 * len(data)


def test_a_list_far_longer_than_the_files_beside_it_is_left_before_it_takes_time():
    many = json.dumps(manifest(samples=[{"a": 0}] * 5000)).encode()
    assert len(list(Manifest(many, "manifest.json", 1000).entries())) == 5000
    with pytest.raises(ArchiveError, match="damaged"):
        Manifest(many, "manifest.json", 999)
