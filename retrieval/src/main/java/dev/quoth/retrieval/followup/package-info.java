/// Makes follow-up questions whole from the conversation's earlier turns. Start at [FollowUps]: it tells what a question
/// leaves out, a [Shape], and takes that from the [Memory] of [Earlier] questions. Words are in `words.tsv` and `asking.tsv`;
/// decision 15 has examples of each shape.
@NullMarked
package dev.quoth.retrieval.followup;

import org.jspecify.annotations.NullMarked;
