"""The command `dossier`: each verb is one short function that returns an exit code.

0 clean, 1 findings in the dossier, 2 used wrongly or the disk said no, 3 a bug in this program.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from dossier import __version__, disk, finish, report, theme
from dossier import config as settings_file
from dossier.coverage import coverage
from dossier.site import Outcome, Settings, check, make

CLEAN, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class State:
    """What the options say that every command takes."""

    root: Path = Path()
    """The folder of the dossier."""
    debug: bool = False
    """Show where a bug happened."""


def _common(command: F) -> F:
    """The options of every command; they may stand before or behind its name."""

    def set_root(context: click.Context, _: click.Parameter, value: Path | None) -> None:
        if value is not None:
            context.obj.root = value

    def set_debug(context: click.Context, _: click.Parameter, value: bool) -> None:
        context.obj.debug = context.obj.debug or value

    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    root = click.option("-C", "--root", type=folder, metavar="DIR", callback=set_root, expose_value=False,
                        help="The dossier's folder, which holds mkdocs.yml, facts/ and seeds/. [default: .]")
    debug = click.option("--debug", is_flag=True, callback=set_debug, expose_value=False,
                         help="If dossier itself fails, show where.")
    return root(debug(command))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="dossier %(version)s")
@_common
def cli() -> None:
    """Make a site out of facts in YAML and the articles that they quote.

    Facts stand in facts/, articles in seeds/, pages written by hand in docs/. Every quotation is looked up
    in its article; nothing is published that rests on words which are not there.

    \b
    Exit codes:
      0  clean
      1  the dossier has errors, each told with file, line and column
      2  the command was used wrongly, or a file cannot be read or written
      3  dossier itself failed
    """


@cli.command("check")
@click.option("--format", type=click.Choice(["text"]), default="text", show_default=True,
              help="How to tell the findings.")
@_common
@click.pass_obj
def check_command(state: State, format: str) -> int:
    """Check the facts and show how much of each article they use.

    Warnings are told and do not fail.
    """
    files = _read(state.root)
    outcome = check(files)
    if outcome.diagnostics:
        click.echo(f"{report.text(outcome.diagnostics, files)}\n")
    for line in _coverage(outcome):
        click.echo(line)
    click.echo(f"{report.records(outcome.dossier)}: {report.summary(outcome.diagnostics)}")
    return FINDINGS if outcome.errors else CLEAN


@cli.command()
@_common
@click.pass_obj
def build(state: State) -> int:
    """Check the facts and build the site into site/, its Markdown into build/.

    A build that fails leaves the last good site as it was.
    """
    config, outcome, files = _made(state.root)
    if outcome is None:
        return FINDINGS
    root = Path(config.config_file_path).parent
    site = _site_folder(root, Path(config.site_dir))
    disk.write(root / "build", _tree(config, outcome, root / "build"))
    draft = disk.draft_folder(site)
    try:
        warnings = _run_mkdocs(config, outcome, files, draft)
        if warnings:
            click.echo(f"{report.count_of(warnings, 'fault')} in the pages: the site was not built", err=True)
            return FINDINGS
        disk.replace_folder(draft, site)
    finally:
        disk.remove_folder(draft)
    _tell(outcome, _shown(site, root))
    return CLEAN


@cli.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@_common
@click.pass_obj
def markdown(state: State, folder: Path) -> int:
    """Write the whole site as Markdown into DIR, for any engine.

    DIR/docs/ gets the generated pages, those written by hand, and the assets; DIR/mkdocs.yml all settings.
    "mkdocs build" or "zensical build" in DIR makes the site without this program. Files that dossier did not
    write are never replaced.
    """
    config, outcome, _ = _made(state.root)
    if outcome is None:
        return FINDINGS
    written = disk.write(folder, _tree(config, outcome, folder))
    click.echo(f"{report.count_of(len(outcome.pages), 'page')} in {folder / 'docs'}, "
               f"{report.count_of(written, 'file')} changed")
    return CLEAN


@cli.command("finish")
@click.argument("site", metavar="SITE", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_common
@click.pass_obj
def finish_command(state: State, site: Path) -> int:
    """Finish a site that another engine built: valid HTML, names for controls, a content security policy.

    "dossier build" and the MkDocs plugin do this themselves. To do it twice changes nothing.
    """
    try:
        changed = finish.finish_site(disk.read_site(site))
    except finish.FinishError as error:
        click.echo(f"{error}\n{report.count_of(len(error.faults), 'fault')} in {site}: nothing was changed")
        return FINDINGS
    disk.overwrite(site, changed)
    click.echo(f"{report.count_of(len(changed), 'file')} finished in {site}")
    return CLEAN


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the one place where an exception becomes an exit code."""
    state = State()
    try:
        return int(cli.main(arguments, prog_name="dossier", obj=state, standalone_mode=False) or CLEAN)
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return USAGE
    except BrokenPipeError:  # who reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    except (OSError, disk.Occupied) as error:
        click.echo(f"Error: {error}", err=True)
        return USAGE
    except Exception as error:
        _tell_bug(error, state.debug)
        return BUG


def _tell_bug(error: Exception, debug: bool) -> None:
    if debug:
        traceback.print_exc()
    frame = traceback.extract_tb(error.__traceback__)[-1]
    click.echo(f"dossier {__version__} failed: {type(error).__name__}: {error} "
               f"({Path(frame.filename).name}, line {frame.lineno})\n"
               "This is a bug in dossier, not a fault in your facts; nothing was published.", err=True)
    if not debug:
        click.echo("Please report it with the output of the same command under --debug.", err=True)


def _read(root: Path) -> Mapping[str, Any]:
    if not (root / disk.FACTS).is_dir():
        raise click.UsageError(f"there is no folder {disk.FACTS}/ in {root.resolve()}: "
                               "go to the dossier's folder, or name it with -C")
    return disk.read(root)


def _made(root: Path) -> tuple[Any, Outcome | None, Mapping[str, Any]]:
    """The configuration, the pages, and the files that they were made of; no pages if there are errors."""
    files = _read(root)
    config = _load_config(root)
    from dossier import engine

    settings = Settings(repo_url=config.repo_url or "", edit_uri=config.edit_uri or "")
    outcome = make(files, settings, frozenset(engine.hand_written(config)))
    if outcome.diagnostics:
        click.echo(f"{report.text(outcome.diagnostics, files)}\n", err=True)
    if outcome.errors:
        click.echo(f"{report.summary(outcome.diagnostics)}: the pages were not made", err=True)
        return config, None, files
    return config, outcome, files


def _load_config(root: Path) -> Any:
    """mkdocs.yml, read and checked by MkDocs. Imported here: it takes longer than to check a dossier."""
    path = settings_file.path_of(root)
    if path is None:
        raise click.UsageError(f"there is no mkdocs.yml in {root.resolve()}: make one with the lines\n\n"
                               "  site_name: The name of the site\n  plugins: [search, dossier]\n")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    _hear_mkdocs()
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    docs = root / "docs"
    try:
        config = load_config(str(path), strict=True)
    except Abort as error:
        raise click.UsageError(f"{path} cannot be used, see above") from error
    if "dossier" not in config.plugins:
        raise click.UsageError(f"{path} does not name the plugin: write plugins: [search, dossier]")
    return config
