"""What the trainer and the sample files say when something goes wrong, in the language of the window.

They know no Qt and speak English. Their sentences are known here as templates: a sentence is recognised by its
template, the template is translated, and what filled it is put in again. A sentence that is not known stays English.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from digitpad.texts.number_text import localized
from trainer.errors import Sentence, as_part, fill, in_english, showable

CONTEXT = "TrainerErrors"

# fmt: off
TEMPLATES = (
    # Files.
    "{0} is no file name.",
    "{0} could not be read: {1}.",
    "{0} cannot be read: {1}.",
    "{0} is no ordinary file; choose a file.",
    "{0} is larger than {1} MB; choose a smaller file.",
    "The drawing is larger than {0} MB; choose a smaller one.",
    "The picture is larger than {0} MB; choose a smaller one.",
    "The drawing",
    "The picture",
    "No such file or directory",
    "Permission denied",
    "No space left on device",
    "Read-only file system",
    "Is a directory",
    "not enough memory",
    # Saving.
    "{0} could not be saved: {1}.",
    "{0} could not be made: {1}.",
    "{0} could not be deleted: {1}.",
    "the disk is full; free some space and save again",
    "your share of the disk is used up; free some space and save again",
    "you may not write there; choose another folder",
    "the disk is read-only; choose another folder",
    "the disk failed; choose another disk",
    "the folder does not exist; choose another one",
    "a folder has that name; choose another name",
    "the name is too long; choose a shorter one",
    "the system wrote nothing",
    '{0} was not written: install ONNX first, by pip install "digitpad[onnx]".',
    # Models.
    "No model lies in {0}: install DigitPad again, or open a model file of your own.",
    "{0} is no model that DigitPad can read: {1}.",
    "it is not a safetensors file, or it is cut short",
    "it was not saved by DigitPad, so nothing says how to use its numbers",
    "it has format version {0}, this DigitPad knows {1}; update DigitPad",
    "its metadata has missing or unknown parts",
    "its metadata is not made of texts",
    "its layer sizes are no list of whole numbers",
    "its layer sizes are not those of its weights",
    "its tensors do not have the names of its layers",
    "its weights and their scales do not belong together",
    "the scales of its weights are no positive numbers, one for each row",
    "its tensors overlap or leave gaps",
    "its description has missing or unknown parts",
    "its description has texts where numbers belong",
    "its history is too long",
    "its history nests too deep",
    "its history has wrong versions",
    "its history has a wrong {0}",
    "it has {0} tensors, a digit model has at most {1}",
    "{0} is not a JSON object",
    "{0} is not plain JSON",
    "{0} is not JSON",
    "its header",
    "its history",
    "a key appears twice",
    "tensor {0} is described wrongly",
    "tensor {0} is neither int8 nor float16 nor float32",
    "tensor {0} has a shape that no layer has",
    "tensor {0} is not as long as its shape says",
    "it is cut short, or something is appended to it",
    "it is cut short",
    "some weights are too large for float16; save in full precision",
    "some weights are not finite numbers",
    "the last layer has {0} outputs, not {1}",
    "layer {0} has shapes {1} and {2}, wants {3} inputs",
    # PyTorch files.
    "{0} needs torch, which is not installed; install torch, or choose another model.",
    "reading it took longer than {0} seconds",
    "the program that converts it could not be started ({0})",
    "the program that converts it broke off, so the file is damaged or meant to do harm",
    "its numbers make no network",
    "it has a part that no MLP has ({0})",
    "it holds no layers",
    "its network has {0} outputs, not ten digits",
    "it has {0} layers, DigitPad reads up to {1}",
    "it has convolutions ({0}); DigitPad reads fully connected networks only",
    "it has a layer that is not fully connected ({0})",
    "its layer {0} has a size of {1}",
    "its layer {0} takes {1} numbers, not the {2} pixels",
    "its layer {0} takes {1} numbers, not the {2} outputs of the layer before",
    "the bias of its layer {0} has another size",
    "its tensor {0} is not a dense array",
    "its tensor {0} does not hold fractions",
    "its tensor {0} is larger than the file's numbers for it",
    "it needs more memory than a model may",
    "it is damaged, or no state dict",
    "it is damaged, or no file of PyTorch",
    "it holds a {0}, not a state dict",
    "it holds a {0} named {1}, not only layers",
    "it names {0}, which a state dict of an MLP never does",
    "it is a damaged archive",
    "it is an archive of too many files",
    "it is an archive of {0} files",
    "it is an archive with two files of the same name",
    "it is a compressed archive, which PyTorch never writes",
    "it is an archive whose files overlap",
    "it is an archive, but not one of PyTorch",
    "it is a pickle, but no state dict of PyTorch",
    "it is a compiled program (TorchScript), not a state dict",
    "its table of contents is too large for an MLP",
    "it holds program objects, not a plain state dict",
    "it holds sparse tensors",
    "it is a whole pickled program object ({0}); save the state dict instead, "
    "torch.save(network.state_dict(), file)",
    # Pictures.
    "{0} is damaged, or no picture in PNG, JPEG, BMP, GIF or WebP format.",
    "{0} is empty, not a picture in PNG, JPEG, BMP, GIF or WebP format.",
    "{0} has more than {1} megapixels; make it smaller first.",
    "{0} is a JPEG built to be slow, of more than a hundred passes.",
    "{0} has fractions for colours; save it as plain PNG.",
    "{0} has colours of an unusual kind ({1}); save it as plain PNG.",
    "{0} is damaged and cannot be read as a picture.",
    # Drawings.
    "{0} is no InkML drawing that DigitPad can read: {1}.",
    "it declares a document type, which drawings do not need and attacks do",
    "it is written in {0}; save it as UTF-8",
    "it is not well-formed XML, or cut short",
    "it has too many parts",
    "it is XML about something else ({0})",
    "its points have no X and Y",
    "it has more than {0} strokes",
    "it has too many points",
    "it has a point of {0} numbers instead of {1}",
    "it has a coordinate that is infinite or far too large",
    "it has the point {0}, which is none of {1} numbers",
    # Data sets.
    "No MNIST in {0}: put {1} there (from any copy of MNIST), or allow it to be downloaded.",
    "The MNIST files in {0} are not the ones that belong there: install DigitPad again.",
    "{0} holds pictures of {1}, not 28 by 28 bytes.",
    "{0} holds {1} labels for {2} pictures.",
    "{0} holds labels from {1} to {2}; only 0 to 9 are digits.",
    "MNIST could not be downloaded into {0}: are you offline? ({1}) Copies of its four files can be put "
    "into that folder instead.",
    "{0} claims to hold {1} bytes, which is more than DigitPad reads.",
    "{0} is damaged: its header does not fit its size. Copy or download it again.",
    "{0} is damaged: it does not hold what its header says. Copy or download it again.",
    "{0} is damaged ({1}): copy or download it again.",
    "{0} is no idx file of whole numbers.",
    "{0} holds an array of {1} dimensions where {2} are needed.",
    "{0} ends in the middle of its header.",
    "{0} lacks the array {1}: it is no collection of drawings.",
    "{0} cannot be read as a collection of drawings: {1}.",
    # Runs.
    "There is no checkpoint in {0}: start the run again.",
    "{0} cannot be resumed from ({1}): start the run again.",
    "The checkpoint does not fit its own settings: start the run again.",
    "it was made by another version of DigitPad",
    "it was written by another version of DigitPad",
    "it belongs to another folder",
    "The run in {0} learned from other data than {1}: choose its own data.",
    "The run in {0} cannot be read: {1}.",
    "The run in {0} could not be deleted: {1}.",
    "{0} cannot keep a new run: {1}.",
    "{0} is damaged, so the run cannot go on with your samples: start a new run.",
    "The loss is no longer a number in epoch {0}: try a lower learning rate, such as {1}.",
    "The graphics card has too little free memory for this run: take a smaller batch or narrower layers.",
    "The computer has too little free memory for this run: take a smaller batch or narrower layers.",
    "The graphics card failed ({0}): train on the CPU, or start DigitPad again.",
    "Training on the CPU, because {0}.",
    "there is no graphics card that this PyTorch can use",
    "there is no graphics card that this PyTorch can use ({0})",
    "the graphics card computes wrongly",
    "the graphics card has too little free memory",
    "the graphics card does not work ({0})",
    # Samples.
    "There are no pictures and no InkML drawings in it.",
    "{0} is not a manifest of DigitPad samples.",
    "{0} was written by a newer DigitPad (format {1}); update DigitPad to read it.",
    "{0} lists no samples.",
    "{0} is damaged; without it the samples have no labels.",
    "its label is no digit from 0 to 9.",
    "its picture has no place (a box of four numbers).",
    "its picture's place is impossible.",
    "it shows no ink.",
    "its {0} file {1} is missing.",
    "{0} is neither a folder nor a zip file; choose a folder of pictures or a zip.",
    "{0} is no zip file that can be read, or it is damaged.",
    "{0} in the zip is damaged or locked with a password.",
    "{0} is bigger than {1} MB.",
    "{0} is left out: there are more than {1} GB of samples before it.",
    "{0} holds {1} files or hides how many; at most {2} are taken.",
    "{0} holds more than {1} files; split it into smaller ones.",
    "{0} holds more than {1} files; choose a smaller folder.",
    "{0} names a file outside its own folder ({1}); nothing was taken from it.",
    "There are no samples in “{0}” yet: correct a drawing or collect some digits first.",
    "A kept drawing is damaged and cannot be read; delete the sample.",
    "The samples could not be written to {0}: {1}. Choose another place.",
    "{0} is not empty; choose a new folder for the samples.",
    "The samples in {0} were kept by a newer DigitPad (format {1}, this one knows {2}); update DigitPad "
    "to use them. They were left untouched.",
    "{0} is not DigitPad's sample file; move it away so that a new one can be made.",
    "The samples in {0} cannot be used: {1}",
    "the disk is full. Nothing was changed; free some space and try again.",
    "another program has been writing to them for over five seconds. Nothing was changed; try again.",
    "the folder cannot be written to ({0}). Check its permissions.",
    "the file is damaged. Move it to another place, and DigitPad starts an empty one.",
    "{0}. Nothing was changed.",
)
# fmt: on


def in_own_language(said: object) -> str:
    """An error or a sentence in the language chosen now, its parts too; numbers as the language writes them."""
    part = as_part(said)
    if isinstance(part, Sentence):
        return fill(QCoreApplication.translate(CONTEXT, part.template), [_filler(value) for value in part.values])
    return _by_pattern(part) if isinstance(part, str) else localized(in_english(part))


def _filler(value: object) -> str:
    return showable(value) if isinstance(value, str) else in_own_language(value)


def _by_pattern(sentence: str) -> str:
    """A finished sentence, recognised by its template: for what is not raised with its values yet."""
    if QCoreApplication.translate(CONTEXT, TEMPLATES[0]) == TEMPLATES[0]:  # the window speaks English
        return sentence
    for pattern, template in _patterns():
        found = pattern.fullmatch(sentence)
        if found:
            words = QCoreApplication.translate(CONTEXT, template)
            return words.format(*(in_own_language(part) for part in found.groups()))
    return sentence


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Templates as patterns, those with the most words of their own first."""
    parts = {template: re.split(r"\{\d\}", template) for template in TEMPLATES}
    ordered = sorted(TEMPLATES, key=lambda template: -sum(map(len, parts[template])))
    return tuple((re.compile("(.+)".join(map(re.escape, parts[each])), re.DOTALL), each) for each in ordered)
