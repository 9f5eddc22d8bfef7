package dev.quoth.corpus.extract.zip;

/// How much of a ZIP file is unpacked.
///
/// @param entries how many entries it may have
/// @param entry   how many bytes one entry may hold
/// @param total   how many bytes all entries may hold together
/// @param ratio   how many times larger than its packed form an entry may be, beyond the first `free` bytes
/// @param free    how many bytes of an entry are unpacked whatever the ratio
public record ZipLimits(int entries, long entry, long total, int ratio, long free) {

    /// 20,000 entries, 100 MB each, 200 MB in all, 100 times the packed size beyond the first megabyte.
    public static final ZipLimits STANDARD = new ZipLimits(20_000, 100L << 20, 200L << 20, 100, 1L << 20);

    public ZipLimits {
        if (entries < 1 || entry < 1 || total < 1 || ratio < 1 || free < 0) {
            throw new IllegalArgumentException("limits of a ZIP file must be positive, got " + entries + " entries, "
                    + entry + " and " + total + " bytes, " + ratio + " times the packed size, " + free + " free");
        }
    }

    /// Returns what is left of these limits after so many entries and bytes; at least one of each, so that the next is
    /// refused and not the limits.
    public ZipLimits after(int usedEntries, long usedBytes) {
        return new ZipLimits(Math.max(1, entries - usedEntries), entry, Math.max(1, total - usedBytes), ratio, free);
    }

    /// Returns how many bytes an entry of `packed` bytes may hold, where `left` bytes are left for all entries.
    long allowed(long packed, long left) {
        long byRatio = Math.max(free, packed > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : packed * ratio);
        return Math.min(Math.min(entry, left), byRatio);
    }
}
