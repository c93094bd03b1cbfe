//! The engine as a bare WebAssembly module for `cargo xtask bench engine`: numbers in, numbers out, no binding layer.
//!
//! The page does not contain it. Exports are named like what criterion measures natively.
#![expect(unsafe_code, reason = "an exported name is one; nothing here touches memory by hand")]
#![expect(clippy::cast_possible_truncation, reason = "numbers of short tables")]

mod books;

use std::cell::RefCell;

use model::uncertainty::{Simulation, Spread};
use model::{Assumptions, Inputs, Levers, Year, plan_path, project};
use plan::{LeverId, Op, OutcomeForm, OutcomeId, QuantityId};

const VALUE_BYTES: usize = 8;
const YEARS: usize = Year::COUNT - 1;

thread_local! {
    static RUN: RefCell<Option<Simulation>> = const { RefCell::new(None) };
    static STREAM: RefCell<(Vec<f64>, Vec<f64>)> = const { RefCell::new((Vec::new(), Vec::new())) };
}

fn plan_inputs() -> Inputs {
    Inputs::new(plan_path(&Assumptions::default()).map_or(Levers::ZERO, |path| path.levers))
}

/// Finishes the kept run after `change`; the probability of meeting all targets.
fn again(change: impl FnOnce(&mut Simulation)) -> f64 {
    RUN.with_borrow_mut(|run| {
        run.as_mut().map_or(f64::NAN, |run| {
            change(run);
            run.finish();
            run.joint_probability()
        })
    })
}

fn ask(question: impl FnOnce(&Simulation) -> f64) -> f64 {
    RUN.with_borrow(|run| run.as_ref().map_or(f64::NAN, question))
}

/// A run from nothing, random numbers included.
#[unsafe(no_mangle)]
pub extern "C" fn first(draws: u32) -> f64 {
    let spread = Spread {
        draws: draws as usize,
        ..Spread::default()
    };
    // The run before makes room first, as peak memory is measured.
    RUN.set(None);
    RUN.set(Some(Simulation::new(plan_inputs(), spread)));
    again(|_| ())
}

/// Everything after the normals: noise, draws, quantiles, probabilities.
#[unsafe(no_mangle)]
pub extern "C" fn full(turn: u32) -> f64 {
    again(|run| {
        let scale = 1.0 + 1e-9 * f64::from(turn);
        run.set_spread(Spread { scale, ..*run.spread() });
    })
}

/// Every lever moves a little further.
#[unsafe(no_mangle)]
pub extern "C" fn all_levers() -> f64 {
    again(|run| {
        let mut inputs = *run.inputs();
        for &id in &LeverId::ALL {
            inputs.levers.set(id, inputs.levers[id] + 1e-9);
        }
        run.set_inputs(inputs);
    })
}

/// One lever moves.
#[unsafe(no_mangle)]
pub extern "C" fn one_lever(lever: u32, turn: u32) -> f64 {
    again(|run| {
        let levers = LeverId::ALL.get(lever as usize).map_or(Levers::ZERO, |&id| {
            run.inputs().levers.with(id, 4.0 + 1e-9 * f64::from(turn))
        });
        run.set_inputs(Inputs {
            levers,
            ..*run.inputs()
        });
    })
}

/// Probability of meeting an outcome's target.
#[unsafe(no_mangle)]
pub extern "C" fn probability(outcome: u32) -> f64 {
    ask(|run| run.forecast(outcome_of(outcome)).probability.unwrap_or(f64::NAN))
}

/// A quantile of an outcome in a year (0 = 2020).
#[unsafe(no_mangle)]
pub extern "C" fn quantile(outcome: u32, year: u32, which: u32) -> f64 {
    ask(|run| {
        let years = &run.forecast(outcome_of(outcome)).quantiles;
        let found = years.get(year as usize).copied().and_then(Result::ok);
        found.and_then(|q| q.get(which as usize).copied()).unwrap_or(f64::NAN)
    })
}

/// Value of a quantity on the plan path (year 0 = 2020).
#[unsafe(no_mangle)]
pub extern "C" fn quantity(which: u32, year: u32) -> f64 {
    project(&plan_inputs()).quantities[which as usize % 16][year as usize % 6]
}

/// The lever of a quantity, by its number.
#[unsafe(no_mangle)]
pub extern "C" fn lever_of(which: u32) -> u32 {
    QuantityId::ALL[which as usize % QuantityId::ALL.len()]
        .def()
        .lever
        .index() as u32
}

/// Yearly σ of a lever, as a fraction.
#[unsafe(no_mangle)]
pub extern "C" fn sigma(lever: u32) -> f64 {
    Spread::default().of(lever_of_number(lever))
}

/// Value of a lever on the plan path.
#[unsafe(no_mangle)]
pub extern "C" fn lever(which: u32) -> f64 {
    plan_inputs().levers[lever_of_number(which)]
}

/// An outcome's target, and through its sign whether it must be exceeded (minus).
#[unsafe(no_mangle)]
pub extern "C" fn target(outcome: u32) -> f64 {
    let fact = outcome_of(outcome).def().target;
    let value = fact.value.unwrap_or(f64::NAN);
    if fact.op == Op::MoreThan { -value } else { value }
}

/// Quantities above the line, as bits.
#[unsafe(no_mangle)]
pub extern "C" fn numerator(outcome: u32) -> u32 {
    let parts = match outcome_of(outcome).def().form {
        OutcomeForm::Level(q) => return 1 << q.index(),
        OutcomeForm::Sum(parts) => parts,
        OutcomeForm::Ratio { numerator, .. } => numerator,
        OutcomeForm::EndPoint(_) => &[],
    };
    parts.iter().fold(0, |bits, q| bits | 1 << q.index())
}

/// The quantity below the line, −1 for none.
#[unsafe(no_mangle)]
pub extern "C" fn denominator(outcome: u32) -> i32 {
    match outcome_of(outcome).def().form {
        OutcomeForm::Ratio { denominator, .. } => i32::try_from(denominator.index()).unwrap_or(-1),
        _ => -1,
    }
}

/// Factor on an outcome's quotient.
#[unsafe(no_mangle)]
pub extern "C" fn scale(outcome: u32) -> f64 {
    match outcome_of(outcome).def().form {
        OutcomeForm::Ratio { scale, .. } => scale,
        _ => 1.0,
    }
}

/// The lever that is the outcome itself, −1 for none.
#[unsafe(no_mangle)]
pub extern "C" fn end_point(outcome: u32) -> i32 {
    match outcome_of(outcome).def().form {
        OutcomeForm::EndPoint(lever) => i32::try_from(lever.index()).unwrap_or(-1),
        _ => -1,
    }
}

/// Bytes that [`full`] has to move between processor and memory at ρ = 0: walks read and factors written once, and walks or
/// factors read for every outcome that needs them. Columns of one outcome stay in the cache and do not count.
#[unsafe(no_mangle)]
pub extern "C" fn full_bytes(draws: u32) -> f64 {
    let summed = (0..OutcomeId::ALL.len() as u32).fold(0, |bits, outcome| bits | summed_quantities(outcome));
    let noise = 2 * YEARS * summed.count_ones() as usize;
    let read: usize = (0..OutcomeId::ALL.len() as u32).map(columns_read).sum();
    ((noise + read) * draws as usize * VALUE_BYTES) as f64
}

/// Quantities whose factors an outcome needs: those of a sum.
fn summed_quantities(outcome: u32) -> u32 {
    let above = numerator(outcome);
    if above.count_ones() < 2 {
        return 0;
    }
    above | u32::try_from(denominator(outcome)).map_or(0, |q| 1 << q)
}

/// Columns of all years; of one driver alone only 2025 is read, for the target.
fn columns_read(outcome: u32) -> usize {
    let (above, below) = (numerator(outcome).count_ones() as usize, denominator(outcome) >= 0);
    if above > 1 || below {
        YEARS * (above + usize::from(below))
    } else {
        1
    }
}

/// Makes two columns of `len` values to stream over.
#[unsafe(no_mangle)]
pub extern "C" fn stream_prepare(len: u32) {
    STREAM.set((vec![1.0; len as usize], vec![0.5; len as usize]));
}

/// Reads one column, writes the other: 16 bytes a value.
#[unsafe(no_mangle)]
pub extern "C" fn stream(factor: f64) -> f64 {
    STREAM.with_borrow_mut(|(from, to)| {
        to.iter_mut().zip(&*from).for_each(|(to, from)| *to = factor * from);
        to.last().copied().unwrap_or(f64::NAN)
    })
}

fn outcome_of(number: u32) -> OutcomeId {
    OutcomeId::ALL[number as usize % OutcomeId::ALL.len()]
}

fn lever_of_number(number: u32) -> LeverId {
    LeverId::ALL[number as usize % LeverId::ALL.len()]
}
