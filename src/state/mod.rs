//! App-wide state in typed contexts: the [`Screen`] (what is shown), the [`Table`] (what is chosen and what it gives), the [`Look`] (colours
//! for charts) and the [`Notices`].

mod address;
mod answer;
mod compared;
mod look;
mod notices;
mod outcome_view;
mod outcome_words;
mod records;
mod replay;
mod run;
mod screen;
mod shelf;
mod table;
mod told;

pub(crate) use address::{
    address_now, is_served, keep_address_in_step, link_now, link_on_paper, page_address, report, show_in_address,
};
pub(crate) use answer::{Answer, DOTS};
pub(crate) use compared::{Choice, Compared};
pub(crate) use look::Look;
pub(crate) use notices::{Notice, Notices, Shown};
pub(crate) use outcome_view::{OutcomeView, percent_words};
pub(crate) use outcome_words::OutcomeWords;
pub(crate) use records::Records;
pub(crate) use run::mark_after_rendering;
pub(crate) use screen::Screen;
pub(crate) use shelf::Shelf;
pub(crate) use table::{Setting, Table};
