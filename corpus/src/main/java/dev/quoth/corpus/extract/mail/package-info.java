/// E-mail messages. Start at [MailExtractor].
@NullMarked
package dev.quoth.corpus.extract.mail;

import org.jspecify.annotations.NullMarked;
