"""Writes UnicodeTables.swift from the files of the Unicode Character Database.

    python3 make_tables.py /usr/share/unicode > UnicodeTables.swift

The files are those of Debian's package unicode-data: auxiliary/WordBreakProperty.txt, emoji/emoji-data.txt, Scripts.txt,
UnicodeData.txt.
"""

import pathlib
import re
import sys

# In the order of WordBreak's cases, after `other`.
WORD_BREAK = ["CR", "LF", "Newline", "Extend", "ZWJ", "Regional_Indicator", "Format", "Katakana", "Hebrew_Letter",
              "ALetter", "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric", "ExtendNumLet",
              "WSegSpace"]
# Written without spaces between words.
NO_SPACE = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
# The prolonged sound marks of the Japanese syllabaries, which several scripts share.
ALSO_NO_SPACE = [(0x30FC, 0x30FC), (0xFF70, 0xFF70)]


def properties(path):
    """{value: [(first, last)]} of a file of lines such as `0041..005A ; ALetter # …`."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match:
            first = int(match[1], 16)
            found.setdefault(match[3], []).append((first, int(match[2], 16) if match[2] else first))
    return found


def unaccented(path):
    """(letter, base) of each lower-case letter that is a base letter and European marks (U+0300 to U+036F)."""
    decompositions, lower = {}, set()
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split(";")
        if fields[5] and not fields[5].startswith("<"):
            decompositions[int(fields[0], 16)] = [int(part, 16) for part in fields[5].split()]
        if fields[2] == "Ll":
            lower.add(int(fields[0], 16))

    def base(scalar):
        parts = decompositions.get(scalar)
        if not parts:
            return scalar
        return base(parts[0]) if all(0x300 <= mark <= 0x36F for mark in parts[1:]) else None

    return [(scalar, base(scalar)) for scalar in sorted(lower) if base(scalar) not in (None, scalar)]


def joined(ranges):
    """Sorted ranges, those that touch made one."""
    result = []
    for first, last in sorted(ranges):
        if result and result[-1][1] + 1 >= first:
            result[-1][1] = max(last, result[-1][1])
        else:
            result.append([first, last])
    return result


def spelt(ranges):
    """Ranges as lines of text: hexadecimal, `first-last` or a single scalar."""
    words = [f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in joined(ranges)]
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 104:
            lines.append(line)
            line = ""
        line += (" " if line else "") + word
    return [*lines, line]


def literal(name, comment, ranges):
    lines = " \\\n".join("        " + line for line in spelt(ranges))
    return f'    /// {comment}\n    static let {name} = """\n{lines}\n        """\n'


def main():
    folder = pathlib.Path(sys.argv[1])
    breaks = properties(folder / "auxiliary/WordBreakProperty.txt")
    version = re.search(r"-(\d+\.\d+\.\d+)", (folder / "auxiliary/WordBreakProperty.txt").read_text("utf-8"))[1]
    scripts = properties(folder / "Scripts.txt")
    pictographic = properties(folder / "emoji/emoji-data.txt")["Extended_Pictographic"]
    print("// Written by make_tables.py. Ranges of scalars in hexadecimal.\n")
    print("/// Facts of the Unicode Character Database that the word rules need.\nenum UnicodeTables {")
    print(f'    /// The version of the tables.\n    static let version = "{version}"\n')
    print("    /// The scalars of each case of `WordBreak` but `other`, in the order of the cases.")
    names = [name.lower() if name in ("CR", "LF", "ZWJ") else name[0].lower() + name[1:].replace("_", "")
             for name in WORD_BREAK]
    print("    static let wordBreaks = [\n        " + ", ".join(names[:10]) + ",\n        " + ", ".join(names[10:])
          + ",\n    ]\n")
    for name, swift in zip(WORD_BREAK, names):
        print(literal(swift, f"Word_Break={name}.", breaks[name]))
    print(literal("pictographic", "Extended_Pictographic.", pictographic))
    no_space = [span for script in NO_SPACE for span in scripts[script]] + ALSO_NO_SPACE
    print(literal("noSpace", "Scripts that are written without spaces between words.", no_space))
    pairs = [chr(letter) + chr(base) for letter, base in unaccented(folder / "UnicodeData.txt")]
    lines = [" ".join(pairs[start:start + 32]) for start in range(0, len(pairs), 32)]
    print("    /// Lower-case letters with accents, each before the letter without.")
    print('    static let unaccented = """\n        ' + "\n        ".join(lines) + '\n        """\n}')


if __name__ == "__main__":
    main()
