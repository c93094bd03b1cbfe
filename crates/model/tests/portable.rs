//! A run has the same bits natively and in WebAssembly.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::uncertainty::{Simulation, Spread};
use model::{Assumptions, Inputs, Timing, Year, plan_path};
use plan::OutcomeId;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// FNV-1a over the bits of every quantile and probability; a missing value counts as one zero.
fn fingerprint(run: &Simulation) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |value: f64| {
        for byte in value.to_bits().to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for &id in &OutcomeId::ALL {
        let forecast = run.forecast(id);
        forecast
            .quantiles
            .iter()
            .for_each(|q| q.map_or(vec![0.0], Vec::from).into_iter().for_each(&mut add));
        add(forecast.probability.unwrap_or(0.0));
    }
    add(run.joint_probability());
    hash
}

#[test]
fn a_run_has_the_same_bits_on_every_machine() {
    let mut inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
    inputs.timing = Timing::new(1.3);
    inputs
        .actuals
        .set(OutcomeId::TalentTotal, Year::ALL[2], Some(243.1))
        .unwrap();
    inputs
        .actuals
        .set(OutcomeId::Productivity, Year::ALL[3], Some(24.5))
        .unwrap();
    let mut run = Simulation::new(
        inputs,
        Spread {
            draws: 3000,
            rho: 0.3,
            ..Spread::default()
        },
    );
    run.finish();
    assert_eq!(fingerprint(&run), STORED, "{:#x}", fingerprint(&run));
}

const STORED: u64 = 0x29f8_6a52_5261_2d7a;
