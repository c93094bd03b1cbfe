//! An element that is going to be there, and what is left of it when it is.

use super::attribute::{Attribute, Handler, IntoAttribute, Place, Set, Setting};
use super::child::{Child, Grown};
use super::value::Value;
use leptos::attr::Attribute as LeptosAttribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::{AddAnyAttr, IntoView, Mountable, NodeRef, Render, RenderHtml};
use leptos::reactive::owner::Owner;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::dom::{Dom, Element, Node as DomNode};
use leptos::tachys::view::{Position, PositionState};
use slab::Slab;
use std::borrow::Cow;
use std::cell::RefCell;
use wasm_bindgen::JsCast;

/// Whose elements these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// Of the page.
    Html,
    /// Of a drawing.
    Svg,
}

/// A place in the source where an element is written, with what never changes of it.
#[derive(Debug)]
pub(crate) struct Site {
    /// Its name.
    pub(crate) tag: &'static str,
    /// Whose it is.
    pub(crate) space: Space,
    /// Attributes that stay: name and value.
    pub(crate) fixed: &'static [(&'static str, &'static str)],
    /// Where the values go that are set, in their order.
    pub(crate) places: &'static [Place],
}

/// An element to build: the number of its plan. A number is small to hand on, which thousands of places in the program do.
pub(crate) struct Node(usize);

struct Plan {
    site: &'static Site,
    settings: Vec<Setting>,
    children: Vec<Child>,
}

thread_local! {
    static PLANS: RefCell<Slab<Plan>> = const { RefCell::new(Slab::new()) };
}

impl Node {
    /// An element as its place in the source says.
    pub(crate) fn new(site: &'static Site) -> Self {
        let plan = Plan {
            site,
            settings: Vec::new(),
            children: Vec::new(),
        };
        Self(PLANS.with_borrow_mut(|plans| plans.insert(plan)))
    }

    /// Sets the value at the next of the site's places.
    pub(crate) fn set(&self, value: impl IntoAttribute) {
        value.set(self);
    }

    /// Sets a value that stays.
    pub(super) fn fix(&self, value: Value) {
        self.value(Attribute::Fixed(value));
    }

    /// Sets a value that changes.
    pub(super) fn live(&self, read: Box<dyn FnMut() -> Value>) {
        self.value(Attribute::Live(read));
    }

    fn value(&self, attribute: Attribute) {
        self.edit(|plan| {
            let set = plan.settings.iter().filter(|setting| setting.is_value()).count();
            if let Some(place) = plan.site.places.get(set) {
                plan.settings.push(Setting::Value(*place, attribute));
            }
        });
    }

    /// Listens to an event.
    pub(crate) fn on<E>(&self, _: E, name: &'static str, mut handler: impl FnMut(E::EventType) + 'static)
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.listen(name, Box::new(move |event| handler(event.unchecked_into())));
    }

    fn listen(&self, event: &'static str, mut handler: Handler) {
        // What a handler asks its context for is that of the place where it is written.
        let owner = Owner::current().unwrap_or_default();
        let handler = Box::new(move |event| owner.with(|| handler(event)));
        self.edit(|plan| plan.settings.push(Setting::Listener(event, handler)));
    }

    /// Gives the element to a reference when it is there.
    pub(crate) fn refer<E>(&self, reference: NodeRef<E>)
    where
        E: ElementType + 'static,
        E::Output: JsCast + 'static,
    {
        let load = Box::new(move |element: &Element| NodeRefContainer::<E>::load(reference, element));
        self.edit(|plan| plan.settings.push(Setting::Reference(load)));
    }

    /// Puts an element inside.
    pub(crate) fn node(&self, node: Self) {
        self.with(Child::Node(node));
    }

    /// Puts a text inside.
    pub(crate) fn text(&self, text: &'static str) {
        self.with(Child::Text(Cow::Borrowed(text)));
    }

    /// Puts any other view inside.
    pub(crate) fn view(&self, view: impl IntoView + 'static) {
        self.with(Child::of(view));
    }

    /// Puts inside what a function of signals shows.
    pub(super) fn changing(&self, read: Box<dyn FnMut() -> Child>) {
        self.with(Child::Live(read));
    }

    fn with(&self, child: Child) {
        self.edit(|plan| plan.children.push(child));
    }

    fn edit(&self, change: impl FnOnce(&mut Plan)) {
        PLANS.with_borrow_mut(|plans| plans.get_mut(self.0).map(change));
    }

    fn take(self) -> Option<Plan> {
        let plan = PLANS.with_borrow_mut(|plans| plans.try_remove(self.0));
        std::mem::forget(self);
        plan
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // Taken out first: what it holds may be nodes, which come here as well.
        let plan = PLANS.try_with(|plans| {
            plans
                .try_borrow_mut()
                .ok()
                .and_then(|mut plans| plans.try_remove(self.0))
        });
        drop(plan);
    }
}

/// An element that is there.
pub(crate) struct Built {
    site: &'static Site,
    element: Element,
    settings: Vec<Set>,
    children: Vec<Grown>,
}

impl Plan {
    fn build(self) -> Built {
        let space = (self.site.space == Space::Svg).then_some("http://www.w3.org/2000/svg");
        let element = Dom::create_element(self.site.tag, space);
        for (name, value) in self.site.fixed {
            Dom::set_attribute(&element, name, value);
        }
        let settings = self
            .settings
            .into_iter()
            .map(|setting| setting.build(&element))
            .collect();
        let mut children: Vec<Grown> = self.children.into_iter().map(Child::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        Built {
            site: self.site,
            element,
            settings,
            children,
        }
    }

    /// Whether it was written at the place that what is there comes from.
    fn fits(&self, there: &Built) -> bool {
        std::ptr::eq(self.site, there.site)
            && self.children.len() == there.children.len()
            && self.settings.len() == there.settings.len()
            && self
                .settings
                .iter()
                .zip(&there.settings)
                .all(|(new, old)| new.fits(old))
    }

    fn rebuild(self, there: &mut Built) {
        if !self.fits(there) {
            let mut new = self.build();
            there.insert_before_this(&mut new);
            there.unmount();
            *there = new;
            return;
        }
        for (setting, there_is) in self.settings.into_iter().zip(&mut there.settings) {
            setting.rebuild(&there.element, there_is);
        }
        for (child, there_is) in self.children.into_iter().zip(&mut there.children) {
            child.rebuild(there_is);
        }
    }
}

impl Render for Node {
    // A plan is there until its node is built, so this is never `None`.
    type State = Option<Built>;

    fn build(self) -> Option<Built> {
        self.take().map(Plan::build)
    }

    fn rebuild(self, there: &mut Option<Built>) {
        if let (Some(plan), Some(there)) = (self.take(), there) {
            plan.rebuild(there);
        }
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        Dom::remove(self.element.unchecked_ref());
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        Dom::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = Dom::get_parent(&self.element).and_then(|parent| parent.dyn_into::<Element>().ok());
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.element));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

/// What changes with the signals it reads and has no element around it. leptos' own way of showing a function leaves entries on the
/// lists of the signals when it goes. It is kept as the only child of a plan, so that it too is a number.
pub(crate) struct Loose(Node);

impl Loose {
    pub(super) fn new(read: Box<dyn FnMut() -> Child>) -> Self {
        static SITE: Site = Site {
            tag: "",
            space: Space::Html,
            fixed: &[],
            places: &[],
        };
        let node = Node::new(&SITE);
        node.changing(read);
        Self(node)
    }

    fn take(self) -> Option<Child> {
        self.0.take().and_then(|mut plan| plan.children.pop())
    }
}

impl Render for Loose {
    // As with a node, never `None`.
    type State = Option<Grown>;

    fn build(self) -> Option<Grown> {
        self.take().map(Child::build)
    }

    fn rebuild(self, there: &mut Option<Grown>) {
        if let (Some(child), Some(there)) = (self.take(), there) {
            child.rebuild(there);
        }
    }
}

// leptos asks this of every view. Nothing is rendered on a server, so there is nothing to take over from one.
macro_rules! never_on_a_server {
    ($view:ty, $built:ty) => {
        impl RenderHtml for $view {
            type AsyncOutput = Self;
            type Owned = Self;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

            fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Option<$built> {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }

        impl AddAnyAttr for $view {
            type Output<NewAttr: LeptosAttribute> = Self;

            fn add_any_attr<NewAttr: LeptosAttribute>(self, _: NewAttr) -> Self {
                self
            }
        }
    };
}

never_on_a_server!(Node, Built);
never_on_a_server!(Loose, Grown);
