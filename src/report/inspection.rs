//! How a source is understood: what `inspect` tells, and the details of `needs-answer`.

use crate::{
    orders::{Mapping, Role},
    read::{Dialect, Look},
};
use serde::Serialize;

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
        }
    }
}
