/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.field.Fields;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who did something: a unit and a duty. There is no field in which a person could stand. */
final class ByJson {
    private ByJson() {}

    static Map<String, Object> fields(By by) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", by.unit());
        fields.put("duty", by.duty() == null ? null : by.duty().code());
        fields.put("via", by.via().code());
        fields.put("on_behalf", by.onBehalf());
        fields.put("medium", by.medium() == null ? null : by.medium().code());
        return fields;
    }

    static By read(Fields fields) {
        return new By(
                CaseFields.text(fields, "unit"),
                fields.has("duty")
                        ? fields.coded("duty", UnitDuty::find, "write a duty of the list")
                        : null,
                fields.coded("via", Via::find, "write a way of the list"),
                fields.has("on_behalf") ? CaseFields.required(fields, "on_behalf") : null,
                fields.has("medium")
                        ? fields.coded("medium", Medium::find, "write a medium of the list")
                        : null);
    }
}
