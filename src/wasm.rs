//! The only file that speaks JavaScript. Calls come in, plain objects go out, refusals are thrown as
//! `{ name, code, message, details }`; bytes are copied straight into the reader's window.

use crate::{
    book::{Added, Book, Days, Refusal},
    care::{Contact, goals::GoalQuery},
    issue::FileErrorCode,
    loyalty::MemberEvent,
    orders::Answers,
    policy::{Allowed, Policy, PolicyError, Programme, Value},
    report::{
        AsOfView, ChangesView, CustomerView, DormancyView, FeatureView, FiguresView, GoalFigureView,
        HistogramView, IndicatorView, InspectionView, IssueQuery, IssuesView, LeadQuery, LeadsView,
        MovementView, PageView, PreviewView, PriorityView, Query, SatisfactionView, SchemeCustomerView,
        SchemeMovesView, SchemeView, SourceView, SpanView, SummaryView, UsageError,
        care::{CampaignQuery, CampaignView, ContactView, GateQuery, GateView, QueueQuery, QueueView},
        check_known, export,
        loyalty::{
            self, AuditView, Balance, EconomicsView, LoyaltyView, MemberQuery, MemberView, MembersView,
            PointsLedgerView,
        },
    },
    source::{Form, SourceProbe, SourceReader},
    values::day::Day,
};
use js_sys::{Array, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

type Reply = Result<JsValue, JsValue>;

/// A plain object: maps become objects, absent values `null`.
fn reply<T: Serialize>(value: &T) -> Reply {
    let serializer = Serializer::json_compatible();
    value.serialize(&serializer).map_err(JsValue::from)
}

fn thrown(name: &str, code: &str, message: &str, details: &JsValue) -> JsValue {
    let error = Object::new();
    for (key, value) in [
        ("name", name.into()),
        ("code", code.into()),
        ("message", message.into()),
        ("details", details.clone()),
    ] {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&error, &key.into(), &value);
    }
    error.into()
}

fn file_error(code: FileErrorCode, details: &JsValue) -> JsValue {
    thrown("FileError", code.name(), code.name(), details)
}

fn policy_error(error: &PolicyError) -> JsValue {
    let details = Object::new();
    let _ = Reflect::set(&details, &"path".into(), &error.path.as_str().into());
    let _ =
        Reflect::set(&details, &"allowed".into(), &error.allowed.as_deref().map_or(JsValue::NULL, allowed));
    thrown("PolicyError", error.code.name(), &error.path, &details)
}

fn allowed(allowed: &Allowed) -> JsValue {
    match allowed {
        Allowed::Kind(kind) => (*kind).into(),
        Allowed::Names(names) => {
            names.iter().map(|name| JsValue::from(name.as_str())).collect::<Array>().into()
        }
        Allowed::Range { least, most, whole } => {
            let range = Object::new();
            let ends = [("least", (*least).into()), ("most", (*most).into()), ("whole", (*whole).into())];
            for (key, value) in ends {
                let _ = Reflect::set(&range, &key.into(), &value);
            }
            range.into()
        }
    }
}

fn usage_error(error: &UsageError) -> JsValue {
    thrown("UsageError", error.code, &error.detail, &JsValue::NULL)
}

fn refusal(refusal: &Refusal) -> JsValue {
    let details = Object::new();
    let _ = Reflect::set(&details, &"source".into(), &refusal.source.as_str().into());
    if let Some((book, file)) = &refusal.currencies {
        let _ = Reflect::set(&details, &"book".into(), &book.as_str().into());
        let _ = Reflect::set(&details, &"file".into(), &file.as_str().into());
    }
    file_error(refusal.code, &details)
}

/// Plain JSON as a value. Done by hand: serde's messages about wrong types bring the printing of floats with
/// them, thirty kilobytes that nobody reads.
fn value_of(value: &JsValue) -> Result<Value, JsValue> {
    if value.is_null() || value.is_undefined() {
        return Ok(Value::Null);
    }
    if let Some(number) = value.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(text) = value.as_string() {
        return Ok(Value::Text(text));
    }
    if let Some(answer) = value.as_bool() {
        return Ok(Value::Bool(answer));
    }
    if Array::is_array(value) {
        let items = value.unchecked_ref::<Array>();
        return items.iter().map(|item| value_of(&item)).collect::<Result<_, _>>().map(Value::List);
    }
    if value.is_function() || !value.is_object() {
        return Err(usage_error(&UsageError { code: "bad-argument", detail: "not plain JSON".to_owned() }));
    }
    let mut pairs = Vec::new();
    for entry in Object::entries(value.unchecked_ref()).iter() {
        let entry = entry.unchecked_into::<Array>();
        let inner = entry.get(1);
        if !inner.is_undefined() {
            pairs.push((entry.get(0).as_string().unwrap_or_default(), value_of(&inner)?));
        }
    }
    Ok(Value::Map(pairs))
}

fn policy_of(value: JsValue) -> Result<Policy, JsValue> {
    match value_of(&value)? {
        Value::Null => Ok(Policy::default()),
        value => Policy::from_value(&value).map_err(|error| policy_error(&error)),
    }
}

/// A programme laid over the default, to be looked at.
fn programme_of(value: JsValue) -> Result<Option<Programme>, JsValue> {
    match value_of(&value)? {
        Value::Null => Ok(None),
        value => {
            let policy = Value::Map(vec![("programme".to_owned(), value)]);
            Policy::from_value(&policy)
                .map(|policy| Some(policy.programme))
                .map_err(|error| policy_error(&error))
        }
    }
}

fn bad_argument(detail: String) -> JsValue {
    usage_error(&UsageError { code: "bad-argument", detail })
}

fn maybe_day(text: Option<String>) -> Result<Option<Day>, JsValue> {
    text.as_deref().map(|text| Day::from_iso(text).ok_or_else(|| bad_argument("on".to_owned()))).transpose()
}

fn argument_day(text: &str) -> Result<Day, JsValue> {
    Day::from_iso(text).ok_or_else(|| bad_argument("day".to_owned()))
}

fn day_of(text: &str) -> Result<Day, JsValue> {
    Day::from_iso(text)
        .ok_or_else(|| usage_error(&UsageError { code: "bad-argument", detail: "today".to_owned() }))
}

fn open(prefix: &[u8], whole: bool, batch: bool, answers: JsValue) -> Result<SourceProbe, JsValue> {
    let answers = value_of(&answers)?;
    let form = if batch { Form::Batch } else { Form::Text };
    let of_fingerprint =
        |fingerprint: &str| answers.get(fingerprint).map(Answers::from_value).unwrap_or_default();
    SourceProbe::new(prefix, whole, form, of_fingerprint).map_err(|code| file_error(code, &JsValue::NULL))
}

/// What one look tells, with the first rows as they would be read.
fn looked_at(name: &str, opening: SourceProbe, prefix: &[u8], whole: bool) -> InspectionView {
    let view = InspectionView::of(name, &opening.look, &opening.mapping);
    view.with_preview(opening.preview(prefix, whole, Policy::default().offset_minutes))
}

/// What one look at the first bytes of a source tells.
#[wasm_bindgen]
pub fn inspect(name: &str, prefix: &[u8], whole: bool, batch: bool, answers: JsValue) -> Reply {
    reply(&looked_at(name, open(prefix, whole, batch, answers)?, prefix, whole))
}

/// The default policy.
#[wasm_bindgen(js_name = defaultPolicy)]
pub fn default_policy() -> Reply {
    reply(&Policy::default().to_value())
}

/// Rows as CSV, formulas neutralised: a list of lists of text.
#[wasm_bindgen(js_name = writeCsv)]
pub fn write_csv(rows: &Array) -> String {
    let mut csv = export::Csv::default();
    for row in rows.iter() {
        let cells: Vec<String> =
            row.unchecked_ref::<Array>().iter().map(|cell| cell.as_string().unwrap_or_default()).collect();
        csv.row(&cells.iter().map(|cell| export::Cell::Text(cell)).collect::<Vec<_>>());
    }
    csv.finish()
}

/// One book, and the source that is being read for it.
#[wasm_bindgen]
pub struct Core {
    book: Book,
    reading: Option<(String, String, SourceReader)>,
    staged: Vec<Added>,
}

#[wasm_bindgen]
impl Core {
    /// A book without sources. `today` as `yyyy-mm-dd` or undefined; `device` is the device's date.
    #[wasm_bindgen(constructor)]
    pub fn new(policy: JsValue, today: Option<String>, device: &str) -> Result<Core, JsValue> {
        let today = today.as_deref().map(day_of).transpose()?;
        let days = Days { today, device: day_of(device)? };
        Ok(Self { book: Book::new(policy_of(policy)?, days), reading: None, staged: Vec::new() })
    }

    /// Begins to read a source; its bytes follow by `push`, from the first on. Throws `needs-answer` with the
    /// inspection when something has to be asked.
    pub fn begin(
        &mut self,
        id: &str,
        name: &str,
        prefix: &[u8],
        whole: bool,
        batch: bool,
        answers: JsValue,
    ) -> Reply {
        let mut opening = open(prefix, whole, batch, answers)?;
        opening.wants = self.book.policy().programme.wants();
        if opening.mapping.blocking().is_some() {
            let inspection = reply(&looked_at(name, opening, prefix, whole))?;
            return Err(file_error(FileErrorCode::NeedsAnswer, &inspection));
        }
        let inspection = reply(&InspectionView::of(name, &opening.look, &opening.mapping))?;
        self.reading = Some((id.to_owned(), name.to_owned(), SourceReader::new(opening)));
        Ok(inspection)
    }

    /// Takes the next bytes; gives the rows so far.
    pub fn push(&mut self, chunk: &Uint8Array) -> Result<u32, JsValue> {
        let Some((.., reading)) = &mut self.reading else { return Ok(0) };
        let pushed = reading.push_with(chunk.length() as usize, |to| chunk.copy_to(to));
        pushed.map_err(|code| file_error(code, &JsValue::NULL))?;
        Ok(reading.rows())
    }

    /// The source is read and waits for `commit`.
    pub fn end(&mut self) -> Result<(), JsValue> {
        let Some((id, name, reading)) = self.reading.take() else { return Ok(()) };
        let read = reading.finish().map_err(|code| file_error(code, &JsValue::NULL))?;
        self.staged.retain(|staged| staged.id != id);
        self.staged.push(Added { id, name, read });
        Ok(())
    }

    /// Ids of staged sources that repeat the bytes of an earlier staged one; they are dropped.
    #[wasm_bindgen(js_name = dropDuplicates)]
    pub fn drop_duplicates(&mut self) -> Vec<String> {
        let mut seen: Vec<(u64, u64)> = Vec::new();
        let mut dropped = Vec::new();
        self.staged.retain(|staged| {
            let is_new = !seen.contains(&staged.read.identity());
            if is_new {
                seen.push(staged.read.identity());
            } else {
                dropped.push(staged.id.clone());
            }
            is_new
        });
        dropped
    }

    /// Sources of the book that have to be read again: more is known of their header, or less, once others are removed.
    #[wasm_bindgen(js_name = sourcesToReread)]
    pub fn sources_to_reread(&self, removed: Vec<String>) -> Vec<String> {
        let staged = self.staged.iter().map(|staged| staged.id.clone());
        let replaced: Vec<String> = staged.chain(removed).collect();
        self.book.sources_to_reread(&self.staged, &replaced)
    }

    /// Puts the staged sources into the book and takes others away. All or nothing.
    pub fn commit(&mut self, removed: Vec<String>, keep_apart: bool) -> Result<(), JsValue> {
        let staged = std::mem::take(&mut self.staged);
        self.book.change(staged, &removed, keep_apart).map_err(|error| refusal(&error))
    }

    /// Forgets what was read and not committed.
    pub fn rollback(&mut self) {
        self.reading = None;
        self.staged.clear();
    }

    /// The contract's `Summary`.
    pub fn summary(&self) -> Reply {
        reply(&SummaryView::of(&self.book))
    }

    /// The contract's `SourceInfo[]`.
    pub fn sources(&self) -> Reply {
        reply(&self.book.sources().iter().map(SourceView::of).collect::<Vec<_>>())
    }

    /// The contract's `Policy`.
    pub fn policy(&self) -> Reply {
        reply(&self.book.policy().to_value())
    }

    /// Other figures and rules.
    #[wasm_bindgen(js_name = setPolicy)]
    pub fn set_policy(&mut self, policy: JsValue) -> Result<(), JsValue> {
        self.book.set_policy(policy_of(policy)?);
        Ok(())
    }

    /// A page of customers.
    pub fn page(&self, query: JsValue) -> Reply {
        let query = Query::from_value(&value_of(&query)?).map_err(|error| usage_error(&error))?;
        reply(&PageView::of(&self.book, &query).map_err(|error| usage_error(&error))?)
    }

    /// One customer, or null.
    pub fn customer(&self, id: &str) -> Reply {
        reply(&CustomerView::of(&self.book, id))
    }

    /// A page of issues.
    pub fn issues(&self, query: JsValue) -> Reply {
        let query = IssueQuery::from_value(&value_of(&query)?).map_err(|error| usage_error(&error))?;
        reply(&IssuesView::of(&self.book, &query))
    }

    /// How a source is understood.
    pub fn inspection(&self, source: &str) -> Reply {
        let source = self.source(source)?;
        let view = InspectionView::of(&source.name, &source.look, &source.mapping);
        reply(&view.with_preview(source.preview()))
    }

    /// Who changed group in so many days.
    pub fn changes(&self, days: u32) -> Reply {
        reply(&ChangesView::of(&self.book, days))
    }

    /// What another policy would do.
    pub fn preview(&self, policy: JsValue) -> Reply {
        reply(&PreviewView::of(&self.book, &policy_of(policy)?))
    }

    /// Buyers by a feature.
    pub fn histogram(&self, feature: &str, edges: Vec<f64>) -> Reply {
        let known = ["recencyDays", "orders", "spend"].into_iter().find(|known| *known == feature);
        let feature = known
            .ok_or_else(|| usage_error(&UsageError { code: "bad-argument", detail: "feature".to_owned() }))?;
        let edges: Vec<i64> = edges.into_iter().map(|edge| edge as i64).collect();
        reply(&HistogramView::of(&self.book, feature, &edges))
    }

    /// What can be asked of customers, and whether these files have it.
    pub fn features(&self) -> Reply {
        reply(&FeatureView::all(&self.book))
    }

    /// From when customers count as asleep, by the shop's own gaps.
    pub fn dormancy(&self) -> Reply {
        reply(&DormancyView::of(&self.book))
    }

    /// A scheme over the book: its groups, its proof, its mend.
    pub fn scheme(&self, scheme: JsValue) -> Reply {
        let scheme = value_of(&scheme)?;
        reply(&SchemeView::of(&self.book, &scheme).map_err(|error| policy_error(&error))?)
    }

    /// Who goes from which group of a scheme to which of another.
    #[wasm_bindgen(js_name = compareSchemes)]
    pub fn compare_schemes(&self, before: JsValue, after: JsValue) -> Reply {
        let (before, after) = (value_of(&before)?, value_of(&after)?);
        reply(&SchemeMovesView::of(&self.book, &before, &after).map_err(|error| policy_error(&error))?)
    }

    /// Why a customer is in her group of a scheme, and the shortest way into another one; or null.
    #[wasm_bindgen(js_name = schemeCustomer)]
    pub fn scheme_customer(&self, scheme: JsValue, id: &str, to: Option<String>) -> Reply {
        let scheme = value_of(&scheme)?;
        let view = SchemeCustomerView::of(&self.book, &scheme, id, to.as_deref());
        reply(&view.map_err(|error| policy_error(&error))?)
    }

    /// Key figures.
    pub fn indicators(&self) -> Reply {
        reply(&IndicatorView::all(&self.book))
    }

    /// Leads, their sources, and what they did; `{ costs }` is what sources have cost.
    pub fn leads(&self, query: JsValue) -> Reply {
        let query = LeadQuery::from_value(&value_of(&query)?).map_err(|error| usage_error(&error))?;
        reply(&LeadsView::of(&self.book, &query))
    }

    /// What people think of the shop, by group.
    pub fn satisfaction(&self) -> Reply {
        reply(&SatisfactionView::of(&self.book))
    }

    /// How a campaign went.
    pub fn campaign(&self, query: JsValue) -> Reply {
        let query =
            CampaignQuery::from_value(&value_of(&query)?, &self.book).map_err(|error| usage_error(&error))?;
        reply(&CampaignView::of(&self.book, &query).map_err(|error| usage_error(&error))?)
    }

    /// Where goals stand.
    pub fn goals(&self, goals: JsValue) -> Reply {
        let goals = GoalQuery::list(&value_of(&goals)?).map_err(bad_argument)?;
        reply(&GoalFigureView::all(&self.book, &goals))
    }

    /// Whose care pays now.
    pub fn priorities(&self) -> Reply {
        reply(&PriorityView::all(&self.book))
    }

    /// The book at the end of a day.
    #[wasm_bindgen(js_name = asOf)]
    pub fn as_of(&self, day: &str) -> Reply {
        let day = argument_day(day)?;
        check_known(&self.book, day).map_err(|error| usage_error(&error))?;
        reply(&AsOfView::of(&self.book, day))
    }

    /// The book at the ends of months.
    pub fn months(&self) -> Reply {
        reply(&AsOfView::months(&self.book))
    }

    /// Who moved between two days.
    pub fn movement(&self, from: &str, to: &str) -> Reply {
        let view = MovementView::of(&self.book, argument_day(from)?, argument_day(to)?);
        reply(&view.map_err(|error| usage_error(&error))?)
    }

    /// The contract's `Figures`.
    pub fn figures(&self) -> Reply {
        reply(&FiguresView::of(&self.book))
    }

    /// What happens beside orders, all of it.
    #[wasm_bindgen(js_name = setEvents)]
    pub fn set_events(&mut self, events: JsValue) -> Result<(), JsValue> {
        self.book.set_events(MemberEvent::list(&value_of(&events)?).map_err(bad_argument)?);
        Ok(())
    }

    /// What was said to whom, all of it.
    #[wasm_bindgen(js_name = setContacts)]
    pub fn set_contacts(&mut self, contacts: JsValue) -> Result<(), JsValue> {
        self.book.set_contacts(Contact::list(&value_of(&contacts)?).map_err(bad_argument)?);
        Ok(())
    }

    /// Contacts of a customer.
    pub fn contacts(&self, id: &str) -> Reply {
        reply(&ContactView::of(&self.book, id))
    }

    /// Whom to write to on a day.
    pub fn queue(&self, query: JsValue) -> Reply {
        let query =
            QueueQuery::from_value(&value_of(&query)?, &self.book).map_err(|error| usage_error(&error))?;
        reply(&QueueView::of(&self.book, &query))
    }

    /// Who of an audience comes into a file.
    pub fn gate(&self, query: JsValue) -> Reply {
        let query =
            GateQuery::from_value(&value_of(&query)?, &self.book).map_err(|error| usage_error(&error))?;
        reply(&GateView::of(&self.book, &query).map_err(|error| usage_error(&error))?)
    }

    /// The contract's `LoyaltySummary`, of another day or under another programme.
    pub fn loyalty(&self, on: Option<String>, programme: JsValue) -> Reply {
        reply(&LoyaltyView::of(&self.book, programme_of(programme)?.as_ref(), maybe_day(on)?))
    }

    /// The contract's `Member`, or null.
    pub fn member(&self, id: &str, on: Option<String>) -> Reply {
        reply(&MemberView::of(&self.book, id, maybe_day(on)?))
    }

    /// A page of members.
    pub fn members(&self, query: JsValue) -> Reply {
        let query = MemberQuery::from_value(&value_of(&query)?).map_err(|error| usage_error(&error))?;
        reply(&MembersView::of(&self.book, &query).map_err(|error| usage_error(&error))?)
    }

    /// The whole ledger of a member, or null.
    pub fn ledger(&self, id: &str, on: Option<String>) -> Reply {
        reply(&PointsLedgerView::of(&self.book, id, maybe_day(on)?))
    }

    /// Balances of another system beside ours; without them, those of the lists in the book.
    pub fn audit(&self, balances: JsValue) -> Reply {
        let balances = Balance::list(&value_of(&balances)?).map_err(bad_argument)?;
        reply(&AuditView::of(&self.book, balances.as_deref()))
    }

    /// What the programme costs, and another one beside it.
    pub fn economics(&self, programme: JsValue) -> Reply {
        reply(&EconomicsView::of(&self.book, programme_of(programme)?.as_ref()))
    }

    /// All ledgers as CSV, headers by column and words by code.
    #[wasm_bindgen(js_name = exportLedger)]
    pub fn export_ledger(&self, headers: Vec<String>, words: JsValue) -> Result<String, JsValue> {
        let words = value_of(&words)?;
        let word = |code: &str| words.get(code).and_then(Value::text).unwrap_or(code).to_owned();
        let words = loyalty::Words { headers: &headers, word: &word };
        loyalty::ledger(&self.book, &words).map_err(|error| usage_error(&error))
    }

    /// Members as CSV, headers by column and words by code.
    #[wasm_bindgen(js_name = exportMembers)]
    pub fn export_members(
        &self,
        query: JsValue,
        headers: Vec<String>,
        words: JsValue,
    ) -> Result<String, JsValue> {
        let query = MemberQuery::from_value(&value_of(&query)?).map_err(|error| usage_error(&error))?;
        let words = value_of(&words)?;
        let word = |code: &str| words.get(code).and_then(Value::text).unwrap_or(code).to_owned();
        let words = loyalty::Words { headers: &headers, word: &word };
        loyalty::members_file(&self.book, &query, &words).map_err(|error| usage_error(&error))
    }

    /// Rows of Haravan Loyalty's upload: `[phone, points][]`.
    #[wasm_bindgen(js_name = haravanPoints)]
    pub fn haravan_points(&self) -> Reply {
        reply(&loyalty::haravan_points(&self.book).map_err(|error| usage_error(&error))?)
    }

    /// Rows set aside of a source, each once: row, code, column.
    #[wasm_bindgen(js_name = setAside)]
    pub fn set_aside(&self, source: &str) -> Reply {
        let source = self.source(source)?;
        let rows = source.orders.issues.set_aside().iter();
        reply(&rows.map(|issue| (issue.row, issue.code.name(), issue.column)).collect::<Vec<_>>())
    }

    /// The stretches of a source in which rows stand.
    pub fn spans(&self, source: &str, rows: Vec<u32>) -> Reply {
        reply(&SpanView::of(self.source(source)?, &rows))
    }

    /// Cells of rows from the bytes of their stretch: `[row, cells][]`.
    pub fn cells(&self, source: &str, bytes: &[u8], first: u32, rows: Vec<u32>) -> Reply {
        reply(&self.source(source)?.cells(bytes, first, &rows))
    }

    /// Customers as CSV: the query's people, headers by column, words for consent given, refused and unknown,
    /// names of groups by id, and of values by feature and code.
    #[wasm_bindgen(js_name = exportCustomers)]
    pub fn export_customers(
        &self,
        query: JsValue,
        headers: Vec<String>,
        consent: Vec<String>,
        groups: JsValue,
        values: JsValue,
    ) -> Result<String, JsValue> {
        let query = Query::from_value(&value_of(&query)?).map_err(|error| usage_error(&error))?;
        let (groups, values) = (value_of(&groups)?, value_of(&values)?);
        let words = export::Words {
            headers: &headers,
            consent: &consent,
            group: &|id: &str| groups.get(id).and_then(Value::text).unwrap_or(id).to_owned(),
            value: &|feature: &str, value: &str| {
                let named = values.get(feature).and_then(|values| values.get(value)).and_then(Value::text);
                named.unwrap_or(value).to_owned()
            },
        };
        export::customers(&self.book, &query, &words).map_err(|error| usage_error(&error))
    }

    fn source(&self, id: &str) -> Result<&crate::source::Source, JsValue> {
        let unknown = || usage_error(&UsageError { code: "unknown-source", detail: id.to_owned() });
        self.book.source(id).ok_or_else(unknown)
    }
}
