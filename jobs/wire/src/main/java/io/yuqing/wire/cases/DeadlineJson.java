/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.field.Fields;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The wording of a deadline: in the settings, and in the clocks that began under it. */
final class DeadlineJson {
    private DeadlineJson() {}

    static Map<String, Object> fields(DeadlineSpec deadline) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", deadline.id());
        fields.put("for", word(deadline.whom()));
        fields.put("categories", deadline.categories());
        fields.put("min_level", deadline.leastLevel().code());
        fields.put("within", deadline.within() == null ? null : deadline.within().write());
        fields.put("from", word(deadline.from()));
        fields.put("satisfied_by", deadline.satisfiedBy());
        fields.put("rests", deadline.restsInQuietHours());
        fields.put("extend", deadline.extendable() == null ? null : deadline.extendable().write());
        fields.put("source", deadline.source());
        return fields;
    }

    /** One of the settings, which says within what time. */
    static DeadlineSpec read(Fields fields) {
        CaseFields.required(fields, "within");
        return readAny(fields);
    }

    /** Also one that a person set in a case: until a time, not within one. */
    static DeadlineSpec readAny(Fields fields) {
        return new DeadlineSpec(
                CaseFields.required(fields, "id"),
                word(fields, "for", DeadlineSpec.For.class),
                CaseFields.texts(fields, "categories"),
                PlanJson.level(fields, "min_level"),
                fields.has("within") ? PlanJson.within(fields, "within") : null,
                word(fields, "from", DeadlineSpec.From.class),
                CaseFields.texts(fields, "satisfied_by"),
                fields.flag("rests"),
                fields.has("extend") ? PlanJson.within(fields, "extend") : null,
                CaseFields.text(fields, "source"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E word(Fields fields, String field, Class<E> type) {
        Function<String, Optional<E>> find =
                word -> {
                    for (E constant : type.getEnumConstants()) {
                        if (word(constant).equals(word)) {
                            return Optional.of(constant);
                        }
                    }
                    return Optional.empty();
                };
        return fields.coded(field, find, "write a word of the list");
    }
}
