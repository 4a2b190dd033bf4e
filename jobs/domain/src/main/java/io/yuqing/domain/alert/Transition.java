/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

/**
 * What an evaluation decided.
 *
 * @param instance the alert after it; null if there is none. Never the instance that was passed in,
 *     unless nothing changed
 * @param emit whether a new row of the alert goes to Kafka and ClickHouse; the instance is then not
 *     null
 */
public record Transition(AlertInstance instance, TransitionReason reason, boolean emit) {
    /** What to keep in state; null = remove the entry. */
    public AlertInstance toStore() {
        return instance == null || instance.phase == Phase.INACTIVE ? null : instance;
    }
}
