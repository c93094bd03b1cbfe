//! Attributes, properties, classes, styles, listeners and references.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use rstml::node::{KeyedAttribute, NodeAttribute};
use syn::spanned::Spanned;
use syn::{Expr, ExprTuple, Lit};

/// An attribute, taken apart.
pub(crate) enum Part {
    /// Never changes: name and value.
    Fixed(String, String),
    /// The place of a value, and the statement that sets it in the variable `__node`.
    Value(TokenStream, TokenStream),
    /// Any other statement that changes the variable `__node`.
    Call(TokenStream),
}

/// Takes an attribute apart.
pub(crate) fn expand(attribute: &NodeAttribute) -> syn::Result<Part> {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return Err(syn::Error::new(attribute.span(), "an attribute has a name"));
    };
    let name = attribute.key.to_string();
    match name.split_once(':') {
        None => plain(attribute, &name),
        Some(("on", name)) => {
            let (event, handler) = (Ident::new(name, attribute.key.span()), value(attribute)?);
            Ok(Part::Call(quote!(__node.on(::leptos::ev::#event, #name, #handler))))
        }
        Some(("class", class)) => set(&quote!(Class(#class)), value(attribute)?),
        Some(("prop", property)) => set(&quote!(Property(#property)), value(attribute)?),
        Some(("style", style)) => set(&quote!(Style(#style)), value(attribute)?),
        Some(_) => Err(syn::Error::new(
            attribute.key.span(),
            "on:, class:, prop: and style: are known",
        )),
    }
}

fn plain(attribute: &KeyedAttribute, name: &str) -> syn::Result<Part> {
    let is_flag = matches!(attribute.value(), Some(Expr::Lit(value)) if matches!(value.lit, Lit::Bool(_)));
    if let Some(text) = attribute.value_literal_string().filter(|_| !is_flag) {
        return Ok(Part::Fixed(name.to_owned(), text));
    }
    if attribute.value().is_none() {
        return Ok(Part::Fixed(name.to_owned(), String::new()));
    }
    let value = value(attribute)?;
    match (name, value) {
        ("node_ref", place) => Ok(Part::Call(quote!(__node.refer(#place)))),
        ("style", Expr::Tuple(pair)) => style(pair),
        (_, value) => set(&quote!(Attribute(#name)), value),
    }
}

/// `style=("--name", value)`.
fn style(pair: &ExprTuple) -> syn::Result<Part> {
    let mut parts = pair.elems.iter();
    match (parts.next(), parts.next(), parts.next()) {
        (Some(name), Some(value), None) => set(&quote!(Style(#name)), value),
        _ => Err(syn::Error::new(pair.span(), "a style is a name and a value")),
    }
}

fn set(place: &TokenStream, value: &Expr) -> syn::Result<Part> {
    Ok(Part::Value(
        quote!(crate::dom::Place::#place),
        quote!(__node.set(#value)),
    ))
}

fn value(attribute: &KeyedAttribute) -> syn::Result<&Expr> {
    attribute
        .value()
        .ok_or_else(|| syn::Error::new(Spanned::span(&attribute.key), "a value is missing"))
}
