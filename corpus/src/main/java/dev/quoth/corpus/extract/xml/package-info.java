/// XML from strangers, read without document types, entities or endless depth. Start at [XmlPull].
@NullMarked
package dev.quoth.corpus.extract.xml;

import org.jspecify.annotations.NullMarked;
