//! Archives, looked at before a library reads them: what they declare, and that they hold no more than that.

use crate::{
    caps,
    error::{Code, FileError, Result},
};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use std::{
    cell::Cell,
    collections::HashSet,
    io::{self, BufReader, Cursor, Read},
    rc::Rc,
};
use zip::{ZipArchive, read::ZipFile};

/// The bytes of a file, shared by whoever reads them.
pub type Bytes = Cursor<Rc<[u8]>>;
/// A part that is read as XML.
pub type PartReader<'a> = Reader<BufReader<Metered<ZipFile<'a, Bytes>>>>;

/// An archive whose directory is within the caps.
pub struct Package {
    zip: ZipArchive<Bytes>,
    names: Vec<String>,
}

impl Package {
    /// Reads the directory.
    pub fn open(bytes: &Rc<[u8]>) -> Result<Self> {
        let mut zip =
            ZipArchive::new(Cursor::new(Rc::clone(bytes))).map_err(|_| FileError::damaged("zip"))?;
        caps::ENTRIES.check(zip.len() as u64)?;
        let (mut total, mut names) = (0u64, Vec::with_capacity(zip.len()));
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(|_| FileError::damaged("zip"))?;
            if part.encrypted() {
                return Err(FileError::new(Code::Protected));
            }
            check_sizes(part.size(), part.compressed_size())?;
            total = total.saturating_add(part.size());
            let name = part.name().map_err(|_| FileError::damaged("zip"))?;
            names.push(name.into_owned());
        }
        caps::TOTAL_BYTES.check(total)?;
        Ok(Self { zip, names })
    }

    /// The names of its parts.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// True for a part of this name, small and capital letters alike.
    pub fn has(&self, name: &str) -> bool {
        self.real_name(name).is_some()
    }

    /// The name as the archive writes it.
    fn real_name(&self, name: &str) -> Option<&str> {
        let same = |real: &&String| normal(real) == normal(name);
        self.names.iter().find(same).map(String::as_str)
    }

    /// A part that may be held whole.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        let Some(mut part) = self.metered(name)? else { return Ok(None) };
        caps::HELD_BYTES.check(part.inner.size())?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(|error| part.meter.refusal(&error))?;
        Ok(Some(bytes))
    }

    /// A part as XML, and the meter that its reader runs on.
    pub fn xml(&mut self, name: &str) -> Result<Option<(PartReader<'_>, Meter)>> {
        let Some(part) = self.metered(name)? else { return Ok(None) };
        let meter = part.meter.clone();
        let mut reader = Reader::from_reader(BufReader::new(part));
        configure(&mut reader);
        Ok(Some((reader, meter)))
    }

    /// Reads every part but `sheets`, which are looked at when they are read, and pictures: none may hold more than
    /// the directory says, and none that becomes a tree may be large.
    pub fn verify(&mut self, sheets: &HashSet<String>) -> Result<()> {
        for name in self.names.clone() {
            let normal = normal(&name);
            let is_markup = [".xml", ".rels", ".vml"].iter().any(|end| normal.ends_with(end));
            if !is_markup || sheets.contains(&normal) {
                continue;
            }
            let is_tree = ["styles.xml", "workbook.xml", ".rels"].iter().any(|end| normal.ends_with(end));
            let Some(mut part) = self.metered(&name)? else { continue };
            if is_tree {
                caps::HELD_BYTES.check(part.inner.size())?;
            }
            io::copy(&mut part, &mut io::sink()).map_err(|error| part.meter.refusal(&error))?;
        }
        Ok(())
    }

    fn metered(&mut self, name: &str) -> Result<Option<Metered<ZipFile<'_, Bytes>>>> {
        let Some(name) = self.real_name(name).map(str::to_owned) else { return Ok(None) };
        let part = self.zip.by_name(&name).map_err(|_| FileError::damaged(&name))?;
        let meter = Meter::new(part.size());
        Ok(Some(Metered { inner: part, meter }))
    }
}

fn check_sizes(inflated: u64, compressed: u64) -> Result<()> {
    caps::PART_BYTES.check(inflated)?;
    if inflated > caps::RATIO_FLOOR.limit {
        caps::RATIO.check(inflated / compressed.max(1))?;
    }
    Ok(())
}

/// How names of parts are compared.
pub fn normal(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// As calamine sets its own readers, so that both see the same.
pub fn configure<R>(reader: &mut Reader<R>) {
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    config.expand_empty_elements = true;
}

/// What may still be read: of a part, and before the next cell.
#[derive(Clone, Debug)]
pub struct Meter {
    part: Rc<Cell<u64>>,
    token: Rc<Cell<u64>>,
}

impl Meter {
    fn new(part: u64) -> Self {
        Self { part: Rc::new(Cell::new(part)), token: Rc::new(Cell::new(caps::TOKEN_BYTES.limit)) }
    }

    /// A cell or tag has ended.
    pub fn next_token(&self) {
        self.token.set(caps::TOKEN_BYTES.limit);
    }

    /// Why reading stopped.
    pub fn refusal(&self, _: &io::Error) -> FileError {
        if self.token.get() == 0 {
            return caps::TOKEN_BYTES.check(caps::TOKEN_BYTES.limit + 1).unwrap_err();
        }
        FileError::damaged("part")
    }
}

/// A part that stops where it holds more than it declares, or one cell of it more than any cell may.
pub struct Metered<R> {
    inner: R,
    meter: Meter,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buf)?;
        let (part, token) = (&self.meter.part, &self.meter.token);
        if count as u64 > part.get() {
            return Err(io::Error::other("longer than declared"));
        }
        part.set(part.get() - count as u64);
        token.set(token.get().saturating_sub(count as u64));
        if token.get() == 0 && count > 0 {
            return Err(io::Error::other("a cell too long"));
        }
        Ok(count)
    }
}

/// The next event; a document type is refused, and so is XML that breaks off.
pub fn next<'b, R: io::BufRead>(
    reader: &mut Reader<R>,
    buffer: &'b mut Vec<u8>,
    meter: Option<&Meter>,
) -> Result<Event<'b>> {
    buffer.clear();
    match reader.read_event_into(buffer) {
        Ok(Event::DocType(_)) => Err(FileError::damaged("doctype")),
        Ok(event) => Ok(event),
        Err(quick_xml::Error::Io(error)) => {
            Err(meter.map_or_else(|| FileError::damaged("xml"), |meter| meter.refusal(&error)))
        }
        Err(_) => Err(FileError::damaged("xml")),
    }
}

/// The value of an attribute by its name without prefix.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        tag.attributes().with_checks(false).flatten().find(|one| one.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0);
    Some(value.map_or_else(|_| found.value.to_string(), std::borrow::Cow::into_owned))
}

/// Hands out the attributes with their names without prefix, in their order.
pub fn each_attribute(tag: &BytesStart<'_>, mut take: impl FnMut(&str, &str)) {
    for one in tag.attributes().with_checks(false).flatten() {
        let value = one.normalized_value(quick_xml::XmlVersion::Implicit1_0);
        take(one.key.local_name().as_ref(), value.as_deref().unwrap_or(&one.value));
    }
}

/// True for `1` and `true`.
pub fn is_on(value: Option<&str>) -> bool {
    matches!(value, Some("1" | "true"))
}
