package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.wording.DigestPhrase;
import dev.quoth.corpus.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Has a question asked again whenever there is something new: `/watch QUESTION`, `/watch list`, `/watch off N`.
final class WatchCommand implements Command {
    private static final int MOST = 20;
    private static final int LONGEST = 500;

    private final WatchStore watches;
    private final DigestDesk desk;
    private final InstantSource clock;

    WatchCommand(WatchStore watches, DigestDesk desk, InstantSource clock) {
        this.watches = watches;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("關注", "关注", "追蹤", "追踪");
    }

    @Override
    public String summary(Language language) {
        return DigestPhrase.WATCH_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var says = new DigestSays(request.language());
        var here = watches.of(Place.of(request, false).venue().conversation());
        if (request.text().isBlank()) {
            return here.isEmpty() ? says.of(DigestPhrase.WATCH_WHAT) : list(says, here);
        }
        if (request.event().venue().chat().platform() == Platform.CONSOLE) {
            return says.of(DigestPhrase.NOT_HERE);
        }
        var order = order(request.text());
        boolean isListed = order.filter(DigestOrder.Verb.LIST::equals).isPresent();
        if (isListed) {
            return list(says, here);
        }
        if (!desk.mayManage(request)) {
            return says.of(DigestPhrase.MANAGED);
        }
        return order.isPresent() ? off(says, request, here) : watch(says, request, here);
    }

    /// A question may begin with any word: only a verb that stands alone, or with a number, is one.
    private static Optional<DigestOrder.Verb> order(String text) {
        var read = DigestOrder.read(text, DigestOrder.Verb.ON);
        boolean isWhole = read.rest().isEmpty() || read.rest().matches("(?i)all|全部");
        return isWhole && (read.verb() == DigestOrder.Verb.LIST || read.verb() == DigestOrder.Verb.OFF)
                ? Optional.of(read.verb())
                : Optional.empty();
    }

    private static Reply list(DigestSays says, List<Watch> here) {
        if (here.isEmpty()) {
            return says.of(DigestPhrase.WATCH_NONE);
        }
        var lines = new ArrayList<List<Run>>();
        here.forEach(watch -> lines.add(List.of(Run.plain((lines.size() + 1) + ". " + watch.question()))));
        return says.with(List.of(says.paragraph(DigestPhrase.WATCH_HEADING), new Items(lines)), List.of());
    }

    private Reply off(DigestSays says, Request request, List<Watch> here) {
        var order = DigestOrder.read(request.text(), DigestOrder.Verb.OFF);
        if (!order.rest().isEmpty() && !here.isEmpty()) {
            here.forEach(watch -> watches.remove(watch.id()));
            return says.of(DigestPhrase.WATCH_ENDED, String.join("; ", here.stream().map(Watch::question).toList()));
        }
        if (here.isEmpty()) {
            return says.of(DigestPhrase.WATCH_NONE);
        }
        if (order.number().isEmpty() && here.size() > 1) {
            return says.of(DigestPhrase.WHICH_ONE, "/watch off 1");
        }
        int number = order.number().orElse(1);
        if (number < 1 || number > here.size()) {
            return says.of(DigestPhrase.WATCH_NO_SUCH, number);
        }
        var ended = here.get(number - 1);
        watches.remove(ended.id());
        return says.of(DigestPhrase.WATCH_ENDED, ended.question());
    }

    private Reply watch(DigestSays says, Request request, List<Watch> here) {
        var question = request.text().strip();
        var known = here.stream().filter(watch -> watch.question().equals(question)).findFirst();
        if (known.isEmpty() && here.size() >= MOST) {
            return says.of(DigestPhrase.WATCH_TOO_MANY, here.size());
        }
        if (question.length() > LONGEST) {
            return says.of(DigestPhrase.WATCH_WHAT);
        }
        if (known.isEmpty()) {
            watches.put(new Watch(new WatchId(DigestDesk.id(request.event())), Place.of(request, false).venue(),
                    request.event().sender().id(), question, request.language(), clock.instant(), Optional.empty()));
        }
        return says.of(DigestPhrase.WATCHING, question);
    }
}
