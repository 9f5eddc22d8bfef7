package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.PassageId;
import java.util.Collection;
import java.util.stream.Collectors;

/// Names of many things as one argument of a query, which takes them apart with `json_each`. All of them are hexadecimal
/// digits and numbers, so that nothing needs quoting.
final class Names {

    private Names() {}

    /// Returns an array of strings.
    static String ofDocuments(Collection<DocumentId> ids) {
        return ids.stream().map(id -> '"' + id.value() + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /// Returns an array of arrays of document and ordinal.
    static String ofPassages(Collection<PassageId> ids) {
        return ids.stream().map(id -> "[\"" + id.document().value() + "\"," + id.ordinal() + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
