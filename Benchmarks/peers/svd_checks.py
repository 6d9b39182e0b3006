"""Checks what stemma vectors wrote into a folder against the factors of ARPACK (see svd_methods.py).

    python3 svd_checks.py folder factors.npz

Exit status 0: as many triplets as asked for, all accurate and some trusted by the certificate, factors orthonormal, residuals
no larger than certified, the energy ARPACK's, and values and subspaces that the certificate trusts equal to ARPACK's; 1: not
so.
"""

import argparse
import pathlib
import sys

import numpy as np

from common import Report
from svd_parity import (Decomposition, ORTHOGONALITY_TOLERANCE, ROUNDING, VALUE_TOLERANCE, departure, relative_residuals)

# Of the energy that the best decomposition of this rank keeps.
ENERGY_SHARE = 0.9999
# The sine of the largest angle that the certificate promises of a subspace it trusts.
TRUSTED_SINE = 0.01


def sine(found, true):
    """Of the largest angle between the spaces of two sets of orthonormal columns."""
    return np.linalg.norm(found - true @ (true.T @ found), 2)


def worst_sine(found, left, right):
    """The largest sine in all trusted subspaces, on both sides, and how many there are."""
    trusted = [space for space in found.certificate["subspaces"] if space["sine"] <= TRUSTED_SINE]
    runs = [slice(space["first"], space["first"] + space["count"]) for space in trusted]
    sides = ((found.left, left), (found.right, right))
    return max((sine(ours[:, run], true[:, run]) for run in runs for ours, true in sides), default=0), len(runs)


def check(found, left, values, right, report):
    trusted, accurate = found.certificate["trusted"], found.certificate["accurate"]
    rank = len(found.values)
    report.check("triplets", rank == found.certificate["rank"] == found.certificate["requestedRank"] <= len(values),
                 f"{rank} of {found.certificate['requestedRank']} asked for, ARPACK has {len(values)}")
    report.check("accurate", accurate == rank, f"{accurate} of {rank}")
    # A certificate that trusts nothing would pass all that follows.
    report.check("trusted", trusted > 0, f"{trusted} of {rank}")
    report.check_at_most("left vectors, distance from orthonormal", departure(found.left), ORTHOGONALITY_TOLERANCE)
    report.check_at_most("right vectors, distance from orthonormal", departure(found.right), ORTHOGONALITY_TOLERANCE)
    residuals = relative_residuals(found.matrix, found.left, found.values, found.right)
    excess = (residuals - found.certificate["residuals"] / found.values).max()
    report.check_at_most("residuals above those certified, of the singular value", excess, ROUNDING)
    share = np.square(found.values).sum() / np.square(values[:rank]).sum()
    report.check("energy", share >= ENERGY_SHARE, f"{share:.8f} of ARPACK's, at least {ENERGY_SHARE}")
    differences = np.abs(found.values - values[:rank]) / values[:rank]
    report.check_at_most(f"the {trusted} trusted values of {rank}, largest relative difference",
                         differences[:trusted].max(initial=0), VALUE_TOLERANCE)
    angle, count = worst_sine(found, left, right)
    report.check_at_most(f"the {count} trusted subspaces, sine of the largest angle", angle, TRUSTED_SINE)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("factors", type=pathlib.Path)
    options = parser.parse_args()
    report = Report()
    factors = np.load(options.factors)
    check(Decomposition(options.folder), factors["left"], factors["values"], factors["right"], report)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
