//! The two windows of a talk: one shows it, one holds the notes. Served pages speak over a broadcast channel; where that does not
//! connect them, as between two files, they post to each other directly. A message may arrive by both: whoever hears it takes it once.

use super::message::Message;
use crate::state::is_served;
use gloo::events::EventListener;
use leptos::prelude::{GetValue, LocalStorage, SetValue, StoredValue, UpdateValue, WithValue};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window};

const NAME: &str = "sandtable.talk";

/// One end of the line.
#[derive(Clone, Copy)]
pub(crate) struct Channel {
    broadcast: StoredValue<Option<(BroadcastChannel, EventListener)>, LocalStorage>,
    posted: StoredValue<Option<EventListener>, LocalStorage>,
    /// The other window, when this one opened it or was opened by it.
    other: StoredValue<Option<Window>, LocalStorage>,
}

impl Channel {
    /// Opens this end; `heard` gets every message of the other one.
    pub(crate) fn open(heard: impl Fn(Message) + Copy + 'static) -> Self {
        let channel = Self {
            broadcast: StoredValue::new_local(None),
            posted: StoredValue::new_local(None),
            other: StoredValue::new_local(None),
        };
        if let Ok(line) = BroadcastChannel::new(NAME) {
            let listener = EventListener::new(&line, "message", move |event| {
                let event = event.unchecked_ref::<MessageEvent>();
                if let Some(message) = read(&event.data()) {
                    heard(message);
                }
            });
            channel.broadcast.set_value(Some((line, listener)));
        }
        let listener = EventListener::new(&gloo::utils::window(), "message", move |event| {
            let event = event.unchecked_ref::<MessageEvent>();
            if let Some(message) = read(&event.data())
                && channel.is_other(event)
            {
                heard(message);
            }
        });
        channel.posted.set_value(Some(listener));
        channel
    }

    pub(crate) fn set_other(self, window: Option<Window>) {
        self.other.set_value(window);
    }

    /// Whether the other window speaks: whoever else holds this one's handle has nothing to say here. Between files, where only files can
    /// open this one, a page that was loaded again finds its other window by what that says.
    fn is_other(self, event: &MessageEvent) -> bool {
        let Some(source) = event.source().map(JsCast::unchecked_into::<Window>) else {
            return false;
        };
        let known = self.other.try_get_value().flatten();
        if known.is_none() && !is_served() {
            self.set_other(Some(source));
            return true;
        }
        known.is_some_and(|known| known == source)
    }

    pub(crate) fn send(self, message: &Message) {
        let text = JsValue::from_str(&message.to_text());
        let _ = self
            .broadcast
            .try_with_value(|line| line.as_ref().map(|(line, _)| line.post_message(&text)));
        // Two pages opened as files have no origin to name. The text holds nothing that is not on the screen.
        let _ = self
            .other
            .try_with_value(|other| other.as_ref().map(|other| other.post_message(&text, "*")));
    }

    pub(crate) fn close(self) {
        if let Some((line, _)) = self.broadcast.try_update_value(Option::take).flatten() {
            line.close();
        }
        self.posted.try_update_value(Option::take);
    }
}

fn read(data: &JsValue) -> Option<Message> {
    Message::from_text(&data.as_string()?)
}
