package dev.quoth.bot.chat;

/// Answers events. Safe for use by several threads, of which one at a time is in the same chat.
public interface Responder {

    /// Returns the reply to `event`, and always one: what can't be done is told in it. It may be called again for an event
    /// whose reply was lost before it was stored, and must then do nothing twice. Throws [UnansweredException] where something
    /// is wrong with us.
    ///
    /// @param interim shows what goes on until then
    Reply respond(Event event, Interim interim) throws InterruptedException;

    /// Returns what to say at once to one whose event has to wait.
    ///
    /// @param ahead how many others are to be answered before
    Reply busy(Event event, int ahead);

    /// Returns what to say where [#respond] threw, or gave no sign of life for too long. It needs nothing that can fail.
    Reply failed(Event event);

    /// Shows how far a long work is; each message takes the place of the one before, and the reply takes the place of the
    /// last.
    interface Interim {

        void show(Reply.Message message);
    }
}
