/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

/** What the log says when Kafka did not take something. */
public final class KafkaSentence {
    private KafkaSentence() {}

    /** One sentence with the remedy. */
    public static String of(Throwable cause) {
        Throwable innermost = cause;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return "Kafka did not store what was sent ("
                + innermost.getClass().getSimpleName()
                + ": "
                + innermost.getMessage()
                + "): see that it runs, has the topics, and lets the gateway in.";
    }
}
