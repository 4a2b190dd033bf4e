/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.nlp.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprinterTest {

    private static final String NOTICE =
            "【停水通知】因城南水厂设备检修，本周三上午八点至下午六点，云汀街道和鹭渚镇部分小区将停水，请居民提前储水，由此带来的不便敬请谅解。";

    @Test
    void aCopyWithOtherPunctuationEmoticonsAndLinksHasTheSameExactKey() {
        Fingerprint copy =
                of(
                        "停水通知：因城南水厂设备检修，本周三上午八点至下午六点，雲汀街道和鹭渚镇部分小区将停水，"
                                + "请居民提前储水 由此带来的不便 敬请谅解！[祈祷]🙏 http://example.org/a1");

        assertThat(copy).isEqualTo(of(NOTICE));
        assertThat(copy.similarity(of(NOTICE))).isEqualTo(1);
    }

    @Test
    void aSlightlyChangedCopyIsANearDuplicateAndIsFoundThroughABand() {
        String changed = "扩散！" + NOTICE.replace("本周三", "明天") + "转告邻居";

        assertThat(of(changed).exactKey()).isNotEqualTo(of(NOTICE).exactKey());
        assertThat(of(changed).nearDuplicateOf(of(NOTICE))).isTrue();
        assertThat(of(changed).sharesBandWith(of(NOTICE))).isTrue();
    }

    @Test
    void aTextAboutTheSameMatterInOtherWordsIsNoDuplicate() {
        Fingerprint complaint = of("我们云汀街道又要停水了，说是水厂检修，一个月三回，老人孩子怎么洗澡做饭，有没有人出来说句话？");

        assertThat(complaint.nearDuplicateOf(of(NOTICE))).isFalse();
        assertThat(complaint.sharesBandWith(of(NOTICE))).isFalse();
    }

    @Test
    void theSameHashtagDoesNotMakeDuplicates() {
        Fingerprint a = of("#云汀县中小学春季开学#校门口堵得水泄不通，交警同志辛苦了，建议错峰上学。");
        Fingerprint b = of("#云汀县中小学春季开学#孩子的新书包三天就坏了，质量太差，商家还不给退换。");

        assertThat(a.nearDuplicateOf(b)).isFalse();
    }

    @Test
    void aForwardWithHardlyAWordOfItsOwnIsWhatItForwards() {
        assertThat(of("帮转 //@云汀发布:" + NOTICE).nearDuplicateOf(of(NOTICE))).isTrue();
        assertThat(of("说好的提前三天通知呢，每次都是停了才说 //@云汀发布:" + NOTICE).nearDuplicateOf(of(NOTICE)))
                .isFalse();
    }

    @Test
    void aVeryShortTextIsADuplicateOfTheSameTextOnly() {
        Fingerprint angry = of("太过分了！");

        assertThat(angry.hasBands()).isFalse();
        assertThat(angry.nearDuplicateOf(of("太过分了。。。[怒]"))).isTrue();
        assertThat(angry.nearDuplicateOf(of("太过分了啊"))).isFalse();
        assertThat(of("一二三四五六七八九").hasBands()).isFalse();
        assertThat(of("一二三四五六七八九十").hasBands()).isTrue();
        assertThatThrownBy(() -> angry.band(0)).hasMessageContaining("no bands");
    }

    @Test
    void whatHoldsNothingToCompareIsADuplicateOfNothing() {
        for (String text :
                new String[] {"", "[赞][赞]", "😡😡", "http://example.org/1", "@居委会", "？！"}) {
            assertThat(of(text)).as(text).isEqualTo(Fingerprint.EMPTY);
            assertThat(of(text).nearDuplicateOf(Fingerprint.EMPTY)).isFalse();
            assertThat(of(text).sharesBandWith(Fingerprint.EMPTY)).isFalse();
        }
    }

    @Test
    void textsOfOneCharacterRepeatedAreToldApart() {
        Fingerprint thousand = of("一二".repeat(900));

        assertThat(thousand.hasBands()).isTrue();
        assertThat(thousand.nearDuplicateOf(of("三四".repeat(900)))).isFalse();
        assertThat(thousand.nearDuplicateOf(of("一二".repeat(700)))).isTrue();
    }

    @Test
    void bandsOfOneTextAreDifferentKeys() {
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < Fingerprint.BANDS; i++) {
            keys.add(of(NOTICE).band(i));
        }

        assertThat(keys).hasSize(Fingerprint.BANDS);
    }

    @Test
    void theEncodedFormSaysTheSame() {
        for (String text : new String[] {"", "太过分了", NOTICE}) {
            byte[] bytes = of(text).encode();
            assertThat(bytes.length).isIn(0, 8, Fingerprint.MAX_BYTES);
            assertThat(Fingerprint.decode(bytes)).isEqualTo(of(text)).hasSameHashCodeAs(of(text));
        }
        assertThatThrownBy(() -> Fingerprint.decode(new byte[9]))
                .hasMessage("A fingerprint has 0, 8 or 72 bytes, but these are 9.");
    }

    /** Keys are kept in state: another value here means a new state format. */
    @Test
    void theKeysAreThoseOfEveryReleaseBefore() {
        assertThat(Long.toHexString(of(NOTICE).exactKey())).isEqualTo("25249b177c20e83f");
        assertThat(Long.toHexString(of(NOTICE).band(7))).isEqualTo("8482f8e8396167a2");
    }

    private static Fingerprint of(String text) {
        return Fingerprinter.of(Normalizer.normalize(null, text));
    }
}
