//! Building blocks that several views use. They get what they show as props.

pub(crate) mod bullet;
pub(crate) mod dots;
pub(crate) mod figure;
pub(crate) mod grains;
pub(crate) mod lever;
pub(crate) mod marked;
pub(crate) mod number_field;
pub(crate) mod path_picture;
pub(crate) mod print_head;
pub(crate) mod resize;
pub(crate) mod shell;
pub(crate) mod sideways;
pub(crate) mod spark;
pub(crate) mod spoken;
pub(crate) mod status;
pub(crate) mod tabs;
