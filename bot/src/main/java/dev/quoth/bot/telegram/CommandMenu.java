package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.telegram.Menu.Entry;
import dev.quoth.corpus.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/// Tells Telegram our commands, for each language and each kind of chat. A menu is a convenience: where it can't be set, that
/// is logged and nothing else.
record CommandMenu(BotApi api, List<Entry> entries) {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);

    private static final int MOST_OF_SUMMARY = 256;

    /// Telegram knows languages by two letters: it can't tell Traditional Chinese from Simplified. Readers of either can read
    /// Traditional commands; the answers are in their own script.
    private static final Map<String, Language> LANGUAGES = languages();

    private static Map<String, Language> languages() {
        var languages = new LinkedHashMap<String, Language>();
        languages.put("", Language.EN);
        languages.put("zh", Language.ZH_HANT);
        return languages;
    }

    /// Sets the menu of all chats.
    void show() throws InterruptedException {
        for (var scope : List.of(BotCommandScopeDefault.builder().build(),
                BotCommandScopeAllPrivateChats.builder().build(), BotCommandScopeAllGroupChats.builder().build())) {
            set(scope, entries.stream().filter(entry -> !entry.isForOperators()).toList());
        }
    }

    /// Sets the menu of the chat with `operator`, who must have spoken to us.
    void showAllTo(UserId operator) throws InterruptedException {
        set(BotCommandScopeChat.builder().chatId(operator.value()).build(), entries);
    }

    /// Has the chat with `user` show the menu of all chats.
    void showNothingElseTo(UserId user) throws InterruptedException {
        var scope = BotCommandScopeChat.builder().chatId(user.value()).build();
        for (var language : LANGUAGES.keySet()) {
            var request = DeleteMyCommands.builder().scope(scope);
            if (!language.isEmpty()) {
                request.languageCode(language);
            }
            api.call(request.build()).trouble().ifPresent(reason -> LOG.warn("taking a menu back: {}", reason));
        }
    }

    private void set(BotCommandScope scope, List<Entry> shown) throws InterruptedException {
        for (var language : LANGUAGES.entrySet()) {
            var commands = shown.stream().map(entry -> new BotCommand(entry.name(),
                    summary(entry, language.getValue()))).toList();
            var request = SetMyCommands.builder().commands(commands).scope(scope);
            if (!language.getKey().isEmpty()) {
                request.languageCode(language.getKey());
            }
            api.call(request.build()).trouble().ifPresent(reason -> LOG.warn("setting the menu of {}: {}",
                    scope.getType(), reason));
        }
    }

    private static String summary(Entry entry, Language language) {
        return Clean.line(String.valueOf(entry.summary().get(language)), MOST_OF_SUMMARY);
    }
}
