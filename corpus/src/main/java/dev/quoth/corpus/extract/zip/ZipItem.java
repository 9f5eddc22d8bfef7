package dev.quoth.corpus.extract.zip;

/// A file in a ZIP file.
///
/// @param number    its place among the files, from 0
/// @param name      its path in the ZIP file, with `/` between folders
/// @param encrypted whether a password is needed to unpack it
/// @param leadsOut  whether its name in the ZIP file is that of a path elsewhere; `name` is then what is left of it
public record ZipItem(int number, String name, boolean encrypted, boolean leadsOut) {}
