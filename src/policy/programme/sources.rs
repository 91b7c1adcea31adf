//! Where the figures of the default programme come from, and when they were read there.

/// A figure of the default, with its source.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeFigure {
    /// Where it stands.
    pub path: &'static str,
    /// Document that it is from.
    pub source: &'static str,
    /// When it was read there.
    pub date: &'static str,
}

const fn figure(path: &'static str, source: &'static str, date: &'static str) -> ProgrammeFigure {
    ProgrammeFigure { path, source, date }
}

/// Sources of the default programme.
pub const FIGURES: &[ProgrammeFigure] = &[
    figure(
        "programme.tiers.ladder",
        "facts 3.5: CNV, 1,000,000 đồng apart = 1,000 points, half-open",
        "2026-11",
    ),
    figure("programme.tiers.ladder[].multiplier", "facts 3.5: CNV, 1.2, 1.3, 1.5", "2026-11"),
    figure("programme.tiers.window", "facts 3.5: Yotpo, rolling 12 months", "2026-11"),
    figure("programme.tiers.upgrade", "facts 3.5: hyundaihatinh, at once", "2026-11"),
    figure("programme.tiers.reviewMonths", "facts 3.5: routine.vn, hyundaihatinh, 12 months", "2026-11"),
    figure("programme.tiers.graceDays", "ours: a month to come back", "2026-11"),
    figure("programme.tiers.downgrade", "facts 3.5: routine.vn, one tier down", "2026-11"),
    figure("programme.points.rate", "facts 3.5: CNV, miniapp.vn, 1.000đ = 1 điểm", "2026-11"),
    figure(
        "programme.points.rounding",
        "facts 3.5 (HaraLoyalty, article 42000059186: parts dropped)",
        "2026-11",
    ),
    figure("programme.points.expiry", "facts 3.6.4: months with clamp, end of month", "2026-11"),
    figure("programme.points.negative", "facts 3.6.7: within the balance", "2026-11"),
    figure("programme.points.value", "ours: 10 đồng a point gives back 1 % of what is spent", "2026-11"),
    figure("programme.rewards", "ours: three rewards to begin with", "2026-11"),
    figure(
        "programme.points.activities",
        "ours: S1-24 names the activities, the shop sets the points",
        "2026-11",
    ),
    figure("programme.referral", "ours: both sides the same", "2026-11"),
    figure("programme.economics.marginPercent", "ours: to be replaced by the shop's own", "2026-11"),
];
