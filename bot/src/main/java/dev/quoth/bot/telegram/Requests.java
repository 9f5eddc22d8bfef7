package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.delivery.Outgoing.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Writes the requests that say something, as the outbox keeps them.
final class Requests {

    /// Of what an answered button shows.
    private static final int MOST_OF_TOAST = 200;

    private static final int MOST_OF_LABEL = 64;
    private static final int MOST_IN_ROW = 8;
    /// Of a keyboard, which has 100 buttons at most.
    private static final int MOST_ROWS = 12;
    private static final int MOST_OF_TITLE = 100;
    private static final int MOST_OF_DESCRIPTION = 250;

    /// What one may see in an inline query changes with access and documents: Telegram keeps it no longer.
    private static final int CACHED_SECONDS = 5;

    /// What `/start` gets from one who was sent to us by an inline query.
    private static final String FROM_INLINE = "inline";

    private Requests() {}

    /// Returns the request that sends `text`.
    ///
    /// @param place where it goes
    static Outgoing send(Place place, Formatted text, List<List<Button>> buttons) {
        var request = SendMessage.builder().chatId(place.chat).text(text.text()).entities(entities(text))
                .linkPreviewOptions(noPreview());
        place.topic.ifPresent(request::messageThreadId);
        place.question.map(Requests::answering).ifPresent(request::replyParameters);
        keyboard(buttons).ifPresent(request::replyMarkup);
        return new Outgoing(write(request.build()), Pace.MESSAGE, false);
    }

    private static ReplyParameters answering(int message) {
        // The builder would send an empty list of styles along.
        var parameters = new ReplyParameters(message);
        parameters.setAllowSendingWithoutReply(true);
        return parameters;
    }

    /// Where a message goes.
    ///
    /// @param chat     its id
    /// @param topic    the forum's topic; empty for the chat itself
    /// @param question the message that is answered; empty where none is
    record Place(String chat, Optional<Integer> topic, Optional<Integer> question) {}

    /// Returns the request that puts `text` in the place of what `message` said.
    static Outgoing edit(String chat, int message, Formatted text, List<List<Button>> buttons) {
        var request = EditMessageText.builder().chatId(chat).messageId(message).text(text.text())
                .entities(entities(text)).linkPreviewOptions(noPreview());
        keyboard(buttons).ifPresent(request::replyMarkup);
        return new Outgoing(write(request.build()), Pace.MESSAGE, true);
    }

    /// Returns the request that shows `text` for a while, in the place of what was shown before under that number.
    static SendMessageDraft draft(Venue venue, long number, Formatted text) {
        var request = SendMessageDraft.builder().chatId(Long.valueOf(venue.chat().value()))
                .draftId((int) (number % Integer.MAX_VALUE) + 1).text(text.text()).entities(entities(text));
        if (!venue.thread().isEmpty()) {
            request.messageThreadId(Integer.valueOf(venue.thread()));
        }
        return request.build();
    }

    static Outgoing delete(String chat, int message) {
        return new Outgoing(write(DeleteMessage.builder().chatId(chat).messageId(message).build()), Pace.MESSAGE, true);
    }

    /// Returns the request that ends the waiting of one who pressed a button.
    ///
    /// @param toast what it shows for a moment; empty for nothing
    static Outgoing answerPress(String query, String toast) {
        var request = AnswerCallbackQuery.builder().callbackQueryId(query);
        if (!toast.isEmpty()) {
            request.text(Clean.line(toast, MOST_OF_TOAST));
        }
        return new Outgoing(write(request.build()), Pace.FREE, true);
    }

    /// Returns the request that shows `results` to one who searches from within another chat.
    ///
    /// @param notice what is said above them; empty for nothing
    static Outgoing answerSearch(String query, List<Choice> results, String notice) {
        var articles = new ArrayList<InlineQueryResult>();
        for (var result : results) {
            var content = InputTextMessageContent.builder().messageText(result.message.text())
                    .entities(entities(result.message)).linkPreviewOptions(noPreview()).build();
            articles.add(InlineQueryResultArticle.builder().id(Integer.toString(articles.size() + 1))
                    .title(shown(result.title, MOST_OF_TITLE))
                    .description(Clean.line(result.description, MOST_OF_DESCRIPTION)).inputMessageContent(content)
                    .build());
        }
        var request = AnswerInlineQuery.builder().inlineQueryId(query).results(articles).isPersonal(true)
                .cacheTime(CACHED_SECONDS);
        if (Clean.isVisible(notice)) {
            request.button(InlineQueryResultsButton.builder().text(Clean.line(notice, MOST_OF_LABEL))
                    .startParameter(FROM_INLINE).build());
        }
        return new Outgoing(write(request.build()), Pace.FREE, true);
    }

    /// What somebody may choose to say in another chat.
    record Choice(String title, String description, Formatted message) {}

    private static String write(PartialBotApiMethod<?> request) {
        return Json.write(request);
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    private static @Nullable List<MessageEntity> entities(Formatted text) {
        if (text.marks().isEmpty()) {
            return null;
        }
        return text.marks().stream().<MessageEntity>map(mark -> MessageEntity.builder().type(mark.type())
                .offset(mark.start()).length(mark.end() - mark.start())
                .url(mark.url().isEmpty() ? null : mark.url()).build()).toList();
    }

    private static Optional<InlineKeyboardMarkup> keyboard(List<List<Button>> rows) {
        var kept = rows.stream().limit(MOST_ROWS).map(Requests::row).filter(row -> !row.isEmpty()).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(InlineKeyboardMarkup.builder().keyboard(kept).build());
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        var row = new InlineKeyboardRow();
        for (var button : buttons.subList(0, Math.min(buttons.size(), MOST_IN_ROW))) {
            row.add(InlineKeyboardButton.builder().text(shown(button.label(), MOST_OF_LABEL))
                    .callbackData(button.action().data()).build());
        }
        return row;
    }

    /// Returns `label` on one line that shows something.
    private static String shown(String label, int most) {
        var line = Clean.line(label, most);
        return Clean.isVisible(line) ? line : "…";
    }

}
