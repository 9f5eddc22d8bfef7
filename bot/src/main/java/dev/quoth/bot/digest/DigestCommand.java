package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.digest.PlanWords.Draft;
import dev.quoth.bot.wording.DigestPhrase;
import dev.quoth.corpus.Language;
import java.util.Set;
import java.util.function.Function;

/// Sets, shows, pauses and ends the digests of a chat.
final class DigestCommand implements Command {
    private final DigestDesk desk;
    private final DigestMenu menu;
    private final Library shelves;
    private final PlanWords words;

    /// The collections that there are.
    interface Library {

        /// Returns the names of those that `request` may see.
        Set<String> visible(Request request);
    }

    DigestCommand(DigestDesk desk, PlanWords words, Library shelves) {
        this.desk = desk;
        this.menu = new DigestMenu();
        this.shelves = shelves;
        this.words = words;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("摘要", "每日摘要", "日報", "日报", "簡報", "简报", "訂閱", "订阅", "digests");
    }

    @Override
    public String summary(Language language) {
        return DigestPhrase.DIGEST_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) throws InterruptedException {
        var says = new DigestSays(request.language());
        boolean isBare = request.text().isBlank();
        var order = DigestOrder.read(request.text(), isBare ? DigestOrder.Verb.LIST : DigestOrder.Verb.ON);
        boolean isOnlyShown = order.verb() == DigestOrder.Verb.LIST || order.verb() == DigestOrder.Verb.PREVIEW;
        if ((!isOnlyShown || isBare) && request.event().venue().chat().platform() == Platform.CONSOLE) {
            return says.of(DigestPhrase.NOT_HERE);
        }
        if (!isOnlyShown && !desk.mayManage(request)) {
            return says.of(DigestPhrase.MANAGED);
        }
        return switch (order.verb()) {
            case MENU -> menu.next(request, order.rest(), shelves.visible(request));
            case LIST -> isBare && desk.isEmpty(request) ? menu.begin(request) : desk.list(request);
            case ON -> read(request, order.rest(), draft -> desk.set(request, draft));
            case CHANGE -> {
                var reply = desk.chosen(request, order);
                yield switch (reply) {
                    case DigestDesk.Chosen.One(var one) ->
                        read(request, order.rest(), draft -> desk.change(request, one, draft));
                    case DigestDesk.Chosen.None(var why) -> why;
                };
            }
            case OFF -> desk.off(request, order);
            case PAUSE -> desk.pause(request, order);
            case RESUME -> desk.resume(request, order);
            case NOW -> desk.now(request, order);
            case PREVIEW -> preview(request, order);
        };
    }

    private Reply preview(Request request, DigestOrder order) throws InterruptedException {
        if (order.number().isPresent() || (order.rest().isEmpty() && !desk.isEmpty(request))) {
            return switch (desk.chosen(request, order)) {
                case DigestDesk.Chosen.One(var one) -> desk.preview(request, one);
                case DigestDesk.Chosen.None(var why) -> why;
            };
        }
        return switch (words.read(order.rest(), shelves.visible(request))) {
            case PlanWords.Read.Understood(var draft) -> desk.preview(request, desk.drafted(request, draft));
            case PlanWords.Read other -> unread(request, other);
        };
    }

    private Reply read(Request request, String text, Function<Draft, Reply> work) {
        return switch (words.read(text, shelves.visible(request))) {
            case PlanWords.Read.Understood(var draft) -> work.apply(draft);
            case PlanWords.Read other -> unread(request, other);
        };
    }

    private Reply unread(Request request, PlanWords.Read read) {
        var says = new DigestSays(request.language());
        var example = DigestPhrase.EXAMPLE.in(request.language());
        return switch (read) {
            case PlanWords.Read.Understood understood -> throw new IllegalArgumentException("it was understood");
            case PlanWords.Read.Unclear(var unclear) -> says.of(DigestPhrase.UNCLEAR, unclear, example);
            case PlanWords.Read.UnknownCollection(var name) -> says.of(DigestPhrase.NO_SUCH_COLLECTION, name,
                    String.join(", ", shelves.visible(request)));
            case PlanWords.Read.TooMuch much ->
                says.of(DigestPhrase.TOO_MUCH, Plan.MOST_TOPICS, Plan.LONGEST_TOPIC);
        };
    }
}
