//! Limits of the key figures, from `data/figures.json`, where each has its source and date.

include!(concat!(env!("OUT_DIR"), "/figures.rs"));
