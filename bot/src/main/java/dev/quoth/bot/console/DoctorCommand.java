package dev.quoth.bot.console;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.doctor.Check;
import dev.quoth.bot.doctor.Checkups;
import dev.quoth.bot.doctor.Doctor;
import dev.quoth.bot.doctor.Doctor.Result;
import dev.quoth.bot.doctor.Finding;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeException;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.retrieval.index.IndexException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Checks whether all is well.
@Command(name = "doctor", description = "Checks settings, home, stores, index, models and platforms; says what to do.", footer = {
        "",
        "One line for each check: ok, warn or FAIL; where something is to be done, the next line says what.",
        "Exit code 1: a check failed."})
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Override
    public Integer call() throws InterruptedException {
        var root = QuothCommand.of(quoth);
        var surroundings = root.surroundings();
        var results = examine(Checkups.ofSettings(root.folder(), surroundings.environment()));
        results.addAll(examine(Checkups.ofMachine(root.folder(), surroundings.clock())));
        // What a home holds can only be looked at where settings and folder are in order.
        if (results.stream().noneMatch(Result::hasFailed)) {
            results.addAll(inside(root));
        }
        results.forEach(result -> print(surroundings, result));
        return results.stream().anyMatch(Result::hasFailed) ? ExitCode.NO : ExitCode.DONE;
    }

    private static List<Result> inside(QuothCommand root) throws InterruptedException {
        try (var home = root.openToRead();
                var chats = ChatDatabase.open(home.folder().path().resolve(ChatDatabase.FILE))) {
            return examine(inside(home, chats, root.surroundings()));
        } catch (HomeException | StoreException | IndexException e) {
            return List.of(new Result("home", new Finding.Failed(String.valueOf(e.getMessage()),
                    "do what it says, then run 'quoth doctor' again")));
        }
    }

    private static List<Check> inside(Home home, ChatDatabase chats, Surroundings surroundings) {
        var access = new Access(home.settings().access(), chats.grants(), surroundings.clock());
        var checks = new ArrayList<>(Checkups.ofHome(home, new Checkups.Chats(chats::damages, access)));
        checks.addAll(Checkups.ofLanguageModels(home.settings().model(), surroundings.clock()));
        checks.addAll(Checkups.ofPlatforms(home.settings()));
        return checks;
    }

    private static List<Result> examine(List<Check> checks) throws InterruptedException {
        return new ArrayList<>(new Doctor(checks).examine());
    }

    private static void print(Surroundings surroundings, Result result) {
        surroundings.print(Printable.line(result.line()));
        result.advice().ifPresent(advice -> surroundings.print("      " + Printable.line(advice)));
    }
}
