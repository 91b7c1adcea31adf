//! Words that files are written with.

/// Words of the files, which come from outside.
pub struct Words<'a> {
    /// Headers.
    pub headers: &'a [String],
    /// A word for a code: a kind, a reason, a tier.
    pub word: &'a dyn Fn(&str) -> String,
}
