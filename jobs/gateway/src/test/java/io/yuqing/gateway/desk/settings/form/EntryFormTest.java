/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.entry.TopicKind;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryFormTest {
    private final EntryForm topic = EntryForm.of(new TopicKind());
    private final EntryForm silence = EntryForm.of(new SilenceKind(Clock.systemUTC()));

    @Test
    void shouldLeaveWhatWasNotTypedAnew() {
        Map<String, Object> entry =
                Map.of(
                        "id",
                        "water",
                        "name",
                        "停水",
                        "regions",
                        List.of("城东", "城西"),
                        "sets",
                        Map.of("词", List.of("断水")));
        Map<String, String> typed = new HashMap<>(Map.of("name", "停水", "regions", "城东、城西"));

        assertThat(topic.merged(entry, typed::get)).isEqualTo(entry);

        typed.put("regions", "城东，城北\n城南");
        assertThat(topic.merged(entry, typed::get))
                .containsEntry("regions", List.of("城东", "城北", "城南"))
                .containsEntry("sets", Map.of("词", List.of("断水")));
        typed.put("regions", " ");
        assertThat(topic.merged(entry, typed::get)).doesNotContainKey("regions");
    }

    /** A silence may be written with one value where a list may stand. */
    @Test
    void shouldNotMakeAListOfWhatStaysAsItIs() {
        assertThat(silence.merged(Map.of("topic", "water"), Map.of("topic", "water")::get))
                .isEqualTo(Map.of("topic", "water"));
    }

    @Test
    void shouldTakeOneEndOfASilence() {
        Map<String, Object> entry = Map.of("until", "2026-07-01 20:00");

        assertThat(silence.merged(entry, Map.of("for", "2h")::get)).isEqualTo(Map.of("for", "2h"));
        assertThat(
                        silence.merged(
                                Map.of("for", "12h"),
                                Map.of("until", "2026-07-02 20:00", "for", "")::get))
                .isEqualTo(Map.of("until", "2026-07-02 20:00"));
        assertThat(silence.merged(Map.of("for", "12h"), Map.of("until", "", "for", "")::get))
                .isEqualTo(Map.of("for", "12h"));
    }

    @Test
    void shouldReadTheYamlThatItWrites() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", "a");
        fields.put("revision", 3);
        fields.put("name", "是: 否\n<b>");
        fields.put("levels", Map.of("red", 1.5));

        Map<String, Object> read = EntryYaml.read(EntryYaml.write(fields));

        fields.remove("revision");
        assertThat(read).isEqualTo(fields);
    }

    @Test
    void shouldSayWhereAYamlIsWrong() {
        assertThatThrownBy(() -> EntryYaml.read("id: a\nname: [b\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("行写法有误");
        assertThatThrownBy(() -> EntryYaml.read("id: a\nid: b\n")).hasMessageContaining("第 2 行");
        assertThatThrownBy(() -> EntryYaml.read("- a\n")).hasMessageContaining("写法有误");
        assertThatThrownBy(() -> EntryYaml.read("")).isInstanceOf(IllegalArgumentException.class);
    }
}
