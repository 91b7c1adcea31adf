//! What is odd, where, and what was done about it: codes, not prose.
//!
//! A row that cannot be used is data, not an error: it is set aside, counted, explained and can be downloaded.

use crate::values::column::Column;

/// Declares the codes once: the enum, its names on the wire, and what is done about each.
macro_rules! issues {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $done:ident;)*) => {
        /// Kinds of issue. The names are the contract's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum IssueCode { $($(#[$doc])* $variant),* }

        impl IssueCode {
            /// Every code, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name on the wire.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What was done.
            pub const fn done(self) -> Done {
                match self { $(Self::$variant => Done::$done),* }
            }
        }
    };
}

/// What was done about an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The row is in no number; it can be downloaded.
    SetAside,
    /// Everything was kept as it stands.
    Kept,
    /// The value was mended.
    Corrected,
    /// The phone, code or e-mail does not identify anybody.
    KeyDropped,
    /// Several became one.
    Merged,
    /// One became several.
    Split,
    /// The order stays in the book and in no number of people.
    NotCounted,
}

impl Done {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SetAside => "setAside",
            Self::Kept => "kept",
            Self::Corrected => "corrected",
            Self::KeyDropped => "keyDropped",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::NotCounted => "notCounted",
        }
    }
}

issues! {
    /// The day's cell is empty, and no other row of the order has one.
    DayMissing = "dayMissing", SetAside;
    /// The day's cell is no date in any writing.
    DayUnreadable = "dayUnreadable", SetAside;
    /// A date that the calendar does not have, or not in this column's order of day and month.
    DayImpossible = "dayImpossible", SetAside;
    /// The order's money is empty; blank is not zero.
    AmountMissing = "amountMissing", SetAside;
    /// The amount stands in a merged cell, and is that of the order above: nobody says how much of it is this one's.
    AmountMerged = "amountMerged", SetAside;
    /// The money's cell is no number.
    AmountUnreadable = "amountUnreadable", SetAside;
    /// More digits than can be added up exactly.
    AmountTooLarge = "amountTooLarge", SetAside;
    /// More cells than the header has columns: a delimiter stands inside a cell, and columns are shifted.
    RowTooLong = "rowTooLong", SetAside;
    /// More cells than the header has columns, all columns as they should be: what stands behind them is left out.
    RowSurplus = "rowSurplus", Kept;
    /// A row that ends before columns that may be empty: they are read as empty.
    RowShort = "rowShort", Kept;
    /// An amount in another currency than most of the file.
    CurrencyOther = "currencyOther", SetAside;
    /// A line without an order: its head is missing or was set aside.
    HeadMissing = "headMissing", SetAside;
    /// An error of the spreadsheet stands in a cell that is needed.
    CellError = "cellError", SetAside;
    /// A formula that no program has calculated stands in a cell that is needed: it is not 0.
    NotCalculated = "notCalculated", SetAside;
    /// An error or an uncalculated formula in a cell that may be empty: it is read as empty.
    CellErrorBlank = "cellErrorBlank", Kept;
    /// A quote that opens a cell never closes it; the row was read with the quote as a letter.
    QuoteUnclosed = "quoteUnclosed", Corrected;
    /// Bytes that are no letters of the file's encoding, shown as U+FFFD.
    BytesInvalid = "bytesInvalid", Kept;
    /// Zero bytes in a row: they were taken out.
    ZeroBytes = "zeroBytes", Corrected;
    /// The platform hides the phone.
    PhoneMasked = "phoneMasked", KeyDropped;
    /// Digits that stand for no number.
    PhonePlaceholder = "phonePlaceholder", KeyDropped;
    /// A spreadsheet wrote `8.49E+10`: the last digits are lost.
    PhoneScientific = "phoneScientific", KeyDropped;
    /// No phone number.
    PhoneUnreadable = "phoneUnreadable", KeyDropped;
    /// An old number of eleven digits, read as what it became in 2018, or a lost zero put back.
    PhoneMended = "phoneMended", Corrected;
    /// One phone under several different names: nobody's own.
    PhoneShared = "phoneShared", KeyDropped;
    /// No e-mail address.
    EmailUnreadable = "emailUnreadable", KeyDropped;
    /// One e-mail under several different names.
    EmailShared = "emailShared", KeyDropped;
    /// An e-mail address that stands for nobody.
    EmailPlaceholder = "emailPlaceholder", KeyDropped;
    /// A customer code or an account that stands for nobody.
    CodePlaceholder = "codePlaceholder", KeyDropped;
    /// One customer code of many people: guests, or whoever comes.
    CodeShared = "codeShared", KeyDropped;
    /// One order id with two customers, or with two days far apart: two orders.
    OrderSplit = "orderSplit", Split;
    /// Two versions of one order that differ: the later one is kept.
    OrderConflict = "orderConflict", Merged;
    /// Rows of one order state different totals: the largest is taken.
    TotalDiffers = "totalDiffers", Merged;
    /// Dated after the day that the book counts to.
    AfterToday = "afterToday", NotCounted;
    /// A refund whose invoice is in no file of the book.
    RefundWaits = "refundWaits", NotCounted;
    /// A total row of the file states another sum than its rows.
    FileTotalDiffers = "fileTotalDiffers", Kept;
    /// A person with more phones or codes than one person usually has.
    PersonCheck = "personCheck", Kept;
    /// A customer list says other numbers than the order files of the same people.
    ListDiffers = "listDiffers", Kept;
}

/// Declares the codes of refused files once, with their names on the wire.
macro_rules! file_errors {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal;)*) => {
        /// Why a whole file is refused. The names are the contract's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FileErrorCode { $($(#[doc = $doc])* $variant),* }

        impl FileErrorCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name on the wire.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What the code means, as its documentation says it.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),*).trim_ascii()),* }
            }
        }
    };
}

impl std::fmt::Display for FileErrorCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the file is refused ({}): {}", self.name(), self.meaning())
    }
}

impl std::error::Error for FileErrorCode {}

file_errors! {
    /// A question without an assumed answer is open; the details are the inspection.
    NeedsAnswer = "needs-answer";
    /// No bytes.
    Empty = "empty";
    /// A header and nothing below it.
    NoRows = "no-rows";
    /// Bytes that are no table in any reading.
    NotATable = "not-a-table";
    /// A table without anything that tells people or orders apart.
    NoOrders = "no-orders";
    /// A known export of orders that names no buyer.
    NoCustomers = "no-customers";
    /// An answer names an encoding that nobody reads.
    UnknownEncoding = "unknown-encoding";
    /// The same bytes are in the book.
    AlreadyAdded = "already-added";
    /// Another currency than the book's.
    CurrencyMismatch = "currency-mismatch";
    /// A workbook, for the reader of spreadsheets.
    Spreadsheet = "spreadsheet";
    /// An archive.
    Zip = "zip";
    /// A PDF document.
    Pdf = "pdf";
    /// A picture.
    Image = "image";
    /// JSON text.
    Json = "json";
    /// A web page or XML.
    Html = "html";
    /// A workbook with a password.
    Protected = "protected";
    /// A workbook or archive that is cut or broken.
    Damaged = "damaged";
    /// Beyond a limit of ours.
    TooLarge = "too-large";
    /// The browser could not read it.
    Unreadable = "unreadable";
    /// The file has changed on disk since it was added.
    Changed = "changed";
}

/// Rows that one code lists with their place; beyond it only the count grows, but for rows set aside, which
/// are all kept.
const LISTED: u32 = 1_000;

/// Stands for no column in an [`Issue`].
pub const NO_COLUMN: u16 = u16::MAX;

/// One issue of one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issue {
    /// What is odd.
    pub code: IssueCode,
    /// Row in the source, 1 = the first.
    pub row: u32,
    /// Column, or [`NO_COLUMN`].
    pub column: u16,
}

/// The issues of one source.
#[derive(Clone, Debug)]
pub struct IssueLog {
    counts: Vec<u32>,
    listed: Column<Issue>,
    set_aside: Column<Issue>,
}

impl Default for IssueLog {
    fn default() -> Self {
        Self { counts: vec![0; IssueCode::ALL.len()], listed: Column::new(), set_aside: Column::new() }
    }
}

impl IssueLog {
    /// Notes an issue. A code whose rows are set aside keeps every row.
    pub fn note(&mut self, code: IssueCode, row: u32, column: u16) {
        self.counts[code as usize] += 1;
        let issue = Issue { code, row, column };
        if code.done() == Done::SetAside {
            self.set_aside.push(issue);
        } else if self.counts[code as usize] <= LISTED {
            self.listed.push(issue);
        }
    }

    /// How often a code was noted.
    pub fn count(&self, code: IssueCode) -> u32 {
        self.counts[code as usize]
    }

    /// Rows set aside, each once, in the order noted.
    pub const fn set_aside(&self) -> &Column<Issue> {
        &self.set_aside
    }

    /// All listed issues: those set aside, then the others.
    pub fn iter(&self) -> impl Iterator<Item = Issue> + '_ {
        self.set_aside.iter().chain(self.listed.iter())
    }

    /// Issues in all, listed or not.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_set_aside_is_kept_and_other_issues_are_counted() {
        let mut log = IssueLog::default();
        for row in 1..=3_000 {
            log.note(IssueCode::DayUnreadable, row, 0);
            log.note(IssueCode::PhoneMasked, row, 1);
        }
        assert_eq!((log.set_aside().len(), log.iter().count()), (3_000, 4_000));
        assert_eq!((log.count(IssueCode::PhoneMasked), log.total()), (3_000, 6_000));
    }

    #[test]
    fn names_are_distinct() {
        let mut names: Vec<_> = IssueCode::ALL.iter().map(|code| code.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), IssueCode::ALL.len());
    }
}
