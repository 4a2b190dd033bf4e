/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import io.yuqing.wire.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The free text of an entry, under its id. A record without value: it was struck out. */
public final class CaseTextJson {
    private static final Pattern SALT = Pattern.compile("(?:[0-9a-f]{2}){16,64}");

    private CaseTextJson() {}

    public static byte[] key(String actionId) {
        return actionId.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] value(CaseText text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("action_id", text.actionId());
        fields.put("salt", text.salt());
        fields.put("text", text.text());
        return JsonText.of(fields).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws FieldException in one sentence, if it is no text; never with anything of it
     */
    public static CaseText read(byte[] value) {
        Fields fields = CaseFields.of("case text", value);
        String salt = CaseFields.required(fields, "salt");
        if (!SALT.matcher(salt).matches()) {
            fields.hidden("salt", "write 32 to 128 digits in hex");
        }
        String text = fields.value("text") instanceof String said ? said : "";
        if (text.isBlank() || text.codePointCount(0, text.length()) > CaseText.LONGEST) {
            fields.hidden("text", "write 1 to " + CaseText.LONGEST + " characters");
        }
        return new CaseText(CaseFields.required(fields, "action_id"), salt, text);
    }
}
