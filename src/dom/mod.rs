//! Elements as data: what `view!` writes, and the one piece of code that builds, mounts and updates all of it.
//!
//! leptos keeps the signals, the effects and the components; only its compiled type for every element is left out, because that is
//! what the page's download consisted of. A node that is made again at the same place is matched to the one before and changes only
//! what differs, so a focused field stays focused.

mod attribute;
mod child;
mod node;
mod value;

pub(crate) use attribute::Place;
pub(crate) use child::{Braced, IsClosure, IsView, Nodes};
pub(crate) use node::{Node, Site, Space};
