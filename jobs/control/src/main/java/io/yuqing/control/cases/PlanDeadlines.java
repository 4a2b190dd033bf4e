/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.plan.Within;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.Durations;
import io.yuqing.nlp.category.Category;
import io.yuqing.wire.control.Matchers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how soon what is to be done in a case. */
final class PlanDeadlines {
    static final String KEY = "deadlines";

    /** It stands in keys of clocks, between strokes. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");

    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "for",
                    "category",
                    "min-level",
                    "within",
                    "from",
                    "satisfied-by",
                    "pause",
                    "extend",
                    "source");

    private final Section section;
    private final boolean workdays;
    private final boolean quiet;

    private PlanDeadlines(Section section, boolean workdays, boolean quiet) {
        this.section = section;
        this.workdays = workdays;
        this.quiet = quiet;
    }

    /**
     * Without those that have findings.
     *
     * @param workdays whether there is a calendar
     * @param quiet whether there are quiet hours
     */
    static List<DeadlineSpec> read(Section root, boolean workdays, boolean quiet) {
        List<DeadlineSpec> deadlines = new ArrayList<>();
        for (Section section : root.list(KEY)) {
            DeadlineSpec deadline = new PlanDeadlines(section, workdays, quiet).deadline();
            if (section.isClean()) {
                deadlines.add(deadline);
            }
        }
        return deadlines;
    }

    static List<String> categories() {
        return Arrays.stream(Category.values()).map(Category::label).toList();
    }

    private DeadlineSpec deadline() {
        section.allow(KEYS);
        String source = section.text("source", "");
        DeadlineSpec.For whom = word("for", DeadlineSpec.For.class, DeadlineSpec.For.CASE);
        String least = section.plain("min-level", Level.BLUE.code());
        return new DeadlineSpec(
                id(),
                whom,
                category(),
                Matchers.level(section, "min-level", least).orElse(Level.BLUE),
                within("within", section.required("within", "write how long there is, e.g. 48h")),
                word("from", DeadlineSpec.From.class, start(whom)),
                satisfiedBy(),
                rests(source),
                within("extend", section.text("extend", "")),
                source);
    }

    private String id() {
        String id = section.required("id", "give it a name, e.g. answer");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            section.refuse("id", id, "is no name: write letters, digits, hyphens, at most 40");
        }
        return id;
    }

    private static DeadlineSpec.From start(DeadlineSpec.For whom) {
        return switch (whom) {
            case UNIT -> DeadlineSpec.From.ASSIGNED;
            case DESK -> DeadlineSpec.From.OPENED;
            case CASE -> DeadlineSpec.From.DETECTED;
        };
    }

    private List<String> category() {
        List<String> given = section.texts("category");
        for (String category : given) {
            if (Category.ofLabel(category) == null) {
                section.refuse("category", category, "is no category: use one of " + categories());
            }
        }
        return given;
    }

    /** Null if it is empty, and after a finding. */
    private Within within(String key, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            Within within = Within.parse(text);
            if (within.inWorkdays() && !workdays) {
                section.refuse(
                        key,
                        text,
                        "is in working days and there is no calendar: name its file in workdays,"
                                + " or write h or d");
            }
            if (!within.inWorkdays() && within.natural().isZero()) {
                section.refuse(key, text, "is no time at all: " + Durations.REMEDY);
            }
            return within;
        } catch (IllegalArgumentException e) {
            section.refuse(key, text, e.getMessage() + ", or working days, as 2wd");
            return null;
        }
    }

    private List<String> satisfiedBy() {
        List<String> given = section.texts("satisfied-by");
        if (given.isEmpty()) {
            section.missing("satisfied-by", "say what keeps it, e.g. [report] or [答复]");
        }
        for (String code : given) {
            boolean command = EntryType.find(code).filter(type -> !type.isOfMachine()).isPresent();
            if (!command && AnswerKind.find(code).isEmpty()) {
                section.refuse(
                        "satisfied-by",
                        code,
                        "is neither a command nor a kind of answer: use one of " + satisfying());
            }
        }
        return given;
    }

    private static List<String> satisfying() {
        List<String> words = new ArrayList<>();
        Arrays.stream(EntryType.values())
                .filter(type -> !type.isOfMachine())
                .forEach(type -> words.add(type.code()));
        Arrays.stream(AnswerKind.values()).forEach(kind -> words.add(kind.code()));
        return words;
    }

    private boolean rests(String source) {
        String text = section.plain("pause", "");
        if (text.isEmpty()) {
            return false;
        }
        if (!text.equals("quiet")) {
            section.refuse("pause", text, "is not known: write quiet, or take it away");
        } else if (!quiet) {
            section.refuse("pause", text, "has no quiet hours: write quiet: \"22:00-07:00\" above");
        } else if (!source.isEmpty()) {
            section.refuse(
                    "pause", text, "and a law's clock never rests: take pause or source away");
        }
        return true;
    }

    private <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
        String text = section.plain(key, code(otherwise));
        for (E constant : type.getEnumConstants()) {
            if (code(constant).equals(text)) {
                return constant;
            }
        }
        String words =
                Arrays.stream(type.getEnumConstants())
                        .map(PlanDeadlines::code)
                        .collect(Collectors.joining(", "));
        section.refuse(key, text, "is not known: use one of " + words);
        return otherwise;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
