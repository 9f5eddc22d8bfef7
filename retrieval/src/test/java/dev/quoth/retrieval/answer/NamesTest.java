package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            運輸署署長李小明表示，新線明年通車。              | 李小明
                                            创办人欧阳建国先生获奖。                        | 欧阳建国
                                            王芳教授指出，校长张伟昨日辞职。                 | 王芳;张伟
                                            The bridge was drawn by Anna Lee Schmidt.      | Anna Lee Schmidt
                                            Captain J. Cook and Mary Ann Evans sailed.     | Captain J. Cook;Mary Ann Evans
                                            In May the pier closed. But Tom Lee stayed.    | Tom Lee
                                            渡輪今日停航。                                  | ''
                                            the harbour was calm.                          | ''
                                            """)
    void findsPersonsWhereNewsNameThem(String text, String names) {
        assertEquals(names.isEmpty() ? List.of() : List.of(names.split(";")),
                Names.in(FoldedText.of(text)).stream().map(span -> span.of(text)).toList());
    }
}
