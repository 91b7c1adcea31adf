//! One source of a book: how it was understood, its orders, and where its rows stand.

use crate::{
    issue::FileErrorCode,
    orders::{
        Answers, Assumption, ColumnStats, Header, Interpretation, Mapping, Orders, Question, RawOrders,
        assume,
        currency_signs::is_vietnamese,
        fee_lines::FEE_LINES,
        loyalty_columns::LoyaltyColumns,
        preview::{FirstRowsRead, Preview},
        resolve::resolve,
    },
    policy::programme::RequiredFields,
    read::{
        Dialect, Encoding, Feed, Look, Row, RowSink, charset,
        feed::RowIndex,
        scan::RowTooLong,
        sniff::{FirstRows, look, look_at_batch, look_in},
    },
    values::hash::ContentHash,
};

/// How the bytes of a source are to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text of unknown encoding and delimiter.
    Text,
    /// A batch that our own readers wrote.
    Batch,
}

/// A first look at a source: what `inspect` of the package tells, and how it will be read.
pub struct SourceProbe {
    /// Encoding and dialect.
    pub look: Look,
    /// Columns.
    pub mapping: Mapping,
    /// Answers that apply to its header.
    pub answers: Answers,
    /// What the rules of a programme ask of its orders; nothing unless it is set.
    pub wants: RequiredFields,
    first: FirstRowsRead,
}

impl SourceProbe {
    /// Looks at the first bytes; `whole` says that there are no more. `answers` are those of a fingerprint.
    pub fn new(
        prefix: &[u8],
        whole: bool,
        form: Form,
        answers: impl Fn(&str) -> Answers,
    ) -> Result<Self, FileErrorCode> {
        let (mut look, mut first): (Look, FirstRows) = match form {
            Form::Text => look(prefix, whole)?,
            Form::Batch => look_at_batch(prefix, whole),
        };
        // The fingerprint is that of the header as it is guessed: answers stay with it, whatever they say.
        let mut header = Header::find(&first);
        let fingerprint = header.fingerprint();
        let answers = answers(&fingerprint);
        let encoding = answers.get("encoding").map(encoding_named).transpose()?;
        if let Some(encoding) = encoding.filter(|_| form == Form::Text) {
            (look, first) = look_in(prefix, whole, encoding)?;
            header = Header::find(&first);
        }
        let mut mapping = Mapping::read(&first, &header, fingerprint, &answers)?;
        if form == Form::Text && (look.encoding.is_guessed() || encoding.is_some()) {
            mapping.questions.push(encoding_question(look.encoding, prefix, whole));
        }
        let first = first_rows(&look, &mapping, prefix, whole);
        Ok(Self { look, mapping, answers, wants: RequiredFields::default(), first })
    }

    /// The first rows as they would be read, as far as these bytes tell what cells mean. `offset` in minutes turns
    /// instants into days.
    pub fn preview(self, prefix: &[u8], whole: bool, offset: i32) -> Preview {
        let mut reader = SourceReader::new(self);
        let pushed = reader.push(prefix);
        if pushed.is_ok() && whole {
            // A row that is too long shows up when the source is read.
            let _ = reader.feed.finish(&mut reader.raw);
        }
        reader.raw.close();
        let interpretation =
            Interpretation::of(&reader.raw.evidence, reader.mapping.platform, &reader.answers);
        let is_gap = |row| reader.raw.gaps.holds_sorted(row);
        reader.first.under(&interpretation, &reader.answers, offset, is_gap)
    }
}

/// Bytes in which the first rows are looked for, a piece at a time.
const PIECE: usize = 1 << 14;

fn first_rows(look: &Look, mapping: &Mapping, prefix: &[u8], whole: bool) -> FirstRowsRead {
    let mut first = FirstRowsRead::new(mapping);
    let mut feed = Feed::new(look.clone());
    for piece in prefix.chunks(PIECE) {
        if first.is_full() || feed.push(piece, &mut Seldom(&mut first)).is_err() {
            return first;
        }
    }
    if whole {
        // A row that is too long shows up when the source is read.
        let _ = feed.finish(&mut Seldom(&mut first));
    }
    first
}

/// Any sink that sees few rows: the scanner is compiled once for all of them, and not once for each.
struct Seldom<'a>(&'a mut dyn RowSink);

impl RowSink for Seldom<'_> {
    fn row(&mut self, row: Row<'_>, offset: u64) {
        self.0.row(row, offset);
    }
}

fn encoding_named(name: &str) -> Result<Encoding, FileErrorCode> {
    Encoding::from_name(name).ok_or(FileErrorCode::UnknownEncoding)
}

/// In which encoding a text is read that does not say it itself.
fn encoding_question(encoding: Encoding, prefix: &[u8], whole: bool) -> Question {
    Question {
        samples: charset::samples(prefix, whole),
        id: "encoding".to_owned(),
        column: None,
        options: Encoding::ALL.map(|encoding| encoding.name().to_owned()).to_vec(),
        assumed: Some(encoding.name().to_owned()),
    }
}

/// A source that is being read.
pub struct SourceReader {
    feed: Feed,
    raw: RawOrders,
    mapping: Mapping,
    answers: Answers,
    content: ContentHash,
    bytes: u64,
    wants: RequiredFields,
    first: FirstRowsRead,
}

impl SourceReader {
    /// Begins to read a source that has been looked at and asks nothing any more.
    pub fn new(opening: SourceProbe) -> Self {
        let skipped = u32::from(opening.look.separator_line > 0);
        let mut raw = RawOrders::new(&opening.mapping, skipped);
        raw.records.damaged = opening.look.damaged;
        raw.fees.left_out = opening.answers.get(FEE_LINES) == Some("leftOut");
        raw.loyalty_columns = LoyaltyColumns::new(&opening.mapping, opening.wants);
        Self {
            raw,
            feed: Feed::new(opening.look),
            mapping: opening.mapping,
            answers: opening.answers,
            content: ContentHash::default(),
            bytes: 0,
            wants: opening.wants,
            first: opening.first,
        }
    }

    /// Takes the next `len` bytes of the source, from its first byte on.
    pub fn push_with(&mut self, len: usize, fill: impl FnOnce(&mut [u8])) -> Result<(), FileErrorCode> {
        let mut fill = Some(fill);
        self.take(len, &mut |to| {
            if let Some(fill) = fill.take() {
                fill(to);
            }
        })
    }

    /// Not generic: the scanner is compiled once, whoever hands bytes in.
    fn take(&mut self, len: usize, fill: &mut dyn FnMut(&mut [u8])) -> Result<(), FileErrorCode> {
        self.bytes += len as u64;
        let content = &mut self.content;
        let filled = |to: &mut [u8]| {
            fill(to);
            content.update(to);
        };
        self.feed.push_with(len, filled, &mut self.raw).map_err(no_table)
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), FileErrorCode> {
        self.push_with(bytes.len(), |to| to.copy_from_slice(bytes))
    }

    /// Rows so far.
    pub const fn rows(&self) -> u32 {
        self.feed.rows()
    }

    /// The source is read.
    pub fn finish(mut self) -> Result<ParsedSource, FileErrorCode> {
        self.feed.finish(&mut self.raw).map_err(no_table)?;
        self.raw.close();
        if self.raw.key.is_empty() && self.raw.issues.set_aside().is_empty() {
            return Err(FileErrorCode::NoRows);
        }
        Ok(ParsedSource {
            look: self.feed.look().clone(),
            index: self.feed.into_index(),
            raw: self.raw,
            mapping: self.mapping,
            answers: self.answers,
            hash: self.content.finish(),
            bytes: self.bytes,
            wants: self.wants,
            first: self.first,
        })
    }
}

const fn no_table(_: RowTooLong) -> FileErrorCode {
    FileErrorCode::NotATable
}

/// A source that is read, before it is decided what its cells mean.
pub struct ParsedSource {
    look: Look,
    index: RowIndex,
    raw: RawOrders,
    mapping: Mapping,
    answers: Answers,
    hash: u64,
    bytes: u64,
    wants: RequiredFields,
    first: FirstRowsRead,
}

impl ParsedSource {
    /// Of its header.
    pub fn fingerprint(&self) -> &str {
        &self.mapping.fingerprint
    }

    /// What its cells show.
    pub const fn evidence(&self) -> &ColumnStats {
        &self.raw.evidence
    }

    /// Length and hash of its bytes: equal for the same bytes.
    pub const fn identity(&self) -> (u64, u64) {
        (self.bytes, self.hash)
    }

    /// What its cells are taken to mean under some column statistics.
    pub fn interpret(&self, evidence: &ColumnStats) -> Interpretation {
        Interpretation::of(evidence, self.mapping.platform, &self.answers)
    }

    /// Decides what its cells mean, from the evidence of all sources of its header.
    pub fn resolve(self, id: String, name: String, evidence: &ColumnStats, offset: i32) -> Source {
        let interpretation = self.interpret(evidence);
        let own_evidence = self.raw.evidence;
        let mut assumptions =
            assume::assumptions(&self.raw, &self.mapping, &interpretation, evidence, &self.answers);
        let amount_column = self.raw.amount_column();
        let said = self.answers.get("currency");
        let said = said.or_else(|| self.mapping.platform.and_then(|platform| platform.currency));
        let orders = resolve(self.raw, &interpretation, &self.answers, offset, said);
        assume::weigh(&mut assumptions, &orders);
        let mut source = Source {
            id,
            name,
            look: self.look,
            index: self.index,
            mapping: self.mapping,
            answers: self.answers,
            identity: (self.bytes, self.hash),
            evidence: own_evidence,
            interpretation,
            offset,
            wants: self.wants,
            first: self.first,
            assumptions,
            currency: None,
            apart: false,
            orders,
        };
        source.find_currency(amount_column);
        source
    }
}

/// A source of a book.
pub struct Source {
    /// Given by the engine, never used again after a removal.
    pub id: String,
    /// Name of the file.
    pub name: String,
    /// Encoding and dialect.
    pub look: Look,
    /// Where rows stand.
    pub index: RowIndex,
    /// Columns.
    pub mapping: Mapping,
    /// Answers that were applied.
    pub answers: Answers,
    /// Length and hash of its bytes.
    pub identity: (u64, u64),
    /// What its cells show.
    pub evidence: ColumnStats,
    /// What they were taken to mean.
    pub interpretation: Interpretation,
    /// Offset that turned instants into days.
    pub offset: i32,
    /// What was read for the rules of a programme.
    pub wants: RequiredFields,
    first: FirstRowsRead,
    /// What was assumed.
    pub assumptions: Vec<Assumption>,
    /// Its currency, if anything says it.
    pub currency: Option<String>,
    /// Kept beside the book: another currency than the book's.
    pub apart: bool,
    /// Its orders.
    pub orders: Orders,
}

impl Source {
    /// From a column, a sign, the platform; whole amounts under Vietnamese headers are đồng.
    fn find_currency(&mut self, amount_column: Option<usize>) {
        if amount_column.is_none() {
            return;
        }
        let answered = self.answers.get("currency").map(str::to_owned);
        let by_platform = self.mapping.platform.and_then(|platform| platform.currency).map(str::to_owned);
        let by_header = (self.orders.digits == 0 && self.has_vietnamese_header()).then(|| "VND".to_owned());
        let (from, currency) = if let Some(code) = answered {
            ("answer", Some(code))
        } else if let Some(code) = self.orders.currency.clone() {
            ("file", Some(code))
        } else if let Some(code) = by_platform {
            ("platform", Some(code))
        } else {
            ("header", by_header)
        };
        self.assumptions.push(Assumption {
            code: "currency".to_owned(),
            column: amount_column,
            chosen: currency.clone().unwrap_or_default(),
            options: ["VND", "USD", "EUR", "GBP"].map(str::to_owned).to_vec(),
            answered: from == "answer",
            evidence: vec![(from, 1)],
            sample: None,
            states: Vec::new(),
            money: None,
        });
        self.currency = currency;
    }

    /// Its first rows as they are read.
    pub fn preview(&self) -> Preview {
        let is_gap = |row| self.orders.gaps.holds_sorted(row);
        self.first.under(&self.interpretation, &self.answers, self.offset, is_gap)
    }

    fn has_vietnamese_header(&self) -> bool {
        let headers: Vec<String> = self.mapping.columns.iter().map(|column| column.header.clone()).collect();
        is_vietnamese(&headers)
    }

    /// Cells of rows, from the bytes of the span in which they stand.
    pub fn cells(&self, span: &[u8], first: u32, wanted: &[u32]) -> Vec<(u32, Vec<String>)> {
        let look = Look { mark: 0, separator_line: 0, ..self.look.clone() };
        let mut rows = Wanted { rows: wanted, first, found: Vec::new() };
        let mut feed = Feed::new(look);
        // A span of rows that were read before cannot be too long.
        let _ = feed.push(span, &mut Seldom(&mut rows));
        let _ = feed.finish(&mut Seldom(&mut rows));
        rows.found
    }

    /// True for a batch of our own readers.
    pub fn is_batch(&self) -> bool {
        self.look.dialect == Dialect::BATCH
    }
}

struct Wanted<'a> {
    rows: &'a [u32],
    first: u32,
    found: Vec<(u32, Vec<String>)>,
}

impl crate::read::RowSink for Wanted<'_> {
    fn row(&mut self, row: crate::read::Row<'_>, _: u64) {
        let number = row.number + self.first - 1;
        if self.rows.contains(&number) {
            let cells = row.shown().map(|cell| crate::values::text::clean(&cell).into_owned()).collect();
            self.found.push((number, cells));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::IssueCode;

    /// `|` between cells, `=` before numbers, `!` before cells without a value, `^` before what a merged cell shows
    /// further, `~` for a formula's sign.
    fn batch(rows: &str) -> ParsedSource {
        let byte = |byte| match byte {
            b'|' => 0x1f,
            b'\n' => 0x1e,
            b'=' => 0x01,
            b'!' => 0x02,
            b'^' => 0x03,
            b'~' => b'=',
            byte => byte,
        };
        let bytes: Vec<u8> = rows.bytes().map(byte).collect();
        let opening = SourceProbe::new(&bytes, true, Form::Batch, |_| Answers::default()).unwrap();
        let mut reading = SourceReader::new(opening);
        reading.push(&bytes).unwrap();
        reading.finish().unwrap()
    }

    fn issues(rows: &str) -> (Vec<(IssueCode, u32, u16)>, u32) {
        let header = "Mã đơn hàng|Ngày đặt hàng|Tên khách hàng|Số điện thoại|Tổng thanh toán|Ghi chú riêng\n";
        let read = batch(&[header, rows].concat());
        let issues = read.raw.issues.iter().map(|issue| (issue.code, issue.row, issue.column));
        (issues.collect(), read.raw.used)
    }

    #[test]
    fn an_error_in_a_needed_cell_sets_its_row_aside() {
        for (row, column) in [
            ("!#N/A|2025-11-05|An|0912345678|=5", 0),
            ("A1|!#REF!|An|0912345678|=5", 1),
            ("A1|2025-11-05|An|0912345678|!#VALUE!", 4),
        ] {
            let rows = format!("{row}\nA2|2025-11-05|An|0912345678|=5\n");
            assert_eq!(issues(&rows), (vec![(IssueCode::CellError, 2, column)], 1), "{row}");
        }
    }

    #[test]
    fn a_formula_that_was_never_calculated_is_not_zero() {
        assert_eq!(
            issues("A1|2025-11-05|An|0912345678|!~B2*C2\n"),
            (vec![(IssueCode::NotCalculated, 2, 4)], 0)
        );
    }

    #[test]
    fn an_error_in_a_cell_that_may_be_empty_is_empty() {
        let (issues, used) = issues("A1|2025-11-05|!#N/A|0912345678|=5|!#N/A\n");
        assert_eq!(
            (issues, used),
            (vec![(IssueCode::CellErrorBlank, 2, 2)], 1),
            "a column without a role is nobody's"
        );
    }

    /// The amount of each entry as written, and how many more amounts its other rows have.
    fn entries(header: &str, rows: &str) -> (Vec<(i64, bool)>, u32) {
        let read = batch(&[header, rows].concat());
        let raw = &read.raw;
        let amounts = (0..raw.key.len()).map(|at| raw.amount_of(at));
        (
            amounts.map(|amount| (amount.mantissa, amount.is_present())).collect(),
            raw.extras.iter().filter(|extra| extra.amount.is_present()).count() as u32,
        )
    }

    #[test]
    fn a_merged_amount_is_there_once_and_who_and_when_are_in_every_row() {
        let orders = "Mã đơn|Ngày đặt|Khách hàng|Số điện thoại|Tổng tiền\n";
        let lines = "Mã đơn|Ngày đặt|Khách hàng|Số điện thoại|Tên hàng|Số lượng|Đơn giá|Khách cần trả\n";
        let priced = "Mã đơn|Ngày đặt|Khách hàng|Số điện thoại|Tên hàng|Số lượng|Đơn giá\n";
        for (why, header, rows, expected) in [
            (
                "two orders of one customer and day",
                orders,
                "A1|2025-11-05|An|=912345678|=5\nA2|^2025-11-05|^An|^=912345678|=7\n",
                (vec![(5, true), (7, true)], 0),
            ),
            (
                "one amount over two whole orders is nobody's second amount",
                orders,
                "A1|2025-11-05|An|=912345678|=5\nA2|2025-11-06|^An|^=912345678|^=5\n",
                (vec![(5, true), (0, false)], 0),
            ),
            (
                "an order's total over its lines",
                lines,
                "A1|2025-11-05|An|=912|x|=1|=2|=9\n^A1|^2025-11-05|^An|^=912|y|=1|=7|^=9\n",
                (vec![(9, true)], 0),
            ),
            (
                "a merged price holds for every line with a quantity",
                priced,
                "A1|2025-11-05|An|=912|x|=1|=2\n^A1|^2025-11-05|^An|^=912|y|=3|^=2\n",
                (vec![(2, true)], 1),
            ),
            (
                "a merged line is one line",
                priced,
                "A1|2025-11-05|An|=912|x|=1|=2\n^A1|^2025-11-05|^An|^=912|y|^=1|^=2\n",
                (vec![(2, true)], 0),
            ),
        ] {
            assert_eq!(entries(header, rows), expected, "{why}");
        }
        let read =
            batch(&[orders, "A1|2025-11-05|An|=912345678|=5\nA2|^2025-11-05|^An|^=912345678|=7\n"].concat());
        assert_eq!(read.raw.records.len(), 1, "one person");
    }

    #[test]
    fn errors_are_shown_and_never_read() {
        let mut scanner = crate::read::Scanner::new(Dialect::BATCH, 0, 0);
        let mut rows = Cells(String::new());
        scanner.push(|window| window.extend_from_slice(b"a\x1f\x02#N/A\x1e"), &mut rows).unwrap();
        assert_eq!(rows.0, "read a, shown a, read , shown #N/A, ");
    }

    struct Cells(String);

    impl crate::read::RowSink for Cells {
        fn row(&mut self, row: crate::read::Row<'_>, _: u64) {
            let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
            for (read, shown) in row.cells().zip(row.shown()) {
                self.0 += &format!("read {}, shown {}, ", text(&read), text(&shown));
            }
        }
    }
}
