/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic.typed;

import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Segmenter;
import io.yuqing.nlp.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese words for operators, alone or grown together with what they join: 停水或断水. */
final class ChineseWords {
    private static final String NOT = "AND NOT";

    private static final Map<String, String> OPERATORS =
            Map.ofEntries(
                    Map.entry("或", "OR"),
                    Map.entry("或者", "OR"),
                    Map.entry("或是", "OR"),
                    Map.entry("与", "AND"),
                    Map.entry("和", "AND"),
                    Map.entry("及", "AND"),
                    Map.entry("且", "AND"),
                    Map.entry("并", "AND"),
                    Map.entry("并且", "AND"),
                    Map.entry("而且", "AND"),
                    Map.entry("以及", "AND"),
                    Map.entry("非", NOT));

    private static final Set<String> BETWEEN_WORDS =
            Set.of("或", "或者", "或是", "且", "并", "并且", "以及", "与", "和", "及");

    private static final Pattern WITHOUT = Pattern.compile("[而但]?(不含|不包含|不包括)");

    /** What names of offices, laws and places end with: 自然资源和规划局 is one name. */
    private static final String ENDS_OF_NAMES = "局委部厅会办处科室院所司站校法县区市镇乡村路街心馆队团社园府网台行";

    /** Offices whose names are cut short: 住房和城乡建设. */
    private static final List<String> NAMES =
            List.of(
                    "住房和城乡", "人力资源和社会", "发展和改革", "自然资源和规划", "卫生和计划", "工业和信息", "经济和信息", "文化和旅游",
                    "林业和草原", "粮食和物资", "教育和体育", "民族和宗教", "农业和农村");

    /** What 非 makes one word with: 非遗 is no exclusion of 遗. */
    private static final Pattern OTHER_THAN =
            Pattern.compile(
                    "非(遗|典|诚|标|公|人|农|常|但|凡|同|亲|礼|议|分|难|虚|婚|税|银|金属|金融|物质|物业|全日|学科|机动|国有"
                            + "|营利|盈利|营运|经营|正常|正规|正式|处方|现场|现金|居民|居住|住宅|本地|本县|本市|户籍|急|紧急|首都|煤|电"
                            + "|传统|主流|主观|理性|暴力|专业|职业|在编|编制|公开|公务|政府|军事|战争|法人|自然|人为|工作|上班|道路|生产|教学|义务).*");

    private ChineseWords() {}

    /** The first in a word, or null. */
    static TypedFault in(String word) {
        String text = Normalizer.normalizeTerm(word);
        if (OPERATORS.containsKey(text)) {
            return new TypedFault(0, inPlaceOf(text, OPERATORS.get(text)));
        }
        Matcher without = WITHOUT.matcher(text);
        if (without.find()) {
            return fault(word, without.start(), without.group(), NOT);
        }
        Tokens tokens = Segmenter.cut(text);
        boolean name = isName(text);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String token = tokens.word(i);
            int start = tokens.start(i);
            boolean between = !name && i > 0 && BETWEEN_WORDS.contains(token);
            boolean other =
                    token.equals("非") && !OTHER_THAN.matcher(text.substring(start)).matches();
            if (between || other) {
                return fault(word, start, token, OPERATORS.get(token));
            }
        }
        return null;
    }

    static String inPlaceOf(String word, String operator) {
        return "write " + operator + " in place of " + word + ", with blanks around it";
    }

    private static boolean isName(String text) {
        return ENDS_OF_NAMES.indexOf(text.charAt(text.length() - 1)) >= 0
                || NAMES.stream().anyMatch(text::contains);
    }

    private static TypedFault fault(String word, int start, String found, String operator) {
        return new TypedFault(place(word, start), inPlaceOf(found, operator));
    }

    /** Where in the word as typed stands what stands there in its normal form. */
    private static int place(String word, int start) {
        int place = 0;
        while (place < word.length()
                && Normalizer.normalizeTerm(word.substring(0, place + 1)).length() <= start) {
            place++;
        }
        return place;
    }
}
