//! Words that stand in the output for the values of enums.

use model::monitor::{Status, Verdict};
use model::{Missing, NoLever, NoPace, Pace};
use plan::Op;
use serde_json::{Value, json};

pub(crate) fn op(op: Op) -> &'static str {
    match op {
        Op::AtLeast => "ge",
        Op::MoreThan => "gt",
        Op::Equals => "eq",
        Op::None => "none",
    }
}

pub(crate) fn missing(reason: Missing) -> &'static str {
    match reason {
        Missing::NotPublished => "not_published",
        Missing::OnlyEndPoint => "only_end_point",
        Missing::NotComputable => "not_computable",
    }
}

/// The pace and its unit, or nothing and the reason.
pub(crate) fn pace(pace: Result<Pace, NoPace>) -> (Value, &'static str) {
    match pace {
        Ok(Pace::Percent(value)) => (json!(value), "%/year"),
        Ok(Pace::Points(value)) => (json!(value), "points/year"),
        Err(NoPace::NoYearsLeft) => (Value::Null, "no_years_left"),
        Err(NoPace::NoCurrentValue) => (Value::Null, "no_current_value"),
    }
}

pub(crate) fn no_lever(reason: NoLever) -> Value {
    match reason {
        NoLever::NoEffect => json!("no_effect"),
        NoLever::Decided => json!("decided"),
        NoLever::OutOfRange { at_min, at_max } => json!({ "out_of_range": [at_min, at_max] }),
        NoLever::Missing(reason) => json!(missing(reason)),
    }
}

pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::MetEarly => "met_early",
        Status::Faster => "faster",
        Status::OnTrack => "on_track",
        Status::Behind => "behind",
        Status::Done => "done",
        Status::NearlyDone => "nearly_done",
        Status::NotDone => "not_done",
        Status::NoBase => "no_base",
    }
}

pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ahead => "ahead",
        Verdict::Behind => "behind",
    }
}
