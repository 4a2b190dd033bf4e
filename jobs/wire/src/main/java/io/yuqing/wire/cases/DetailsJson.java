/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.field.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The details of an entry, each under its code. Those of a later version are passed over. */
final class DetailsJson {
    private DetailsJson() {}

    static Map<String, Object> fields(Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        details.all().forEach((detail, value) -> fields.put(detail.code(), plain(detail, value)));
        return fields;
    }

    private static Object plain(EntryDetail detail, Object value) {
        return switch (detail.kind()) {
            case TIME -> CaseTimes.write((Long) value);
            case OUTLETS -> outlets((List<?>) value);
            default -> value;
        };
    }

    static List<Map<String, Object>> outlets(List<?> outlets) {
        return outlets.stream().map(outlet -> outlet((Outlet) outlet)).toList();
    }

    private static Map<String, Object> outlet(Outlet outlet) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", outlet.name());
        fields.put("platform", outlet.platform());
        fields.put("url", outlet.url());
        fields.put("at", CaseTimes.writeOrNull(outlet.at()));
        return fields;
    }

    static Details read(Fields outer, String field) {
        if (!outer.has(field)) {
            return Details.NONE;
        }
        Fields fields = outer.nested(field);
        Details details = Details.NONE;
        for (EntryDetail detail : EntryDetail.values()) {
            if (fields.has(detail.code())) {
                details = read(fields, detail, details);
            }
        }
        return details;
    }

    private static Details read(Fields fields, EntryDetail detail, Details before) {
        String field = detail.code();
        return switch (detail.kind()) {
            case TEXT -> before.with(detail, CaseFields.text(fields, field));
            case TEXTS -> before.with(detail, CaseFields.texts(fields, field));
            case TIME -> before.withTime(detail, CaseTimes.read(fields, field));
            case NUMBER -> before.withNumber(detail, fields.whole(field, 0, "write a number"));
            case FLAG -> before.with(detail, fields.flag(field));
            case OUTLETS -> before.withOutlets(readOutlets(fields, field));
        };
    }

    static List<Outlet> readOutlets(Fields fields, String field) {
        List<Outlet> outlets = new ArrayList<>();
        for (Fields each : fields.each(field, "write a list of outlets")) {
            outlets.add(
                    new Outlet(
                            CaseFields.text(each, "name"),
                            CaseFields.text(each, "platform"),
                            CaseFields.text(each, "url"),
                            CaseTimes.read(each, "at")));
        }
        return outlets;
    }
}
