//! How a source is understood: what `inspect` tells, and the details of `needs-answer`.

use super::Money;
use crate::{
    orders::{
        Mapping, Role,
        preview::{Preview, PreviewCell, PreviewRow},
    },
    read::{Dialect, Look},
    values::day::Day,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The contract's `Inspection`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InspectionView {
    name: String,
    kind: &'static str,
    platform: &'static str,
    fingerprint: String,
    encoding: &'static str,
    delimiter: Option<&'static str>,
    sheets: Vec<SheetView>,
    header_row: Option<u32>,
    columns: Vec<ColumnView>,
    unmapped: Vec<usize>,
    questions: Vec<QuestionView>,
    suggestions: BTreeMap<&'static str, Vec<usize>>,
    preview: FirstOrdersView,
}

#[derive(Clone, Debug, Serialize)]
struct SheetView {
    name: String,
    hidden: bool,
    chosen: bool,
}

#[derive(Clone, Debug, Serialize)]
struct ColumnView {
    index: usize,
    header: String,
    role: Option<&'static str>,
    sure: bool,
    samples: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct QuestionView {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    options: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumed: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    samples: BTreeMap<&'static str, String>,
}

/// The contract's `FirstOrders`.
#[derive(Clone, Debug, Default, Serialize)]
struct FirstOrdersView {
    digits: u32,
    rows: Vec<FirstOrderView>,
}

#[derive(Clone, Debug, Serialize)]
struct FirstOrderView {
    row: u32,
    id: Option<CellView<String>>,
    day: Option<CellView<String>>,
    person: Option<CellView<String>>,
    phone: Option<CellView<String>>,
    amount: Option<CellView<Money>>,
    status: Option<CellView<&'static str>>,
}

#[derive(Clone, Debug, Serialize)]
struct CellView<T> {
    value: Option<T>,
    written: String,
    fault: Option<&'static str>,
}

impl<T> CellView<T> {
    fn of<S>(cell: PreviewCell<S>, value: impl Fn(S) -> T) -> Self {
        Self {
            value: cell.value.map(value),
            written: cell.written,
            fault: cell.fault.map(|fault| fault.name()),
        }
    }
}

impl FirstOrderView {
    fn of(row: PreviewRow) -> Self {
        Self {
            row: row.row,
            id: row.id.map(|cell| CellView::of(cell, |id| id)),
            day: row.day.map(|cell| CellView::of(cell, Day::iso)),
            person: row.person.map(|cell| CellView::of(cell, |person| person)),
            phone: row.phone.map(|cell| CellView::of(cell, |phone| phone.to_string())),
            amount: row.amount.map(|cell| CellView::of(cell, |amount| Money(i128::from(amount)))),
            status: row.status.map(|cell| CellView::of(cell, |status| status)),
        }
    }
}

impl InspectionView {
    /// What was understood of a source.
    pub fn of(name: &str, look: &Look, mapping: &Mapping) -> Self {
        let columns: Vec<ColumnView> = mapping
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| ColumnView {
                index,
                header: column.header.clone(),
                role: column.role.map(Role::name),
                sure: column.sure,
                samples: column.samples.clone(),
            })
            .collect();
        let unmapped =
            columns.iter().filter(|column| column.role.is_none()).map(|column| column.index).collect();
        let questions = mapping.questions.iter().map(|question| QuestionView {
            id: question.id.clone(),
            column: question.column,
            options: question.options.clone(),
            assumed: question.assumed.clone(),
            samples: question.samples.iter().cloned().collect(),
        });
        Self {
            name: name.to_owned(),
            kind: mapping.kind.map_or("unknown", |kind| kind.name()),
            platform: mapping.platform_name(),
            fingerprint: mapping.fingerprint.clone(),
            encoding: look.encoding.name(),
            delimiter: (look.dialect != Dialect::BATCH).then(|| look.dialect.delimiter.name()),
            sheets: Vec::new(),
            header_row: mapping.header_row,
            columns,
            unmapped,
            questions: questions.collect(),
            suggestions: mapping
                .suggestions
                .iter()
                .map(|(role, columns)| (role.name(), columns.clone()))
                .collect(),
            preview: FirstOrdersView::default(),
        }
    }

    /// The same with the first rows as they would be read.
    pub fn with_preview(self, preview: Preview) -> Self {
        let rows = preview.rows.into_iter().map(FirstOrderView::of).collect();
        Self { preview: FirstOrdersView { digits: preview.digits, rows }, ..self }
    }
}
