//! The one corridor that is drawn as a line.

use crate::geometry::LonLat;

/// 甬江科创大走廊 as a schematic line along the river from 三江口 to its mouth. The plan describes an innovation belt with the banks of the Yongjiang
/// as its axis (专栏1-1) and prints no limits; the points are those of the district borders that follow the river, thinned. To be
/// labelled as schematic wherever it is drawn.
pub const YONGJIANG_SCHEMATIC: [LonLat; 10] = [
    LonLat {
        lon: 121.5564,
        lat: 29.8753,
    },
    LonLat {
        lon: 121.5635,
        lat: 29.8888,
    },
    LonLat {
        lon: 121.5743,
        lat: 29.8948,
    },
    LonLat {
        lon: 121.6216,
        lat: 29.9082,
    },
    LonLat {
        lon: 121.6407,
        lat: 29.8985,
    },
    LonLat {
        lon: 121.6546,
        lat: 29.917,
    },
    LonLat {
        lon: 121.6801,
        lat: 29.9244,
    },
    LonLat {
        lon: 121.6948,
        lat: 29.947,
    },
    LonLat {
        lon: 121.7187,
        lat: 29.9494,
    },
    LonLat {
        lon: 121.7317,
        lat: 29.9683,
    },
];
