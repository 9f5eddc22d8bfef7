/// Language models on other servers, behind one port: who may be asked, for how long, and at what cost. Nothing here
/// trusts what a model says. Start at [LanguageModel].
@NullMarked
package dev.quoth.retrieval.languagemodel;

import org.jspecify.annotations.NullMarked;
