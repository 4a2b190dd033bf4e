/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import io.yuqing.wire.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings in force, which stand among the cases under a key of their own. */
public final class CasePlanJson {
    /** Their key; no case is called so. */
    public static final String KEY = "plan";

    static final int SCHEMA = 1;

    private CasePlanJson() {}

    public static byte[] value(CasePlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>(PlanJson.fields(plan));
        fields.put("schema", SCHEMA);
        return JsonText.of(fields).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws FieldException in one sentence, if they are no settings that this version can read
     */
    public static CasePlan read(byte[] value) {
        Fields fields = CaseFields.of("settings of cases", value);
        CaseFields.requireSchema(fields, SCHEMA);
        return PlanJson.read(fields);
    }
}
