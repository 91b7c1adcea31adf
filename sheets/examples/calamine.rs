//! calamine alone, native, as a rival of the bench: every line on standard input asks for one more reading of the
//! workbook. Nothing is understood here; every cell is only turned into what calamine makes of it.

use calamine::{Data, Reader, open_workbook_auto};
use std::{
    io::{BufRead, Write},
    time::Instant,
};

fn main() {
    let path = std::env::args().nth(1).expect("the path of a workbook");
    let mut out = std::io::stdout();
    for _ in std::io::stdin().lock().lines() {
        let start = Instant::now();
        let (rows, total) = read(&path);
        let ms = start.elapsed().as_secs_f64() * 1e3;
        writeln!(out, r#"{{"ms":{ms},"numbers":{{"rows":{rows},"total":{total}}}}}"#).expect("a reader");
    }
}

/// Rows below the header, and the sum of all numbers, which shows that every cell was read.
fn read(path: &str) -> (usize, i64) {
    let mut workbook = open_workbook_auto(path).expect("a workbook");
    let range = workbook.worksheet_range_at(0).expect("a sheet").expect("cells");
    let numbers = range.used_cells().map(|(_, _, cell)| match cell {
        Data::Float(value) => *value as i64,
        Data::Int(value) => *value,
        _ => 0,
    });
    (range.height() - 1, numbers.sum())
}
