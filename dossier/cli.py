"""The command `dossier`: each verb is one short function that returns an exit code.

0 clean, 1 findings in the dossier, 2 used wrongly or the disk said no, 3 a bug in this program.
"""

from __future__ import annotations

import datetime
import os
import sys
import traceback
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from dossier import __version__, changed, config, disk, inspection, manual, project, report, tally
from dossier.console import count_of
from dossier.diagnostic import Level
from dossier.formats import FORMATS
from dossier.manual import entries
from dossier.parse import parse
from dossier.schema import schemas
from dossier.selection import Selection, Told, select
from dossier.site import Files, check
from dossier.spelling import did_you_mean

CLEAN, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class State:
    """What the options say that every command takes."""

    root: Path = Path()
    """The folder of the dossier."""
    debug: bool = False
    """Show where a bug happened."""


class _InOrder(click.Group):
    """Lists the commands in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def _common(command: F) -> F:
    """The options of every command; they may stand before its name or behind it."""

    def keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
        if value:
            setattr(context.obj, str(parameter.name), value)

    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    root = click.option("-C", "--root", type=folder, metavar="DIR", callback=keep, expose_value=False,
                        help="The dossier's folder, with mkdocs.yml, facts/ and seeds/.  [default: .]")
    debug = click.option("--debug", is_flag=True, callback=keep, expose_value=False,
                         help="If dossier itself fails, show where.")
    return root(debug(command))


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="dossier %(version)s")
@_common
def cli() -> None:
    """Make a site out of facts in YAML and the articles that they quote.

    Facts stand in facts/, articles in seeds/, pages written by hand in docs/. Every quotation is looked up
    in its article, and nothing is published that rests on words which are not there.

    \b
    Exit codes:
      0  clean
      1  the dossier has errors, each told with file, line and column
      2  the command was used wrongly, or a file cannot be read or written
      3  dossier itself failed
    """


def _known_names(context: click.Context, parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        _among(name, entries(), "rule")
    return names


def _among(name: str, known: Collection[str], noun: str) -> None:
    """Whoever mistypes a name is told the nearest one."""
    if name not in known:
        offer = did_you_mean(name, known)
        raise click.UsageError(f'there is no {noun} "{name}"{"; " + offer if offer else ""}')


@cli.command("check", short_help="Check the facts and show what they use.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", type=click.Choice(["text", *FORMATS]), default="text", show_default=True,
              help="How the findings are told.")
@click.option("--rule", "rules", metavar="RULE", multiple=True, callback=_known_names,
              help="Tell only what this rule finds; may be given more than once.")
@click.option("--source", "sources", metavar="ID", multiple=True,
              help="Tell only what concerns this source and the records that rest on it; may be given more than once.")
@click.option("--since", metavar="REV", help="Tell only what stands in lines changed since the branch left REV.")
@_common
@click.pass_obj
def check_command(state: State, paths: tuple[Path, ...], format: str, rules: tuple[str, ...],
                  sources: tuple[str, ...], since: str | None) -> int:
    """Check the facts, and show how much of each article they use.

    With PATHs, files or folders of facts/ or seeds/, only what is found in them is told. Everything is checked
    all the same: what a change breaks elsewhere is counted as "not shown", and told by a check without PATHs
    and options. Errors that are told make the command fail; warnings do not.

    \b
    Formats:
      text    for people, with the line at fault and what to write instead
      json    for scripts
      github  annotations on the lines of a pull request, in GitHub Actions
      sarif   SARIF 2.1.0, for code scanning and editors
    """
    selection = project.selection(state.root, paths, rules, sources, since)
    files = project.read(state.root)
    outcome = check(files, datetime.date.today())
    for source in sources:
        _among(source, outcome.dossier.declared.get("sources", ()), "source")
    told = select(selection, outcome.dossier, outcome.diagnostics, outcome.tallies, files,
                  project.seen_from_here(state.root))
    if format == "text":
        _tell(told, files, selection)
    elif text := FORMATS[format](told):
        click.echo(text)
    if format == "github":
        click.echo(_summary(told), err=True)
    return FINDINGS if told.count(Level.ERROR) else CLEAN


def _tell(told: Told, files: Files, selection: Selection) -> None:
    """The findings and the summary; what the dossier amounts to, where all of it or a source was asked for."""
    if told.diagnostics:
        click.echo(f"{report.text(told.diagnostics, files)}\n")
    if selection.is_whole or selection.is_of_sources:
        for line in tally.coverage_lines(told.dossier, selection.sources):
            click.echo(line)
    if selection.is_whole:
        click.echo(tally.records(told.dossier))
        click.echo(tally.quotations(told.dossier))
    click.echo(_summary(told))


def _summary(told: Told) -> str:
    """ "1 error in 1 file, 2 allowed, 3 not shown" """
    parts = [report.summary(told.diagnostics)]
    parts += [f"{len(told.allowed):,} allowed"] if told.allowed else []
    parts += [f"{told.hidden:,} not shown"] if told.hidden else []
    return ", ".join(parts)


@cli.command("coverage", short_help="Show which sentences of the articles are used.")
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for scripts.")
@_common
@click.pass_obj
def coverage_command(state: State, sources: tuple[str, ...], as_json: bool) -> int:
    """Show each sentence of the articles: used by a record, excused as carrying no fact, or open.

    The quoted words are underlined. Above the sentences stands what was read in the lines around the article:
    header and footer, agency, author, dates, and where the capture lost characters. SOURCEs are ids; without
    them every source is shown.
    """
    dossier = parse(project.read(state.root))[0]
    for source in sources:
        _among(source, dossier.declared.get("sources", ()), "source")
    found = inspection.inspections(dossier, sources)
    click.echo(inspection.as_json(found) if as_json else inspection.text(found) or "no article to show")
    for source in sources:
        if all(one.coverage.source != source for one in found):
            click.echo(f'the article of "{source}" cannot be read; "dossier check" says why', err=True)
    return CLEAN


@cli.command(short_help="Explain a rule, or list them all.")
@click.argument("rule", metavar="[RULE]", required=False)
@_common
def explain(rule: str | None) -> int:
    """Explain what a name between square brackets means: what is wrong, why it matters, what to write.

    Without RULE, every name is listed.
    """
    if rule is None:
        click.echo(manual.overview())
        return CLEAN
    _among(rule, entries(), "rule")
    click.echo(manual.page(entries()[rule]))
    return CLEAN


@cli.command(short_help="Check the facts and build the site.")
@click.option("--pdf", is_flag=True, help="Print the print edition into build/ too; needs Chromium or Chrome.")
@_common
@click.pass_obj
def build(state: State, pdf: bool) -> int:
    """Check the facts, build the site into site/ and its Markdown into build/.

    The first of the dossier's languages stands at the root of the site, any other in a folder of its own: site/ru/.

    A build that fails leaves the last good site as it was.
    """
    made = _load(state.root)
    if made.outcome.errors:
        return FINDINGS
    site = project.site_folder(made)
    if faults := project.build(made, site):
        click.echo("\n".join(faults), err=True)
        click.echo(f"\n{count_of(len(faults), 'fault')} in the pages: the site was not built", err=True)
        return FINDINGS
    markdown_folder = os.path.relpath(made.root / project.BUILD / "docs")
    click.echo(f"records     {tally.records(made.outcome.dossier)}\n"
               f"quotations  {tally.quotations(made.outcome.dossier)}\n"
               f"pages       {count_of(made.pages, 'page')}, as Markdown in {markdown_folder}\n"
               f"findings    {report.summary(made.outcome.diagnostics)}\n"
               f"look at     {os.path.relpath(site / 'index.html')}")
    for printed in project.print_editions(made, site) if pdf else ():
        click.echo(f"printed     {os.path.relpath(printed)}")
    return CLEAN


@cli.command(short_help="Write the site as Markdown, for any engine.")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@_common
@click.pass_obj
def markdown(state: State, folder: Path) -> int:
    """Write the whole site as Markdown into DIR, for any engine.

    DIR/docs/ gets the generated pages, those written by hand, and the assets; DIR/mkdocs.yml all settings.
    "mkdocs build" or "zensical build" in DIR makes the site without this program. A further language has files of
    its own, DIR/ru/docs/ and DIR/mkdocs.ru.yml, to be built after the first with "-f mkdocs.ru.yml". Files in DIR
    that dossier did not write are never replaced.
    """
    made = _load(state.root)
    if made.outcome.errors:
        return FINDINGS
    changed = disk.write(folder, project.tree(made, folder))
    click.echo(f"{count_of(made.pages, 'page')} in {folder / 'docs'}, {count_of(changed, 'file')} changed")
    return CLEAN


@cli.command("schema", short_help="Write the schemas of the facts, for editors.")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@_common
@click.pass_obj
def schema_command(state: State, folder: Path) -> int:
    """Write the JSON Schemas of the facts into DIR, for editors.

    With them an editor completes fields, words and the ids of this dossier, and tells what a field means.
    Files in DIR that dossier did not write are never replaced.
    """
    made = schemas(parse(project.read(state.root))[0])
    changed = disk.write(folder, made)
    click.echo(f"{count_of(len(made), 'schema')} in {folder}, {count_of(changed, 'file')} changed")
    return CLEAN


@cli.command("finish", short_help="Finish a site that another engine built.")
@click.argument("site", metavar="SITE", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_common
@click.pass_obj
def finish_command(state: State, site: Path) -> int:
    """Finish a site that another engine built: valid HTML, names for controls, a content security policy.

    "dossier build" and the MkDocs plugin do this themselves. To do it twice changes nothing.
    """
    from dossier import alternates, finish  # here, because no other command needs it

    try:
        changed = alternates.finish_site(disk.read_site(site))
    except finish.FinishError as error:
        told = f"{count_of(len(error.faults), 'fault')} in {site}: nothing was changed"
        click.echo(f"{error}\n\n{told}", err=True)
        return FINDINGS
    disk.overwrite(site, changed)
    click.echo(f"{count_of(len(changed), 'file')} changed in {site}")
    return CLEAN


def _load(root: Path) -> project.Project:
    """The dossier, rendered; what is wrong with it is told."""
    made = project.load(root)
    for remark in made.remarks:
        click.echo(f"mkdocs.yml: {remark}", err=True)
    if made.outcome.diagnostics:
        click.echo(f"{report.text(made.outcome.diagnostics, made.files)}\n", err=True)
    if made.outcome.errors:
        click.echo(f"{report.summary(made.outcome.diagnostics)}: nothing was built", err=True)
    return made


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
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    except (OSError, disk.Occupied, config.Unusable, changed.Unknown) as error:
        click.echo(f"Error: {error}", err=True)
        return USAGE
    except Exception as error:
        _tell_bug(error, state.debug)
        return BUG


def _tell_bug(error: Exception, debug: bool) -> None:
    if debug:
        traceback.print_exc()
    last = traceback.extract_tb(error.__traceback__)[-1]
    click.echo(f"dossier {__version__} failed: {type(error).__name__}: {error} "
               f"({Path(last.filename).name}, line {last.lineno})\n"
               "This is a bug in dossier and no fault of your facts; the site stays as it was.", err=True)
    if not debug:
        click.echo("Please report it, with what the same command says under --debug.", err=True)
