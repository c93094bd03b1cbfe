//! The window with the notes, as the talk sees it.

use super::Talk;
use crate::i18n::texts::present as texts;
use crate::present::channel::Channel;
use crate::present::fill;
use crate::present::message::{Cue, Message, Step};
use crate::route::NOTES_PARAMETER;
use crate::state::{Notice, page_address};
use leptos::prelude::*;

impl Talk {
    pub(super) fn channel(self) -> Channel {
        if let Some(open) = self.channel.with_value(|channel| *channel) {
            return open;
        }
        let hear = move |message| match message {
            Message::Hello => {
                self.stepped.set_value(0);
                self.cue();
            }
            Message::Step(step) => self.step(step),
            Message::At(_) | Message::Over => {}
        };
        let open = self.page.with_value(|page| match page {
            Some(page) => page.with(|| Channel::open(hear)),
            None => Channel::open(hear),
        });
        self.channel.set_value(Some(open));
        open
    }

    /// A step the notes ask for; both ways of the channel may bring it.
    fn step(self, step: Step) {
        if step.count > self.stepped.get_value() {
            self.stepped.set_value(step.count);
            self.act(step.act);
        }
    }

    pub(super) fn open_notes(self) {
        let channel = self.channel();
        let lang = self.screen.lang.get_untracked().code();
        let address = format!("{}#/present?lang={lang}&{NOTES_PARAMETER}", page_address());
        let window = gloo::utils::window()
            .open_with_url_and_target_and_features(&address, "sandtable-notes", "popup,width=760,height=620")
            .ok()
            .flatten();
        if window.is_none() {
            self.notices.show(Notice::of(|lang| lang.of(texts::POPUP).to_owned()));
        }
        channel.set_other(window);
        // A window that was there already asks for nothing.
        self.cue();
    }

    pub(super) fn say(self, message: &Message) {
        if let Some(channel) = self.channel.with_value(|channel| *channel) {
            channel.send(message);
        }
    }

    /// Tells the other window where the talk stands.
    pub(crate) fn cue(self) {
        let lang = self.screen.lang.get_untracked();
        let cue = untrack(|| {
            let (place, scene) = (self.at.get()?, self.scene()?);
            let next = self.with_deck(|deck| deck.get(place + 1).map(|next| self.title(lang, next, place + 1)));
            let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            Some(Cue {
                number: number(place + 1),
                count: number(self.count()),
                seconds: self.seconds.get(),
                title: self.title(lang, &scene, place),
                notes: fill::words(lang, &scene.notes),
                next: next.unwrap_or_default(),
            })
        });
        if let Some(cue) = cue {
            self.say(&Message::At(cue));
        }
    }
}
