r"""The regular expressions of JSON Schema, translated for RE2.

JSON Schema prescribes ECMA-262 with the ``u`` flag; read here leniently where a harmless pattern is common
without it (``\-``, ``\_``, a lone ``{`` or ``]``). What RE2 spells or means otherwise is translated:
``\uXXXX``, ``\u{…}`` and surrogate pairs, ``\cX``, ``\0``, ``[^]``, ``[]``, ``(?<name>…)``, ``.`` and
``\s`` with their Unicode line ends and spaces, ``$`` as the very end, general categories and scripts by
their long names, repetitions beyond RE2's 1000.
"""

from __future__ import annotations

import re

from listing_lint.patterns import LOOKAROUND, NOT_LINEAR, RE2_REPEAT, PatternError, refused

_MAX_TRANSLATED = 200_000
_MAX_REPEAT = 10_000

_SPACES = r"\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}"
_NOT_SPACES = (
    r"\x{0}-\x{8}\x{E}-\x{1F}\x{21}-\x{9F}\x{A1}-\x{167F}\x{1681}-\x{1FFF}\x{200B}-\x{2027}\x{202A}-\x{202E}"
    r"\x{2030}-\x{205E}\x{2060}-\x{2FFF}\x{3001}-\x{FEFE}\x{FF00}-\x{10FFFF}"
)
_SETS = {"d": r"\d", "D": r"\D", "w": r"\w", "W": r"\W", "s": _SPACES, "S": _NOT_SPACES}
_CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}
_ANYTHING = r"\x{0}-\x{10FFFF}"

_CATEGORIES = {
    "Letter": "L", "Cased_Letter": "LC", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
    "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo",
    "Mark": "M", "Combining_Mark": "M", "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me",
    "Number": "N", "Decimal_Number": "Nd", "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No",
    "Punctuation": "P", "punct": "P", "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd",
    "Open_Punctuation": "Ps", "Close_Punctuation": "Pe", "Initial_Punctuation": "Pi",
    "Final_Punctuation": "Pf", "Other_Punctuation": "Po",
    "Symbol": "S", "Math_Symbol": "Sm", "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk",
    "Other_Symbol": "So",
    "Separator": "Z", "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp",
    "Control": "Cc", "cntrl": "Cc", "Format": "Cf", "Private_Use": "Co", "Surrogate": "Cs",
}  # fmt: skip
"""The long names of general categories that ECMA-262 lists, with the short ones that RE2 knows."""

_SHORT = frozenset(_CATEGORIES.values())
_BRACES = re.compile(r"\{([0-9]{1,9})(,([0-9]{0,9}))?\}")
_GROUP_NAME = re.compile(r"\(\?<([^\W\d][\w]*|\$[\w$]*|_[\w$]*)>")
_HEX = re.compile(r"[0-9A-Fa-f]+")
_PROPERTY = re.compile(r"\{([A-Za-z0-9_]+)(?:=([A-Za-z0-9_]+))?\}")


def translate(text: str) -> str:
    """Return the RE2 pattern that means the same. Raises :class:`PatternError`."""
    return _Translation(text).run()


class _Translation:
    """One translation. A class because position, output and open groups move together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out: list[str] = []
        self.size = 0
        self.atom: int | None = None
        """Where in ``out`` the thing starts that a quantifier would repeat."""

    def fail(self, why: str) -> PatternError:
        return refused(self.text, why)

    def run(self) -> str:
        text, opened = self.text, []
        while self.at < len(text):
            char = text[self.at]
            if char == "(":
                opened.append(len(self.out))
                self.group()
            elif char == ")":
                if not opened:
                    raise self.fail("is not valid: a ) has no partner")
                start = opened.pop()
                self.emit(")", 1)
                self.atom = start
            elif char == "|":
                self.emit("|", 1)
                self.atom = None
            elif char in "^$":
                self.emit(r"\A" if char == "^" else r"\z", 1)
                self.atom = None
            elif char == "[":
                self.single(self.character_class())
            elif char == ".":
                self.at += 1
                self.single(r"[^\n\r\x{2028}\x{2029}]")
            elif char == "\\":
                self.escape()
            elif char in "*+?" or (char == "{" and _BRACES.match(text, self.at)):
                self.quantifier()
            else:
                self.at += 1
                self.single(_literal(ord(char)))
        if opened:
            raise self.fail("is not valid: a ( has no partner")
        return "".join(self.out)

    def emit(self, piece: str, step: int) -> None:
        self.at += step
        self.out.append(piece)
        self.size += len(piece)
        if self.size > _MAX_TRANSLATED:
            raise self.fail("is too large; shorten its repetitions")

    def single(self, piece: str) -> None:
        self.atom = len(self.out)
        self.emit(piece, 0)

    def group(self) -> None:
        text, at = self.text, self.at
        self.atom = None
        for look, name in LOOKAROUND.items():
            if text.startswith(look, at):
                raise self.fail(f"uses {name}, {look}…), which {NOT_LINEAR}")
        if text.startswith("(?:", at):
            self.emit("(?:", 3)
        elif not text.startswith("(?", at):
            self.emit("(?:", 1)
        elif named := _GROUP_NAME.match(text, at):
            self.emit("(?:", named.end() - at)
        else:
            raise self.fail(f"is not valid: {text[at : at + 4]} is no group of ECMA-262")

    def quantifier(self) -> None:
        if self.atom is None:
            raise self.fail(f"is not valid: there is nothing that {self.text[self.at]} could repeat")
        start, self.atom = self.atom, None
        braces = _BRACES.match(self.text, self.at)
        mark = braces[0] if braces else self.text[self.at]
        self.at += len(mark)
        lazy = "?" if self.text.startswith("?", self.at) else ""
        self.at += len(lazy)
        if braces is None:
            self.emit(mark + lazy, 0)
            return
        low = int(braces[1])
        high = low if braces[2] is None else int(braces[3]) if braces[3] else None
        if high is not None and high < low:
            raise self.fail(f"is not valid: {mark} runs from more to less")
        most = low if high is None else high
        if most > _MAX_REPEAT:
            raise self.fail(f"repeats up to {most} times, at most {_MAX_REPEAT} are supported")
        if most <= RE2_REPEAT:
            self.emit(mark + lazy, 0)
            return
        atom = "".join(self.out[start:])
        steps = [f"{{{RE2_REPEAT}}}"] * (low // RE2_REPEAT) + [f"{{{low % RE2_REPEAT}}}"]
        if high is None:
            steps.append("*")
        else:
            more = high - low
            steps += [f"{{0,{RE2_REPEAT}}}"] * (more // RE2_REPEAT) + [f"{{0,{more % RE2_REPEAT}}}"]
        self.size -= len(atom)
        if self.size + len(steps) * (len(atom) + 9) > _MAX_TRANSLATED:
            raise self.fail("is too large; shorten its repetitions")
        del self.out[start:]
        self.emit(f"(?:{''.join(atom + step + lazy for step in steps)})", 0)

    def escape(self) -> None:
        following = self.text[self.at + 1 : self.at + 2]
        if following in {"b", "B"}:
            self.emit("\\" + following, 2)
            self.atom = None
        elif following in _SETS:
            self.at += 2
            self.single(f"[{_SETS[following]}]")
        elif following in {"p", "P"}:
            self.single(f"[{self.property()}]")
        elif following and following in "123456789":
            raise self.fail(f"uses a backreference, \\{following}, which {NOT_LINEAR}")
        elif following == "k":
            raise self.fail(f"uses a backreference, \\k, which {NOT_LINEAR}")
        else:
            self.single(_literal(self.character()))

    def property(self) -> str:
        letter = self.text[self.at + 1]
        found = _PROPERTY.match(self.text, self.at + 2)
        if not found:
            raise self.fail(f"is not valid: \\{letter} needs a property in braces, such as \\{letter}{{L}}")
        self.at = found.end()
        key, value = found[1], found[2]
        if value is None and key in {"Any", "ASCII"}:
            ranges = {"pAny": _ANYTHING, "PAny": r"\P{Any}", "pASCII": r"\x{0}-\x{7F}"}
            return ranges.get(letter + key, r"\x{80}-\x{10FFFF}")
        if value is None or key in {"General_Category", "gc"}:
            name = _CATEGORIES.get(value or key, value or key)
            if name in _SHORT or name == "C":
                # RE2 has no class of cased letters, and its C lacks the unassigned code points.
                if name in {"LC", "C"}:
                    raise self.fail(f"asks for the property {found[0]}, which is not supported")
                return f"\\{letter}{{{name}}}"
        elif key in {"Script", "sc"} and len(value) > 2:
            return f"\\{letter}{{{value}}}"
        raise self.fail(f"asks for the property {found[0]}, which is not supported")

    def character(self) -> int:
        """Read one escaped character at a backslash."""
        text, at = self.text, self.at
        kind = text[at + 1 : at + 2]
        if not kind:
            raise self.fail("is not valid: it ends with a backslash")
        if kind in _CONTROLS:
            self.at = at + 2
            return _CONTROLS[kind]
        if kind == "0" and not text[at + 2 : at + 3].isdigit():
            self.at = at + 2
            return 0
        control = text[at + 2 : at + 3]
        if kind == "c" and control.isascii() and control.isalpha():
            self.at = at + 3
            return ord(control) % 32
        if kind == "x":
            return self.hexadecimal(at + 2, 2)
        if kind == "u":
            return self.unicode()
        if kind.isascii() and kind.isalnum():
            raise self.fail(f"is not valid: \\{kind} is no escape of ECMA-262")
        self.at = at + 2
        return ord(kind)

    def hexadecimal(self, start: int, length: int) -> int:
        digits = self.text[start : start + length]
        if len(digits) != length or not _HEX.fullmatch(digits):
            raise self.fail(f"is not valid: \\{self.text[start - 1]} needs {length} hexadecimal digits")
        self.at = start + length
        return int(digits, 16)

    def unicode(self) -> int:
        at = self.at
        if self.text.startswith("{", at + 2):
            end = self.text.find("}", at)
            digits = self.text[at + 3 : end] if end > 0 else ""
            code = int(digits, 16) if len(digits) <= 12 and _HEX.fullmatch(digits) else None
            if code is None or code > 0x10FFFF:
                raise self.fail("is not valid: \\u{ needs a code point up to 10FFFF and a closing brace")
            self.at = end + 1
            return code
        high = self.hexadecimal(at + 2, 4)
        low = self.text[self.at : self.at + 6]
        if 0xD800 <= high < 0xDC00 and re.fullmatch(r"\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}", low):
            self.at += 6
            return 0x10000 + ((high - 0xD800) << 10) + int(low[-4:], 16) - 0xDC00
        return high

    def character_class(self) -> str:
        text = self.text
        self.at += 1
        negated = text.startswith("^", self.at)
        self.at += negated
        pieces: list[str] = []
        while True:
            if self.at >= len(text):
                raise self.fail("is not valid: a [ has no partner")
            if text[self.at] == "]":
                self.at += 1
                break
            low = self.class_item()
            if text.startswith("-", self.at) and text[self.at + 1 : self.at + 2] not in {"]", ""}:
                self.at += 1
                high = self.class_item()
                if isinstance(low, int) and isinstance(high, int):
                    if high < low:
                        raise self.fail("is not valid: a range in brackets runs backwards")
                    pieces.append(f"{_literal(low)}-{_literal(high)}")
                    continue
                # Without the u flag a hyphen beside a set, as in [\w-.], is a plain one.
                pieces += [_item(low), _literal(ord("-")), _item(high)]
            else:
                pieces.append(_item(low))
        if not pieces:
            return f"[{_ANYTHING}]" if negated else f"[^{_ANYTHING}]"
        return f"[{'^' if negated else ''}{''.join(pieces)}]"

    def class_item(self) -> int | str:
        char = self.text[self.at]
        if char != "\\":
            self.at += 1
            return ord(char)
        following = self.text[self.at + 1 : self.at + 2]
        if following in _SETS:
            self.at += 2
            return _SETS[following]
        if following in {"p", "P"}:
            return self.property()
        if following == "b":
            self.at += 2
            return 8
        return self.character()


def _literal(code: int) -> str:
    char = chr(code)
    return char if char.isascii() and char.isalnum() else f"\\x{{{code:X}}}"


def _item(item: int | str) -> str:
    return _literal(item) if isinstance(item, int) else item
