//! Reads the map's files once, when the page starts: from the page itself in the single file, else from the folder beside it.

use super::base::Base;
use super::files::{Fault, MAX_BYTES, META, MapFiles};
use crate::io::{FetchProblem, fetch_text};
use atlas::{AtlasError, MapMeta, MetaError};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Elements of the single file that carry the files.
const META_ELEMENT: &str = "map-meta";
const BASE_ELEMENT: &str = "map-base";

/// The map's files as a context; nothing until they are read.
#[derive(Clone, Copy)]
pub(crate) struct Bases(RwSignal<Option<&'static MapFiles>>);

impl Bases {
    /// Starts reading. What the page carries itself is there before the first view is drawn.
    pub(crate) fn provide() -> Self {
        let bases = Self(RwSignal::new(None));
        provide_context(bases);
        match carried(META_ELEMENT) {
            Some(meta) => bases.keep(from_page(&meta)),
            None => spawn_local(async move { bases.keep(from_folder().await) }),
        }
        bases
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// What the files give, once they are read.
    pub(crate) fn files(self) -> Option<&'static MapFiles> {
        self.0.get()
    }

    /// What is shown when a base is wished for, or none.
    pub(crate) fn shown(self, wish: Option<Base>) -> Base {
        self.files().map_or(Base::Geographic, |files| files.shown(wish))
    }

    // Read once in the life of the page, so it may stay for that long.
    fn keep(self, files: MapFiles) {
        self.0.set(Some(Box::leak(Box::new(files))));
    }
}

/// The text of an element of the page; `None` when it is empty or not there.
fn carried(id: &str) -> Option<String> {
    let element = gloo::utils::document().get_element_by_id(id)?;
    element.text_content().filter(|text| !text.trim().is_empty())
}

fn from_page(meta: &str) -> MapFiles {
    match MapMeta::parse(meta) {
        Ok(meta) => {
            let base = carried(BASE_ELEMENT);
            let file = base_of(&meta);
            MapFiles::of(meta, base.as_deref().ok_or(Fault::NotThere(file)))
        }
        Err(error) => MapFiles::without(Fault::Meta(error)),
    }
}

async fn from_folder() -> MapFiles {
    let meta = match fetch_text(&format!("map/{META}"), MAX_BYTES).await {
        Ok(text) => MapMeta::parse(&text).map_err(Fault::Meta),
        Err(FetchProblem::NotThere) => Err(Fault::NotThere(META.to_owned())),
        Err(FetchProblem::TooLarge { bytes, max }) => Err(Fault::Meta(MetaError::TooLarge { bytes, max })),
    };
    let meta = match meta {
        Ok(meta) => meta,
        Err(fault) => return MapFiles::without(fault),
    };
    let file = base_of(&meta);
    if file.is_empty() {
        return MapFiles::of(meta, Ok(""));
    }
    let address = format!("map/{}", js_sys::encode_uri_component(&file));
    match fetch_text(&address, MAX_BYTES).await {
        Ok(text) => MapFiles::of(meta, Ok(&text)),
        Err(FetchProblem::NotThere) => MapFiles::of(meta, Err(Fault::NotThere(file))),
        Err(FetchProblem::TooLarge { bytes, max }) => {
            MapFiles::of(meta, Err(Fault::Base(file, AtlasError::TooLarge { bytes, max })))
        }
    }
}

/// Name of the base; empty when only tiles are published.
fn base_of(meta: &MapMeta) -> String {
    meta.geographic.as_ref().map_or_else(String::new, |g| g.file.clone())
}
