"""Measures the tool on large invented dossiers and prints ratios: `python3 scripts/bench.py [--site]`.

The unit is the time that PyYAML's own C loader (`CSafeLoader`) takes to load the same files of facts, in the same
run: it makes the figures comparable between machines. With `--site` the whole build through MkDocs is measured too.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import _venv

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

SMALL, LARGE = 1_000, 10_000
"""Records of the two dossiers; a tenth as many sources."""
RUNS = 3
STAGES = ("parse", "gate", "render")
"""Reading the facts and verifying quotations and references; the gate's rules; the pages."""
T = TypeVar("T")


def timed(action: Callable[[], T]) -> tuple[float, T]:
    """Seconds of CPU, and the result."""
    gc.collect()
    start = time.process_time()
    result = action()
    return time.process_time() - start, result


def measure_loader(records: int) -> dict[str, float]:
    """Seconds that PyYAML's C loader takes to load the facts of a dossier of that size."""
    import yaml
    from generate import Size, generate

    files = generate(Size(records // 10, records))
    facts = [content.decode() for path, content in files.items() if path.startswith("facts/")]
    return {"loader": timed(lambda: [yaml.load(text, yaml.CSafeLoader) for text in facts])[0]}


def measure_stages(records: int) -> dict[str, float]:
    """Seconds of each stage on the same dossier, and the peak memory in MiB."""
    from generate import Size, generate

    from dossier.lint import all_rules, lint
    from dossier.parse import parse
    from dossier.render import render

    files = generate(Size(records // 10, records))
    gate = [rule for rule in all_rules() if rule.fixed]
    parsing, (dossier, faults) = timed(lambda: parse(files))
    gating, found = timed(lambda: [*itertools.chain.from_iterable(rule.check(dossier) for rule in gate)])
    assert not faults and not found, [*faults, *found][:3]
    checking, verdict = timed(lambda: lint(dossier))
    rendering, _ = timed(lambda: render(dossier, tallies=verdict.tallies))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"parse": parsing, "gate": gating, "render": rendering, "peak": peak, "lint": checking}


def measure_site(records: int) -> dict[str, float]:
    """Seconds of a whole build through MkDocs, and of our own code in it (facts, pages and finishing)."""
    from generate import Size, generate
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    from dossier import plugin

    own: list[float] = []
    for hook in ("on_startup", "on_config", "on_files", "on_env", "on_post_page", "on_post_template", "on_post_build"):
        _clock_hook(plugin.DossierPlugin, hook, own)
    with tempfile.TemporaryDirectory() as folder:
        for path, content in generate(Size(records // 10, records)).items():
            place = Path(folder, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        Path(folder, "docs").mkdir()
        Path(folder, "mkdocs.yml").write_text("site_name: Large\nplugins: [search, dossier]\n")
        config = load_config(str(Path(folder, "mkdocs.yml")), site_dir=str(Path(folder, "site")))
        whole, _ = timed(lambda: build(config))
    return {"whole": whole, "own": sum(own)}


def _clock_hook(owner: type, name: str, spent: list[float]) -> None:
    method = getattr(owner, name)

    def clocked(self: object, *args: object, **kwargs: object) -> object:
        start = time.process_time()
        try:
            return method(self, *args, **kwargs)
        finally:
            spent.append(time.process_time() - start)

    clocked.__dict__.update(method.__dict__)  # MkDocs keeps a hook's priority there
    setattr(owner, name, clocked)


def in_new_process(what: str, records: int) -> dict[str, float]:
    """A measurement that no earlier one has warmed up or filled the memory of."""
    command = [sys.executable, __file__, "--measure", what, str(records)]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    result: dict[str, float] = json.loads(printed.splitlines()[-1])
    return result


MEASURES = {"loader": measure_loader, "stages": measure_stages, "site": measure_site}


def best(what: str, records: int) -> dict[str, float]:
    """The least of each figure in several runs: what else the machine does can only add to it."""
    runs = [in_new_process(what, records) for _ in range(RUNS)]
    return {key: min(run[key] for run in runs) for key in runs[0]}


def tell(small: dict[str, float], large: dict[str, float]) -> None:
    """The figures, beside what they are meant to be."""
    for records, one in ((SMALL, small), (LARGE, large)):
        own = sum(one[stage] for stage in STAGES)
        shares = ", ".join(f"{stage} {one[stage] / one['loader']:.2f}" for stage in STAGES)
        print(f"{records:6,} records: {own / one['loader']:.2f} of the loader ({shares}), {own:.2f} s; "
              f"all rules {one['lint'] / one['parse']:.2f} of parsing, {one['lint']:.2f} s; "
              f"peak memory {one['peak']:.0f} MiB")
    growth = sum(large[stage] for stage in STAGES) / sum(small[stage] for stage in STAGES)
    print(f"from {SMALL:,} to {LARGE:,} records the time grows {growth:.1f} times")
    print("aims: at most 2.00 of the loader, 3.00 of parsing, 600 MiB, 11.0 times")


def main() -> None:
    """Measure both sizes, each in a process of its own, and print the ratios."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--site", action="store_true", help="measure the whole build through MkDocs too (minutes)")
    options.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.measure:
        what, records = given.measure
        print(json.dumps(MEASURES[what](int(records))))
        return
    tell(*({**best("loader", size), **best("stages", size)} for size in (SMALL, LARGE)))
    if given.site:
        site = in_new_process("site", LARGE)
        print(f"whole build through MkDocs: {site['whole']:.0f} s, of which our own code takes "
              f"{site['own'] / site['whole']:.2f}; aim: at most 0.20")


if __name__ == "__main__":
    _venv.enter(__file__)
    main()
