//! Every text of the page, by the place where it stands. Texts about the plan itself come with the data.

pub mod compare;
pub mod consistency;
pub mod figure;
pub mod findings;
pub mod indicators;
pub mod knobs;
pub mod map;
pub mod map_view;
pub mod method;
pub mod monitor;
pub mod overview;
pub mod present;
pub mod problems;
pub mod readings;
pub mod records;
pub mod report;
pub mod sand;
pub mod share;
pub mod shelf;
pub mod shell;
pub mod stopped;
pub mod targets;
pub mod words;
pub mod yongzhou;
