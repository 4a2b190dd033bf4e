/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.rule.Coded;
import io.yuqing.gateway.desk.cases.form.FieldSpec.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The fields of which forms are made; each is needed unless it says otherwise. */
final class Fields {
    private static final Function<FormScene, List<Choice>> NONE = scene -> List.of();

    private Fields() {}

    static FieldSpec line(EntryDetail detail) {
        return of(detail, Kind.LINE, NONE);
    }

    static FieldSpec time(EntryDetail detail) {
        return of(detail, Kind.TIME, NONE);
    }

    static FieldSpec flag(EntryDetail detail) {
        return of(detail, Kind.FLAG, NONE).required(false);
    }

    static FieldSpec one(EntryDetail detail, Function<FormScene, List<Choice>> choices) {
        return of(detail, Kind.CHOICE, choices);
    }

    /** One of a closed list whose codes are words. */
    static <E extends Enum<E> & Coded> FieldSpec one(EntryDetail detail, Class<E> words) {
        List<Choice> choices =
                Arrays.stream(words.getEnumConstants())
                        .map(each -> Choice.of(each.code()))
                        .toList();
        return one(detail, scene -> choices);
    }

    static FieldSpec several(EntryDetail detail, Function<FormScene, List<Choice>> choices) {
        return of(detail, Kind.CHOICES, choices);
    }

    static FieldSpec proposed(EntryDetail detail, Function<FormScene, List<Choice>> choices) {
        return of(detail, Kind.PROPOSED, choices);
    }

    static FieldSpec outlets() {
        return of(EntryDetail.OUTLETS, Kind.OUTLETS, CaseChoices::platforms);
    }

    static FieldSpec request() {
        return of(EntryDetail.DEADLINE, Kind.REQUEST, CaseChoices::requests).called("延期申请");
    }

    static FieldSpec text(String label) {
        return new FieldSpec(null, Kind.TEXT, label, true, "不超过 2,000 字；请不要写人名、电话和身份证号。", NONE);
    }

    private static FieldSpec of(
            EntryDetail detail, Kind kind, Function<FormScene, List<Choice>> choices) {
        return new FieldSpec(detail, kind, detail.word(), true, "", choices);
    }
}
