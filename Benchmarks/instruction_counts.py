"""Counts the instructions of the C kernels with callgrind, and compares them with the numbers stored.

    python3 instruction_counts.py            status 1 where a kernel needs over a tenth more than stored, is not stored, or
                                             is stored and gone
    python3 instruction_counts.py --update   stores what was counted

Unlike a time, a count is the same on a loaded machine. It says nothing of waiting for memory, and so stands beside the
benchmarks, not in their place. Valgrind knows no AVX-512: that level is not counted.
"""

import argparse
import json
import pathlib
import platform
import re
import subprocess
import sys
import tempfile

BENCHMARKS = pathlib.Path(__file__).parent
KERNELS = BENCHMARKS.parent / "Sources/CKernels"
STORED = BENCHMARKS / "Thresholds/instructions.json"
# As the package manager compiles C for a release.
FLAGS = ["-O2", "-fno-omit-frame-pointer"]
LEVELS = {"baseline": 0, "avx2": 1} if platform.machine() in ("x86_64", "AMD64") else {"baseline": 0}
# A compiler's next version may choose a few other instructions; a lost vector or an array kept in memory costs far more.
TOLERANCE = 1.10
MISSING_LEVEL = 2


def compile_driver(folder):
    program = pathlib.Path(folder) / "kernel_counts"
    sources = [BENCHMARKS / "KernelCounts/main.c", *sorted(KERNELS.glob("*.c"))]
    subprocess.run(["clang", *FLAGS, f"-I{KERNELS / 'include'}", *map(str, sources), "-o", str(program)], check=True)
    return program


def count(program, kernel, level):
    """Instructions, and the units of work they were for; None where the processor lacks the level."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=counted"]
    run = subprocess.run([*command, str(program), kernel, str(LEVELS[level])], capture_output=True, text=True)
    if run.returncode == MISSING_LEVEL:
        return None
    collected = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not collected or not int(collected[1]):
        raise SystemExit(f"{kernel}, {level}: nothing was counted\n{run.stderr}")
    return int(collected[1]), int(run.stdout)


def count_all(program):
    """The counts by kernel and level."""
    names = subprocess.run([str(program)], capture_output=True, text=True, check=True).stdout.split()
    counts = {f"{name} {level}": count(program, name, level) for name in names for level in LEVELS}
    return {name: found for name, found in counts.items() if found}


def verdict(instructions, stored):
    """What to say of a count, and whether it fails."""
    if stored is None:
        return "not stored", True
    change = f"{instructions / stored - 1:+.1%}"
    if instructions > stored * TOLERANCE:
        return f"{change}: TOO MANY", True
    return (f"{change}: store it anew" if instructions * TOLERANCE < stored else change), False


def lost(names, counts, levels):
    """The stored names that were not counted though the machine has their level."""
    return sorted(name for name in names if name not in counts and name.split()[1] in levels)


def compare(counts, stored):
    """Prints a line for each count; whether one fails. A level the machine lacks is said, and no failure."""
    failed = False
    print(f"{'kernel':<24}{'level':<10}{'instructions':>14}{'per unit':>10}  against stored")
    for name, (instructions, work) in counts.items():
        words, fails = verdict(instructions, stored.get(name))
        kernel, level = name.split()
        print(f"{kernel:<24}{level:<10}{instructions:>14,}{instructions / work:>10.3f}  {words}")
        failed |= fails
    # A level of which nothing was counted is one the machine lacks.
    gone = lost(stored, counts, {name.split()[1] for name in counts})
    for name in sorted(stored.keys() - counts.keys()):
        print(f"{name}: {'GONE' if name in gone else 'stored, but this machine lacks the level'}", file=sys.stderr)
    return failed or bool(gone)


def compiler():
    return subprocess.run(["clang", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def main():
    parser = argparse.ArgumentParser(description="Counts the instructions of the C kernels.")
    parser.add_argument("--update", action="store_true", help="store what was counted")
    update = parser.parse_args().update
    everything = json.loads(STORED.read_text()) if STORED.exists() else {}
    # The counts are those of one architecture and compiler.
    stored = everything.get(platform.machine(), {})
    with tempfile.TemporaryDirectory() as folder:
        counts = count_all(compile_driver(folder))
    failed = compare(counts, stored.get("instructions", {}))
    if update:
        numbers = {name: instructions for name, (instructions, _) in counts.items()}
        everything[platform.machine()] = {"compiler": compiler(), "instructions": numbers}
        STORED.write_text(json.dumps(everything, indent=2) + "\n")
    elif failed and compiler() != stored.get("compiler"):
        print(f"stored with {stored.get('compiler')}, counted with {compiler()}", file=sys.stderr)
    return 1 if failed and not update else 0


if __name__ == "__main__":
    sys.exit(main())
