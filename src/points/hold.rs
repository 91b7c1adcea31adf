//! Points that were spent or are held.

/// Points that were spent or are held, and what has come back of them.
pub(super) struct Hold {
    /// Place of its event in the history.
    pub(super) event: u32,
    /// Key of the order that it was for.
    pub(super) order: u64,
    pub(super) points: i64,
    pub(super) back: i64,
    pub(super) uses: (u32, u32),
    /// Place of the reward.
    pub(super) reward: Option<usize>,
    pub(super) is_lock: bool,
}

impl Hold {
    pub(super) const fn is_over(&self) -> bool {
        self.back >= self.points && self.points > 0 || self.order == u64::MAX
    }

    /// Nothing comes back any more.
    pub(super) const fn close(&mut self) {
        self.back = self.points;
        self.order = u64::MAX;
    }
}
