//! The `view!` of the page.
//!
//! It reads what leptos' own macro reads. Components go to that one; elements become calls to the page's `dom` module, which builds
//! them from data with one piece of code, where leptos compiles a type of its own for each: DESIGN.md has what that weighs.

mod attribute;
mod child;
mod element;
mod tags;

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::Node;

/// Writes elements, components and texts as markup; the value is a view.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(tokens.into())
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

fn expand(tokens: TokenStream) -> syn::Result<TokenStream> {
    let nodes = rstml::parse2(tokens)?;
    match nodes.as_slice() {
        [] => Ok(quote!(())),
        [Node::Element(element)] => element::expand(element, false),
        [only] => child::value(only),
        several => several_roots(several),
    }
}

fn several_roots(nodes: &[Node]) -> syn::Result<TokenStream> {
    let calls = nodes.iter().map(child::root).collect::<syn::Result<Vec<_>>>()?;
    Ok(quote! {{
        let mut __node = crate::dom::Nodes::new();
        #(#calls;)*
        __node.into_views()
    }})
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markup: TokenStream, wanted: &[&str]) {
        let found = expand(markup)
            .unwrap_or_else(|error| error.to_compile_error())
            .to_string();
        for wanted in wanted {
            let wanted: TokenStream = wanted.parse().expect("tokens");
            assert!(found.contains(&wanted.to_string()), "{wanted} in {found}");
        }
    }

    #[test]
    fn what_never_changes_is_data() {
        check(
            quote!(<p class="a" hidden>"text"</p>),
            &[
                r#"tag: "p""#,
                r#"fixed: &[("class", "a"), ("hidden", "")]"#,
                r#"__node.text("text")"#,
            ],
        );
    }

    #[test]
    fn what_changes_is_a_call() {
        check(
            quote!(<a href=link() class:on=move || on.get() prop:value=value style=("--at", at) on:click=press node_ref=place></a>),
            &[
                r#"crate::dom::Place::Attribute("href"), crate::dom::Place::Class("on"), crate::dom::Place::Property("value"), crate::dom::Place::Style("--at")"#,
                "__node.set(link())",
                r#"__node.on(::leptos::ev::click, "click", press)"#,
                "__node.refer(place)",
            ],
        );
    }

    #[test]
    fn drawings_know_their_namespace() {
        check(
            quote!(<svg><title>"t"</title></svg>),
            &[r#"tag: "title", space: crate::dom::Space::Svg"#],
        );
        check(
            quote!(<title>"t"</title>),
            &[r#"tag: "title", space: crate::dom::Space::Html"#],
        );
        check(quote!(<g></g>), &[r#"tag: "g", space: crate::dom::Space::Svg"#]);
    }

    #[test]
    fn components_are_left_to_leptos() {
        check(
            quote!(<Frame title="t" let:item><p></p></Frame>),
            &[r#"<Frame title="t" let:item>"#, r#"tag: "p""#],
        );
    }

    #[test]
    fn an_event_that_is_no_name_is_an_error() {
        check(quote!(<p on:click></p>), &["compile_error"]);
    }
}
