/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import io.yuqing.nlp.sentiment.SentimentModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Word for word and nature for nature what HanLP's own segmenter says. */
class BestPathTest {

    private static final long SEED = 20_250_305;
    private static final char FIRST_HAN = '一';
    private static final char LAST_HAN = '龥';
    private static final String NUMERALS = "零〇一二两三四五六七八九十廿百千万亿壹贰叁拾佰仟";
    private static final String BESIDE_NUMERALS = "第个年月日号多余几点半分之元块层楼岁人次鬱";

    private final CoreWords dictionary = new CoreWords();
    private final Segment hanlp = Tokenizer.hanlp();
    private int runs;
    private int leftToHanlp;

    @Test
    void findsTheWordsOfWrittenSentencesFromWhicheverCharacterOn() throws IOException {
        for (String sentence : sentences()) {
            for (int start = 0; start < sentence.length(); start++) {
                compare(sentence.substring(start));
            }
        }
        assertThat(runs).isGreaterThan(5_000);
        assertThat(leftToHanlp).isLessThan(runs / 10);
    }

    @Test
    void findsTheWordsOfShuffledCharacters() throws IOException {
        String characters = String.join("", sentences());
        Random random = new Random(SEED);
        for (int i = 0; i < 30_000; i++) {
            compare(draw(characters, 1 + random.nextInt(30), random));
        }
        assertThat(leftToHanlp).isLessThan(runs / 10);
    }

    @Test
    void findsTheWordsAmongWordsOfTheDictionary() {
        Random random = new Random(SEED + 1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            words.add(word(random));
        }
        for (int i = 0; i < 30_000; i++) {
            StringBuilder run = new StringBuilder();
            for (int k = random.nextInt(8); k >= 0; k--) {
                run.append(words.get(random.nextInt(words.size())));
            }
            compare(run.toString());
        }
        assertThat(leftToHanlp).isLessThan(runs / 5);
    }

    @Test
    void findsNumbersThatAreInNoDictionary() {
        Random random = new Random(SEED + 2);
        String often = NUMERALS.repeat(3) + BESIDE_NUMERALS;
        for (int i = 0; i < 30_000; i++) {
            compare(draw(often, 1 + random.nextInt(12), random));
        }
        compare("一");
        compare("我有一百二十三万四千五百六十七个朋友");
        assertThat(leftToHanlp).isBetween(1, runs / 3);
    }

    @Test
    void leavesCharactersNoDictionaryKnowsToHanlp() {
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            compare(String.valueOf(c));
            compare("停水" + c + "三天" + c);
        }
        assertThat(leftToHanlp).isGreaterThan(1_000);
    }

    @Test
    void findsTheWordsOfTheLongestText() {
        compare("我们小区已经停水三天了老人孩子连口热水都喝不上".repeat(Normalizer.MAX_TEXT / 20));
        compare("的".repeat(Normalizer.MAX_TEXT));
        compare("一".repeat(Normalizer.MAX_TEXT));
        assertThat(leftToHanlp).isZero();
    }

    @Test
    void servesOneRunAfterAnother() {
        String text = "小区停水三天了鬱停水小区停水三天";
        Tokens tokens = tokens(text);
        BestPath path = new BestPath(dictionary);
        assertThat(path.find(tokens, 0, 7)).isTrue();
        assertThat(path.find(tokens, 7, 10)).isFalse();
        assertThat(path.find(tokens, 10, text.length())).isTrue();
        assertThat(words(tokens)).containsExactly("小区", "停水", "三", "天", "了", "小区", "停水", "三", "天");
    }

    private void compare(String run) {
        runs++;
        Tokens tokens = tokens(run);
        if (!new BestPath(dictionary).find(tokens, 0, run.length())) {
            leftToHanlp++;
            assertThat(tokens.size()).isZero();
            return;
        }
        List<Term> terms = hanlp.seg(run.toCharArray());
        assertThat(words(tokens)).isEqualTo(terms.stream().map(term -> term.word).toList());
        for (int token = 0; token < tokens.size(); token++) {
            assertThat(tokens.nature(token)).as(run).isEqualTo(terms.get(token).nature);
            assertThat(tokens.number(token))
                    .as(run)
                    .isEqualTo(CoreDictionary.getWordID(terms.get(token).word));
        }
    }

    private static Tokens tokens(String run) {
        return new Tokens(new NormalText(run.toCharArray(), run.length(), 0, run.length()));
    }

    private static List<String> words(Tokens tokens) {
        List<String> words = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            words.add(tokens.word(token));
        }
        return words;
    }

    private static String draw(String characters, int length, Random random) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < length; i++) {
            drawn.append(characters.charAt(random.nextInt(characters.length())));
        }
        return drawn.toString();
    }

    /** A word, or the beginning of one, by a way through the trie drawn at random. */
    private String word(Random random) {
        StringBuilder word = new StringBuilder();
        String choice = Character.toString(FIRST_HAN);
        int state = dictionary.root();
        while (!choice.isEmpty() && random.nextInt(5) != 0) {
            StringBuilder following = new StringBuilder();
            for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
                if (dictionary.next(state, c) >= 0) {
                    following.append(c);
                }
            }
            choice = following.toString();
            if (!choice.isEmpty()) {
                char c = choice.charAt(random.nextInt(choice.length()));
                word.append(c);
                state = dictionary.next(state, c);
            }
        }
        return word.isEmpty() ? "停水" : word.toString();
    }

    /** The Chinese characters of the golden sentences. */
    private static List<String> sentences() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                SentimentModel.class.getResourceAsStream("golden_sentiment.tsv"),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(BestPathTest::characters)
                    .filter(sentence -> !sentence.isEmpty())
                    .toList();
        }
    }

    private static String characters(String line) {
        NormalText text = Normalizer.normalize(null, line);
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (CharKind.of(text.chars()[i]) == CharKind.HAN) {
                characters.append(text.chars()[i]);
            }
        }
        return characters.toString();
    }
}
