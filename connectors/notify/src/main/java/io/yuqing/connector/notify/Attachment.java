/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.util.List;

/**
 * A file that goes with a mail.
 *
 * @param name as it is saved by whoever gets it; may be Chinese, holds no path
 * @param type of its content, such as {@code application/pdf}
 */
public record Attachment(String name, String type, byte[] content) {
    /** Of one mail, before it is encoded: many servers take no more than 20 MB, encoded. */
    public static final int MAX_BYTES = 10 << 20;

    public Attachment {
        if (name.isBlank() || name.matches("(?s).*[/\\\\\\p{Cntrl}].*")) {
            throw new IllegalArgumentException(
                    "An attachment has a name without slashes: name the file alone.");
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** What files of one mail have together. */
    static long bytes(List<Attachment> attachments) {
        return attachments.stream().mapToLong(each -> each.content.length).sum();
    }

    /** Whether they are too much for one mail. */
    public static boolean isTooMuch(List<Attachment> attachments) {
        return bytes(attachments) > MAX_BYTES;
    }
}
