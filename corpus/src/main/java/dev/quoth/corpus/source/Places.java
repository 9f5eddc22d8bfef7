package dev.quoth.corpus.source;

import dev.quoth.corpus.source.listing.Listing;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;

/// Places as people give them:
///
/// - a folder, or a file
/// - a glob: a path with `*`, `**`, `?`, `[…]` or `{…}` in it
/// - a web address: a feed or a site map, which stand for the pages that they list, or else the page itself
/// - a file that holds a feed or a site map, which is read as if it stood on the web
/// - a list of places in a file: `list:FILE`, or a file in which every line is a web address
///
/// Safe for use by several threads.
public final class Places {
    private final WebPlaces web;

    /// @param fetcher   gets pages; whoever made it closes it
    /// @param mostPages how many pages of one feed or site map are read; the rest is left out and told
    public Places(Fetcher fetcher, int mostPages) {
        this.web = new WebPlaces(fetcher, mostPages);
    }

    /// Returns the name under which the place `given` is kept: an absolute, normalised path, links not followed, or a web
    /// address in its one form. Whether there is such a place is not looked at. Throws [SourceException] for what can't be
    /// either.
    public static String name(String given) {
        if (WebAddress.isMeant(given.strip())) {
            return WebAddress.parse(given).toString();
        }
        if (given.startsWith(AddressList.PREFIX)) {
            return AddressList.PREFIX + path(given.substring(AddressList.PREFIX.length()));
        }
        return path(given).toString();
    }

    private static Path path(String given) {
        if (given.isBlank()) {
            throw new SourceException("a place must be a folder, a file or a web address, got an empty name");
        }
        if (given.matches("[A-Za-z][A-Za-z0-9+.-]{1,20}://.*")) {
            throw new SourceException("'" + given.substring(0, given.indexOf(':'))
                    + ":' addresses are not read; a place must be a folder, a file, or an http or https address");
        }
        try {
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new SourceException("'" + given + "' can't be the name of a folder or file: " + e.getReason());
        }
    }

    /// Returns what stands at the place named `name`; hidden files and folders are passed over without a word. Asks the
    /// server of a web address what stands there, and so may wait. Throws [SourceException] where there is nothing or where
    /// it can't be read, and InterruptedException where this thread was interrupted meanwhile.
    public Finds open(String name, Before before) throws InterruptedException {
        if (WebAddress.isMeant(name)) {
            return web.open(WebAddress.parse(name), before);
        }
        if (name.startsWith(AddressList.PREFIX)) {
            var file = readable(path(name.substring(AddressList.PREFIX.length())));
            var text = AddressList.text(content(file));
            return listed(text.orElseThrow(() -> new SourceException(file + " is no list of places in UTF-8")), file,
                    before);
        }
        var path = path(name);
        var glob = Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Optional.<Glob>empty() : Glob.parse(path);
        if (glob.isPresent()) {
            var root = readable(glob.get().root());
            return folder(() -> new FileWalk(root, glob.get()::reaches), glob.get());
        }
        readable(path);
        var listing = Files.isRegularFile(path) ? listing(path, before) : Optional.<Finds>empty();
        return listing.orElseGet(() -> folder(() -> new FileWalk(path, folder -> true), Glob.ALL));
    }

    /// Returns what stands now at `address`, from which a document came, or why there is nothing to be had. Throws
    /// InterruptedException where this thread was interrupted meanwhile.
    ///
    /// @param mostBytes the most that is read; anything larger is [Bytes.TooLarge]
    public Bytes source(String address, long mostBytes) throws InterruptedException {
        return WebAddress.isMeant(address)
                ? web.fetcher().fetch(WebAddress.parse(address), mostBytes, Validators.NONE)
                : LocalSource.read(address, mostBytes);
    }

    private static Finds folder(Supplier<Iterator<Found>> walk, Glob glob) {
        return new FolderFinds(walk, glob);
    }

    /// Returns what the file `path` lists, where it is a feed, a site map or a list of web addresses.
    private Optional<Finds> listing(Path path, Before before) {
        if (!(FileBytes.read(path, AddressList.MOST_BYTES) instanceof Bytes.Whole whole)) {
            return Optional.empty();
        }
        var listing = Listing.of(whole.content(), path.toUri().toString());
        return listing.isPresent()
                ? listing.map(pages -> web.listed(pages, Optional.empty(), path.toString(), before))
                : AddressList.recognised(whole.content()).map(text -> listed(text, path, before));
    }

    private Finds listed(String text, Path file, Before before) {
        var names = AddressList.read(text, Optional.ofNullable(file.getParent()).orElse(file));
        if (names.stream().anyMatch(name -> name.startsWith(AddressList.PREFIX))) {
            throw new SourceException(file + " names another list; a list names web addresses, files and folders");
        }
        return new ListedPlaces(this, before, names);
    }

    private static byte[] content(Path file) {
        return switch (FileBytes.read(file, AddressList.MOST_BYTES)) {
            case Bytes.Whole whole -> whole.content();
            case Bytes.TooLarge large -> throw new SourceException(file + " " + large.reason());
            case Bytes.Unreadable closed -> throw new SourceException(file + " " + closed.reason());
            case Bytes.Gone gone -> throw new SourceException(file + " " + gone.reason());
            case Bytes.Refused refused -> throw new SourceException(file + " " + refused.reason());
            case Bytes.NotModified same -> throw new IllegalStateException("a file was asked for as it stands");
        };
    }

    private static Path readable(Path path) {
        if (!Files.exists(path)) {
            throw new SourceException(Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    ? path + " is a link that leads nowhere"
                    : path + " does not exist");
        }
        if (!Files.isReadable(path)) {
            throw new SourceException(path + " may not be read by you");
        }
        return path;
    }
}
