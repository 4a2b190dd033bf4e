/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import io.yuqing.domain.field.Fields;
import io.yuqing.domain.field.Findings;
import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Earlier;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.domain.time.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a draft into a rule, or into the list of what is wrong with it. For one draft only. */
final class DraftReader {
    private static final Duration DEFAULT_KEEP_FIRING_FOR = Duration.ofMinutes(10);

    /** The life of a subject is not over because it is quiet for an hour. */
    private static final Duration DEFAULT_KEEP_FOR_LIFE = Duration.ofDays(1);

    private static final Duration LONGEST = Duration.ofDays(30);

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "revision",
                    "name",
                    "subject",
                    "topics",
                    "measure",
                    "window",
                    "compare",
                    "earlier",
                    "threshold",
                    "level",
                    "levels",
                    "hysteresis",
                    "min_count",
                    "min_voices",
                    "min_channels",
                    "min_platforms",
                    "categories",
                    "channels",
                    "regions",
                    "for",
                    "keep_firing_for",
                    "labels",
                    "baseline",
                    "deleted");

    /**
     * Ids are Kafka keys and part of alert ids and of messages to people: short and unambiguous.
     */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final Findings findings;
    private final Fields in;
    private final Vocabulary vocabulary;

    DraftReader(RuleDraft draft, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Object id = draft.fields().get("id");
        String subject = id == null ? "rule without id" : "rule '" + id + "'";
        this.findings = Findings.ofEntry(subject + ": field");
        this.in = Fields.of(findings, draft.fields());
    }

    Findings findings() {
        return findings;
    }

    /** The rule, or null if anything is wrong. */
    Rule read() {
        in.unknownFieldsExcept(FIELDS);
        String id = id();
        Long revision =
                in.whole("revision", 1, "write a whole number from 1 that grows with every change");
        if (in.flag("deleted")) {
            return findings.isEmpty() ? Rule.tombstone(id, revision) : null;
        }
        String name = in.text("name", "write a name that people will read in the alert");
        SubjectKind subject = CodedField.oneOf(in, "subject", SubjectKind.class);
        Measure measure = CodedField.oneOf(in, "measure", Measure.class);
        RuleWindow window = CodedField.oneOf(in, "window", RuleWindow.class);
        Compare compare = measure == null ? null : compare(measure, window);
        Earlier earlier = earlier(compare, window);
        BaselineSpec baseline = new BaselineReader(in).read(compare, window, subject);
        Criteria criteria = new CriteriaReader(in, vocabulary).read(measure, compare, window);
        Set<String> topics = in.texts("topics", "write a list of topic ids, for example [water]");
        Map<String, String> labels = in.pairs("labels");
        Duration forDuration = duration("for", Duration.ZERO);
        if (window == RuleWindow.LIFE && !forDuration.isZero()) {
            in.problem("for", "remove it, a count over the whole life never falls back");
        }
        Duration keepFiringFor =
                duration(
                        "keep_firing_for",
                        window == RuleWindow.LIFE
                                ? DEFAULT_KEEP_FOR_LIFE
                                : DEFAULT_KEEP_FIRING_FOR);
        if (!findings.isEmpty()) {
            return null;
        }
        return new Rule(
                id,
                revision,
                name,
                subject,
                topics,
                window,
                criteria,
                earlier,
                baseline,
                forDuration,
                keepFiringFor,
                labels,
                false);
    }

    private Duration duration(String field, Duration whenAbsent) {
        Duration duration =
                in.has(field)
                        ? in.duration(
                                field,
                                Duration.ZERO,
                                LONGEST,
                                "write one from 0s to 30d, for example 10m",
                                Durations.REMEDY)
                        : null;
        return duration == null ? whenAbsent : duration;
    }

    private String id() {
        String remedy =
                "write 1 to 64 small letters, digits, dots, hyphens or underscores, beginning with"
                        + " a letter or digit";
        String id = in.text("id", remedy);
        if (id != null && !ID.matcher(id).matches()) {
            in.problem("id", remedy);
        }
        return id;
    }

    private Compare compare(Measure measure, RuleWindow window) {
        Compare compare =
                in.has("compare")
                        ? CodedField.oneOf(in, "compare", Compare.class)
                        : measure.usualCompare();
        if (compare == null) {
            return null;
        }
        boolean fixed = measure == Measure.GROWTH || measure == Measure.BURST;
        if (fixed && compare != measure.usualCompare()) {
            in.problem("compare", "remove it, measure " + measure.code() + " says it already");
        } else if (compare != Compare.THRESHOLD && !measure.additive()) {
            in.problem(
                    "compare", "write threshold, " + measure.code() + " is not compared in time");
        } else if (compare != Compare.THRESHOLD && window == RuleWindow.LIFE) {
            in.problem("window", "write one of 5m, 1h, 24h, a whole life has no window before it");
        }
        return compare;
    }

    private Earlier earlier(Compare compare, RuleWindow window) {
        if (!in.has("earlier")) {
            return Earlier.PREVIOUS;
        }
        if (compare != null && compare != Compare.RATIO) {
            in.problem("earlier", "remove it, only a ratio has an earlier window");
        }
        Earlier earlier = CodedField.oneOf(in, "earlier", Earlier.class);
        if (earlier != null && earlier != Earlier.PREVIOUS && window == RuleWindow.M5) {
            in.problem(
                    "earlier",
                    "write previous, or a window of 1h or 24h, for days before are known by the"
                            + " hour only");
        }
        return earlier == null ? Earlier.PREVIOUS : earlier;
    }
}
