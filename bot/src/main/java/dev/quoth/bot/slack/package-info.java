/// Slack: Socket Mode or HTTP in, Block Kit out. Start at [SlackBot]; what happens to an event is read in [EventReader], what
/// becomes of a reply in [Renderer], and what Slack says to it in [Sending].
@NullMarked
package dev.quoth.bot.slack;

import org.jspecify.annotations.NullMarked;
