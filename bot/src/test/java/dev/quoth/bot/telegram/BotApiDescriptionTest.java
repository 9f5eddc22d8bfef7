package dev.quoth.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotApiDescriptionTest {

    @Test
    void knowsWhatWeSend() throws JsonProcessingException {
        assertEquals(List.of(),
                faults("SendMessage", "{\"chat_id\":\"7\",\"text\":\"x\",\"entities\":[{\"type\":\"bold\","
                        + "\"offset\":0,\"length\":1}],\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"b\"}]]}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sendmessage | {\"chat_id\":7} | sendMessage lacks text",
            "sendmessage | {\"chat_id\":7,\"text\":3} | sendMessage.text must be String, is 3",
            "sendmessage | {\"chat_id\":7,\"text\":\"x\",\"silent\":true} | there is no sendMessage.silent",
            "deletemessage | {\"chat_id\":7,\"message_id\":\"x\"} | deleteMessage.message_id must be Integer, is \"x\"",
            "sendpigeon | {} | there is no method sendpigeon"})
    void findsWhatIsWrong(String method, String parameters, String fault) throws JsonProcessingException {
        assertEquals(List.of(fault), faults(method, parameters));
    }

    @Test
    void agreesWithTheWholeDescription() {
        var whole = BotApiDescription.whole();
        assumeTrue(whole.isPresent(), "requests are checked by our own table alone: no copy of the whole description is"
                + " beside the project, in ../shared/platforms");

        assertEquals(List.of(), BotApiDescription.ofUse().unknownTo(whole.orElseThrow()));
    }

    private static List<String> faults(String method, String parameters) throws JsonProcessingException {
        return BotApiDescription.ofUse().faults(method, Json.mapper().readTree(parameters));
    }
}
