//! Messages to the person: what could not be used, and why. They stay until dismissed.

use leptos::prelude::*;

/// One message, in both languages so that it survives a switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    /// Chinese.
    pub(crate) zh: String,
    /// English.
    pub(crate) en: String,
}

/// The messages that are shown.
#[derive(Clone, Copy)]
pub(crate) struct Notices(RwSignal<Vec<Notice>>);

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
        self.0.update(|all| {
            if !all.contains(&notice) {
                all.push(notice);
            }
        });
    }

    pub(crate) fn dismiss(self, notice: &Notice) {
        self.0.update(|all| all.retain(|shown| shown != notice));
    }

    pub(crate) fn all(self) -> Vec<Notice> {
        self.0.get()
    }
}
