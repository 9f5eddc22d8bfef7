package dev.quoth.bot.serve;

import dev.quoth.bot.digest.DigestStatus;
import dev.quoth.bot.http.Vitals.Figure;
import java.util.List;

/// How digests stand, for machines to watch.
record DigestFigures(DigestStatus status) {

    List<Figure> figures() {
        return List.of(new Figure("quoth_digests", "Digests that were set.", status.subscriptions()),
                new Figure("quoth_digests_troubled", "Digests whose last edition did not come.", status.troubled()));
    }
}
