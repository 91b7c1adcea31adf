//! Gender, as messages need it: how a customer is addressed.

/// How a customer is addressed, as far as the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Gender {
    /// Nothing said, or nothing that the dictionary knows.
    Unknown,
    /// Anh.
    Male,
    /// Chị.
    Female,
}

impl Gender {
    /// The name on the wire; none where nothing is said.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Unknown => None,
            Self::Male => Some("male"),
            Self::Female => Some("female"),
        }
    }

    /// What several records of one person say together: where they differ, nothing.
    pub fn together(said: impl Iterator<Item = Self>) -> Self {
        let mut known = Self::Unknown;
        for gender in said.filter(|&gender| gender != Self::Unknown) {
            if known != Self::Unknown && known != gender {
                return Self::Unknown;
            }
            known = gender;
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::Gender::{self, Female, Male, Unknown};

    #[test]
    fn records_that_contradict_each_other_say_nothing() {
        for (said, together) in [
            (vec![], Unknown),
            (vec![Unknown], Unknown),
            (vec![Female], Female),
            (vec![Unknown, Male, Male, Unknown], Male),
            (vec![Male, Female], Unknown),
            (vec![Female, Unknown, Male, Female], Unknown),
        ] {
            assert_eq!(Gender::together(said.iter().copied()), together, "{said:?}");
        }
    }
}
