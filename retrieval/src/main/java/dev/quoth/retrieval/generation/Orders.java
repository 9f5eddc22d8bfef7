package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import java.util.regex.Pattern;

/// Tells sentences that give orders to a machine from sentences that say something. What rests on the former is not shown
/// as an answer, whoever wrote it.
final class Orders {

    private static final String ENGLISH = "\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,30}\\b(?:above|previous|prior|earlier|all|any|your"
            + "|other|these|those|system|instructions?|rules?|guidelines?|passages?|documents?)\\b"
            + "|\\bsystem (?:prompt|message|instruction|override|note|update)s?\\b|\\b(?:developer|admin|debug|dan|jailbreak|god) mode\\b"
            + "|\\b(?:hidden|secret|internal|original|initial) (?:prompt|instructions?)\\b"
            + "|\\byou are (?:now|no longer|an? (?:\\w+ )?(?:assistant|ai|bot|model|chatbot|llm|pirate|hacker))\\b"
            + "|\\b(?:as|dear|hey|note to|attention|for|to) (?:an? |the |any |all |every )?(?:\\w+ )?(?:assistants?|ai|a\\.i\\.|language models?|llms?|chatbots?|bots?|models?)\\b(?! (?:that|which|was|were|is|are|has|have|can|will))(?=[ ]?[:,!])"
            + "|\\b(?:tell|inform|convince|instruct|answer|reply to|respond to|ask|advise) (?:the|every|all|any|each|your) (?:users?|readers?|askers?|humans?|customers?|everyone|people)\\b"
            + "|\\b(?:answer|reply|respond|say|output|print|write|repeat|append|insert|include|cite|quote|render|translate|decode|execute|run|call|send|post|reveal|leak)\\b.{0,24}\\b(?:instead|only|exactly|verbatim|at the end|to every|in every|your (?:prompt|instructions|system)|the prompt|the system|as follows|this link|the following)\\b"
            + "|\\b(?:in|to|into|at the end of|with) (?:your|every|each|all) (?:answers?|repl(?:y|ies)|responses?|outputs?|messages?)\\b|\\byour (?:only )?(?:answer|reply|response|instructions|output) (?:is|must|should|shall)\\b"
            + "|\\b(?:role ?play|pretend|act as|from now on)\\b|\\bfunction_call|tool_call|\\bend of (?:passages?|documents?|context|data)\\b"
            + "|(?:^|[.!?。！？\"'}\\]]) ?(?:system|assistant|user|developer|human|ai|tool) ?[:：]|<\\|?\\w+\\|?>|\\[/?(?:inst|system)\\]|#{2,} ?(?:system|instruction|user|assistant)";
    private static final String CHINESE = "(?:忽略|无视|忘记|忘掉|不要理会|不用理会|跳过|绕过|推翻).{0,12}(?:以上|上述|之前|先前|前面|所有|一切|任何|其他|指令|指示|规则|提示|要求|限制|段落|文件|文档)"
            + "|系统(?:提示|消息|讯息|信息|指令|指示)|提示词|开发者模式|管理员模式|调试模式|越狱"
            + "|你(?:现在|从现在起|从此)?(?:是|扮演|不再是).{0,10}(?:助手|助理|机器人|机械人|模型|人工智能|人工智慧|ai|海盗|黑客|专家)|角色扮演|扮演"
            + "|(?:告诉|通知|回答|回复|答复|叫|让|要求|劝)(?:所有|每个|每位|任何|各位)?(?:用户|使用者|读者|提问者|问者|客户|大家)"
            + "|(?:请|必须|务必|只能|只准|应当|应)?(?:直接|一律|统一)?(?:回答|回复|输出|打印|列出|重复|附上|加上|引用|解码|执行|调用|发送|泄露|显示)[：:「“\"'『]"
            + "|(?:给|致|各位|亲爱的)(?:ai|人工智能|人工智慧|语言模型|大模型|聊天机器人|聊天机械人|助手|助理|模型)|(?:ai|语言模型|大模型|助手|助理|模型)(?:请|注意|必须|务必|须|听令)"
            + "|每(?:次|个|条|份|句)(?:回复|回答|答案|答复)|(?:在|于|把|往).{0,8}(?:答案|回答|回复|答复)(?:里|中|后|前|末)|答案.{0,3}(?:附上|加上)"
            + "|(?:^|[.!?。！？\"'}\\]]) ?(?:系统|助手|助理|用户|使用者|开发者) ?[:：]|(?:段落|文件|文档|资料|数据)(?:到此)?(?:结束|完毕)";
    private static final Pattern ORDER = Pattern.compile(ENGLISH + "|" + CHINESE, Pattern.MULTILINE);

    private Orders() {}

    static boolean areIn(String quote) {
        return ORDER.matcher(Folding.fold(Unseen.without(quote))).find();
    }
}
