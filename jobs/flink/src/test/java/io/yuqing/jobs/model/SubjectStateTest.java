/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectStateTest {
    @Test
    void shouldReadWhatItWrote() {
        SubjectState state = state(sample("a", "v1"), sample("b", "v1"), sample("c", "v2"));
        state.first = sample("z", "v2");
        state.topics = List.of("water");
        state.watches = 2;
        assertThat(SubjectState.ofBytes(state.toBytes()))
                .usingRecursiveComparison()
                .isEqualTo(state);
        state.first = null;
        assertThat(SubjectState.ofBytes(state.toBytes()).first).isNull();
        state.samples = List.of();
        state.first = sample("z", "v2");
        assertThat(SubjectState.ofBytes(state.toBytes()).first)
                .usingRecursiveComparison()
                .isEqualTo(state.first);
    }

    @Test
    void shouldWriteAFirstItemOnceIfItIsAmongTheHeaviest() {
        SubjectState state = state(sample("a", "v1"), sample("b", "v1"));
        int without = state.toBytes().length;
        state.first = sample("b", "v1");
        assertThat(state.toBytes()).hasSize(without);
        assertThat(SubjectState.ofBytes(state.toBytes()).first)
                .usingRecursiveComparison()
                .isEqualTo(state.first);
    }

    /** Of 100,000 live threads, 45 MB. */
    @Test
    void shouldTakeLessThan450BytesForAThreadOfThreeItemsWithTheirTexts() {
        String version = "hanlp-1.8.6 sentiment-01234567 category-01234567 rules-1 words-01234567";
        SubjectState state =
                state(sample("a", version), sample("b", version), sample("c", version));
        state.samples.forEach(sample -> sample.excerpt = "城东片区又停水了，什么时候能来");
        state.first = state.samples.get(0);
        assertThat(state.toBytes()).hasSizeLessThan(450);
    }

    @Test
    void shouldTellAPostFromACommentWithTheSameId() {
        SubjectState state = state(sample("a", "v1"));
        state.first = sample("a", "v1");
        state.first.comment = true;
        SubjectState read = SubjectState.ofBytes(state.toBytes());
        assertThat(read.first.comment).isTrue();
        assertThat(read.samples.get(0).comment).isFalse();
    }

    @Test
    void shouldRememberThatARuleDecidedAndReadWhatWasWrittenWithoutIt() {
        SubjectState state = state(sample("a", "v1"), sample("b", "v1"));
        int without = state.toBytes().length;
        assertThat(SubjectState.ofBytes(state.toBytes()).samples).noneMatch(each -> each.byRule);
        state.samples.get(1).byRule = true;
        assertThat(state.toBytes()).hasSize(without);
        assertThat(SubjectState.ofBytes(state.toBytes()).samples)
                .extracting(each -> each.byRule)
                .containsExactly(false, true);
    }

    @Test
    void shouldKeepAFirstItemApartIfItsTextIsForgotten() {
        SubjectState state = state(sample("a", "v1"));
        state.first = sample("a", "v1").withoutText();
        SubjectState read = SubjectState.ofBytes(state.toBytes());
        assertThat(read.first.excerpt).isEmpty();
        assertThat(read.samples.get(0).excerpt).isNotEmpty();
    }

    @Test
    void shouldRefuseAnotherFormatWithASentence() {
        byte[] bytes = new SubjectState().toBytes();
        bytes[0] = 1;
        assertThatThrownBy(() -> SubjectState.ofBytes(bytes))
                .hasMessage(
                        "the state of a subject is stored in format 1, this version reads format 3;"
                                + " restore with the version that wrote the savepoint");
    }

    private static SubjectState state(Sample... samples) {
        SubjectState state = new SubjectState();
        state.samples = List.of(samples);
        return state;
    }

    private static Sample sample(String id, String version) {
        Sample sample = new Sample();
        sample.id = id;
        sample.url = "https://example.invalid/" + id;
        sample.channel = "forum";
        sample.original = id.equals("a");
        sample.excerpt = "城东停水 " + id;
        sample.publishedAt = 1_772_424_000_000L;
        sample.eventAt = sample.publishedAt - 8 * 3_600_000;
        sample.weight = 7;
        sample.words = List.of("停水");
        sample.clusterId = "c";
        sample.analysisVersion = version;
        return sample;
    }
}
