/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.text.form.RawForms;
import java.util.Random;

/** Expressions and texts over few words, these written in any signs that mean the same. */
final class WrittenTexts {
    private static final String[] WORDS = {
        "停水",
        "停电",
        "小区",
        "学校",
        "演习",
        "清河镇",
        "食物中毒",
        "中毒",
        "干净",
        "关于",
        "只能",
        "12月",
        "5g",
        "m2",
        "c++",
        "3·15",
        "哈哈哈",
        "哈哈哈水",
        "好好好好",
        "[怒]",
        "😡",
        "😡😡😡水",
        "covid-19",
        "2.5",
        "10万+",
        "test one",
        "5 2",
        "iii",
        "水"
    };

    private static final String[] NOISE = {
        " ",
        "\n",
        "\r\n",
        "，",
        "。",
        "不",
        "的",
        "了",
        "1",
        "a",
        "\u200B",
        "\uFE0F",
        "//@",
        "http://x.cn ",
        "@某某 ",
        "〔电话〕",
        "13800138000",
        "x@y.cn",
        "<url>",
        "㎡",
        "½",
        "㋋",
        "⑫",
        "𝟏𝟐",
        "ⅲ",
        "\uE000",
        "\u0000",
        "哈",
        "😡"
    };

    private WrittenTexts() {}

    static String expression(Random random) {
        return expression(random, 3);
    }

    private static String expression(Random random, int depth) {
        switch (depth == 0 ? 0 : random.nextInt(9)) {
            case 1:
                return "("
                        + expression(random, depth - 1)
                        + " AND "
                        + expression(random, depth - 1)
                        + ")";
            case 2, 3:
                return "("
                        + expression(random, depth - 1)
                        + " OR "
                        + expression(random, depth - 1)
                        + ")";
            case 4:
                return "("
                        + expression(random, depth - 1)
                        + " AND NOT "
                        + expression(random, depth - 1)
                        + ")";
            case 5:
                return "("
                        + word(random)
                        + " NEAR/"
                        + random.nextInt(9)
                        + " ("
                        + word(random)
                        + " OR "
                        + word(random)
                        + "))";
            case 6:
                return "标题:" + expression(random, depth - 1);
            case 7:
                return "NOT (" + expression(random, depth - 1) + ")";
            case 8:
                return "(水 EXCEPT 停水)";
            default:
                return word(random);
        }
    }

    private static String word(Random random) {
        String word = WORDS[random.nextInt(WORDS.length)];
        return switch (random.nextInt(4)) {
            case 0 -> word.matches("[\\p{IsHan}]+") ? "*" + word : '"' + word + '"';
            case 1 -> word.matches("[\\p{IsHan}]+") ? word + "*" : '"' + word + '"';
            default -> '"' + word + '"';
        };
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(3) > 0) {
                write(WORDS[random.nextInt(WORDS.length)], random, text);
            } else {
                text.append(NOISE[random.nextInt(NOISE.length)]);
            }
        }
        return text.toString();
    }

    private static void write(String word, Random random, StringBuilder text) {
        int plain = random.nextInt(2);
        word.codePoints()
                .forEach(
                        c -> {
                            int[] forms = RawForms.of(c).stream().toArray();
                            boolean other = plain == 0 && random.nextInt(4) == 0;
                            text.appendCodePoint(other ? forms[random.nextInt(forms.length)] : c);
                            if (random.nextInt(12) == 0) {
                                text.appendCodePoint(c);
                            }
                            if (random.nextInt(15) == 0) {
                                text.append("\u200B\n\u00AD\r\n\uE001".charAt(random.nextInt(6)));
                            }
                        });
    }
}
