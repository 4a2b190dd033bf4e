/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.item.WireItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of the item table in the form in which collectors send items. The author is unknown, and
 * counters are left out: that all of their rise came with the item would be wrong.
 */
final class ItemRow {
    private static final JsonFactory JSON = new JsonFactory();

    private ItemRow() {}

    static byte[] json(ResultSet row) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            String kind = row.getString(4);
            json.writeStartObject();
            json.writeStringField("id", id(row, 1));
            json.writeStringField("platform", row.getString(2));
            if (!row.getString(3).isEmpty()) {
                json.writeStringField("channel", row.getString(3));
            }
            if (kind.equals(WireItem.COMMENT)) {
                json.writeStringField("post_id", id(row, 5));
            } else {
                json.writeStringField("kind", kind);
                json.writeStringField("root_id", id(row, 5));
            }
            if (!row.getString(6).isEmpty()) {
                json.writeStringField("parent_id", id(row, 6));
            }
            json.writeStringField("author", "");
            json.writeNumberField("published_at", row.getLong(7));
            json.writeNumberField("collected_at", row.getLong(8));
            json.writeStringField("title", row.getString(9));
            json.writeStringField("text", row.getString(10));
            json.writeStringField("url", row.getString(11));
            json.writeStringField("region", row.getString(12));
            if (!row.getString(14).isEmpty()) {
                json.writeStringField("media_text", row.getString(14));
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** What the platform calls it; rows of earlier builds hold just that. */
    private static String id(ResultSet row, int column) throws SQLException {
        return Platforms.idOnPlatform(row.getString(2), row.getString(column));
    }
}
