package dev.quoth.corpus.read;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/// Renders each text and each stretch of code of a Markdown page within a mark that says where it stands in the source.
///
/// @param start where the Markdown begins in the source
record PlacedText(HtmlWriter html, int start) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class, Code.class);
    }

    @Override
    public void render(Node node) {
        html.tag("span", Map.of(MarkdownPlaces.PLACE, MarkdownPlaces.of(node.getSourceSpans(), start)));
        html.text(node instanceof Code code ? code.getLiteral() : ((Text) node).getLiteral());
        html.tag("/span");
    }
}
