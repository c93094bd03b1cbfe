//! 简报: two A4 pages for a review, drawn as vectors and printed by the browser.

use super::Desk;
use crate::charts::path::Path;
use crate::charts::spark::{Frame, points};
use crate::i18n::Lang;
use crate::i18n::facts::{printed_number, printed_unit};
use crate::i18n::numbers::{fixed, printed};
use crate::i18n::texts::{monitor as texts, report};
use crate::map::DistrictMap;
use crate::progress::{judge_target, projected, status_counts, tally};
use crate::state::{Screen, Table, link_on_paper};
use crate::widgets::figure::today;
use leptos::prelude::*;
use markup::view;
use model::monitor::{Increment, Progress};
use model::{Year, counted};
use plan::{Fact, Outcome, OutcomeId};
use scenario::Subject;

/// Indicators whose years are drawn.
const DRAWN: [OutcomeId; 6] = [
    OutcomeId::TalentTotal,
    OutcomeId::HighSkilled,
    OutcomeId::TalentPer10k,
    OutcomeId::PatentsPer10k,
    OutcomeId::Productivity,
    OutcomeId::RdIntensity,
];
/// Most countable targets on the second page.
const TARGETS: usize = 18;
/// Size of a drawing.
const WIDTH: f64 = 150.0;
const HEIGHT: f64 = 46.0;

pub(super) fn brief(desk: Desk) -> AnyView {
    let screen = Screen::expect();
    let print = |_| drop(gloo::utils::window().print());
    view! {
        <p class="no-print report__bar"><span class="muted small">{screen.t(report::ABOUT)}</span>
            <button type="button" class="button button--main" on:click=print>{screen.t(texts::PRINT)}</button></p>
        <div class="report">
            <article class="sheet" aria-label=move || report::page(screen.lang.get(), 1)>{move || first(desk, screen.lang.get())}{foot(1)}</article>
            <article class="sheet" aria-label=move || report::page(screen.lang.get(), 2)>{move || second(desk, screen.lang.get())}{foot(2)}</article>
        </div>
    }
    .into_any()
}

/// Headline, counts, the 16, the years of six.
fn first(desk: Desk, lang: Lang) -> AnyView {
    let table = Table::expect();
    let judged = desk.judged.get();
    let counts = tally(&judged);
    let mut lines = super::tally_lines(lang, &counts);
    lines.extend(texts::status_line(
        lang,
        &status_counts(judged.iter().map(|p| p.status)),
    ));
    lines.push(texts::scenario(lang, lang.of(table.preset().name)));
    let rows = plan::outcomes().iter().map(|outcome| {
        let now = judged.iter().find(|p| p.outcome == outcome.id);
        indicator(lang, outcome, now)
    });
    let drawings = DRAWN.map(|id| drawing(lang, id, desk));
    view! {
        <header class="sheet__head"><h2>{lang.of(report::TITLE)}</h2><p>{texts::review_of(lang, desk.as_of.get())}" · "{report::made(lang, &today())}</p></header>
        <ul class="sheet__counts">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        <table class="sheet__table">
            <thead><tr>{report::HEADS.map(|head| view! { <th scope="col">{lang.of(head)}</th> }).into_iter().collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <p class="sheet__key">{lang.of(report::KEY)}</p>
        <h3>{lang.of(report::YEARS)}</h3>
        <div class="sheet__drawings">{drawings.into_iter().collect_view()}</div>
    }
    .into_any()
}

fn indicator(lang: Lang, outcome: &'static Outcome, now: Option<&Progress>) -> AnyView {
    let base = outcome.base.map_or_else(|| "–".to_owned(), printed_number);
    let latest = now.map_or_else(
        || "–".to_owned(),
        |p| format!("{} ({})", printed(p.current.value), p.current.year),
    );
    let share = now.and_then(|p| match p.increment {
        Increment::Share(pct) => Some(pct),
        Increment::KeepUp { .. } | Increment::NoBase => None,
    });
    let words = now.map_or("", |p| lang.of(texts::status_name(p.status)));
    view! {
        <tr>
            <th scope="row">{outcome.no}" "{lang.of(outcome.short)}<span class="sheet__unit">{printed_unit(lang, outcome.unit)}</span></th>
            <td>{base}</td><td>{latest}</td><td><strong>{printed_number(outcome.target)}</strong></td>
            <td>{share.map(|pct| format!("{}%", fixed(pct, 1)))}</td>
            <td class="sheet__bar">{bar(share, now.map(|p| p.time_pct))}</td>
            <td>{words}</td>
        </tr>
    }
    .into_any()
}

/// The share of the way, with a tick where time stands. Shapes print, backgrounds may not.
fn bar(share: Option<f64>, time: Option<f64>) -> AnyView {
    let x = |pct: f64| pct.clamp(0.0, 120.0);
    let fill = share.map(|pct| view! { <rect class="sheet__fill" x="0" y="3" height="6" width=fixed(x(pct), 1)/> });
    let tick =
        time.map(|pct| view! { <line class="sheet__tick" x1=fixed(x(pct), 1) x2=fixed(x(pct), 1) y1="0" y2="12"/> });
    view! { <svg viewBox="0 0 120 12" aria-hidden="true"><rect class="sheet__track" x="0" y="3" width="100" height="6"/>{fill}{tick}</svg> }.into_any()
}

/// One indicator's years: the projection as a line, actual values as dots, the target as a thin line with a flag.
fn drawing(lang: Lang, id: OutcomeId, desk: Desk) -> AnyView {
    let table = Table::expect();
    let outcome = id.def();
    let actual: Path = Year::ALL.map(|year| {
        table
            .with_scenario(|s| s.record(Subject::Indicator(id), year))
            .filter(|_| year <= desk.as_of.get())
    });
    let line: Path = table.answer.with(|a| a.now.series(id).map(Result::ok));
    let target = outcome.target.value.unwrap_or_default();
    let base = outcome.base.and_then(|fact| fact.value);
    let frame = Frame::holding(
        WIDTH,
        HEIGHT,
        line.into_iter().chain(actual).flatten().chain([target]).chain(base),
    );
    let y = fixed(frame.y(target), 1);
    let dots = actual
        .iter()
        .enumerate()
        .filter_map(|(at, value)| value.map(|value| (at, value)));
    let dots = dots.map(|(at, value)| view! { <circle class="sheet__dot" r="2.4" cx=fixed(frame.x(at), 1) cy=fixed(frame.y(value), 1)/> });
    let end = table
        .with_scenario(|s| projected(s, id, desk.as_of.get()))
        .map(|value| fixed(value, usize::from(outcome.decimals)));
    view! {
        <figure class="sheet__drawing">
            <figcaption>{lang.of(outcome.short)}" "<span class="sheet__unit">{printed_unit(lang, outcome.unit)}</span></figcaption>
            <svg viewBox="-4 -6 162 58" role="img" aria-label=lang.of(outcome.short)>
                <line class="sheet__target" x1="0" x2=WIDTH y1=y.clone() y2=y.clone()/>
                <polyline class="sheet__line" points=points(&frame, &line)/>
                {dots.collect_view()}
            </svg>
            <p>{report::from_to(lang, &base.map_or_else(|| "–".to_owned(), printed), &end.unwrap_or_else(|| "–".to_owned()), &printed(target))}</p>
        </figure>
    }
    .into_any()
}

/// The map, the countable targets, sources, how it is judged.
fn second(desk: Desk, lang: Lang) -> AnyView {
    let table = Table::expect();
    let judged: Vec<(&'static Fact, counted::Judged)> = counted::targets()
        .filter_map(|fact| Some((fact, table.with_scenario(|s| judge_target(s, fact, desk.as_of.get()))?)))
        .collect();
    let met = judged.iter().filter(|(_, one)| one.met).count();
    let told = texts::targets_tally(lang, met, judged.len(), counted::targets().count());
    let rest = judged.len().saturating_sub(TARGETS);
    let rows = judged
        .iter()
        .take(TARGETS)
        .map(|(fact, one)| target(lang, fact, one))
        .collect_view();
    let sources = table.with_scenario(|s| {
        let mut sources: Vec<String> = s
            .notes()
            .map(|(_, _, note)| note.source.clone())
            .filter(|source| !source.is_empty())
            .collect();
        order::sort_by(&mut sources, Ord::cmp);
        sources.dedup();
        sources.truncate(12);
        sources.join(if lang == Lang::Zh { "；" } else { "; " })
    });
    let sources = if sources.is_empty() {
        lang.of(report::NO_SOURCES).to_owned()
    } else {
        sources
    };
    view! {
        <h3>{lang.of(report::TARGETS)}</h3>
        <p class="sheet__said">{told}</p>
        {(!judged.is_empty()).then(|| view! {
            <table class="sheet__table">
                <thead><tr>{report::TARGET_HEADS.map(|head| view! { <th scope="col">{lang.of(head)}</th> }).into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        })}
        {(rest > 0).then(|| view! { <p class="sheet__key">{report::and_more(lang, rest)}</p> })}
        <div class="sheet__two">
            <section><h3>{lang.of(report::MAP)}</h3><div class="sheet__map"><DistrictMap compact=true/></div></section>
            <section>
                <h3>{lang.of(report::SOURCES)}</h3>
                <p class="sheet__said">{sources}</p>
                <h3>{lang.of(texts::NOTES)}</h3>
                <ol class="sheet__notes">{texts::NOTE_LIST[..4].iter().map(|note| view! { <li>{lang.of(*note)}</li> }).collect_view()}<li>{super::bands(lang)}</li></ol>
            </section>
        </div>
    }
    .into_any()
}

fn target(lang: Lang, fact: &'static Fact, one: &counted::Judged) -> AnyView {
    let status = one.status.map_or("", |status| lang.of(texts::status_name(status)));
    let reached = printed((one.reached * 1e4).round() / 1e4);
    view! {
        <tr>
            <th scope="row">{lang.of(fact.name)}<span class="sheet__unit">{fact.place}</span></th>
            <td>{printed_number(fact)}" "<span class="sheet__unit">{printed_unit(lang, fact.unit)}</span></td>
            <td>{reached}" ("{one.year.number()}")"</td>
            <td>{fixed(one.done_pct, 1)}"%"</td>
            <td>{status}</td>
        </tr>
    }
    .into_any()
}

/// The link of what is printed, followed.
pub(super) fn link_words(screen: Screen, table: Table) -> String {
    table.query();
    screen.route();
    let (link, has_values) = link_on_paper(screen, table);
    report::link(screen.lang.get(), &link, has_values)
}

/// Version and checksum of the data, the link of this state, the page.
fn foot(page: u8) -> AnyView {
    let screen = Screen::expect();
    let table = Table::expect();
    view! {
        <footer class="sheet__foot">
            <span>{move || report::data(screen.lang.get(), plan::VERSION, plan::CHECKSUM)}</span>
            <span class="sheet__link">{move || link_words(screen, table)}</span>
            <span>{move || report::page(screen.lang.get(), page)}</span>
        </footer>
    }
    .into_any()
}
