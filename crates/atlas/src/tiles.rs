//! The tile map: one hexagon a district.

use crate::geometry::{Frame, Point};

const SQRT_3: f64 = 1.732_050_807_568_877_2;

/// Hexagons standing on a corner, in rows; odd rows are shifted right by half a tile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TileLayout {
    /// Distance from centre to corner, in units of the view box.
    size: f64,
    left: f64,
    top: f64,
    frame: Frame,
}

impl TileLayout {
    /// Fits the tiles (column, row) into `width` units with `padding` units on each side; the height follows. Without tiles it is
    /// as if there were one at 0, 0.
    ///
    /// ```
    /// let layout = atlas::TileLayout::fit_width(&[(0, 0), (1, 0), (0, 1)], 100.0, 0.0);
    /// let apart = layout.center((1, 0)).x - layout.center((0, 0)).x;
    /// assert!((layout.center((0, 1)).x - layout.center((0, 0)).x - apart / 2.0).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn fit_width(tiles: &[(u8, u8)], width: f64, padding: f64) -> TileLayout {
        let columns = || tiles.iter().map(|&t| column(t));
        let rows = || tiles.iter().map(|&(_, row)| f64::from(row));
        let span = |least: f64, most: f64| {
            if least <= most {
                (least, most - least)
            } else {
                (0.0, 0.0)
            }
        };
        let (first_column, across) = span(columns().fold(f64::INFINITY, f64::min), columns().fold(0.0, f64::max));
        let (first_row, down) = span(rows().fold(f64::INFINITY, f64::min), rows().fold(0.0, f64::max));
        let size = (width - 2.0 * padding) / ((across + 1.0) * SQRT_3);
        let height = (((down * 1.5 + 2.0) * size + 2.0 * padding) * 100.0).round() / 100.0;
        TileLayout {
            size,
            left: padding + (0.5 - first_column) * SQRT_3 * size,
            top: padding + (1.0 - first_row * 1.5) * size,
            frame: Frame {
                x: 0.0,
                y: 0.0,
                width,
                height,
            },
        }
    }

    /// The view box.
    #[must_use]
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// The middle of a tile (column, row).
    #[must_use]
    pub fn center(&self, tile: (u8, u8)) -> Point {
        Point {
            x: self.left + column(tile) * SQRT_3 * self.size,
            y: self.top + f64::from(tile.1) * 1.5 * self.size,
        }
    }

    /// Radius of the circle inside a tile, in units.
    #[must_use]
    pub fn inner_radius(&self) -> f64 {
        self.size * SQRT_3 / 2.0
    }

    /// The six corners of a tile, clockwise from the top, drawn back by half of `gap` units on each side.
    #[must_use]
    pub fn corners(&self, tile: (u8, u8), gap: f64) -> [Point; 6] {
        let c = self.center(tile);
        let size = (self.size - gap / SQRT_3).max(0.0);
        let (half, side) = (size / 2.0, size * SQRT_3 / 2.0);
        let corner = |x: f64, y: f64| Point { x: c.x + x, y: c.y + y };
        [
            corner(0.0, -size),
            corner(side, -half),
            corner(side, half),
            corner(0.0, size),
            corner(-side, half),
            corner(-side, -half),
        ]
    }

    /// The `points` attribute of a tile's polygon, see [`TileLayout::corners`]; two decimals.
    #[must_use]
    pub fn svg_points(&self, tile: (u8, u8), gap: f64) -> String {
        self.corners(tile, gap)
            .map(|p| format!("{:.2},{:.2}", p.x, p.y))
            .join(" ")
    }
}

/// Column with the shift of odd rows, in tile widths.
fn column((column, row): (u8, u8)) -> f64 {
    f64::from(column) + 0.5 * f64::from(row % 2)
}
