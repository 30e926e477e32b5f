"""The few things that MkDocs has no documented way to ask for, in one place, for the command line and the plugin."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, get_plugins
from mkdocs.structure.files import File, get_files
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

_ADOPTED = ("theme", "markdown_extensions", "mdx_configs", "extra", "extra_css", "extra_javascript",
            "use_directory_urls", "validation", "copyright")
"""What a dossier has defaults for. Plugins are exchanged one by one, because they are at work already."""

NEVER_UPDATED = "2000-01-01"
"""Stands for "last updated" where a page has no such date: the day of a build says nothing about the facts."""


def user_settings(config: MkDocsConfig) -> dict[str, Any]:
    """What mkdocs.yml says, before MkDocs adds its own defaults; what it inherits is in it."""
    if not config.config_file_path:
        return {}
    with open(config.config_file_path, "rb") as file:
        return yaml_load(file, get_yaml_loader(config=config))


def adopt(config: MkDocsConfig, settings: Mapping[str, Any]) -> None:
    """Make a configuration that was loaded from mkdocs.yml mean `settings`."""
    fresh = MkDocsConfig(config_file_path=config.config_file_path)
    known = {key: value for key, value in settings.items() if key in _ADOPTED}
    fresh.load_dict({"site_name": config.site_name, "docs_dir": config.docs_dir, **known, "plugins": []})
    errors, _ = fresh.validate()
    for key, error in errors:
        raise ValueError(f"{key}: {error}")
    for key in _ADOPTED:
        config[key] = fresh[key]


def exchange_plugins(config: MkDocsConfig, wanted: Mapping[str, Mapping[str, Any]]) -> None:
    """Let the plugins of `wanted` run under the theme's own version of each, as if mkdocs.yml named them so.

    MkDocs chooses the plugins before it asks any of them, so `search` without a theme in mkdocs.yml is MkDocs'
    own search, whose index this theme cannot read. Called while the first plugin handles `on_config`: what is
    registered now still has its turn.
    """
    installed = get_plugins()
    for name, options in wanted.items():
        themed = f"{config.theme.name}/{name}"
        if themed not in installed or themed in config.plugins:
            continue
        if name in config.plugins:
            _unregister(config, name)
        plugin: BasePlugin = installed[themed].load()()
        errors, _ = plugin.load_config(dict(options), config.config_file_path)
        for key, error in errors:
            raise ValueError(f"plugin {name}: {key}: {error}")
        config.plugins[themed] = plugin


def _unregister(config: MkDocsConfig, name: str) -> None:
    plugin = config.plugins.pop(name)
    for methods in config.plugins.events.values():
        methods[:] = [method for method in methods if getattr(method, "__self__", None) is not plugin]


def warn_of_broken_links(config: MkDocsConfig) -> None:
    """A link or anchor that leads nowhere is a warning whatever mkdocs.yml says, and an error with `--strict`."""
    for links in (config.validation.links, config.validation.nav):
        links.not_found = max(links.not_found, logging.WARNING)
    config.validation.links.anchors = max(config.validation.links.anchors, logging.WARNING)
    config.validation.links.unrecognized_links = max(config.validation.links.unrecognized_links, logging.WARNING)


def hand_written(config: MkDocsConfig) -> dict[str, File]:
    """The files below docs/ that become part of the site, by their path below it."""
    with _silenced("mkdocs.structure.files"):  # MkDocs lists them again, and says then what it has to say
        return {file.src_uri: file for file in get_files(config) if file.inclusion.is_included()}


@contextmanager
def _silenced(name: str) -> Iterator[None]:
    logger = logging.getLogger(name)
    was, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = was


def existing(root: Path, *names: str) -> list[str]:
    """The folders of `root` that are there, as MkDocs wants to be told what to watch."""
    return [str(root / name) for name in names if (root / name).is_dir()]
