//! The only file that speaks JavaScript: a workbook in, batches and plain objects out, refusals thrown as
//! `{ name, code, message, details }`.

use crate::{
    error::{Detail, FileError},
    notes::{Notes, Place},
    workbook,
};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in fields {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}

fn thrown(error: &FileError) -> JsValue {
    let details: Vec<(&str, JsValue)> = error
        .details
        .iter()
        .map(|(name, detail)| match detail {
            Detail::Text(text) => (*name, text.as_str().into()),
            Detail::Number(number) => (*name, (*number as f64).into()),
        })
        .collect();
    let code = JsValue::from(error.code.name());
    object(&[
        ("name", "FileError".into()),
        ("code", code.clone()),
        ("message", code),
        ("details", object(&details)),
    ])
}

fn place(place: Option<Place>) -> JsValue {
    place.map_or(JsValue::NULL, |place| place.address().into())
}

fn notes(notes: &Notes) -> JsValue {
    object(&[
        ("hiddenRows", notes.hidden_rows.into()),
        ("errorCells", notes.error_cells.into()),
        ("firstError", place(notes.first_error)),
        ("uncalculated", notes.uncalculated.into()),
        ("firstUncalculated", place(notes.first_uncalculated)),
        ("date1904", notes.date1904.into()),
        ("joinedHeader", notes.joined_header.as_ref().map_or(JsValue::NULL, |header| header.row.into())),
    ])
}

/// An open workbook.
#[wasm_bindgen]
pub struct Workbook {
    inner: workbook::Workbook,
    notes: JsValue,
}

#[wasm_bindgen]
impl Workbook {
    /// Opens the bytes of a file.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Workbook, JsValue> {
        let inner = workbook::Workbook::open(bytes).map_err(|error| thrown(&error))?;
        Ok(Self { inner, notes: JsValue::NULL })
    }

    /// `{ name, hidden }[]`.
    pub fn sheets(&self) -> Array {
        let sheets = self.inner.sheets().iter();
        sheets
            .map(|sheet| object(&[("name", sheet.name.as_str().into()), ("hidden", sheet.hidden.into())]))
            .collect()
    }

    /// A sheet as a batch: rows up to `max_rows`, or all.
    pub fn batch(&mut self, index: u32, max_rows: Option<u32>) -> Result<Uint8Array, JsValue> {
        let (batch, found) = self.inner.batch(index as usize, max_rows).map_err(|error| thrown(&error))?;
        self.notes = notes(&found);
        Ok(Uint8Array::from(batch.as_slice()))
    }

    /// What is odd about the sheet that was read last.
    pub fn notes(&self) -> JsValue {
        self.notes.clone()
    }
}
