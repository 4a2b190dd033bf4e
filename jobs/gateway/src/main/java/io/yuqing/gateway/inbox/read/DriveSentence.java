/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** What a drive answered, for the log: without the path, which people have named. */
public final class DriveSentence {
    private DriveSentence() {}

    /** The kind of fault and its reason, without a full stop. */
    public static String of(IOException fault) {
        String kind = fault.getClass().getSimpleName();
        String reason = fault instanceof FileSystemException e ? e.getReason() : fault.getMessage();
        return reason == null ? kind : kind + ": " + reason;
    }
}
