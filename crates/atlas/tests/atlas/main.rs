//! Tests over the public functions, most of them on the base file that is published.

#![expect(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod base;
mod broken;
mod meta;
mod pins;
mod steps;

use atlas::{Atlas, Expected};

const BASE: &str = include_str!("../../../../public/map/districts.geojson");

const fn expected(id: &'static str, gb: &'static str) -> Expected<'static> {
    Expected { id, gb }
}

const EXPECTED: [Expected<'static>; 14] = [
    expected("haishu", "156330203"),
    expected("jiangbei", "156330205"),
    expected("zhenhai", "156330211"),
    expected("beilun", "156330206"),
    expected("yinzhou", "156330212"),
    expected("fenghua", "156330213"),
    expected("yuyao", "156330281"),
    expected("cixi", "156330282"),
    expected("ninghai", "156330226"),
    expected("xiangshan", "156330225"),
    expected("dinghai", "156330902"),
    expected("putuo", "156330903"),
    expected("daishan", "156330921"),
    expected("shengsi", "156330922"),
];

/// In the order of `EXPECTED`.
const TILES: [(u8, u8); 14] = [
    (1, 3),
    (2, 2),
    (3, 2),
    (3, 3),
    (2, 3),
    (2, 4),
    (1, 2),
    (1, 1),
    (1, 5),
    (2, 5),
    (5, 2),
    (5, 3),
    (5, 1),
    (6, 0),
];

fn base() -> Atlas {
    Atlas::parse(BASE, &EXPECTED).unwrap()
}

fn index(id: &str) -> usize {
    EXPECTED.iter().position(|e| e.id == id).unwrap()
}
