//! Files of the folder that the page itself came from.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, RequestCache, RequestInit, Response};

/// Why a file gave no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FetchProblem {
    /// It is not there, or the browser may not read it.
    NotThere,
    /// It is larger than asked for.
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The cap.
        max: usize,
    },
}

/// The text of a file beside the page. The browser asks whether a kept copy is still the newest, so a replaced file shows at once.
///
/// # Errors
/// See [`FetchProblem`].
pub(crate) async fn fetch_text(address: &str, max: usize) -> Result<String, FetchProblem> {
    let blob = blob(address).await.ok().flatten().ok_or(FetchProblem::NotThere)?;
    // A size beyond what a usize holds is too large as well: the conversion ends at its largest value.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
    let bytes = blob.size() as usize;
    if bytes > max {
        return Err(FetchProblem::TooLarge { bytes, max });
    }
    let text = JsFuture::from(blob.text()).await.ok();
    text.and_then(|text| text.as_string()).ok_or(FetchProblem::NotThere)
}

async fn blob(address: &str) -> Result<Option<Blob>, JsValue> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    let answer = gloo::utils::window().fetch_with_str_and_init(address, &init);
    let response: Response = JsFuture::from(answer).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    JsFuture::from(response.blob()?).await?.dyn_into().map(Some)
}
