//! The shortest way into a group: the fewest features that have to differ, and of these the least.

use super::{
    cells::{is_possible, ranges},
    evaluate::Compiled,
    feature::{Bound, FEATURES, Moves, Unit, place_of},
    figure::UNKNOWN,
};

/// At most so many features change at once: more is no advice.
const MOST_STEPS: usize = 3;
/// Ways that are tried; a scheme that needs more gives no advice.
const MOST_TRIES: usize = 200_000;

/// One feature that has to differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Place of the feature.
    pub feature: usize,
    /// Its place among the used ones: of words, which value.
    pub column: usize,
    /// What it is.
    pub from: i64,
    /// What it has to be.
    pub to: i64,
}

/// The shortest way from some figures into a group; empty for who is there already, `None` where no way of up to three
/// features leads there.
pub fn shortest(compiled: &Compiled, figures: &[i64], group: u8) -> Option<Vec<Step>> {
    if compiled.group(figures) == Some(group) {
        return Some(Vec::new());
    }
    let ways = candidates(compiled, figures);
    let mut search = Search { compiled, own: figures, ways, group, tries: 0, best: None };
    for steps in 1..=MOST_STEPS {
        search.go(&mut figures.to_vec(), 0, steps);
        if let Some((_, found)) = &search.best {
            let changed = found.iter().zip(figures).enumerate().filter(|(_, (to, from))| to != from);
            let step = |(column, (&to, &from))| Step { feature: compiled.used[column], column, from, to };
            return Some(changed.map(step).filter(|step| !is_bound(step.feature)).collect());
        }
    }
    None
}

const fn is_bound(place: usize) -> bool {
    matches!(FEATURES[place].bound, Bound::KnownOf(_))
}

/// For each column the figures that are nearest in every other range and can be reached.
fn candidates(compiled: &Compiled, figures: &[i64]) -> Vec<Vec<i64>> {
    let of = |((ranges, &place), &own): ((Vec<super::cells::Range>, &usize), &i64)| {
        let feature = &FEATURES[place];
        let reach = |&(from, to): &(i64, i64)| match (own, feature.moves) {
            (_, Moves::Never) => None,
            (UNKNOWN, _) => Some(from),
            (own, _) if from > own => Some(from),
            (own, Moves::Either) if to < own => Some(to),
            _ => None,
        };
        ranges.iter().flatten().filter_map(reach).collect()
    };
    ranges(compiled).into_iter().zip(&compiled.used).zip(figures).map(of).collect()
}

struct Search<'a> {
    compiled: &'a Compiled,
    own: &'a [i64],
    ways: Vec<Vec<i64>>,
    group: u8,
    tries: usize,
    best: Option<(f64, Vec<i64>)>,
}

impl Search<'_> {
    fn go(&mut self, figures: &mut Vec<i64>, from: usize, steps: usize) {
        if steps == 0 {
            self.ask(figures);
            return;
        }
        for column in from..self.ways.len() {
            for at in 0..self.ways[column].len() {
                if self.tries >= MOST_TRIES {
                    return;
                }
                figures[column] = self.ways[column][at];
                self.go(figures, column + 1, steps - 1);
            }
            figures[column] = self.own[column];
        }
    }

    fn ask(&mut self, figures: &[i64]) {
        self.tries += 1;
        let settled = self.follow(figures);
        if !is_possible(&self.compiled.used, &settled) || self.compiled.group(&settled) != Some(self.group) {
            return;
        }
        let cost = self.cost(&settled);
        if self.best.as_ref().is_none_or(|(least, _)| cost < *least) {
            self.best = Some((cost, settled));
        }
    }

    /// What says that a figure is known follows the figure.
    fn follow(&self, figures: &[i64]) -> Vec<i64> {
        let mut settled = figures.to_vec();
        for (column, &place) in self.compiled.used.iter().enumerate() {
            if let Bound::KnownOf(id) = FEATURES[place].bound
                && let Some(other) = self.compiled.used.iter().position(|&used| place_of(id) == Some(used))
            {
                settled[column] = i64::from(settled[other] != UNKNOWN);
            }
        }
        settled
    }

    /// How much differs, each figure by its own size.
    fn cost(&self, figures: &[i64]) -> f64 {
        let is_text = |place: usize| FEATURES[place].unit == Unit::Text;
        let part = |((&to, &from), &place): ((&i64, &i64), &usize)| match from {
            _ if to == from => 0.0,
            // No value is nearer than another.
            UNKNOWN => 1.0,
            _ if is_text(place) => 1.0,
            from => (to as f64 - from as f64).abs() / (from as f64).abs().max(1.0),
        };
        figures.iter().zip(self.own).zip(&self.compiled.used).map(part).sum()
    }
}
