package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Chooses the language of the replies in a chat: `/language en`, `zh-Hant`, `zh-Hans` or `auto`; asks where none is named.
record LanguageCommand(ConversationStore store) implements Command {
    private static final Set<String> AUTOMATIC = Set.of("auto", "automatic", "自動", "自动");

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("lang", "語言", "语言");
    }

    @Override
    public String summary(Language language) {
        return Phrase.LANGUAGE_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var wanted = request.text().toLowerCase(Locale.ROOT);
        var chat = request.event().venue().chat();
        if (AUTOMATIC.contains(wanted)) {
            store.setLanguage(chat, Optional.empty());
            return Reply.Message.of(request.language(),
                    Paragraph.of(Phrase.LANGUAGE_AUTOMATIC.in(request.language())));
        }
        var language = named(wanted);
        if (language.isEmpty()) {
            return which(request.language());
        }
        store.setLanguage(chat, language);
        return Reply.Message.of(language.get(), Paragraph.of(Phrase.LANGUAGE_SET.in(language.get())));
    }

    /// Returns the language that goes by `name`, which is in small letters, in any of the languages.
    private static Optional<Language> named(String name) {
        return Arrays.stream(Language.values())
                .filter(each -> names(each).stream().anyMatch(own -> own.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }

    private static List<String> names(Language language) {
        var names = new ArrayList<String>();
        names.add(language.tag());
        Arrays.stream(Language.values()).forEach(reader -> names.add(named(language, reader)));
        names.addAll(switch (language) {
            case EN -> List.of("英語", "英语");
            case ZH_HANT -> List.of("zh-tw", "zh-hk", "繁體", "繁中");
            case ZH_HANS -> List.of("zh-cn", "简体", "简中");
        });
        return names;
    }

    private static Reply which(Language language) {
        var buttons = new ArrayList<List<Button>>();
        Arrays.stream(Language.values()).forEach(each -> buttons
                .add(List.of(new Button(named(each, each), new Action.Say("/language " + each.tag())))));
        buttons.add(List.of(new Button(Phrase.AUTOMATIC_BUTTON.in(language), new Action.Say("/language auto"))));
        return new Reply.Message(language, Optional.empty(),
                List.of(Paragraph.of(Phrase.LANGUAGE_WHICH.in(language))), buttons, Reply.Audience.EVERYONE);
    }

    /// Returns what `language` is called in that of `reader`.
    static String named(Language language, Language reader) {
        return (switch (language) {
            case EN -> Phrase.ENGLISH;
            case ZH_HANT -> Phrase.TRADITIONAL;
            case ZH_HANS -> Phrase.SIMPLIFIED;
        }).in(reader);
    }
}
