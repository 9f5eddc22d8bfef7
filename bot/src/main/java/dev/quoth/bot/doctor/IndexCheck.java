package dev.quoth.bot.doctor;

import dev.quoth.bot.home.Home;

/// Whether all documents can be found.
record IndexCheck(Home home) implements Check {

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Finding run() {
        int documents = home.store().labels().size();
        if (documents == 0) {
            return new Finding.Warning("there are no documents", "add some: quoth add FOLDER");
        }
        try (var answering = home.answering()) {
            return answering.isBehind()
                    ? new Finding.Warning("it is behind the store, into which documents are being read now",
                            "wait for that to end; 'quoth sync' makes up for a reading that was broken off")
                    : new Finding.Fine("it holds all of " + documents + " documents");
        }
    }
}
