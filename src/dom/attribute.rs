//! What is set on an element: once, whenever a signal changes, or when something happens to it.

use super::node::Node;
use super::value::Value;
use crate::follow::Memo;
use crate::follow::Watch;
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Element;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Where a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// An attribute.
    Attribute(&'static str),
    /// A property of the object in the script.
    Property(&'static str),
    /// A class beside others.
    Class(&'static str),
    /// A property of the style.
    Style(&'static str),
}

impl Place {
    /// People change properties too, by typing: what was written last says nothing of what is there.
    fn is_property(self) -> bool {
        matches!(self, Self::Property(_))
    }
}

/// A value that stays, or a function of signals.
pub(super) enum Attribute {
    /// Stays.
    Fixed(Value),
    /// Changes with the signals it reads.
    Live(Box<dyn FnMut() -> Value>),
}

/// What can be written as the value of an attribute.
pub(crate) trait IntoAttribute {
    /// Sets it at the next place of a node.
    fn set(self, node: &Node);
}

impl<F, V> IntoAttribute for F
where
    F: FnMut() -> V + 'static,
    V: Into<Value>,
{
    fn set(mut self, node: &Node) {
        node.live(Box::new(move || self().into()));
    }
}

macro_rules! fixed {
    ($($value:ty),*) => {$(
        impl IntoAttribute for $value {
            fn set(self, node: &Node) {
                node.fix(self.into());
            }
        }
    )*};
}

fixed!(
    bool,
    f64,
    i32,
    u16,
    u32,
    usize,
    &'static str,
    String,
    std::sync::Arc<str>
);

impl<T: Into<Value>> IntoAttribute for Option<T> {
    fn set(self, node: &Node) {
        node.fix(self.into());
    }
}

macro_rules! signals {
    ($($signal:ident),*) => {$(
        impl<T: Into<Value> + Clone + Send + Sync + 'static> IntoAttribute for $signal<T> {
            fn set(self, node: &Node) {
                node.live(Box::new(move || self.get().into()));
            }
        }
    )*};
}

signals!(Memo, RwSignal, Signal);

/// A handler, whatever its event.
pub(super) type Handler = Box<dyn FnMut(web_sys::Event)>;

/// One thing that is set on an element.
pub(super) enum Setting {
    Value(Place, Attribute),
    Listener(&'static str, Handler),
    Reference(Box<dyn FnOnce(&Element)>),
}

/// What a setting has left behind.
pub(super) enum Set {
    Fixed(Place, Value),
    Live(Place, Watch<Value>),
    Listener(Listener),
    Reference,
}

impl Setting {
    pub(super) fn build(self, element: &Element) -> Set {
        match self {
            Self::Value(place, Attribute::Fixed(value)) => {
                // What a new element has not, needs no taking away.
                if place.is_property() || !matches!(value, Value::Nothing | Value::Flag(false)) {
                    value.put(element, place);
                }
                Set::Fixed(place, value)
            }
            Self::Value(place, Attribute::Live(read)) => Set::Live(place, live(element, place, read, None)),
            Self::Listener(event, handler) => Set::Listener(Listener::new(element, event, handler)),
            Self::Reference(load) => {
                load(element);
                Set::Reference
            }
        }
    }

    pub(super) fn is_value(&self) -> bool {
        matches!(self, Self::Value(..))
    }

    /// Whether it is of the same kind, at the same place, as what is there.
    pub(super) fn fits(&self, there: &Set) -> bool {
        match (self, there) {
            (Self::Value(place, Attribute::Fixed(_)), Set::Fixed(there, _))
            | (Self::Value(place, Attribute::Live(_)), Set::Live(there, _)) => place == there,
            (Self::Listener(event, _), Set::Listener(there)) => *event == there.event,
            (Self::Reference(_), Set::Reference) => true,
            _ => false,
        }
    }

    /// Takes the place of what is there and fits.
    pub(super) fn rebuild(self, element: &Element, there: &mut Set) {
        match (self, there) {
            (Self::Value(place, Attribute::Fixed(value)), Set::Fixed(_, there)) => {
                if place.is_property() || value != *there {
                    value.put(element, place);
                    *there = value;
                }
            }
            (Self::Value(place, Attribute::Live(read)), Set::Live(_, there)) => {
                let before = there.take_value();
                *there = live(element, place, read, before);
            }
            (Self::Listener(_, handler), Set::Listener(there)) => *there.handler.borrow_mut() = Some(handler),
            (setting, there) => *there = setting.build(element),
        }
    }
}

fn live(element: &Element, place: Place, mut read: Box<dyn FnMut() -> Value>, before: Option<Value>) -> Watch<Value> {
    let element = element.clone();
    let show = move |before: Option<Value>| {
        let value = read();
        if place.is_property() || before.as_ref() != Some(&value) {
            value.put(&element, place);
        }
        value
    };
    Watch::new(show, before)
}

/// A listener that can be given another handler.
pub(super) struct Listener {
    event: &'static str,
    handler: Rc<RefCell<Option<Handler>>>,
    closure: Closure<dyn FnMut(web_sys::Event)>,
    element: Element,
}

impl Listener {
    fn new(element: &Element, event: &'static str, handler: Handler) -> Self {
        let handler = Rc::new(RefCell::new(Some(handler)));
        let shared = Rc::clone(&handler);
        let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| {
            // Taken out while it runs: what it does may cause the same event again, or put another handler here.
            let taken = shared.borrow_mut().take();
            if let Some(mut handler) = taken {
                handler(event);
                shared.borrow_mut().get_or_insert(handler);
            }
        });
        let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Self {
            event,
            handler,
            closure,
            element: element.clone(),
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.event, callback);
    }
}
