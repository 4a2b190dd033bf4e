/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.category.RoutingRules;
import io.yuqing.nlp.encoder.SecondReader;
import io.yuqing.nlp.encoder.SecondReading;
import io.yuqing.nlp.encoder.TextEncoder;
import io.yuqing.wire.judgement.Judgement;
import io.yuqing.wire.judgement.JudgementJson;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String BLAME = "这种事居然没有一个人出来负责，公信力就是这样败光的";
    private static final String THEFT = "民警当场抓获三名盗窃电动车的嫌疑人";
    private static final String ANGRY = "小区停水三天了，物业电话打不通，太让人生气了！";

    private static TextEncoder encoder;
    private static SecondReader reader;
    private static Judge judge;

    @BeforeAll
    static void open() {
        encoder = TextEncoder.open();
        reader = SecondReader.load(encoder);
        judge = new Judge(reader);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void shouldSayWhatTheSecondReaderSaysAndByWhichModel() {
        Judgement judged = judge.of(Originals.of("bbs/1", BLAME));
        assertThat(judged.category).isEqualTo("online_opinion");
        assertThat(judged.categoryReason).startsWith("语义模型：");
        assertThat(judged.model).startsWith("bge-15b717c3 routing-").endsWith(" rules-none");
        assertThat(judged.categoryScore)
                .isEqualTo(reader.read("", BLAME).routing().score())
                .isEqualTo(Math.round(judged.categoryScore * 1_000) / 1_000f);
    }

    @Test
    void shouldKeepWhatTheAnalysisSaidAndItsReason() {
        Judgement judged = judge.of(Originals.of("bbs/1", BLAME));
        assertThat(judged.linearCategory).isEqualTo("publicity");
        assertThat(judged.linearCategoryScore).isEqualTo(0.432f);
        assertThat(judged.linearCategoryReason).isEqualTo("模型判断：水");
        assertThat(judged.linearSentiment).isEqualTo("neutral");
        assertThat(judged.itemId).isEqualTo("bbs/1");
        assertThat(judged.publishedAt).isEqualTo(Originals.NOON);
    }

    /** The rules of a county are a file that only the analysis has. */
    @Test
    void shouldLetARuleOfTheAnalysisStandAndApplyNoneOfItsOwn() {
        Judgement ruled = judge.of(Originals.of("bbs/1", "", BLAME, "", "规则 own-7：负责"));
        assertThat(ruled.category).isEqualTo("publicity");
        assertThat(ruled.secondCategory).isEqualTo("other");
        assertThat(ruled.categoryReason).isEqualTo("规则 own-7：负责");

        assertThat(reader.read("", THEFT).routing().reason()).startsWith("规则 ");
        assertThat(judge.of(Originals.of("bbs/2", THEFT)).categoryReason).startsWith("语义模型");
    }

    @Test
    void shouldRouteByWhatPicturesShowAndTakeTheSentimentFromTheWriterAlone() {
        Judgement judged = judge.of(Originals.of("bbs/1", "", ANGRY, BLAME, "模型判断"));
        SecondReader models = reader.withRules(RoutingRules.none());
        SecondReading all = models.read("", ANGRY + '\n' + BLAME);
        SecondReading written = models.read("", ANGRY);
        assertThat(judged.category)
                .isEqualTo(all.routing().first().name().toLowerCase(Locale.ROOT));
        assertThat(judged.sentiment).isEqualTo("negative");
        assertThat(judged.sentimentScore)
                .isEqualTo(Math.round(written.sentiment().score() * 1_000) / 1_000f);
    }

    @Test
    void shouldTakeTheSentimentFromPicturesIfNothingWasWritten() {
        assertThat(judge.of(Originals.of("bbs/1", "", "", ANGRY, "模型判断")).sentiment)
                .isEqualTo("negative");
    }

    @Test
    void shouldGiveTheSameBytesForTheSameOriginalWhateverWasReadBefore() {
        byte[] first = JudgementJson.value(judge.of(Originals.of("bbs/1", BLAME)));
        judge.of(Originals.of("bbs/2", "另一条完全不同的内容，长一些也无妨。".repeat(20)));
        assertThat(JudgementJson.value(judge.of(Originals.of("bbs/1", BLAME)))).isEqualTo(first);
        assertThat(JudgementJson.value(new Judge(reader).of(Originals.of("bbs/1", BLAME))))
                .isEqualTo(first);
    }
}
