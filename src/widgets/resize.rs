//! Following the size of an element.

use wasm_bindgen::prelude::*;

/// Calls back whenever the element's size has changed, and once at the start, until it is dropped.
pub(crate) struct Watch {
    observer: web_sys::ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Watch {
    pub(crate) fn new(element: &web_sys::Element, changed: impl FnMut() + 'static) -> Self {
        let callback = Closure::<dyn FnMut()>::new(changed);
        // Every engine since 2020 has one; the constructor's error is only a type of the binding.
        let observer = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()).unwrap_throw();
        observer.observe(element);
        Self {
            observer,
            _callback: callback,
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
