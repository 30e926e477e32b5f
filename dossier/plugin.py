"""The MkDocs adapter: hands the generated pages to MkDocs in memory, and never writes below docs/."""

from __future__ import annotations

import datetime
import logging
import re
import traceback
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from dossier import alternates, disk, engine, finish, printing, report, sharing, theme
from dossier import config as settings_file
from dossier.diagnostic import Diagnostic, Level
from dossier.site import Edition, Outcome, Settings, hand_written_in, make
from dossier.span import Span
from dossier.tongue import bare
from dossier.unread import Unread

log = logging.getLogger("mkdocs.plugins.dossier")

_BODY = re.compile(r"<body\b[^>]*>")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_LAST_CHANGE = re.compile(r"\s*<lastmod>[^<]*</lastmod>")
_FAULTY = "# Not built yet\n\nThe pages appear once the facts are without errors.\n"


class Options(Config):
    """The plugin has no options: what a dossier says about itself stands in its facts."""


class DossierPlugin(BasePlugin[Options]):
    """One instance serves all rebuilds of `mkdocs serve`, so that it can keep the last good pages."""

    def __init__(self) -> None:
        self.serving = False
        self.language = ""
        """The further language whose pages this instance makes, within the build of the first; else empty."""
        self.prepared: tuple[Outcome, Mapping[str, bytes | Unread]] | None = None
        """Made already by the command line, with the files that it was made of."""
        self.good: Outcome | None = None
        """The last outcome without errors."""
        self.faults: list[Diagnostic] = []
        """What keeps the files as they are now from being shown."""
        self.files: Mapping[str, bytes | Unread] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Makes MkDocs keep this instance; and serving, a fault is shown instead of ending the program."""
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> None:
        """Read and check the facts, before MkDocs empties the folder of the last site; set up the theme."""
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        if not self.language:  # whoever makes the first language has looked already
            self._look_at(root, config)
        self._set_up(config)
        config.watch.extend(str(root / name) for name in (disk.FACTS, disk.SEEDS) if (root / name).is_dir())

    @property
    def _edition(self) -> Edition | None:
        """The pages that this instance hands to MkDocs; none while nothing is without errors."""
        editions = self.good.editions if self.good else ()
        return next((one for one in editions if self.language in ("", one.language)), None)

    def _look_at(self, root: Path, config: MkDocsConfig) -> None:
        try:
            outcome, self.files = self.prepared or _outcome(root, config, maintainers=self.serving)
        except Exception as error:
            if not self.serving:
                raise
            traceback.print_exc()
            self.faults = [_bug(error)]
            return
        if outcome.diagnostics and not self.prepared:
            click.echo(f"{report.text(outcome.diagnostics, self.files)}\n", err=True)
        self.faults = list(outcome.errors)
        if not self.faults:
            self.good = outcome
        elif self.serving:
            log.error(f"dossier: {report.summary(self.faults)}; the last good pages stay up")
        else:
            raise PluginError(f"dossier: {report.summary(self.faults)}; the site was not built")

    def _set_up(self, config: MkDocsConfig) -> None:
        user, edition = engine.user_settings(config), self._edition
        if edition and edition.folder:
            user = settings_file.further(user, edition.title, edition.folder)
        settings = settings_file.merged(_defaults(config, edition), user)
        try:
            engine.adopt(config, settings)
            own = theme.own_language(edition.language) if edition else ""
            if own and config.theme["language"] == theme.interface_language(own):
                engine.translate_theme(config, own, str(theme.TRANSLATIONS))
            engine.exchange_plugin(config, "search", settings_file.named(settings["plugins"])["search"])
        except settings_file.Unusable as error:
            raise PluginError(f"mkdocs.yml: {error}") from error
        engine.warn_of_broken_links(config)
        # The theme would ask the repository's host for stars and releases. Our edit links have it already.
        config.repo_url = config.repo_name = config.edit_uri = None

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our pages beside those written by hand, which win."""
        for path, content in theme.assets().items():
            _add(files, config, path, content, InclusionLevel.INCLUDED)
        edition = self._edition
        if self.good is None or edition is None:
            for page in files.documentation_pages():
                files.remove(page)
            _add(files, config, "index.md", _FAULTY, InclusionLevel.INCLUDED)
            config.nav = ["index.md"]
            return files
        written = _put_in_place(files, config, self.good.dossier.about.published, edition.language)
        for path, content in edition.pages.items():
            _add(files, config, path, content, InclusionLevel.NOT_IN_NAV)
        for path, content in edition.extras.items():
            _add(files, config, path, content, InclusionLevel.INCLUDED)
        if readme := files.get_file_from_path("README.md"):
            files.remove(readme)  # it is for the editors, and would take the front page's place
        if config.nav is None:
            by_hand = [file.src_uri for file in files.documentation_pages()
                       if file.src_uri in written and file.inclusion.is_in_nav()]
            config.nav = settings_file.navigation(edition.navigation, by_hand)
        return files

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Take the day of the build away, which would stand in the site as the day of the last change."""
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.update_date = engine.NEVER_UPDATED

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """While the facts are faulty, say so above every page."""
        return self._with_banner(output)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same on the page for unknown addresses; no dates of change in the site map."""
        if template_name == "sitemap.xml":
            return _LAST_CHANGE.sub("", output)
        return self._with_banner(output) if template_name.endswith(".html") else output

    def _with_banner(self, html: str) -> str:
        if not self.faults:
            return html
        state = "this is the last good state" if self.good else "there is no page to show yet"
        told = report.banner(self.faults, self.files, f"{report.summary(self.faults)}: {state}")
        return _BODY.sub(lambda body: body[0] + told, html, count=1)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Build the further languages; finish the HTML of all, when all other plugins are done with it."""
        if self.language:
            return
        for edition in self.good.editions[1:] if self.good else ():
            self._build_further(edition, config)
        site = Path(config.site_dir)
        try:
            changed = alternates.finish_site(disk.read_site(site), previews=not self.serving)
        except finish.FinishError as error:
            log.error(f"dossier: the built pages hold what the site's own policy forbids:\n{error}")
            if self.serving:
                return
            raise PluginError("dossier: remove it, or keep it in a file of its own below docs/") from error
        if self.serving:  # the policy would forbid the script that MkDocs adds to reload the page
            changed = {path: _POLICY.sub("", content.decode()).encode() if path.endswith(".html") else content
                       for path, content in changed.items()}
        disk.overwrite(site, changed)
        for edition in self.good.editions[1:] if self.good else ():
            _share(site, edition.folder)


    def _build_further(self, edition: Edition, config: MkDocsConfig) -> None:
        """The pages in another language, as a site of their own within this one."""
        inner = engine.again(config, edition.title, edition.folder)
        plugin: Any = inner.plugins["dossier"]  # MkDocs keeps a plugin that knows of its start: mostly this very one
        plugin.good, plugin.faults, plugin.files = self.good, self.faults, self.files
        plugin.language, plugin.serving = edition.language, self.serving
        try:
            engine.run(inner)
        finally:
            plugin.language = ""


def _defaults(config: MkDocsConfig, edition: Edition | None) -> dict[str, Any]:
    """The settings below the user's own."""
    if edition is None:
        return theme.explicit_config(config.site_name, [])
    return theme.explicit_config(config.site_name, [], description=bare(edition.about.summary),
                                 language=edition.language)


def _outcome(root: Path, config: MkDocsConfig, maintainers: bool) -> tuple[Outcome, Mapping[str, bytes | Unread]]:
    """`maintainers` is for the screen of whoever serves: no build may ever show what it adds."""
    files = disk.read(root)
    settings = Settings(repo_url=config.repo_url or "", edit_uri=config.edit_uri or "", maintainers=maintainers,
                        today=datetime.date.today())
    return make(files, settings, engine.hand_written(config).keys()), files


def _share(site: Path, folder: str) -> None:
    """Keep once, at the root of the site, what a further language in `folder` has the same."""
    inner = site / folder
    same = disk.same_files(site, inner, sharing.FOLDER)
    if printing.PATH in same:  # read where it stands, to make the print edition of each language
        same.remove(printing.PATH)
    pages = {path: content for path, content in disk.read_site(inner).items() if path.endswith(".html")}
    disk.overwrite(inner, sharing.asking_above(pages, folder, frozenset(same)))
    disk.remove(inner, same)


def _put_in_place(files: Files, config: MkDocsConfig, languages: Sequence[str], language: str) -> Collection[str]:
    """Leave of the files below docs/ those that belong to the pages in `language`, each at its path among them."""
    found = {file.src_uri: file for file in files if file.src_dir == config.docs_dir}
    written = hand_written_in(languages, found)[language]
    for path, file in found.items():
        if written.get(path) != path:
            files.remove(file)
    for path, source in written.items():
        if path != source:
            place = str(Path(config.docs_dir) / source)
            files.append(File.generated(config, path, abs_src_path=place, inclusion=found[source].inclusion))
    return written


def _add(files: Files, config: MkDocsConfig, path: str, content: str | bytes,
         inclusion: InclusionLevel) -> None:
    there = files.get_file_from_path(path)
    if there is not None and there.inclusion.is_included():
        return
    if there is not None:
        files.remove(there)
    files.append(File.generated(config, path, content=content, inclusion=inclusion))


def _bug(error: Exception) -> Diagnostic:
    return Diagnostic("bug", Level.ERROR, Span("dossier", 1, 1, 1, 1),
                      f"dossier itself failed: {type(error).__name__}: {error}",
                      "this is no fault of the facts; the terminal shows where it happened")
