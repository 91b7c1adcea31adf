//! Money on the wire: an exact integer, as a number while JavaScript holds it exactly, as decimal text beyond.

use serde::{Serialize, Serializer};

/// The largest integer that a double holds with all below it.
const SAFE: i128 = (1 << 53) - 1;

/// An amount in units of 10^-digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Money(pub i128);

impl From<i64> for Money {
    fn from(amount: i64) -> Self {
        Self(i128::from(amount))
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.abs() <= SAFE {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_str(&self.0.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_two_to_the_53_an_amount_is_text() {
        assert_eq!(serde_json::to_string(&Money(SAFE)).unwrap(), "9007199254740991");
        assert_eq!(serde_json::to_string(&Money(SAFE + 1)).unwrap(), "\"9007199254740992\"");
        assert_eq!(serde_json::to_string(&Money(-(1 << 60))).unwrap(), "\"-1152921504606846976\"");
    }
}
