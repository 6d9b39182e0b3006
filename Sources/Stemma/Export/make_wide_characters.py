"""Writes WideCharacters.swift from a file of the Unicode Character Database.

    python3 make_wide_characters.py /usr/share/unicode > WideCharacters.swift

The file is EastAsianWidth.txt, of Debian's package unicode-data. Unassigned places between two wide ranges count as wide.
"""

import pathlib
import re
import sys


def wide_ranges(text):
    """[(first, last)] of the scalars of the widths W and F, those that only unassigned places part made one."""
    ranges, after_narrow = [], True
    for line in sorted(filter(None, (re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
                                     for line in text.splitlines())), key=lambda match: int(match[1], 16)):
        first, last = int(line[1], 16), int(line[2] or line[1], 16)
        if line[3] not in ("W", "F"):
            after_narrow = True
        elif after_narrow:
            ranges.append((first, last))
            after_narrow = False
        else:
            ranges[-1] = (ranges[-1][0], last)
    return ranges


def main():
    text = (pathlib.Path(sys.argv[1]) / "EastAsianWidth.txt").read_text(encoding="utf-8")
    version = re.search(r"-(\d+\.\d+\.\d+)", text)[1]
    words = [f"0x{first:x}...0x{last:x}" for first, last in wide_ranges(text)]
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 104:
            lines.append(line)
            line = ""
        line += (" " if line else "") + word + ","
    print("// Written by make_wide_characters.py.\n")
    print("/// Which characters a terminal shows two columns wide.\nenum WideCharacters {")
    print(f'    /// The version of the Unicode Character Database.\n    static let version = "{version}"\n')
    print("    /// The scalars of East_Asian_Width W and F, rising.\n    static let ranges: [ClosedRange<UInt32>] = [")
    print("\n".join("        " + line for line in [*lines, line]))
    print("    ]\n}")


if __name__ == "__main__":
    main()
