//! How fast the engine answers: the projection, a full run, a run after one lever, and large runs.
#![allow(
    missing_docs,
    reason = "the macro of the harness makes a function without a sentence"
)]
#![allow(clippy::unwrap_used, reason = "a benchmark that fails may panic")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use model::uncertainty::{Simulation, Spread};
use model::{Assumptions, Inputs, plan_path, project, required_lever};
use plan::{LeverId, OutcomeId};

fn plan_inputs() -> Inputs {
    Inputs::new(plan_path(&Assumptions::default()).unwrap().levers)
}

fn books(c: &mut Criterion) {
    let inputs = plan_inputs();
    c.bench_function("project", |b| b.iter(|| project(black_box(&inputs))));
    c.bench_function("required_lever", |b| {
        b.iter(|| required_lever(black_box(&inputs), OutcomeId::TalentTotal, LeverId::Managers, 285.0));
    });
}

/// 10,000 draws × 17 drivers × 5 years × 16 outcomes with all quantiles and probabilities.
fn run(c: &mut Criterion) {
    let (inputs, spread) = (
        plan_inputs(),
        Spread {
            draws: 10_000,
            ..Spread::default()
        },
    );
    c.bench_function("run/first, normals included", |b| {
        b.iter(|| {
            let mut run = Simulation::new(black_box(inputs), spread);
            run.finish();
            run.joint_probability()
        });
    });
    let mut run = Simulation::new(inputs, spread);
    let mut turn = 0.0;
    c.bench_function("run/full", |b| {
        b.iter(|| {
            turn += 1.0;
            run.set_spread(Spread {
                scale: 1.0 + 1e-9 * turn,
                ..spread
            });
            run.finish();
            run.joint_probability()
        });
    });
    c.bench_function("run/all levers", |b| {
        b.iter(|| {
            turn += 1.0;
            let mut levers = inputs.levers;
            for (id, value) in inputs.levers.iter() {
                levers.set(id, value + 1e-9 * turn);
            }
            run.set_inputs(Inputs { levers, ..inputs });
            run.finish();
            run.joint_probability()
        });
    });
    for lever in [LeverId::Managers, LeverId::Employment, LeverId::Gdp] {
        c.bench_with_input(BenchmarkId::new("run/one lever", lever.id()), &lever, |b, &lever| {
            b.iter(|| {
                turn += 1.0;
                run.set_inputs(Inputs {
                    levers: inputs.levers.with(lever, 4.0 + 1e-9 * turn),
                    ..inputs
                });
                run.finish();
                run.joint_probability()
            });
        });
    }
}

fn large(c: &mut Criterion) {
    let inputs = plan_inputs();
    let mut group = c.benchmark_group("run/draws");
    group.sample_size(10);
    for draws in [100_000, 1_000_000_usize] {
        group.throughput(Throughput::Elements(draws as u64));
        group.bench_with_input(BenchmarkId::from_parameter(draws), &draws, |b, &draws| {
            b.iter(|| {
                let mut run = Simulation::new(
                    inputs,
                    Spread {
                        draws,
                        ..Spread::default()
                    },
                );
                run.finish();
                run.joint_probability()
            });
        });
    }
    group.finish();
}

/// How fast memory is when columns as large as the walks of a run are read and written.
fn memory(c: &mut Criterion) {
    let mut group = c.benchmark_group("stream");
    for mib in [8, 64] {
        let values = mib * (1 << 20) / 8;
        let (from, mut to) = (vec![1.0; values], vec![0.5; values]);
        group.throughput(Throughput::Bytes(16 * values as u64));
        group.bench_function(BenchmarkId::from_parameter(mib), |b| {
            b.iter(|| {
                let factor = black_box(1.5);
                to.iter_mut().zip(&from).for_each(|(to, from)| *to = factor * from);
                black_box(&to);
            });
        });
    }
    group.finish();
}

criterion_group!(benches, books, run, large, memory);
criterion_main!(benches);
