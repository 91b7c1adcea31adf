//! A map from 64-bit keys to numbers: sixteen bytes a slot, never across two cache lines, linear probing.

/// Slots of an empty table.
const FIRST: usize = 64;
/// Marks a free slot.
const FREE: u32 = u32::MAX;

/// A key with its value.
#[derive(Clone, Copy, Debug)]
#[repr(align(16))]
struct Slot {
    key: u64,
    value: u32,
}

impl Slot {
    const EMPTY: Self = Self { key: 0, value: FREE };
}

/// Keys are hashes already and are used as they are; the value `u32::MAX` cannot be kept.
#[derive(Clone, Debug)]
pub struct Table {
    slots: Vec<Slot>,
    len: usize,
}

impl Default for Table {
    fn default() -> Self {
        Self { slots: vec![Slot::EMPTY; FIRST], len: 0 }
    }
}

impl Table {
    /// Number of keys.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// True without keys.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The value of a key.
    #[inline]
    pub fn get(&self, key: u64) -> Option<u32> {
        let slot = self.slots[self.find(key)];
        (slot.value != FREE).then_some(slot.value)
    }

    /// Asks for the slot where a key begins to be looked for, long before it is: the memory comes while other work
    /// is done. What it gives means nothing.
    #[inline]
    pub fn fetch(&self, key: u64) -> u32 {
        self.slots[(key >> 20) as usize & (self.slots.len() - 1)].value
    }

    /// Keeps a value for a key that has none, and gives the value that the key has then.
    #[inline]
    pub fn get_or_insert(&mut self, key: u64, value: u32) -> u32 {
        let place = self.find(key);
        if self.slots[place].value == FREE {
            self.slots[place] = Slot { key, value };
            self.len += 1;
            if self.len * 4 > self.slots.len() * 3 {
                self.grow();
            }
            return value;
        }
        self.slots[place].value
    }

    /// The slot of a key, or the free one where it belongs.
    #[inline]
    fn find(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = (key >> 20) as usize & mask;
        loop {
            let slot = self.slots[place];
            if slot.key == key || slot.value == FREE {
                // A free slot has the key 0, which may be asked for too.
                return place;
            }
            place = (place + 1) & mask;
        }
    }

    #[cold]
    fn grow(&mut self) {
        let larger = vec![Slot::EMPTY; self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, larger);
        for slot in old.into_iter().filter(|slot| slot.value != FREE) {
            let place = self.find(slot.key);
            self.slots[place] = slot;
        }
    }

    /// Bytes of storage.
    pub const fn bytes(&self) -> usize {
        self.slots.len() * size_of::<Slot>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::hash::mix;

    #[test]
    fn every_key_keeps_its_first_value() {
        let mut table = Table::default();
        for value in 0..10_000 {
            assert_eq!(table.get_or_insert(mix(1, u64::from(value)), value), value);
        }
        assert_eq!(table.len(), 10_000);
        assert!((0..10_000).all(|value| table.get_or_insert(mix(1, u64::from(value)), 7) == value));
        assert_eq!(table.get(mix(1, 10_000)), None);
    }
}
