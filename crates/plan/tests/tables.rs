//! What the ledger and the model's tables say must agree with the printed figures they lean on.

use plan::{AssumptionId, LeverId, OutcomeForm, OutcomeId, QuantityId, Status};

#[track_caller]
fn close(computed: f64, expected: f64) {
    assert!((computed - expected).abs() < 1e-9, "{computed} is not {expected}");
}

fn printed(fact: &plan::Fact) -> f64 {
    fact.value.unwrap_or(f64::NAN)
}

#[test]
fn ids_are_those_of_the_tables() {
    for (index, id) in LeverId::ALL.into_iter().enumerate() {
        assert_eq!(
            (LeverId::from_id(id.id()), id.index(), id.def().id),
            (Some(id), index, id)
        );
    }
    for (index, id) in QuantityId::ALL.into_iter().enumerate() {
        assert_eq!(
            (QuantityId::from_id(id.id()), id.index(), id.def().id),
            (Some(id), index, id)
        );
    }
    for (index, id) in OutcomeId::ALL.into_iter().enumerate() {
        assert_eq!(
            (OutcomeId::from_id(id.id()), id.index(), id.def().id),
            (Some(id), index, id)
        );
    }
    for (index, id) in AssumptionId::ALL.into_iter().enumerate() {
        assert_eq!(
            (AssumptionId::from_id(id.id()), id.index(), id.def().id),
            (Some(id), index, id.id())
        );
    }
    assert_eq!(LeverId::from_id("Gdp"), None);
}

#[test]
fn every_lever_moves_a_quantity_or_an_end_point() {
    for lever in LeverId::ALL {
        let ends = plan::outcomes()
            .iter()
            .any(|outcome| outcome.form == OutcomeForm::EndPoint(lever));
        assert_ne!(lever.quantity().is_some(), ends, "{lever}");
        assert_eq!(plan::sigma(lever).id, format!("sigma_{lever}"));
    }
}

#[test]
fn quantities_follow_from_the_printed_figures() {
    let base = |id: QuantityId| id.def().base_2020;
    let employment = printed(plan::fact!("t1-01-2020")) / printed(plan::fact!("t1-12-2020")) * 1e4;
    close(base(QuantityId::Employment), employment);
    close(
        base(QuantityId::RdPersonnel),
        printed(plan::fact!("t1-08-2019")) * employment,
    );
    close(
        base(QuantityId::SeniorTitles),
        printed(plan::fact!("t1-09-2020")) * printed(plan::fact!("t1-04-2020")) / 100.0,
    );
    close(
        base(QuantityId::SkilledLabour),
        printed(plan::fact!("t1-05-2020")) / printed(plan::fact!("t1-11-2020")) * 100.0,
    );
    let gdp = printed(plan::fact!("t1-15-2020")) * employment;
    close(base(QuantityId::Gdp), gdp);
    close(
        base(QuantityId::RdSpending),
        gdp * printed(plan::fact!("t1-16-2020")) / 100.0,
    );
}

#[test]
fn the_ledger_repeats_printed_figures_faithfully() {
    let value = |id: AssumptionId| id.def().value;
    let parts = OutcomeId::ALL
        .into_iter()
        .filter(|id| matches!(id.def().form, OutcomeForm::Level(_)));
    let sum: f64 = parts.filter_map(|id| id.def().base?.value).sum();
    close(
        value(AssumptionId::TotalRoundingGap),
        printed(plan::fact!("t1-01-2020")) - sum,
    );
    close(
        value(AssumptionId::ThreeHighlandsWithoutBase),
        printed(OutcomeId::ThreeHighlandsShare.def().target),
    );
    // The strict target is aimed at with one digit more than its print, and the baseline of that row has one decimal.
    let strict = OutcomeId::HighTechShare.def();
    assert_eq!(strict.target.op, plan::Op::MoreThan);
    assert_eq!(
        strict.base.map(|fact| fact.value_text.split('.').nth(1).map(str::len)),
        Some(Some(1))
    );
    close(value(AssumptionId::StrictMargin), 0.1);
}

#[test]
fn only_assumed_entries_may_be_changed() {
    for entry in plan::assumptions() {
        assert!(!entry.is_editable() || entry.status == Status::Assumed, "{}", entry.id);
    }
    assert!(AssumptionId::PopulationGrowth.def().is_editable());
    assert!(!AssumptionId::StrictMargin.def().is_editable());
}

#[test]
fn every_formula_is_in_both_languages() {
    for outcome in plan::outcomes() {
        let (zh, en) = plan::formula(outcome);
        assert!(zh.chars().any(|c| c > '\u{4e00}'), "{zh}");
        assert!(
            !en.is_empty() && !en.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
            "{en}"
        );
    }
    assert_eq!(
        plan::formula(OutcomeId::TalentPer10k.def()).0,
        "人才资源总量 ÷ 就业人员 × 10⁴"
    );
    assert_eq!(
        plan::formula(OutcomeId::HighSkilledShare.def()).1,
        "Highly skilled workers ÷ Skilled workers × 100%"
    );
}
