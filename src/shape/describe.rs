//! Descriptions of what leaves the library: the one source of every encoder and decoder.

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeShape {
    /// A whole number: one word.
    Integer,
    /// A ratio or mean that is not money, such as a number of days sales outstanding: the number of
    /// its decimals, then two words for the whole number without the point.
    Number,
    /// True or false: one word.
    Flag,
    /// An amount in the currency of the result: two words.
    Amount,
    /// A percentage: one word.
    Rate,
    /// A date: one word.
    Date,
    /// Text: its length, then its UTF-8 bytes, four a word.
    Text,
    /// One of a fixed list of words, by its place in the list: one word.
    Choice(&'static [&'static str]),
    /// A source in law or contract, by number: one word.
    Citation,
    /// A value that may be missing: a word that says so, then the value.
    Optional(Box<TypeShape>),
    /// A count, then so many values.
    List(Box<TypeShape>),
    /// A count, then so many keys and values: an object.
    Map(Box<TypeShape>),
    /// The number of decimals of the amounts that follow, then a value: where currencies differ within
    /// a result.
    Scaled(Box<TypeShape>),
    /// The fields of a record, one after the other.
    Record(RecordShape),
    /// The number of a form, then the value. A form with a key is an object of that key alone.
    OneOf(Vec<(Option<&'static str>, TypeShape)>),
    /// The number of a variant, then its fields: a code and the values that belong to it.
    Coded(&'static str, Vec<RecordShape>),
}

/// A record: its name and its fields in order.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordShape {
    /// The name in Rust, or the code of a variant.
    pub name: &'static str,
    /// Field names as in Rust, with what each holds.
    pub fields: Vec<(&'static str, TypeShape)>,
}

/// Returns the JavaScript name of a field: `days_late` becomes `daysLate`.
pub fn camel_case(name: &str) -> String {
    let mut result = String::with_capacity(name.len());
    let mut upper = false;
    for c in name.trim_start_matches("r#").chars() {
        if c == '_' {
            upper = true;
        } else if upper {
            result.extend(c.to_uppercase());
            upper = false;
        } else {
            result.push(c);
        }
    }
    result
}
