//! Why a whole file is refused: a code of the contract and plain details, no prose.

/// The result of anything that can refuse a file.
pub type Result<T> = std::result::Result<T, FileError>;

/// Codes, under the contract's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Cut or broken.
    Damaged,
    /// With a password.
    Protected,
    /// An archive that holds no workbook.
    Zip,
    /// Beyond one of the [caps](crate::caps).
    TooLarge,
    /// A page or XML without a table.
    Html,
    /// A drawing.
    Image,
    /// A workbook of a kind that is not read here.
    Spreadsheet,
    /// No table at all.
    NotATable,
    /// A workbook without a cell.
    Empty,
}

impl Code {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Protected => "protected",
            Self::Zip => "zip",
            Self::TooLarge => "too-large",
            Self::Html => "html",
            Self::Image => "image",
            Self::Spreadsheet => "spreadsheet",
            Self::NotATable => "not-a-table",
            Self::Empty => "empty",
        }
    }
}

/// The value of a detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// A name: of a cap, a format, a part.
    Text(String),
    /// A figure.
    Number(u64),
}

impl From<&str> for Detail {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Detail {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

/// A refused file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// Why.
    pub code: Code,
    /// What a page needs to explain it, by name.
    pub details: Vec<(&'static str, Detail)>,
}

impl FileError {
    /// An error without details.
    pub const fn new(code: Code) -> Self {
        Self { code, details: Vec::new() }
    }

    /// Broken; `what` names the thing that does not hold together.
    pub fn damaged(what: &str) -> Self {
        Self::new(Code::Damaged).with("what", what)
    }

    /// Adds a detail.
    pub fn with(mut self, name: &'static str, value: impl Into<Detail>) -> Self {
        self.details.push((name, value.into()));
        self
    }

    /// The detail of a name.
    pub fn detail(&self, name: &str) -> Option<&Detail> {
        self.details.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.name())
    }
}

impl std::error::Error for FileError {}
