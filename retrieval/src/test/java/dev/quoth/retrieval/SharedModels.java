package dev.quoth.retrieval;

import dev.quoth.retrieval.model.Embeddings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the packaged models, which are loaded once for all of them and closed after the last.
public final class SharedModels implements ParameterResolver {
    private static final int WORKERS = 2;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Embeddings.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(SharedModels.class)).getOrComputeIfAbsent(Embeddings.class,
                unused -> Embeddings.packaged(WORKERS), Embeddings.class);
    }
}
