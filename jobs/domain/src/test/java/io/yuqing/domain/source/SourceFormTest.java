/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceFormTest {
    private static final Set<String> CHANNELS = Set.of("forum");

    @Test
    void readsAnEntry() {
        SourceSpec spec =
                SourceForm.read(
                        Map.of(
                                "id",
                                "bbs",
                                "platform",
                                "bbs",
                                "channel",
                                "forum",
                                "interval",
                                "PT30M",
                                "revision",
                                2),
                        CHANNELS);
        assertThat(spec)
                .isEqualTo(
                        new SourceSpec(
                                "bbs", "", "bbs", "forum", Duration.ofMinutes(30), 2, false));
    }

    @Test
    void readsAnIntervalInEachFormOfADuration() {
        for (String interval : List.of("90m", "5400s", "PT90M", "PT1H30M")) {
            Map<String, Object> entry =
                    Map.of("id", "bbs", "platform", "bbs", "interval", interval, "revision", 1);
            assertThat(SourceForm.read(entry, CHANNELS).interval())
                    .isEqualTo(Duration.ofMinutes(90));
        }
    }

    @Test
    void readsTheNameThatPeopleKnow() {
        assertThat(SourceForm.read(named(" 云亭论坛 "), CHANNELS).name()).isEqualTo("云亭论坛");
        for (Object name : List.of(5, "云".repeat(41))) {
            assertThatThrownBy(() -> SourceForm.read(named(name), CHANNELS))
                    .hasMessageContaining(
                            "field 'name' has value '"
                                    + name
                                    + "'; write the name people know it by, at most 40 characters");
        }
    }

    private static Map<String, Object> named(Object name) {
        return Map.of(
                "id", "bbs", "name", name, "platform", "bbs", "interval", "PT1H", "revision", 1);
    }

    @Test
    void namesEveryFaultyFieldWithItsValueAndARemedy() {
        assertThatThrownBy(
                        () ->
                                SourceForm.read(
                                        Map.of(
                                                "id",
                                                "bbs",
                                                "channel",
                                                "bbs",
                                                "interval",
                                                "soon",
                                                "gap",
                                                1),
                                        CHANNELS))
                .hasMessageContaining("source 'bbs': field 'channel' has value 'bbs'; use one of")
                .hasMessageContaining("field 'platform' is missing; name the platform as items do.")
                .hasMessageContaining("field 'interval' has value 'soon'; write its usual longest")
                .hasMessageContaining("field 'revision' is missing; write a whole number above 0")
                .hasMessageContaining("field 'gap' has value '1'; this field is not known");
    }

    @Test
    void takesNothingForAnotherType() {
        assertThatThrownBy(
                        () ->
                                SourceForm.read(
                                        Map.of(
                                                "id",
                                                "bbs",
                                                "platform",
                                                "bbs",
                                                "interval",
                                                "PT1H",
                                                "channel",
                                                5,
                                                "revision",
                                                1.9,
                                                "deleted",
                                                "true"),
                                        CHANNELS))
                .hasMessageContaining("field 'deleted' has value 'true'; write true or false")
                .hasMessageContaining("field 'channel' has value '5'; use one of forum")
                .hasMessageContaining("field 'revision' has value '1.9'; write a whole number");
    }

    @Test
    void anEntryWithoutAChannelCoversAllChannelsOfItsPlatform() {
        SourceSpec all = new SourceSpec("a", "", "bbs", "", Duration.ofHours(1), 1, false);
        SourceBook book = new SourceBook(List.of(all));
        assertThat(book.expected()).containsExactly(all);
        assertThat(book.covers("bbs", "forum")).isTrue();
        assertThat(book.covers("weibo", "forum")).isFalse();
        assertThat(new SourceBook(List.of()).covers("bbs", "forum")).isFalse();
    }
}
