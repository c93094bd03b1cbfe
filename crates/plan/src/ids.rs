//! Closed lists of ids: one variant for each row of a table.

/// Defines an enum with one variant for each row: `Variant = "id" "doc"`.
macro_rules! ids {
    ($name:ident $($variant:ident = $id:literal $doc:literal,)+) => {
        #[doc = concat!("Id of a row; its text form is the `id` of the table. See [`", stringify!($name), "::def`].")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $doc] $variant,)+
        }

        impl $name {
            /// All ids in the order of the table.
            pub const ALL: [$name; [$($id),+].len()] = [$($name::$variant),+];

            /// The stable text form, as in the table, in links and in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)+ }
            }

            /// The id of this text form; `None` when there is none.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some($name::$variant),)+ _ => None }
            }

            /// Position in [`Self::ALL`] and in the table.
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }
    };
}
