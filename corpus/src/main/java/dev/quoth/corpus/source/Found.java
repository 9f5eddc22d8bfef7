package dev.quoth.corpus.source;

import dev.quoth.corpus.Metadata;

/// What stands at an address of a place.
public sealed interface Found {

    /// An absolute path, one within an archive (`/path/archive.zip!/name`), or a web address.
    String address();

    /// Something that may hold a document.
    non-sealed interface Item extends Found {

        /// What the place itself says of the document, such as the title and date that a feed gives; the document's own
        /// word counts for more.
        default Metadata known() {
            return Metadata.NONE;
        }

        /// Returns the bytes, or why there are none to be had. May wait, for a server or for its turn; throws
        /// InterruptedException where this thread was interrupted meanwhile.
        ///
        /// @param mostBytes the most that is read; anything larger is [Bytes.TooLarge]
        /// @param before    what the last reading was told of the version that it got
        Bytes read(long mostBytes, Validators before) throws InterruptedException;
    }

    /// What is never read for what it is, such as a picture or a link that leads in a circle; `reason` is a clause for
    /// people.
    record Refused(String address, String reason) implements Found {}

    /// What would be read if it let itself be; `reason` is a clause for people.
    record Unreadable(String address, String reason) implements Found {}
}
