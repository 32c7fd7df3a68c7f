//! Where a value stands in an input.

/// Where a value stands in the input: a key or a place under a parent, up to the root. It becomes
/// text only for a problem.
#[derive(Clone, Copy, Debug)]
pub struct InputPath<'p> {
    parent: Option<&'p InputPath<'p>>,
    segment: PathSegment<'p>,
}

#[derive(Clone, Copy, Debug)]
enum PathSegment<'p> {
    Root,
    Key(&'p str),
    Place(usize),
}

impl<'p> InputPath<'p> {
    /// The whole input.
    pub const ROOT: InputPath<'static> = InputPath { parent: None, segment: PathSegment::Root };

    /// Returns the path of the value under a key.
    pub fn key(&'p self, key: &'p str) -> InputPath<'p> {
        InputPath { parent: Some(self), segment: PathSegment::Key(key) }
    }

    /// Returns the path of the value at a place of a list.
    pub fn place(&'p self, place: usize) -> InputPath<'p> {
        InputPath { parent: Some(self), segment: PathSegment::Place(place) }
    }

    /// Returns the path as the caller would write it: `payments[2].date`.
    pub fn text(&self) -> String {
        let mut path = self.parent.map(InputPath::text).unwrap_or_default();
        match self.segment {
            PathSegment::Root => {}
            PathSegment::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            PathSegment::Place(place) => {
                path.push('[');
                path.push_str(&place.to_string());
                path.push(']');
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_as_the_caller_would() {
        let payments = InputPath::ROOT.key("payments");
        let third = payments.place(2);
        assert_eq!(third.key("date").text(), "payments[2].date");
        assert_eq!(InputPath::ROOT.text(), "");
    }
}
