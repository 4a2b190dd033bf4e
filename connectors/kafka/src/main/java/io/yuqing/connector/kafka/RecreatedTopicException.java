/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** The state of a job belongs to a topic that is no more. No restart helps, so none is tried. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class RecreatedTopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecreatedTopicException(String topic, String before, String now) {
        super(
                "The Kafka topic '"
                        + topic
                        + "' was deleted and created anew: the job has read the one with id "
                        + before
                        + ", now its id is "
                        + now
                        + ", and the offsets that the job keeps mean other records there; start"
                        + " the job once without its state, see 'A fresh start' in"
                        + " docs/en/operations.md.");
    }
}
