package dev.quoth.bot.delivery;

/// What runs for one platform.
record Channel(Line line, Sender sender, LifeSigns life) implements AutoCloseable {

    void start() {
        sender.start();
        life.start();
    }

    Adapter adapter() {
        return line.adapter();
    }

    /// Has the clock looked at again.
    void wake() {
        sender.wake();
        life.wake();
    }

    @Override
    public void close() {
        life.close();
        sender.close();
    }
}
