//! Limits and words of `data/care/outcome.json`: from how many on something is said of a campaign or of satisfaction, and
//! what answers are worth.

include!(concat!(env!("OUT_DIR"), "/outcome.rs"));
