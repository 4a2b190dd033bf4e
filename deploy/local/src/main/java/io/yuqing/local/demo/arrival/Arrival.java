/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.arrival;

import io.yuqing.local.demo.life.Node;

/**
 * One line of an arrival file.
 *
 * @param node the item it brings, or a damaged copy of
 * @param collectedAt epoch milliseconds
 * @param snapshot which snapshot of the counters it carries, from 1
 * @param fault how it is damaged, or null
 */
public record Arrival(Node node, long collectedAt, What what, int snapshot, LineDamage fault) {
    public enum What {
        /** The item's first line. */
        FIRST,
        /** The same record again, with a later collection time. */
        DUPLICATE,
        /** An original seen again, with higher counters. */
        UPDATE,
        /** Malformed. */
        FAULT
    }

    static Arrival first(Node node, long at) {
        return new Arrival(node, at, What.FIRST, 1, null);
    }

    static Arrival duplicate(Node node, long at) {
        return new Arrival(node, at, What.DUPLICATE, 1, null);
    }

    static Arrival update(Node node, long at, int snapshot) {
        return new Arrival(node, at, What.UPDATE, snapshot, null);
    }

    static Arrival fault(Node node, long at, LineDamage fault) {
        return new Arrival(node, at, What.FAULT, 1, fault);
    }
}
