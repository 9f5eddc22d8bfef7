package dev.quoth.corpus.store;

/// A place that documents of a collection come from.
///
/// @param collection the collection's name, not blank
/// @param name       an absolute path, or a web address
public record Place(String collection, String name) {

    public Place {
        if (collection.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "place must have a collection and a name, got '" + collection + "' and '" + name + "'");
        }
    }
}
