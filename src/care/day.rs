//! One day of care, with what was made of it so far.

use super::{
    audience::{Ask, Gated, UnknownGroup},
    context::CareContext,
    queue::{Filter, Queue},
    reasons::Reasons,
};
use std::{
    cell::{OnceCell, RefCell},
    ops::Deref,
    rc::Rc,
};

/// What is made once for a day.
#[derive(Default)]
pub struct CareDay {
    reasons: OnceCell<Reasons>,
    /// What was asked for last: the next page of it costs nothing.
    queue: RefCell<Option<(Filter, Rc<Queue>)>>,
    gated: RefCell<Option<(Ask, Rc<Gated>)>>,
}

/// A day of care to be asked.
pub struct Care<'a> {
    /// Its book and contacts.
    pub context: CareContext<'a>,
    /// What is made once.
    pub day: &'a CareDay,
}

impl<'a> Deref for Care<'a> {
    type Target = CareContext<'a>;

    fn deref(&self) -> &Self::Target {
        &self.context
    }
}

impl<'a> Care<'a> {
    /// Why people are in the queue, made when first asked for.
    pub fn reasons(&self) -> &'a Reasons {
        self.day.reasons.get_or_init(|| Reasons::of(self))
    }

    /// The queue.
    pub fn queue(&self, filter: &Filter) -> Rc<Queue> {
        if let Some((known, queue)) = &*self.day.queue.borrow()
            && known == filter
        {
            return Rc::clone(queue);
        }
        let queue = Rc::new(Queue::of(self, self.reasons(), filter));
        self.day.queue.replace(Some((filter.clone(), Rc::clone(&queue))));
        queue
    }

    /// Who of an audience comes into a file.
    pub fn gated(&self, ask: &Ask) -> Result<Rc<Gated>, UnknownGroup> {
        if let Some((known, gated)) = &*self.day.gated.borrow()
            && known == ask
        {
            return Ok(Rc::clone(gated));
        }
        let gated = Rc::new(Gated::of(self, ask, |filter| self.queue(filter))?);
        self.day.gated.replace(Some((ask.clone(), Rc::clone(&gated))));
        Ok(gated)
    }
}
