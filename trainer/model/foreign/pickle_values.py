"""A pickle read as plain values: no name in it is looked up, nothing is called, imported or built.

A pickle is a program for a machine with a stack (https://docs.python.org/3/library/pickletools.html). This one runs
it with plain values only: what would be an object stays a ``Made``, the name of its maker and what it was to get.
"""

from __future__ import annotations

import pickletools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

from trainer.errors import Fault

_MOST_OPERATIONS: Final = 150_000
_LARGEST_KEY: Final = 2**60  # larger numbers may be made to fall into one place of a dict
_DICTS: Final = {"collections.OrderedDict", "collections.defaultdict", "builtins.dict", "__builtin__.dict"}


@dataclass(frozen=True, slots=True)
class Name:
    """A class or function that a pickle names, such as ``torch.FloatStorage``."""

    module: str
    name: str

    def __str__(self) -> str:
        return f"{self.module}.{self.name}"


@dataclass(eq=False, slots=True)
class Made:
    """What would be an object: the name of its maker, its arguments, and the state that it was to get later."""

    name: Name
    arguments: tuple[object, ...]
    state: object = None


@dataclass(frozen=True, slots=True)
class Outside:
    """Something that lies outside the pickle, by its identity there."""

    identity: object


class PickleReader:
    """Reads one pickle; ``names``, ``made`` and ``outside`` then hold all of these that were met on the way."""

    def __init__(self) -> None:
        self.names: list[Name] = []
        self.made: list[Made] = []
        self.outside: list[Outside] = []
        self._stack: list[Any] = []
        self._marks: list[int] = []
        self._memo: dict[int, object] = {}

    def read(self, stream: BinaryIO) -> object:
        """Return the value and leave ``stream`` behind the pickle; raises Fault for what is none, or too long."""
        try:
            for count, (operation, argument, _) in enumerate(pickletools.genops(stream)):
                if count > _MOST_OPERATIONS:
                    raise Fault("its table of contents is too large for an MLP")
                self._do(operation.name, argument)
            return self._stack.pop()
        except Fault:
            raise
        except Exception as error:  # pickletools raises whatever a broken pickle leads it to
            raise Fault("it is damaged, or no file of PyTorch") from error

    def _do(self, operation: str, argument: Any) -> None:  # noqa: ANN401
        if operation in _PUSHES:
            self._stack.append(argument)
        elif operation in _CONSTANTS:
            self._stack.append(_CONSTANTS[operation]())
        elif operation in _PUTS:
            self._memo[len(self._memo) if argument is None else argument] = self._stack[-1]
        elif operation in _GETS:
            self._stack.append(self._memo[argument])
        elif operation not in _NOTHING:
            if operation not in _ACTS:
                raise Fault("it holds program objects, not a plain state dict")
            _ACTS[operation](self, argument)

    def _since_mark(self) -> list[Any]:
        start = self._marks.pop()
        values = self._stack[start:]
        del self._stack[start:]
        return values

    def _take(self, count: int) -> list[Any]:
        if len(self._stack) < count:
            raise Fault("it is damaged, or no file of PyTorch")
        values = self._stack[-count:]
        del self._stack[-count:]
        return values

    def _mark(self, _: object) -> None:
        self._marks.append(len(self._stack))

    def _pop(self, _: object) -> None:
        if self._marks and self._marks[-1] == len(self._stack):
            self._marks.pop()
        else:
            self._stack.pop()

    def _pop_mark(self, _: object) -> None:
        self._since_mark()

    def _duplicate(self, _: object) -> None:
        self._stack.append(self._stack[-1])

    def _put_tuple(self, _: object) -> None:
        self._stack.append(tuple(self._since_mark()))

    def _put_list(self, _: object) -> None:
        self._stack.append(self._since_mark())

    def _put_dict(self, _: object) -> None:
        values = self._since_mark()
        self._stack.append({})
        self._set(values)

    def _append(self, _: object) -> None:
        self._extend(self._take(1))

    def _append_all(self, _: object) -> None:
        self._extend(self._since_mark())

    def _extend(self, values: list[Any]) -> None:
        if isinstance(self._stack[-1], list):
            self._stack[-1].extend(values)

    def _set_one(self, _: object) -> None:
        self._set(self._take(2))

    def _set_all(self, _: object) -> None:
        self._set(self._since_mark())

    def _set(self, values: list[Any]) -> None:
        """Put pairs into the dict on top; keys that are neither texts nor small whole numbers are left out."""
        target = self._stack[-1]
        if isinstance(target, dict):
            for key, value in zip(values[::2], values[1::2], strict=True):
                if type(key) is str or (type(key) is int and abs(key) < _LARGEST_KEY):
                    target[key] = value

    def _put_name(self, argument: str) -> None:
        self._name(*argument.split(" ", 1))

    def _put_name_from_stack(self, _: object) -> None:
        module, name = self._take(2)
        if type(module) is not str or type(name) is not str:
            raise Fault("it is damaged, or no file of PyTorch")
        self._name(module, name)

    def _name(self, module: str, name: str) -> None:
        self.names.append(Name(module, name))
        self._stack.append(self.names[-1])

    def _make_plainly(self, _: object) -> None:
        maker, arguments = self._take(2)
        self._make(maker, arguments)

    def _make_with_names(self, _: object) -> None:
        maker, arguments, _names = self._take(3)
        self._make(maker, arguments)

    def _make(self, maker: object, arguments: object) -> None:
        if not isinstance(maker, Name) or not isinstance(arguments, tuple):
            raise Fault("it holds program objects, not a plain state dict")
        if str(maker) in _DICTS:
            self._stack.append({})
            if arguments and isinstance(arguments[0], list):  # Python 2 wrote pairs
                self._set([part for pair in arguments[0] if isinstance(pair, list | tuple) for part in pair])
            return
        self.made.append(Made(maker, arguments))
        self._stack.append(self.made[-1])

    def _build(self, _: object) -> None:
        (state,) = self._take(1)
        if isinstance(self._stack[-1], Made):
            self._stack[-1].state = state

    def _put_outside(self, _: object) -> None:
        (identity,) = self._take(1)
        self.outside.append(Outside(identity))
        self._stack.append(self.outside[-1])


_PUSHES: Final = {
    *("INT", "BININT", "BININT1", "BININT2", "LONG", "LONG1", "LONG4", "FLOAT", "BINFLOAT"),
    *("STRING", "BINSTRING", "SHORT_BINSTRING", "UNICODE", "BINUNICODE", "SHORT_BINUNICODE", "BINUNICODE8"),
    *("BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "BYTEARRAY8"),
}
_CONSTANTS: Final[dict[str, Callable[[], object]]] = {
    "NONE": lambda: None,
    "NEWTRUE": lambda: True,
    "NEWFALSE": lambda: False,
    "EMPTY_LIST": list,
    "EMPTY_TUPLE": tuple,
    "EMPTY_DICT": dict,
    "EMPTY_SET": list,  # nothing of a set is ever used
}
_PUTS: Final = {"PUT", "BINPUT", "LONG_BINPUT", "MEMOIZE"}
_GETS: Final = {"GET", "BINGET", "LONG_BINGET"}
_NOTHING: Final = {"PROTO", "FRAME", "STOP"}
_ACTS: Final[dict[str, Callable[[PickleReader, Any], None]]] = {
    "MARK": PickleReader._mark,
    "POP": PickleReader._pop,
    "POP_MARK": PickleReader._pop_mark,
    "DUP": PickleReader._duplicate,
    "TUPLE": PickleReader._put_tuple,
    "TUPLE1": lambda reader, _: reader._stack.append(tuple(reader._take(1))),
    "TUPLE2": lambda reader, _: reader._stack.append(tuple(reader._take(2))),
    "TUPLE3": lambda reader, _: reader._stack.append(tuple(reader._take(3))),
    "LIST": PickleReader._put_list,
    "FROZENSET": PickleReader._put_list,
    "DICT": PickleReader._put_dict,
    "APPEND": PickleReader._append,
    "APPENDS": PickleReader._append_all,
    "ADDITEMS": PickleReader._append_all,
    "SETITEM": PickleReader._set_one,
    "SETITEMS": PickleReader._set_all,
    "GLOBAL": PickleReader._put_name,
    "STACK_GLOBAL": PickleReader._put_name_from_stack,
    "REDUCE": PickleReader._make_plainly,
    "NEWOBJ": PickleReader._make_plainly,
    "NEWOBJ_EX": PickleReader._make_with_names,
    "BUILD": PickleReader._build,
    "BINPERSID": PickleReader._put_outside,
}
