//! What stands inside an element: texts, elements, functions of signals, and whatever else leptos can show.

use super::node::{Built, Loose, Node};
use crate::follow::Watch;
use leptos::prelude::*;
use leptos::tachys::renderer::dom::{Dom, Element, Node as DomNode, Text};
use leptos::tachys::view::any_view::AnyViewState;
use std::any::Any;
use std::borrow::Cow;

/// A child to build.
pub(crate) enum Child {
    /// A text.
    Text(Cow<'static, str>),
    /// An element.
    Node(Node),
    /// A child that changes with the signals it reads.
    Live(Box<dyn FnMut() -> Child>),
    /// Any other view.
    View(AnyView),
}

impl Child {
    /// A view as a child. Which of the kinds it is, is known when the program is compiled.
    pub(crate) fn of<V: IntoView + 'static>(view: V) -> Self {
        let mut view = Some(view);
        let any: &mut dyn Any = &mut view;
        if let Some(node) = any.downcast_mut::<Option<Node>>().and_then(Option::take) {
            return Self::Node(node);
        }
        if let Some(node) = any.downcast_mut::<Option<View<Node>>>().and_then(Option::take) {
            return Self::Node(node.into_inner());
        }
        if let Some(text) = any.downcast_mut::<Option<String>>().and_then(Option::take) {
            return Self::Text(text.into());
        }
        if let Some(text) = any.downcast_mut::<Option<&'static str>>().and_then(Option::take) {
            return Self::Text(text.into());
        }
        if let Some(view) = any.downcast_mut::<Option<AnyView>>().and_then(Option::take) {
            return Self::View(view);
        }
        view.map_or(Self::Text(Cow::Borrowed("")), |view| Self::View(view.into_any()))
    }
}

/// Several views without an element around them.
pub(crate) struct Nodes(Vec<AnyView>);

impl Nodes {
    /// None yet.
    pub(crate) fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds an element.
    pub(crate) fn node(&mut self, node: Node) {
        self.0.push(node.into_any());
    }

    /// Adds a text.
    pub(crate) fn text(&mut self, text: &'static str) {
        self.0.push(text.into_any());
    }

    /// Adds any other view.
    pub(crate) fn view(&mut self, view: impl IntoView + 'static) {
        self.0.push(view.into_any());
    }

    /// All of them.
    pub(crate) fn into_views(self) -> Vec<AnyView> {
        self.0
    }
}

/// What stands in braces. `(&&braced).kind()` finds [`IsClosure`] one reference before [`IsView`].
pub(crate) struct Braced<T>(pub(crate) T);

/// Asked first of what stands in braces: is it a function?
pub(crate) trait IsClosure {
    fn kind(&self) -> OfClosure {
        OfClosure
    }
}

impl<F: FnMut() -> V, V> IsClosure for &Braced<F> {}

/// Asked second: it is a view then.
pub(crate) trait IsView {
    fn kind(&self) -> OfView {
        OfView
    }
}

impl<V: IntoView> IsView for Braced<V> {}

/// Puts a function into a node, or makes a view of it where there is none.
pub(crate) struct OfClosure;

impl OfClosure {
    pub(crate) fn view<V: IntoView + 'static>(self, mut read: impl FnMut() -> V + 'static) -> Loose {
        Loose::new(Box::new(move || Child::of(read())))
    }

    pub(crate) fn put<V: IntoView + 'static>(self, node: &Node, mut read: impl FnMut() -> V + 'static) {
        node.changing(Box::new(move || Child::of(read())));
    }
}

/// Puts a view into a node, or leaves it as it is where there is none.
pub(crate) struct OfView;

impl OfView {
    pub(crate) fn view<V>(self, view: V) -> V {
        view
    }

    pub(crate) fn put<V: IntoView + 'static>(self, node: &Node, view: V) {
        node.view(view);
    }
}

/// A child that is there.
pub(crate) enum Grown {
    Text(Text, Cow<'static, str>),
    Node(Option<Built>),
    Live(Watch<Grown>),
    View(AnyViewState),
}

impl Child {
    pub(super) fn build(self) -> Grown {
        match self {
            Self::Text(text) => Grown::Text(Dom::create_text_node(&text), text),
            Self::Node(node) => Grown::Node(node.build()),
            Self::Live(read) => Grown::Live(live(read, None)),
            Self::View(view) => Grown::View(view.build()),
        }
    }

    pub(super) fn rebuild(self, there: &mut Grown) {
        match (self, there) {
            (Self::Text(text), Grown::Text(node, old)) => {
                if text != *old {
                    Dom::set_text(node, &text);
                    *old = text;
                }
            }
            (Self::Node(node), Grown::Node(old)) => node.rebuild(old),
            (Self::View(view), Grown::View(old)) => view.rebuild(old),
            (Self::Live(read), Grown::Live(old)) => {
                let before = old.take_value();
                *old = live(read, before);
            }
            (child, there) => {
                let mut new = child.build();
                there.insert_before_this(&mut new);
                there.unmount();
                *there = new;
            }
        }
    }
}

fn live(mut read: Box<dyn FnMut() -> Child>, before: Option<Grown>) -> Watch<Grown> {
    let show = move |before: Option<Grown>| match (read(), before) {
        (child, Some(mut there)) => {
            child.rebuild(&mut there);
            there
        }
        (child, None) => child.build(),
    };
    Watch::new(show, before)
}

impl Mountable for Grown {
    fn unmount(&mut self) {
        match self {
            Self::Text(text, _) => Dom::remove(text),
            Self::Node(node) => node.unmount(),
            Self::Live(live) => {
                live.with_value_mut(Mountable::unmount);
            }
            Self::View(view) => view.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        match self {
            Self::Text(text, _) => Dom::insert_node(parent, text, marker),
            Self::Node(node) => node.mount(parent, marker),
            Self::Live(live) => {
                live.with_value_mut(|there| there.mount(parent, marker));
            }
            Self::View(view) => view.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Text(text, _) => text.insert_before_this(child),
            Self::Node(node) => node.insert_before_this(child),
            Self::Live(live) => live
                .with_value_mut(|there| there.insert_before_this(child))
                .unwrap_or(false),
            Self::View(view) => view.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Text(..) => Vec::new(),
            Self::Node(node) => node.elements(),
            Self::Live(live) => live.with_value_mut(|there| there.elements()).unwrap_or_default(),
            Self::View(view) => view.elements(),
        }
    }
}
