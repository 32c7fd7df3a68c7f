//! The macros that declare what enters and leaves the library, each with its description.

/// Declares a record that leaves the library: the struct, its encoder and its description.
macro_rules! record {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }

        impl $crate::shape::Encode for $name {
            fn kind() -> $crate::shape::TypeShape {
                $crate::shape::TypeShape::Record($crate::shape::RecordShape {
                    name: stringify!($name),
                    fields: vec![$((stringify!($field), <$type as $crate::shape::Encode>::kind())),*],
                })
            }
            fn encode<S: $crate::shape::Sink>(&self, sink: &mut S) {
                sink.begin_record();
                $(
                    sink.field(stringify!($field));
                    self.$field.encode(sink);
                )*
                sink.end_record();
            }
        }
    )*};
}
pub(crate) use record;

/// Declares a fixed list of words: the enum, its names, and how it is written and read.
macro_rules! string_enum {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident => $word:literal,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }

        impl $name {
            /// Every word, in order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Returns the word for this value.
            pub fn word(self) -> &'static str {
                // A value is the place of its word.
                $name::WORDS.get(self as usize).copied().unwrap_or_default()
            }
            /// Returns the value with this word, or `None`.
            pub fn parse(word: &str) -> Option<Self> {
                let place = $name::WORDS.iter().position(|known| *known == word)?;
                $name::ALL.get(place).copied()
            }
        }

        impl $crate::shape::Vocabulary for $name {
            const WORDS: &'static [&'static str] = $name::WORDS;
            const ALL: &'static [$name] = $name::ALL;
        }

        impl $crate::shape::Encode for $name {
            fn kind() -> $crate::shape::TypeShape {
                $crate::shape::TypeShape::Choice($name::WORDS)
            }
            fn encode<S: $crate::shape::Sink>(&self, sink: &mut S) {
                sink.choice(*self as usize, $name::WORDS);
            }
        }

        impl $crate::shape::Input for $name {
            const KIND: $crate::shape::InputKind = $crate::shape::InputKind::Choice($name::WORDS);

            fn take(slot: &$crate::shape::Slot) -> $name {
                $crate::shape::word_at(slot.number())
            }
        }
    )*};
}
pub(crate) use string_enum;

/// Declares the codes of explanations with the values that belong to each.
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $code:literal => $variant:ident { $($field:ident: $type:ty),* $(,)? },)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)] // the values of a code are named by its documentation
        pub enum $name { $($(#[$variant_meta])* $variant { $($field: $type),* },)* }

        impl $name {
            /// Every code, in order.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// Returns the stable code.
            pub const fn code(&self) -> &'static str {
                match self { $($name::$variant { .. } => $code,)* }
            }
        }

        impl $crate::shape::Encode for $name {
            fn kind() -> $crate::shape::TypeShape {
                $crate::shape::TypeShape::Coded(stringify!($name), vec![$(
                    $crate::shape::RecordShape {
                        name: $code,
                        fields: vec![$((stringify!($field), <$type as $crate::shape::Encode>::kind())),*],
                    }
                ),*])
            }
            fn encode<S: $crate::shape::Sink>(&self, sink: &mut S) {
                // The place of a code in the list is the place of its variant.
                let mut index = 0usize;
                $(
                    if let $name::$variant { $($field),* } = self {
                        sink.begin_coded(index, $code);
                        $(
                            sink.field(stringify!($field));
                            $field.encode(sink);
                        )*
                        sink.end_coded();
                        return;
                    }
                    index += 1;
                )*
                let _ = index;
            }
        }
    };
}
pub(crate) use codes;

/// Declares what enters the library: the struct, its description, how it is taken and checked.
///
/// A field takes what its type takes, unless `as { kind }` says more; `= value` is its default.
macro_rules! input {
    ($($(#[$meta:meta])* pub struct $name:ident { $(
        $(#[doc = $doc:literal])* pub $field:ident: $type:ty $(as $kind:block)? $(= $default:expr)?,
    )* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[doc = $doc])* pub $field: $type,)* }

        $crate::shape::input!(@input $name { $($($doc)* $field: $type $(as $kind)? $(= $default)?,)* });
    )*};
    // A record that enters and leaves.
    ($($(#[$meta:meta])* pub record $name:ident { $(
        $(#[doc = $doc:literal])* pub $field:ident: $type:ty $(as $kind:block)? $(= $default:expr)?,
    )* })*) => {$(
        $crate::shape::record! {
            $(#[$meta])*
            pub struct $name { $($(#[doc = $doc])* pub $field: $type,)* }
        }
        $crate::shape::input!(@input $name { $($($doc)* $field: $type $(as $kind)? $(= $default)?,)* });
    )*};
    (@input $name:ident { $($($doc:literal)* $field:ident: $type:ty $(as $kind:block)? $(= $default:expr)?,)* }) => {
        impl $name {
            /// The keys that it takes, and what stands under each.
            pub const SHAPE: &'static $crate::shape::InputShape = &$crate::shape::InputShape {
                name: stringify!($name),
                fields: &[$($crate::shape::InputField {
                    key: $crate::shape::input!(@key $field),
                    kind: $crate::shape::input!(@kind $type $(, $kind)?),
                    needed: $crate::shape::input!(@needed $type $(, $default)?)
                        || $crate::shape::input!(@kind $type $(, $kind)?).needs_one(),
                    #[cfg(not(target_arch = "wasm32"))]
                    doc: concat!($($doc),*),
                }),*],
            };
        }

        impl $crate::shape::Input for $name {
            const KIND: $crate::shape::InputKind = $crate::shape::InputKind::Record($name::SHAPE);

            fn take(slot: &$crate::shape::Slot) -> $name {
                let mut places = 0..;
                let mut next = || slot.field(places.next().unwrap_or_default());
                $name { $($field: $crate::shape::input!(@take next() $(, $default)?)),* }
            }

            fn check(
                &self,
                _: &$crate::shape::InputKind,
                at: &$crate::shape::InputPath,
                problems: &mut $crate::error::ProblemList,
            ) {
                let mut fields = $name::SHAPE.fields.iter();
                $(if let Some(field) = fields.next() {
                    $crate::shape::Input::check(&self.$field, &field.kind, &at.key(field.key), problems);
                })*
            }
        }
    };
    (@key $field:ident) => {{
        const KEY: &[u8] = &$crate::shape::key::<{ $crate::shape::key_length(stringify!($field)) }>(stringify!($field));
        match std::str::from_utf8(KEY) {
            Ok(key) => key,
            Err(_) => "",
        }
    }};
    (@kind $type:ty) => { <$type as $crate::shape::Input>::KIND };
    (@kind $type:ty, $kind:block) => { $kind };
    (@needed $type:ty) => { <$type as $crate::shape::Input>::NEEDED };
    (@needed $type:ty, $default:expr) => { false };
    (@take $slot:expr) => { $crate::shape::Input::take($slot) };
    (@take $slot:expr, $default:expr) => {
        match $slot {
            $crate::shape::Slot::Absent => $default,
            slot => $crate::shape::Input::take(slot),
        }
    };
}
pub(crate) use input;
