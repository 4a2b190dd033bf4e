/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Expressions as people type them, out of habit from other tools and with a Chinese input method:
 * each is refused with a position, or fires on a text made of its words and on no other.
 */
class TypedExpressionsTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    private static final long SEED = 20260701;
    private static final int EXPRESSIONS = 60_000;

    private static final String[] WORDS = {
        "停水",
        "断水",
        "移民",
        "特朗普",
        "美国",
        "广告",
        "小区",
        "清河镇",
        "自然资源和规划局",
        "食物中毒",
        "斷電",
        "5G",
        "ETC",
        "covid-19",
        "110",
        "水",
        "[怒]",
        "😡",
        "停水通知",
        "二次供水",
        "COVID－19",
        "非法集资"
    };

    private static final String[] SEPARATORS = {
        " ", "  ", "　", "\n", "\t", "，", "、", "；", "：", ",", ";", ":", "|", "｜", "‖", "/", "／",
        "\\", "·", "•", ".", "。", "-", "－", "−", "—", "~", "～", "+", "＋", "&", "＆", "&&", "||", "丨",
        "丶", "\u200b", "", "=", "_", "…"
    };

    private static final String[] OPERATORS = {
        " AND ",
        " OR ",
        " NOT ",
        " AND NOT ",
        " NEAR/5 ",
        " EXCEPT ",
        " ＡＮＤ ",
        " ＯＲ ",
        " ＮＯＴ ",
        " and ",
        " or ",
        " And ",
        " near/3 ",
        " NEAR ",
        " NEAR／５ ",
        " ADJ ",
        " ADJ3 ",
        " W/5 ",
        " w/3 ",
        " PRE/2 ",
        " XOR ",
        " ANDNOT ",
        " BUT ",
        " SAME ",
        " 与 ",
        " 或 ",
        " 和 ",
        " 且 ",
        " 非 ",
        " 或者 ",
        " 以及 ",
        "与",
        "或",
        "和",
        "且",
        "AND",
        "OR",
        "or",
        " && ",
        " || ",
        " & ",
        " | ",
        " ! ",
        " - ",
        " + ",
        " ， ",
        " 、 ",
        " AND \u200b",
        " AND! ",
        " OR+"
    };

    private static final String[] PREFIXES = {
        "",
        "",
        "",
        "",
        "",
        "",
        "NOT ",
        "!",
        "！",
        "-",
        "－",
        "−",
        "+",
        "＋",
        "~",
        "*",
        "**",
        "?",
        "@",
        "＠",
        "#",
        "标题:",
        "标题：",
        "title:",
        "標題：",
        "intitle:",
        "content:",
        "正文：",
        "source:",
        "非",
        "^",
        "$",
        "%"
    };

    private static final String[] SUFFIXES = {
        "", "", "", "", "", "", "*", "**", "?", "？", "~", "~2", "^2", "！", "。", "，", "%", "#",
        "\ufeff"
    };

    private static final String[][] BRACKETS = {
        {"(", ")"},
        {"（", "）"},
        {"(", "）"},
        {"[", "]"},
        {"【", "】"},
        {"〈", "〉"},
        {"《", "》"},
        {"{", "}"},
        {"「", "」"},
        {"『", "』"},
        {"\"", "\""},
        {"“", "”"},
        {"”", "“"},
        {"“", "“"},
        {"＂", "＂"},
        {"‘", "’"},
        {"'", "'"},
        {"«", "»"},
        {"<", ">"},
        {"", ")"},
        {"(", ""},
        {"\"", ""},
        {"", "”"},
        {"()", ""}
    };

    @Test
    void eachIsRefusedWithAPositionOrFiresOnItsWordsAndNowhereElse() {
        Random random = new Random(SEED);
        int accepted = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String typed = expression(random, 3);
            TopicSet topics;
            try {
                topics = compile(typed);
            } catch (TopicExpressionException e) {
                assertThat(e.position()).as("%s: %s", typed, e).isBetween(0, typed.length());
                continue;
            }
            accepted++;
            assertThat(fires(topics, "", "今天天气很好，大家一起去爬山。"))
                    .as("fires without its words: %s", typed)
                    .isFalse();
            assertThat(
                            new WitnessTexts(typed)
                                    .anyMatch((title, text) -> fires(topics, title, text)))
                    .as("never fires: %s", typed)
                    .isTrue();
        }
        assertThat(accepted).isGreaterThan(EXPRESSIONS / 20);
    }

    private static String expression(Random random, int depth) {
        StringBuilder typed = new StringBuilder(part(random, depth));
        for (int more = random.nextInt(4); more > 0; more--) {
            typed.append(
                    random.nextInt(3) == 0
                            ? any(random, SEPARATORS)
                            : any(random, OPERATORS, random.nextInt(3) > 0 ? 6 : 100));
            typed.append(part(random, depth));
        }
        return typed.toString();
    }

    private static String part(Random random, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            String[] brackets =
                    BRACKETS[random.nextInt(random.nextBoolean() ? 3 : BRACKETS.length)];
            return brackets[0] + expression(random, depth - 1) + brackets[1];
        }
        boolean plain = random.nextInt(3) > 0;
        String word = any(random, WORDS);
        return plain ? word : any(random, PREFIXES) + word + any(random, SUFFIXES);
    }

    private static String any(Random random, String[] of) {
        return any(random, of, of.length);
    }

    private static String any(Random random, String[] of, int first) {
        return of[random.nextInt(Math.min(first, of.length))];
    }

    private static boolean fires(TopicSet topics, String title, String text) {
        return !ANALYZER.withTopics(topics).analyze(title, text, null).topics().isEmpty();
    }

    private static TopicSet compile(String expression) {
        return TopicSet.compile(
                List.of(new TopicDefinition("t", "t", expression, Set.of(), Set.of(), Set.of())));
    }
}
