//! The short way: bytes of one file, a policy and a day give a book.

use crate::{
    book::{Added, Book, Days, Refusal},
    issue::FileErrorCode,
    orders::Answers,
    policy::Policy,
    source::{Form, SourceProbe, SourceReader},
    values::day::Day,
};

/// Bytes of one look: what the engine of the package takes, too.
const LOOK_BYTES: usize = 1 << 20;

/// Opens one file of orders or customers, counted to `today`. What a file leaves open is assumed, as the summary's
/// assumptions say; what cannot be assumed is refused with [`FileErrorCode::NeedsAnswer`].
///
/// Several files, answers and workbooks: see [`SourceProbe`], [`SourceReader`] and [`Book::change`], or the crate beside this one
/// that reads spreadsheets.
///
/// ```
/// use khachquen::{policy::Policy, report::SummaryView, values::day::Day};
///
/// let csv = "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán\n\
///            A1,05/11/2025,Trần An,0912345678,150000\n\
///            A2,20/11/2025,Trần An,0912345678,90000\n";
/// let today = Day::from_iso("2025-12-01").ok_or("no day")?;
/// let book = khachquen::open(csv.as_bytes(), Policy::default(), today)?;
/// let summary = SummaryView::of(&book);
/// assert_eq!((summary.customers, summary.orders), (1, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn open(bytes: &[u8], policy: Policy, today: Day) -> Result<Book, FileErrorCode> {
    let look = &bytes[..bytes.len().min(LOOK_BYTES)];
    let mut opening = SourceProbe::new(look, look.len() == bytes.len(), Form::Text, |_| Answers::default())?;
    if opening.mapping.blocking().is_some() {
        return Err(FileErrorCode::NeedsAnswer);
    }
    opening.wants = policy.programme.wants();
    let mut reading = SourceReader::new(opening);
    for piece in bytes.chunks(LOOK_BYTES) {
        reading.push(piece)?;
    }
    let added = Added { id: "s1".to_owned(), name: "file".to_owned(), read: reading.finish()? };
    let mut book = Book::new(policy, Days { today: Some(today), device: today });
    book.change(vec![added], &[], false).map_err(|Refusal { code, .. }| code)?;
    Ok(book)
}
