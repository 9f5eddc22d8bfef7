/// Sentence models: texts to vectors, in process, offline. Start at [Embeddings]; ONNX Runtime is used here and nowhere
/// else.
@NullMarked
package dev.quoth.retrieval.model;

import org.jspecify.annotations.NullMarked;
