/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

/** More lines than one request may have. */
public final class TooManyLinesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooManyLinesException(int most) {
        super("A request may have " + most + " lines: send the rest in another one.");
    }
}
