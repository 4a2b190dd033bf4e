/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Span;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void aShortNoticeIsOnePart() {
        assertThat(splitter(5, 100).split(List.of(Line.of("短")))).hasSize(1);
    }

    @Test
    void anEmptyNoticeIsOnePartToo() {
        assertThat(splitter(5, 100).split(List.of())).isEqualTo(List.of(List.of()));
    }

    @Test
    void partsEndBetweenLinesWherePossible() {
        List<Line> lines = List.of(Line.of("一".repeat(20)), Line.of("二".repeat(20)));

        assertThat(splitter(5, 100).split(lines))
                .isEqualTo(List.of(List.of(lines.get(0)), List.of(lines.get(1))));
    }

    @Test
    void aLongLineIsCutBetweenTheCharactersAReaderSees() {
        List<List<Line>> parts = splitter(5, 60).split(List.of(Line.of(FAMILY.repeat(6))));

        assertThat(parts).hasSize(3);
        assertThat(parts).allSatisfy(part -> assertThat(text(part)).isEqualTo(FAMILY.repeat(2)));
    }

    @Test
    void aLinkIsNeverCut() {
        Span link = Span.link("查看原文", "https://example.gov.cn/a/very/long/path");
        Line line = Line.of(Span.plain("字".repeat(20)), link, Span.plain("尾".repeat(4)));

        List<List<Line>> parts = splitter(5, 80).split(List.of(line));

        assertThat(parts).hasSize(2);
        assertThat(parts.get(1).get(0).spans().get(0)).isEqualTo(link);
    }

    @Test
    void anAddressThatNoMessageCanHoldGivesWayToItsText() {
        Span link = Span.link("原文", "https://example.gov.cn/" + "x".repeat(200));

        assertThat(splitter(5, 80).split(List.of(Line.of(link))))
                .isEqualTo(List.of(List.of(Line.of("原文"))));
    }

    @Test
    void beyondTheLastPartARemarkStandsForTheRest() {
        List<List<Line>> parts = splitter(2, 100).split(List.of(Line.of("长".repeat(500))));

        assertThat(parts).hasSize(2);
        assertThat(text(parts.get(0))).isEqualTo("长".repeat(33));
        assertThat(text(parts.get(1))).startsWith("长").endsWith("其余请打开看板查看。");
        assertThat(parts).allMatch(part -> size(part) <= 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheTextNothingIsLostOrTornOrTooLong(long seed) throws CharacterCodingException {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<Span> spans = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(4); j++) {
                String text = randomText(random);
                boolean link = random.nextInt(4) == 0;
                spans.add(link ? Span.link("链", "https://a.example/" + seed) : Span.plain(text));
            }
            lines.add(new Line(random.nextBoolean(), spans));
        }

        List<List<Line>> parts = splitter(10_000, 200).split(lines);

        assertThat(parts.stream().map(SplitterTest::text).collect(Collectors.joining()))
                .isEqualTo(text(lines));
        for (List<Line> part : parts) {
            assertThat(size(part)).isLessThanOrEqualTo(200);
            // A torn surrogate pair cannot be encoded.
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text(part))).isTrue();
        }
    }

    private static String randomText(Random random) {
        String[] bits = {"字", "a", "，", "é", "😀", FAMILY, "👍🏽", "🇨🇳", " "};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < random.nextInt(120); i++) {
            text.append(bits[random.nextInt(bits.length)]);
        }
        return text.toString();
    }

    private static Splitter splitter(int maxParts, int maxBytes) {
        return new Splitter(maxParts, part -> size(part) <= maxBytes);
    }

    private static int size(List<Line> part) {
        int urls =
                part.stream()
                        .flatMap(line -> line.spans().stream())
                        .filter(span -> span.url() != null)
                        .mapToInt(span -> span.url().length())
                        .sum();
        return Graphemes.utf8Length(text(part)) + urls + part.size();
    }

    private static String text(List<Line> part) {
        return part.stream()
                .flatMap(line -> line.spans().stream())
                .map(Span::text)
                .collect(Collectors.joining());
    }
}
