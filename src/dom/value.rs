//! What an attribute, a property, a class or a style can be.

use super::attribute::Place;
use leptos::tachys::renderer::dom::{Dom, Element};
use std::borrow::Cow;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// The value at a [`Place`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Not there.
    Nothing,
    /// There or not there, on or off.
    Flag(bool),
    /// A text.
    Text(Cow<'static, str>),
}

impl Value {
    /// Puts it at its place.
    pub(crate) fn put(&self, element: &Element, place: Place) {
        match place {
            Place::Attribute(name) => match self.as_text() {
                Some(text) => Dom::set_attribute(element, name, text),
                None => Dom::remove_attribute(element, name),
            },
            Place::Property(name) => Dom::set_property_or_value(element, name, &self.as_js()),
            Place::Class(name) => {
                let classes = Dom::class_list(element);
                if *self == Self::Flag(true) {
                    Dom::add_class(&classes, name);
                } else {
                    Dom::remove_class(&classes, name);
                }
            }
            Place::Style(name) => {
                let style = Dom::style(element.unchecked_ref());
                match self.as_text() {
                    Some(text) => Dom::set_css_property(&style, name, text),
                    None => Dom::remove_css_property(&style, name),
                }
            }
        }
    }

    fn as_text(&self) -> Option<&str> {
        match self {
            Self::Nothing | Self::Flag(false) => None,
            Self::Flag(true) => Some(""),
            Self::Text(text) => Some(text),
        }
    }

    fn as_js(&self) -> JsValue {
        match self {
            Self::Nothing => JsValue::UNDEFINED,
            Self::Flag(flag) => JsValue::from_bool(*flag),
            Self::Text(text) => JsValue::from_str(text),
        }
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Cow<'static, str>> for Value {
    fn from(text: Cow<'static, str>) -> Self {
        Self::Text(text)
    }
}

impl From<Arc<str>> for Value {
    fn from(text: Arc<str>) -> Self {
        text.to_string().into()
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self {
                number.to_string().into()
            }
        }
    )*};
}

numbers!(f64, i32, u16, u32, usize);
