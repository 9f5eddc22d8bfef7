package dev.quoth.retrieval.languagemodel;

import java.util.function.Consumer;

/// Something that completes a conversation with text. What it says is a stranger's text: nothing about it is checked
/// here. Safe for use by many threads.
public interface LanguageModel {

    /// Returns what operators call it, such as `gpt-5-mini` or, of several, `claude-sonnet, gpt-5-mini`.
    String name();

    /// Returns what the model makes of `prompt`, within [Prompt#within].
    ///
    /// `heard` is told each piece of the text as it arrives, in order, from the thread that called; a model that does not
    /// stream tells all at once. As soon as something was heard nothing is tried again, so it is never told anything
    /// twice. Should it throw, the answer is given up and its exception is thrown.
    ///
    /// Throws [LanguageModelException] when there is no whole text in time, whatever the reason; what was heard until then
    /// was said by the model all the same.
    Completion complete(Prompt prompt, Consumer<String> heard) throws LanguageModelException, InterruptedException;
}
