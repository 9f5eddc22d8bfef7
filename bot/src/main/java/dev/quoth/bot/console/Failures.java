package dev.quoth.bot.console;

import dev.quoth.bot.home.HomeException;
import dev.quoth.bot.http.HttpServerException;
import dev.quoth.bot.wording.Printable;
import dev.quoth.config.SettingsException;
import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.retrieval.eval.EvaluationException;
import dev.quoth.retrieval.index.IndexException;
import dev.quoth.retrieval.model.ModelException;
import dev.quoth.retrieval.model.UnusableModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what ended a command, without a stack trace, and says what it ends with.
record Failures(Surroundings surroundings) {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    int tell(Exception fault) {
        LOG.debug("the command failed", fault);
        return switch (fault) {
            case BrokenPipeException gone -> ExitCode.DONE;
            case UsageException wrong -> told(wrong, ExitCode.WRONG_USE);
            case HomeException wrong -> told(wrong, ExitCode.WRONG_USE);
            case HttpServerException wrong -> told(wrong, ExitCode.WRONG_USE);
            case SettingsException wrong -> toldEach(wrong);
            case UnusableModelException wrong -> told(wrong, ExitCode.WRONG_USE);
            case SourceException wrong -> told(wrong, ExitCode.WRONG_USE);
            case EvaluationException wrong -> told(wrong, ExitCode.WRONG_USE);
            case OutputException failed -> told(failed, ExitCode.FAULT);
            case StoreException failed -> told(failed, ExitCode.FAULT);
            case IndexException failed -> told(failed, ExitCode.FAULT);
            case EmbedderUnavailableException failed -> told(failed, ExitCode.FAULT);
            case ModelException failed -> told(failed, ExitCode.FAULT);
            case InterruptedException ended -> {
                Thread.currentThread().interrupt();
                surroundings.tell("quoth: interrupted; run the command again to go on");
                yield ExitCode.FAULT;
            }
            default -> {
                surroundings.tell("quoth: unexpected fault: " + Printable.line(fault.toString())
                        + " (--debug shows where)");
                yield ExitCode.FAULT;
            }
        };
    }

    private int told(Exception fault, int exitCode) {
        surroundings.tell("quoth: " + Printable.line(String.valueOf(fault.getMessage())));
        return exitCode;
    }

    private int toldEach(SettingsException wrong) {
        wrong.problems().forEach(problem -> surroundings.tell("quoth: " + Printable.line(problem.toString())));
        return ExitCode.WRONG_USE;
    }
}
