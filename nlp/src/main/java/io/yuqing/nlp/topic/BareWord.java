/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Emoticons;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Segmenter;
import io.yuqing.nlp.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand in a word without quotes. What people type to separate, join or exclude words, as
 * other tools take it, would otherwise be part of the word, and no text holds such a word.
 */
final class BareWord {

    /** Makes the exception of a place in the word and a sentence. */
    interface Fault {
        TopicExpressionException at(int offset, String problem);
    }

    /** What to write in place of a mark. The first that lists it counts. */
    private enum Mark {
        AND("&+", "write AND between words that must all occur"),
        NOT("!-−–—~¬❗❕➖✖❌", "write AND NOT before what must not occur"),
        STAR("*?", "a star may stand at either end of a word only"),
        FIELD(":∶", "before a word of the expression only 标题: or title: may stand"),
        BRACKET("[]{}<>〈〉《》【】〔〕〖〗⟨⟩", "write round brackets"),
        QUOTE("'`´‘’‚‛„‟«»‹›〝〞〟”」』", "write \" before and after a phrase"),
        OR(",;|/\\.·•‧・、。､｡¦‖∣❘╱\u2502", "write OR between words of which one is enough"),
        OTHER("", "leave it out");

        final String signs;
        final String remedy;

        Mark(String signs, String remedy) {
            this.signs = signs;
            this.remedy = remedy;
        }

        static Mark of(int c) {
            for (Mark mark : values()) {
                if (mark.signs.indexOf(c) >= 0) {
                    return mark;
                }
            }
            return LOOKALIKES.indexOf(c) >= 0 ? OR : OTHER;
        }
    }

    /** Letters that are typed as a bar or a dot. */
    private static final String LOOKALIKES = "丨丶ǀǁㆍㅣ";

    /** Signs that may join letters or digits of one word, such as COVID-19, 2.5 and it's. */
    private static final String JOINERS = "-._'’·་:";

    private static final Pattern DISTANCE = Pattern.compile("[A-Za-z]{1,8}/[0-9A-Za-z]*");

    private static final Pattern OPERATOR =
            Pattern.compile(
                    "(?i)(?<=[\\p{IsHan}\\d])(and|or|not|except)(?![a-z])"
                            + "|(?<![a-z])(and|or|not|except)(?=[\\p{IsHan}\\d])");

    private static final Map<String, String> CHINESE_OPERATORS =
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
                    Map.entry("非", "AND NOT"));

    /** Their characters, and those of letters that look like signs. */
    private static final String DOUBTFUL = "或与與和及且并並而以非" + LOOKALIKES;

    private static final List<String> BETWEEN_WORDS =
            List.of("或", "或者", "或是", "且", "并且", "以及", "与", "和", "及");

    /** What names of offices, laws and places end with: 自然资源和规划局 is one name. */
    private static final String ENDS_OF_NAMES = "局委部厅会办处科室院所司站校法县区市镇乡村路街";

    private final String word;
    private final String folded;
    private final Fault fault;

    private BareWord(String word, Fault fault) {
        this.word = word;
        this.folded = fold(word);
        this.fault = fault;
    }

    /**
     * @param word without blanks
     * @throws TopicExpressionException for the first sign that does not belong into it
     */
    static void check(String word, Fault fault) {
        if (isPlain(word) || Emoticons.isUsual(Normalizer.normalizeTerm(word))) {
            return;
        }
        BareWord bare = new BareWord(word, fault);
        bare.checkDistance();
        bare.checkSigns();
        bare.checkOperators();
        bare.checkChinese();
    }

    /** Whether there is nothing to ask of it; so of nearly all words. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (!Character.isIdeographic(c) || DOUBTFUL.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** In half width, character by character. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            folded.setCharAt(i, (char) fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static int fold(int c) {
        return c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c;
    }

    private void checkDistance() {
        if (DISTANCE.matcher(folded).matches()) {
            throw wrong(0, "words at a distance are written word NEAR/5 other");
        }
    }

    private void checkSigns() {
        boolean emoticons = folded.codePoints().allMatch(BareWord::mayStandInEmoticons);
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int c = folded.codePointAt(i);
            boolean star = c == '*' && (i == 0 || i == folded.length() - 1);
            if (!star && !emoticons && !isLetter(c) && !isJoiner(c, i)) {
                String sign = word.substring(i, i + Character.charCount(c));
                throw wrong(i, "\"" + sign + "\" is no part of a word; " + Mark.of(c).remedy);
            }
        }
    }

    /** What is dropped from texts counts as a letter: nobody sees it. */
    private static boolean isLetter(int c) {
        if (LOOKALIKES.indexOf(c) >= 0) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE ->
                    true;
            default -> false;
        };
    }

    private static boolean mayStandInEmoticons(int c) {
        return Character.isSupplementaryCodePoint(c)
                || CharKind.of((char) c) == CharKind.EMOTICON
                || Character.isDigit(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    /** Between two characters of a foreign word; a dot in the middle or a colon only in numbers. */
    private boolean isJoiner(int c, int i) {
        if (JOINERS.indexOf(c) < 0 || i == 0 || i + 1 == folded.length()) {
            return false;
        }
        char before = folded.charAt(i - 1);
        char after = folded.charAt(i + 1);
        return c == '·' || c == ':'
                ? Character.isDigit(before) && Character.isDigit(after)
                : isForeign(before) && isForeign(after);
    }

    private static boolean isForeign(char c) {
        return isLetter(c) && !Character.isIdeographic(c);
    }

    private void checkOperators() {
        if (ExpressionLexer.OPERATORS.contains(folded.toUpperCase(Locale.ROOT))) {
            throw wrong(0, "make each word of a set an entry of its own");
        }
        Matcher operator = OPERATOR.matcher(folded);
        if (operator.find()) {
            throw wrong(operator.start(), "put blanks around " + operator.group());
        }
    }

    private void checkChinese() {
        String text = Normalizer.normalizeTerm(word);
        if (CHINESE_OPERATORS.containsKey(text)) {
            throw inPlaceOf(text, 0);
        }
        boolean name = ENDS_OF_NAMES.indexOf(text.charAt(text.length() - 1)) >= 0;
        Tokens tokens = Segmenter.cut(text);
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.word(i);
            boolean between =
                    !name && i > 0 && i + 1 < tokens.size() && BETWEEN_WORDS.contains(token);
            boolean before = i == 0 && tokens.size() > 1 && token.equals("非");
            if (between || before) {
                throw inPlaceOf(token, Math.max(0, word.indexOf(token)));
            }
        }
    }

    private TopicExpressionException inPlaceOf(String operator, int offset) {
        return wrong(
                offset,
                "write "
                        + CHINESE_OPERATORS.get(operator)
                        + " in place of "
                        + operator
                        + ", with blanks around it");
    }

    private TopicExpressionException wrong(int offset, String problem) {
        return fault.at(offset, problem + ", or put \"" + word + "\" in quotes if it is meant.");
    }
}
