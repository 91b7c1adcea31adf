//! Counts by a few keys, in the order of the keys.

use serde::{Serialize, Serializer};

/// A small map that is a sorted list.
#[derive(Clone, Debug)]
pub struct Tally<K, V>(Vec<(K, V)>);

impl<K, V> Default for Tally<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V: Default> Tally<K, V> {
    /// The value of a key, there from the first time it is asked for.
    pub fn at(&mut self, key: K) -> &mut V {
        let place = self.0.partition_point(|known| known.0 < key);
        if self.0.get(place).is_none_or(|known| known.0 != key) {
            self.0.insert(place, (key, V::default()));
        }
        &mut self.0[place].1
    }

    /// Keys and values in order.
    pub fn iter(&self) -> std::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }
}

impl<K: Ord, V: Default> FromIterator<(K, V)> for Tally<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut tally = Self::default();
        pairs.into_iter().for_each(|(key, value)| *tally.at(key) = value);
        tally
    }
}

impl<K: Serialize, V: Serialize> Serialize for Tally<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<K, V> IntoIterator for Tally<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
