//! Everybody's group: the edges of a scheme cut all customers into cells, within a cell every row answers alike, so a
//! cell is asked once, for whoever is met in it first.

use super::{evaluate::Compiled, feature::Columns, figure::UNKNOWN};
use crate::values::order::sort_and_dedup;
use std::borrow::Cow;

/// More cells than this cost more than they save: then everybody is asked.
const MOST_CELLS: usize = 1 << 16;
/// Customers whose cells are found together, a column at a time.
const TOGETHER: usize = 1024;
/// Figures below this are looked up; days, counts and scores are.
const NEAR: i64 = 4096;

const NOT_ASKED: u16 = u16::MAX;
const NOBODY: u16 = u16::MAX - 1;

/// One used column, cut at the edges that conditions have.
struct Axis<'a> {
    column: &'a [i64],
    /// First figure of each range; what is not known lies before all of them.
    starts: Vec<i64>,
    stride: u32,
    /// Steps of figures from 0 on, where no edge lies beyond them.
    near: Vec<u32>,
}

impl<'a> Axis<'a> {
    fn new(column: &'a [i64], starts: Vec<i64>, stride: usize) -> Self {
        let mut axis = Self { column, starts, stride: stride as u32, near: Vec::new() };
        if let Some(&last @ ..NEAR) = axis.starts.last() {
            axis.near = (0..=last.max(0)).map(|figure| axis.count(figure)).collect();
        }
        axis
    }

    fn count(&self, figure: i64) -> u32 {
        self.starts.iter().map(|&start| u32::from(figure >= start)).sum::<u32>() * self.stride
    }

    /// Moves the cells of customers along the axis.
    fn add(&self, first: usize, cells: &mut [u32]) {
        let figures = &self.column[first..][..cells.len()];
        if self.near.is_empty() {
            for (cell, &figure) in cells.iter_mut().zip(figures) {
                *cell += self.count(figure);
            }
            return;
        }
        let last = self.near.len() - 1;
        for (cell, &figure) in cells.iter_mut().zip(figures) {
            *cell += if figure < 0 { self.count(figure) } else { self.near[(figure as usize).min(last)] };
        }
    }
}

/// First figures of the ranges of a used column.
fn starts(compiled: &Compiled, column: usize) -> Vec<i64> {
    let mut starts = vec![UNKNOWN + 1];
    let mut take = |at: usize, from: i64, to: i64| {
        if at == column && from <= to {
            starts.extend([Some(from), to.checked_add(1)].into_iter().flatten());
        }
    };
    compiled.rows.iter().for_each(|(_, node)| node.ranges(&mut take));
    sort_and_dedup(&mut starts);
    starts.retain(|&start| start != UNKNOWN);
    starts
}

impl Compiled {
    /// Groups by person; `None` for whom no row holds.
    pub fn groups(&self, columns: &Columns<'_>) -> Vec<Option<u8>> {
        let mut groups = Vec::with_capacity(columns.people());
        self.each(columns, |_, group| groups.push(group));
        groups
    }

    /// Tells the group of every person, in order; `None` for whom no row holds.
    pub fn each(&self, columns: &Columns<'_>, take: impl FnMut(usize, Option<u8>)) {
        each(self, columns, take);
    }
}

/// Tells everybody's group, in order; `None` for whom no row holds.
fn each(compiled: &Compiled, columns: &Columns<'_>, mut take: impl FnMut(usize, Option<u8>)) {
    let used: Vec<Option<Cow<'_, [i64]>>> =
        (0..compiled.used.len()).map(|column| compiled.column(columns, column)).collect();
    let mut figures = vec![UNKNOWN; used.len()];
    let mut ask = |person: usize| {
        for (figure, column) in figures.iter_mut().zip(&used) {
            *figure = column.as_ref().map_or(UNKNOWN, |column| column[person]);
        }
        compiled.group(&figures)
    };
    let starts: Vec<Vec<i64>> = (0..used.len()).map(|column| starts(compiled, column)).collect();
    let all = starts.iter().fold(1usize, |all, starts| all.saturating_mul(starts.len() + 1));
    if all > MOST_CELLS {
        (0..columns.people()).for_each(|person| take(person, ask(person)));
        return;
    }
    let mut stride = 1;
    let mut axes = Vec::new();
    for (column, starts) in used.iter().zip(starts) {
        let ranges = starts.len() + 1;
        if let Some(column) = column {
            axes.push(Axis::new(column, starts, stride));
        }
        stride *= ranges;
    }
    let mut groups = vec![NOT_ASKED; all];
    let mut cells = [0u32; TOGETHER];
    for first in (0..columns.people()).step_by(TOGETHER) {
        let cells = &mut cells[..TOGETHER.min(columns.people() - first)];
        cells.fill(0);
        axes.iter().for_each(|axis| axis.add(first, cells));
        for (person, &cell) in (first..).zip(cells.iter()) {
            let group = &mut groups[cell as usize];
            if *group == NOT_ASKED {
                *group = ask(person).map_or(NOBODY, u16::from);
            }
            take(person, u8::try_from(*group).ok());
        }
    }
}
