package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.store.Place;
import java.util.OptionalInt;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows a bar with the rate and the time that is left.
final class BarProgress extends CountingProgress {
    private static final int WIDTH = 79;
    private static final int UPDATE_MILLIS = 250;
    private static final int SHOWN_OF_NAME = 24;

    private final Surroundings surroundings;
    private @Nullable ProgressBar bar;

    BarProgress(Surroundings surroundings) {
        super(surroundings);
        this.surroundings = surroundings;
    }

    @Override
    public void started(Place place, OptionalInt total) {
        bar = new ProgressBarBuilder().setTaskName(shortName(Printable.line(place.name())))
                .setInitialMax(total.orElse(-1))
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" files", 1)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(surroundings.err(), WIDTH))
                .build();
    }

    private static String shortName(String name) {
        return name.length() <= SHOWN_OF_NAME ? name : "…" + name.substring(name.length() - SHOWN_OF_NAME + 1);
    }

    @Override
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        tellGone();
    }
}
