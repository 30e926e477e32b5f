"""Damages the dossiers as contributors do, and counts what the check notices: `python3 scripts/mutate.py [--each N]`.

Each mutation is made at every place where it applies (or at N of them, chosen by a seed), one at a time, in both
dossiers of the repository. It is caught if the check tells something that it did not tell before. Harmless edits must
not be noticed.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import _venv

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

DOSSIERS = (ROOT, ROOT / "tests" / "dossiers" / "ilvan-dam")
AIM = 0.95


def findings(files: Mapping[str, bytes]) -> Counter[tuple[str, str]]:
    """What the check says of these files, without the places, which any edit moves."""
    from dossier.site import check

    return Counter((one.rule, one.message) for one in check(files).diagnostics)


def measure(job: tuple[int, str, bool, int, int]) -> tuple[str, int, list[str]]:
    """One mutation in one dossier: its name, how often it was made, and the edits that went against the aim."""
    from mutations import HARMFUL, HARMLESS, Ground

    from dossier import disk
    from dossier.parse import parse

    number, name, is_harmful, each, seed = job
    files = disk.read(DOSSIERS[number])
    before = findings(files)  # type: ignore[arg-type]
    ground = Ground(files, parse(files)[0], seed)  # type: ignore[arg-type]
    edits = list((HARMFUL if is_harmful else HARMLESS)[name](ground))
    if each and len(edits) > each:
        edits = random.Random(seed).sample(edits, each)
    against = [edit.told for edit in edits if bool(findings(edit.apply(files)) - before) != is_harmful]  # type: ignore[arg-type]
    return name, len(edits), against


def jobs(each: int, seed: int) -> Iterator[tuple[int, str, bool, int, int]]:
    """Every mutation in every dossier."""
    from mutations import HARMFUL, HARMLESS

    for is_harmful, table in ((True, HARMFUL), (False, HARMLESS)):
        for name in table:
            for number in range(len(DOSSIERS)):
                yield number, name, is_harmful, each, seed


def tell(results: list[tuple[str, int, list[str]]], names: list[str], noticed: str, verbose: bool) -> tuple[int, int]:
    """A line for each mutation; the numbers of edits made, and of those that went against the aim."""
    made_in_all = against_in_all = 0
    for name in names:
        made = sum(one[1] for one in results if one[0] == name)
        against = [edit for one in results if one[0] == name for edit in one[2]]
        made_in_all, against_in_all = made_in_all + made, against_in_all + len(against)
        print(f"{made - len(against):5} of {made:5} {noticed}  {name}")
        for edit in against if verbose else against[:3]:
            print(f"                      not: {edit}")
    return made_in_all, against_in_all


def main() -> int:
    """Make all mutations and print the shares; 0 if both aims are met."""
    from mutations import HARMFUL, HARMLESS

    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--each", type=int, default=0, help="places per mutation and dossier; 0 means all")
    options.add_argument("--seed", type=int, default=1, help="chooses the places")
    options.add_argument("--all", action="store_true", help="list every edit that slips through")
    given = options.parse_args()
    with multiprocessing.Pool() as pool:
        results = pool.map(measure, jobs(given.each, given.seed), chunksize=1)
    made, slipped = tell(results, list(HARMFUL), "caught  ", given.all)
    print()
    quiet, noticed = tell(results, list(HARMLESS), "in peace", given.all)
    share = 1 - slipped / made
    print(f"\n{len(HARMFUL)} kinds of damage, {made} edits: {share:.1%} caught (aim: {AIM:.0%})")
    print(f"{len(HARMLESS)} kinds of harmless edits, {quiet} edits: {noticed} noticed (aim: 0)")
    return 0 if share >= AIM and not noticed else 1


if __name__ == "__main__":
    _venv.enter(__file__)
    sys.exit(main())
