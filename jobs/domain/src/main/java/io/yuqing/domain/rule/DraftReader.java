/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a draft into a rule, or into the list of what is wrong with it. For one draft only. */
final class DraftReader {
    private static final Duration DEFAULT_KEEP_FIRING_FOR = Duration.ofMinutes(10);

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "revision",
                    "name",
                    "subject",
                    "topics",
                    "measure",
                    "window",
                    "threshold",
                    "min_count",
                    "level",
                    "for",
                    "keep_firing_for",
                    "labels",
                    "baseline",
                    "deleted");

    /**
     * Ids are Kafka keys and part of alert ids and of messages to people: short and unambiguous.
     */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final List<String> problems = new ArrayList<>();
    private final FieldReader in;

    DraftReader(RuleDraft draft) {
        Object id = draft.fields().get("id");
        String subject = id == null ? "rule without id" : "rule '" + id + "'";
        this.in = new FieldReader(subject, "", draft.fields(), problems);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The rule, or null if anything is wrong. */
    Rule read() {
        in.unknownFieldsExcept(FIELDS);
        String id = id();
        Long revision =
                in.whole("revision", 1, "write a whole number from 1 that grows with every change");
        if (in.flag("deleted")) {
            return problems.isEmpty() ? Rule.tombstone(id, revision) : null;
        }
        String name = in.text("name", "write a name that people will read in the alert");
        SubjectKind subject = in.oneOf("subject", SubjectKind.class);
        Measure measure = in.oneOf("measure", Measure.class);
        RuleWindow window = in.oneOf("window", RuleWindow.class);
        Level level = in.oneOf("level", Level.class);
        double threshold = threshold(measure);
        long minCount = minCount(measure);
        BaselineSpec baseline = baseline(measure);
        Set<String> topics = in.texts("topics");
        Map<String, String> labels = in.pairs("labels");
        Duration forDuration = in.duration("for", Duration.ZERO);
        Duration keepFiringFor = in.duration("keep_firing_for", DEFAULT_KEEP_FIRING_FOR);
        if (!problems.isEmpty()) {
            return null;
        }
        return new Rule(
                id,
                revision,
                name,
                subject,
                topics,
                measure,
                window,
                threshold,
                minCount,
                level,
                forDuration,
                keepFiringFor,
                labels,
                baseline,
                false);
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

    private double threshold(Measure measure) {
        if (measure == null) {
            return 0;
        }
        if (measure == Measure.BURST) {
            if (in.has("threshold")) {
                in.problem("threshold", "remove it, a burst is judged by its baseline");
            }
            return 0;
        }
        String remedy =
                switch (measure) {
                    case NEGATIVE_SHARE -> "write a share above 0 and up to 1, for example 0.4";
                    case GROWTH ->
                            "write a ratio above 1 to the window before, for example 3 for threefold";
                    default -> "write the number of items from 1 that fires the rule";
                };
        Double threshold = in.number("threshold", remedy);
        if (threshold != null && !inRange(measure, threshold)) {
            in.problem("threshold", remedy);
        }
        return threshold == null ? 0 : threshold;
    }

    private static boolean inRange(Measure measure, double threshold) {
        return switch (measure) {
            case NEGATIVE_SHARE -> threshold > 0 && threshold <= 1;
            case GROWTH -> threshold > 1;
            default -> threshold >= 1;
        };
    }

    /** A share or ratio of three items says nothing, so those measures must name a least count. */
    private long minCount(Measure measure) {
        boolean needed = measure != null && !measure.monotone();
        if (!needed && !in.has("min_count")) {
            return 0;
        }
        String remedy =
                needed
                        ? "write the least number of items in the window, from 1, below which "
                                + measure.code()
                                + " is not judged"
                        : "write a whole number from 0, or remove it";
        Long minCount = in.whole("min_count", needed ? 1 : 0, remedy);
        return minCount == null ? 0 : minCount;
    }

    private BaselineSpec baseline(Measure measure) {
        if (measure != Measure.BURST) {
            if (measure != null && in.has("baseline")) {
                in.problem("baseline", "remove it, only measure burst has a baseline");
            }
            return null;
        }
        if (!in.has("baseline")) {
            return BaselineSpec.DEFAULT;
        }
        FieldReader nested = in.nested("baseline");
        if (nested == null) {
            return null;
        }
        nested.unknownFieldsExcept(List.of("past", "freeze_cap"));
        String pastRemedy = "write 7, the number of past windows EARS compares with";
        if (nested.has("past")) {
            Long past = nested.whole("past", BaselineSpec.EARS_PAST, pastRemedy);
            if (past != null && past != BaselineSpec.EARS_PAST) {
                nested.problem("past", pastRemedy);
            }
        }
        int freezeCap =
                nested.has("freeze_cap") ? freezeCap(nested) : BaselineSpec.DEFAULT.freezeCap();
        return new BaselineSpec(BaselineSpec.EARS_PAST, freezeCap);
    }

    private static int freezeCap(FieldReader nested) {
        String remedy =
                "write for how many window lengths the baseline stays frozen, 0 to 100, for example 7";
        Long freezeCap = nested.whole("freeze_cap", 0, remedy);
        if (freezeCap == null) {
            return 0;
        }
        if (freezeCap > 100) {
            nested.problem("freeze_cap", remedy);
        }
        return (int) Math.min(freezeCap, 100);
    }
}
