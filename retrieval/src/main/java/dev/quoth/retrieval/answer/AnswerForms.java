package dev.quoth.retrieval.answer;

import java.util.Set;
import java.util.regex.Pattern;

/// How answers of some kinds, and the questions for them, are worded in three languages; for folded text.
final class AnswerForms {

    static final Set<AnswerType> NAMED = Set.of(AnswerType.PERSON, AnswerType.ORGANISATION, AnswerType.PLACE);
    static final Pattern PRONOUN = Pattern.compile("^[“\"「『]?(?:他|她|它|其|该|此|这"
            + "|(?:he|she|it|they|this|these|those|his|her|its|their|such)\\b)");
    static final Pattern PERSON = Pattern.compile("·|博士|教授|先生|女士|皇帝|国王|女王|总统|首相|将军|世\\b"
            + "|[王帝后家人者员长师]");
    static final Pattern PLACE = Pattern.compile("[省市县州国岛区镇村城山河湖路街港洲京江海乡庄站]|位于"
            + "|\\b(?:in|at|from|to|near|of) [a-z]");
    static final Pattern ORGANISATION = Pattern.compile("公司|大学|学院|学校|政府|[党局部会队院团社厂校]|银行|基金|协会"
            + "|\\b(?:university|company|college|corporation|inc|party|council|institute|association|society|bank"
            + "|agency|department|school|team|church|group|union|commission|court|government)\\b");
    static final Pattern CAUSE = Pattern.compile("因为|由于|因此|所以|导致|以便|为了|原因|因而|从而|造成|因|使|令|目的|避免|以免"
            + "|\\b(?:because|due to|since|as a result|in order|to avoid|so that|caused?|led to|therefore|thus|hence"
            + "|reasons?|purpose|owing)\\b");
    static final Pattern LIST = Pattern.compile("、.{1,24}、|、.{1,24}[和及与]|包括|分别|例如|；.*；|;.*;"
            + "|[,，].{1,60}[,，].{1,40}(?:和|及|与|\\band\\b|\\bor\\b)|\\bsuch as\\b|\\binclud\\w+");
    static final Pattern CALLED_ASKED = Pattern.compile("称为|名为|叫|称作|名称|名字|名叫|别称|又称|俗称"
            + "|\\b(?:called|named?|known|term)\\b");
    static final Pattern CALLED = Pattern.compile("称为|名为|叫|称|名字|即|[「“\"]"
            + "|\\b(?:called|named?|known as|term(?:ed)?|referred to)\\b");

    private AnswerForms() {}
}
