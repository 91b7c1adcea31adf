use khachquen::{book::*, orders::Answers, policy::Policy, source::*, values::day::Day};
fn main() {
    let mut book = Book::new(
        Policy::default(),
        Days {
            today: std::env::var("TODAY").ok().map(|t| Day::from_iso(&t).unwrap()),
            device: Day::from_iso("2026-11-22").unwrap(),
        },
    );
    let mut added = vec![];
    let t = std::time::Instant::now();
    for (i, path) in std::env::args().skip(1).enumerate() {
        let bytes = std::fs::read(&path).unwrap();
        let n = bytes.len().min(1 << 20);
        let opening =
            Opening::new(&bytes[..n], n == bytes.len(), Form::Text, |_| Answers::default()).unwrap();
        println!(
            "{path}: {:?} {:?} header {:?} kind {:?} fp {}",
            opening.look.encoding,
            opening.look.dialect.delimiter,
            opening.mapping.header_row,
            opening.mapping.kind,
            opening.mapping.fingerprint
        );
        for c in &opening.mapping.columns {
            if let Some(r) = c.role {
                println!("   {:30} {:20} {} {:?}", c.header, r.name(), c.sure, c.samples.first());
            }
        }
        println!("   questions {:?}", opening.mapping.questions);
        let mut reading = Reading::new(opening);
        for part in bytes.chunks(256 << 10) {
            reading.push(part).unwrap();
        }
        let read = reading.finish().unwrap();
        println!("   read in {:?}", t.elapsed());
        added.push(Added { id: format!("s{i}"), name: path, read });
    }
    book.change(added, &[], false).unwrap();
    println!("done in {:?}", t.elapsed());
    let view = book.view();
    println!(
        "today {:?} {:?} digits {} cur {:?}",
        view.today.day.iso(),
        view.today,
        view.digits,
        view.currency
    );
    for s in book.sources() {
        println!(
            "{} rows {:?} notdata {:?} live {} assumptions {:?}",
            s.name,
            s.orders.rows,
            s.orders.not_data,
            s.orders.live,
            s.assumptions.iter().map(|a| (&a.code, &a.chosen, &a.evidence)).collect::<Vec<_>>()
        );
        for code in khachquen::issue::IssueCode::ALL {
            let n = s.orders.issues.count(*code);
            if n > 0 {
                println!("   {} {}", code.name(), n);
            }
        }
    }
    let mut orders = 0;
    let mut money = 0i128;
    let mut n = 0;
    for p in view.customers.all() {
        let f = view.customers.get(p);
        if f.orders.unwrap_or(0) > 0 {
            n += 1;
            orders += f.orders.unwrap();
            money += i128::from(f.spend.unwrap_or(0));
        }
    }
    println!(
        "people {} customers {n} orders {orders} money {money} between {}",
        view.people.len(),
        view.once.between.len()
    );
    for (i, id) in view.scheme.ids().iter().enumerate() {
        println!("  {id}: {}", view.groups.iter().filter(|g| *g as usize == i).count());
    }
}
