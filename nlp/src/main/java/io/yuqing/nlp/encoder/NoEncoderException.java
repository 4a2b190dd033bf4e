/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

/** The encoder cannot run here; the message says why and what to do. */
public final class NoEncoderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoEncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
