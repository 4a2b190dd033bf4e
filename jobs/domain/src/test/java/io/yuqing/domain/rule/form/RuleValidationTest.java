/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.time.Durations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleValidationTest {

    static Stream<Arguments> oneWrongFieldAndItsSentence() {
        Map<String, Object> count = RuleForms.reactions();
        Map<String, Object> burst = RuleForms.burst();
        Map<String, Object> share =
                RuleForms.with(
                        count, "measure", "negative_share", "min_count", 30, "threshold", 0.4);
        Map<String, Object> growth =
                RuleForms.with(count, "measure", "growth", "min_count", 30, "threshold", 3);
        Map<String, Object> levels =
                RuleForms.with(
                        count, "level", null, "threshold", null, "levels", Map.of("red", 50));
        String id =
                "write 1 to 64 small letters, digits, dots, hyphens or underscores, beginning with"
                        + " a letter or digit.";
        String revision = "write a whole number from 1 that grows with every change.";
        String duration = Durations.REMEDY + ".";
        String range = "write one from 0s to 30d, for example 10m.";
        String items = "write the number of items from 1 that fires the rule.";
        String ratio = "write a ratio above 1 to the window before, for example 3 for threefold.";
        String freeze =
                "write for how many window lengths the baseline stays frozen, 0 to 100, for example"
                        + " 7.";
        String measures =
                "write one of items, originals, reposts, comments, spread, total, media,"
                        + " engagement, heat, voices, channels, platforms, negative_share, growth,"
                        + " burst.";
        return Stream.of(
                wrong(count, "id", null, "rule without id: field 'id' is missing; " + id),
                wrong(
                        count,
                        "id",
                        "Big Rule",
                        "rule 'Big Rule': field 'id' has value 'Big Rule'; " + id),
                wrong(count, "id", 7, "rule '7': field 'id' has value '7'; " + id),
                wrong(count, "revision", null, "field 'revision' is missing; " + revision),
                wrong(count, "revision", 0, "field 'revision' has value '0'; " + revision),
                wrong(count, "revision", "3", "field 'revision' has value '3'; " + revision),
                wrong(count, "revision", 1.5, "field 'revision' has value '1.5'; " + revision),
                wrong(
                        count,
                        "name",
                        "  ",
                        "field 'name' has value '  '; write a name that people will read in the"
                                + " alert."),
                wrong(
                        count,
                        "subject",
                        "person",
                        "field 'subject' has value 'person'; write one of topic, thread."),
                wrong(
                        count,
                        "subject",
                        null,
                        "field 'subject' is missing; write one of topic, thread."),
                wrong(count, "measure", "likes", "field 'measure' has value 'likes'; " + measures),
                wrong(count, "measure", "TOTAL", "field 'measure' has value 'TOTAL'; " + measures),
                wrong(
                        count,
                        "window",
                        "10m",
                        "field 'window' has value '10m'; write one of 5m, 1h, 24h, life."),
                wrong(
                        count,
                        "level",
                        "purple",
                        "field 'level' has value 'purple'; write one of blue, yellow, orange,"
                                + " red."),
                wrong(count, "threshold", null, "field 'threshold' is missing; " + items),
                wrong(count, "threshold", 0, "field 'threshold' has value '0'; " + items),
                wrong(
                        count,
                        "threshold",
                        Double.NaN,
                        "field 'threshold' has value 'NaN'; " + items),
                wrong(count, "threshold", "100", "field 'threshold' has value '100'; " + items),
                wrong(
                        share,
                        "threshold",
                        40,
                        "field 'threshold' has value '40'; write a share above 0 and up to 1, for"
                                + " example 0.4."),
                wrong(
                        share,
                        "min_count",
                        null,
                        "field 'min_count' is missing; write the least number of items in the"
                                + " window, from 1, below which negative_share is not judged."),
                wrong(growth, "threshold", 1, "field 'threshold' has value '1'; " + ratio),
                wrong(
                        growth,
                        "min_count",
                        0,
                        "field 'min_count' has value '0'; write the least number of items in the"
                                + " window, from 1, below which growth is not judged."),
                wrong(
                        count,
                        "min_count",
                        -1,
                        "field 'min_count' has value '-1'; write a whole number from 0, or remove"
                                + " it."),
                wrong(
                        burst,
                        "threshold",
                        5,
                        "field 'threshold' has value '5'; remove it, a burst is judged by its"
                                + " baseline."),
                wrong(
                        burst,
                        "min_count",
                        null,
                        "field 'min_count' is missing; write the least number of items in the"
                                + " window, from 1, below which burst is not judged."),
                wrong(
                        burst,
                        "baseline",
                        "ears",
                        "field 'baseline' has value 'ears'; write its fields as a map."),
                wrong(
                        burst,
                        "baseline",
                        Map.of("past", 14),
                        "field 'baseline.past' has value '14'; write 7, the number of past windows"
                                + " EARS compares with."),
                wrong(
                        burst,
                        "baseline",
                        Map.of("freeze_cap", -1),
                        "field 'baseline.freeze_cap' has value '-1'; " + freeze),
                wrong(
                        burst,
                        "baseline",
                        Map.of("freeze_cap", 101),
                        "field 'baseline.freeze_cap' has value '101'; " + freeze),
                wrong(
                        burst,
                        "baseline",
                        Map.of("days", 7),
                        "field 'baseline.days' has value '7'; this field is not known, use one of"
                                + " past, freeze_cap, same_hour_of_week, coverage."),
                wrong(
                        count,
                        "baseline",
                        Map.of(),
                        "field 'baseline' has value '{}'; remove it, only a burst has a baseline."),
                wrong(count, "for", "十分钟", "field 'for' has value '十分钟'; " + duration),
                wrong(count, "for", "-PT1M", "field 'for' has value '-PT1M'; " + range),
                wrong(
                        count,
                        "keep_firing_for",
                        "P31D",
                        "field 'keep_firing_for' has value 'P31D'; " + range),
                wrong(
                        count,
                        "keep_firing_for",
                        600,
                        "field 'keep_firing_for' has value '600'; " + duration),
                wrong(
                        count,
                        "topics",
                        "water",
                        "field 'topics' has value 'water'; write a list of topic ids, for example"
                                + " [water]."),
                wrong(
                        count,
                        "topics",
                        Arrays.asList("water", 3),
                        "field 'topics' has value '[water, 3]'; write a list of topic ids, for"
                                + " example [water]."),
                wrong(
                        count,
                        "labels",
                        List.of("a"),
                        "field 'labels' has value '[a]'; write pairs of a name and a text, for"
                                + " example {department: 水务局}."),
                wrong(
                        count,
                        "labels",
                        Map.of("a", List.of()),
                        "field 'labels' has value '{a=[]}'; write pairs of a name and a text, for"
                                + " example {department: 水务局}."),
                wrong(
                        count,
                        "deleted",
                        "yes",
                        "field 'deleted' has value 'yes'; write true or false without quotes."),
                wrong(
                        count,
                        "treshold",
                        5,
                        "field 'treshold' has value '5'; this field is not known, use one of id,"
                                + " revision, name, subject, topics, measure, window, compare,"
                                + " earlier, threshold, level, levels, hysteresis, min_count,"
                                + " min_voices, min_channels, min_platforms, categories, channels,"
                                + " regions, for, keep_firing_for, labels, baseline, deleted."),
                wrong(
                        count,
                        "levels",
                        Map.of("blue", 5),
                        "field 'level' has value 'yellow'; remove it, levels says it for each"
                                + " level."),
                wrong(
                        levels,
                        "levels",
                        Map.of("blue", 50, "red", 40),
                        "field 'levels' has value '"
                                + Map.of("blue", 50, "red", 40)
                                + "'; give each higher level a higher number, from blue to red."),
                wrong(
                        levels,
                        "levels",
                        Map.of("purple", 50),
                        "field 'levels.purple' has value '50'; this field is not known, use one of"
                                + " blue, yellow, orange, red."),
                wrong(
                        levels,
                        "levels",
                        Map.of("red", 0),
                        "field 'levels.red' has value '0'; " + items),
                wrong(
                        levels,
                        "hysteresis",
                        1,
                        "field 'hysteresis' has value '1'; write the share by which a value must"
                                + " fall below a level, 0 to 0.9, for example 0.1."),
                wrong(
                        levels,
                        "min_voices",
                        Map.of("red", "many"),
                        "field 'min_voices.red' has value 'many'; write the least number of"
                                + " distinct voices, from 0, or a map of levels to such numbers."),
                wrong(
                        levels,
                        "min_platforms",
                        -1,
                        "field 'min_platforms' has value '-1'; write a whole number from 0, or"
                                + " remove it."),
                wrong(
                        levels,
                        "channels",
                        "portal",
                        "field 'channels' has value 'portal'; write a list of names, for example"
                                + " [portal, traditional_media]."),
                wrong(
                        RuleForms.with(levels, "window", "life"),
                        "min_voices",
                        5,
                        "field 'min_voices' has value '5'; write 0 or remove it, over a whole life"
                                + " voices are not counted."),
                wrong(
                        levels,
                        "window",
                        "life",
                        "field 'levels' has value '{red=50}'; end with yellow, for over a whole"
                                + " life voices are not counted and one voice alone could reach orange,"
                                + " or write min_voices: 0 if that is meant."),
                wrong(
                        RuleForms.with(count, "window", "life"),
                        "min_count",
                        50,
                        "field 'min_count' has value '50'; remove it, over a whole life the numbers"
                                + " of the levels say it."),
                wrong(
                        levels,
                        "min_voices",
                        Map.of("yellow", 5),
                        "field 'min_voices.yellow' has value '5'; remove it, the rule has no such"
                                + " level."),
                wrong(
                        RuleForms.with(levels, "levels", Map.of("blue", 5, "red", 50)),
                        "min_voices",
                        Map.of("blue", 30, "red", 20),
                        "field 'min_voices.red' has value '20'; write at least as many as for the"
                                + " level below."),
                wrong(
                        growth,
                        "earlier",
                        "day",
                        "field 'earlier' has value 'day'; write previous, or a window of 1h or 24h,"
                                + " for days before are known by the hour only."),
                wrong(
                        RuleForms.with(levels, "measure", "voices"),
                        "compare",
                        "ratio",
                        "field 'compare' has value 'ratio'; write threshold, voices is not compared"
                                + " in time."),
                wrong(
                        growth,
                        "compare",
                        "baseline",
                        "field 'compare' has value 'baseline'; remove it, measure growth says it"
                                + " already."),
                wrong(
                        count,
                        "earlier",
                        "day",
                        "field 'earlier' has value 'day'; remove it, only a ratio has an earlier"
                                + " window."),
                wrong(
                        RuleForms.with(burst, "window", "5m"),
                        "baseline",
                        Map.of("same_hour_of_week", true),
                        "field 'baseline.same_hour_of_week' has value 'true'; remove it, or watch"
                                + " topics in a window of 1h or 24h."));
    }

    private static Arguments wrong(
            Map<String, Object> form, String field, Object value, String sentence) {
        String full =
                sentence.startsWith("rule ")
                        ? sentence
                        : "rule '" + form.get("id") + "': " + sentence;
        return arguments(RuleForms.with(form, field, value), full);
    }

    @ParameterizedTest
    @MethodSource("oneWrongFieldAndItsSentence")
    void shouldSayWhatIsWrongAndWhatToWrite(Map<String, Object> form, String sentence) {
        assertThat(RuleValidation.problems(RuleDraft.of(form))).contains(sentence);
        assertThatThrownBy(() -> RuleDraft.of(form).toRule())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void shouldAskForNoFewerVoicesThanTheLevelBelowWhereARuleNamesOnlySome() {
        Map<String, Object> levels = Map.of("yellow", 100, "orange", 300, "red", 500);
        assertThat(voices(levels, Map.of("orange", 50)))
                .isEqualTo(Map.of(Level.ORANGE, 50L, Level.RED, 50L));
        assertThat(voices(levels, Map.of("yellow", 3)))
                .isEqualTo(Map.of(Level.YELLOW, 3L, Level.ORANGE, 5L, Level.RED, 10L));
        assertThat(voices(levels, Map.of("yellow", 3, "red", 4)))
                .isEqualTo(Map.of(Level.YELLOW, 3L, Level.ORANGE, 4L, Level.RED, 4L));
        assertThat(voices(levels, Map.of("orange", 0))).isEqualTo(Map.of(Level.RED, 10L));
        assertThat(voices(levels, 0)).isEmpty();
        assertThat(voices(levels, null)).isEqualTo(Criteria.DEFAULT_MIN_VOICES);
    }

    private static Map<Level, Long> voices(Map<String, Object> levels, Object minVoices) {
        Rule rule =
                RuleForms.rule(
                        RuleForms.reactions(),
                        "level",
                        null,
                        "threshold",
                        null,
                        "levels",
                        levels,
                        "min_voices",
                        minVoices);
        assertThat(RuleDraft.of(rule).toRule()).isEqualTo(rule);
        return rule.criteria().minVoices();
    }
}
