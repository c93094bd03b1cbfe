//! Messages to the person: what could not be used, and why. They stay until dismissed.

use crate::i18n::Lang;
use leptos::prelude::*;
use std::sync::Arc;

/// One message, in both languages so that it survives a switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    /// Chinese.
    pub(crate) zh: String,
    /// English.
    pub(crate) en: String,
}

impl Notice {
    /// What `say` says in either language.
    pub(crate) fn of(say: impl Fn(Lang) -> String) -> Self {
        Self {
            zh: say(Lang::Zh),
            en: say(Lang::En),
        }
    }

    /// The words in a language.
    pub(crate) fn words(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// Takes back what a message tells.
pub(crate) type Undo = Arc<dyn Fn() + Send + Sync>;

/// A message on the screen.
#[derive(Clone)]
pub(crate) struct Shown {
    pub(crate) notice: Notice,
    pub(crate) undo: Option<Undo>,
}

/// The messages that are shown.
#[derive(Clone, Copy)]
pub(crate) struct Notices(RwSignal<Vec<Shown>>);

impl Notices {
    pub(crate) fn provide() -> Self {
        let notices = Self(RwSignal::new(Vec::new()));
        provide_context(notices);
        notices
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// Shows a message, once.
    pub(crate) fn show(self, notice: Notice) {
        self.put(Shown { notice, undo: None });
    }

    /// Shows a message whose button takes back what it tells; it replaces one of the same words.
    pub(crate) fn show_with_undo(self, notice: Notice, undo: impl Fn() + Send + Sync + 'static) {
        self.dismiss(&notice);
        let undo: Undo = Arc::new(undo);
        self.put(Shown {
            notice,
            undo: Some(undo),
        });
    }

    fn put(self, new: Shown) {
        self.0.update(|all| {
            if all.iter().all(|shown| shown.notice != new.notice) {
                all.push(new);
            }
        });
    }

    pub(crate) fn dismiss(self, notice: &Notice) {
        self.0.update(|all| all.retain(|shown| shown.notice != *notice));
    }

    pub(crate) fn all(self) -> Vec<Shown> {
        self.0.get()
    }
}
