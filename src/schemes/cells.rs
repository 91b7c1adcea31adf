//! Proof by cells: the edges that a scheme uses cut every feature into ranges, the ranges cut all customers into
//! cells, and within a cell every row answers alike. So each row is asked once a cell, and nothing is left to hope.

use super::{
    evaluate::{Compiled, Truth},
    feature::{Bound, FEATURES, Unit, place_of},
    figure::UNKNOWN,
};

/// More cells than this are not looked through.
const MOST_CELLS: usize = 400_000;
/// Gaps that are shown; all are counted.
const SHOWN: usize = 60;

/// A range of a feature; `None` where it is not known.
pub type Range = Option<(i64, i64)>;

/// What a proof says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// Possible cells; `None` when there are too many to look through.
    pub cells: Option<usize>,
    /// Cells in which no row holds.
    pub gaps: usize,
    /// The first of them: a range for each used feature.
    pub shown: Vec<Vec<Range>>,
    /// Cells in which more than one row holds, rows that hold for everybody aside; their order settles them.
    pub settled: usize,
    /// Rows that decide in no cell.
    pub unreachable: Vec<usize>,
    /// Everybody is in a group, proven.
    pub total: bool,
}

/// Ranges of every used feature.
pub fn ranges(compiled: &Compiled) -> Vec<Vec<Range>> {
    let of = |(column, &place): (usize, &usize)| {
        let feature = &FEATURES[place];
        if feature.unit == Unit::Text {
            return values(feature.many, &compiled.names[column]);
        }
        let (least, most) = feature.range;
        // Scores are few and people count in them: every one is a cell of its own, as in the published tables.
        let mut starts: Vec<i64> = if matches!(feature.unit, Unit::Score | Unit::Flag) {
            (least..=most).collect()
        } else {
            vec![least]
        };
        // Whether somebody has bought decides what else can be known: no cell holds both.
        if feature.id == "orders" && compiled.used.iter().any(|&used| FEATURES[used].bound == Bound::Buyers) {
            starts.push(1);
        }
        let mut take = |at: usize, from: i64, to: i64| {
            if at == column && from <= to {
                let after = to.checked_add(1);
                starts.extend(
                    [Some(from), after].into_iter().flatten().filter(|&edge| least < edge && edge <= most),
                );
            }
        };
        compiled.rows.iter().for_each(|(_, node)| node.ranges(&mut take));
        crate::values::order::sort_and_dedup(&mut starts);
        let ends = starts.iter().skip(1).map(|start| start - 1).chain([most]);
        let mut ranges: Vec<Range> = starts.iter().copied().zip(ends).map(Some).collect();
        if matches!(feature.bound, Bound::Free | Bound::Buyers) {
            ranges.push(None);
        }
        ranges
    };
    compiled.used.iter().enumerate().map(of).collect()
}

/// Of words every named value is a range of its own, and any other; or of several, having one and not having it.
fn values(many: bool, names: &[String]) -> Vec<Range> {
    let most = match (many, names.is_empty()) {
        (_, true) => 0,
        (true, false) => 1,
        (false, false) => names.len() as i64,
    };
    (0..=most).map(|value| Some((value, value))).chain([None]).collect()
}

/// False for figures that nobody can have together. Of several values: where one is surely not there, all are known.
pub fn is_possible(used: &[usize], figures: &[i64]) -> bool {
    let figure = |id: &str| {
        let place = place_of(id)?;
        used.iter().position(|&used| used == place).map(|column| figures[column])
    };
    let others = |place: usize| used.iter().zip(figures).filter(move |(used, _)| **used == place);
    used.iter().zip(figures).all(|(&place, &own)| {
        (!FEATURES[place].many || own != 0 || others(place).all(|(_, &other)| other != UNKNOWN))
            && is_bound(place, own, &figure)
    })
}

fn is_bound(place: usize, own: i64, figure: &impl Fn(&str) -> Option<i64>) -> bool {
    match FEATURES[place].bound {
        Bound::Free | Bound::Sure => true,
        Bound::KnownOf(id) => figure(id).is_none_or(|other| (own == 1) == (other != UNKNOWN)),
        Bound::Buyers => {
            own == UNKNOWN
                || (figure("orders").is_none_or(|orders| orders != UNKNOWN && orders > 0)
                    && figure("recencyDays").is_none_or(|days| days != UNKNOWN))
        }
    }
}

impl Check {
    /// Looks through every cell.
    pub fn of(compiled: &Compiled) -> Self {
        let ranges = ranges(compiled);
        let all = ranges.iter().try_fold(1usize, |all, ranges| all.checked_mul(ranges.len()));
        let Some(all) = all.filter(|&all| all <= MOST_CELLS) else {
            // Still proven where a row asks for nothing.
            let asks_nothing = |node: &super::evaluate::Node| *node == super::evaluate::Node::All(Vec::new());
            let total = compiled.rows.iter().any(|(_, node)| asks_nothing(node));
            return Self { total, ..Self::default() };
        };
        let mut check = Self::default();
        let mut possible = 0;
        let mut decides = vec![0usize; compiled.rows.len()];
        let mut holds = vec![0usize; compiled.rows.len()];
        let mut several: Vec<Vec<usize>> = Vec::new();
        for number in 0..all {
            let cell = cell_at(&ranges, number);
            let figures: Vec<i64> =
                cell.iter().map(|range| range.map_or(UNKNOWN, |(from, _)| from)).collect();
            if !is_possible(&compiled.used, &figures) {
                continue;
            }
            possible += 1;
            let rows = compiled.rows.iter().enumerate();
            let true_of: Vec<usize> = rows
                .filter(|(_, (_, node))| node.truth(&figures) == Truth::Yes)
                .map(|(row, _)| row)
                .collect();
            true_of.iter().for_each(|&row| holds[row] += 1);
            match true_of.first() {
                Some(&row) => decides[row] += 1,
                None => {
                    check.gaps += 1;
                    if check.shown.len() < SHOWN {
                        check.shown.push(cell);
                    }
                }
            }
            if true_of.len() > 1 {
                several.push(true_of);
            }
        }
        let everybody = |row: &usize| holds[*row] == possible;
        let settled = several.iter().filter(|rows| rows.iter().filter(|row| !everybody(row)).count() > 1);
        check.settled = settled.count();
        check.unreachable = (0..decides.len()).filter(|&row| decides[row] == 0).collect();
        check.cells = Some(possible);
        check.total = check.gaps == 0;
        check
    }
}

/// The cell with a number.
fn cell_at(ranges: &[Vec<Range>], mut number: usize) -> Vec<Range> {
    let of = |ranges: &Vec<Range>| {
        let range = ranges[number % ranges.len()];
        number /= ranges.len();
        range
    };
    ranges.iter().map(of).collect()
}
