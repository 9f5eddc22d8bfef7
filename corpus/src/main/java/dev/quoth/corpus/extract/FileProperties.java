package dev.quoth.corpus.extract;

import dev.quoth.corpus.Metadata;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a program wrote into a file's properties, sometimes without its author's knowledge.
public final class FileProperties {

    /// Titles that programs make up: file names, and the names of programs and templates.
    private static final Pattern MADE_UP = Pattern.compile("(?i).{0,200}\\.(?:docx?|dotx?|pptx?|xlsx?|od[tps]|pdf|rtf|"
            + "txt|indd|qxd|tmp|wpd|pages|html?)|microsoft (?:word|powerpoint|excel)\\b.{0,200}|powerpoint presentation|"
            + "powerpoint 簡報|powerpoint 演示文稿|slide 1|untitled|無標題|无标题|document ?\\d*|workbook ?\\d*|book ?\\d+|"
            + "presentation ?\\d*|文件 ?\\d*|文档 ?\\d*|活頁簿 ?\\d*|工作簿 ?\\d*");
    /// Names that programs and machines give to whoever uses them.
    private static final Pattern NOBODY = Pattern.compile("(?i)user|author|admin|administrator|owner|unknown|guest|"
            + "microsoft(?: office)?(?: user)?|windows user|使用者|用户|apache poi|openpyxl|python-docx|python-pptx|root|pc");

    private FileProperties() {}

    /// Returns the title and author unless they are made up; never a date, for those of saving are no publication.
    public static Metadata of(@Nullable String title, @Nullable String author) {
        var words = title == null ? "" : title.strip();
        var person = author == null ? "" : author.strip();
        return new Metadata(MADE_UP.matcher(words).matches() ? "" : words, null,
                person.isEmpty() || NOBODY.matcher(person).matches() ? null : person, null);
    }
}
