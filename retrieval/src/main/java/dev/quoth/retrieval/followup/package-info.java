/// Makes follow-up questions whole from the conversation's earlier turns. Start at [FollowUps].
@NullMarked
package dev.quoth.retrieval.followup;

import org.jspecify.annotations.NullMarked;
