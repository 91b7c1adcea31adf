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
use serde::{Serialize, Serializer};

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
    suggestions: Pairs<Vec<usize>>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    samples: Option<Pairs<String>>,
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
    id: Option<CellView>,
    day: Option<CellView>,
    person: Option<CellView>,
    phone: Option<CellView>,
    amount: Option<CellView>,
    status: Option<CellView>,
}

#[derive(Clone, Debug, Serialize)]
struct CellView {
    value: Option<CellValue>,
    written: String,
    fault: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum CellValue {
    Text(String),
    Money(Money),
}

impl CellView {
    fn of<T>(cell: PreviewCell<T>, value: impl Fn(T) -> String) -> Self {
        Self {
            value: cell.value.map(|cell| CellValue::Text(value(cell))),
            written: cell.written,
            fault: cell.fault.map(|fault| fault.name()),
        }
    }

    #[cold]
    fn of_money(cell: PreviewCell<i64>) -> Self {
        Self {
            value: cell.value.map(|amount| CellValue::Money(amount.into())),
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
            amount: row.amount.map(CellView::of_money),
            status: row.status.map(|cell| CellView::of(cell, str::to_owned)),
        }
    }
}

/// Pairs as an object: a tree of them costs more code than all of this.
#[derive(Clone, Debug)]
struct Pairs<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for Pairs<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
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
            samples: (!question.samples.is_empty()).then(|| Pairs(question.samples.clone())),
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
            suggestions: Pairs(
                mapping.suggestions.iter().map(|(role, columns)| (role.name(), columns.clone())).collect(),
            ),
            preview: FirstOrdersView::default(),
        }
    }

    /// The same with the first rows as they would be read.
    #[cold]
    pub fn with_preview(self, preview: Preview) -> Self {
        let rows = preview.rows.into_iter().map(FirstOrderView::of).collect();
        Self { preview: FirstOrdersView { digits: preview.digits, rows }, ..self }
    }
}
