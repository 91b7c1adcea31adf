//! The book: sources come and go, and the view of them follows.

pub use crate::view::{Days, View, parts_of, source_of};
use crate::{
    care::{Care, CareContext, CareDay, Contact, Log},
    customers::{Counting, SourceSlice, features::Index, people::Person},
    issue::FileErrorCode,
    loyalty::{LoyaltyContext, MemberEvent, MemberIndex, Overview},
    orders::ColumnStats,
    policy::{Policy, Programme},
    source::{ParsedSource, Source},
    values::{column::Column, day::Day},
};
use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

/// A book.
pub struct Book {
    sources: Vec<Source>,
    policy: Policy,
    days: Days,
    view: View,
    events: Vec<MemberEvent>,
    /// What the programme comes to today, made when first asked for.
    loyalty: OnceCell<Overview>,
    /// Everybody by any key, made when first asked for.
    who: OnceCell<MemberIndex>,
    /// What was said to whom.
    contacts: Vec<Contact>,
    /// The day of care that was asked for last.
    care: RefCell<Option<Rc<CareOfDay>>>,
}

/// What is made once for a day of care.
struct CareOfDay {
    on: Day,
    /// The book of an earlier day.
    view: Option<View>,
    log: Log,
    members: OnceCell<MemberIndex>,
    day: CareDay,
}

/// A source to be added, with its id and name.
pub struct Added {
    /// Its id.
    pub id: String,
    /// Name of the file.
    pub name: String,
    /// What was read.
    pub read: ParsedSource,
}

/// Why a change is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The code.
    pub code: FileErrorCode,
    /// Id of the source that stands against it.
    pub source: String,
    /// Currencies, where they differ: the book's and the file's.
    pub currencies: Option<(String, String)>,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} (source {})", self.code, self.source)?;
        match &self.currencies {
            Some((book, file)) => write!(f, ": the book is in {book}, the file in {file}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Refusal {}

impl Book {
    /// A book without sources.
    pub fn new(policy: Policy, days: Days) -> Self {
        let view = View::of(&[], &policy, days);
        let (loyalty, who) = (OnceCell::new(), OnceCell::new());
        let (contacts, care) = (Vec::new(), RefCell::default());
        Self { sources: Vec::new(), policy, days, view, events: Vec::new(), loyalty, who, contacts, care }
    }

    /// Sources in the book that would be understood otherwise beside the new ones, or that rules now ask more of:
    /// they are to be read again.
    pub fn sources_to_reread(&self, added: &[Added], replaced: &[String]) -> Vec<String> {
        let others = self.sources.iter().filter(|source| !replaced.contains(&source.id));
        let sources_to_reread = others.filter(|source| {
            let evidence = self.evidence_beside(&source.mapping.fingerprint, added, replaced);
            let interpretation =
                crate::orders::Interpretation::of(&evidence, source.mapping.platform, &source.answers);
            let wants = self.policy.programme.wants();
            interpretation != source.interpretation
                || self.policy.offset_minutes != source.offset
                || !source.wants.covers(wants)
        });
        sources_to_reread.map(|source| source.id.clone()).collect()
    }

    /// Evidence of a header from the sources that stay and those that are added.
    fn evidence_beside(&self, fingerprint: &str, added: &[Added], replaced: &[String]) -> ColumnStats {
        let mut evidence = ColumnStats::default();
        let stay = self.sources.iter().filter(|source| !replaced.contains(&source.id));
        stay.filter(|source| source.mapping.fingerprint == fingerprint)
            .for_each(|source| evidence.add(&source.evidence));
        let new = added.iter().filter(|new| new.read.fingerprint() == fingerprint);
        new.for_each(|new| evidence.add(new.read.evidence()));
        evidence
    }

    /// Adds sources, each in the place of an older one of the same id if there is one, and takes others away. All
    /// or nothing.
    pub fn change(&mut self, added: Vec<Added>, removed: &[String], keep_apart: bool) -> Result<(), Refusal> {
        self.refuse_known(&added, removed)?;
        let replaced: Vec<String> =
            added.iter().map(|new| new.id.clone()).chain(removed.iter().cloned()).collect();
        let evidence: Vec<ColumnStats> =
            added.iter().map(|new| self.evidence_beside(new.read.fingerprint(), &added, &replaced)).collect();
        let offset = self.policy.offset_minutes;
        let new: Vec<Source> = added
            .into_iter()
            .zip(&evidence)
            .map(|(new, evidence)| new.read.resolve(new.id, new.name, evidence, offset))
            .collect();
        let new = self.in_currency(new, &replaced, keep_apart)?;
        for source in new {
            match self.sources.iter_mut().find(|known| known.id == source.id) {
                Some(known) => *known = source,
                None => self.sources.push(source),
            }
        }
        self.sources.retain(|source| !removed.contains(&source.id));
        self.view = View::of(&self.sources, &self.policy, self.days);
        (self.loyalty, self.who) = (OnceCell::new(), OnceCell::new());
        self.care.take();
        Ok(())
    }

    /// The same bytes are never added twice.
    fn refuse_known(&self, added: &[Added], removed: &[String]) -> Result<(), Refusal> {
        for new in added {
            let known =
                self.sources.iter().filter(|source| source.id != new.id && !removed.contains(&source.id));
            if let Some(twin) = known.into_iter().find(|source| source.identity == new.read.identity()) {
                return Err(Refusal {
                    code: FileErrorCode::AlreadyAdded,
                    source: twin.id.clone(),
                    currencies: None,
                });
            }
        }
        Ok(())
    }

    /// Two currencies are never added: another one is refused, or its source is kept apart.
    fn in_currency(
        &self,
        mut new: Vec<Source>,
        replaced: &[String],
        keep_apart: bool,
    ) -> Result<Vec<Source>, Refusal> {
        let stay = self.sources.iter().filter(|source| !replaced.contains(&source.id) && !source.apart);
        let mut currency = stay.filter_map(|source| source.currency.clone()).next();
        for source in &mut new {
            match (&currency, &source.currency) {
                (Some(book), Some(file)) if book != file && !keep_apart => {
                    let currencies = Some((book.clone(), file.clone()));
                    return Err(Refusal {
                        code: FileErrorCode::CurrencyMismatch,
                        source: source.id.clone(),
                        currencies,
                    });
                }
                (Some(book), Some(file)) => source.apart = book != file,
                (None, file) => currency = file.clone(),
                (Some(_), None) => {}
            }
        }
        Ok(new)
    }

    /// Other figures and rules. Only what depends on them is done again; gives the sources that have to be read
    /// again because their days depend on the offset.
    pub fn set_policy(&mut self, policy: Policy) {
        let only_groups = policy.same_but_groups(&self.policy);
        self.loyalty = OnceCell::new();
        self.care.take();
        self.policy = policy;
        if only_groups {
            self.view.regroup(&self.policy);
        } else {
            self.view = View::of(&self.sources, &self.policy, self.days);
            self.who = OnceCell::new();
        }
    }

    /// What happens beside orders.
    pub fn set_events(&mut self, events: Vec<MemberEvent>) {
        self.events = events;
        self.loyalty = OnceCell::new();
        self.care.take();
    }

    /// What was said to whom, all of it. Contacts of nobody in the book wait for later files.
    pub fn set_contacts(&mut self, contacts: Vec<Contact>) {
        self.contacts = contacts;
        self.care.take();
    }

    /// What was said to whom.
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// A day of care: today, or an earlier one as its own files would show it.
    pub fn care<R>(&self, on: Day, work: impl FnOnce(&Care<'_>) -> R) -> R {
        if on == self.view.today.day {
            let parts = self.parts();
            let of_day = self.care_of_day(on, || (None, Log::of(&self.view, &parts, &self.contacts)));
            return self.care_in(&self.view, &parts, &of_day, work);
        }
        View::with_parts_until(&self.sources, on, |parts| {
            let of_day = self.care_of_day(on, || {
                let view = self.as_of(on);
                let log = Log::of(&view, parts, &self.contacts);
                (Some(view), log)
            });
            self.care_in(of_day.view.as_ref().unwrap_or(&self.view), parts, &of_day, work)
        })
    }

    fn care_of_day(&self, on: Day, make: impl FnOnce() -> (Option<View>, Log)) -> Rc<CareOfDay> {
        let known = self.care.borrow().clone().filter(|known| known.on == on);
        known.unwrap_or_else(|| {
            let (view, log) = make();
            let (members, day) = (OnceCell::new(), CareDay::default());
            let made = Rc::new(CareOfDay { on, view, log, members, day });
            self.care.replace(Some(Rc::clone(&made)));
            made
        })
    }

    fn care_in<R>(
        &self,
        view: &View,
        parts: &[SourceSlice<'_>],
        of_day: &CareOfDay,
        work: impl FnOnce(&Care<'_>) -> R,
    ) -> R {
        let (sources, policy, events, contacts) = (&self.sources, &self.policy, &self.events, &self.contacts);
        let (log, members) = (&of_day.log, &of_day.members);
        let context = CareContext { sources, view, parts, policy, events, contacts, log, members };
        work(&Care { context, day: &of_day.day })
    }

    /// What happens beside orders.
    pub fn events(&self) -> &[MemberEvent] {
        &self.events
    }

    /// Everybody by any key.
    pub fn who(&self, parts: &[SourceSlice<'_>]) -> &MemberIndex {
        self.who.get_or_init(|| MemberIndex::of(parts, &self.view.people))
    }

    /// A programme in front of this book.
    pub fn loyalty_context<'a>(
        &'a self,
        parts: &'a [SourceSlice<'a>],
        programme: &Programme,
    ) -> LoyaltyContext<'a> {
        let basis = self.policy.basis;
        LoyaltyContext::new((&self.sources, &self.view), parts, &self.events, (programme, basis), || {
            self.who(parts)
        })
    }

    /// What the programme comes to today.
    pub fn loyalty(&self, parts: &[SourceSlice<'_>]) -> &Overview {
        self.loyalty.get_or_init(|| {
            Overview::of(&self.loyalty_context(parts, &self.policy.programme), self.view.today.day)
        })
    }

    /// The sources in the order they were added.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The source with an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The policy.
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What follows from sources and policy.
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// What was known at the end of a day.
    pub fn as_of(&self, day: Day) -> View {
        View::as_of(&self.sources, &self.policy, day)
    }

    /// The sources that are in the numbers, as parts.
    pub fn parts(&self) -> Vec<SourceSlice<'_>> {
        parts_of(&self.sources)
    }

    /// The source of a part.
    pub fn source_of(&self, part: &SourceSlice<'_>) -> &Source {
        source_of(&self.sources, part)
    }

    /// Group id of a person.
    pub fn group_of(&self, person: Person) -> &str {
        &self.view.scheme.ids()[self.view.groups.get(person as usize) as usize]
    }

    /// Places of people when they are sorted by name.
    pub fn name_ranks(&self, parts: &[SourceSlice<'_>]) -> &Column<u32> {
        self.view.name_ranks(parts)
    }

    /// The record whose spelling of a person's name is shown, or `NO_NAME`.
    pub fn name_record(&self, person: Person, parts: &[SourceSlice<'_>]) -> u32 {
        self.view.name_record(person, parts)
    }

    /// Counted orders and refunds by person.
    pub fn entries_by_person(&self, parts: &[SourceSlice<'_>]) -> &Index {
        self.view.entries_by_person(parts, self.policy.basis)
    }

    /// What counts, ready to be walked through.
    pub const fn counting<'a>(&'a self, parts: &'a [SourceSlice<'a>]) -> Counting<'a> {
        self.view.counting(parts, self.policy.basis)
    }
}
