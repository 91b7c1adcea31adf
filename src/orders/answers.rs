//! What a file leaves open, and what somebody has answered.

use super::role::Role;
use crate::policy::Value;

/// Answers to the questions of one header, as somebody gave them before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Column of a role, or no column.
    pub roles: Vec<(Role, Option<usize>)>,
    /// Option by question.
    pub options: Vec<(String, String)>,
}

impl Answers {
    /// The option chosen for a question.
    pub fn get(&self, question: &str) -> Option<&str> {
        self.options.iter().find(|(id, _)| id == question).map(|(_, option)| option.as_str())
    }

    /// Answers of one fingerprint, as the contract writes them; what no answer can be is passed over.
    pub fn from_value(value: &Value) -> Self {
        let mut answers = Self::default();
        let Value::Map(pairs) = value else { return answers };
        for (key, value) in pairs {
            match (key.as_str(), value) {
                ("roles", Value::Map(roles)) => answers.roles.extend(roles.iter().filter_map(role_answer)),
                (_, Value::Text(option)) => answers.options.push((key.clone(), option.clone())),
                (_, Value::Number(number)) => {
                    answers.options.push((key.clone(), (*number as i64).to_string()));
                }
                (_, Value::Bool(answer)) => {
                    answers.options.push((key.clone(), if *answer { "true" } else { "false" }.to_owned()));
                }
                _ => {}
            }
        }
        answers
    }

    /// Answers without roles.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let options = pairs.into_iter().map(|(id, option)| (id.to_owned(), option.to_owned())).collect();
        Self { roles: Vec::new(), options }
    }

    /// True when nobody answered anything.
    pub const fn is_empty(&self) -> bool {
        self.roles.is_empty() && self.options.is_empty()
    }
}

fn role_answer((name, column): &(String, Value)) -> Option<(Role, Option<usize>)> {
    let role = Role::from_name(name)?;
    match column {
        Value::Number(number) if *number >= 0.0 => Some((role, Some(*number as usize))),
        Value::Null => Some((role, None)),
        _ => None,
    }
}

/// Something that a file leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub id: String,
    /// Column that it is about.
    pub column: Option<usize>,
    /// What can be answered.
    pub options: Vec<String>,
    /// What is taken without an answer; `None` stops the file.
    pub assumed: Option<String>,
    /// What the file becomes under each option, where that can be shown: a line by option.
    pub samples: Vec<(&'static str, String)>,
}
