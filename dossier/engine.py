"""MkDocs: its configuration, a run of it, and the few things for which it has no documented way."""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin, get_plugins
from mkdocs.structure.files import get_files
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from dossier.config import Unusable

NEVER_UPDATED = "2000-01-01"
"""Stands for "last updated", which a page does not have: the day of a build says nothing about the facts."""

_ADOPTED = ("site_description", "copyright", "theme", "markdown_extensions", "mdx_configs", "extra",
            "extra_css", "extra_javascript", "use_directory_urls", "validation")
"""What a dossier has defaults for. Plugins are exchanged one by one, because they are at work already."""


def load(path: Path) -> tuple[MkDocsConfig, list[str]]:
    """mkdocs.yml as MkDocs reads it, with the plugin of this package in it; and what MkDocs warns of."""
    with _heard() as said:
        try:
            config = load_config(str(path))
        except MkDocsException as error:
            raise Unusable("\n".join([f"{path} cannot be used", *(said or [str(error)])])) from error
    if "dossier" not in config.plugins:
        raise Unusable(f"{path} does not name the plugin: write\n\n  plugins:\n    - search\n    - dossier\n")
    return config, said


def again(config: MkDocsConfig, title: str, folder: str) -> MkDocsConfig:
    """The same mkdocs.yml for the pages in a further language: called `title`, in `folder` below the site."""
    fresh = load_config(config.config_file_path, site_dir=str(Path(config.site_dir) / folder))
    fresh.site_name = title or config.site_name
    fresh.site_url = f"{config.site_url.rstrip('/')}/{folder}" if config.site_url else config.site_url
    fresh.nav = None
    return fresh


def build(config: MkDocsConfig, into: Path) -> list[str]:
    """Build the site into an empty folder; returns what MkDocs warned of, such as links that lead nowhere."""
    config.site_dir = str(into)
    with _heard() as said:
        try:
            mkdocs_build(config)
        except MkDocsException as error:
            if not said:
                said.append(str(error))
    return said


def user_settings(config: MkDocsConfig) -> dict[str, Any]:
    """What mkdocs.yml says, before MkDocs adds its own defaults; what it inherits is in it."""
    if not config.config_file_path:
        return {}
    with open(config.config_file_path, "rb") as file:
        return yaml_load(file, get_yaml_loader(config=config))


def run(config: MkDocsConfig) -> None:
    """Build a site within the build of another one, which hears what MkDocs has to say."""
    mkdocs_build(config)


def adopt(config: MkDocsConfig, settings: Mapping[str, Any]) -> None:
    """Make a configuration that was loaded from mkdocs.yml mean `settings`."""
    fresh = MkDocsConfig(config_file_path=config.config_file_path)
    known = {key: copy.deepcopy(value) for key, value in settings.items() if key in _ADOPTED}
    fresh.load_dict({**known, "site_name": config.site_name, "docs_dir": config.docs_dir, "plugins": []})
    errors, _ = fresh.validate()
    for key, error in errors:
        raise Unusable(f"{key}: {error}")
    for key in _ADOPTED:
        config[key] = fresh[key]


def translate_theme(config: MkDocsConfig, language: str, templates: str) -> None:
    """Let the theme speak a language that it does not know, from a folder of templates before its own."""
    config.theme.dirs.insert(0, templates)
    config.theme["language"] = language


def exchange_plugin(config: MkDocsConfig, name: str, options: Mapping[str, Any]) -> None:
    """Let a plugin run in the theme's own version, as if mkdocs.yml had named it so.

    MkDocs chooses the plugins before it asks any of them, so `search` without a theme in mkdocs.yml is the
    search of MkDocs itself, whose index this theme cannot read. Called while the first plugin handles
    `on_config`: what is registered now still has its turn.
    """
    installed, themed = get_plugins(), f"{config.theme.name}/{name}"
    if name not in config.plugins or themed not in installed:
        return
    _unregister(config, name)
    plugin: BasePlugin = installed[themed].load()()
    errors, _ = plugin.load_config(dict(options), config.config_file_path)
    for key, error in errors:
        raise Unusable(f"plugin {name}: {key}: {error}")
    config.plugins[themed] = plugin


def _unregister(config: MkDocsConfig, name: str) -> None:
    plugin = config.plugins.pop(name)
    for methods in config.plugins.events.values():
        methods[:] = [method for method in methods if getattr(method, "__self__", None) is not plugin]


def warn_of_broken_links(config: MkDocsConfig) -> None:
    """A link or anchor that leads nowhere is a warning whatever mkdocs.yml says."""
    links, nav = config.validation.links, config.validation.nav
    nav.not_found = max(nav.not_found, logging.WARNING)
    for name in ("not_found", "anchors", "unrecognized_links"):
        links[name] = max(links[name], logging.WARNING)


def hand_written(config: MkDocsConfig) -> dict[str, bytes]:
    """The files below docs/ that become part of the site, by path. A README.md is for the editors."""
    logger = logging.getLogger("mkdocs.structure.files")
    was, logger.disabled = logger.disabled, True  # MkDocs lists them again, and says then what it has to say
    try:
        found = [file for file in get_files(config) if file.inclusion.is_included()]
    finally:
        logger.disabled = was
    return {file.src_uri: file.content_bytes for file in found if file.src_uri != "README.md"}


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What MkDocs logs as a warning or worse, as lines."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger, ear = logging.getLogger("mkdocs"), Ear(logging.WARNING)
    logger.addHandler(ear)
    try:
        yield said
    finally:
        logger.removeHandler(ear)
