package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access.Operatorship;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.telegram.Telegram;
import dev.quoth.config.Principal;
import java.util.function.BiConsumer;

/// Offers what is for operators to those who are, and to no others, where platforms have menus.
record OperatorMenus(Platforms platforms) implements Operatorship {

    @Override
    public void began(Principal operator) {
        change(operator, Telegram::showMenuTo);
    }

    @Override
    public void ended(Principal operator) {
        change(operator, Telegram::hideMenuFrom);
    }

    private void change(Principal operator, BiConsumer<Telegram, UserId> change) {
        Operators.user(operator).filter(user -> user.platform() == Platform.TELEGRAM)
                .ifPresent(user -> platforms.telegram().ifPresent(telegram -> change.accept(telegram, user)));
    }
}
