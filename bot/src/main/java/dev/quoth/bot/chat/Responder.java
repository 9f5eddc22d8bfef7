package dev.quoth.bot.chat;

/// Answers events. Safe for use by several threads, of which one at a time is in the same chat.
public interface Responder {

    /// Returns the reply to `event`, and always one: what can't be done is told in it. It may be called again for an event
    /// whose reply was lost before it was stored, and must then do nothing twice. Throws [UnansweredException] where something
    /// is wrong with us.
    ///
    /// @param interim shows what goes on until then
    Reply respond(Event event, Interim interim) throws InterruptedException;

    /// Whether whoever caused `event` may see that it arrived before it is answered: not those who may not ask and are met with
    /// silence most often. It is quick and changes nothing.
    boolean isWelcome(Event event);

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

        /// Shows the beginning of the reply while the rest is made, of which nothing may be taken back. Each takes the place
        /// of the one before, and the reply takes the place of the last. Returns at once; what comes sooner than a chat can
        /// bear is left out.
        default void begin(Reply.Message beginning) {
            show(beginning);
        }
    }
}
