package dev.quoth.bot.operators;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.doctor.Doctor;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.List;

/// Shows what the doctor finds, which speaks English as the command line does.
record DoctorCommand(Doctor doctor) implements Command {

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public boolean isForOperators() {
        return true;
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public String summary(Language language) {
        return OperatorPhrase.DOCTOR_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) throws InterruptedException {
        var says = new Says(request.language());
        interim.show(says.of(OperatorPhrase.CHECKING));
        var lines = new ArrayList<List<Run>>();
        boolean isFine = true;
        for (var result : doctor.examine()) {
            lines.add(List.of(Run.plain(Printable.line(result.line()))));
            result.advice().ifPresent(advice -> lines.add(List.of(Run.plain("→ " + Printable.line(advice)))));
            isFine &= result.advice().isEmpty();
        }
        var items = new Items(lines);
        return isFine
                ? Reply.Message.of(request.language(), says.paragraph(OperatorPhrase.FINE), items)
                : Reply.Message.of(request.language(), items);
    }
}
