"""The switch between the languages of a built site, written by looking at nothing but its pages."""

from __future__ import annotations

import pytest

from dossier import finish
from dossier.alternates import editions, finish_site, own_name

HEADER = '<header><nav><label class="md-header__button md-icon" for="__search"></label></nav></header>'


def page(language: str, head: str = "", body: str = "") -> bytes:
    return f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">{head}</head><body>{HEADER}{body}' \
           "</body></html>".encode()


def site(**more: bytes) -> dict[str, bytes]:
    found = {f"{root}{name}.html": page(tag) for root, tag in (("", "en"), ("ru/", "ru")) for name in ("index", "404")}
    return {**found, "a/x.html": page("en"), "ru/a/x.html": page("ru"), "only.html": page("en"),
            **{path.replace("__", "/"): content for path, content in more.items()}}


def finished(files: dict[str, bytes]) -> dict[str, str]:
    return {path: content.decode() for path, content in (files | finish_site(files)).items()}


def test_languages_are_found_in_the_pages() -> None:
    assert [(one.root, one.language, sorted(one.files)) for one in editions(site())] == [
        ("", "en", ["404.html", "a/x.html", "index.html", "only.html"]),
        ("ru/", "ru", ["404.html", "a/x.html", "index.html"])]


def test_the_switch_leads_to_the_same_page_and_stands_before_the_search() -> None:
    html = finished(site())["ru/a/x.html"]
    switch = '<div class="languages"><a href="../../a/x.html" lang="en" hreflang="en" data-same>English</a></div>'
    assert f'{switch}<label class="md-header__button md-icon" for="__search">' in html
    assert '<link rel="alternate " hreflang="x-default" href="../../a/x.html">' in html


def test_a_page_without_counterpart_leads_to_the_front_page_and_names_none() -> None:
    html = finished(site())["only.html"]
    assert '<a href="ru/index.html" lang="ru" hreflang="ru">Русский</a>' in html
    assert "hreflang=\"x-default\"" not in html


def test_three_languages_stand_behind_a_button() -> None:
    html = finished({**site(), "kk/index.html": page("kk"), "kk/404.html": page("kk")})["index.html"]
    assert ('<details><summary aria-label="This page in other languages">English</summary><ul>'
            '<li><a href="kk/index.html" lang="kk" hreflang="kk" data-same>Қазақ тілі</a></li>'
            '<li><a href="ru/index.html" lang="ru" hreflang="ru" data-same>Русский</a></li></ul></details>') in html


def test_with_addresses_of_folders_the_links_end_in_a_slash() -> None:
    files = {"index.html": page("en"), "404.html": page("en", body='{"base": "/d"}'), "t/index.html": page("en"),
             "ru/index.html": page("ru"), "ru/404.html": page("ru", body='{"base": "/d/ru"}'),
             "ru/t/index.html": page("ru")}
    html = finished(files)
    assert '<a href="../ru/t/" ' in html["t/index.html"] and '<a href="../" ' in html["ru/index.html"]
    assert '<a href="/d/ru/" ' in html["404.html"] and '<a href="/d/" ' in html["ru/404.html"]


def test_addresses_are_whole_where_every_counterpart_has_one() -> None:
    def with_address(tag: str, address: str) -> bytes:
        return page(tag, f'<link rel="canonical" href="{address}">')

    files = site() | {"a/x.html": with_address("en", "https://d.example/a/x.html"),
                      "ru/a/x.html": with_address("ru", "https://d.example/ru/a/x.html")}
    html = finished(files)["a/x.html"]
    assert '<link rel="alternate " hreflang="ru" href="https://d.example/ru/a/x.html">' in html
    assert '<a href="../ru/a/x.html" lang="ru"' in html, "the link itself works from disk"


def test_to_finish_twice_changes_nothing() -> None:
    once = site() | finish_site(site())
    assert finish_site(once) == {}


def test_a_site_in_one_language_is_finished_as_ever() -> None:
    files = {"index.html": page("en"), "404.html": page("en")}
    assert finish_site(files) == finish.finish_site(files)


def test_a_fault_is_told_with_the_whole_path() -> None:
    with pytest.raises(finish.FinishError) as caught:
        finish_site(site(**{"ru__y.html": page("ru", body='<p style="x">')}))
    assert [fault.path for fault in caught.value.faults] == ["ru/y.html"]


def test_a_picture_leads_to_the_page_of_its_own_language() -> None:
    html = finished(site(**{"ru__z.html": page("ru", body='<a data-page="a/x.md#e">e</a>')}))["ru/z.html"]
    assert '<a href="a/x.html#e">e</a>' in html


@pytest.mark.parametrize(("tag", "name"), [("en", "English"), ("ru", "Русский"), ("ar", "العربية"), ("qaa", "Qaa")])
def test_a_language_is_called_by_its_own_name(tag: str, name: str) -> None:
    assert own_name(tag) == name
