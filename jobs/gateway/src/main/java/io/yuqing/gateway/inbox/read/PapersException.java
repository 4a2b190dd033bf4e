/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import java.io.IOException;
import java.nio.file.Path;

/** Receipts or refused lines cannot be written; the message is a sentence with the remedy. */
final class PapersException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PapersException(Path folder, IOException cause) {
        super(
                "Nothing can be written to "
                        + folder
                        + " ("
                        + DriveSentence.of(cause)
                        + "): make room on that drive, or give the gateway's user the right to write there.",
                cause);
    }
}
