//! The fills of the map, measured: whether neighbouring classes are told apart by eyes that lack a cone type, and in grey print.
//!
//! What such an eye sees is computed with the matrices of Machado, Oliveira and Fernandes (2009) for the full deficiency, on linear sRGB. Distance
//! is that of Oklab times 100, of which 2 is just seen; grey is compared by CIE lightness, 0 (black) to 100 (white).

const TOKENS: &str = include_str!("../../style/tokens.css");
/// Where the colours of each theme are set; what a theme leaves out is as in the light one. Paper prints the light one.
const THEMES: [&str; 3] = [
    ":root {",
    ":root[data-theme=\"dark\"] {",
    ":root[data-theme=\"projector\"] {",
];
const SHADES: [&str; 5] = ["map-1", "map-2", "map-3", "map-4", "map-5"];
/// Least distance between neighbouring classes, for every eye.
const APART: f64 = 10.0;
/// Least difference of their lightness.
const GREY_APART: f64 = 12.0;
/// Least difference in lightness between the palest class and the paper around it.
const FROM_PAPER: f64 = 4.0;

type Colour = [f64; 3];

const EYES: [(&str, [Colour; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// A colour of a theme in linear sRGB.
fn token(theme: &str, name: &str) -> Colour {
    let of = |theme: &str| {
        let block = TOKENS.split_once(theme)?.1.split_once('}')?.0;
        let value = block.split_once(&format!("--{name}: #"))?.1;
        u32::from_str_radix(value.get(..6)?, 16).ok()
    };
    let [_, r, g, b] = of(theme).or_else(|| of(THEMES[0])).expect(name).to_be_bytes();
    [r, g, b].map(|byte| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn times(matrix: &[Colour; 3], colour: Colour) -> Colour {
    matrix.map(|row| row.iter().zip(colour).map(|(a, b)| a * b).sum())
}

/// What an eye sees; a screen shows nothing beyond its range.
fn seen(matrix: &[Colour; 3], colour: Colour) -> Colour {
    times(matrix, colour).map(|part| part.clamp(0.0, 1.0))
}

fn oklab(colour: Colour) -> Colour {
    let cones = times(
        &[
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        colour,
    );
    times(
        &[
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        cones.map(f64::cbrt),
    )
}

fn distance(a: Colour, b: Colour) -> f64 {
    let (a, b) = (oklab(a), oklab(b));
    100.0 * a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// CIE L* of the luminance.
fn lightness([r, g, b]: Colour) -> f64 {
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    if y > 0.008_856 {
        116.0 * y.cbrt() - 16.0
    } else {
        903.3 * y
    }
}

#[test]
fn the_measures_measure() {
    let (white, black) = ([1.0; 3], [0.0; 3]);
    assert!((distance(white, black) - 100.0).abs() < 0.01 && (lightness(white) - 100.0).abs() < 0.01);
    // A dark red and a dark green are far apart, but hardly for eyes without middle cones.
    let (red, green) = ([0.45, 0.0, 0.0], [0.0, 0.13, 0.0]);
    let as_seen = |eye: usize| distance(seen(&EYES[eye].1, red), seen(&EYES[eye].1, green));
    assert!(as_seen(0) > 25.0 && as_seen(2) < 8.0, "{} {}", as_seen(0), as_seen(2));
    assert!(
        distance(token(THEMES[0], "map-1"), token(THEMES[1], "map-1")) > 50.0,
        "dark has its own"
    );
}

#[test]
fn every_eye_tells_neighbouring_classes_apart() {
    for theme in THEMES {
        let fills = SHADES.map(|name| token(theme, name));
        for (eye, matrix) in EYES {
            for (pair, names) in fills.windows(2).zip(SHADES.windows(2)) {
                let apart = distance(seen(&matrix, pair[0]), seen(&matrix, pair[1]));
                assert!(apart >= APART, "{theme} {eye} {names:?}: {apart:.1}");
            }
        }
    }
}

#[test]
fn grey_print_keeps_the_order_and_the_steps() {
    for theme in THEMES {
        let steps = SHADES.map(|name| lightness(token(theme, name)));
        let sign = (steps[4] - steps[0]).signum();
        for (pair, names) in steps.windows(2).zip(SHADES.windows(2)) {
            let apart = sign * (pair[1] - pair[0]);
            assert!(apart >= GREY_APART, "{theme} {names:?}: {apart:.1}");
        }
        let palest = (steps[0] - lightness(token(theme, "paper"))).abs();
        assert!(palest >= FROM_PAPER, "{theme}: {palest:.1}");
    }
}
