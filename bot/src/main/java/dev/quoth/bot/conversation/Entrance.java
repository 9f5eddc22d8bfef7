package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Budget;
import dev.quoth.bot.access.Gate;
import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.wording.AccessPhrase;
import dev.quoth.bot.wording.Durations;
import dev.quoth.corpus.Language;
import java.util.Optional;

/// Who is let in, and how much may be asked. Safe for use by several threads.
public interface Entrance {

    /// Returns whether `event` is let in.
    Gate.Entry enter(Event event);

    /// Whether the sender of `event` may ask where it happened. Changes nothing.
    boolean isOpenTo(Event event);

    /// Counts the question that `event` asks, once however often it is told; returns what is to be said where it is one too
    /// many.
    Optional<Reply> refuse(Event event, Permission permission, Language language);

    /// Returns the entrance that `gate` and `budget` keep.
    static Entrance of(Gate gate, Budget budget) {
        return new Entrance() {
            @Override
            public Gate.Entry enter(Event event) {
                return gate.enter(event);
            }

            @Override
            public boolean isOpenTo(Event event) {
                return gate.isOpenTo(event);
            }

            @Override
            public Optional<Reply> refuse(Event event, Permission permission, Language language) {
                return switch (budget.take(event, permission)) {
                    case Budget.Verdict.Allowed allowed -> Optional.empty();
                    case Budget.Verdict.RefusedAgain again -> Optional.of(new Reply.Silence());
                    case Budget.Verdict.RefusedFirst(var delay, var whose) -> {
                        var phrase = switch (whose) {
                            case PERSON -> AccessPhrase.ASKED_TOO_MUCH;
                            case CHAT -> AccessPhrase.CHAT_ASKED_TOO_MUCH;
                        };
                        yield Optional.of(Reply.Message.of(language,
                                Paragraph.of(phrase.in(language, Durations.text(delay, language)))));
                    }
                };
            }
        };
    }

    /// Returns one that lets everybody in with `permission`, to ask as much as they like.
    static Entrance open(Permission permission) {
        return new Entrance() {
            @Override
            public Gate.Entry enter(Event event) {
                return new Gate.Entry.In(permission);
            }

            @Override
            public boolean isOpenTo(Event event) {
                return true;
            }

            @Override
            public Optional<Reply> refuse(Event event, Permission given, Language language) {
                return Optional.empty();
            }
        };
    }
}
