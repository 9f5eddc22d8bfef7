package dev.quoth.retrieval.languagemodel;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;

/// Prompts in langchain4j's words.
final class Requests {

    private static final String IN_WORDS = """


                                           Answer with one JSON object and nothing else: no words around it, no code fence. It must match this JSON schema:
                                           """;

    private Requests() {}

    static ChatRequest of(Prompt prompt, Dialect dialect) {
        var form = prompt.form();
        var messages = new ArrayList<ChatMessage>();
        messages.add(SystemMessage.from(form == null || dialect.holdsToForm()
                ? prompt.instructions()
                : prompt.instructions() + IN_WORDS + form.jsonSchema()));
        for (var turn : prompt.turns()) {
            messages.add(switch (turn.who()) {
                case ASKER -> UserMessage.from(turn.text());
                case MODEL -> AiMessage.from(turn.text());
            });
        }
        var request = ChatRequest.builder().messages(messages);
        if (form != null && dialect.holdsToForm()) {
            var schema = JsonSchema.builder().name(form.name()).rootElement(JsonRawSchema.from(form.jsonSchema()));
            request.responseFormat(ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema.build())
                    .build());
        }
        return request.build();
    }
}
