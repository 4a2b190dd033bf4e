/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import io.yuqing.wire.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last seal, which stands among the cases under a key of its own. */
public final class SealJson {
    /** Its key; no case is called so. */
    public static final String KEY = "seal";

    static final int SCHEMA = 1;

    private SealJson() {}

    public static byte[] value(Seal seal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        fields.put("day", seal.day());
        fields.put("offset", seal.offset());
        fields.put("prev", seal.prev());
        fields.put("hash", seal.hash());
        return JsonText.of(fields).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws FieldException in one sentence, if it is no seal that this version can read
     */
    public static Seal read(byte[] value) {
        Fields fields = CaseFields.of("seal", value);
        CaseFields.requireSchema(fields, SCHEMA);
        return new Seal(
                CaseFields.text(fields, "day"),
                fields.whole("offset", 0, "write an offset"),
                CaseFields.text(fields, "prev"),
                CaseFields.required(fields, "hash"));
    }
}
