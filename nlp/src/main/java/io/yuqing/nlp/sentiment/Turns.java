/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Tokens;

/**
 * How the writer turns what his words say: bad news, something bad or something good, denied once,
 * twice (没什么不满意的) or by a question (谁说不好), before or after a 但. Each is told by the kind of the
 * word and not by the word, since few texts deny any one word. Only a short text that turns
 * something has turns: it says one thing, while in a long one a denial is one of many. Where a few
 * words deny all they say, their own votes count less. Read once, from left to right.
 */
final class Turns {

    /** Stands in the model file. */
    static final String SPEC = "turns negation5 rhetoric8 short16 cues-" + CueWords.VERSION + " v2";

    private static final int NEGATION_SCOPE = 5;
    private static final int RHETORIC_SCOPE = 8;
    private static final int SHORT = 16;

    /** How a word is denied: not at all, 不, 没有, 不是, 不再, 没有不, 不是不. */
    private static final int WAYS = 7;

    private static final int NOT = 1;
    private static final int HAS_NOT = 2;
    private static final int IS_NOT = 3;
    private static final int NO_MORE = 4;
    private static final int TWICE = 5;
    private static final int IS_NOT_NOT = 6;

    private static final int EVENT = 0;
    private static final int BAD = 1;
    private static final int GOOD = 2;
    private static final int POLARITIES = 3;

    /** How it is asked: not at all, 什么, 难道. */
    private static final int QUESTIONS = 3;

    private static final int JUDGEMENTS = QUESTIONS * WAYS * POLARITIES;

    /** What a text holds, or what follows its last contrast: a bit each. */
    private static final int DENIES = 1 << 2 * POLARITIES;

    private static final int DENIES_TWICE = DENIES << 1;
    private static final int ASKS = DENIES << 2;
    private static final int DOUBTS = DENIES << 3;
    private static final int CONTRASTS = DENIES << 4;
    private static final int CORRECTS = DENIES << 5;
    private static final int QUESTION_MARK = DENIES << 6;
    private static final int REPEATS = DENIES << 7;
    private static final int BITS = 2 * POLARITIES + 8;

    private static final int MOST = 2;

    private static final int LAST = JUDGEMENTS;
    private static final int SUM = LAST + 2 * (JUDGEMENTS + 1);
    private static final int BIT = SUM + 2 * MOST + 1;
    private static final int WHOLE = BIT + BITS;

    /** Stands last, with how many words: nothing good or bad is said that is not denied. */
    private static final int ALL_DENIED = WHOLE + (1 << BITS);

    /** A longer text says more than what it denies. */
    private static final int VERY_SHORT = 8;

    /** How many different turns there are. */
    static final int COUNT = ALL_DENIED + VERY_SHORT + 1;

    /**
     * Of so many words each votes as it does in any text; of fewer, each would vote for several.
     */
    private static final double MANY = 16;

    private static final int[] NONE = {};
    private static final int IS = TextFeatures.wordBucket("是");
    private static final int WHO = TextFeatures.wordBucket("谁");
    private static final int SAYS = TextFeatures.wordBucket("说");
    private static final int OVER = TextFeatures.wordBucket("了");
    private static final int EVER = TextFeatures.wordBucket("再也");
    private static final int THAN = TextFeatures.wordBucket("比");
    private static final int USUAL = TextFeatures.wordBucket("一般");
    private static final int JUST = TextFeatures.wordBucket("就");
    private static final int JUST_THAT = TextFeatures.wordBucket("就是");
    private static final int THOUGH = TextFeatures.wordBucket("可");

    private int way;
    private int negated;
    private int question;
    private int asked;
    private boolean conceded;
    private int before;
    private int next;
    private int words;
    private long judged;
    private int last;
    private int sum;
    private int whole;

    private Turns() {}

    /**
     * The turns of the writer's own words, each once; none if they turn nothing.
     *
     * @param shared of the same tokens
     */
    static int[] of(Tokens tokens, FeatureSet shared) {
        if (shared.tokens() > SHORT) {
            return NONE;
        }
        Turns turns = new Turns();
        turns.words = shared.tokens();
        for (int token = 0; token < shared.tokens(); token++) {
            turns.next = token + 1 < shared.tokens() ? shared.wordBucket(token + 1) : 0;
            if (tokens.kind(token) == CharKind.PUNCTUATION) {
                turns.pause(tokens.text().chars()[tokens.start(token)]);
            } else {
                turns.read(shared.wordBucket(token));
            }
        }
        return turns.turnsSomething() ? turns.all() : NONE;
    }

    /** How much what the words of a text say by themselves still counts beside its turns. */
    static double shareOfWords(int... turns) {
        int last = turns.length == 0 ? 0 : turns[turns.length - 1];
        return last < ALL_DENIED ? 1 : (last - ALL_DENIED) / MANY;
    }

    /**
     * Whether something good or bad is denied or asked, or stands in a text with a contrast, or
     * something good beside what happens again: 真好，又停水了.
     */
    private boolean turnsSomething() {
        return judged >> POLARITIES != 0
                || (judged != 0 && (whole & CONTRASTS) != 0)
                || ((judged & 1 << GOOD) != 0
                        && (judged & (1 << BAD | 1 << EVENT)) != 0
                        && (whole & REPEATS) != 0);
    }

    private void pause(char mark) {
        negated = 0;
        asked = 0;
        before = 0;
        whole |= mark == '?' ? QUESTION_MARK : 0;
        if (conceded) {
            contrast();
        }
    }

    private void contrast() {
        conceded = false;
        sum = 0;
        whole = CONTRASTS;
    }

    private void read(int word) {
        switch (CueWords.of(word)) {
            case NOT -> deny(NOT);
            case HAS_NOT -> deny(HAS_NOT);
            case IS_NOT -> deny(IS_NOT);
            case NO_MORE -> deny(NO_MORE);
            case REPEAT -> whole |= REPEATS;
            case RHETORIC -> ask(1);
            case DOUBT -> ask(2);
            case CONTRAST -> but(word);
            case CONCESSION -> conceded = true;
            case EVENT -> judge(EVENT);
            case BAD -> judge(BAD);
            case GOOD -> judge(GOOD);
            case NONE -> join(word);
        }
        before = word;
        negated -= negated > 0 ? 1 : 0;
        asked -= asked > 0 ? 1 : 0;
    }

    /** 可 turns at the beginning alone: in 可真好 it stresses. */
    private void but(int word) {
        if (word != THOUGH || before == 0) {
            contrast();
        }
    }

    /** 好是好，就是太吵: a contrast behind what is good, and not elsewhere. */
    private boolean isOnly(int word) {
        return (word == JUST_THAT || (word == IS && before == JUST))
                && last > 0
                && isGood(last - 1);
    }

    private static boolean isGood(int judgement) {
        return judgement % POLARITIES == GOOD && !isDenied(judgement);
    }

    private static boolean isDenied(int judgement) {
        return judgement / POLARITIES % WAYS != 0;
    }

    /**
     * Cues of two words: 不/是, 谁/说, 没有/比, and the 是 after a pause that says what is true instead.
     */
    private void join(int word) {
        if (isOnly(word)) {
            contrast();
        } else if (negated > 0 && (word == THAN || (word == USUAL && way == IS_NOT))) {
            negated = 0;
        } else if (word == IS && way == NOT && negated == NEGATION_SCOPE) {
            way = IS_NOT;
        } else if (word == IS && way == IS_NOT && negated == 0) {
            whole |= CORRECTS;
        } else if (word == SAYS && before == WHO) {
            ask(2);
        }
    }

    private void deny(int how) {
        boolean again = negated > 0 && way < TWICE;
        int once = before == EVER ? NO_MORE : how;
        way = again ? (way == IS_NOT ? IS_NOT_NOT : TWICE) : once;
        whole |= again ? DENIES | DENIES_TWICE : DENIES;
        negated = NEGATION_SCOPE + 1;
    }

    private void ask(int how) {
        question = how;
        asked = RHETORIC_SCOPE + 1;
        whole |= how == 1 ? ASKS : DOUBTS;
    }

    private void judge(int polarity) {
        int how = negated > 0 ? (way == NOT && next == OVER ? NO_MORE : way) : 0;
        boolean turned = how != 0 && how < TWICE;
        int judgement = ((asked > 0 ? question : 0) * WAYS + how) * POLARITIES + polarity;
        judged |= 1L << judgement;
        last = judgement + 1;
        sum += (polarity == GOOD) == turned ? -1 : 1;
        whole |= 1 << polarity + (turned ? POLARITIES : 0);
    }

    private int[] all() {
        boolean allDenied = isAllDenied();
        int length = Long.bitCount(judged) + Integer.bitCount(whole) + (allDenied ? 4 : 3);
        int[] all = new int[length];
        int size = 0;
        for (long left = judged; left != 0; left &= left - 1) {
            all[size++] = Long.numberOfTrailingZeros(left);
        }
        for (int left = whole; left != 0; left &= left - 1) {
            all[size++] = BIT + Integer.numberOfTrailingZeros(left);
        }
        all[size++] = LAST + 2 * last + ((whole & CONTRASTS) == 0 ? 0 : 1);
        all[size++] = SUM + Math.max(-MOST, Math.min(MOST, sum)) + MOST;
        all[size++] = WHOLE + whole;
        if (allDenied) {
            all[size] = ALL_DENIED + words;
        }
        return all;
    }

    private boolean isAllDenied() {
        boolean all = words <= VERY_SHORT && judged != 0;
        for (long left = judged; all && left != 0; left &= left - 1) {
            all = isDenied(Long.numberOfTrailingZeros(left));
        }
        return all;
    }
}
