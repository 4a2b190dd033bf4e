/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import java.io.Serializable;

/**
 * One change of a topic or rule, as read from its compacted Kafka topic or start file.
 * Serializable, because operators carry the start files with them.
 */
public class ControlRecord implements Serializable {
    private static final long serialVersionUID = 1;

    /** One JSON object as text; empty for a record without content. */
    public String json = "";

    /** The key of the Kafka record: the id of the topic or rule. */
    public String id = "";

    public static ControlRecord of(String id, String json) {
        ControlRecord record = new ControlRecord();
        record.id = id;
        record.json = json;
        return record;
    }
}
