//! An English text with Chinese words in it, each marked as what it is.

use crate::i18n::Lang;
use crate::i18n::runs::runs;
use leptos::prelude::*;
use markup::view;

/// The text; on the Chinese page as it is.
pub(crate) fn marked(lang: Lang, text: &str) -> AnyView {
    if lang == Lang::Zh {
        return text.to_owned().into_any();
    }
    let part = |(is_chinese, part): (bool, &str)| {
        let part = part.to_owned();
        if is_chinese {
            view! { <span lang="zh-Hans">{part}</span> }.into_any()
        } else {
            part.into_any()
        }
    };
    runs(text).into_iter().map(part).collect_view().into_any()
}
