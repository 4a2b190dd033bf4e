/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicChangeTest {
    @Test
    void shouldSayWhatAChangeGainsAndLoses() throws ControlException {
        TopicChange change =
                new TopicChange(topic("停水 OR 断水"), topic("停水 OR 停电"), Platforms.NONE, 1);

        for (String text : List.of("小区又停水了", "昨晚断水", "停电一整天", "全区停电", "天气不错")) {
            change.take(item(text), 7);
        }

        assertThat(change.items()).isEqualTo(5);
        assertThat(change.before()).isEqualTo(2);
        assertThat(change.after()).isEqualTo(3);
        assertThat(change.gains()).isEqualTo(2);
        assertThat(change.gained())
                .containsExactly(new TopicChange.Example(7, List.of("停电"), "停电一整天"));
        assertThat(change.losses()).isEqualTo(1);
        assertThat(change.lost())
                .containsExactly(new TopicChange.Example(7, List.of("断水"), "昨晚断水"));
    }

    @Test
    void shouldCountEverythingOfANewOrDeletedTopic() throws ControlException {
        TopicChange fresh = new TopicChange(null, topic("停水"), Platforms.NONE, 5);
        fresh.take(item("停水了"), 1);
        assertThat(fresh.gains()).isEqualTo(1);

        TopicChange gone =
                new TopicChange(topic("停水"), ControlEntry.tombstone("water", 2), Platforms.NONE, 5);
        gone.take(item("停水了"), 1);
        assertThat(gone.losses()).isEqualTo(1);
        assertThat(gone.after()).isZero();
    }

    private static ControlEntry topic(String expression) throws ControlException {
        Map<String, Object> fields =
                Map.of("id", "water", "revision", 1, "name", "停水", "expression", expression);
        return new TopicKind().read(ControlRecord.of("water", ControlJson.text(fields)));
    }

    private static TrialItem item(String text) {
        return TrialItem.ofTable("", text, "", "bbs", "forum", "");
    }
}
