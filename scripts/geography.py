"""Make the shapes of the maps anew: `python3 scripts/geography.py`, after `pip install shapely babel`.

It fetches the npm package `world-atlas`, the Natural Earth data in TopoJSON, with `npm pack`. What it writes to
dossier/charts/geography/ is a map without an opinion on who owns what is disputed: the plane is cut into areas, a
country less its disputed areas each, and the disputed areas by themselves. Of every line the file says what lies on
its left and on its right, and no more: whose area is whose is decided when a picture is drawn
(dossier/charts/geography).

Natural Earth draws who controls a place. Where that is contested, `CUTS` takes the place out of the countries that
have it there. The edges that run inside one country of Natural Earth are of our own hand, from general knowledge of
the region, and coarse; all others are Natural Earth's.
"""

from __future__ import annotations

import base64
import heapq
import json
import subprocess
import tempfile
import zlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, radians
from pathlib import Path

from babel.core import get_global
from shapely import STRtree
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import linemerge, polygonize, unary_union

PACKAGE = "world-atlas@2.0.2"
FOLDER = Path(__file__).parent.parent / "dossier" / "charts" / "geography"

SEA, EDGE = "", "|"
"""What lies beside a coast, and beside the edge of the plane at 180 degrees and at the poles."""

NAMED = {
    "Kosovo": "kosovo", "N. Cyprus": "northern-cyprus", "Cyprus U.N. Buffer Zone": "northern-cyprus",
    "Somaliland": "somaliland", "Siachen Glacier": "kashmir", "Palestine": "palestine", "Taiwan": "taiwan",
    "W. Sahara": "western-sahara", "Falkland Is.": "falkland-islands", "Spratly Is.": "spratly-islands",
    "Scarborough Reef": "spratly-islands", "Baikonur": "KZ", "USNB Guantanamo Bay": "CU", "Akrotiri": "GB",
    "Dhekelia": "GB", "Indian Ocean Ter.": "AU", "Coral Sea Is.": "AU", "Clipperton I.": "FR", "Bajo Nuevo Bank": "CO",
    "Serranilla Bank": "CO", "Ashmore and Cartier Is.": "AU",
}
"""Areas of Natural Earth that are disputed or have no code, by name. A leased or ceded base lies in its own country."""


@dataclass(frozen=True)
class Cut:
    """A disputed area that Natural Earth has as part of a country."""

    area: str
    """Id of the area."""
    parents: str
    """The countries of Natural Earth from which it is cut."""
    outline: tuple[tuple[float, float], ...]
    """A ring around it, longitude and latitude. Only what belongs to a parent is cut."""


CUTS = (
    Cut("crimea", "RU", ((32.3, 46.3), (33.6, 46.25), (35.2, 46.3), (35.6, 45.6), (36.66, 45.6), (36.62, 45.25),
                         (36.5, 44.9), (33.5, 44.2), (32.2, 45.2))),
    Cut("western-sahara", "MA western-sahara", ((-17.5, 20.5), (-8.6, 20.5), (-8.6, 27.6667), (-17.5, 27.6667))),
    Cut("golan-heights", "IL", ((35.62, 33.4), (35.63, 33.25), (35.66, 33.1), (35.62, 32.95), (35.65, 32.82),
                                (35.65, 32.69), (36.2, 32.6), (36.2, 33.5))),
    Cut("kashmir", "IN", ((75.30, 32.15), (75.75, 32.45), (75.95, 32.8), (76.4, 33.15), (77.0, 33.0), (77.75, 32.85),
                          (78.35, 32.55), (78.8, 32.2), (80.5, 32.2), (80.5, 36.5), (72.0, 37.5), (72.0, 32.9),
                          (74.0, 32.3))),
    Cut("kashmir", "PK", ((74.7, 32.6), (74.1, 32.85), (73.7, 33.05), (73.58, 33.5), (73.45, 34.2), (73.45, 34.6),
                          (73.95, 34.95), (74.05, 35.2), (73.4, 35.4), (72.75, 35.85), (72.55, 36.3), (72.9, 37.2),
                          (77.9, 37.2), (77.9, 32.6))),
    Cut("aksai-chin", "CN", ((77.7, 35.5), (78.1, 35.7), (78.9, 35.95), (79.5, 35.9), (80.2, 35.55), (80.3, 35.2),
                             (80.2, 34.7), (79.6, 34.4), (79.1, 34.3), (78.7, 33.9), (77.6, 34.2))),
    Cut("arunachal-pradesh", "IN", ((91.4, 26.8), (92.1, 26.87), (92.7, 27.0), (93.4, 26.95), (93.9, 27.2),
                                    (94.3, 27.6), (94.9, 27.75), (95.9, 27.9), (95.85, 27.35), (95.4, 27.05),
                                    (95.2, 26.7), (95.2, 26.4), (97.8, 26.8), (97.8, 29.8), (91.4, 29.8))),
    Cut("abkhazia", "GE", ((41.2, 42.3), (41.56, 42.4), (41.75, 42.6), (42.05, 42.85), (42.4, 43.1), (42.75, 43.2),
                           (42.75, 43.9), (39.6, 43.9), (39.6, 42.6))),
    Cut("south-ossetia", "GE", ((43.42, 42.62), (43.75, 42.35), (43.8, 42.12), (44.2, 42.05), (44.48, 42.1),
                                (44.6, 42.35), (44.75, 42.9), (43.8, 42.9))),
    Cut("transnistria", "MD", ((28.5, 48.12), (28.95, 47.85), (29.2, 47.45), (29.15, 47.2), (29.5, 46.95),
                               (29.6, 46.8), (29.9, 46.6), (29.95, 46.3), (30.3, 46.3), (30.3, 47.3), (29.6, 47.9),
                               (28.9, 48.4))),
    Cut("southern-kurils", "RU", ((145.35, 43.2), (145.25, 43.75), (145.3, 44.3), (146.9, 45.75), (149.2, 45.9),
                                  (149.2, 43.2))),
    Cut("halaib-triangle", "EG SD", ((34.0, 21.9), (34.15, 22.2), (34.75, 22.28), (35.0, 22.8), (35.25, 22.85),
                                  (35.6, 23.15), (37.2, 23.2), (37.2, 22.0), (34.0, 22.0))),
    Cut("abyei", "SD", ((27.83, 10.17), (29.0, 10.17), (29.0, 9.2), (27.83, 9.2))),
    Cut("ilemi-triangle", "KE", ((34.0, 4.23), (35.9, 4.62), (36.2, 5.7), (33.8, 5.7))),
)

LOST = {"VA": (12.45, 41.9, 0.0)}
"""Areas that are smaller than the grid of world-atlas: longitude, latitude, size. They have no shape, but a place."""

Line = list[tuple[float, float]]


def main() -> None:
    """Fetch, cut, simplify twice, write."""
    countries = dict(_countries(_fetched("countries-10m.json")))
    faces = _faces(countries)
    arcs = _arcs(faces)
    FOLDER.mkdir(exist_ok=True)
    _write("world", arcs, scale=20, least=0.06, speck=0.15, keep=False)
    _write("regions", arcs, scale=90, least=0.0007, speck=0.002, keep=True)
    _write_points(faces)


# --- what Natural Earth has ---------------------------------------------------------------------------


def _fetched(name: str) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True,
                                text=True).stdout.strip()
        subprocess.run(["tar", "xzf", packed], cwd=folder, check=True)
        return json.loads((Path(folder) / "package" / name).read_text("utf-8"))


def _countries(topology: dict) -> Iterator[tuple[str, list[Line]]]:
    """Every area by its code or id, as the rings of its polygons, cut where they cross 180 degrees."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    codes = {number: found[0] for number, found in get_global("territory_aliases").items() if number.isdigit()}
    found: dict[str, list[Line]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        owner = NAMED.get(name) or codes.get(shape.get("id", ""))
        if owner is None:
            raise SystemExit(f"{name} has no code: add it to NAMED")
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}[shape["type"]]
        found.setdefault(owner, []).extend(_ring(ring, arcs) for polygon in polygons for ring in polygon)
    yield from found.items()


def _decoded(arc: list[list[int]], transform: dict) -> Line:
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    line = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        line.append((round(x * kx + dx, 6), round(y * ky + dy, 6)))
    return line


def _ring(indexes: list[int], arcs: list[Line]) -> Line:
    ring: Line = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[1:] if ring else arc
    return ring


# --- the plane, cut into faces --------------------------------------------------------------------------


def _faces(countries: dict[str, list[Line]]) -> list[tuple[Polygon, str]]:
    """All faces between all lines, each with its area."""
    lines = [box(-180, -90, 180, 90).exterior]
    lines += [LineString(part) for rings in countries.values() for ring in rings for part in _cut(ring)]
    lines += [LineString([*cut.outline, cut.outline[0]]) for cut in CUTS]
    inside = {owner: _shape(rings) for owner, rings in countries.items()}
    tree, owners = STRtree(list(inside.values())), list(inside)
    return [(face, _owner(face.representative_point(), inside, tree, owners))
            for face in polygonize(unary_union(lines))]


def _cut(ring: Line) -> Iterator[Line]:
    """The ring in parts that do not cross 180 degrees: world-atlas has joined what Natural Earth cut there."""
    part = [ring[0]]
    for before, after in zip(ring, ring[1:], strict=False):
        if abs(after[0] - before[0]) > 180:
            side = 180.0 if before[0] > 0 else -180.0
            span = after[0] + 2 * side - before[0]
            share = (side - before[0]) / span if span else 0
            crossing = round(before[1] + share * (after[1] - before[1]), 6)
            part.append((side, crossing))
            yield from [part] if len(set(part)) > 1 else []
            part = [(-side, crossing)]
        part.append(after)
    yield from [part] if len(set(part)) > 1 else []


def _shape(rings: list[Line]) -> Polygon:
    """The country for asking what lies in it: its faces by the rule of even and odd."""
    shape = Polygon()
    for ring in rings:
        parts = list(_cut(ring))
        if len(parts) == 1:
            shape = shape.symmetric_difference(Polygon(ring).buffer(0)) if len(ring) > 3 else shape
        else:
            edges = unary_union([LineString(part) for part in parts] + [box(-180, -90, 180, 90).exterior])
            faces = sorted(polygonize(edges), key=lambda face: face.area)
            shape = shape.union(unary_union(faces[:-1]))  # the largest is the rest of the world
    return shape


def _owner(point: Point, inside: dict[str, Polygon], tree: STRtree, owners: list[str]) -> str:
    found = sorted((owners[at] for at in tree.query(point, predicate="within")), key=lambda one: inside[one].area)
    owner = found[0] if found else SEA  # the smaller of two: the Vatican lies in Italy
    cuts = [cut.area for cut in CUTS if owner in cut.parents.split() and Polygon(cut.outline).contains(point)]
    return cuts[0] if cuts else owner


# --- lines with two sides ---------------------------------------------------------------------------------


def _arcs(faces: list[tuple[Polygon, str]]) -> list[tuple[str, str, Line]]:
    """(left, right, line) for every line between two areas."""
    tree = STRtree([face for face, _ in faces])
    edges = unary_union([face.exterior for face, _ in faces] + [hole for face, _ in faces for hole in face.interiors])
    between = [line for line in linemerge(edges).geoms if len(set(_sides(line, tree, faces))) == 2]
    return [(*_sides(line, tree, faces), list(line.coords)) for line in linemerge(between).geoms]


def _sides(line: LineString, tree: STRtree, faces: list[tuple[Polygon, str]]) -> tuple[str, str]:
    """What lies to the left and right of a line, asked beside the middle of its longest stretch."""
    points = list(line.coords)
    (ax, ay), (bx, by) = max(zip(points, points[1:], strict=False),
                             key=lambda pair: (pair[1][0] - pair[0][0]) ** 2 + (pair[1][1] - pair[0][1]) ** 2)
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    away = min(1e-5, length / 100) / length
    middle = ((ax + bx) / 2, (ay + by) / 2)
    left = Point(middle[0] - (by - ay) * away, middle[1] + (bx - ax) * away)
    right = Point(middle[0] + (by - ay) * away, middle[1] - (bx - ax) * away)
    return _at(left, tree, faces), _at(right, tree, faces)


def _at(point: Point, tree: STRtree, faces: list[tuple[Polygon, str]]) -> str:
    found = tree.query(point, predicate="within")
    return faces[found[0]][1] if len(found) else EDGE


# --- simpler lines ------------------------------------------------------------------------------------------


def _simple(line: Line, least: float) -> Line:
    """The line without the corners that span less than `least` square degrees (Visvalingam and Whyatt 1993)."""
    alive = list(range(len(line)))
    before, after = [at - 1 for at in alive], [at + 1 for at in alive]
    sizes = [0.0] * len(line)
    heap = []
    for at in alive[1:-1]:
        sizes[at] = _corner(line, at - 1, at, at + 1)
        heapq.heappush(heap, (sizes[at], at))
    gone, floor = set(), 0.0
    least_points = 4 if line[0] == line[-1] else 2
    while heap and len(line) - len(gone) > least_points:
        size, at = heapq.heappop(heap)
        if at in gone or size != sizes[at]:
            continue
        floor = max(floor, size)
        if floor >= least:
            break
        gone.add(at)
        left, right = before[at], after[at]
        after[left], before[right] = right, left
        for one in (left, right):
            if 0 < one < len(line) - 1:
                sizes[one] = max(floor, _corner(line, before[one], one, after[one]))
                heapq.heappush(heap, (sizes[one], one))
    return [point for at, point in enumerate(line) if at not in gone]


def _corner(line: Line, a: int, b: int, c: int) -> float:
    (ax, ay), (bx, by), (cx, cy) = line[a], line[b], line[c]
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 * cos(radians(by))


def _size(line: Line) -> float:
    """What a closed line spans, in square degrees of the equator."""
    twice = sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(line, line[1:], strict=False))
    return abs(twice) / 2 * cos(radians(sum(y for _, y in line) / len(line)))


# --- the files ------------------------------------------------------------------------------------------------


def _write(name: str, arcs: list[tuple[str, str, Line]], scale: int, least: float, speck: float, keep: bool) -> None:
    """One file, in steps of 1/`scale` degree.

    Islands below `speck` square degrees are left out, but `keep` keeps the largest of each area.
    """
    islands: dict[str, float] = {}
    for left, right, line in arcs:
        for side in (left, right):
            islands[side] = max(islands.get(side, 0), _size(line) if line[0] == line[-1] else 1e9)
    kept = []
    for left, right, line in sorted(arcs):
        if {left, right} <= {SEA, EDGE}:
            continue
        island = line[0] == line[-1]
        spared = keep and any(side not in (SEA, EDGE) and islands[side] == _size(line) for side in (left, right))
        if island and _size(line) < speck and not spared:
            continue
        kept.append((left, right, _gridded(_simple(line, min(least, _size(line) / 8) if island else least), scale)))
    kept = [(left, right, line) for left, right, line in kept if len(line) > 3 or len(line) > 1 and line[0] != line[-1]]
    areas = sorted({side for left, right, _ in kept for side in (left, right)})
    numbers = array("h", (number for _, _, line in kept for number in _steps(line)))
    data = {
        "about": f"Natural Earth (public domain) by way of {PACKAGE}; made by scripts/geography.py",
        "scale": scale,
        "areas": areas,
        "arcs": [[areas.index(left), areas.index(right), len(line)] for left, right, line in kept],
        "steps": base64.b85encode(zlib.compress(_little(numbers), 9)).decode(),
    }
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")
    print(f"{path.name}: {len(kept)} lines, {len(numbers) // 2} points, {path.stat().st_size // 1024} KB")


def _little(numbers: array) -> bytes:
    return b"".join(number.to_bytes(2, "little", signed=True) for number in numbers)


def _gridded(line: Line, scale: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for x, y in line:
        point = round(x * scale), round(y * scale)
        if not found or found[-1] != point:
            found.append(point)
    return found


def _steps(line: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The first point, then the way from each to the next."""
    x = y = 0
    for to_x, to_y in line:
        yield from (to_x - x, to_y - y)
        x, y = to_x, to_y


def _write_points(faces: list[tuple[Polygon, str]]) -> None:
    """A point inside the largest part of each area, and how large the area is in square degrees of the equator."""
    parts: dict[str, list[Polygon]] = {}
    for face, owner in faces:
        parts.setdefault(owner, []).append(face)
    found = {area: list(spot) for area, spot in LOST.items()}
    for owner, shapes in sorted(parts.items()):
        if owner != SEA:
            inner = max(shapes, key=lambda shape: shape.area).representative_point()
            size = sum(shape.area * cos(radians(shape.centroid.y)) for shape in shapes)
            found[owner] = [round(inner.x, 2), round(inner.y, 2), round(size, 4)]
    path = FOLDER / "points.json"
    path.write_text(json.dumps(found, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")
    print(f"{path.name}: {len(found)} areas")


if __name__ == "__main__":
    main()
