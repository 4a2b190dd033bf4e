/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.Flaw;
import io.yuqing.control.entry.Flaws;
import io.yuqing.wire.control.ControlException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PersonalTextsTest {
    private static final ControlEntry PLAIN =
            entry(
                    Map.of(
                            "id", "topic-1130-135912",
                            "name", "12345 热线停水",
                            "because", "管网抢修，10月25日 20:00 前恢复",
                            "by", "应急办",
                            "subject", "weibo/5123456789012345",
                            "expression", "(停水 OR @词) AND NOT @排除",
                            "sets", Map.of("词", List.of("断水", "110"), "排除", List.of("演习"))));

    @Test
    void shouldTakeWhatPointsToNobody() {
        assertThatCode(() -> PersonalTexts.refuse(new ControlChange(null, PLAIN)))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseATelephoneNumberInAnyText() {
        Map.of(
                        "id", "topic-13800138000",
                        "name", "停水 13800138000",
                        "note", "找张工 138-0013-8000",
                        "because", "身份证 11010519491231002X",
                        "by", "值班室 13800138000",
                        "expression", "停水 AND 13800138000",
                        "sets", Map.of("词", List.of("13800138000")),
                        "regions", List.of("城东 13800138000"),
                        "labels", Map.of("owner", "a.b@example.cn"))
                .forEach(
                        (field, value) ->
                                assertThat(flaws(null, with(field, value)))
                                        .as(field)
                                        .singleElement()
                                        .satisfies(
                                                flaw -> {
                                                    assertThat(flaw.key()).isEqualTo(field);
                                                    assertThat(flaw.value()).isEmpty();
                                                    assertThat(flaw.remedy())
                                                            .startsWith("这里不能写电话号码等个人信息");
                                                }));
    }

    /** What stood there before the rule keeps nobody from changing another field. */
    @Test
    void shouldLookAtWhatChangesOnly() {
        ControlEntry old = with("name", "停水 13800138000");
        Map<String, Object> fields = new TreeMap<>(old.fields());
        fields.put("expression", "停电");

        assertThatCode(() -> PersonalTexts.refuse(new ControlChange(old, entry(fields))))
                .doesNotThrowAnyException();
        assertThatCode(
                        () ->
                                PersonalTexts.refuse(
                                        new ControlChange(
                                                old, ControlEntry.tombstone("13800138000", 2))))
                .doesNotThrowAnyException();
    }

    private static List<Flaw> flaws(ControlEntry before, ControlEntry after) {
        return Flaws.of(
                catchThrowableOfType(
                        ControlException.class,
                        () -> PersonalTexts.refuse(new ControlChange(before, after))));
    }

    private static ControlEntry with(String field, Object value) {
        Map<String, Object> fields = new TreeMap<>(PLAIN.fields());
        fields.put(field, value);
        return entry(fields);
    }

    private static ControlEntry entry(Map<String, Object> fields) {
        return new ControlEntry("water", 1, false, "停水", fields);
    }
}
