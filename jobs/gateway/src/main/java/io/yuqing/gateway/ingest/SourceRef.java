/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The field of an item that names its batch. */
final class SourceRef {
    private SourceRef() {}

    /**
     * An object with the field behind its others.
     *
     * @param object not empty, ending in its brace
     */
    static byte[] put(byte[] object, String batch) {
        byte[] field = (",\"source_ref\":\"" + batch + "\"}").getBytes(StandardCharsets.US_ASCII);
        byte[] with = Arrays.copyOf(object, object.length - 1 + field.length);
        System.arraycopy(field, 0, with, object.length - 1, field.length);
        return with;
    }
}
