package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Answers `to TEXT`, and what a test wants to some texts.
final class FakeResponder implements Responder {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    interface Answer {
        Reply to(Event event, Interim interim) throws InterruptedException;
    }

    FakeResponder on(String text, Answer answer) {
        answers.put(text, answer);
        return this;
    }

    @Override
    public Reply respond(Event event, Interim interim) throws InterruptedException {
        var text = Chats.text(event);
        var answer = answers.get(text);
        return answer == null ? Chats.message("to " + text) : answer.to(event, interim);
    }

    @Override
    public boolean isWelcome(Event event) {
        return !Chats.text(event).startsWith("stranger");
    }

    @Override
    public Reply busy(Event event, int ahead) {
        return Chats.message("busy, " + ahead + " ahead");
    }

    @Override
    public Reply failed(Event event) {
        return Chats.message("can't answer " + Chats.text(event));
    }
}
