//! Compound files of Windows ([MS-CFB]): the streams of the root, found as tolerantly as the programs that open them.
//!
//! Writers differ: tables of sectors are longer than the file, sizes are rounded up, the last sector is cut. None of
//! that hides a stream whose chain can be followed. Chains that lead nowhere, or in a circle, are damage.

use crate::error::{FileError, Result};
use std::collections::HashSet;

/// Marks of the table of sectors begin here: what is above is no sector.
const NO_SECTOR: u32 = 0xffff_fffa;
const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;
const OF_TABLE: u32 = 0xffff_fffd;
const ENTRY: usize = 128;
const MINI: usize = 64;
/// Shorter streams stand in the stream of small ones.
const CUTOFF: u64 = 4096;

/// An open compound file.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    small: Small,
    entries: Vec<Entry>,
}

/// The stream of small streams, and its table.
#[derive(Default)]
struct Small {
    bytes: Vec<u8>,
    table: Vec<u32>,
}

/// A stream or storage of the root.
struct Entry {
    name: String,
    is_stream: bool,
    start: u32,
    size: u64,
}

impl<'a> Compound<'a> {
    /// Reads the tables and the names in the root.
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        let header = |at| u32_at(bytes, at).ok_or_else(damaged);
        let sector = match u16_at(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(damaged()),
        };
        let mut file =
            Self { bytes, sector, table: Vec::new(), small: Small::default(), entries: Vec::new() };
        for id in file.table_sectors(header(68)?) {
            // A table may have room for more sectors than there are.
            file.table.extend(words(file.sector_at(id)));
        }
        let directory = file.chain(header(48)?, u64::MAX)?;
        let root = directory.get(..ENTRY).ok_or_else(damaged)?;
        if u32_at(bytes, 64).unwrap_or(0) > 0 {
            let table = words(&file.chain(header(60)?, u64::MAX)?).collect();
            let (start, size) = (u32_at(root, 116).unwrap_or(END), size_of(root, sector));
            file.small = Small { bytes: file.chain(start, size).unwrap_or_default(), table };
        }
        file.entries = entries(&directory, sector);
        Ok(file)
    }

    /// True for a stream or storage of this name in the root, small and capital letters alike.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream.
    pub fn stream(&self, name: &str) -> Option<Result<Vec<u8>>> {
        let entry =
            self.entries.iter().find(|entry| entry.is_stream && entry.name.eq_ignore_ascii_case(name))?;
        let is_small = entry.size < CUTOFF && !self.small.table.is_empty();
        Some(if is_small { self.small.chain(entry) } else { self.chain(entry.start, entry.size) })
    }

    fn sectors(&self) -> usize {
        (self.bytes.len() / self.sector).max(1)
    }

    /// The bytes of a sector; the last one may be cut.
    fn sector_at(&self, id: u32) -> &'a [u8] {
        let start = (id as usize).saturating_add(1).saturating_mul(self.sector).min(self.bytes.len());
        &self.bytes[start..(start + self.sector).min(self.bytes.len())]
    }

    /// Where the table of sectors stands: 109 places in the header, more in sectors of their own.
    fn table_sectors(&self, mut more: u32) -> Vec<u32> {
        let mut ids: Vec<u32> = words(self.bytes.get(76..512).unwrap_or_default()).collect();
        let mut left = self.sectors();
        while more < NO_SECTOR && left > 0 {
            ids.extend(words(self.sector_at(more)));
            more = if ids.len() > 109 { ids.pop().unwrap_or(END) } else { END };
            left -= 1;
        }
        ids.retain(|&id| id < NO_SECTOR);
        ids.truncate(self.sectors());
        ids
    }

    /// The bytes of a chain of sectors, up to a size.
    fn chain(&self, start: u32, size: u64) -> Result<Vec<u8>> {
        follow(start, size, &self.table, self.sectors() + 1, |id| self.sector_at(id))
    }
}

impl Small {
    fn chain(&self, entry: &Entry) -> Result<Vec<u8>> {
        let at = |id: u32| {
            let start = (id as usize).saturating_mul(MINI).min(self.bytes.len());
            &self.bytes[start..(start + MINI).min(self.bytes.len())]
        };
        follow(entry.start, entry.size, &self.table, self.bytes.len() / MINI + 1, at)
    }
}

/// Follows a chain; one that has more links than there are sectors goes in a circle.
fn follow<'a>(
    mut id: u32,
    size: u64,
    table: &[u32],
    most: usize,
    sector: impl Fn(u32) -> &'a [u8],
) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for _ in 0..=most {
        if id >= NO_SECTOR || bytes.len() as u64 >= size {
            bytes.truncate(usize::try_from(size).unwrap_or(usize::MAX));
            // A stream that ends before its size is cut; one without a size ends where its chain does.
            return if size == u64::MAX || bytes.len() as u64 == size { Ok(bytes) } else { Err(damaged()) };
        }
        bytes.extend_from_slice(sector(id));
        id = *table.get(id as usize).ok_or_else(damaged)?;
    }
    Err(damaged())
}

/// The entries that the root's tree reaches; where it reaches none, all of them.
fn entries(directory: &[u8], sector: usize) -> Vec<Entry> {
    let at = |id: u32| directory.chunks_exact(ENTRY).nth(id as usize);
    let (mut found, mut open, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    open.extend(at(0).and_then(|root| u32_at(root, 76)));
    while let Some(id) = open.pop() {
        let Some(entry) = at(id).filter(|_| id > 0 && seen.insert(id)) else { continue };
        open.extend([u32_at(entry, 68), u32_at(entry, 72)].into_iter().flatten());
        found.extend(entry_of(entry, sector));
    }
    if found.is_empty() {
        found = directory.chunks_exact(ENTRY).skip(1).filter_map(|entry| entry_of(entry, sector)).collect();
    }
    found
}

fn entry_of(entry: &[u8], sector: usize) -> Option<Entry> {
    let is_stream = match entry[66] {
        1 => false,
        2 => true,
        _ => return None,
    };
    let letters = entry[..64].as_chunks::<2>().0.iter().map(|&pair| u16::from_le_bytes(pair));
    let letters = char::decode_utf16(letters.take_while(|&letter| letter != 0));
    let name = letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Some(Entry { name, is_stream, start: u32_at(entry, 116).unwrap_or(END), size: size_of(entry, sector) })
}

/// Files of small sectors have sizes of 32 bits; what stands behind them may be anything.
fn size_of(entry: &[u8], sector: usize) -> u64 {
    let low = u64::from(u32_at(entry, 120).unwrap_or(0));
    if sector == 512 { low } else { low | u64::from(u32_at(entry, 124).unwrap_or(0)) << 32 }
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> + use<'_> {
    bytes.as_chunks::<4>().0.iter().map(|&word| u32::from_le_bytes(word))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).map(|two| u16::from_le_bytes([two[0], two[1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

fn damaged() -> FileError {
    FileError::damaged("compound file")
}

/// A compound file of one stream, as its specification asks: what another reader gets, so that it meets nothing that
/// has not been looked at. Sectors of 4,096 bytes, the table in the header's 109 places: enough for 456 MB.
pub fn of_one_stream(name: &str, stream: &[u8]) -> Vec<u8> {
    const SECTOR: usize = 4096;
    let content = stream.len().div_ceil(SECTOR).max(1);
    let tables = (content + 1).div_ceil(SECTOR / 4 - 1);
    let mut out = vec![0; SECTOR];
    out[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (at, half) in [(24, 0x3e), (26, 4), (28, 0xfffe), (30, 12), (32, 6)] {
        out[at..at + 2].copy_from_slice(&u16::to_le_bytes(half));
    }
    let tables_from_0 = (0..109).map(|id| if id < tables as u32 { id } else { FREE });
    let head = [1, tables as u32, tables as u32, 0, CUTOFF as u32, END, 0, END, 0];
    for (index, word) in head.into_iter().chain(tables_from_0).enumerate() {
        out[40 + index * 4..44 + index * 4].copy_from_slice(&word.to_le_bytes());
    }
    let mut table = vec![OF_TABLE; tables];
    table.push(END);
    table.extend((1..content).map(|link| (tables + 1 + link) as u32));
    table.push(END);
    table.resize(tables * SECTOR / 4, FREE);
    out.extend(table.into_iter().flat_map(u32::to_le_bytes));
    let mut directory = vec![0; SECTOR];
    write_entry(&mut directory[..ENTRY], "Root Entry", 5, 1, (0, 0));
    let size = stream.len().max(CUTOFF as usize) as u64;
    write_entry(&mut directory[ENTRY..2 * ENTRY], name, 2, FREE, (tables as u32 + 1, size));
    out.append(&mut directory);
    out.extend_from_slice(stream);
    out.resize(SECTOR * (1 + tables + 1 + content), 0);
    out
}

fn write_entry(entry: &mut [u8], name: &str, kind: u8, child: u32, (start, size): (u32, u64)) {
    let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry[..letters.len()].copy_from_slice(&letters);
    entry[64..66].copy_from_slice(&(letters.len() as u16 + 2).to_le_bytes());
    (entry[66], entry[67]) = (kind, 1);
    for (at, id) in [(68, FREE), (72, FREE), (76, child), (116, start)] {
        entry[at..at + 4].copy_from_slice(&id.to_le_bytes());
    }
    entry[120..128].copy_from_slice(&size.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
        Compound::open(bytes).ok()?.stream(name)?.ok()
    }

    #[test]
    fn what_is_written_is_read_whatever_its_size() {
        for size in [0, 1, 4095, 4096, 4097, 3 << 20, 5_000_000] {
            let stream: Vec<u8> = (0..size).map(|at: usize| (at % 251) as u8).collect();
            let read = read(&of_one_stream("Workbook", &stream), "WORKBOOK").unwrap();
            assert_eq!(&read[..size], stream, "{size}");
            assert!(read[size..].iter().all(|&byte| byte == 0));
        }
    }

    #[test]
    fn a_table_with_room_for_more_than_the_file_holds_is_no_damage() {
        let mut bytes = of_one_stream("Workbook", b"abc");
        // The padding of the last sector is missing too, and the places behind the table's end point nowhere.
        bytes[4096 + 4 * 900..4096 + 4 * 904].copy_from_slice(&[0xee; 16]);
        assert!(read(&bytes, "Workbook").is_some());
        bytes.truncate(bytes.len() - 1);
        assert!(read(&bytes, "Workbook").is_none(), "but a stream shorter than it says is cut");
    }

    #[test]
    fn chains_in_a_circle_and_beyond_the_table_are_damage() {
        let stream = vec![7; 20_000];
        for link in [1u32, 2, 3, 900, 70_000] {
            let mut bytes = of_one_stream("Workbook", &stream);
            bytes[4096 + 12..4096 + 16].copy_from_slice(&link.to_le_bytes());
            let read = read(&bytes, "Workbook").unwrap_or_default();
            assert!(read.len() <= stream.len(), "{link}");
            bytes[4096 + 4..4096 + 8].copy_from_slice(&1u32.to_le_bytes());
            assert!(Compound::open(&bytes).is_err(), "a directory in a circle");
        }
    }

    #[test]
    fn every_cut_ends() {
        let bytes = of_one_stream("Workbook", &[7; 9000]);
        for at in (0..bytes.len()).step_by(97) {
            let _ = read(&bytes[..at], "Workbook");
        }
    }
}
