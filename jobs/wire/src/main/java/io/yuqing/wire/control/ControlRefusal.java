/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

/**
 * A control record that is not in force.
 *
 * @param record the last one under its id
 * @param reason one sentence with the remedy for each fault
 * @param times how many records under this id were refused in a row
 */
public record ControlRefusal(ControlRecord record, String reason, long times) {
    public String id() {
        return record.id;
    }
}
