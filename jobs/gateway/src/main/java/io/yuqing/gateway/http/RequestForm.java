/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.yuqing.gateway.ingest.body.BodyForm;
import java.util.Locale;

/** What the headers say of a body. */
final class RequestForm {
    private RequestForm() {}

    /**
     * The form of a body.
     *
     * @param contentType the header; null if there is none
     * @throws Problem if it is none that is read
     */
    static BodyForm form(String contentType) {
        String header = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int parameters = header.indexOf(';');
        String type = (parameters < 0 ? header : header.substring(0, parameters)).strip();
        if (parameters >= 0 && header.contains("charset=") && !isUtf8(header)) {
            throw Problem.of(
                    415, "unsupported_charset", "Bodies are read as UTF-8 only: convert it first.");
        }
        return switch (type) {
            case "application/x-ndjson", "application/ndjson", "application/jsonl" ->
                    BodyForm.NDJSON;
            case "application/json" -> BodyForm.JSON;
            case "text/csv" -> BodyForm.CSV;
            default ->
                    throw Problem.of(
                            415,
                            "unsupported_type",
                            "Set Content-Type to application/x-ndjson, application/json or"
                                    + " text/csv.");
        };
    }

    private static boolean isUtf8(String header) {
        return header.matches(".*charset=\"?utf-?8\"?(\\s*;.*)?");
    }

    /**
     * Whether a body is packed.
     *
     * @param contentEncoding the header; null if there is none
     * @throws Problem if it is so in another way than gzip
     */
    static boolean isPacked(String contentEncoding) {
        String coding =
                contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                    throw Problem.of(
                            415, "unsupported_encoding", "Content-Encoding may be gzip or absent.");
        };
    }
}
