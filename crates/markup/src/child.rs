//! What stands inside an element.

use crate::element;
use crate::tags::is_component;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use rstml::node::{Node, NodeBlock};
use syn::Stmt;
use syn::spanned::Spanned;

/// The statement that puts a child into the variable `__node`.
pub(crate) fn expand(node: &Node, in_svg: bool) -> syn::Result<TokenStream> {
    match node {
        Node::Element(inner) => {
            let value = element::expand(inner, in_svg)?;
            Ok(if is_component(&inner.name().to_string()) {
                quote!(__node.view(#value))
            } else {
                quote!(__node.node(#value))
            })
        }
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote!(__node.text(#text)))
        }
        Node::Block(block) => Ok(of_kind(block, &quote!(put(&__node, __braced.0)))),
        other => Err(syn::Error::new(
            other.span(),
            "elements, texts and blocks can stand here",
        )),
    }
}

/// The statement that adds one of several roots to the variable `__node`.
pub(crate) fn root(node: &Node) -> syn::Result<TokenStream> {
    match node {
        Node::Block(block) => {
            let view = of_kind(block, &quote!(view(__braced.0)));
            Ok(quote!(__node.view(#view)))
        }
        other => expand(other, false),
    }
}

/// A child as a view of its own.
pub(crate) fn value(node: &Node) -> syn::Result<TokenStream> {
    match node {
        Node::Element(inner) => element::expand(inner, false),
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote!(#text))
        }
        Node::Block(block) => Ok(of_kind(block, &quote!(view(__braced.0)))),
        other => Err(syn::Error::new(
            other.span(),
            "elements, texts and blocks can stand here",
        )),
    }
}

/// What is done with what stands in braces. A closure is a child that changes; anything else is what it is.
fn of_kind(block: &NodeBlock, done: &TokenStream) -> TokenStream {
    let (span, value) = (block.span(), bare(block));
    quote_spanned! {span=>
        {
            #[allow(unused_imports)]
            use crate::dom::{IsClosure as _, IsView as _};
            let __braced = crate::dom::Braced(#value);
            #[allow(clippy::needless_borrow)]
            (&&__braced).kind().#done
        }
    }
}

/// What stands in braces, without them when it is a single expression.
fn bare(block: &NodeBlock) -> TokenStream {
    match block {
        NodeBlock::ValidBlock(inner) => match inner.stmts.as_slice() {
            [Stmt::Expr(only, None)] => quote!(#only),
            _ => quote!(#inner),
        },
        NodeBlock::Invalid(invalid) => quote!(#invalid),
    }
}
