//! Elements: what never changes becomes a constant, the rest calls that fill a node.

use crate::{attribute, child, tags};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use rstml::node::{Infallible, NodeAttribute, NodeElement};

/// The expression of an element or a component.
pub(crate) fn expand(element: &NodeElement<Infallible>, in_svg: bool) -> syn::Result<TokenStream> {
    let name = element.name().to_string();
    if tags::is_component(&name) {
        component(element)
    } else {
        node(element, &name, in_svg)
    }
}

fn node(element: &NodeElement<Infallible>, tag: &str, in_svg: bool) -> syn::Result<TokenStream> {
    let is_svg = tags::is_svg(tag, in_svg);
    let space = if is_svg { quote!(Svg) } else { quote!(Html) };
    let (mut fixed, mut places, mut calls) = (Vec::new(), Vec::new(), Vec::new());
    for part in element.attributes() {
        match attribute::expand(part)? {
            attribute::Part::Fixed(name, value) => fixed.push(quote!((#name, #value))),
            attribute::Part::Call(call) => calls.push(call),
            attribute::Part::Value(place, call) => {
                places.push(place);
                calls.push(call);
            }
        }
    }
    for inner in &element.children {
        calls.push(child::expand(inner, tags::holds_svg(tag, is_svg))?);
    }
    let start = quote! {
        static SITE: crate::dom::Site = crate::dom::Site {
            tag: #tag,
            space: crate::dom::Space::#space,
            fixed: &[#(#fixed),*],
            places: &[#(#places),*],
        };
        let __node = crate::dom::Node::new(&SITE);
    };
    Ok(quote! {{ #start #(#calls;)* __node }})
}

/// leptos' macro writes the call of a component; its children are ours again.
fn component(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let (name, parts) = (
        element.name(),
        element.attributes().iter().map(NodeAttribute::to_token_stream),
    );
    let generics = &element.open_tag.generics;
    if element.children.is_empty() {
        return Ok(quote!(::leptos::view! { <#name #generics #(#parts)* /> }));
    }
    let inner = match element.children.as_slice() {
        [only] => child::value(only)?,
        several => crate::several_roots(several)?,
    };
    Ok(quote!(
        ::leptos::view! { <#name #generics #(#parts)*>{ #inner }</#name> }
    ))
}
