package dev.quoth.bot.telegram;

import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/// Our account with Telegram, as @BotFather set it up.
///
/// @param isShownAll whether groups show us all that is said: privacy mode is off
/// @param isInline   whether people may search from within other chats
record Account(Bot bot, boolean mayJoinGroups, boolean isShownAll, boolean isInline) {

    static Outcome<Account> ask(BotApi api) throws InterruptedException {
        return api.call(new GetMe()).map(Account::of);
    }

    private static Account of(User user) {
        return new Account(new Bot(user.getId(), user.getUserName()), Boolean.TRUE.equals(user.getCanJoinGroups()),
                Boolean.TRUE.equals(user.getCanReadAllGroupMessages()),
                Boolean.TRUE.equals(user.getSupportInlineQueries()));
    }
}
