package dev.quoth.bot.doctor;

import dev.quoth.bot.access.Access;

/// Whether there is anybody who lets others in.
record OperatorsCheck(Access access) implements Check {

    @Override
    public String name() {
        return "access";
    }

    @Override
    public Finding run() {
        if (access.isOpen()) {
            return new Finding.Warning("access.open lets everyone who finds the bot ask about every document",
                    "take it out of quoth.yaml unless all documents are public");
        }
        return access.hasOperator()
                ? new Finding.Fine("people and chats with rights: " + access.holders().size())
                : new Finding.Warning("nobody is an operator yet, so nobody can be let in by chat",
                        "start 'quoth serve' and send the bot the code that it shows, or set access.operators");
    }
}
