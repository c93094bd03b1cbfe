//! What must hold natively and in WebAssembly alike: the same bits, and links that read back as they were written.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::{Year, project};
use plan::{AssumptionId, LeverId, OutcomeId};
use scenario::{Scenario, from_json, from_link, to_json, to_link};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A scenario that uses everything a link can carry.
fn full() -> Scenario {
    let mut scenario = Scenario::new(plan::preset("half_pace").unwrap());
    scenario.set_lever(LeverId::Gdp, Some(6.5)).unwrap();
    scenario.set_lever(LeverId::Employment, Some(0.1 + 0.2)).unwrap();
    scenario.set_timing(1.3).unwrap();
    scenario.set_share(Year::ALL[2], Some(0.55)).unwrap();
    scenario
        .set_actual(OutcomeId::TalentTotal, Year::ALL[2], Some(243.1))
        .unwrap();
    scenario
        .set_actual(OutcomeId::Productivity, Year::ALL[3], Some(1.0 / 3.0))
        .unwrap();
    scenario.set_assumption(AssumptionId::Rho, 0.3).unwrap();
    scenario.set_delivery_rate("c5-6-graduates", Some(0.1 + 0.2)).unwrap();
    scenario.set_delivery_timing("z1-04-leading", Some(1.0 / 3.0)).unwrap();
    scenario.set_pace(7, Some(1.0 / 3.0)).unwrap();
    scenario
}

#[test]
fn a_link_reads_back_as_the_same_scenario() {
    let read = from_link(&to_link(&full()));
    assert_eq!((read.scenario, read.diagnostics), (full(), Vec::new()));
}

#[test]
fn a_file_reads_back_as_the_same_scenario() {
    let read = from_json(&to_json(&full(), Some("甬")));
    assert_eq!(
        (read.scenario, read.name.as_deref(), read.diagnostics),
        (full(), Some("甬"), Vec::new())
    );
}

/// FNV-1a over the bits of all values; a missing one counts as zero bits.
fn fingerprint(scenario: &Scenario) -> u64 {
    let projection = project(&scenario.inputs().unwrap());
    let values = OutcomeId::ALL
        .iter()
        .flat_map(|&id| projection.series(id).map(|v| v.map_or(0, f64::to_bits)));
    values
        .flat_map(u64::to_le_bytes)
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

#[test]
fn a_projection_has_the_same_bits_on_every_machine() {
    assert_eq!(fingerprint(&full()), FULL, "{:#x}", fingerprint(&full()));
    let plain = Scenario::default();
    assert_eq!(fingerprint(&plain), PLAN_PATH, "{:#x}", fingerprint(&plain));
}

const FULL: u64 = 0xd9fe_5fa7_2f38_bc7c;
const PLAN_PATH: u64 = 0xaece_5ee5_487b_55db;
