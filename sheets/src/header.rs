//! Headers of two rows: group titles merged over several columns, above a row of column titles.
//!
//! ```text
//! |       Đơn hàng        |      Khách hàng       | Ghi chú |
//! | Mã    | Ngày | Tổng   | Mã    | Tên   | SĐT   |         |
//! ```
//!
//! The core looks for one header row. So the upper row is written blank and the lower one carries joined titles
//! (`Mã Đơn hàng`, `Ngày`, `Tổng`, `Mã Khách hàng`, `Tên Khách hàng`, `SĐT`, `Ghi chú`): row numbers stay those of
//! the sheet. The group title is joined only where the column title alone does not say enough: it stands there
//! twice, or is one of a few bare words. Vietnamese puts the group behind (`Mã khách hàng`), English before
//! (`Customer ID`). A title over the whole table is no group, and rows of data are no titles.

use crate::{
    marks::{CELL, ERROR, NUMBER, ROW},
    merge::Merge,
    notes::JoinedHeader,
};

/// Rows among which a header is looked for.
const HEAD_ROWS: usize = 30;
/// Longest title, in bytes.
const LONGEST_TITLE: usize = 200;

/// Titles that say nothing without their group.
const BARE: [&str; 13] =
    ["mã", "ma", "số", "so", "tên", "ten", "loại", "loai", "id", "code", "no", "name", "type"];
/// Words without marks with which Vietnamese titles begin.
const VIETNAMESE_HEADS: [&str; 9] = ["ma", "so", "ten", "loai", "ngay", "sdt", "gia", "tien", "nhom"];

/// Cells by row.
type Rows<'a> = Vec<Vec<&'a [u8]>>;

/// True when the first rows of a batch may hold a header of two rows; its merged ranges decide.
pub fn is_candidate(batch: &[u8]) -> bool {
    let rows = first_rows(batch);
    (1..rows.len()).any(|lower| {
        let merges = as_if_merged(&rows[lower - 1], &rows[lower], lower as u32 - 1);
        !merges.is_empty() && find_at(&rows, lower, &merges).is_some()
    })
}

/// Writes a header of two rows as one, if the first rows hold one: `merges` are the ranges of the sheet.
pub fn join(batch: &mut Vec<u8>, merges: &[Merge]) -> Option<JoinedHeader> {
    if merges.is_empty() {
        return None;
    }
    let rows = first_rows(batch);
    let (lower, titles) = (1..rows.len()).find_map(|lower| Some((lower, find_at(&rows, lower, merges)?)))?;
    rewrite(batch, lower, &titles);
    Some(JoinedHeader { row: lower as u32 + 1, titles })
}

fn first_rows(batch: &[u8]) -> Rows<'_> {
    let rows = batch.split_inclusive(|&byte| byte == ROW).take(HEAD_ROWS);
    rows.map(|row| row.strip_suffix(&[ROW]).unwrap_or(row).split(|&byte| byte == CELL).collect()).collect()
}

/// Ranges as they would be if every title spread over the empty cells around it: to its right, where titles stand
/// below, or downwards.
fn as_if_merged(upper: &[&[u8]], lower: &[&[u8]], row: u32) -> Vec<Merge> {
    let filled = |cells: &[&[u8]], column: usize| cells.get(column).is_some_and(|cell| !cell.is_empty());
    let mut merges = Vec::new();
    for left in (0..upper.len()).filter(|&column| filled(upper, column)) {
        let free = (left + 1..lower.len()).take_while(|&column| !filled(upper, column));
        let right = free.filter(|&column| filled(lower, column)).last().unwrap_or(left) as u32;
        let bottom = if filled(lower, left) { row } else { row + 1 };
        merges.push(Merge { top: row, left: left as u32, bottom, right });
    }
    merges
}

/// The joined titles, when rows `lower - 1` and `lower` are a header.
fn find_at(rows: &Rows<'_>, lower: usize, merges: &[Merge]) -> Option<Vec<String>> {
    let (upper, below, data) = (&rows[lower - 1], &rows[lower], rows.get(lower + 1));
    let row = lower as u32 - 1;
    let is_group = |merge: &&Merge| merge.top == row && merge.bottom == row && merge.width() > 1;
    let groups: Vec<&Merge> =
        merges.iter().filter(is_group).filter(|merge| has_titles(upper, below, merge)).collect();
    let is_joined_down = |merge: &Merge| merge.top == row && merge.bottom == row + 1;
    // Rows of data have numbers, dates, phones; without any row the ranges that join both rows speak.
    let ends_header = match data {
        Some(data) => data.iter().any(|cell| !cell.is_empty() && !is_title(cell)),
        None => merges.iter().any(is_joined_down),
    };
    let is_header = !groups.is_empty() && ends_header && all_titles(upper) && all_titles(below);
    is_header.then(|| titles(upper, below, &groups))
}

/// Two or more titles below the title of a group.
fn has_titles(upper: &[&[u8]], below: &[&[u8]], group: &Merge) -> bool {
    let titled = |cells: &[&[u8]], column: u32| cells.get(column as usize).is_some_and(|cell| is_title(cell));
    titled(upper, group.left)
        && (group.left..=group.right).filter(|&column| titled(below, column)).count() > 1
}

/// Two cells or more, and every one a title.
fn all_titles(cells: &[&[u8]]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty()).peekable();
    filled.clone().count() > 1 && filled.all(|cell| is_title(cell))
}

/// Short text with a letter in it.
fn is_title(cell: &[u8]) -> bool {
    !matches!(cell, [] | [NUMBER | ERROR, ..])
        && cell.len() <= LONGEST_TITLE
        && cell.iter().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
        && !looks_like_moment(cell)
}

/// `2024-11-27 10:39:00`.
fn looks_like_moment(cell: &[u8]) -> bool {
    cell.first().is_some_and(u8::is_ascii_digit) && cell.get(4) == Some(&b'-') && cell.get(7) == Some(&b'-')
}

fn titles(upper: &[&[u8]], below: &[&[u8]], groups: &[&Merge]) -> Vec<String> {
    let text = |cells: &[&[u8]], column: usize| one_line(cells.get(column).copied().unwrap_or_default());
    let all: Vec<String> = (0..below.len()).map(|column| text(below, column).to_lowercase()).collect();
    let stands_alone = |title: &str| {
        let title = title.to_lowercase();
        !BARE.contains(&title.as_str()) && all.iter().filter(|other| **other == title).count() == 1
    };
    let joined = |column: usize| {
        let title = text(below, column);
        let group = groups.iter().find(|group| (group.left..=group.right).contains(&(column as u32)));
        let group = text(upper, group.map_or(column, |group| group.left as usize));
        match (title.as_str(), group.as_str()) {
            ("", _) => text(upper, column),
            (_, "") => title,
            _ if stands_alone(&title) => title,
            _ => in_order(&group, &title),
        }
    };
    (0..upper.len().max(below.len())).map(joined).collect()
}

fn one_line(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Group and title in the order of their language.
fn in_order(group: &str, title: &str) -> String {
    let first = title.split(' ').next().unwrap_or_default().to_lowercase();
    let is_vietnamese = !group.is_ascii() || !title.is_ascii() || VIETNAMESE_HEADS.contains(&first.as_str());
    if is_vietnamese { format!("{title} {group}") } else { format!("{group} {title}") }
}

/// Blanks the upper row and writes the titles into the lower one.
fn rewrite(batch: &mut Vec<u8>, lower: usize, titles: &[String]) {
    let ends = batch.iter().enumerate().filter(|&(_, &byte)| byte == ROW).map(|(at, _)| at);
    let ends: Vec<usize> = ends.take(lower + 1).collect();
    let start = if lower == 1 { 0 } else { ends[lower - 2] + 1 };
    let mut head = vec![ROW];
    head.extend_from_slice(titles.join("\u{1f}").as_bytes());
    batch.splice(start..ends[lower], head);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch(rows: &str) -> Vec<u8> {
        let byte = |byte| match byte {
            b'|' => CELL,
            b'\n' => ROW,
            b'=' => NUMBER,
            byte => byte,
        };
        rows.bytes().map(byte).collect()
    }

    fn joined(rows: &str, ranges: &[&str]) -> Option<(u32, String)> {
        let mut bytes = batch(rows);
        let merges: Vec<Merge> = ranges.iter().map(|range| Merge::read(range.as_bytes()).unwrap()).collect();
        let header = join(&mut bytes, &merges)?;
        let written: Vec<&[u8]> = bytes.split(|&byte| byte == ROW).collect();
        assert_eq!(written.len(), batch(rows).split(|&byte| byte == ROW).count(), "row numbers stay");
        assert_eq!(written[header.row as usize - 2], b"", "the upper row is blank");
        assert_eq!(written[header.row as usize - 1], header.titles.join("\u{1f}").as_bytes());
        assert!(is_candidate(&batch(rows)), "whatever is joined was a candidate");
        Some((header.row, header.titles.join("|")))
    }

    const ORDERS: &str =
        "Đơn hàng|||Khách hàng|||Ghi chú\nMã|Ngày|Tổng|Mã|Tên|SĐT\nA1|2024-11-27 10:39:00|=5|K1|An|0912\n";

    #[test]
    fn group_titles_are_joined_where_a_title_alone_does_not_say_enough() {
        assert_eq!(
            joined(ORDERS, &["A1:C1", "D1:F1", "G1:G2"]),
            Some((2, "Mã Đơn hàng|Ngày|Tổng|Mã Khách hàng|Tên Khách hàng|SĐT|Ghi chú".to_owned()))
        );
    }

    #[test]
    fn a_title_above_the_header_stays_and_row_numbers_too() {
        let rows = format!("BÁO CÁO BÁN HÀNG\n\n{ORDERS}");
        let (row, titles) = joined(&rows, &["A1:G1", "A3:C3", "D3:F3", "G3:G4"]).unwrap();
        assert_eq!((row, titles.split('|').next()), (4, Some("Mã Đơn hàng")));
    }

    #[test]
    fn english_puts_the_group_before() {
        let rows = "Order||Customer||Note\nID|Date|ID|Name|\n=1|2024-11-27|=7|An|x\n";
        let ranges = ["A1:B1", "C1:D1", "E1:E2"];
        assert_eq!(joined(rows, &ranges).unwrap().1, "Order ID|Date|Customer ID|Customer Name|Note");
    }

    #[test]
    fn a_title_over_the_whole_table_is_no_group() {
        assert_eq!(joined("BÁO CÁO|\nMã|Tên\n=1|An\n", &["A1:B1"]), None);
    }

    #[test]
    fn without_merged_ranges_there_is_no_joined_header() {
        assert_eq!(joined(ORDERS, &[]), None);
        assert_eq!(joined(ORDERS, &["A3:C3"]), None);
    }

    #[test]
    fn a_row_of_data_below_a_wide_title_is_no_header() {
        assert_eq!(joined("Mã|Địa chỉ|\nA1|Quận 1|Huế\nA2|Quận 3|Đà Nẵng\n", &["B1:C1"]), None);
        assert_eq!(joined("Mã|Địa chỉ|\n=1|Quận 1|Huế\n=2|Quận 3|Đà Nẵng\n", &["B1:C1"]), None);
    }

    #[test]
    fn a_header_without_rows_needs_ranges_that_join_both_rows() {
        let rows = "Khách||Ghi chú\nMã|Tên|\n";
        assert_eq!(joined(rows, &["A1:B1"]), None);
        assert_eq!(joined(rows, &["A1:B1", "C1:C2"]).unwrap().1, "Mã Khách|Tên Khách|Ghi chú");
    }

    #[test]
    fn batches_without_rows_are_no_header() {
        assert!(!is_candidate(b""));
        assert!(!is_candidate(&batch("a|b\n=1|=2\n")));
        assert_eq!(joined("", &["A1:B1"]), None);
    }
}
